// The sums of one table as linear equations over the cells that a person filled in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/report/report.hpp"
#include "core/rules/sum_check.hpp"

namespace gongkai::diagnosis {

/// Whole numbers, or millionths where the table holds fractions (Equations::unit). Small enough that sums of a table fit.
using Amount = std::int64_t;
using VariableIndex = std::uint16_t;
using EquationIndex = std::uint16_t;

struct Term {
  EquationIndex equation = 0;
  Amount coefficient = 0;
};

/// A cell that may be wrong: a filled in cell or a control total.
struct Variable {
  CellIndex cell = 0;
  Amount value = 0;  ///< 0 when blank
  bool is_blank = false;
  bool is_total = false;
  bool may_be_negative = false;
  bool may_have_fractions = false;
  /// What the rest of its row and of its column let expect here; none for a total, and where they say nothing.
  std::optional<Amount> expected;
  std::vector<Term> terms;  ///< ascending
  std::uint64_t key = 0;    ///< of the effect of adding 1 here
};

struct Equation {
  std::size_t sum = 0;    ///< position in the sums that were given
  Amount residual = 0;    ///< left − right; 0: it holds
  std::uint64_t key = 0;  ///< the key of a vector is the sum of its residuals times these
};

/// Neighbours in a row or a column, in the order of the form.
struct Line {
  bool is_row = false;
  std::vector<VariableIndex> variables;
};

struct Equations {
  std::vector<Equation> equations;
  std::vector<Variable> variables;  ///< in the order of the form
  std::vector<Line> lines;
  Amount unit = 1;  ///< the number 1 as an amount: 1 or 1'000'000

  Decimal number(Amount amount) const;
};

/// One for each table that has a failing equality; tables that a sum connects are one. Computed totals are replaced by
/// their parts. Sums that cannot be assessed are left out.
std::vector<Equations> equations_of(const Report& report, std::span<const BoundSum> sums);

}  // namespace gongkai::diagnosis
