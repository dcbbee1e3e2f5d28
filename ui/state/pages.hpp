// Pages of the open report that are no sections of the form, as State::page names them.
#pragma once

#include "core/edition/edition.hpp"

namespace gongkai::ui {

/// How far the report has come, what comes next, and its figures as charts.
inline constexpr SectionIndex summary_page = 254;
/// The carry-over ledger.
inline constexpr SectionIndex ledger_page = 255;

}  // namespace gongkai::ui
