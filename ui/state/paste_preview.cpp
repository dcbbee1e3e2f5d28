#include "ui/state/paste_preview.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/paste/reasons.hpp"

namespace gongkai::ui {
namespace {

bool is_other_text(const LeftOutText& left) { return left.reason == paste_reason::other_text; }

/// Whether a person or a file has put the value there.
bool is_given(const Report& report, CellIndex cell) {
  return !is_blank(report.cell(cell)) &&
         (!report.edition->cells[cell].is_total() || report.typed_totals[cell]);
}

void count_tables(PastePreview& preview, const Edition& edition) {
  for (const PlannedCell& planned : preview.plan.cells) {
    const TableIndex table = edition.cells[planned.cell].table;
    auto found = std::ranges::find(preview.tables, table, &PastedIntoTable::table);
    if (found == preview.tables.end())
      found = preview.tables.insert(found, {.table = table, .cells = 0});
    ++found->cells;
  }
}

/// What stands at the left of figures that have no place is most likely their name.
std::string name_of_row(const PastePlan& plan, int row) {
  const auto found = std::ranges::find_if(plan.left_out, [&](const LeftOutText& left) {
    return left.row == row && is_other_text(left);
  });
  return found == plan.left_out.end() ? std::string{} : found->text;
}

void list_left_out(PastePreview& preview) {
  for (const LeftOutText& left : preview.plan.left_out) {
    if (is_other_text(left)) {
      preview.other_texts.push_back(left.text);
      continue;
    }
    ++preview.figures_left_out;
    auto& rows = preview.left_out;
    if (rows.empty() || rows.back().row != left.row + 1 || rows.back().reason != left.reason) {
      rows.push_back({.row_name = name_of_row(preview.plan, left.row),
                      .row = left.row + 1,
                      .figures = left.text,
                      .reason = left.reason});
    } else {
      rows.back().figures.append("、").append(left.text);
    }
  }
}

CellFate fate_of(const PlannedCell& planned, const Report& report) {
  if (!planned.accepted) return CellFate::unclear;
  if (planned.before == planned.after) return CellFate::same;
  return is_given(report, planned.cell) ? CellFate::replaced : CellFate::added;
}

void find_fates(PastePreview& preview, const Report& report) {
  preview.fates.assign(report.cells.size(), CellFate::untouched);
  for (std::size_t cell = 0; cell < report.cells.size(); ++cell) {
    if (report.cells[cell] != preview.after.cells[cell]) preview.fates[cell] = CellFate::follows;
  }
  for (const PlannedCell& planned : preview.plan.cells)
    preview.fates[planned.cell] = fate_of(planned, report);
  const auto count = [&](CellFate fate) {
    return static_cast<int>(std::ranges::count(preview.fates, fate));
  };
  preview.added = count(CellFate::added);
  preview.replaced = count(CellFate::replaced);
  preview.same = count(CellFate::same);
  preview.unclear = count(CellFate::unclear);
}

void list_entries(PastePreview& preview) {
  using Kind = PasteEntry::Kind;
  preview.entries.clear();
  for (std::size_t index = 0; index < preview.plan.cells.size(); ++index) {
    if (!preview.plan.cells[index].is_certain())
      preview.entries.push_back({.kind = Kind::unclear, .index = index});
  }
  for (std::size_t index = 0; index < preview.plan.totals.size(); ++index) {
    if (!preview.plan.totals[index].agrees)
      preview.entries.push_back({.kind = Kind::differing_total, .index = index});
  }
  for (std::size_t index = 0; index < preview.left_out.size(); ++index)
    preview.entries.push_back({.kind = Kind::left_out, .index = index});
  if (!preview.other_texts.empty())
    preview.entries.push_back({.kind = Kind::other_texts, .index = 0});
}

}  // namespace

PastePreview preview_of(const Report& report, PastePlan plan) {
  PastePreview preview{.plan = std::move(plan), .page_before = {}, .table_before = {}};
  count_tables(preview, *report.edition);
  list_left_out(preview);
  follow_plan(preview, report);
  const bool asks = preview.unclear > 0;
  preview.focus = asks ? 0 : preview.accept_button();
  return preview;
}

void follow_plan(PastePreview& preview, const Report& report) {
  preview.plan.totals = compare_totals(report, preview.plan);
  preview.totals_that_agree =
      static_cast<int>(std::ranges::count(preview.plan.totals, true, &ComparedTotal::agrees));
  const Edit edit = edit_of(report, preview.plan);
  preview.changes_something = !edit.empty();
  preview.after = apply(report, edit);
  find_fates(preview, report);
  list_entries(preview);
}

std::optional<std::size_t> planned_for(const PastePreview& preview, CellIndex cell) {
  const auto found = std::ranges::find(preview.plan.cells, cell, &PlannedCell::cell);
  if (found == preview.plan.cells.end()) return std::nullopt;
  return static_cast<std::size_t>(found - preview.plan.cells.begin());
}

const ComparedTotal* differing_total(const PastePreview& preview, CellIndex cell) {
  const auto found = std::ranges::find(preview.plan.totals, cell, &ComparedTotal::cell);
  return found == preview.plan.totals.end() || found->agrees ? nullptr : &*found;
}

std::optional<CellIndex> cell_of(const PastePreview& preview, const PasteEntry& entry) {
  if (entry.kind == PasteEntry::Kind::unclear) return preview.plan.cells[entry.index].cell;
  if (entry.kind == PasteEntry::Kind::differing_total) return preview.plan.totals[entry.index].cell;
  return std::nullopt;
}

std::optional<CellIndex> focused_cell(const PastePreview& preview) {
  if (preview.focus >= preview.entries.size()) return std::nullopt;
  return cell_of(preview, preview.entries[preview.focus]);
}

}  // namespace gongkai::ui
