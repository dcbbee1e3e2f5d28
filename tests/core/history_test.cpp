// Undo and redo.
#include "core/report/history.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

History blank_history() { return History{new_report(edition("2021"), "id", 2025, {})}; }

Edit type_text(const History& history, std::string text) {
  return set_text(history.report(), 1, std::move(text));
}

TEST_CASE("undo and redo go back and forth") {
  History history = blank_history();
  const Report start = history.report();
  CHECK_FALSE(history.can_undo());
  CHECK(history.undo().empty());
  CHECK(history.redo().empty());

  const Edit first = history.perform(type_text(history, "甲"));
  history.perform(set_year(history.report(), 2024));
  const Report end = history.report();
  CHECK(history.undo_name() == "edit.year");
  CHECK(history.redo_name().empty());

  CHECK(history.undo() == inverse(set_year(start, 2024)));
  CHECK(history.undo() == inverse(first));
  CHECK(history.report() == start);
  CHECK_FALSE(history.can_undo());
  CHECK(history.redo_name() == "edit.text");
  CHECK(history.redo() == first);
  history.redo();
  CHECK(history.report() == end);
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("edits with the same step are taken back together") {
  History history = blank_history();
  const Report start = history.report();
  for (const char* text : {"公", "公开", "公开年", "公开年报"})
    history.perform(type_text(history, text), "text.overview");
  history.perform(set_year(history.report(), 2024), "year");
  history.undo();
  CHECK(history.report().text(1) == "公开年报");
  history.undo();
  CHECK(history.report() == start);
  CHECK_FALSE(history.can_undo());
  history.redo();
  CHECK(history.report().text(1) == "公开年报");
}

TEST_CASE("edits without a step, or after the step was closed, stand alone") {
  History history = blank_history();
  history.perform(type_text(history, "1"));
  history.perform(type_text(history, "12"));
  history.undo();
  CHECK(history.report().text(1) == "1");
  history.perform(type_text(history, "123"), "text");
  history.close_step();
  history.perform(type_text(history, "1234"), "text");
  history.undo();
  CHECK(history.report().text(1) == "123");
  history.perform(type_text(history, "12345"), "text");
  history.undo();
  CHECK(history.report().text(1) == "123");
}

TEST_CASE("a step that comes back to its start leaves nothing to take back") {
  History history = blank_history();
  history.perform(set_year(history.report(), 2024), "year");
  history.perform(type_text(history, "1"), "text");
  history.perform(type_text(history, ""), "text");
  CHECK(history.undo_name() == "edit.year");
  history.perform(type_text(history, "2"), "text");
  history.undo();
  CHECK(history.report().text(1).empty());
  CHECK(history.report().year == 2024);
}

TEST_CASE("a new edit clears what was taken back, an empty one does not") {
  History history = blank_history();
  history.perform(type_text(history, "1"));
  history.undo();
  CHECK(history.perform(type_text(history, "")).empty());
  CHECK(history.can_redo());
  history.perform(type_text(history, "2"));
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("the oldest steps are forgotten") {
  History history = blank_history();
  for (std::size_t step = 0; step < History::limit + 10; ++step)
    history.perform(type_text(history, std::to_string(step)));
  std::size_t steps = 0;
  while (history.can_undo()) {
    history.undo();
    ++steps;
  }
  CHECK(steps == History::limit);
  CHECK(history.report().text(1) == "9");
}

}  // namespace
}  // namespace gongkai::test
