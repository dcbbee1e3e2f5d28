// Filling in tables: moving, typing, totals, findings, taking back.
#include <doctest/doctest.h>

#include <algorithm>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void begin_report(Page& page) {
  page.click("start.unit_name");
  page.type("示例县自然资源局");
  page.click("button.new_report");
}

void begin_applications(Page& page) {
  begin_report(page);
  page.click("nav.applications");
}

bool has_failure(Page& page, std::string_view rule) {
  const Json findings = page.application().findings();
  return std::ranges::any_of(findings, [&](const Json& finding) {
    return finding.at("rule") == rule && finding.at("state") == "fail";
  });
}

}  // namespace

TEST_CASE("a new report carries what the start page was told") {
  Page page;
  page.click("start.unit_name");
  page.type("示例县自然资源局");
  page.click("start.kind.township");
  page.click("start.year.less");
  page.click("button.new_report");
  const Json report = page.application().report();
  CHECK(report.at("unit").at("name") == "示例县自然资源局");
  CHECK(report.at("unit").at("kind") == "township");
  CHECK(report.at("year") == 2025);
  CHECK(report.at("edition") == "2021");
  CHECK(page.open_report() == report.at("id").get<std::string>());
}

TEST_CASE("the year chooses the edition") {
  Page page;
  for (int year = 2026; year > 2020; --year) page.click("start.year.less");
  page.click("button.new_report");
  CHECK(page.application().report().at("edition") == "2019");
}

TEST_CASE("a report that was just begun is incomplete, not wrong") {
  Page page;
  page.click("button.new_report");
  for (const Json& finding : page.application().findings()) {
    CAPTURE(finding.dump());
    CHECK(finding.at("cells").empty() == (finding.at("rule") != "cell.blank"));
  }
  CHECK_FALSE(has_failure(page, "applications.identity"));
  CHECK(has_failure(page, "report.unit"));
}

TEST_CASE("typing replaces, Tab goes to the next cell that is filled in by hand, totals follow") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  REQUIRE(page.field());
  CHECK_FALSE(page.field()->editing);
  page.type("12");
  CHECK(page.field()->editing);
  CHECK(page.cell("applications.new.natural_person") == "12");
  CHECK(page.cell("applications.new.total") == "12");
  page.press("Tab");
  CHECK(page.field()->id == "applications.new.business");
  page.type("3");
  CHECK(page.cell("applications.new.total") == "15");
  for (int step = 0; step < 5; ++step) page.press("Tab");
  CHECK(page.field()->id == "applications.carried_in.natural_person");
  page.press("Shift+Tab");
  CHECK(page.field()->id == "applications.new.other_organization");
}

TEST_CASE(
    "arrows, Home and End move a selected cell's frame; in edit mode they belong to the text") {
  Page page;
  begin_applications(page);
  page.click("applications.granted.business");
  page.press("ArrowDown");
  CHECK(page.field()->id == "applications.partly_granted.business");
  page.press("ArrowLeft");
  CHECK(page.field()->id == "applications.partly_granted.natural_person");
  page.press("End");
  CHECK(page.field()->id == "applications.partly_granted.total");
  page.press("Home");
  CHECK(page.field()->id == "applications.partly_granted.natural_person");
  page.press("Control+Home");
  CHECK(page.field()->id == "applications.new.natural_person");
  page.type("7");
  page.press("Enter");
  CHECK(page.field()->id == "applications.carried_in.natural_person");
  page.press("ArrowUp");
  page.press("F2");
  CHECK(page.field()->editing);
  CHECK(page.field_text() == "7");
  CHECK_FALSE(page.press("ArrowLeft"));
  page.type("0");
  CHECK(page.cell("applications.new.natural_person") == "70");
}

TEST_CASE("Escape returns to the value before and leaves nothing to undo") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.type("5");
  page.press("Enter");
  page.press("ArrowUp");
  page.type("999");
  CHECK(page.cell("applications.new.natural_person") == "999");
  page.press("Escape");
  CHECK(page.cell("applications.new.natural_person") == "5");
  CHECK_FALSE(page.field()->editing);
  page.press("Control+z");
  CHECK(page.cell("applications.new.natural_person") == "null");
}

TEST_CASE("blank is not zero: Delete clears, typing 0 fills") {
  Page page;
  begin_applications(page);
  page.click("applications.new.research");
  page.type("0");
  CHECK(page.cell("applications.new.research") == "0");
  page.press("Enter");
  page.press("ArrowUp");
  page.press("Delete");
  CHECK(page.cell("applications.new.research") == "null");
}

TEST_CASE("what is no number is kept and found") {
  Page page;
  begin_applications(page);
  page.click("applications.new.research");
  page.type("-");
  CHECK(page.cell("applications.new.research") == "\"-\"");
  CHECK(has_failure(page, "cell.number"));
}

TEST_CASE("fill with zero is one step, and undo brings the blanks back") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.type("4");
  page.click("button.fill_zero");
  CHECK(page.cell("applications.granted.natural_person") == "0");
  CHECK(page.cell("applications.carried_out.total") == "0");
  CHECK(has_failure(page, "applications.identity"));
  page.click("button.undo");
  CHECK(page.cell("applications.granted.natural_person") == "null");
  CHECK(page.cell("applications.new.natural_person") == "4");
  page.click("button.redo");
  CHECK(page.cell("applications.granted.natural_person") == "0");
}

TEST_CASE("a broken sum is found while typing, leads to its cell, and is mended by undo") {
  Page page;
  begin_applications(page);
  page.click("button.fill_zero");
  CHECK_FALSE(has_failure(page, "applications.identity"));
  page.click("applications.new.natural_person");
  page.type("8");
  CHECK(has_failure(page, "applications.identity"));
  page.press("Enter");
  page.click("nav.overview");
  page.press("F8");
  REQUIRE(page.field());
  page.click("nav.applications");
  page.press("Control+z");
  CHECK_FALSE(has_failure(page, "applications.identity"));
}

TEST_CASE("F8 goes through what is wrong, then through what is missing, in the order of the form") {
  Page page;
  begin_applications(page);
  page.click("applications.new.research");
  page.type("x");
  page.press("Enter");
  page.click("nav.preface");
  for (const std::string expected :
       {"applications.new.research", "section.overview.text", "proactive.regulations.issued",
        "applications.new.natural_person", "disputes.reconsideration.upheld",
        "section.problems.text", "section.other.text", "applications.new.research"}) {
    CAPTURE(expected);
    CHECK(page.press("F8"));
    REQUIRE(page.field());
    CHECK(page.field()->id == expected);
  }
}

TEST_CASE("a typed total is kept as reported, found wrong, and given back to the computation") {
  Page page;
  begin_applications(page);
  page.click("button.fill_zero");
  page.click("applications.new.total");
  page.type("9");
  CHECK(page.cell("applications.new.total") == "9");
  CHECK(has_failure(page, "applications.row_total"));
  page.click("button.use_computed");
  CHECK(page.cell("applications.new.total") == "0");
  CHECK_FALSE(has_failure(page, "applications.row_total"));
}

TEST_CASE("a double click edits the value that is there") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.type("31");
  page.press("Enter");
  page.click("applications.new.natural_person", 2);
  CHECK(page.field()->editing);
  CHECK(page.field_text() == "31");
}

TEST_CASE("a quick click after a key selects: it is not half of a double click") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.type("7");
  page.press("Enter");
  page.click("applications.new.natural_person");
  page.press("Delete");
  CHECK(page.cell("applications.new.natural_person") == "null");
}

TEST_CASE("while an input method composes, the cell shows the field and the report waits") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.application().field_input("applications.new.natural_person", "yi", true);
  page.settle();
  CHECK(page.field()->editing);
  CHECK(page.cell("applications.new.natural_person") == "null");
  page.application().field_input("applications.new.natural_person", "１２", false);
  page.settle();
  CHECK(page.cell("applications.new.natural_person") == "12");
}

}  // namespace gongkai::ui::testing
