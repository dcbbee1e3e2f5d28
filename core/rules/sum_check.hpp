// A sum rule bound to the cells of an edition.
#pragma once

#include <cstddef>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/data_value.hpp"
#include "core/rules/expression.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

struct SignedCell {
  CellIndex cell = 0;
  bool is_negative = false;
};

/// The comparison in one row or one column.
struct BoundSum {
  std::vector<SignedCell> left;   ///< in form order
  std::vector<SignedCell> right;  ///< in form order
  Relation relation = Relation::equal;
};

/// One comparison for each row or column that has all the cells it names. A name that is not known is refused.
std::vector<BoundSum> bind_sum_check(const SumCheck& check, const Rule& rule,
                                     const Edition& edition, DataReading& reading);

/// Adds a finding when the sides do not compare as they should, or cannot be compared yet. `position`: Finding::sum.
void check_sum(const BoundSum& sum, std::size_t position, const Rule& rule, const Report& report,
               std::vector<Finding>& findings);

}  // namespace gongkai
