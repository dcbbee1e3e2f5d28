#include "core/report/edit.hpp"

#include <algorithm>
#include <utility>

#include "core/report/totals.hpp"

namespace gongkai {
namespace {

void apply_change(Report& report, const CellChange& change) {
  report.cells[change.cell] = change.after;
}
void apply_change(Report& report, const TypedTotalChange& change) {
  report.typed_totals[change.cell] = change.after;
}
void apply_change(Report& report, const TablePresenceChange& change) {
  report.tables_present[change.table] = change.after;
}
void apply_change(Report& report, const TextChange& change) {
  report.texts[change.section] = change.after;
}
void apply_change(Report& report, const UnitChange& change) { report.unit = change.after; }
void apply_change(Report& report, const YearChange& change) { report.year = change.after; }

bool is_same_place(const CellChange& left, const CellChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TypedTotalChange& left, const TypedTotalChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TablePresenceChange& left, const TablePresenceChange& right) {
  return left.table == right.table;
}
bool is_same_place(const TextChange& left, const TextChange& right) {
  return left.section == right.section;
}
bool is_same_place(const UnitChange&, const UnitChange&) { return true; }
bool is_same_place(const YearChange&, const YearChange&) { return true; }

/// Makes `change` go on to where `next` leads, when both are about the same place.
bool extend(Change& change, const Change& next) {
  return std::visit(
      [&]<typename Kind>(Kind& kind) {
        const Kind* following = std::get_if<Kind>(&next);
        if (following == nullptr || !is_same_place(kind, *following)) return false;
        kind.after = following->after;
        return true;
      },
      change);
}

bool leads_nowhere(const Change& change) {
  return std::visit([](const auto& kind) { return kind.before == kind.after; }, change);
}

/// A report that is being changed cell by cell, with totals that follow; gives the edit in the end.
class CellEditing {
 public:
  explicit CellEditing(const Report& report) : before_{report}, after_{report} {}

  const Report& report() const { return after_; }

  void set(CellIndex cell, Cell value) {
    if (after_.cells[cell] == value) return;
    after_.cells[cell] = std::move(value);
    changed_.push_back(cell);
  }

  void set_typed(CellIndex total, bool typed) { after_.typed_totals[total] = typed; }

  void compute(CellIndex total) { set(total, computed_total(after_, total)); }

  /// Computes the totals that contain a changed cell, and the totals that contain those.
  void update_totals() {
    const std::vector<CellInfo>& cells = after_.edition->cells;
    // The list grows while it is gone through. NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t next = 0; next < changed_.size(); ++next) {
      const CellIndex changed = changed_[next];
      for (std::size_t index = 0; index < cells.size(); ++index) {
        if (after_.typed_totals[index] || !std::ranges::contains(cells[index].parts, changed))
          continue;
        compute(static_cast<CellIndex>(index));
      }
    }
  }

  /// `table` comes into being with the first change in it.
  Edit finish(std::string name, TableIndex table) {
    update_totals();
    Edit edit{.name = std::move(name), .changes = {}};
    for (std::size_t index = 0; index < after_.cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      if (before_.typed_totals[index] != after_.typed_totals[index]) {
        edit.changes.emplace_back(TypedTotalChange{.cell = cell,
                                                   .before = before_.typed_totals[index],
                                                   .after = after_.typed_totals[index]});
      }
      if (before_.cells[index] != after_.cells[index]) {
        edit.changes.emplace_back(
            CellChange{.cell = cell, .before = before_.cells[index], .after = after_.cells[index]});
      }
    }
    if (!edit.empty() && !before_.tables_present[table]) {
      edit.changes.insert(edit.changes.begin(),
                          TablePresenceChange{.table = table, .before = false, .after = true});
    }
    return edit;
  }

 private:
  const Report& before_;
  Report after_;
  std::vector<CellIndex> changed_;
};

}  // namespace

Report apply(Report report, const Edit& edit) {
  for (const Change& change : edit.changes) {
    std::visit([&](const auto& kind) { apply_change(report, kind); }, change);
  }
  return report;
}

Edit inverse(const Edit& edit) {
  Edit back = edit;
  std::ranges::reverse(back.changes);
  for (Change& change : back.changes) {
    std::visit([](auto& kind) { std::swap(kind.before, kind.after); }, change);
  }
  return back;
}

Edit merged(const Edit& first, const Edit& second) {
  Edit both{.name = first.empty() ? second.name : first.name, .changes = {}};
  const auto add = [&](const Change& change) {
    const auto same = std::ranges::find_if(
        both.changes, [&](Change& earlier) { return extend(earlier, change); });
    if (same == both.changes.end()) both.changes.push_back(change);
  };
  std::ranges::for_each(first.changes, add);
  std::ranges::for_each(second.changes, add);
  std::erase_if(both.changes, leads_nowhere);
  return both;
}

Edit set_cell(const Report& report, CellIndex cell, Cell value) {
  const CellInfo& info = report.edition->cells[cell];
  CellEditing editing{report};
  if (info.is_total()) {
    editing.set_typed(cell, !is_blank(value));
    if (is_blank(value)) {
      editing.compute(cell);
    } else {
      editing.set(cell, std::move(value));
    }
  } else {
    editing.set(cell, std::move(value));
  }
  return editing.finish("edit.cell", info.table);
}

Edit fill_blanks_with_zero(const Report& report, TableIndex table) {
  const Edition& edition = *report.edition;
  CellEditing editing{report};
  const auto fill = [&](bool totals) {
    for (int index = 0; index < edition.tables[table].cell_count; ++index) {
      const auto cell = static_cast<CellIndex>(edition.tables[table].first_cell + index);
      const CellInfo& info = edition.cells[cell];
      if (info.is_total() != totals || !info.required || info.kind == CellKind::choice ||
          !is_blank(editing.report().cell(cell))) {
        continue;
      }
      if (totals) {
        editing.set_typed(cell, false);
        editing.compute(cell);
      } else {
        editing.set(cell, Decimal{});
      }
    }
  };
  fill(false);
  editing.update_totals();
  // A total that stood blank in a file has had no part changed.
  fill(true);
  return editing.finish("edit.fill_zero", table);
}

Edit use_computed_total(const Report& report, CellIndex total) {
  const CellInfo& info = report.edition->cells[total];
  if (!info.is_total()) return {};
  CellEditing editing{report};
  editing.set_typed(total, false);
  editing.compute(total);
  return editing.finish("edit.computed_total", info.table);
}

Edit set_text(const Report& report, SectionIndex section, std::string text) {
  // An absent section and an empty one look the same to whoever types.
  if (report.text(section) == text) return {};
  return {.name = "edit.text",
          .changes = {TextChange{
              .section = section, .before = report.texts[section], .after = std::move(text)}}};
}

Edit set_unit(const Report& report, Unit unit) {
  if (report.unit == unit) return {};
  return {.name = "edit.unit",
          .changes = {UnitChange{.before = report.unit, .after = std::move(unit)}}};
}

Edit set_year(const Report& report, int year) {
  if (report.year == year) return {};
  return {.name = "edit.year", .changes = {YearChange{.before = report.year, .after = year}}};
}

}  // namespace gongkai
