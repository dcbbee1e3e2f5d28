// A report exported for submission: sealed by a click, checked when it comes back, unsealed by the first edit.
#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void open(Page& page, const std::string& content) {
  REQUIRE(page.application().open_report(content) == "");
  page.settle();
}

/// The file that a click on the button hands out.
SaveFile export_for_submission(Page& page) {
  page.requests.clear();
  page.click("button.export_for_submission");
  const auto* file = last_request<SaveFile>(page);
  REQUIRE(file != nullptr);
  return *file;
}

SaveFile sealed_file() {
  Page page;
  open(page, complete_report());
  return export_for_submission(page);
}

Json seal_of(Page& page) { return page.application().seal(); }

}  // namespace

TEST_CASE("a click seals a report that passes, and hands it out under a name of its own") {
  Page page;
  open(page, complete_report());
  CHECK(seal_of(page).is_null());
  CHECK_FALSE(page.place("seal.state"));
  const Json before = page.application().report();
  const SaveFile file = export_for_submission(page);
  CHECK(file.name.ends_with("-2025-上报.json"));
  Json json = Json::parse(file.content);
  CHECK(json == page.application().report());
  CHECK(json.at("seal").at("verdict") == "pass");
  json.erase("seal");
  CHECK(json == before);
  CHECK(seal_of(page).at("state") == "intact");
  CHECK(page.place("seal.state"));
  CHECK(page.place("message"));

  // Once more: the same seal, not another step.
  CHECK(export_for_submission(page).content == file.content);
  CHECK(last_request<AppendToJournal>(page) == nullptr);
}

TEST_CASE("a report with errors, or not filled in, is not sealed; what remains is said") {
  Page page;
  open(page, complete_report());
  page.click("nav.disputes");
  page.click("disputes.reconsideration.total");
  page.type("999");
  page.press("Enter");
  const Json before = page.application().report();
  page.requests.clear();
  // It stands behind what is to be mended first.
  REQUIRE(page.application().reveal("button.export_for_submission"));
  page.settle();
  page.click("button.export_for_submission");
  CHECK(last_request<SaveFile>(page) == nullptr);
  CHECK(page.place("message"));
  CHECK(page.application().report() == before);
  CHECK(seal_of(page).is_null());
}

TEST_CASE("the first edit ends the seal, undo brings it back, and so does a restart") {
  const SaveFile file = sealed_file();
  Page page;
  open(page, file.content);
  CHECK(seal_of(page).at("state") == "intact");
  page.click("nav.proactive");
  page.click("proactive.regulations.issued");
  page.type("77");
  page.press("Enter");
  CHECK(seal_of(page).is_null());
  CHECK_FALSE(page.application().report().contains("seal"));
  CHECK(page.place("seal.state"));  // that it was sealed, and is no longer
  page.press("Control+z");
  CHECK(seal_of(page).at("state") == "intact");
  CHECK(page.application().report() == Json::parse(file.content));
  page.press("Control+y");
  CHECK(seal_of(page).is_null());
  page.press("Control+z");

  const StoreSnapshot snapshot = stored_snapshot(page);
  Page restarted;
  restarted.application().open_stored(snapshot.report, snapshot.content, snapshot.sequence,
                                      stored_entries(page));
  restarted.settle();
  CHECK(seal_of(restarted).at("state") == "intact");
}

TEST_CASE("typing in a text ends the seal too") {
  Page page;
  open(page, sealed_file().content);
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("另");
  CHECK(seal_of(page).is_null());
}

TEST_CASE("a sealed file that was edited outside is opened, and what was edited is said") {
  Json json = Json::parse(sealed_file().content);
  json["tables"]["disputes"]["reconsideration"]["upheld"] = 4321;
  Page page;
  open(page, json.dump());
  const Json seal = seal_of(page);
  CHECK(seal.at("state") == "altered");
  CHECK(seal.at("altered") == Json::array({"tables.disputes.reconsideration"}));
  CHECK(page.place("message"));
  CHECK(page.place("seal.state"));
  CHECK(page.application().report() == json);
}

TEST_CASE(
    "a sealed file over the report it came from: the step brings the seal, undo takes it away") {
  Page page;
  open(page, complete_report());
  const Json report = page.application().report();
  const SaveFile file = export_for_submission(page);
  page.press("Control+z");
  CHECK(page.application().report() == report);
  CHECK(seal_of(page).is_null());
  open(page, file.content);
  CHECK(seal_of(page).at("state") == "intact");
  CHECK(page.application().report() == Json::parse(file.content));
  page.click("button.undo");
  CHECK(page.application().report() == report);
}

TEST_CASE("a sealed file chosen beside the same report: all of it brings the seal, a part does "
          "not, a copy is unsealed") {
  Json other = Json::parse(complete_report());
  other["sections"]["overview"]["text"] = "另一段";
  other["tables"]["disputes"]["reconsideration"]["upheld"] = nullptr;
  const auto choose = [&](Page& page) {
    open(page, other.dump());
    page.application().open_file("上报.json", sealed_file().content, Purpose::open);
    page.settle();
    REQUIRE(page.place("import.part.0"));
    REQUIRE(page.place("import.part.2"));
  };
  Page all;
  choose(all);
  all.click("button.import_take");
  CHECK(seal_of(all).at("state") == "intact");
  CHECK(all.application().report() == Json::parse(sealed_file().content));
  CHECK(all.place("message"));

  Page part;
  choose(part);
  part.click("import.part.0");
  part.click("button.import_take");
  CHECK(seal_of(part).is_null());
  CHECK_FALSE(part.application().report().contains("seal"));

  Page copy;
  choose(copy);
  copy.click("button.import_both");
  CHECK(seal_of(copy).is_null());
  CHECK(copy.application().report().at("id") != other.at("id"));
}

TEST_CASE("a report that is only read is sealed by no click") {
  Page page;
  page.application().open_stored(Json::parse(complete_report()).at("id").get<std::string>(),
                                 complete_report(), 5, {}, Purpose::open, Access::other_window);
  page.settle();
  page.requests.clear();
  page.click("button.export_for_submission");
  CHECK(last_request<SaveFile>(page) == nullptr);
  CHECK(page.place("message"));
  CHECK(seal_of(page).is_null());
}

TEST_CASE("a rule pack taken up later says what it would change in a sealed report") {
  Page page;
  open(page, sealed_file().content);
  CHECK(seal_of(page).at("other_rules") == false);
  page.application().open_file("规则包.json", fixture("rule-packs/example.json"),
                               Purpose::rule_pack);
  page.settle();
  const Json seal = seal_of(page);
  CHECK(seal.at("state") == "intact");
  CHECK(seal.at("other_rules") == true);
}

TEST_CASE("a seal that lies about its verdict, and one of nonsense, do no harm") {
  for (const char* seal : {"7", "[]", R"({"version": 1, "verdict": 5})", R"({"version": 99})"}) {
    CAPTURE(seal);
    Json json = Json::parse(complete_report());
    json["seal"] = Json::parse(seal);
    Page page;
    open(page, json.dump());
    CHECK(seal_of(page).at("state") == "unreadable");
    CHECK(page.place("message"));
    // Sealing it anew is possible.
    CHECK(Json::parse(export_for_submission(page).content).at("seal").at("verdict") == "pass");
    CHECK(seal_of(page).at("state") == "intact");
  }
}

TEST_CASE("the button says what it does when one points at it, on a narrow window too") {
  Page page;
  open(page, complete_report());
  CHECK_FALSE(page.place("seal.what"));
  page.point_at("button.export_for_submission");
  CHECK(page.place("seal.what"));
  Page narrow{400, 800};
  open(narrow, complete_report());
  narrow.click("button.findings");
  CHECK(narrow.place("button.export_for_submission"));
}

}  // namespace gongkai::ui::testing
