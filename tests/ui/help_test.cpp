// Help from the law for cells and sections.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {

TEST_CASE("F1 opens the help for the selected cell without covering it, and closes it") {
  for (const float width : {1280.0F, 640.0F, 390.0F}) {
    CAPTURE(width);
    Page page{width, 844};
    page.application().reveal("button.open_sample");
    page.settle();
    page.click("button.open_sample");
    REQUIRE(page.application().reveal("applications.carried_out.welfare"));
    page.settle();
    page.click("applications.carried_out.welfare");
    CHECK(page.press("F1"));
    const auto help = page.place("panel.help");
    REQUIRE(help);
    const auto cell = page.place("applications.carried_out.welfare");
    REQUIRE(cell);
    CHECK(cell->y >= help->bottom());
    REQUIRE(page.field());
    CHECK(page.field()->id == "applications.carried_out.welfare");
    // It keeps its height, so that the table stands still.
    page.press("ArrowUp");
    CHECK(page.place("panel.help") == help);
    page.press("F1");
    CHECK_FALSE(page.place("panel.help"));
  }
}

TEST_CASE("Escape takes back what is typed into a cell before it closes the help") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.applications");
  page.click("applications.new.welfare");
  page.press("F1");
  const std::string before = page.cell("applications.new.welfare");
  page.type("77");
  page.press("Escape");
  CHECK(page.cell("applications.new.welfare") == before);
  CHECK(page.place("panel.help"));
  page.press("Escape");
  CHECK_FALSE(page.place("panel.help"));
}

TEST_CASE("the button opens the help of a table without a selected cell, and of a text") {
  Page page{1280, 720, "en"};
  page.click("button.open_sample");
  page.click("nav.disputes");
  CHECK_FALSE(page.place("panel.help"));
  page.click("button.help");
  CHECK(page.place("panel.help"));
  page.click("nav.overview");
  CHECK(page.place("panel.help"));
  page.click("button.help");
  CHECK_FALSE(page.place("panel.help"));
}

}  // namespace gongkai::ui::testing
