// A sum as it is shown beside its finding: both sides with the user's own numbers, under the short names of the form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/rules/expression.hpp"

namespace gongkai {

struct BoundSum;

struct FormulaTerm {
  CellIndex cell = 0;
  std::string
      name;  ///< what tells the cell from the others of the sum: its row, its column, or both
  std::string value;  ///< as it stands in the cell; empty when that is blank
  bool is_negative = false;
  bool operator==(const FormulaTerm&) const = default;
};

struct FormulaSide {
  std::vector<FormulaTerm> terms;
  int zeros_left_out = 0;      ///< cells with 0 that long sums do not spell out
  std::optional<Decimal> sum;  ///< none while a cell holds no number
  bool operator==(const FormulaSide&) const = default;
};

struct Formula {
  std::string place;  ///< the row or column that all its cells share; may be empty
  FormulaSide left;
  FormulaSide right;
  Relation relation = Relation::equal;
  bool operator==(const Formula&) const = default;
};

Formula formula_of(const BoundSum& sum, const Report& report);

}  // namespace gongkai
