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
  CHECK(history.undo().edit.empty());
  CHECK(history.redo().edit.empty());

  const Edit first = history.perform(type_text(history, "甲")).edit;
  history.perform(set_year(history.report(), 2024));
  const Report end = history.report();
  CHECK(history.step_to_undo().name == "edit.year");
  CHECK(history.step_to_undo(1).name == "edit.text");
  CHECK(history.undo_count() == 2);
  CHECK_FALSE(history.can_redo());

  CHECK(history.undo().edit == inverse(set_year(start, 2024)));
  CHECK(history.undo().edit == inverse(first));
  CHECK(history.report() == start);
  CHECK_FALSE(history.can_undo());
  CHECK(history.step_to_redo().name == "edit.text");
  CHECK(history.redo().edit == first);
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
  CHECK(history.step_to_undo().name == "edit.year");
  history.perform(type_text(history, "2"), "text");
  history.undo();
  CHECK(history.report().text(1).empty());
  CHECK(history.report().year == 2024);
}

TEST_CASE("a new edit clears what was taken back, an empty one does not") {
  History history = blank_history();
  history.perform(type_text(history, "1"));
  history.undo();
  CHECK(history.perform(type_text(history, "")).edit.empty());
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

TEST_CASE("of steps that take much room the oldest are forgotten, the newest never") {
  History history = blank_history();
  const std::string half(History::byte_limit / 2, 'a');
  history.perform(type_text(history, "x"));
  history.perform(type_text(history, half));
  CHECK(history.undo_count() == 2);
  history.perform(type_text(history, ""));
  // What was before half of the room, and half of it again, has none.
  CHECK(history.undo_count() == 1);
  history.perform(type_text(history, half + half + half));
  CHECK(history.undo_count() == 1);
  history.undo();
  CHECK(history.report().text(1).empty());
}

/// A journal as the storage keeps it.
class Journal {
 public:
  void append(const JournalEntry& entry, const Edition& edition) {
    if (entry.replaces_previous) lines_.pop_back();
    lines_.push_back(write_json_line(journal_entry_to_json(entry, edition)));
  }
  std::size_t size() const { return lines_.size(); }
  std::string& line(std::size_t index) { return lines_[index]; }

  JournalEntry entry(std::size_t index, const Edition& edition) const {
    auto read =
        journal_entry_from_json(*parse_json(lines_[index]), edition, standard_form().editions);
    REQUIRE(read.has_value());
    return *std::move(read);
  }

 private:
  std::vector<std::string> lines_;
};

/// Three cells, a text typed key by key, and undo and redo among them.
struct Session {
  History history = blank_history();
  Journal journal;

  void keep(const JournalEntry& entry) { journal.append(entry, *history.report().edition); }
  void type_cell(const char* address, std::int64_t value) {
    keep(history.perform(
        set_cell(history.report(), cell(history.report(), address), number(value))));
  }
  void work() {
    type_cell("applications.new.natural_person", 1);
    type_cell("applications.new.business", 2);
    for (const char* text : {"公", "公开", "公开年报"})
      keep(history.perform(type_text(history, text), "text"));
    keep(history.undo());
    keep(history.undo());
    keep(history.redo());
    type_cell("applications.new.total", 9);
    keep(history.undo());
  }
};

void check_same_steps(History& left, History& right) {
  CHECK(left.report() == right.report());
  REQUIRE(left.undo_count() == right.undo_count());
  while (left.can_undo()) CHECK(left.undo().edit == right.undo().edit);
  while (left.can_redo()) CHECK(left.redo().edit == right.redo().edit);
  CHECK(left.report() == right.report());
  CHECK_FALSE(right.can_redo());
}

TEST_CASE("the steps of undo come back from the journal, one entry for each") {
  Session session;
  session.work();
  CHECK(session.journal.size() == 8);
  History later = blank_history();
  for (std::size_t index = 0; index < session.journal.size(); ++index)
    later.replay(session.journal.entry(index, *later.report().edition));
  check_same_steps(later, session.history);
}

TEST_CASE("the steps before a snapshot come back too") {
  Session session;
  session.work();
  History later{session.history.report()};
  for (std::size_t index = 0; index < session.journal.size(); ++index)
    later.recall(session.journal.entry(index, *later.report().edition));
  check_same_steps(later, session.history);
}

TEST_CASE("a journal whose first entries are gone brings back the steps that are whole") {
  Session whole;
  whole.work();
  for (std::size_t first = 1; first < whole.journal.size(); ++first) {
    CAPTURE(first);
    Session session;
    session.work();
    const Report end = session.history.report();
    History later{end};
    for (std::size_t index = first; index < session.journal.size(); ++index)
      later.recall(session.journal.entry(index, *end.edition));
    // Whatever is left leads back and forth without harm.
    while (later.can_undo()) {
      CHECK(later.undo().edit == session.history.undo().edit);
      CHECK(later.report() == session.history.report());
    }
    while (later.can_redo()) {
      const bool is_there = session.history.can_redo();
      const Edit again = later.redo().edit;
      if (is_there) CHECK(again == session.history.redo().edit);
    }
  }
}

TEST_CASE("an entry that does not say what it did to the steps ends what can be undone") {
  Session session;
  session.work();
  const auto& edition = *session.history.report().edition;
  auto json = *parse_json(session.journal.line(0));
  json.erase("step");
  auto old = journal_entry_from_json(json, edition, standard_form().editions);
  REQUIRE(old.has_value());
  CHECK(old->move == StepMove::unknown);
  json["step"] = "forked";
  CHECK(journal_entry_from_json(json, edition, standard_form().editions)->move ==
        StepMove::unknown);

  History later = blank_history();
  later.replay(session.journal.entry(1, edition));
  CHECK(later.can_undo());
  later.replay(*std::move(old));
  CHECK_FALSE(later.can_undo());
  CHECK(later.report().cell(cell(later.report(), "applications.new.natural_person")) == number(1));
}

TEST_CASE("a step that does not fit the text is not taken back by halves") {
  History history{blank_history().report()};
  JournalEntry entry;
  entry.edit = {.name = "edit.text",
                .changes = {YearChange{.before = 2000, .after = 2025},
                            TextChange{.section = 1, .before = "乙", .after = "甲", .begin = 3}}};
  history.recall(entry);
  REQUIRE(history.can_undo());
  const Report before = history.report();
  CHECK(history.undo().edit.empty());
  CHECK(history.report() == before);
  CHECK_FALSE(history.can_undo());
}

}  // namespace
}  // namespace gongkai::test
