// Several cells selected together: growing the selection, copying, clearing, filling, moving within it.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void begin_applications(Page& page) {
  page.click("button.new_report");
  page.click("nav.applications");
}

void type_cell(Page& page, std::string_view address, std::string_view value) {
  page.click(address);
  page.type(value);
  page.press("Enter");
}

std::string copied_text(Page& page) {
  const auto copied = page.application().copied();
  return copied ? copied->text : "nothing";
}

/// Two rows of two columns with 1 to 4 in them.
void fill_four(Page& page) {
  begin_applications(page);
  type_cell(page, "applications.new.natural_person", "1");
  type_cell(page, "applications.new.business", "2");
  type_cell(page, "applications.carried_in.natural_person", "3");
  type_cell(page, "applications.carried_in.business", "4");
}

}  // namespace

TEST_CASE(
    "Shift with arrows grows the selection from the selected cell, and an arrow alone ends it") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowDown");
  CHECK(copied_text(page) == "1\t2\n3\t4\n");
  REQUIRE(page.field());
  CHECK(page.field()->id == "applications.new.natural_person");
  page.press("Shift+ArrowLeft");
  CHECK(copied_text(page) == "1\n3\n");
  page.press("ArrowRight");
  CHECK(copied_text(page) == "2");
}

TEST_CASE("Shift with a click, and dragging, select what lies between") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.shift_click("applications.carried_in.business");
  CHECK(copied_text(page) == "1\t2\n3\t4\n");
  page.click("applications.new.business");
  CHECK(copied_text(page) == "2");
  page.drag("applications.carried_in.business", "applications.new.natural_person");
  CHECK(copied_text(page) == "1\t2\n3\t4\n");
  CHECK(page.field()->id == "applications.carried_in.business");
}

TEST_CASE("what is selected is cleared as one step") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowDown");
  page.press("Delete");
  CHECK(copied_text(page) == "\t\n\t\n");
  page.press("Control+z");
  CHECK(page.cell("applications.new.natural_person") == "1");
  CHECK(page.cell("applications.carried_in.business") == "4");
}

TEST_CASE("selected blanks become 0 as one step, others stay blank") {
  Page page;
  begin_applications(page);
  type_cell(page, "applications.new.natural_person", "1");
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.click("button.fill_zero");
  CHECK(page.cell("applications.new.natural_person") == "1");
  CHECK(page.cell("applications.new.business") == "0");
  CHECK(page.cell("applications.new.research") == "null");
  page.press("Control+z");
  CHECK(page.cell("applications.new.business") == "null");
}

TEST_CASE("Tab and Enter stay within the range, and what is typed goes into the cell that has the "
          "keyboard") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowDown");
  page.press("Tab");
  CHECK(page.field()->id == "applications.new.business");
  page.press("Tab");
  CHECK(page.field()->id == "applications.carried_in.natural_person");
  page.type("9");
  page.press("Enter");
  CHECK(page.cell("applications.carried_in.natural_person") == "9");
  CHECK(page.field()->id == "applications.new.business");
  CHECK(copied_text(page) == "1\t2\n9\t4\n");
  page.press("Escape");
  CHECK(copied_text(page) == "2");
}

TEST_CASE("Ctrl+A selects the table, which is copied with its headings") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.press("Control+a");
  const auto copied = page.application().copied();
  REQUIRE(copied);
  CHECK(copied->text.find("自然人") != std::string::npos);
  CHECK(copied->html.find("<th") != std::string::npos);
  CHECK(copied->html.find("rowspan") != std::string::npos);
}

TEST_CASE("a cell that is being edited leaves copying to its text field") {
  Page page;
  fill_four(page);
  page.click("applications.new.natural_person");
  page.press("F2");
  CHECK_FALSE(page.application().copied());
}

TEST_CASE("Page Down goes down by what is in view, at most to the last row") {
  Page page;
  begin_applications(page);
  page.click("applications.new.natural_person");
  page.press("PageDown");
  CHECK(page.field()->id != "applications.carried_in.natural_person");
  CHECK(page.field()->id != "applications.new.natural_person");
  for (int times = 0; times < 10; ++times) page.press("PageDown");
  CHECK(page.field()->id == "applications.carried_out.natural_person");
  for (int times = 0; times < 10; ++times) page.press("PageUp");
  CHECK(page.field()->id == "applications.new.natural_person");
}

}  // namespace gongkai::ui::testing
