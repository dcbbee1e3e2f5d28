// Every view, at every width: everything has its place inside the window, and addresses lead where they should.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

struct Window {
  float width = 0;
  float height = 0;
};

}  // namespace

TEST_CASE("every cell can be revealed, lies in the window, and a click on it selects it") {
  for (const Window window :
       {Window{1280, 720}, Window{1920, 1080}, Window{640, 360}, Window{390, 844}}) {
    CAPTURE(window.width);
    Page page{window.width, window.height};
    page.application().open_report(
        R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,"unit":{"name":"n"},"tables":{},"sections":{}})");
    page.settle();
    for (const char* address :
         {"proactive.regulations.issued", "proactive.fees.amount",
          "applications.new.natural_person", "applications.carried_out.total",
          "applications.unprocessed_repeat.welfare", "disputes.reconsideration.upheld",
          "disputes.litigation_after_reconsideration.total"}) {
      CAPTURE(address);
      REQUIRE(page.application().reveal(address));
      page.settle();
      const auto rect = page.place(address);
      REQUIRE(rect);
      CHECK(rect->x >= 0);
      CHECK(rect->y >= 0);
      CHECK(rect->right() <= window.width);
      CHECK(rect->bottom() <= window.height);
      page.click(address);
      REQUIRE(page.field());
      CHECK(page.field()->id == address);
    }
  }
}

TEST_CASE("the contract's named controls are there") {
  Page page;
  CHECK(page.place("button.new_report"));
  CHECK(page.place("button.import"));
  page.click("button.open_sample");
  for (const char* name : {"button.export_json", "button.import", "button.undo", "button.redo",
                           "button.new_report", "panel.findings"}) {
    CAPTURE(name);
    CHECK(page.place(name));
  }
  REQUIRE(page.application().reveal("section.overview.text"));
  page.settle();
  CHECK(page.place("section.overview.text"));
  CHECK_FALSE(page.application().reveal("applications.new.nobody"));
}

TEST_CASE("a control below the window's edge can be revealed") {
  Page page{640, 360};
  CHECK_FALSE(page.place("button.open_sample"));
  REQUIRE(page.application().reveal("button.open_sample"));
  page.settle();
  page.click("button.open_sample");
  CHECK_FALSE(page.open_report().empty());
}

TEST_CASE("a text section is edited in a field over its place and counted") {
  Page page;
  page.click("button.new_report");
  page.click("nav.overview");
  page.click("section.overview.text");
  REQUIRE(page.field());
  CHECK(page.field()->kind == FieldView::Kind::paragraphs);
  page.type("2026年，主动公开政府信息。");
  CHECK(page.application().report().at("sections").at("overview").at("text") ==
        "2026年，主动公开政府信息。");
  CHECK(page.press("Escape"));
  CHECK_FALSE(page.field());
  page.click("button.undo");
  CHECK(page.application().report().at("sections").at("overview").at("text") == "");
}

TEST_CASE("without a mouse: F6 turns the pages, Tab begins on each") {
  Page page;
  page.click("start.unit_name");
  page.press("Enter");
  REQUIRE(page.place("unit.name"));
  for (const char* expected : {"unit.name", "section.preface.text", "section.overview.text",
                               "proactive.regulations.issued"}) {
    CAPTURE(expected);
    page.press("Tab");
    REQUIRE(page.field());
    CHECK(page.field()->id == expected);
    page.press("Escape");
    page.press("F6");
  }
  page.press("Shift+F6");
  CHECK(page.place("proactive.regulations.issued"));
}

TEST_CASE("Tab goes round the unit's particulars") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.unit");
  page.click("unit.name");
  page.press("Tab");
  CHECK(page.field()->id == "unit.parent");
  CHECK(page.field_text() == "济宁市");
  page.press("Shift+Tab");
  page.press("Shift+Tab");
  CHECK(page.field()->id == "unit.code");
}

TEST_CASE("Tab leads from a section's text to the next section, and stays on the start page") {
  Page page;
  page.click("start.unit_name");
  CHECK(page.press("Tab"));
  CHECK(page.field());
  page.click("button.open_sample");
  page.click("nav.preface");
  page.click("section.preface.text");
  CHECK(page.press("Tab"));
  REQUIRE(page.field());
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.press("Shift+Tab"));
  CHECK(page.field()->id == "section.preface.text");
}

TEST_CASE("the choice of a unit beside an amount is made by a click") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.proactive");
  REQUIRE(page.application().reveal("proactive.procurement.amount"));
  page.settle();
  page.click("proactive.procurement.unit.wan_yuan");
  CHECK(page.cell("proactive.procurement.unit") == "\"wan_yuan\"");
}

TEST_CASE("the interface speaks English too") {
  Page english{1280, 720, "en"};
  english.click("button.open_sample");
  CHECK(english.place("panel.findings"));
  CHECK(english.application().findings().at(0).at("message").get<std::string>().find("blank") !=
        std::string::npos);
}

}  // namespace gongkai::ui::testing
