#include "ui/editing/last_year_commands.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/last_year/last_year.hpp"
#include "core/last_year/next_year.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/import_commands.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view line_prefix = "ledger.";
constexpr std::string_view reason_suffix = ".reason";

void inform(State& state, std::string text) {
  state.message = Message{.kind = Message::Kind::information, .text = std::move(text)};
}

std::string name_of_unit(const State& state, const Unit& unit) {
  return unit.name.empty() ? std::string{state.strings.get("unit.unnamed")} : unit.name;
}

/// One step of undo of its own.
void perform(State& state, Edit edit) {
  leave_editing(state);
  state.open->perform(std::move(edit), {}, state.requests);
}

void take_last_year(State& state, Report candidate) {
  if (!state.open || state.open->report().id != state.last_year_asked_for) return;
  const Report& report = state.open->report();
  if (const auto problem = why_not_last_year(report, candidate)) {
    show_problem(state, *problem, {});
    return;
  }
  const bool same_name = candidate.unit.name == report.unit.name;
  std::string told =
      state.strings.fill(same_name ? "last_year.taken" : "last_year.taken.other_name",
                         {{"year", std::to_string(candidate.year)},
                          {"name", name_of_unit(state, candidate.unit)},
                          {"own_name", name_of_unit(state, report.unit)}});
  Edit edit = set_last_year(report, std::make_shared<const Report>(std::move(candidate)));
  perform(state, std::move(edit));
  inform(state, std::move(told));
}

void show_next_year_of(State& state, const Report& report) {
  auto next =
      next_year_report(report, state.form.editions, state.form.checker.rules(), state.new_id());
  if (!next) {
    show_problem(state, next.error(), {});
    return;
  }
  const std::string year = std::to_string(next->year);
  const std::string last_year = std::to_string(report.year);
  if (state.open) state.open->store(state.requests);
  show_report(state, std::move(*next));
  inform(state, state.strings.fill("next_year.made", {{"year", year}, {"last_year", last_year}}));
}

const LedgerLine* line_called(const std::vector<LedgerLine>& ledger, const Edition& edition,
                              std::string_view name) {
  const auto found = std::ranges::find_if(
      ledger, [&](const LedgerLine& line) { return name_of_line(line, edition) == name; });
  return found == ledger.end() ? nullptr : &*found;
}

}  // namespace

void pick_last_year(State& state) {
  state.last_year_asked_for = state.open->report().id;
  state.requests.emplace_back(PickFile{.purpose = Purpose::last_year});
}

void load_last_year(State& state, std::string_view stored_report) {
  state.last_year_asked_for = state.open->report().id;
  state.requests.emplace_back(
      LoadStored{.report = std::string{stored_report}, .purpose = Purpose::last_year});
}

std::vector<std::size_t> stored_reports_of_last_year(const State& state) {
  std::vector<std::size_t> indices;
  for (std::size_t index = 0; index < state.stored_reports.size(); ++index) {
    if (state.stored_reports[index].year == state.open->report().year - 1) indices.push_back(index);
  }
  // The own unit's come first.
  std::ranges::stable_partition(indices, [&](std::size_t index) {
    return state.stored_reports[index].unit_name == state.open->report().unit.name;
  });
  return indices;
}

void remove_last_year(State& state) {
  perform(state, set_last_year(state.open->report(), nullptr));
}

void take_report(State& state, ReadFile file, Purpose purpose) {
  switch (purpose) {
    case Purpose::open:
      return open_chosen_file(state, std::move(file));
    case Purpose::last_year:
      return take_last_year(state, std::move(file.report));
    case Purpose::next_year:
      return show_next_year_of(state, file.report);
    case Purpose::figures:
    case Purpose::changed_file:
    case Purpose::rule_pack:
      return;  // never taken over
  }
}

void fill_opening_figures(State& state, CarryOver which) {
  perform(state, carry_over(state.open->report(), state.form.checker.rules(), which));
}

void fill_opening_figure(State& state, const CarriedCell& carried) {
  state.open->close_step();
  state.open->perform(carry_over_cell(state.open->report(), carried), {}, state.requests);
  ++state.field_revision;
}

std::optional<CarriedCell> carried_cell(const State& state, CellIndex cell) {
  const Report& report = state.open->report();
  if (!report.last_year.report) return std::nullopt;
  auto cells =
      carried_cells(state.form.checker.rules(), *report.last_year.report->edition, *report.edition);
  const auto found = std::ranges::find(cells, cell, &CarriedCell::this_year);
  if (found == cells.end()) return std::nullopt;
  return std::move(*found);
}

std::vector<LedgerLine> ledger_of(const State& state) {
  return gongkai::ledger_of(state.open->report(), state.form.checker.rules(),
                            state.open->findings());
}

std::string name_of_line(const LedgerLine& line, const Edition& edition) {
  return std::string{line_prefix} + edition.cells[line.cell].address;
}

void give_reason(State& state, const LedgerLine& line, std::string reason) {
  perform(state, explain(state.open->report(), ledger_of(state), line, std::move(reason)));
}

bool is_reason_field(std::string_view id) {
  return id.starts_with(line_prefix) && id.ends_with(reason_suffix);
}

void type_reason(State& state, std::string_view id, std::string_view text) {
  const auto ledger = ledger_of(state);
  const std::string_view name = id.substr(0, id.size() - reason_suffix.size());
  const LedgerLine* line = line_called(ledger, *state.open->report().edition, name);
  if (line == nullptr) return;
  state.open->perform(explain(state.open->report(), ledger, *line, std::string{text}), id,
                      state.requests);
}

void put_sentence(State& state, std::string_view sentence) {
  const Report& report = state.open->report();
  const auto section = report.edition->find_section(state.ledger_wording.section);
  if (!section) return;
  std::string text{report.text(*section)};
  if (!text.contains(sentence)) {
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text += sentence;
    Edit edit = set_text(report, *section, std::move(text));
    edit.name = "edit.ledger_sentence";
    perform(state, std::move(edit));
  }
  go_to_page(state, *section);
}

void copy_sentence(State& state, std::string_view sentence) {
  state.requests.emplace_back(CopyText{.text = std::string{sentence}});
}

void make_next_year(State& state) {
  leave_editing(state);
  const Report report = state.open->report();
  show_next_year_of(state, report);
}

void make_next_year_of(State& state, std::string_view stored_report) {
  state.requests.emplace_back(
      LoadStored{.report = std::string{stored_report}, .purpose = Purpose::next_year});
}

}  // namespace gongkai::ui
