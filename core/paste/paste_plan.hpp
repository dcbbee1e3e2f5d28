// A paste that understands: which cell each pasted text is for, what it says there, and what has no place. Nothing is changed
// before edit_of makes one edit of what was accepted.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/paste/pasted_grid.hpp"
#include "core/report/edit.hpp"

namespace gongkai {

/// One cell that the paste would change, or confirm.
struct PlannedCell {
  CellIndex cell = 0;
  Cell before;
  Cell after;
  int row = 0;  ///< of the grid, where the text stands
  int column = 0;
  std::string text;      ///< as pasted
  std::string reason;    ///< why it is unclear ("paste.unclear.…"); empty: certain
  bool accepted = true;  ///< at first: whatever is certain
  bool is_certain() const { return reason.empty(); }
};

/// A text that no cell is for.
struct LeftOutText {
  int row = 0;
  int column = 0;
  std::string text;
  std::string reason;  ///< "paste.left_out.…"
};

/// A pasted total beside the sum of its parts as they would be after the paste.
struct ComparedTotal {
  CellIndex cell = 0;
  Decimal pasted;
  std::optional<Decimal> sum;  ///< none while no part has a number
  bool agrees = false;
};

enum class Aligned { none, names, position };

struct PastePlan {
  Aligned aligned = Aligned::none;
  bool transposed = false;          ///< the names say that rows and columns are exchanged
  std::optional<TableIndex> table;  ///< none: no place was found
  std::vector<PlannedCell> cells;   ///< in the order of the grid; no cell twice
  std::vector<LeftOutText> left_out;
  std::vector<ComparedTotal> totals;
};

enum class PasteBy {
  names,     ///< of rows and columns where the grid has them, else by position
  position,  ///< from the anchor on, whatever the grid says
};

/// `anchor`: the selected cell, if there is one. Its table is preferred where several would do.
PastePlan plan_paste(const Report& report, const PastedGrid& grid, std::optional<CellIndex> anchor,
                     PasteBy by = PasteBy::names);

/// Several tables copied together, such as a whole report from a web page: each goes where its names say, and all are one paste.
/// Rows are counted on through the tables. Of two figures for one cell the first is taken, in doubt. When no name helps, or there
/// is only one table, it is as above.
PastePlan plan_paste(const Report& report, std::span<const PastedGrid> tables,
                     std::optional<CellIndex> anchor);

/// Anew, after `accepted` was changed.
std::vector<ComparedTotal> compare_totals(const Report& report, const PastePlan& plan);

/// All that was accepted as one step, or nothing. A total that agrees with its parts is computed from then on; one that differs is
/// kept as it was pasted.
Edit edit_of(const Report& report, const PastePlan& plan);

}  // namespace gongkai
