#include "ui/editing/self_test.hpp"

#include <algorithm>
#include <utility>

#include "core/file/json.hpp"
#include "core/file/report_file.hpp"
#include "core/report/edit.hpp"
#include "core/report/history.hpp"
#include "core/report/journal.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view scratch_id = "gongkai-self-test";
constexpr int scratch_edits = 40;

Report blank_report(const State& state) {
  const EditionPointer& edition = state.form.editions.all().back();
  return new_report(edition, std::string{scratch_id}, edition->first_year,
                    Unit{"自检", {}, "department", {}});
}

/// Cells and a text in turn, each step closed, as a person edits them.
JournalEntry edit_number(History& history, int number) {
  const Report& report = history.report();
  history.close_step();
  const auto text = std::ranges::find_if(report.edition->sections, &Section::is_text);
  if (number % 4 == 3 && text != report.edition->sections.end())
    return history.perform(
        set_text(report, static_cast<SectionIndex>(text - report.edition->sections.begin()),
                 "第" + std::to_string(number) + "次修改，“龘”𠮷。"));
  std::vector<CellIndex> cells;
  for (std::size_t index = 0; index < report.edition->cells.size(); ++index) {
    if (!report.edition->cells[index].is_total()) cells.push_back(static_cast<CellIndex>(index));
  }
  return history.perform(set_cell(report, cells[static_cast<std::size_t>(number) % cells.size()],
                                  Decimal::from_integer(number)));
}

}  // namespace

ScratchReport scratch_report(const State& state) {
  History history{blank_report(state)};
  ScratchReport scratch{
      .id = std::string{scratch_id}, .snapshot = write_report(history.report()), .edits = {}};
  for (int number = 1; number <= scratch_edits; ++number) {
    const JournalEntry entry = edit_number(history, number);
    scratch.edits.push_back(
        write_json_line(journal_entry_to_json(entry, *history.report().edition)));
  }
  return scratch;
}

bool is_recovered(const State& state, const StoredContent& stored) {
  const auto restored = restore(stored, state.form.editions);
  if (!restored || restored->problem) return false;
  History expected{blank_report(state)};
  for (std::size_t number = 1; number <= stored.journal.size(); ++number)
    edit_number(expected, static_cast<int>(number));
  return write_report(restored->history.report()) == write_report(expected.report());
}

bool survives_file(const State& state) {
  History history{blank_report(state)};
  for (int number = 1; number <= scratch_edits; ++number) edit_number(history, number);
  const std::string file = write_report(history.report());
  const auto read = read_report(file, state.form.editions);
  return read && write_report(*read) == file;
}

void start_self_test(State& state) {
  leave_editing(state);
  state.shortcuts_open = false;
  state.self_test = SelfTest{};
  state.requests.emplace_back(RunSelfTest{});
}

void close_self_test(State& state) {
  state.self_test.reset();
  ++state.field_revision;
}

void take_self_test(State& state, std::vector<SelfTestResult> results) {
  if (state.self_test) state.self_test->results = std::move(results);
}

bool self_test_key(State& state, const KeyPress& key) {
  if (!state.self_test) return false;
  if (key.key == "Escape" || key.key == "Enter") close_self_test(state);
  return true;
}

}  // namespace gongkai::ui
