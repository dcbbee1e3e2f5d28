#include "ui/editing/import_commands.hpp"

#include <algorithm>
#include <utility>

#include "core/report/difference.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/keeping_commands.hpp"
#include "ui/editing/sealing.hpp"

namespace gongkai::ui {
namespace {

void inform(State& state, std::string_view key) {
  state.message =
      Message{.kind = Message::Kind::information, .text = std::string{state.strings.get(key)}};
}

/// True when the report is stored here and has to come first; then the file waits for it.
bool waits_for_stored(State& state, ReadFile& file) {
  if (!is_stored_here(state, file.report.id)) return false;
  state.requests.emplace_back(LoadStored{.report = file.report.id});
  state.pending_import = std::move(file);
  return true;
}

bool is_open(const State& state, const Report& report) {
  return state.open && state.open->report().id == report.id;
}

void show_beside(State& state, Report report) {
  if (state.open) state.open->store(state.requests);
  show_report(state, std::move(report));
}

void show_copy(State& state, Report report) {
  report.id = state.new_id();
  report.seal = nullptr;  // it is another report than the sealed one
  show_beside(state, std::move(report));
  inform(state, "import.as_copy");
}

void compare(State& state, ReadFile file) {
  leave_editing(state);
  state.message.reset();
  state.steps_open = false;
  std::string seal = seal_words(state, file.report);
  state.import_choice = choice_between(state.open->report(), std::move(file));
  if (state.import_choice) {
    state.import_choice->seal = std::move(seal);
  } else {
    inform(state, "import.same");
    tell_of_seal(state);
  }
}

void show_from_file(State& state, Report report) {
  show_beside(state, std::move(report));
  tell_of_seal(state);
}

}  // namespace

void open_chosen_file(State& state, ReadFile file) {
  if (file.report.id.empty()) file.report.id = state.new_id();
  if (is_open(state, file.report)) {
    compare(state, std::move(file));
  } else if (!waits_for_stored(state, file)) {
    show_from_file(state, std::move(file.report));
  }
}

void compare_with_changed_file(State& state, std::expected<Report, Problem> report,
                               std::string_view name) {
  const bool is_of_open = report && is_open(state, *report);
  if (is_of_open) compare(state, {.report = *std::move(report), .name = std::string{name}});
  state.message =
      Message{.kind = Message::Kind::problem,
              .text = state.strings.fill(is_of_open ? "file.changed" : "file.holds_something_else",
                                         {{"file", std::string{name}}})};
}

void open_for_program(State& state, Report report) {
  if (report.id.empty()) report.id = state.new_id();
  if (!is_open(state, report)) {
    ReadFile file{.report = std::move(report), .name = {}};
    if (!waits_for_stored(state, file)) show_from_file(state, std::move(file.report));
    return;
  }
  auto edit = edit_between(state.open->report(), report);
  if (!edit) {
    show_copy(state, std::move(report));
    return;
  }
  if (edit->empty()) {
    inform(state, "import.same");
  } else {
    leave_editing(state);
    state.open->take_over(*std::move(edit), {}, state.requests);
    inform(state, "import.over");
  }
  tell_of_seal(state);
}

void go_on_with_waiting_file(State& state) {
  if (!state.pending_import || !is_open(state, state.pending_import->report)) return;
  ReadFile file = *std::exchange(state.pending_import, std::nullopt);
  file.name.empty() ? open_for_program(state, std::move(file.report))
                    : compare(state, std::move(file));
}

void keep_mine(State& state) { state.import_choice.reset(); }

void take_from_file(State& state) {
  const ImportChoice choice = *std::exchange(state.import_choice, std::nullopt);
  if (choice.source == ImportChoice::Source::two_versions) return;
  state.versions = {};
  state.open->take_over(edit_of_taken(choice, state.open->report()), {}, state.requests);
  state.open->close_step();
  inform(state, choice.source == ImportChoice::Source::file ? "import.over" : "versions.restored");
  tell_of_seal(state);
}

void keep_both(State& state) {
  Report report = std::move(state.import_choice->file.report);
  state.import_choice.reset();
  state.versions = {};
  show_copy(state, std::move(report));
}

void toggle_part(State& state, std::size_t part) {
  bool& taken = state.import_choice->parts->at(part).taken;
  taken = !taken;
}

bool takes_something(const ImportChoice& choice) {
  return choice.parts && std::ranges::contains(*choice.parts, true, &ImportPart::taken);
}

bool import_key(State& state, const KeyPress& key) {
  if (!state.import_choice) return false;
  if (key.key == "Escape") keep_mine(state);
  if (key.key == "Enter" && state.import_choice->source == ImportChoice::Source::file)
    keep_both(state);
  return true;
}

}  // namespace gongkai::ui
