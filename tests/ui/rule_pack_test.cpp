// Rule packs in the page: taken up, refused, kept, shown, put away; and the day on which a report is due.
#include <doctest/doctest.h>

#include <algorithm>

#include "assets/embedded.hpp"
#include "fixtures.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

std::string example() { return fixture("rule-packs/example.json"); }

/// The total of a row is one too many, and disputes.total says so.
std::string report_with_wrong_total() {
  return complete_report(R"("pending": 1, "total": 10)", R"("pending": 1, "total": 11)");
}

void open(Page& page, const std::string& content) {
  REQUIRE(page.application().open_report(content) == "");
  page.settle();
}

void take_up(Page& page, const std::string& content, Purpose purpose = Purpose::rule_pack) {
  page.application().open_file("规则包.json", content, purpose);
  page.settle();
}

std::vector<Json> findings_of(Page& page, std::string_view rule) {
  std::vector<Json> found;
  for (const Json& finding : page.application().findings()) {
    if (finding.at("rule") == rule) found.push_back(finding);
  }
  return found;
}

/// A pack that switches a rule off.
std::string pack_without(const char* rule) {
  Json pack = Json::parse(example());
  pack["changes"] = Json::array({{{"rule", rule}, {"level", "off"}, {"reason", "理由"}}});
  return pack.dump();
}

void click_revealed(Page& page, std::string_view name) {
  REQUIRE_MESSAGE(page.application().reveal(name), name);
  page.settle();
  page.click(name);
}

}  // namespace

TEST_CASE("a pack lowers a rule in the open report at once, and the finding says who and why") {
  Page page;
  open(page, report_with_wrong_total());
  REQUIRE(findings_of(page, "disputes.total").size() == 1);
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "error");
  const Json report = page.application().report();

  page.click("findings.adjusted");
  page.click("button.rule_pack");
  const auto* pick = last_request<PickFile>(page);
  REQUIRE(pick != nullptr);
  CHECK(pick->purpose == Purpose::rule_pack);
  take_up(page, example(), pick->purpose);

  REQUIRE(findings_of(page, "disputes.total").size() == 1);
  const Json lowered = findings_of(page, "disputes.total")[0];
  CHECK(lowered.at("level") == "warning");
  CHECK(lowered.at("adjusted").at("issuer") == "示例市政务公开办公室");
  CHECK(lowered.at("adjusted").at("reason") == "往年案件正在清理，先提示后纠正");
  CHECK(page.place("message"));
  // The report is as it was, with nothing to undo.
  CHECK(page.application().report() == report);
  const auto* stored = last_request<StoreRulePack>(page);
  REQUIRE(stored != nullptr);
  CHECK(stored->content == example());
  CHECK(stored->file_name == "规则包.json");

  page.click("button.close_message");
  click_revealed(page, "button.rule_pack_remove");
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "error");
  CHECK_FALSE(findings_of(page, "disputes.total")[0].contains("adjusted"));
  CHECK(last_request<StoreRulePack>(page)->content.empty());
  CHECK_FALSE(page.place("button.rule_pack_remove"));
  CHECK(page.place("button.rule_pack"));
}

TEST_CASE("a finding that goes with its rule is not called mended, and comes back with it") {
  Page page;
  open(page, report_with_wrong_total());
  take_up(page, pack_without("disputes.total"));
  CHECK(findings_of(page, "disputes.total").empty());
  CHECK_FALSE(page.place("findings.mended"));
  page.click("button.close_message");
  page.click("findings.adjusted");
  page.click("button.rule_pack_remove");
  CHECK(findings_of(page, "disputes.total").size() == 1);
  CHECK_FALSE(page.place("findings.mended"));

  // One that was mended before stays so.
  page.click("nav.disputes");
  page.click("disputes.reconsideration.total");
  page.type("10");
  page.press("Enter");
  CHECK(findings_of(page, "disputes.total").empty());
  take_up(page, pack_without("disputes.total"));
  CHECK(page.application().reveal("findings.mended"));
}

TEST_CASE("a pack in use is in sight beside any number of findings") {
  Page page;
  page.click("button.open_sample");
  take_up(page, example());
  page.click("button.close_message");
  CHECK(page.place("findings.adjusted"));
  page.click("findings.adjusted");
  click_revealed(page, "button.rule_pack_remove");
  CHECK(page.application().reveal("findings.adjusted"));
}

TEST_CASE("the line of the rules unfolds") {
  Page page;
  open(page, complete_report());
  CHECK(page.place("findings.adjusted"));
  CHECK_FALSE(page.place("button.rule_pack"));
  page.click("findings.adjusted");
  CHECK(page.place("button.rule_pack"));
  page.click("findings.adjusted");
  CHECK_FALSE(page.place("button.rule_pack"));

  Page narrow{600, 800};
  open(narrow, complete_report());
  narrow.click("button.findings");
  narrow.click("findings.adjusted");
  CHECK(narrow.place("button.rule_pack"));
}

TEST_CASE("the start page shows the pack and puts it away") {
  Page page{1280, 1200};
  CHECK(page.place("start.rules"));
  CHECK_FALSE(page.place("button.rule_pack_remove"));
  page.click("button.rule_pack");
  CHECK(last_request<PickFile>(page)->purpose == Purpose::rule_pack);
  const float without = page.place("start.rules")->height;
  take_up(page, example());
  REQUIRE(page.place("start.rules"));
  CHECK(page.place("start.rules")->height > without);
  page.click("button.close_message");
  page.click("button.rule_pack_remove");
  CHECK(page.place("start.rules")->height == without);
  open(page, report_with_wrong_total());
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "error");
}

TEST_CASE("a pack among the files to be opened is known, also beside an open report") {
  Page page;
  open(page, report_with_wrong_total());
  const std::string id = page.open_report();
  take_up(page, example(), Purpose::open);
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "warning");
  CHECK(page.open_report() == id);
  // And a report is not taken for one.
  take_up(page, complete_report());
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "warning");
  CHECK(page.place("message"));
}

TEST_CASE("a bad pack shows a message, and the rules stay as they are") {
  Page page;
  open(page, report_with_wrong_total());
  take_up(page, example());
  page.click("button.close_message");
  page.requests.clear();
  const Json before = page.application().findings();
  for (const char* name :
       {"not-json", "newer-version", "no-issuer", "no-reason", "long-reason", "unknown-rule",
        "long-rule", "rule-twice", "raised", "unknown-parameter", "wrong-limit"}) {
    CAPTURE(name);
    take_up(page, fixture("rule-packs/bad/" + std::string{name} + ".json"));
    REQUIRE(page.place("message"));
    CHECK(page.place("message")->height < 200);
    CHECK(page.application().findings() == before);
    page.click("button.close_message");
  }
  for (const std::string& content :
       {std::string{}, complete_report(), std::string{"[]"}, std::string(2 * 1024 * 1024, ' ')}) {
    take_up(page, content);
    REQUIRE(page.place("message"));
    CHECK(page.application().findings() == before);
    page.click("button.close_message");
  }
  CHECK(last_request<StoreRulePack>(page) == nullptr);
}

TEST_CASE(
    "a kept pack counts from the start, and one that cannot be used any more is said and dropped") {
  Page page;
  page.application().stored_rule_pack("规则包.json", example());
  page.settle();
  CHECK_FALSE(page.place("message"));
  CHECK(last_request<StoreRulePack>(page) == nullptr);
  open(page, report_with_wrong_total());
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "warning");

  Page later;
  later.application().stored_rule_pack("规则包.json", fixture("rule-packs/bad/unknown-rule.json"));
  later.settle();
  CHECK(later.place("message"));
  REQUIRE(last_request<StoreRulePack>(later) != nullptr);
  CHECK(last_request<StoreRulePack>(later)->content.empty());
}

TEST_CASE("a pack that the browser cannot keep is used all the same, with a message") {
  Page page;
  open(page, report_with_wrong_total());
  take_up(page, example());
  page.click("button.close_message");
  page.application().storing_rule_pack_failed("QuotaExceededError");
  page.settle();
  CHECK(page.place("message"));
  CHECK(findings_of(page, "disputes.total")[0].at("level") == "warning");
}

TEST_CASE("the day on which a report is due is that of the clock on the wall, at each check") {
  Page page;
  open(page, complete_report());
  CHECK(page.application().findings().empty());
  const auto check_on = [&](Date day) {
    Page::set_today(day);
    page.click("nav.applications");
    page.click("applications.new.natural_person");
    page.type("1");
    page.press("Escape");
    return findings_of(page, "report.due");
  };
  const auto near = check_on({.year = 2026, .month = 3, .day = 30});
  REQUIRE(near.size() == 1);
  CHECK(near[0].at("level") == "note");
  const auto late = check_on({.year = 2026, .month = 4, .day = 2});
  REQUIRE(late.size() == 1);
  CHECK(late[0].at("level") == "warning");
  CHECK(check_on({.year = 2026, .month = 9, .day = 1}).empty());
}

TEST_CASE("a report of long ago is not called late") {
  Page page;
  Page::set_today({.year = 2026, .month = 1, .day = 31});
  page.click("button.open_sample");
  CHECK(findings_of(page, "report.due").empty());
}

TEST_CASE("in a narrow window the pack in use shows in the folded panel of findings") {
  Page page{390, 844};
  open(page, complete_report());
  CHECK_FALSE(page.place("bar.rule_pack"));
  take_up(page, example());
  CHECK(page.place("bar.rule_pack"));
}

}  // namespace gongkai::ui::testing
