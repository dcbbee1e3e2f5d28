// Outline, length, and the check that waits in long texts.
#include <doctest/doctest.h>

#include "core/file/json.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void open(Page& page, const std::string& overview) {
  Json report = Json::parse(
      R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,"unit":{"name":"n"}})");
  report["sections"]["overview"]["text"] = overview;
  REQUIRE(page.application().open_report(report.dump()).empty());
  page.settle();
  page.click("nav.overview");
}

std::string repeated(std::string_view line, int times) {
  std::string lines;
  for (int count = 0; count < times; ++count) lines += line;
  return lines;
}

bool has_placeholder_finding(Page& page) {
  for (const Json& finding : page.application().findings())
    if (finding.at("rule") == "text.placeholder") return true;
  return false;
}

}  // namespace

TEST_CASE("the outline leads to a heading, drawn or edited, in every window") {
  const std::string text =
      "一、主动公开\n" + repeated("一行\n", 60) + "二、依申请公开\n（一）受理\n";
  for (const float width : {1920.0F, 1280.0F, 390.0F}) {
    Page page{width, 844};
    open(page, text);
    if (!page.place("outline.1")) page.click("button.outline");
    REQUIRE(page.place("outline.1"));
    CHECK(page.place("outline.2"));
    page.click("section.overview.text");
    if (!page.place("outline.1")) page.click("button.outline");
    page.click("outline.1");
    REQUIRE(page.field());
    CHECK(page.caret() == text.find("二、"));
    CHECK(page.field()->scroll > 30 * 28);
  }
}

TEST_CASE("a text without headings has no outline") {
  Page page;
  open(page, "全年没有需要说明的事项。");
  CHECK_FALSE(page.place("button.outline"));
  page.click("section.overview.text");
  page.move_caret(0);
  page.type("一、\n");
  CHECK_FALSE(page.place("button.outline"));
  page.move_caret(std::string{"一、"}.size());
  page.type("事项");
  CHECK(page.place("button.outline"));
}

TEST_CASE("the check of a long text waits for a pause in typing; any click or key brings it") {
  Page page;
  open(page, repeated("全年组织培训，发布解读材料。\n", 500));
  page.click("section.overview.text");
  page.move_caret(0);
  page.type("共XX");
  CHECK(page.field()->marks.empty());
  CHECK(page.waits_for_time());
  page.pass_time(200);
  page.type("件");
  page.pass_time(250);
  CHECK(page.waits_for_time());
  CHECK(page.field()->marks.empty());
  page.pass_time(60);
  CHECK_FALSE(page.waits_for_time());
  CHECK(page.field()->marks.size() == 1);

  page.type("和XX");
  CHECK(page.waits_for_time());
  CHECK(page.field()->marks.size() == 1);
  page.click("section.overview.text");
  CHECK_FALSE(page.waits_for_time());
  CHECK(page.field()->marks.size() == 2);
  page.type("和XX");
  page.press("F8");
  CHECK_FALSE(page.waits_for_time());
  CHECK(has_placeholder_finding(page));
}

TEST_CASE("while the check waits, marks move with their words and go when these are changed") {
  Page page;
  open(page, "共XX件。" + repeated("全年组织培训，发布解读材料。\n", 500));
  page.click("section.overview.text");
  REQUIRE(page.field()->marks.size() == 1);
  CHECK(page.field()->marks[0].begin == 1);
  page.move_caret(0);
  page.type("又");
  REQUIRE(page.field()->marks.size() == 1);
  CHECK(page.field()->marks[0].begin == 2);
  page.move_caret(std::string{"又共X"}.size());
  page.type("1");
  CHECK(page.field()->marks.empty());
  page.pass_time(400);
  CHECK(page.field()->marks.size() <= 1);
}

}  // namespace gongkai::ui::testing
