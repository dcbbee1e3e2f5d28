#include "ui/editing/pasting.hpp"

#include <algorithm>
#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "core/paste/pasted_value.hpp"
#include "core/paste/reasons.hpp"
#include "core/paste/table_json.hpp"
#include "core/paste/tsv.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_range.hpp"
#include "ui/editing/commands.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view edit_name = "edit.paste";

using Tables = std::expected<std::vector<PastedGrid>, Problem>;

/// The tables of the HTML, then the plain text as one: what a program has put on the clipboard in several forms says the same.
std::vector<Tables> forms_of(const PastedContent& content) {
  std::vector<Tables> forms;
  if (content.is_too_large) {
    forms.emplace_back(
        std::unexpected{Problem{.id = "paste.too_large", .place = {}, .parameters = {}}});
  } else if (!content.tables.empty()) {
    Tables tables = read_tables_json(content.tables);
    if (!tables || !tables->empty()) forms.push_back(std::move(tables));
  }
  forms.push_back(read_tsv(content.text).transform([](PastedGrid grid) {
    return std::vector<PastedGrid>{std::move(grid)};
  }));
  return forms;
}

bool is_one_value(const Tables& tables) {
  return tables && tables->size() == 1 && tables->front().rows() == 1 &&
         tables->front().columns() == 1;
}

/// Where a block of figures begins: the first of the selected cells.
std::optional<CellIndex> anchor_of(const State& state) {
  if (!state.selected) return std::nullopt;
  const std::vector<CellIndex> cells = selected_cells(state);
  return cells.empty() ? state.selected->cell : cells.front();
}

void inform(State& state, Message::Kind kind, std::string text) {
  state.message = Message{.kind = kind, .text = std::move(text)};
}

/// What is pasted on one cell, with the unit that may stand behind an amount. What is in doubt is left as it would be typed.
std::vector<CellValue> values_for_cell(const Report& report, const PastedGrid& grid,
                                       CellIndex cell) {
  std::vector<CellValue> values;
  for (PlannedCell& planned : plan_paste(report, grid, cell, PasteBy::position).cells) {
    const CellKind kind = report.edition->cells[planned.cell].kind;
    values.push_back({.cell = planned.cell,
                      .value = planned.is_certain() ? std::move(planned.after)
                                                    : cell_from_text(planned.text, kind)});
  }
  return values;
}

/// Totals among others stay computed.
std::vector<CellValue> values_for_range(const Report& report, const PastedGrid& grid,
                                        const std::vector<CellIndex>& cells) {
  const auto is_total = [&](CellIndex cell) { return report.edition->cells[cell].is_total(); };
  const bool only_totals = std::ranges::all_of(cells, is_total);
  std::vector<CellValue> values;
  for (const CellIndex cell : cells) {
    if (is_total(cell) && !only_totals) continue;
    for (CellValue& value : values_for_cell(report, grid, cell)) values.push_back(std::move(value));
  }
  return values;
}

void paste_value(State& state, const PastedGrid& grid) {
  const Report& report = state.open->report();
  const std::vector<CellIndex> cells = selected_cells(state);
  const auto values = cells.size() > 1 ? values_for_range(report, grid, cells)
                                       : values_for_cell(report, grid, *anchor_of(state));
  if (values.empty()) {
    inform(state, Message::Kind::problem, std::string{state.strings.get("paste.nothing.figures")});
    return;
  }
  state.open->close_step();
  state.open->perform(set_cells(report, values, std::string{edit_name}), {}, state.requests);
  state.open->close_step();
}

/// Why nothing of it has a place.
std::string_view reason_of(const PastePlan& plan, bool has_anchor) {
  const auto has = [&](std::string_view reason) {
    return std::ranges::contains(plan.left_out, reason, &LeftOutText::reason);
  };
  if (has(paste_reason::several_places)) return "paste.nothing.several_places";
  if (std::ranges::any_of(plan.left_out, [](const LeftOutText& left) {
        return left.reason != paste_reason::other_text;
      }))
    return has_anchor ? "paste.nothing.names" : "paste.nothing.anchor";
  return "paste.nothing.figures";
}

/// The first form of the content that has something for the form's cells; else what the first of all came to.
std::expected<PastePlan, Problem> plan_of(const Report& report, const std::vector<Tables>& forms,
                                          std::optional<CellIndex> anchor) {
  std::vector<std::expected<PastePlan, Problem>> plans;
  for (const Tables& tables : forms) {
    plans.push_back(tables.transform(
        [&](const std::vector<PastedGrid>& grids) { return plan_paste(report, grids, anchor); }));
    if (plans.back() && !plans.back()->cells.empty()) return std::move(plans.back());
  }
  return std::move(plans.front());
}

void show_preview(State& state, PastePlan plan) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  PastePreview preview = preview_of(report, std::move(plan));
  preview.page_before = state.page;
  if (state.selected) preview.table_before = edition.cells[state.selected->cell].table;
  const CellIndex first = preview.plan.cells.front().cell;
  state.page = section_of(first, edition);
  state.message.reset();
  state.steps_open = false;
  state.reveal = edition.cells[first].address;
  state.paste = std::move(preview);
  focus_in_preview(state, state.paste->focus);
}

void step_focus(State& state, bool forward) {
  const PastePreview& preview = *state.paste;
  if (preview.entries.empty()) {
    state.paste->pages_to_scroll = forward ? 1 : -1;
    return;
  }
  const std::size_t last = preview.entries.size() - 1;
  const std::size_t here = preview.focus;
  if (here > last) {
    focus_in_preview(state, forward ? 0 : last);
  } else if (forward ? here < last : here > 0) {
    focus_in_preview(state, forward ? here + 1 : here - 1);
  }
}

/// Tab goes from the entries to the buttons and back to the first entry.
void next_part(State& state, bool forward) {
  const PastePreview& preview = *state.paste;
  std::vector<std::size_t> parts{preview.accept_button(), preview.refuse_button()};
  if (!preview.entries.empty()) parts.insert(parts.begin(), 0);
  const std::size_t here = preview.focus < preview.entries.size() ? 0 : preview.focus;
  const auto part = static_cast<std::size_t>(std::ranges::find(parts, here) - parts.begin());
  focus_in_preview(state, parts[(part + (forward ? 1 : parts.size() - 1)) % parts.size()]);
}

void act_on_entry(State& state) {
  const PastePreview& preview = *state.paste;
  if (preview.focus >= preview.entries.size()) {
    preview.focus == preview.refuse_button() ? refuse_paste(state) : accept_paste(state);
    return;
  }
  const PasteEntry& entry = preview.entries[preview.focus];
  if (entry.kind == PasteEntry::Kind::unclear) toggle_unclear(state, entry.index);
  if (entry.kind == PasteEntry::Kind::other_texts) toggle_other_texts(state);
}

}  // namespace

void paste(State& state, const PastedContent& content) {
  if (!state.open || state.field || state.shortcuts_open) return;
  if (state.selected && state.selected->mode != CellMode::selected) return;
  refuse_paste(state);
  const std::vector<Tables> forms = forms_of(content);
  const auto anchor = anchor_of(state);
  if (anchor && is_one_value(forms.front())) {
    paste_value(state, forms.front()->front());
    return;
  }
  auto plan = plan_of(state.open->report(), forms, anchor);
  if (!plan) {
    show_problem(state, plan.error(), {});
  } else if (plan->cells.empty()) {
    inform(state, Message::Kind::problem,
           std::string{state.strings.get(reason_of(*plan, anchor.has_value()))});
  } else if (std::ranges::all_of(plan->cells, &PlannedCell::is_certain) &&
             edit_of(state.open->report(), *plan).empty()) {
    inform(state, Message::Kind::information, std::string{state.strings.get("paste.nothing.new")});
  } else {
    show_preview(state, std::move(*plan));
  }
}

void accept_paste(State& state) {
  if (!state.paste->changes_something) return;
  const PastePlan plan = std::exchange(state.paste, std::nullopt)->plan;
  select_cell(state, std::ranges::find(plan.cells, true, &PlannedCell::accepted)->cell);
  state.open->perform(edit_of(state.open->report(), plan), {}, state.requests);
  state.open->close_step();
}

void refuse_paste(State& state) {
  if (!state.paste) return;
  state.page = state.paste->page_before;
  state.paste.reset();
  if (state.selected)
    state.reveal = state.open->report().edition->cells[state.selected->cell].address;
}

void toggle_unclear(State& state, std::size_t planned) {
  PastePreview& preview = *state.paste;
  PlannedCell& cell = preview.plan.cells[planned];
  cell.accepted = !cell.accepted;
  follow_plan(preview, state.open->report());
}

void toggle_all_unclear(State& state) {
  PastePreview& preview = *state.paste;
  const bool accepts = preview.unclear > 0;
  for (PlannedCell& planned : preview.plan.cells) {
    if (!planned.is_certain()) planned.accepted = accepts;
  }
  follow_plan(preview, state.open->report());
}

void focus_in_preview(State& state, std::size_t focus) {
  PastePreview& preview = *state.paste;
  preview.focus = focus;
  preview.scrolls_to_focus = true;
  if (focus >= preview.entries.size()) return;
  const auto cell = cell_of(preview, preview.entries[focus]);
  if (!cell) return;
  const Edition& edition = *state.open->report().edition;
  state.page = section_of(*cell, edition);
  state.reveal = edition.cells[*cell].address;
}

void toggle_other_texts(State& state) {
  state.paste->other_texts_unfolded = !state.paste->other_texts_unfolded;
}

bool preview_key(State& state, const KeyPress& key) {
  if (key.key == "Escape") {
    refuse_paste(state);
  } else if (key.key == "Enter") {
    state.paste->focus == state.paste->refuse_button() ? refuse_paste(state) : accept_paste(state);
  } else if (key.key == " ") {
    act_on_entry(state);
  } else if (key.key == "ArrowDown" || key.key == "ArrowUp") {
    step_focus(state, key.key == "ArrowDown");
  } else if (key.key == "Tab") {
    next_part(state, !key.shift);
  } else if (key.key == "PageDown" || key.key == "PageUp") {
    state.paste->pages_to_scroll = key.key == "PageDown" ? 1 : -1;
  } else if (key.control && key.key == "a") {
    toggle_all_unclear(state);
  }
  // Whatever else a key does has to wait for the answer.
  return true;
}

}  // namespace gongkai::ui
