#include "ui/editing/commands.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/file/report_file.hpp"
#include "core/text/shortened.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/editing/keeping_commands.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view sample_path = "samples/sishui-2020.json";

/// Characters of the words that a file has brought.
constexpr std::size_t longest_words = 80;

/// Shows the words; who was writing goes on writing there.
void go_to_changed_text(State& state, const TextChange& change,
                        const std::optional<ActiveField>& was_writing) {
  const std::size_t end = change.begin + (change.after ? change.after->size() : 0);
  const TextSpan words{.section = change.section, .begin = change.begin, .end = end};
  state.page = change.section;
  state.shown_words = {words};
  state.words_shown_at = state.open->checks();
  state.words_in_view.reset();  // else they would pass for words that only moved with the edit
  if (!was_writing) return;
  edit_words(state, {.section = change.section, .begin = end, .end = end});
  if (state.field->id == was_writing->id) state.field->scroll = was_writing->scroll;
}

/// Shows what an undone or redone edit changed: the cells, the words of a text, or the first of what else there is.
void go_to_change(State& state, const Edit& edit) {
  if (edit.empty()) return;
  const std::optional<ActiveField> field = state.field;
  leave_editing(state);
  state.shown_words.clear();
  if (const auto cells = written_cells(edit, state.open->report()); !cells.empty()) {
    select_cell(state, cells.front());
    if (cells.size() > 1) state.shown_cells = cells;
    return;
  }
  state.shown_cells.clear();
  for (const Change& change : edit.changes) {
    if (const auto* text = std::get_if<TextChange>(&change)) {
      go_to_changed_text(state, *text, field);
      return;
    }
    if (std::holds_alternative<LastYearChange>(change)) {
      state.page = ledger_page;
      return;
    }
    if (const auto* decision = std::get_if<DecisionChange>(&change)) {
      if (state.page == ledger_page) return;
      if (const auto finding = state.open->find({.rule = decision->rule, .place = decision->place}))
        go_to_finding(state, *finding);
      return;
    }
    if (std::holds_alternative<UnitChange>(change) || std::holds_alternative<YearChange>(change)) {
      state.page.reset();
      if (field && is_particular(field->id))
        focus_field(state, field->id, *text_of_field(state.open->report(), field->id));
      return;
    }
  }
}

}  // namespace

void show_problem(State& state, const Problem& problem, std::string_view file_name,
                  std::string_view wording) {
  Problem shown = problem;
  shown.place = shortened(problem.place, longest_words);
  for (auto& [name, value] : shown.parameters) value = shortened(value, longest_words);
  std::string text = problem_text(shown, state.strings);
  if (!file_name.empty())
    text = state.strings.fill(wording,
                              {{"file", shortened(file_name, longest_words)}, {"reason", text}});
  state.message = Message{.kind = Message::Kind::problem, .text = std::move(text)};
}

void show_report(State& state, Report report) {
  show_stored_report(state, History{std::move(report)}, {});
}

void show_stored_report(State& state, History history, StoredPart stored) {
  leave_editing(state);
  state.message.reset();
  state.shown_cells.clear();
  state.shown_words.clear();
  state.search = {};
  state.findings = {};
  state.import_choice.reset();
  state.open.emplace(std::move(history), state.form.checker, state.language, stored.last_sequence,
                     std::move(stored.journal), state.today);
  state.open->set_access(stored.access);
  state.open->store(state.requests);
  list_as_newest(state, state.open->report());
  state.page.reset();
  const auto& sections = state.open->report().edition->sections;
  const auto first_table =
      std::ranges::find_if(sections, [](const Section& section) { return !section.is_text(); });
  if (!state.open->report().unit.name.empty() && first_table != sections.end()) {
    state.page = static_cast<SectionIndex>(first_table - sections.begin());
  }
}

void create_report(State& state) {
  const EditionPointer edition = state.form.editions.for_year(state.start.year);
  if (!edition) return;
  Unit unit{.name = state.start.unit_name, .code = {}, .kind = state.start.unit_kind, .parent = {}};
  show_report(state, new_report(edition, state.new_id(), state.start.year, std::move(unit)));
  state.start.unit_name.clear();
}

void open_sample(State& state) {
  const auto content = state.asset(sample_path);
  if (!content) return;
  auto report = read_report(*content, state.form.editions);
  if (!report) {
    show_problem(state, report.error(), {});
    return;
  }
  // Each opening is a copy of its own to play with.
  report->id = state.new_id();
  show_report(state, std::move(*report));
}

void go_to_start_page(State& state) {
  leave_editing(state);
  if (state.open) {
    const Report& report = state.open->report();
    for (StoredReport& stored : state.stored_reports) {
      if (stored.report != report.id) continue;
      stored.unit_name = report.unit.name;
      stored.year = report.year;
    }
    state.open->store(state.requests);
    // What could not be stored is told on the start page, too.
    if (state.open->saving_problem() && state.open->edits_unstored() > 0)
      state.keeping.unstored.insert_or_assign(report.id, *state.open->saving_problem());
  }
  state.open.reset();
  state.preview = {};
  state.import_choice.reset();
  state.versions = {};
  state.page.reset();
  state.shown_cells.clear();
  state.shown_words.clear();
  state.search = {};
  state.message.reset();
  state.findings = {};
}

void export_report(State& state, bool elsewhere) {
  if (!state.open) return;
  state.open->close_step();
  const Report& report = state.open->report();
  state.requests.emplace_back(SaveFile{.name = report_file_name(report),
                                       .content = write_report(report),
                                       .report = report.id,
                                       .elsewhere = elsewhere});
}

void undo(State& state, std::size_t steps) {
  if (!state.open) return;
  state.open->close_step();
  go_to_change(state, state.open->undo(state.requests, steps));
}

void redo(State& state, std::size_t steps) {
  if (!state.open) return;
  state.open->close_step();
  go_to_change(state, state.open->redo(state.requests, steps));
}

void go_to_page(State& state, std::optional<SectionIndex> page) {
  leave_editing(state);
  state.shown_cells.clear();
  state.shown_words.clear();
  state.page = page;
}

void turn_page(State& state, bool forward) {
  if (!state.open) return;
  const std::size_t sections = state.open->report().edition->sections.size();
  // In the order of the list of sections.
  std::vector<std::optional<SectionIndex>> pages{summary_page, std::nullopt};
  for (std::size_t section = 0; section < sections; ++section)
    pages.emplace_back(static_cast<SectionIndex>(section));
  pages.emplace_back(ledger_page);
  const auto here = static_cast<std::size_t>(std::ranges::find(pages, state.page) - pages.begin());
  go_to_page(state, pages[(here + (forward ? 1 : pages.size() - 1)) % pages.size()]);
}

bool begin_on_page(State& state) {
  if (!state.open || state.selected || state.field || state.page == ledger_page ||
      state.page == summary_page)
    return false;
  const Report& report = state.open->report();
  if (!state.page) {
    focus_field(state, "unit.name", report.unit.name);
    return true;
  }
  const Section& section = report.edition->sections[*state.page];
  if (section.table) {
    select_cell(state, report.edition->tables[*section.table].first_cell);
  } else {
    focus_field(state, field_of_section(section), report.text(*state.page));
  }
  return true;
}

bool go_to_address(State& state, std::string_view address) {
  const auto reveal_control = [&] {
    if (!state.places.contains(address)) return false;
    state.reveal = std::string{address};
    return true;
  };
  if (!state.open) return reveal_control();
  const Edition& edition = *state.open->report().edition;
  if (const auto cell = edition.find_cell(address)) {
    state.page = section_of(*cell, edition);
    state.reveal = std::string{address};
    return true;
  }
  if (const auto section = section_of_field(edition, address)) {
    state.page = section;
    return true;
  }
  if (text_of_field(state.open->report(), address)) {
    state.page.reset();
    state.reveal = std::string{address};
    return true;
  }
  return reveal_control();
}

}  // namespace gongkai::ui
