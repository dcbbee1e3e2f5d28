// Every view, at every width: everything has its place inside the window, and addresses lead where they should.
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>

#include "assets/embedded.hpp"
#include "page_harness.hpp"
#include "ui/theme/theme.hpp"
#include "ui/views/table_layout.hpp"

namespace gongkai::ui::testing {
namespace {

struct Window {
  float width = 0;
  float height = 0;
};

/// The strip of sections is longer than the window is wide.
void open_applications_on_phone(Page& page) {
  page.click("button.new_report");
  page.application().reveal("nav.applications");
  page.settle();
  page.click("nav.applications");
}

}  // namespace

TEST_CASE("when the system asks for other colours, nothing stays as it was written before") {
  const Color before = load_theme(assets::find)->colors.text;
  const auto written_in = [](Color color) {
    std::size_t corners = 0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
      corners += static_cast<std::size_t>(
          std::ranges::count(list->VtxBuffer, packed(color), &ImDrawVert::col));
    return corners;
  };
  for (const char* view : {"nav.summary", "nav.unit", "nav.applications", "nav.overview",
                           "nav.ledger", "button.preview"}) {
    CAPTURE(view);
    Page page;
    page.click("button.open_sample");
    page.click(view);
    REQUIRE(written_in(before) > 0);
    page.application().set_color_scheme(ColorScheme::dark);
    page.settle();
    CHECK(written_in(before) == 0);
  }
}

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

TEST_CASE(
    "the words of a long heading stand in the part that is seen, as far as they have room there") {
  const Rect heading{-300, 10, 600, 30};
  const Rect seen{118, 0, 260, 500};
  CHECK(part_in_view(heading, seen, 100, 160) == Rect{118, 10, 182, 30});
  CHECK(part_in_view(heading, Rect{250, 0, 100, 500}, 100, 160) == Rect{200, 10, 100, 30});
  CHECK(part_in_view(heading, Rect{-500, 0, 2000, 500}, 100, 160) == heading);
  CHECK(part_in_view(heading, seen, 900, 160) == heading);
  const Rect label{0, -400, 100, 1000};
  CHECK(part_in_view(label, Rect{0, 50, 400, 300}, 100, 160) == Rect{0, 50, 100, 300});
}

TEST_CASE(
    "on a phone the labels of rows have one column, wide enough for words, and it stays in view") {
  Page page{390, 844};
  open_applications_on_phone(page);
  const auto first = page.place("applications.granted.natural_person");
  REQUIRE(first);
  CHECK(first->x > 110);
  CHECK(first->x < 150);
  CHECK(first->width >= 60);
  CHECK(first->height >= 40);
  page.application().reveal("applications.granted.total");
  page.settle();
  // What is scrolled under the labels is not in view.
  CHECK_FALSE(page.place("applications.granted.natural_person"));
  const auto last = page.place("applications.granted.total");
  REQUIRE(last);
  page.click_at(first->x - 50, last->y + 10);
  page.press("Delete");
  REQUIRE(page.field());
  CHECK(page.field()->id == "applications.granted.natural_person");
}

TEST_CASE("what is edited stays in view when the window becomes smaller") {
  Page page{390, 844};
  open_applications_on_phone(page);
  page.application().reveal("applications.unavailable_not_held.natural_person");
  page.settle();
  page.click("applications.unavailable_not_held.natural_person");
  page.press("F2");
  page.resize(390, 430);
  REQUIRE(page.place("applications.unavailable_not_held.natural_person"));
  CHECK(page.place("applications.unavailable_not_held.natural_person")->bottom() < 430);
}

TEST_CASE("a message does not lie over what is worked on") {
  for (const float width : {1280.0F, 390.0F}) {
    CAPTURE(width);
    Page page{width, 720};
    page.application().reveal("button.open_sample");
    page.settle();
    page.click("button.open_sample");
    page.application().open_file("broken.json", "{");
    page.settle();
    REQUIRE(page.application().reveal("applications.carried_out.total"));
    page.settle();
    const auto message = page.place("message");
    const auto cell = page.place("applications.carried_out.total");
    REQUIRE(message);
    REQUIRE(cell);
    CHECK(cell->bottom() <= message->y);
  }
}

}  // namespace gongkai::ui::testing
