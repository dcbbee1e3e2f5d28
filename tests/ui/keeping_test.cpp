// What the interface does when the storage fails, when another window has the report, and when something newer has written it.
#include <doctest/doctest.h>

#include <algorithm>

#include "assets/embedded.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

constexpr const char* person = "applications.new.natural_person";

std::string sample() { return std::string{*assets::find("samples/sishui-2020.json")}; }

/// The sample as another window has it; on the page with the first table.
void open_as(Page& page, Access access) {
  page.application().open_stored("a", sample(), 5, {}, Purpose::open, access);
  page.settle();
  page.click("nav.applications");
}

std::size_t writes(const Page& page) {
  return static_cast<std::size_t>(std::ranges::count_if(page.requests, [](const Request& request) {
    return std::holds_alternative<AppendToJournal>(request) ||
           std::holds_alternative<StoreSnapshot>(request);
  }));
}

StoredEntry entry_of(std::string edit) { return {.sequence = 6, .edit = std::move(edit)}; }

}  // namespace

TEST_CASE("a failed write stands in a banner until one succeeds; editing goes on") {
  Page page;
  page.click("button.open_sample");
  const std::string id = page.open_report();
  page.application().storing_failed(id, StoringTrouble::full, "QuotaExceededError");
  page.settle();
  REQUIRE(page.place("banner.keeping"));
  page.click("nav.applications");
  page.click(person);
  page.type("8");
  CHECK(page.cell(person) == "8");
  page.click("button.rescue");
  const auto* rescue = last_request<SaveFile>(page);
  REQUIRE(rescue != nullptr);
  CHECK(Json::parse(rescue->content) == page.application().report());
  page.click("button.retry_storing");
  CHECK(last_request<RetryStoring>(page) != nullptr);
  page.application().stored(id, 1, 1.0);
  page.settle();
  CHECK_FALSE(page.place("banner.keeping"));
}

TEST_CASE("a report that another window writes is changed by no key, no click and no paste") {
  Page page;
  open_as(page, Access::other_window);
  REQUIRE(page.place("banner.keeping"));
  const Json before = page.application().report();
  page.click(person);
  REQUIRE(page.field());
  CHECK(page.field()->read_only);
  for (const char* key : {"7", "Delete", "Backspace", "Control+d", "Control+r", "Control+z",
                          "Control+y", "Control+Enter"}) {
    CAPTURE(key);
    page.press(key);
    CHECK(page.application().report() == before);
  }
  page.application().field_input(person, "12", false);
  page.settle();
  page.paste("5");
  page.click("nav.overview");
  page.click("section.overview.text");
  CHECK(page.field()->read_only);
  page.application().field_input("section.overview.text", "改", false);
  page.settle();
  CHECK(page.application().report() == before);
  CHECK(page.field_text() == page.text("overview"));
  CHECK(writes(page) == 0);
}

TEST_CASE("a refused change is explained, what only moves or looks is not") {
  Page page;
  open_as(page, Access::other_window);
  page.click(person);
  page.press("ArrowDown");
  page.press("F8");
  page.press("Control+f");
  page.type("公开");
  page.press("Escape");
  CHECK_FALSE(page.place("message"));
  page.click("nav.applications");
  page.click(person);
  page.press("7");
  CHECK(page.place("message"));
}

TEST_CASE("a reader follows the writer where it stands, and can become the writer") {
  Page page;
  open_as(page, Access::other_window);
  page.click("nav.overview");
  page.click("section.overview.text");
  Json changed = Json::parse(sample());
  changed["sections"]["overview"]["text"] = "新写的一句";
  page.application().open_stored("a", changed.dump(), 6, {}, Purpose::open, Access::other_window);
  page.settle();
  CHECK(page.text("overview") == "新写的一句");
  REQUIRE(page.field());
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.field_text() == "新写的一句");

  page.click("button.take_over");
  REQUIRE(last_request<TakeOver>(page) != nullptr);
  CHECK(last_request<TakeOver>(page)->report == "a");
  page.application().open_stored("a", changed.dump(), 6, {}, Purpose::open, Access::writes);
  page.settle();
  CHECK_FALSE(page.place("banner.keeping"));
  page.click("section.overview.text");
  page.type("！");
  CHECK(page.text("overview") == "新写的一句！");
}

TEST_CASE("who loses a report keeps what was not stored on the screen, to be saved or copied") {
  Page page;
  page.click("button.open_sample");
  const std::string id = page.open_report();
  page.application().stored(id, 0, 1.0);
  page.settle();
  page.click("nav.applications");
  page.click(person);
  page.type("9");
  page.application().storing_failed(id, StoringTrouble::other_window, "");
  page.application().access_lost(id);
  page.settle();
  const Json before = page.application().report();
  // The other window goes on.
  page.application().open_stored(id, sample(), 7, {}, Purpose::open, Access::other_window);
  page.settle();
  CHECK(page.application().report() == before);
  page.click("button.go_on_with_copy");
  CHECK(page.open_report() != id);
  CHECK(page.cell(person) == "9");

  page.application().open_stored(id, sample(), 7, {}, Purpose::open, Access::other_window);
  page.settle();
  CHECK(page.cell(person) == "50");
}

TEST_CASE("what a newer version has written into the journal is never written over") {
  Page page;
  const std::vector journal{
      entry_of(R"({"name":"edit.cell","changes":[{"future":1}],"step":"made"})")};
  page.application().open_stored("a", sample(), 5, journal);
  page.settle();
  REQUIRE(page.place("banner.keeping"));
  CHECK(page.cell(person) == "50");
  page.click("button.new_report");
  CHECK(writes(page) == 0);
}

TEST_CASE("a newer version's report is refused with a message, and stays as it is") {
  Page page;
  Json newer = Json::parse(sample());
  newer["version"] = 2;
  page.application().open_stored("a", newer.dump(), 5, {});
  page.settle();
  CHECK(page.place("message"));
  CHECK(page.open_report().empty());
  CHECK(writes(page) == 0);
}

TEST_CASE("when the storage is cleared the open report is stored anew") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.applications");
  page.click(person);
  page.type("9");
  page.application().storage_cleared(page.open_report());
  page.settle();
  const auto* snapshot = last_request<StoreSnapshot>(page);
  REQUIRE(snapshot != nullptr);
  CHECK(Json::parse(snapshot->content) == page.application().report());
  CHECK(snapshot->journal_from == snapshot->sequence + 1);
}

TEST_CASE("a report goes to the bin and comes back") {
  Page page;
  page.application().stored_reports({{.report = "a", .unit_name = "甲局", .year = 2025},
                                     {.report = "b", .unit_name = "乙局", .year = 2025}});
  page.settle();
  page.click("recent.1.bin");
  REQUIRE(last_request<BinReport>(page) != nullptr);
  CHECK(last_request<BinReport>(page)->report == "b");
  page.application().stored_reports(
      {{.report = "a", .unit_name = "甲局", .year = 2025},
       {.report = "b", .unit_name = "乙局", .year = 2025, .binned_at_ms = 1'800'000'000'000.0}});
  page.settle();
  CHECK_FALSE(page.place("recent.1"));
  page.click("button.bin");
  page.click("bin.0.restore");
  REQUIRE(last_request<RestoreReport>(page) != nullptr);
  CHECK(last_request<RestoreReport>(page)->report == "b");
}

TEST_CASE("reports that have gone are named until the notice is closed") {
  Page page;
  page.application().reports_missing({{.report = "a", .unit_name = "甲局", .year = 2025}});
  page.settle();
  REQUIRE(page.place("notice.storage"));
  page.click("missing.open_file");
  CHECK(last_request<PickFile>(page) != nullptr);
  page.click("missing.close");
  CHECK_FALSE(page.place("notice.storage"));
  CHECK(last_request<ForgetMissing>(page) != nullptr);
}

TEST_CASE("a report that could not be stored is named on the start page until it is") {
  Page page;
  page.click("button.open_sample");
  const std::string id = page.open_report();
  page.application().stored(id, 0, 1.0);
  page.click("nav.applications");
  page.click(person);
  page.type("9");
  page.application().storing_failed(id, StoringTrouble::full, "QuotaExceededError");
  page.settle();
  page.click("button.new_report");
  CHECK(page.place("notice.storage"));
  page.application().stored(id, 1, 2.0);
  page.settle();
  CHECK_FALSE(page.place("notice.storage"));
}

}  // namespace gongkai::ui::testing
