// Last year's report as far as this one may be compared with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/file/data_value.hpp"
#include "core/rules/functions/function.hpp"

namespace gongkai {

/// Gives last year's report when it is the year before, of the same unit; a person may have said that it is.
class LastYearComparison {
 public:
  /// Reads "unit_question": the rule that says what does not fit, and under which the answer about the unit is kept.
  LastYearComparison(const Rule& rule, const DataValue& parameters);

  /// Null: nothing to compare with. The rule that speaks for all then adds what does not fit.
  const Report* find(const Report& report, const CheckOptions& options,
                     std::vector<Finding>& findings) const;

 private:
  void add(std::string_view variant, const Report& report, const Report& last_year,
           std::vector<Finding>& findings) const;

  const Rule* rule_;
  std::string asking_rule_;
};

/// The cell of that address, in the edition that the report has; null when its edition or its file does not have it.
const Cell* cell_at(const Report& report, std::string_view address);

/// The cell of last year's report that has the same address; null as above.
const Cell* same_cell(const Report& last_year, const Report& report, CellIndex cell);

/// `number` so many times; nothing when that is too large. `factor` is at least 1.
std::optional<Decimal> multiple_of(Decimal number, std::int64_t factor);

}  // namespace gongkai
