// Edits of cells. Totals and the figures in the texts follow.
#include <algorithm>
#include <utility>

#include "core/report/edit.hpp"
#include "core/report/totals.hpp"

namespace gongkai {
namespace {

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

  /// A value put into a total makes it a typed one; a blank gives it back to the computation.
  void put(CellIndex cell, const Cell& value) {
    if (!after_.edition->cells[cell].is_total()) {
      set(cell, value);
      return;
    }
    set_typed(cell, !is_blank(value));
    if (is_blank(value)) {
      compute(cell);
    } else {
      set(cell, value);
    }
  }

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

  /// Tables come into being with the first change in them.
  Edit finish(std::string name) {
    update_totals();
    Edit edit{.name = std::move(name), .changes = {}};
    add_tables(edit);
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
    add_figures(edit);
    return edit;
  }

 private:
  void add_tables(Edit& edit) const {
    for (std::size_t index = 0; index < before_.tables_present.size(); ++index) {
      if (before_.tables_present[index]) continue;
      const auto table = static_cast<TableIndex>(index);
      const auto is_in_table = [&](CellIndex cell) {
        return after_.edition->cells[cell].table == table;
      };
      if (std::ranges::none_of(changed_, is_in_table)) continue;
      edit.changes.emplace_back(
          TablePresenceChange{.table = table, .before = false, .after = true});
    }
  }

  void add_figures(Edit& edit) const {
    for (std::size_t index = 0; index < before_.figures.size(); ++index) {
      if (before_.figures[index].empty() || !before_.texts[index]) continue;
      const auto section = static_cast<SectionIndex>(index);
      auto followed = follow_cells(before_.text(section), before_.figures[index], changed_,
                                   after_.cells, *after_.edition);
      if (followed.text == before_.text(section)) continue;
      edit.changes.emplace_back(
          text_change(section, before_.texts[index], std::move(followed.text)));
      if (followed.figures == before_.figures[index]) continue;
      edit.changes.emplace_back(FiguresChange{.section = section,
                                              .before = before_.figures[index],
                                              .after = std::move(followed.figures)});
    }
  }

  const Report& before_;
  Report after_;
  std::vector<CellIndex> changed_;
};

}  // namespace

Edit set_cell(const Report& report, CellIndex cell, Cell value) {
  const CellValue only{.cell = cell, .value = std::move(value)};
  return set_cells(report, std::span{&only, 1}, "edit.cell");
}

Edit set_cells(const Report& report, std::span<const CellValue> values, std::string name) {
  CellEditing editing{report};
  for (const auto& [cell, value] : values) editing.put(cell, value);
  return editing.finish(std::move(name));
}

Edit fill_blanks_with_zero(const Report& report, std::optional<TableIndex> table) {
  CellEditing editing{report};
  const auto fill = [&](bool totals) {
    for (std::size_t index = 0; index < report.edition->cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      const CellInfo& info = report.edition->cells[cell];
      if (info.table != table.value_or(info.table) || info.is_total() != totals || !info.required ||
          info.kind == CellKind::choice || !is_blank(editing.report().cell(cell))) {
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
  return editing.finish("edit.fill_zero");
}

Edit use_computed_total(const Report& report, CellIndex total) {
  if (!report.edition->cells[total].is_total()) return {};
  CellEditing editing{report};
  editing.set_typed(total, false);
  editing.compute(total);
  return editing.finish("edit.computed_total");
}

}  // namespace gongkai
