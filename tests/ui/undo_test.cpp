// Undo and redo in the interface: names, what is shown of a step, one list for cells and texts, and steps that outlive the page.
#include <doctest/doctest.h>

#include "core/report/history.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// A page on which the stored report has come back.
std::unique_ptr<Page> reopened(const Page& page, std::string language = "zh-CN") {
  auto later = std::make_unique<Page>(1280.0F, 720.0F, std::move(language));
  const StoreSnapshot snapshot = stored_snapshot(page);
  later->application().open_stored(snapshot.report, snapshot.content, snapshot.sequence,
                                   stored_entries(page));
  later->settle();
  return later;
}

/// A new report, on its largest table.
void begin(Page& page) {
  page.click("button.new_report");
  page.click("nav.applications");
}

/// Opens the list of steps and says how many there are.
std::size_t listed_steps(Page& page) {
  page.click("button.undo_list");
  std::size_t count = 0;
  while (page.place("undo." + std::to_string(count))) ++count;
  page.press("Escape");
  return count;
}

}  // namespace

TEST_CASE("the steps of undo come back with the report, and so do those that were undone") {
  Page page;
  begin(page);
  page.click("applications.new.natural_person");
  page.type("12");
  page.press("Tab");
  page.type("5");
  page.press("Enter");
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("本年度");
  page.press("Escape");
  page.press("Control+z");
  const Json before = page.application().report();

  const auto later = reopened(page);
  CHECK(later->application().report() == before);
  later->press("Control+y");
  CHECK(later->text("overview") == "本年度");
  for (int step = 0; step < 3; ++step) later->press("Control+z");
  CHECK(later->text("overview").empty());
  CHECK(later->cell("applications.new.business") == "null");
  CHECK(later->cell("applications.new.natural_person") == "null");
  const Json empty = later->application().report();
  later->press("Control+z");
  CHECK(later->application().report() == empty);
}

TEST_CASE("each step is one entry of the journal, also across a snapshot") {
  Page page;
  begin(page);
  constexpr int rounds = 120;
  for (int round = 0; round < rounds; ++round) {
    page.click("applications.new.natural_person");
    page.type("123");
    page.press("Enter");
    page.click("applications.new.natural_person");
    page.press("Delete");
  }
  int snapshots = 0;
  for (const Request& request : page.requests)
    snapshots += std::holds_alternative<StoreSnapshot>(request) ? 1 : 0;
  CHECK(snapshots > 2);
  CHECK(stored_entries(page).size() == 2 * rounds);
  CHECK(stored_snapshot(page).sequence < stored_entries(page).back().sequence);
  const auto later = reopened(page);
  int steps = 0;
  const Json end = later->application().report();
  for (Json last; last != later->application().report(); ++steps) {
    last = later->application().report();
    later->press("Control+z");
  }
  CHECK(steps - 1 == 2 * rounds);
  for (int step = 0; step < 2 * rounds; ++step) later->press("Control+y");
  CHECK(later->application().report() == end);
}

TEST_CASE("the storage keeps no more than is needed for undo") {
  Page page(390, 700);
  for (const char* name : {"button.open_sample", "nav.disputes"}) {
    page.application().reveal(name);
    page.settle();
    page.click(name);
  }
  const char* address = "disputes.reconsideration.upheld";
  page.click(address);
  constexpr int more_than_kept = 2300;
  for (int key = 0; key < more_than_kept; ++key)
    page.press(key % 2 == 0 ? "Control+z" : "Control+y");
  page.type("1");
  page.press("Enter");
  page.click(address);
  for (int key = 0; key < more_than_kept; ++key)
    page.press(key % 2 == 0 ? "Control+z" : "Control+y");
  CHECK(stored_entries(page).size() < 2400);
  CHECK(reopened(page)->application().report() == page.application().report());
}

TEST_CASE("a damaged record of the steps costs steps, never the report") {
  Page page;
  begin(page);
  page.click("applications.new.natural_person");
  page.type("12");
  page.press("Tab");
  page.type("5");
  page.press("Enter");
  StoreSnapshot snapshot = stored_snapshot(page);
  snapshot.content = page.application().report().dump();
  snapshot.sequence = stored_entries(page).back().sequence;
  for (const char* damage : {"", "{", "[]", R"({"name":"x"})", R"({"later":"version"})"}) {
    CAPTURE(damage);
    auto entries = stored_entries(page);
    entries.back().edit = damage;
    Page later;
    later.application().open_stored(snapshot.report, snapshot.content, snapshot.sequence, entries);
    later.settle();
    CHECK(later.application().report() == page.application().report());
    CHECK_FALSE(later.place("message"));
    later.press("Control+z");
    CHECK(later.application().report() == page.application().report());
    // And work goes on.
    later.click("nav.applications");
    later.click("applications.new.natural_person");
    later.type("7");
    later.press("Control+z");
    CHECK(later.cell("applications.new.natural_person") == "12");
  }
}

TEST_CASE("a journal of the version that did not record steps opens, with nothing to undo") {
  Page page;
  begin(page);
  const StoreSnapshot snapshot = stored_snapshot(page);
  const std::vector<StoredEntry> old{
      {.sequence = 1,
       .edit =
           R"({"name":"edit.cell","changes":[{"cell":"applications.new.natural_person","before":null,"after":1},)"
           R"({"cell":"applications.new.total","before":null,"after":1}]})"},
      {.sequence = 2,
       .edit =
           R"({"name":"edit.text","changes":[{"section":"overview","before":"","after":"总"}]})"},
      {.sequence = 3,
       .edit =
           R"({"name":"edit.text","changes":[{"section":"overview","before":"总","after":"总体"}]})"}};
  Page later;
  later.application().open_stored(snapshot.report, snapshot.content, 0, old);
  later.settle();
  CHECK_FALSE(later.place("message"));
  CHECK(later.cell("applications.new.total") == "1");
  CHECK(later.text("overview") == "总体");
  const Json report = later.application().report();
  later.press("Control+z");
  CHECK(later.application().report() == report);
}

TEST_CASE(
    "a journal entry that does not fit the text ends the journal: what is before it is shown, "
    "and nothing is written") {
  Page page;
  begin(page);
  const StoreSnapshot snapshot = stored_snapshot(page);
  const std::vector<StoredEntry> journal{
      {.sequence = 1,
       .edit =
           R"({"name":"edit.text","changes":[{"section":"overview","before":"","after":"总"}],"step":"made"})"},
      {.sequence = 2,
       .edit =
           R"({"name":"edit.text","changes":[{"section":"overview","before":"","after":"体","begin":1}],"step":"made"})"}};
  Page later;
  later.application().open_stored(snapshot.report, snapshot.content, 0, journal);
  later.settle();
  CHECK(later.place("banner.keeping"));
  CHECK(later.text("overview") == "总");
  CHECK(last_request<StoreSnapshot>(later) == nullptr);
}

TEST_CASE("the buttons name their step, and the list goes back several at once") {
  Page page;
  begin(page);
  page.click("applications.new.natural_person");
  page.type("12");
  page.press("Tab");
  page.type("5");
  page.press("Tab");
  page.type("6");
  page.press("Enter");
  CHECK_FALSE(page.place("button.undo.step"));
  page.point_at("button.undo");
  CHECK(page.place("button.undo.step"));
  page.point_at("nav.overview");
  CHECK(listed_steps(page) == 3);
  CHECK_FALSE(page.place("panel.undo"));

  page.click("button.undo_list");
  page.click("undo.1");
  CHECK_FALSE(page.place("panel.undo"));
  CHECK(page.cell("applications.new.natural_person") == "12");
  CHECK(page.cell("applications.new.business") == "null");
  CHECK(page.cell("applications.new.research") == "null");
  page.point_at("button.redo");
  CHECK(page.place("button.redo.step"));
  page.press("Control+y");
  page.press("Control+y");
  CHECK(page.cell("applications.new.research") == "6");

  page.click("button.undo_list");
  page.click("nav.overview");
  CHECK_FALSE(page.place("panel.undo"));
}

TEST_CASE("undo from within a text takes back the last thing, wherever it was, and leads there") {
  Page page;
  begin(page);
  page.click("applications.new.natural_person");
  page.type("12");
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("甲乙。");
  page.type("丙");
  CHECK(page.press("Control+z"));
  CHECK(page.text("overview") == "甲乙。");
  REQUIRE(page.field().has_value());
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.field_text() == "甲乙。");
  CHECK(page.caret() == page.field_text().size());
  CHECK(page.press("Control+z"));
  CHECK(page.text("overview").empty());
  CHECK(page.press("Control+z"));
  CHECK(page.cell("applications.new.natural_person") == "null");
  CHECK(page.place("applications.new.natural_person"));
  // Nothing is left, and the browser is not to undo on its own either.
  CHECK(page.press("Control+z"));
  CHECK(page.press("Control+Shift+Z"));
  CHECK(page.cell("applications.new.natural_person") == "12");
  page.press("Control+y");
  page.press("Control+y");
  CHECK(page.text("overview") == "甲乙。丙");
  CHECK_FALSE(page.field().has_value());
}

TEST_CASE("who types at two places of a text makes two steps") {
  Page page;
  begin(page);
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("甲乙");
  page.move_caret(0);
  page.type("丙丁");
  CHECK(page.text("overview") == "丙丁甲乙");
  page.press("Control+z");
  CHECK(page.text("overview") == "甲乙");
  page.press("Control+z");
  CHECK(page.text("overview").empty());
}

TEST_CASE("drafts and the start page leave undo to the browser") {
  Page page;
  page.click("start.unit_name");
  page.type("甲局");
  CHECK_FALSE(page.press("Control+z"));
}

TEST_CASE("undo of a particular goes back to its field") {
  Page page;
  page.click("button.new_report");
  page.click("unit.name");
  page.type("甲局");
  CHECK(page.press("Control+z"));
  REQUIRE(page.field().has_value());
  CHECK(page.field()->id == "unit.name");
  CHECK(page.field_text().empty());
}

TEST_CASE("a thousand and one steps keep a thousand") {
  Page page(800, 600);
  begin(page);
  page.click("applications.new.natural_person");
  for (std::size_t step = 0; step <= History::limit; ++step) {
    page.type(step % 2 == 0 ? "1" : "2");
    page.press("F2");
    page.press("Enter");
    page.press("ArrowUp");
  }
  const auto later = reopened(page);
  std::size_t steps = 0;
  for (Json last; last != later->application().report(); ++steps) {
    last = later->application().report();
    later->press("Control+z");
  }
  CHECK(steps - 1 == History::limit);
  CHECK(later->cell("applications.new.natural_person") == "1");
}

}  // namespace gongkai::ui::testing
