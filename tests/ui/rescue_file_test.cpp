// The rescue file: what another browser had stored comes back, and nothing that is here is touched.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "assets/embedded.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

std::string sample() { return std::string{*assets::find("samples/sishui-2020.json")}; }

Json snapshot_of(std::string_view report, std::uint64_t sequence, std::string_view content) {
  return {{"report", report}, {"sequence", sequence}, {"content", content}, {"unit_name", 7}};
}

/// The records of a sample that was worked on, as the browser's storage has them.
Json rescue_file_of_sample(std::string& id, Json& report) {
  Page page;
  page.click("button.open_sample");
  const StoreSnapshot snapshot = stored_snapshot(page);
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("51");
  page.press("Enter");
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("甲");
  id = snapshot.report;
  report = page.application().report();
  Json journal = Json::array();
  for (const StoredEntry& entry : stored_entries(page))
    journal.push_back({{"report", id}, {"sequence", entry.sequence}, {"edit", entry.edit}});
  return {{"snapshots", Json::array({snapshot_of(id, snapshot.sequence, snapshot.content)})},
          {"journal", std::move(journal)},
          {"waiting", Json::array()}};
}

std::vector<StoreSnapshot> stored_by(const Page& page) {
  std::vector<StoreSnapshot> stored;
  for (const Request& request : page.requests) {
    if (const auto* snapshot = std::get_if<StoreSnapshot>(&request)) stored.push_back(*snapshot);
  }
  return stored;
}

void open(Page& page, const Json& file) {
  page.application().open_file("gongkai-rescue.json", file.dump());
  page.settle();
}

bool says(Page& page, std::string_view words) {
  return page.application().in_words().dump().contains(words);
}

}  // namespace

TEST_CASE("a rescue file brings its report back, with the edits since the snapshot") {
  std::string id;
  Json report;
  const Json file = rescue_file_of_sample(id, report);
  Page page;
  open(page, file);
  REQUIRE(stored_by(page).size() == 1);
  CHECK(stored_by(page).front().report == id);
  CHECK(Json::parse(stored_by(page).front().content) == report);
  CHECK(page.place("recent.0"));
  CHECK(says(page, "恢复了 1 份报告"));
}

TEST_CASE("what still waited to be written is in it, too") {
  std::string id;
  Json report;
  Json file = rescue_file_of_sample(id, report);
  file["waiting"] = std::exchange(file["journal"], Json::array());
  // A step that was still being typed when its first half was written.
  Json& half = file["waiting"].back();
  Json whole = half;
  half["edit"] = "{}";
  whole["sequence"] = whole["sequence"].get<std::uint64_t>() + 1;
  whole["replaces_previous"] = true;
  file["waiting"].push_back(whole);
  Page page;
  open(page, file);
  REQUIRE(stored_by(page).size() == 1);
  CHECK(Json::parse(stored_by(page).front().content) == report);
}

TEST_CASE(
    "reports that are here already stay as they are, and the bin of the other browser stays away") {
  std::string id;
  Json report;
  Json file = rescue_file_of_sample(id, report);
  Json binned = snapshot_of("binned", 0, sample());
  binned["binned_at"] = 1;
  file["snapshots"].push_back(binned);
  file["snapshots"].push_back(snapshot_of("other", 0, sample()));
  Page page;
  page.application().stored_reports({{.report = id, .unit_name = "甲", .year = 2020}});
  open(page, file);
  REQUIRE(stored_by(page).size() == 1);
  CHECK(stored_by(page).front().report == "other");
  CHECK(says(page, "另有 1 份这里已经有"));
}

TEST_CASE("the open report is stored and left before the list is shown") {
  std::string id;
  Json report;
  const Json file = rescue_file_of_sample(id, report);
  Page page;
  page.click("button.open_sample");
  const std::string open_before = page.open_report();
  page.requests.clear();
  open(page, file);
  CHECK(page.open_report().empty());
  REQUIRE(stored_by(page).size() == 2);
  CHECK(stored_by(page).front().report == open_before);
  CHECK(page.place("recent.1"));
}

TEST_CASE("of a damaged rescue file comes back what can be read, and the rest is counted") {
  std::string id;
  Json report;
  Json file = rescue_file_of_sample(id, report);
  file["journal"].back()["edit"] = "{\"changes\":[{\"cell\":\"no.such.cell\"}]}";
  file["snapshots"].push_back(snapshot_of("torn", 3, "{\"format\":"));
  file["snapshots"].push_back({{"report", 5}});
  file["snapshots"].push_back(nullptr);
  file["snapshots"].push_back(snapshot_of(std::string(5000, 'x'), 0, sample()));
  file["journal"].push_back({{"report", "without a snapshot"}, {"sequence", 1}, {"edit", "{}"}});
  file["journal"].push_back({{"report", id}, {"sequence", -1}, {"edit", "{}"}});
  Page page;
  open(page, file);
  REQUIRE(stored_by(page).size() == 1);
  CHECK(stored_by(page).front().report == id);
  CHECK(says(page, "其中 1 份的最后几处改动读不出来"));
  CHECK(says(page, "有 2 份读不出来"));
}

TEST_CASE("a file that only looks like it is refused as no report") {
  for (const char* content : {R"({"snapshots":{}})", R"({"journal":[]})", "[]"}) {
    CAPTURE(content);
    Page page;
    page.application().open_file("a.json", content);
    page.settle();
    CHECK(stored_by(page).empty());
    CHECK(says(page, "不是用本程序填写的年度报告"));
  }
}

}  // namespace gongkai::ui::testing
