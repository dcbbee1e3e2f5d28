// Last year's report beside this one: which report may stand there, and what its cells say about this year's.
#pragma once

#include <optional>

#include "core/file/problem.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// Why `candidate` cannot be last year's report of `report`, if it cannot: last_year.same_report, last_year.wrong_year. Another
/// unit's name is no reason: names change.
std::optional<Problem> why_not_last_year(const Report& report, const Report& candidate);

/// What the cell of this address held last year; null when there is no such report, or its edition has no such cell.
const Cell* value_last_year(const Report& report, CellIndex cell);

}  // namespace gongkai
