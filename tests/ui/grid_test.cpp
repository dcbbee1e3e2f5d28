// The keys of the grid, as docs/grid.md promises them.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void begin(Page& page, std::string_view section) {
  page.click("button.new_report");
  page.click("nav." + std::string{section});
}

void begin_applications(Page& page) { begin(page, "applications"); }

/// "applications.new.business" → the same in short: "new.business".
std::string here(const Page& page) {
  REQUIRE(page.field());
  return page.field()->id.substr(page.field()->id.find('.') + 1);
}

/// Scrolls to the cell and clicks it.
void select(Page& page, std::string_view cell) {
  const std::string address = "applications." + std::string{cell};
  page.application().reveal(address);
  page.settle();
  page.click(address);
}

std::string value(const Page& page, std::string_view cell) {
  return page.cell("applications." + std::string{cell});
}

void type_cell(Page& page, std::string_view cell, std::string_view text) {
  page.click("applications." + std::string{cell});
  page.type(text);
  page.press("Enter");
}

std::string copied_text(Page& page) {
  const auto copied = page.application().copied();
  return copied ? copied->text : "nothing";
}

}  // namespace

TEST_CASE("Enter behind a run of Tabs goes down in the column where the run began") {
  Page page;
  begin_applications(page);
  page.click("applications.new.business");
  page.type("1");
  page.press("Tab");
  page.type("2");
  page.press("Tab");
  page.type("3");
  page.press("Enter");
  CHECK(here(page) == "carried_in.business");
  page.press("Tab");
  page.press("ArrowRight");
  page.press("Enter");
  CHECK(here(page) == "granted.welfare");
}

TEST_CASE("Tab and Enter step over computed cells, arrows go through them") {
  Page page;
  begin_applications(page);
  select(page, "other_remaining.other_organization");
  page.press("Enter");
  CHECK(here(page) == "carried_out.other_organization");
  page.press("Shift+Enter");
  CHECK(here(page) == "other_remaining.other_organization");
  page.press("Tab");
  CHECK(here(page) == "carried_out.natural_person");
  page.press("ArrowUp");
  CHECK(here(page) == "results_total.natural_person");
  select(page, "new.total");
  page.press("Enter");
  CHECK(here(page) == "carried_in.total");
}

TEST_CASE(
    "Ctrl with an arrow goes to the edge of what is filled in, with Shift it selects up to there") {
  Page page;
  begin_applications(page);
  type_cell(page, "new.natural_person", "1");
  type_cell(page, "new.business", "2");
  type_cell(page, "new.research", "3");
  type_cell(page, "new.other_organization", "4");
  page.click("applications.new.natural_person");
  page.press("Control+ArrowRight");
  CHECK(here(page) == "new.research");
  page.press("Control+ArrowRight");
  CHECK(here(page) == "new.other_organization");
  page.press("Control+ArrowLeft");
  CHECK(here(page) == "new.research");
  page.press("Control+ArrowDown");
  CHECK(here(page) == "carried_out.research");
  select(page, "new.natural_person");
  page.press("Control+Shift+ArrowRight");
  CHECK(copied_text(page) == "1\t2\t3\n");
}

TEST_CASE("Home and End end typing and move, also with Ctrl") {
  Page page;
  begin_applications(page);
  page.click("applications.granted.research");
  page.type("8");
  page.press("Home");
  CHECK(here(page) == "granted.natural_person");
  CHECK(value(page, "granted.research") == "8");
  page.press("Control+End");
  CHECK(here(page) == "carried_out.total");
  page.press("Control+Home");
  CHECK(here(page) == "new.natural_person");
  select(page, "granted.natural_person");
  page.press("Shift+End");
  CHECK(copied_text(page) == "\t\t8\t\t\t\t8\n");
  CHECK(here(page) == "granted.natural_person");
}

TEST_CASE(
    "F2 changes between arrows that move and arrows in the text, and Escape returns from both") {
  Page page;
  begin_applications(page);
  type_cell(page, "granted.research", "12");
  page.click("applications.granted.research");
  page.type("5");
  page.press("F2");
  CHECK_FALSE(page.press("ArrowLeft"));
  page.move_caret(0);
  page.type("7");
  CHECK(value(page, "granted.research") == "75");
  page.press("F2");
  page.press("ArrowRight");
  CHECK(here(page) == "granted.welfare");
  CHECK(value(page, "granted.research") == "75");
  page.press("ArrowLeft");
  page.press("F2");
  page.type("0");
  page.press("F2");
  page.press("Escape");
  CHECK(value(page, "granted.research") == "75");
  CHECK(here(page) == "granted.research");
}

TEST_CASE("Backspace empties one cell to be typed into, and Escape brings it back") {
  Page page;
  begin_applications(page);
  type_cell(page, "new.business", "12");
  page.click("applications.new.business");
  page.press("Backspace");
  CHECK(value(page, "new.business") == "null");
  CHECK(page.field()->editing);
  CHECK(page.field_text().empty());
  page.press("Escape");
  CHECK(value(page, "new.business") == "12");
  page.press("Backspace");
  page.type("3");
  page.press("Enter");
  CHECK(value(page, "new.business") == "3");
  page.press("Control+z");
  CHECK(value(page, "new.business") == "12");
}

TEST_CASE("Backspace empties all cells of a range") {
  Page page;
  begin_applications(page);
  type_cell(page, "new.natural_person", "1");
  type_cell(page, "new.business", "2");
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.press("Backspace");
  CHECK(value(page, "new.natural_person") == "null");
  CHECK(value(page, "new.business") == "null");
}

TEST_CASE(
    "Shift+Space selects the row, Ctrl+Space the column, and both grow with Shift and arrows") {
  Page page;
  begin_applications(page);
  page.click("applications.granted.research");
  page.type("6");
  page.press("Enter");
  page.click("applications.granted.research");
  page.press("Shift+ ");
  CHECK(copied_text(page) == "\t\t6\t\t\t\t6\n");
  CHECK(here(page) == "granted.research");
  page.press("Shift+ArrowDown");
  CHECK(copied_text(page) == "\t\t6\t\t\t\t6\n\t\t\t\t\t\t\n");
  page.click("applications.granted.research");
  page.press("Control+ ");
  CHECK(copied_text(page).starts_with("\n\n6\n"));
  CHECK(copied_text(page).ends_with("6\n\n"));
}

TEST_CASE("Ctrl+A selects what belongs together, and again the whole table") {
  Page page;
  begin(page, "proactive");
  page.click("proactive.penalties.decisions");
  page.type("7");
  page.press("Enter");
  CHECK(here(page) == "coercion.decisions");
  page.type("8");
  page.press("Control+Enter");
  page.press("Control+a");
  CHECK(copied_text(page) == "7\t\t\t\t\t\n8\t\t\t\t\t\n");
  CHECK(here(page) == "coercion.decisions");
  page.press("Control+a");
  CHECK(copied_text(page).find("信息内容") != std::string::npos);
  CHECK(copied_text(page).find("行政许可") != std::string::npos);
}

TEST_CASE("Ctrl+Enter puts what was typed into all selected cells but totals, as one step") {
  Page page;
  begin_applications(page);
  page.click("applications.new.legal_service");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowDown");
  page.type("４");
  page.press("Control+Enter");
  CHECK(value(page, "new.legal_service") == "4");
  CHECK(value(page, "carried_in.other_organization") == "4");
  CHECK(value(page, "new.total") == "8");
  CHECK(here(page) == "new.legal_service");
  page.press("Control+z");
  CHECK(value(page, "new.legal_service") == "null");
  CHECK(value(page, "carried_in.other_organization") == "null");
}

TEST_CASE("Ctrl+D and Ctrl+R fill down and to the right, a single cell from its neighbour") {
  Page page;
  begin_applications(page);
  type_cell(page, "new.natural_person", "5");
  type_cell(page, "new.business", "6");
  page.click("applications.new.natural_person");
  page.press("Shift+ArrowRight");
  page.press("Shift+ArrowDown");
  page.press("Shift+ArrowDown");
  page.press("Control+d");
  CHECK(value(page, "carried_in.natural_person") == "5");
  CHECK(value(page, "granted.business") == "6");
  page.press("Control+z");
  CHECK(value(page, "granted.business") == "null");
  CHECK(value(page, "carried_in.natural_person") == "null");

  page.click("applications.new.business");
  page.press("End");
  page.click("applications.new.business");
  page.press("Shift+End");
  page.press("Control+r");
  CHECK(value(page, "new.other_organization") == "6");
  CHECK(value(page, "new.total") == "35");
  page.click("applications.carried_in.business");
  page.press("Control+d");
  CHECK(value(page, "carried_in.business") == "6");
  page.press("ArrowRight");
  page.press("Control+r");
  CHECK(value(page, "carried_in.research") == "6");
}

TEST_CASE("while one types, Ctrl+R reloads nothing and Ctrl+A is the text field's") {
  Page page;
  begin_applications(page);
  page.click("applications.new.business");
  page.type("1");
  CHECK(page.press("Control+r"));
  CHECK(page.press("Control+d"));
  CHECK_FALSE(page.press("Control+a"));
  CHECK(value(page, "new.business") == "1");
}

TEST_CASE(
    "blanks of a table become 0, then on request those of the whole report, all as one step") {
  Page page;
  begin_applications(page);
  CHECK_FALSE(page.place("button.fill_zero_elsewhere"));
  page.click("button.fill_zero");
  CHECK(value(page, "granted.business") == "0");
  CHECK(page.cell("proactive.licensing.decisions") == "null");
  page.click("button.fill_zero_elsewhere");
  CHECK(page.cell("proactive.licensing.decisions") == "0");
  CHECK(page.cell("disputes.reconsideration.total") == "0");
  CHECK_FALSE(page.place("button.fill_zero_elsewhere"));
  page.press("Control+z");
  CHECK(page.cell("proactive.licensing.decisions") == "null");
  CHECK(value(page, "granted.business") == "null");
}

TEST_CASE("the offer to fill other tables goes away with the next thing one does") {
  Page page;
  begin_applications(page);
  page.click("button.fill_zero");
  REQUIRE(page.place("button.fill_zero_elsewhere"));
  page.click("applications.new.business");
  CHECK_FALSE(page.place("button.fill_zero_elsewhere"));
}

TEST_CASE("a computed cell says that it is computed, and from what") {
  Page page;
  begin_applications(page);
  page.click("applications.new.total");
  CHECK(page.place("bar.total"));
  CHECK(page.field()->label.find("自动合计 = 自然人 + 商业企业 + 科研机构") != std::string::npos);
  page.type("3");
  page.press("Escape");
  select(page, "results_total.business");
  CHECK(page.field()->label.find("自动合计 = 予以公开 + 部分公开 + 国家秘密") != std::string::npos);
}

TEST_CASE("what is accepted from an input method in its Chinese state") {
  Page page;
  begin(page, "proactive");
  const auto typed = [&](std::string_view cell, std::string_view text) {
    page.click(cell);
    page.type(text);
    page.press("Tab");
    return page.cell(cell);
  };
  CHECK(typed("proactive.licensing.decisions", "１２３") == "123");
  CHECK(typed("proactive.penalties.decisions", "1，234") == "1234");
  CHECK(typed("proactive.fees.amount", "12。5") == "12.5");
  CHECK(typed("proactive.coercion.decisions", "－3") == "-3");
}

TEST_CASE("a number that is being typed is not called wrong before it is done; what is wrong is "
          "said at the cell") {
  Page page;
  begin(page, "proactive");
  constexpr std::string_view cell = "proactive.licensing.decisions";
  constexpr std::string_view objection = "proactive.licensing.decisions.objection";
  page.click(cell);
  page.type("1,");
  CHECK_FALSE(page.place(objection));
  page.type("234");
  CHECK_FALSE(page.place(objection));
  page.type("件");
  CHECK(page.place(objection));
  page.press("Tab");
  page.point_at("button.help");
  CHECK_FALSE(page.place(objection));
  page.point_at(cell);
  CHECK(page.place(objection));
}

TEST_CASE("with a finger a tap selects without a keyboard, a second one edits, and a key goes on "
          "with it") {
  Page page;
  begin_applications(page);
  const auto tap = [&](std::string_view cell) {
    page.application().pointer_pressed(false, true);
    page.click(cell);
  };
  tap("applications.new.business");
  CHECK_FALSE(page.field()->editing);
  CHECK(page.field()->keyboard == FieldView::Keyboard::none);
  tap("applications.new.business");
  CHECK(page.field()->editing);
  CHECK(page.field()->keyboard == FieldView::Keyboard::digits);
  page.type("5");
  page.press("Enter");
  CHECK(here(page) == "carried_in.business");
  CHECK(page.field()->keyboard == FieldView::Keyboard::digits);
  page.click("nav.proactive");
  page.click("proactive.fees.amount");
  CHECK(page.field()->keyboard == FieldView::Keyboard::decimal);
}

TEST_CASE("the handle of a selection shows for fingers only") {
  Page page;
  begin_applications(page);
  page.click("applications.new.business");
  CHECK_FALSE(page.place("table.handle"));
  page.application().pointer_pressed(false, true);
  page.click("applications.new.research");
  CHECK(page.place("table.handle"));
}

}  // namespace gongkai::ui::testing
