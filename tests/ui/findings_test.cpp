// The panel of findings: going to what is wrong, mending it, explaining it, and what is left after that.
#include <doctest/doctest.h>

#include <algorithm>

#include "assets/embedded.hpp"
#include "fixtures.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// 46 requests of natural persons were granted; here the digits are swapped. The totals are as they were.
std::string report_with_swapped_digits() {
  return complete_report(R"("granted": { "natural_person": 46)",
                         R"("granted": { "natural_person": 64)");
}

/// The project's data with two rules more, a warning and a question, each with one finding in the complete report; both fail
/// the more, the more cases there are in "other" of reconsiderations, and "pending" of the last row.
std::optional<std::string_view> asset_with_test_rules(std::string_view path) {
  if (path != "rules/disputes.json") return assets::find(path);
  static const std::string rules = [] {
    Json catalogue = Json::parse(*assets::find("rules/disputes.json"));
    const auto wording = [](const char* chinese, const char* english) {
      return Json{{"zh-CN", chinese}, {"en", english}};
    };
    const Json message =
        wording("{row}：{left} 比 {right} 少。", "{row}: {left} is less than {right}.");
    Json rule{
        {"id", "test.warning"},
        {"level", "warning"},
        {"levels", {{"not_assessable", "note"}}},
        {"basis", "practice"},
        {"editions", {"2021"}},
        {"title", wording("一条警告", "A warning")},
        {"clause", {{"source", "测试"}, {"text", "测试"}}},
        {"help", wording("看一看。", "Look.")},
        {"check", {{"table", "disputes"}, {"for_each", "row"}, {"assert", "pending >= other"}}},
        {"message", message},
        {"not_assessable", message},
        {"reasons", Json::array({wording("年底集中收案", "Many cases came in December")})}};
    catalogue.at("rules").push_back(rule);
    rule["id"] = "test.question";
    rule["level"] = "ask";
    rule["check"]["assert"] = "upheld + corrected >= pending";
    rule.erase("reasons");
    rule["answers"] = {{"correct", wording("没有错", "It is right")},
                       {"wrong", wording("填错了", "It is wrong")}};
    catalogue.at("rules").push_back(rule);
    return catalogue.dump();
  }();
  return rules;
}

struct Found {
  std::size_t index = 0;
  Json json;
  std::string control(std::string_view name) const {
    return "finding." + std::to_string(index) + "." + std::string{name};
  }
  std::string card() const { return "finding." + std::to_string(index); }
  std::string field() const { return "explanation." + std::to_string(index); }
};

std::vector<Found> findings_of(Page& page, std::string_view rule) {
  std::vector<Found> found;
  const Json findings = page.application().findings();
  for (std::size_t index = 0; index < findings.size(); ++index) {
    if (findings[index].at("rule") == rule && findings[index].at("state") == "fail")
      found.push_back({.index = index, .json = findings[index]});
  }
  return found;
}

Found only(Page& page, std::string_view rule) {
  const auto found = findings_of(page, rule);
  REQUIRE(found.size() == 1);
  return found.front();
}

void open(Page& page, const std::string& content) {
  REQUIRE(page.application().open_report(content) == "");
  page.settle();
}

void click_revealed(Page& page, std::string_view name) {
  REQUIRE_MESSAGE(page.application().reveal(name), name);
  page.settle();
  page.click(name);
}

}  // namespace

TEST_CASE("a swapped digit is mended by a click, and comes back by one undo") {
  Page page;
  open(page, report_with_swapped_digits());
  const Found found = only(page, "applications.row_total");
  const Json& suspect = found.json.at("suspects").at(0);
  CHECK(suspect.at("cell") == "applications.granted.natural_person");
  CHECK(suspect.at("cause") == "digits_swapped");

  page.press("F8");
  const std::string lead = only(page, "applications.results_total").card();
  CHECK(page.place(lead + ".formula"));
  page.click(lead + ".mend.1");
  CHECK(page.cell("applications.granted.natural_person") == "46");
  CHECK(page.application().findings().empty());
  REQUIRE(page.field());
  CHECK(page.field()->id == "applications.granted.natural_person");
  CHECK(page.place("findings.mended"));

  page.press("Control+z");
  CHECK(page.cell("applications.granted.natural_person") == "64");
  CHECK_FALSE(page.place("findings.mended"));
  CHECK(page.place(only(page, "applications.results_total").control("mend.1")));
  page.press("Control+y");
  CHECK(page.cell("applications.granted.natural_person") == "46");
}

TEST_CASE("sums that fail because of one cell are one card, which unfolds the others") {
  Page page;
  open(page, report_with_swapped_digits());
  const Found lead = only(page, "applications.results_total");
  const Found follow_on = only(page, "applications.row_total");
  CHECK(page.place(lead.card()));
  CHECK_FALSE(page.place(follow_on.card()));
  page.click(lead.card());
  CHECK(page.field()->id == "applications.granted.natural_person");
  click_revealed(page, lead.control("follow_ons"));
  click_revealed(page, follow_on.card());
  CHECK(page.field()->id == follow_on.json.at("cells").at(0).get<std::string>());
  page.press("ArrowDown");
  CHECK(page.place(follow_on.card()));
  click_revealed(page, lead.control("suspect.1"));
  CHECK(page.field()->id == "applications.granted.natural_person");
}

TEST_CASE("an explanation is typed, kept when other cells change, and lapses with its numbers") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report());
  Found found = only(page, "test.warning");
  page.click(found.card());
  click_revealed(page, found.field());
  REQUIRE(page.field());
  CHECK(page.field()->kind == FieldView::Kind::line);
  page.type("年底收到两件");
  click_revealed(page, found.control("explain"));
  CHECK(only(page, "test.warning").json.at("standing") == "explained");
  const Json decision = page.application().report().at("decisions").at(0);
  CHECK(decision.at("text") == "年底收到两件");
  REQUIRE(last_request<AppendToJournal>(page));
  CHECK(last_request<AppendToJournal>(page)->edit.find("年底收到两件") != std::string::npos);

  page.click("nav.proactive");
  page.click("proactive.regulations.issued");
  page.type("1");
  CHECK(only(page, "test.warning").json.at("standing") == "explained");

  page.click("nav.disputes");
  page.click("disputes.reconsideration.other");
  page.type("3");
  page.press("Enter");
  found = only(page, "test.warning");
  CHECK(found.json.at("standing") == "open");
  click_revealed(page, found.card());
  click_revealed(page, found.control("renew"));
  CHECK(only(page, "test.warning").json.at("standing") == "explained");
  CHECK(page.application().report().at("decisions").at(0).at("text") == "年底收到两件");
  page.press("Control+z");
  CHECK(only(page, "test.warning").json.at("standing") == "open");
}

TEST_CASE(
    "what is no problem needs a reason, may be one of the usual ones, and can be taken back") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report());
  const Found found = only(page, "test.warning");
  page.click(found.card());
  click_revealed(page, found.control("dismiss"));
  CHECK(only(page, "test.warning").json.at("standing") == "open");
  click_revealed(page, found.control("reason.0"));
  REQUIRE(page.field());
  CHECK(page.field()->id == found.field());
  CHECK(page.field_text() == "年底集中收案");
  click_revealed(page, found.control("dismiss"));
  CHECK(only(page, "test.warning").json.at("standing") == "dismissed");

  // It goes to the end of the list, behind what is still open.
  const Found question = only(page, "test.question");
  REQUIRE(page.place(question.card()));
  REQUIRE(page.application().reveal(found.card()));
  page.settle();
  CHECK(page.place(found.card())->y > page.place(question.card())->y);
  page.click(found.card());
  click_revealed(page, found.control("withdraw"));
  CHECK(only(page, "test.warning").json.at("standing") == "open");
  page.press("Control+z");
  CHECK(only(page, "test.warning").json.at("standing") == "dismissed");
}

TEST_CASE("Enter in the field saves the explanation; what is not saved is still there later") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report());
  const Found found = only(page, "test.warning");
  page.click(found.card());
  click_revealed(page, found.field());
  page.type("两件");
  page.press("Escape");
  page.press("F8");
  CHECK_FALSE(page.place(found.field()));
  page.press("Shift+F8");
  click_revealed(page, found.field());
  CHECK(page.field_text() == "两件");
  page.press("Enter");
  CHECK(only(page, "test.warning").json.at("decision").at("text") == "两件");
}

TEST_CASE("a question is answered by a button, and the answer can be taken back") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report());
  const Found found = only(page, "test.question");
  page.click(found.card());
  click_revealed(page, found.control("answer.correct"));
  const Json decision = only(page, "test.question").json.at("decision");
  CHECK(decision.at("decision") == "answered");
  CHECK(decision.at("text") == "correct");
  CHECK(page.place("findings.filter.settled"));
  CHECK_FALSE(page.place("findings.filter.questions"));
  click_revealed(page, found.card());
  click_revealed(page, found.control("withdraw"));
  CHECK_FALSE(only(page, "test.question").json.contains("decision"));
}

TEST_CASE("a chip lists one kind of finding alone, and all again") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report());
  const Found warning = only(page, "test.warning");
  const Found question = only(page, "test.question");
  CHECK_FALSE(page.place("findings.filter.errors"));
  page.click("findings.filter.questions");
  CHECK(page.place(question.card()));
  CHECK_FALSE(page.place(warning.card()));
  page.press("F8");
  page.press("F8");
  CHECK(page.place(question.control("answer.correct")));
  page.click("findings.filter.questions");
  CHECK(page.place(warning.card()));
}

TEST_CASE("F8 unfolds one card after the other, Shift+F8 goes back") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page, complete_report(R"("granted": { "natural_person": 46)",
                             R"("granted": { "natural_person": 64)"));
  const std::string sum = only(page, "applications.results_total").card();
  const std::string warning = only(page, "test.warning").card();
  const std::string question = only(page, "test.question").card();
  const auto is_unfolded = [&](const std::string& card) {
    return page.place(card + ".formula").has_value();
  };
  for (const std::string& expected : {sum, warning, question, sum}) {
    CAPTURE(expected);
    page.press("F8");
    for (const std::string& card : {sum, warning, question})
      CHECK(is_unfolded(card) == (card == expected));
  }
  page.press("Shift+F8");
  CHECK(is_unfolded(question));
  page.press("Shift+F8");
  CHECK(is_unfolded(warning));
  page.click(warning);
  CHECK_FALSE(is_unfolded(warning));
}

TEST_CASE("errors come before warnings of earlier sections, by F8 and by the verdict") {
  Page page;
  std::string content = report_with_swapped_digits();
  constexpr std::string_view share = "95.0%";
  content.replace(content.find(share), share.size(), "59.0%");
  open(page, content);
  const Found warning = only(page, "text.percent");
  const Found error = only(page, "applications.results_total");
  REQUIRE(page.place(warning.card()));
  REQUIRE(page.place(error.card()));
  CHECK(page.place(warning.card())->y < page.place(error.card())->y);
  const auto is_unfolded = [&](const Found& found) {
    return page.place(found.control("formula")).has_value();
  };

  page.press("F8");
  CHECK(is_unfolded(error));
  page.press("F8");
  CHECK_FALSE(is_unfolded(error));
  CHECK_FALSE(page.field());
  CHECK(page.place("text.mark.0"));
  page.press("Shift+F8");
  CHECK(is_unfolded(error));
  page.click("nav.preface");
  page.click("findings.filter.warnings");
  CHECK_FALSE(page.place(error.card()));
  page.click("findings.verdict");
  CHECK(is_unfolded(error));
  REQUIRE(page.field());
  CHECK(page.field()->id == "applications.granted.natural_person");

  // With the error gone, the warning is what keeps the report back.
  page.click(error.control("mend.1"));
  page.click("findings.verdict");
  CHECK(page.place("text.mark.0"));
}

TEST_CASE("the verdict on an unfinished report leads to what is missing") {
  Page page{1280, 720, "zh-CN", asset_with_test_rules};
  open(page,
       complete_report(R"("regulations": { "issued": 0)", R"("regulations": { "issued": null)"));
  page.click("findings.verdict");
  REQUIRE(page.field());
  CHECK(page.field()->id == "proactive.regulations.issued");
}

TEST_CASE("what was not there when the typing ended does not count as mended") {
  Page page;
  open(page, complete_report());
  page.click("nav.applications");
  page.click("applications.new.research");
  page.type("12");
  CHECK_FALSE(findings_of(page, "applications.identity").empty());
  page.press("Escape");
  CHECK(page.application().findings().empty());
  CHECK_FALSE(page.place("findings.mended"));
}

TEST_CASE("in a narrow window the card unfolds at the bottom, and its cell is seen above it") {
  for (const float width : {390.0F, 820.0F}) {
    CAPTURE(width);
    Page page{width, 844};
    open(page, report_with_swapped_digits());
    page.click("button.findings");
    const Found found = only(page, "applications.results_total");
    page.click(found.card());
    REQUIRE(page.place(found.card()));
    const auto cell = page.place("applications.granted.natural_person");
    REQUIRE(cell);
    CHECK(cell->bottom() <= page.place("button.findings")->y);
    click_revealed(page, found.control("mend.1"));
    CHECK(page.cell("applications.granted.natural_person") == "46");
  }
}

}  // namespace gongkai::ui::testing
