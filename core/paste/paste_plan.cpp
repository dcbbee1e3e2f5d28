#include "core/paste/paste_plan.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/paste/alignment.hpp"
#include "core/paste/reasons.hpp"
#include "core/report/totals.hpp"
#include "core/sorting.hpp"

namespace gongkai {
namespace {

// Choosing the alignment.

/// The best of several; of equals the first, but no choice is made between different tables.
class Best {
 public:
  /// `preferred`: a table, or -1.
  explicit Best(int preferred) : preferred_{preferred} {}

  void consider(GridAlignment alignment) {
    if (alignment.score == 0) return;
    const auto rank = [&](const GridAlignment& each) {
      return each.score * 2 + (each.table == preferred_ ? 1 : 0);
    };
    if (!best_ || rank(alignment) > rank(*best_)) {
      best_ = std::move(alignment);
      is_tied_ = false;
    } else if (rank(alignment) == rank(*best_) && alignment.table != best_->table) {
      is_tied_ = true;
    }
  }

  bool is_tied() const { return best_.has_value() && is_tied_; }
  std::optional<GridAlignment> take() && { return is_tied_ ? std::nullopt : std::move(best_); }

 private:
  int preferred_;
  std::optional<GridAlignment> best_;
  bool is_tied_ = false;
};

struct Choice {
  std::optional<GridAlignment> alignment;
  Aligned aligned = Aligned::none;
  std::string_view no_place = paste_reason::no_place;
};

std::optional<Choice> choose_by_names(const Edition& edition, const PastedGrid& grid,
                                      const std::vector<bool>& figures,
                                      std::optional<CellIndex> anchor) {
  const std::set<std::u32string> known = known_texts(edition);
  std::vector<TableReading> readings;
  for (std::size_t index = 0; index < edition.tables.size(); ++index) {
    const auto table = static_cast<TableIndex>(index);
    const TableNames names = names_of(edition, table, known);
    readings.push_back({.edition = edition,
                        .table = table,
                        .rows = GridNames{grid, figures, names.rows},
                        .columns = GridNames{grid, figures, names.columns}});
  }
  const std::array views{GridView{grid, figures, false}, GridView{grid, figures, true}};
  const int preferred = anchor ? int{edition.cells[*anchor].table} : -1;

  if (auto lacking = columns_lacking(grid, figures)) {
    const GridView pushed{grid, figures, std::move(*lacking)};
    Best rows{preferred};
    for (const TableReading& reading : readings)
      rows.consider(align_by_one_axis(reading, pushed, Axis::rows, anchor));
    if (auto found = std::move(rows).take())
      return Choice{.alignment = std::move(found), .aligned = Aligned::names, .no_place = {}};
  }

  Best both{preferred};
  Best one{preferred};
  for (const TableReading& reading : readings) {
    for (const GridView& view : views) {
      both.consider(align_crosswise(reading, view));
      both.consider(align_stacked(reading, view));
      one.consider(align_by_one_axis(reading, view, Axis::rows, anchor));
      one.consider(align_by_one_axis(reading, view, Axis::columns, anchor));
    }
  }
  const bool is_tied = both.is_tied() || one.is_tied();
  auto found = std::move(both).take();
  if (!found) found = std::move(one).take();
  if (found)
    return Choice{.alignment = std::move(found), .aligned = Aligned::names, .no_place = {}};
  if (is_tied)
    return Choice{
        .alignment = {}, .aligned = Aligned::none, .no_place = paste_reason::several_places};
  return std::nullopt;
}

Choice choose(const Edition& edition, const PastedGrid& grid, const std::vector<bool>& figures,
              std::optional<CellIndex> anchor, PasteBy by) {
  if (by == PasteBy::names) {
    if (auto choice = choose_by_names(edition, grid, figures, anchor)) return std::move(*choice);
  }
  auto alignment = align_by_position(edition, GridView{grid, figures, false}, anchor);
  const Aligned aligned = alignment ? Aligned::position : Aligned::none;
  return {
      .alignment = std::move(alignment), .aligned = aligned, .no_place = paste_reason::no_place};
}

// What the texts say at their places.

struct AmountUnit {
  std::optional<MoneyUnit> of_form;
  std::optional<CellIndex> choice;  ///< the cell that says the unit, where the form asks for it
};

AmountUnit unit_of_amount(const Edition& edition, CellIndex cell) {
  const Column& column = edition.column_of(cell);
  for (const CellIndex beside : edition.row_of(cell).cells) {
    if (edition.cells[beside].kind == CellKind::choice &&
        edition.column_of(beside).drawn_beside == column.id) {
      return {.of_form = {}, .choice = beside};
    }
  }
  return {.of_form = money_unit_in(column.label), .choice = {}};
}

/// The option of a choice that is this unit.
std::optional<std::string> option_of(const Column& column, MoneyUnit unit) {
  for (const ChoiceOption& option : column.options) {
    if (money_unit_in(option.label) == unit) return option.id;
  }
  return std::nullopt;
}

class Planning {
 public:
  Planning(const Report& report, const PastedGrid& grid) : report_{report}, grid_{grid} {}

  void place(const PlacedText& placed) {
    const CellKind kind = report_.edition->cells[placed.cell].kind;
    const PastedCell& pasted = grid_.cells()[placed.pasted];
    if (kind == CellKind::choice) {
      place_choice(placed, pasted);
      return;
    }
    PastedValue read = read_pasted_value(pasted.text, kind);
    if (kind == CellKind::money && number_of(read.value)) take_unit(placed, read);
    add(placed.cell, pasted, std::move(read.value),
        read.unclear.empty() ? placed.unclear : read.unclear);
  }

  void leave(const UnplacedText& unplaced) {
    const PastedCell& pasted = grid_.cells()[unplaced.pasted];
    leave(pasted, unplaced.reason);
  }

  void leave(const PastedCell& pasted, std::string_view reason) {
    plan_.left_out.push_back({.row = pasted.row,
                              .column = pasted.column,
                              .text = pasted.text,
                              .reason = std::string{reason}});
  }

  PastePlan& plan() { return plan_; }

 private:
  void place_choice(const PlacedText& placed, const PastedCell& pasted) {
    const auto unit = money_unit_in(pasted.text);
    auto option = unit ? option_of(report_.edition->column_of(placed.cell), *unit) : std::nullopt;
    if (option) {
      add(placed.cell, pasted, std::move(*option), placed.unclear);
    } else {
      leave(pasted, paste_reason::no_such_cell);
    }
  }

  void take_unit(const PlacedText& placed, PastedValue& read) {
    const auto pasted_unit = read.unit ? read.unit : placed.heading_unit;
    if (!pasted_unit) return;
    const AmountUnit unit = unit_of_amount(*report_.edition, placed.cell);
    if (unit.choice) {
      if (auto option = option_of(report_.edition->column_of(*unit.choice), *pasted_unit))
        add(*unit.choice, grid_.cells()[placed.pasted], std::move(*option), placed.unclear);
    } else if (unit.of_form && *unit.of_form != *pasted_unit) {
      if (const auto amount = converted(*number_of(read.value), *pasted_unit, *unit.of_form))
        read.value = *amount;
      read.unclear = paste_reason::unit_converted;
    }
  }

  /// Merged cells may come apart into the same text twice; two different texts for one cell are a matter for the reader.
  void add(CellIndex cell, const PastedCell& pasted, Cell after, std::string_view reason) {
    const auto [place, is_new] = place_of_.emplace(cell, plan_.cells.size());
    if (!is_new) {
      PlannedCell& first = plan_.cells[place->second];
      if (first.text == pasted.text) return;
      if (first.after != after) {
        first.reason = paste_reason::two_values;
        first.accepted = false;
      }
      leave(pasted, paste_reason::second_value);
      return;
    }
    plan_.cells.push_back({.cell = cell,
                           .before = report_.cell(cell),
                           .after = std::move(after),
                           .row = pasted.row,
                           .column = pasted.column,
                           .text = pasted.text,
                           .reason = std::string{reason},
                           .accepted = reason.empty()});
  }

  const Report& report_;
  const PastedGrid& grid_;
  PastePlan plan_;
  std::map<CellIndex, std::size_t> place_of_;
};

// Totals.

bool is_total(const Report& report, CellIndex cell) {
  return report.edition->cells[cell].is_total();
}

struct PastedTotals {
  std::vector<CellValue> values;  ///< what edit_of sets
  std::vector<ComparedTotal> compared;
};

/// Whether one total counts the other among its parts, directly or through others.
bool counts(const Edition& edition, CellIndex total, CellIndex part) {
  return std::ranges::any_of(edition.cells[total].parts, [&](CellIndex each) {
    return each == part || counts(edition, each, part);
  });
}

/// Puts in the parts, lets the pasted totals be computed, and compares: totals of parts before totals of totals.
PastedTotals settle_totals(const Report& report, const PastePlan& plan) {
  PastedTotals result;
  std::vector<const PlannedCell*> totals;
  for (const PlannedCell& planned : plan.cells) {
    if (!planned.accepted || planned.cell >= report.cells.size()) continue;
    const bool total = is_total(report, planned.cell) && number_of(planned.after);
    if (total) totals.push_back(&planned);
    result.values.push_back({.cell = planned.cell, .value = total ? Cell{} : planned.after});
  }
  if (totals.empty()) return result;
  Report after = apply(report, set_cells(report, result.values, {}));
  while (!totals.empty()) {
    // Parts come first: no total that is left counts another one that is left. The edition has no circles.
    const auto next = std::ranges::find_if(totals, [&](const PlannedCell* candidate) {
      return std::ranges::none_of(totals, [&](const PlannedCell* other) {
        return other != candidate && counts(*report.edition, candidate->cell, other->cell);
      });
    });
    const PlannedCell& planned = **next;
    totals.erase(next);
    const Decimal pasted = *number_of(planned.after);
    const auto sum = number_of(computed_total(after, planned.cell));
    const bool agrees = sum == pasted;
    result.compared.push_back(
        {.cell = planned.cell, .pasted = pasted, .sum = sum, .agrees = agrees});
    if (agrees) continue;
    std::ranges::find(result.values, planned.cell, &CellValue::cell)->value = planned.after;
    after = apply(after, set_cell(after, planned.cell, planned.after));
  }
  return result;
}

}  // namespace

PastePlan plan_paste(const Report& report, const PastedGrid& grid, std::optional<CellIndex> anchor,
                     PasteBy by) {
  const Edition& edition = *report.edition;
  if (anchor && *anchor >= edition.cells.size()) anchor.reset();
  const std::vector<bool> figures = figures_of(grid);
  const Choice choice = choose(edition, grid, figures, anchor, by);

  Planning planning{report, grid};
  PastePlan& plan = planning.plan();
  if (!choice.alignment) {
    for (std::size_t cell = 0; cell < grid.cells().size(); ++cell) {
      const PastedCell& pasted = grid.cells()[cell];
      if (pasted.text.empty()) continue;
      planning.leave(pasted, figures[cell] ? choice.no_place : paste_reason::other_text);
    }
    return std::move(plan);
  }
  plan.aligned = choice.aligned;
  plan.transposed = choice.alignment->transposed;
  plan.table = choice.alignment->table;
  for (const UnplacedText& unplaced : choice.alignment->unplaced) planning.leave(unplaced);
  for (const PlacedText& placed : choice.alignment->placed) planning.place(placed);
  const auto in_order = [](const auto& each) { return std::pair{each.row, each.column}; };
  sort_stably(plan.cells, {}, in_order);
  sort_stably(plan.left_out, {}, in_order);
  plan.totals = compare_totals(report, plan);
  return std::move(plan);
}

std::vector<ComparedTotal> compare_totals(const Report& report, const PastePlan& plan) {
  return settle_totals(report, plan).compared;
}

Edit edit_of(const Report& report, const PastePlan& plan) {
  const PastedTotals settled = settle_totals(report, plan);
  if (settled.values.empty()) return {};
  return set_cells(report, settled.values, "edit.paste");
}

}  // namespace gongkai
