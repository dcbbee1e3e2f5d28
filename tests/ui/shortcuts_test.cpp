// The page of shortcuts.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {

TEST_CASE("the page of shortcuts opens by key and by button, closes by Escape, and takes the "
          "keyboard meanwhile") {
  for (const char* language : {"zh-CN", "en"}) {
    Page page(1280, 720, language);
    page.click("button.new_report");
    page.click("nav.applications");
    page.click("applications.new.natural_person");
    page.type("12");
    page.press("Control+/");
    CHECK(page.place("panel.shortcuts"));
    CHECK_FALSE(page.field().has_value());
    CHECK(page.press("Delete"));
    CHECK(page.press("Control+z"));
    CHECK(page.press("Escape"));
    CHECK_FALSE(page.place("panel.shortcuts"));
    CHECK(page.cell("applications.new.natural_person") == "12");
    // What was being typed goes on.
    REQUIRE(page.field().has_value());
    page.type("3");
    CHECK(page.cell("applications.new.natural_person") == "123");

    page.click("button.shortcuts");
    CHECK(page.place("panel.shortcuts"));
    page.click("button.close_shortcuts");
    CHECK_FALSE(page.place("panel.shortcuts"));
    page.press("Control+/");
    page.click_at(4, 4);
    CHECK_FALSE(page.place("panel.shortcuts"));
  }
}

TEST_CASE("the page of shortcuts fits a phone and the start page") {
  Page page(390, 700);
  page.press("Control+/");
  const auto panel = page.place("panel.shortcuts");
  REQUIRE(panel.has_value());
  CHECK(panel->x >= 0);
  CHECK(panel->right() <= 390);
  CHECK(panel->bottom() <= 700);
  CHECK(page.place("button.close_shortcuts"));
  page.press("Control+/");
  CHECK_FALSE(page.place("panel.shortcuts"));
}

}  // namespace gongkai::ui::testing
