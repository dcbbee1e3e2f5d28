#include "core/diagnosis/pattern.hpp"

#include <algorithm>

#include "core/diagnosis/digits.hpp"
#include "core/diagnosis/weights.hpp"
#include "core/sorting.hpp"

namespace gongkai::diagnosis {
namespace {

constexpr Amount too_large = 1'000'000'000'000;  // Decimal::whole_digits
constexpr Amount highest_compared = 1'000'000;
constexpr int digits_between_separators = 3;

bool is_possible(const Equations& equations, const Variable& variable, Amount proposed) {
  if (proposed < 0 && !variable.may_be_negative) return false;
  if (proposed % equations.unit != 0 && !variable.may_have_fractions) return false;
  const Amount whole = proposed / equations.unit;
  return whole < too_large && -whole < too_large;
}

/// The squared distance from what is expected, in 256ths of its variance: that of a count, and a quarter of the number
/// itself, because rows do differ.
Amount strangeness(const Equations& equations, const Variable& variable, Amount value) {
  if (!variable.expected) return 0;
  const Amount expected = *variable.expected;
  const Amount distance =
      std::clamp<Amount>(value / equations.unit, 0, highest_compared) - expected;
  return 256 * distance * distance / (1 + expected + expected * expected / 16);
}

int digit_count(Amount number) {
  int count = 1;
  for (; number >= 10; number /= 10) ++count;
  return count;
}

/// The mistake and its weight, without that of a slip.
std::pair<Mistake, int> judge(const Equations& equations, const Pattern& pattern, Amount amount) {
  const auto plain = [](Mistake mistake) { return std::pair{mistake, weight_of(mistake)}; };
  if (pattern.shape == Shape::change) {
    const Variable& variable = equations.variables[pattern.first];
    if (variable.is_total) return plain(Mistake::total_typed_over);
    // A slip of the digits of a fraction is one of its millionths, too: trailing zeros change nothing.
    return plain(digit_mistake(variable.value, variable.value + amount));
  }
  const Line& line = equations.lines[pattern.line];
  const int distance = pattern.last - pattern.first > 1 ? weight_of_distance : 0;
  const auto value = [&](std::size_t place) {
    return equations.variables[line.variables[place]].value;
  };
  switch (pattern.shape) {
    case Shape::change:
      break;
    case Shape::move_back:
    case Shape::move_on: {
      const bool is_back = pattern.shape == Shape::move_back;
      const Amount giver = value(is_back ? pattern.last : pattern.first);
      const Amount taker = value(is_back ? pattern.first : pattern.last);
      const int mixed = giver == amount ? 0 : weight_of_mixed_numbers;
      // With nothing in the one cell, no number was split: all of it stands in the wrong place.
      const int split = taker == 0 ? weight_of(Mistake::number_split)
                                   : weight_of_split((taker + amount) / equations.unit);
      return {Mistake::number_split, split + distance + mixed};
    }
    case Shape::exchange:
      return {Mistake::cells_swapped, weight_of(Mistake::cells_swapped) + distance};
    case Shape::shift_back:
    case Shape::shift_on: {
      const Mistake mistake = line.is_row ? Mistake::row_shifted : Mistake::column_shifted;
      return {mistake, weight_of(mistake) + (amount == 0 ? 0 : weight_of_lost_number)};
    }
    case Shape::join_first:
    case Shape::join_last:
      return {Mistake::number_split,
              weight_of_joined_digits + (pattern.zeros == 0 ? 0 : weight_of_lost_zeros)};
    case Shape::add_first:
    case Shape::add_last:
      return {Mistake::number_split,
              weight_of_split((value(pattern.first) + value(pattern.last)) / equations.unit)};
  }
  return plain(Mistake::other_value);
}

void add_joins(const Equations& equations, std::uint16_t line, std::uint16_t first,
               std::vector<Pattern>& patterns) {
  const std::vector<VariableIndex>& variables = equations.lines[line].variables;
  const Amount behind = equations.variables[variables[first + 1U]].value / equations.unit;
  for (int zeros = 0; zeros == 0 || zeros + digit_count(behind) <= digits_between_separators;
       ++zeros) {
    for (const Shape shape : {Shape::join_first, Shape::join_last}) {
      const Pattern pattern{.shape = shape,
                            .line = line,
                            .first = first,
                            .last = static_cast<std::uint16_t>(first + 1),
                            .zeros = static_cast<std::uint8_t>(zeros)};
      if (!joined_digits(equations, pattern)) return;
      patterns.push_back(pattern);
    }
  }
}

}  // namespace

std::optional<Amount> joined_digits(const Equations& equations, const Pattern& pattern) {
  const std::vector<VariableIndex>& line = equations.lines[pattern.line].variables;
  const Amount front = equations.variables[line[pattern.first]].value;
  const Amount back = equations.variables[line[pattern.last]].value;
  if (front <= 0 || back <= 0 || front % equations.unit != 0 || back % equations.unit != 0)
    return std::nullopt;
  Amount joined = front / equations.unit;
  for (int digit = digit_count(back / equations.unit) + pattern.zeros; digit > 0; --digit) {
    joined *= 10;
    if (joined >= too_large) return std::nullopt;
  }
  return (joined + back / equations.unit) * equations.unit;
}

std::vector<Pattern> fixed_patterns(const Equations& equations) {
  std::vector<Pattern> patterns;
  for (std::uint16_t line = 0; line < equations.lines.size(); ++line) {
    const std::vector<VariableIndex>& variables = equations.lines[line].variables;
    const auto value = [&](std::size_t place) {
      return equations.variables[variables[place]].value;
    };
    const auto add = [&](Shape shape, std::uint16_t first, std::uint16_t last) {
      patterns.push_back({.shape = shape, .line = line, .first = first, .last = last});
    };
    for (std::uint16_t first = 0; first + 1U < variables.size(); ++first) {
      add_joins(equations, line, first, patterns);
      if (value(first) > 0 && value(first + 1U) > 0) {
        add(Shape::add_first, first, static_cast<std::uint16_t>(first + 1));
        add(Shape::add_last, first, static_cast<std::uint16_t>(first + 1));
      }
      for (auto last = static_cast<std::uint16_t>(first + 1); last < variables.size(); ++last) {
        if (value(first) != value(last)) add(Shape::exchange, first, last);
      }
    }
  }
  return patterns;
}

std::optional<Candidate> candidate_of(const Equations& equations, const Pattern& pattern,
                                      Amount amount) {
  Candidate candidate{.pattern = pattern, .amount = amount};
  bool is_valid = true;
  for_each_change(equations, pattern, amount, [&](VariableIndex index, Amount change) {
    if (change == 0) return;
    const Variable& variable = equations.variables[index];
    const Amount proposed = variable.value + change;
    is_valid = is_valid && is_possible(equations, variable, proposed);
    std::uint64_t key =
        (static_cast<std::uint64_t>(proposed) ^ (variable.cell * 0x9e3779b97f4a7c15U)) *
        0xbf58476d1ce4e5b9U;
    key = (key ^ (key >> 31U)) * 0x94d049bb133111ebU;
    candidate.corrections += key ^ (key >> 29U);
    candidate.strangeness += strangeness(equations, variable, proposed) -
                             strangeness(equations, variable, variable.value);
  });
  if (!is_valid) return std::nullopt;
  const auto [mistake, weight] = judge(equations, pattern, amount);
  candidate.mistake = mistake;
  candidate.weight = weight_of_a_slip + weight;
  return candidate;
}

Slip slip_of(const Equations& equations, const Candidate& candidate, const Report& report) {
  Slip slip{.mistake = candidate.mistake, .corrections = {}};
  for_each_change(
      equations, candidate.pattern, candidate.amount, [&](VariableIndex index, Amount change) {
        if (change == 0) return;
        const Variable& variable = equations.variables[index];
        slip.corrections.push_back({.cell = variable.cell,
                                    .value = report.cell(variable.cell),
                                    .proposed = equations.number(variable.value + change)});
      });
  sort_stably(slip.corrections, {}, &Correction::cell);
  return slip;
}

}  // namespace gongkai::diagnosis
