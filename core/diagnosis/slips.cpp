#include "core/diagnosis/slips.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gongkai::diagnosis {
namespace {

std::size_t free_slip_limit(const Equations& equations) {
  std::size_t count = equations.variables.size();
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
    : equations_{equations}, fixed_by_key_{0}, directions_by_key_{free_slip_limit(equations)} {
  const std::vector<Pattern> patterns = fixed_patterns(equations);
  fixed_by_key_ = KeyIndex{patterns.size()};
  std::ranges::for_each(patterns, [&](const Pattern& pattern) { add_fixed(pattern); });
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

void Slips::add_fixed(const Pattern& pattern) {
  std::uint64_t key = 0;
  for_each_change(equations_, pattern, 0, [&](VariableIndex variable, Amount change) {
    key += static_cast<std::uint64_t>(change) * equations_.variables[variable].key;
  });
  if (is_shift(pattern.shape)) {
    shifts_.push_back({.pattern = pattern, .key = key});
    // A shift that ends at a zero is the shorter one, unless a number was lost there.
    if (equations_.variables[freed_by_shift(equations_, pattern)].value == 0) return;
  }
  if (key == 0) return;
  fixed_.push_back(pattern);
  fixed_by_key_.add(key);
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
    Amount residual = residuals.values[equation];
    for_each_change(equations_, slip.pattern, 0, [&](VariableIndex variable, Amount change) {
      if (change == 0) return;
      for (const Term& term : equations_.variables[variable].terms) {
        if (term.equation == equation) residual += term.coefficient * change;
      }
    });
    const Amount lost = -residual / coefficient;
    if (lost <= 0 || lost == freed.value ||
        residuals.key + slip.key + static_cast<std::uint64_t>(lost) * freed.key != 0)
      continue;
    if (const auto candidate = candidate_of(equations_, slip.pattern, lost))
      candidates.push_back(*candidate);
  }
}

}  // namespace gongkai::diagnosis
