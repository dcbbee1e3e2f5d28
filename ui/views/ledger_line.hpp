// One line of the carry-over ledger: two figures, their difference, and the reason for it.
#pragma once

#include "core/last_year/ledger.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Left edges and widths in the window; in a narrow page the reason stands below the figures.
struct LedgerColumns {
  Rect name;  ///< of each, only x and width count
  Rect last_year;
  Rect this_year;
  Rect difference;
  Rect reason;
  Rect choice;  ///< of the usual reasons and the field for others
  bool reason_below = false;
};
LedgerColumns ledger_columns(float x, float width);

/// The rule's title and the names of the columns, for a rule's lines of which `first` is the first; returns the height used.
float draw_ledger_head(State& state, const LedgerLine& first, const LedgerColumns& columns,
                       float y);
/// Returns the height used.
float draw_ledger_line(State& state, const LedgerLine& line, const LedgerColumns& columns, float y);

}  // namespace gongkai::ui
