#include "core/diagnosis/slips.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gongkai::diagnosis {
namespace {

std::size_t pairs_in_lines(const Equations& equations) {
  std::size_t count = 0;
  for (const Line& line : equations.lines)
    count += line.variables.size() * (line.variables.size() - 1) / 2;
  return count;
}

/// Makes the first term positive and the terms coprime; returns by what they were divided.
Amount normalise(std::span<Term> terms) {
  Amount divisor = 0;
  for (const Term& term : terms) divisor = std::gcd(divisor, term.coefficient);
  if (terms.front().coefficient < 0) divisor = -divisor;
  for (Term& term : terms) term.coefficient /= divisor;
  return divisor;
}

std::uint64_t key_of(const Equations& equations, std::span<const Term> terms) {
  std::uint64_t key = 0;
  for (const auto& [equation, coefficient] : terms)
    key += static_cast<std::uint64_t>(coefficient) * equations.equations[equation].key;
  return key;
}

/// `left` − `right`, into `difference`.
void subtract(std::span<const Term> left, std::span<const Term> right,
              std::vector<Term>& difference) {
  difference.clear();
  auto minus = right.begin();
  for (const Term& plus : left) {
    for (; minus != right.end() && minus->equation < plus.equation; ++minus)
      difference.push_back({.equation = minus->equation, .coefficient = -minus->coefficient});
    if (minus != right.end() && minus->equation == plus.equation) {
      if (plus.coefficient != minus->coefficient) {
        difference.push_back(
            {.equation = plus.equation, .coefficient = plus.coefficient - minus->coefficient});
      }
      ++minus;
    } else {
      difference.push_back(plus);
    }
  }
  for (; minus != right.end(); ++minus)
    difference.push_back({.equation = minus->equation, .coefficient = -minus->coefficient});
}

Amount coefficient_in(const Variable& variable, EquationIndex equation) {
  const auto term = std::ranges::find(variable.terms, equation, &Term::equation);
  return term == variable.terms.end() ? 0 : term->coefficient;
}

}  // namespace

VariableIndex freed_by_shift(const Equations& equations, const Pattern& pattern) {
  return equations.lines[pattern.line]
      .variables[pattern.shape == Shape::shift_back ? pattern.last : pattern.first];
}

Residuals residuals_of(const Equations& equations) {
  Residuals residuals{.values = {}};
  for (const Equation& equation : equations.equations) {
    residuals.values.push_back(equation.residual);
    if (equation.residual != 0) ++residuals.failing;
    residuals.key += static_cast<std::uint64_t>(equation.residual) * equation.key;
  }
  return residuals;
}

Slips::Slips(const Equations& equations)
    : equations_{equations}, fixed_by_key_{0},
      directions_by_key_{equations.variables.size() + pairs_in_lines(equations)} {
  const std::vector<Pattern> patterns = fixed_patterns(equations);
  fixed_by_key_ = KeyIndex{patterns.size() + 2 * pairs_in_lines(equations)};
  for (const Pattern& pattern : patterns) {
    std::uint64_t key = 0;
    for_each_change(equations, pattern, 0, [&](VariableIndex variable, Amount change) {
      key += static_cast<std::uint64_t>(change) * equations.variables[variable].key;
    });
    add_fixed(pattern, key);
  }
  fixed_without_shifts_ = fixed_.size();
  for (std::size_t line = 0; line < equations.lines.size(); ++line) {
    for (std::size_t freed = 0; freed < equations.lines[line].variables.size(); ++freed) {
      add_shifts(static_cast<std::uint16_t>(line), Shape::shift_back, freed);
      add_shifts(static_cast<std::uint16_t>(line), Shape::shift_on, freed);
    }
  }
  for (std::size_t index = 0; index < equations.variables.size(); ++index) {
    add_free({.shape = Shape::change, .first = static_cast<std::uint16_t>(index)},
             equations.variables[index].terms);
  }
  std::vector<Term> effect;
  for (std::size_t line = 0; line < equations.lines.size(); ++line) {
    const std::vector<VariableIndex>& variables = equations.lines[line].variables;
    for (std::size_t first = 0; first < variables.size(); ++first) {
      const Variable& front = equations.variables[variables[first]];
      for (std::size_t last = first + 1; last < variables.size(); ++last) {
        const Variable& back = equations.variables[variables[last]];
        // Where nothing stands, no part of a number can have gone.
        if ((front.value <= 0 && back.value <= 0) || front.terms.empty() || back.terms.empty())
          continue;
        subtract(front.terms, back.terms, effect);
        add_free({.shape = Shape::move_back,
                  .line = static_cast<std::uint16_t>(line),
                  .first = static_cast<std::uint16_t>(first),
                  .last = static_cast<std::uint16_t>(last)},
                 effect);
      }
    }
  }
}

void Slips::add_fixed(const Pattern& pattern, std::uint64_t key) {
  if (key == 0) return;
  fixed_.push_back(pattern);
  fixed_by_key_.add(key);
}

void Slips::add_shifts(std::uint16_t line, Shape shape, std::size_t freed) {
  const std::vector<VariableIndex>& variables = equations_.lines[line].variables;
  const auto variable = [&](std::size_t place) -> const Variable& {
    return equations_.variables[variables[place]];
  };
  const bool is_on = shape == Shape::shift_on;
  const auto place = static_cast<std::uint16_t>(freed);
  Shift shift{.pattern = {.shape = shape, .line = line, .first = place, .last = place}};
  const auto change = [&](const Variable& changed, Amount amount) {
    shift.key += static_cast<std::uint64_t>(amount) * changed.key;
    if (!variable(freed).terms.empty())
      shift.effect += amount * coefficient_in(changed, variable(freed).terms.front().equation);
  };
  change(variable(freed), -variable(freed).value);
  std::uint16_t& end = is_on ? shift.pattern.last : shift.pattern.first;
  while (is_on ? end + 1U < variables.size() : end > 0) {
    const Variable& before = variable(end);
    end = static_cast<std::uint16_t>(is_on ? end + 1 : end - 1);
    const Amount amount = before.value - variable(end).value;
    // A run that ends with two equal numbers is the shorter one.
    if (amount == 0) continue;
    change(variable(end), amount);
    shifts_.push_back(shift);
    // So is one that frees a zero, unless a number was lost there.
    if (variable(freed).value != 0) add_fixed(shift.pattern, shift.key);
  }
}

void Slips::add_free(const Pattern& pattern, std::span<const Term> effect) {
  if (effect.empty()) return;
  const std::size_t first_term = terms_.size();
  terms_.insert(terms_.end(), effect.begin(), effect.end());
  const std::span<Term> terms = std::span{terms_}.subspan(first_term);
  const Amount factor = normalise(terms);
  const std::uint64_t key = key_of(equations_, terms);
  const auto slip = static_cast<std::uint32_t>(free_.size());
  free_.push_back({.pattern = pattern, .factor = factor, .previous = slip});
  bool is_known = false;
  directions_by_key_.for_each(key, [&](std::size_t position) {
    free_.back().previous = std::exchange(directions_[position].last_slip, slip);
    is_known = true;
  });
  if (is_known) {
    terms_.resize(first_term);
    return;
  }
  most_terms_ = std::max(most_terms_, terms.size());
  directions_by_key_.add(key);
  directions_.push_back({.first_term = static_cast<std::uint32_t>(first_term),
                         .term_count = static_cast<std::uint32_t>(terms.size()),
                         .last_slip = slip});
}

std::vector<Candidate> Slips::along(const Direction& direction, Amount amount) const {
  std::vector<Candidate> candidates;
  const auto add = [&](const FreeSlip& slip) {
    if (amount % slip.factor != 0) return;
    Pattern pattern = slip.pattern;
    Amount own = amount / slip.factor;
    if (pattern.shape == Shape::move_back && own < 0) {
      pattern.shape = Shape::move_on;
      own = -own;
    }
    if (const auto candidate = candidate_of(equations_, pattern, own))
      candidates.push_back(*candidate);
  };
  std::uint32_t slip = direction.last_slip;
  for (; free_[slip].previous != slip; slip = free_[slip].previous) add(free_[slip]);
  add(free_[slip]);
  std::ranges::reverse(candidates);
  return candidates;
}

bool Slips::is_solved_by_fixed(std::uint64_t key) const {
  bool is_solved = false;
  fixed_by_key_.for_each(0 - key, [&](std::size_t) { is_solved = true; });
  return is_solved;
}

bool Slips::is_solved_by_free(const Residuals& residuals) const {
  bool is_solved = false;
  solve_by_free(residuals, [&](const Direction&, Amount) { is_solved = true; });
  return is_solved;
}

std::vector<Candidate> Slips::solutions(const Residuals& residuals) const {
  std::vector<Candidate> candidates;
  fixed_by_key_.for_each(0 - residuals.key, [&](std::size_t position) {
    if (const auto candidate = candidate_of(equations_, fixed_[position], 0))
      candidates.push_back(*candidate);
  });
  solve_by_free(residuals, [&](const Direction& direction, Amount amount) {
    const std::vector<Candidate> found = along(direction, amount);
    candidates.insert(candidates.end(), found.begin(), found.end());
  });
  return candidates;
}

template <typename Visit>
void Slips::solve_by_free(const Residuals& residuals, Visit&& visit) const {
  if (residuals.failing == 0 || residuals.failing > most_terms_) return;
  Amount divisor = 0;
  Amount first = 0;
  std::uint64_t key = 0;
  for (const Amount value : residuals.values) {
    if (value == 0) continue;
    if (first == 0) first = value;
    divisor = std::gcd(divisor, value);
  }
  if (first < 0) divisor = -divisor;
  for (std::size_t index = 0; index < residuals.values.size(); ++index)
    key += static_cast<std::uint64_t>(residuals.values[index] / divisor) *
           equations_.equations[index].key;
  directions_by_key_.for_each(
      key, [&](std::size_t position) { visit(directions_[position], -divisor); });
}

void Slips::add_shifts_with_loss(const Residuals& residuals,
                                 std::vector<Candidate>& candidates) const {
  for (const Shift& slip : shifts_) {
    const Variable& freed = equations_.variables[freed_by_shift(equations_, slip.pattern)];
    if (freed.terms.empty()) continue;
    // The lost number follows from any sum it stands in.
    const auto& [equation, coefficient] = freed.terms.front();
    const Amount lost = -(residuals.values[equation] + slip.effect) / coefficient;
    if (lost <= 0 || lost == freed.value ||
        residuals.key + slip.key + static_cast<std::uint64_t>(lost) * freed.key != 0)
      continue;
    if (const auto candidate = candidate_of(equations_, slip.pattern, lost))
      candidates.push_back(*candidate);
  }
}

}  // namespace gongkai::diagnosis
