// Help from the law for cells and sections.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// The card of a finding says what its rule rests on.
bool is_unfolded(Page& page) {
  const Json words = page.application().in_words();
  for (const Json& part : words.at("parts")) {
    for (const Json& item : part.at("items")) {
      if (item.value("name", "").starts_with("finding.") && item.value("expanded", false))
        return true;
    }
  }
  return false;
}

}  // namespace

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

TEST_CASE("a question mark asks for help wherever it is not part of a text") {
  Page page;
  page.press("?");
  CHECK(page.place("panel.shortcuts"));
  page.press("Escape");
  page.click("button.open_sample");
  page.click("nav.applications");
  page.press("?");
  CHECK(page.place("panel.help"));
  page.press("?");
  CHECK_FALSE(page.place("panel.help"));

  // The one of an input method comes as text, and is not the cell's.
  page.click("applications.new.welfare");
  const std::string before = page.cell("applications.new.welfare");
  page.type("？");
  CHECK(page.place("panel.help"));
  CHECK(page.field_text().empty());
  CHECK(page.cell("applications.new.welfare") == before);
  page.press("?");
  CHECK_FALSE(page.place("panel.help"));

  page.click("nav.overview");
  page.click("section.overview.text");
  CHECK_FALSE(page.press("?"));
  CHECK_FALSE(page.place("panel.help"));
  page.press("F1");
  CHECK(page.place("panel.help"));
}

TEST_CASE("the help of a cell leads to what is wrong with it, and to the guide") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.applications");
  page.click("applications.new.total");
  page.press("F1");
  CHECK_FALSE(page.place("help.finding"));
  page.type("99");
  page.press("Enter");
  page.click("applications.new.total");
  CHECK_FALSE(is_unfolded(page));
  page.click("help.finding");
  CHECK(is_unfolded(page));
  page.click("help.how_to");
  CHECK(page.place("panel.shortcuts"));
}

}  // namespace gongkai::ui::testing
