// The shapes a single slip can have in a table, and what mending it would change.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/diagnosis/diagnosis.hpp"
#include "core/diagnosis/equations.hpp"

namespace gongkai::diagnosis {

/// How the cells of a line are to be mended. `first` and `last` are positions in the line, first < last.
enum class Shape : std::uint8_t {
  change,     ///< the variable `first` (there is no line) rises by the amount
  move_back,  ///< the amount goes from `last` to `first`
  move_on,    ///< the amount goes from `first` to `last`
  exchange,   ///< the numbers of `first` and `last` change places
  shift_back,  ///< every number goes one place back, to where the one before stands; `last` becomes the amount
  shift_on,  ///< every number goes one place on; `first` becomes the amount
  join_first,  ///< the digits of `last` are put behind those of `first`, with zeros between; `last` becomes 0
  join_last,  ///< the same in `last`; `first` becomes 0
  add_first,  ///< `first` becomes the sum of both, and `last` 0: a move of all, known without the sums
  add_last,  ///< the same in `last`; `first` becomes 0
};

struct Pattern {
  Shape shape = Shape::change;
  std::uint16_t line = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::uint8_t zeros = 0;  ///< of a join
  auto operator<=>(const Pattern&) const = default;
};

/// `first` × 10^k + `last`; none where one is not a positive whole number or the result has too many digits.
std::optional<Amount> joined_digits(const Equations& equations, const Pattern& pattern);

/// Calls visit(variable index, change of its value) for every cell of the pattern, cells that stay as they are included.
template <typename Visit>
void for_each_change(const Equations& equations, const Pattern& pattern, Amount amount,
                     const Visit& visit) {
  if (pattern.shape == Shape::change) {
    visit(pattern.first, amount);
    return;
  }
  const std::vector<VariableIndex>& line = equations.lines[pattern.line].variables;
  const auto value = [&](std::size_t place) { return equations.variables[line[place]].value; };
  const std::size_t first = pattern.first;
  const std::size_t last = pattern.last;
  const auto put = [&](std::size_t place, Amount proposed) {
    visit(line[place], proposed - value(place));
  };
  switch (pattern.shape) {
    case Shape::change:
      break;
    case Shape::move_back:
      visit(line[first], amount);
      visit(line[last], -amount);
      break;
    case Shape::move_on:
      visit(line[first], -amount);
      visit(line[last], amount);
      break;
    case Shape::exchange:
      put(first, value(last));
      put(last, value(first));
      break;
    case Shape::shift_back:
      for (std::size_t place = first; place < last; ++place) put(place, value(place + 1));
      put(last, amount);
      break;
    case Shape::shift_on:
      put(first, amount);
      for (std::size_t place = first + 1; place <= last; ++place) put(place, value(place - 1));
      break;
    case Shape::join_first:
      put(first, joined_digits(equations, pattern).value_or(value(first)));
      put(last, 0);
      break;
    case Shape::join_last:
      put(first, 0);
      put(last, joined_digits(equations, pattern).value_or(value(last)));
      break;
    case Shape::add_first:
      put(first, value(first) + value(last));
      put(last, 0);
      break;
    case Shape::add_last:
      put(first, 0);
      put(last, value(first) + value(last));
      break;
  }
}

/// Every exchange, join and addition of neighbours that changes something.
std::vector<Pattern> fixed_patterns(const Equations& equations);

/// A pattern with its amount, found possible: no cell becomes negative, fractional or too large.
struct Candidate {
  Pattern pattern;
  Amount amount = 0;
  Mistake mistake = Mistake::other_value;
  int weight = 0;
  /// How much further from what is expected the cells would be: decides between equal weights which is shown first.
  Amount strangeness = 0;
  std::uint64_t corrections = 0;  ///< key of the corrections: equal when they are
  bool operator==(const Candidate&) const = default;
};

std::optional<Candidate> candidate_of(const Equations& equations, const Pattern& pattern,
                                      Amount amount);

/// The candidate as the user is shown it.
Slip slip_of(const Equations& equations, const Candidate& candidate, const Report& report);

}  // namespace gongkai::diagnosis
