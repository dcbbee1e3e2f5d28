// A paste that waits for a yes or a no: what it would do, cell by cell, and what of it is listed. Nothing of it is in the report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/paste/paste_plan.hpp"
#include "core/report/report.hpp"

namespace gongkai::ui {

/// What the paste makes of a cell.
enum class CellFate : std::uint8_t {
  untouched,
  follows,   ///< a computed total, or the like, that changes with what is pasted
  same,      ///< holds what is pasted already
  added,     ///< was blank, or computed
  replaced,  ///< held something that a person or a file had put there
  unclear,   ///< stays as it is until a person says yes
};

/// Figures of one pasted row that were left out for the same reason.
struct LeftOutFigures {
  std::string row_name;  ///< as pasted; empty: the row has none
  int row = 0;           ///< counted from 1
  std::string figures;   ///< "3、0、12"
  std::string reason;    ///< "paste.left_out.…"
};

/// One entry of the preview's list. The keyboard goes from one to the next.
struct PasteEntry {
  enum class Kind {
    unclear,          ///< of plan.cells
    differing_total,  ///< of plan.totals
    left_out,         ///< of left_out
    other_texts,      ///< folds and unfolds them
  };
  Kind kind = Kind::unclear;
  std::size_t index = 0;
};

struct PastedIntoTable {
  TableIndex table = 0;
  int cells = 0;  ///< that are planned
};

struct PastePreview {
  PastePlan plan;
  /// The page on which it was pasted, and the table of the cell that was selected: where a refusal returns to.
  std::optional<SectionIndex> page_before;
  std::optional<TableIndex> table_before;

  // These stay.
  std::vector<PastedIntoTable> tables = {};
  std::vector<LeftOutFigures> left_out = {};
  int figures_left_out = 0;
  std::vector<std::string> other_texts = {};

  // These follow what is accepted.
  Report after = {};
  std::vector<CellFate> fates = {};  ///< by CellIndex
  int added = 0;
  int replaced = 0;
  int same = 0;
  int unclear = 0;  ///< not accepted
  int totals_that_agree = 0;
  bool changes_something = false;
  std::vector<PasteEntry> entries = {};

  /// What the keyboard acts on: an entry, or behind the entries the buttons to accept and to refuse.
  std::size_t focus = 0;
  bool other_texts_unfolded = false;
  bool scrolls_to_focus = true;  ///< in the next frame
  int pages_to_scroll = 0;       ///< in the next frame; negative: up

  std::size_t accept_button() const { return entries.size(); }
  std::size_t refuse_button() const { return entries.size() + 1; }
  /// Cells that would hold something else.
  int changed() const { return added + replaced; }
};

PastePreview preview_of(const Report& report, PastePlan plan);
/// After `accepted` was changed in the plan.
void follow_plan(PastePreview& preview, const Report& report);

/// Position in plan.cells of what is planned for the cell.
std::optional<std::size_t> planned_for(const PastePreview& preview, CellIndex cell);
/// None: no total is pasted there, or it agrees with its parts.
const ComparedTotal* differing_total(const PastePreview& preview, CellIndex cell);
/// The cell that an entry is about, if it is about one.
std::optional<CellIndex> cell_of(const PastePreview& preview, const PasteEntry& entry);

/// The cell of the entry that has the keyboard.
std::optional<CellIndex> focused_cell(const PastePreview& preview);

}  // namespace gongkai::ui
