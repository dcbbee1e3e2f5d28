// Computed totals: kept up to date by edits, unless a total was typed.
#pragma once

#include "core/report/report.hpp"

namespace gongkai {

/// The sum of the parts that hold numbers; Blank while none does. A text among the parts, or an overflow, makes it Blank too.
Cell computed_total(const Report& report, CellIndex total);

}  // namespace gongkai
