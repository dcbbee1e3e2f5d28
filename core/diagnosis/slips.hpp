// All slips that a table may contain, found by their effect on the sums.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/diagnosis/equations.hpp"
#include "core/diagnosis/key_index.hpp"
#include "core/diagnosis/pattern.hpp"

namespace gongkai::diagnosis {

/// The residuals of all equations, while mending is tried out.
struct Residuals {
  std::vector<Amount> values;  ///< by EquationIndex
  std::size_t failing = 0;     ///< how many are not 0
  std::uint64_t key = 0;       ///< 0 when all hold (and, by chance of 2^-64, else)

  void change(const Equations& equations, VariableIndex variable, Amount amount) {
    for (const auto& [equation, coefficient] : equations.variables[variable].terms) {
      Amount& value = values[equation];
      const bool failed = value != 0;
      value += coefficient * amount;
      failing = failing + (value != 0 ? 1U : 0U) - (failed ? 1U : 0U);
    }
    key += static_cast<std::uint64_t>(amount) * equations.variables[variable].key;
  }
};

Residuals residuals_of(const Equations& equations);

/// Applies the mending of a pattern.
inline void mend(Residuals& residuals, const Equations& equations, const Pattern& pattern,
                 Amount amount) {
  for_each_change(equations, pattern, amount, [&](VariableIndex variable, Amount change) {
    if (change != 0) residuals.change(equations, variable, change);
  });
}

/// Slips that change the sums in one proportion, whatever their amount: the cells that only occur in the same sums.
struct Direction {
  std::uint32_t first_term = 0;  ///< in Slips::terms
  std::uint32_t term_count = 0;
  std::uint32_t last_slip = 0;  ///< in Slips::free
};

struct FreeSlip {
  Pattern pattern;
  Amount factor = 1;           ///< effect of the amount 1, in terms of the direction
  std::uint32_t previous = 0;  ///< of the same direction; itself: there is none
};

class Slips {
 public:
  explicit Slips(const Equations& equations);

  /// Exchanges, joins and additions.
  std::span<const Pattern> fixed() const { return std::span{fixed_}.first(fixed_without_shifts_); }
  /// Of the effect of a fixed pattern.
  std::uint64_t fixed_key(std::size_t position) const { return fixed_by_key_.key(position); }
  /// With nothing in the cell that it frees.
  struct Shift {
    Pattern pattern;
    std::uint64_t key = 0;
    Amount effect = 0;  ///< on the first sum of the cell that it frees
  };
  /// All that change something, those that free one cell in one direction together, each longer than the one before.
  std::span<const Shift> shifts() const { return shifts_; }
  std::span<const Direction> directions() const { return directions_; }
  std::span<const Term> terms_of(const Direction& direction) const {
    return std::span{terms_}.subspan(direction.first_term, direction.term_count);
  }

  /// Possible slips of this direction, mended by so much of it.
  std::vector<Candidate> along(const Direction& direction, Amount amount) const;
  /// Whether a fixed pattern makes all sums hold, by the key of their residuals.
  bool is_solved_by_fixed(std::uint64_t key) const;
  /// Whether a free slip does, be it possible or not.
  bool is_solved_by_free(const Residuals& residuals) const;
  /// The possible slips whose mending makes all sums hold, but for shifts with a lost number.
  std::vector<Candidate> solutions(const Residuals& residuals) const;
  /// Adds the possible shifts with a lost number that make all sums hold.
  void add_shifts_with_loss(const Residuals& residuals, std::vector<Candidate>& candidates) const;
  /// No free slip explains more failing sums than this.
  std::size_t most_terms() const { return most_terms_; }

 private:
  void add_fixed(const Pattern& pattern, std::uint64_t key);
  void add_shifts(std::uint16_t line, Shape shape, std::size_t freed);
  void add_free(const Pattern& pattern, std::span<const Term> effect);
  /// Calls visit(direction, amount) when mending so much of it makes all sums hold.
  template <typename Visit>
  void solve_by_free(const Residuals& residuals, Visit&& visit) const;

  const Equations& equations_;
  std::vector<Pattern> fixed_;  ///< and shifts that lost nothing
  std::size_t fixed_without_shifts_ = 0;
  std::vector<Shift> shifts_;
  std::vector<FreeSlip> free_;
  std::vector<Direction> directions_;
  std::vector<Term> terms_;
  KeyIndex fixed_by_key_;
  KeyIndex directions_by_key_;
  std::size_t most_terms_ = 0;
};

/// The variable that a shift leaves without a number.
VariableIndex freed_by_shift(const Equations& equations, const Pattern& pattern);

}  // namespace gongkai::diagnosis
