// Finding and replacing over the whole report.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

std::string report_with(const std::string& overview) {
  return R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,)"
         R"("unit":{"name":"清河镇人民政府"},)"
         R"("tables":{"applications":{"new":{"natural_person":1234}}},)"
         R"("sections":{"preface":{"text":"清河镇编制。"},"overview":{"text":")" +
         overview + R"("},"other":{"text":"清河镇没有其他事项。"}}})";
}

void open(Page& page, const std::string& overview) {
  REQUIRE(page.application().open_report(report_with(overview)).empty());
  page.settle();
}

std::string undo_of(Page& page) {
  page.click("button.undo");
  return page.text("overview");
}

}  // namespace

TEST_CASE("Ctrl+F finds while one types, goes on with Enter and F3 and back with Shift, from where "
          "one is") {
  Page page;
  open(page, "清河镇公开。\\n清河镇答复。");
  page.click("nav.overview");
  CHECK_FALSE(page.place("panel.search"));
  CHECK(page.press("Control+f"));
  REQUIRE(page.place("panel.search"));
  REQUIRE(page.field());
  CHECK(page.field()->id == "search.words");
  page.type("清河镇");
  // The first one here, not the unit's name or the preface.
  CHECK(page.place("section.overview.text"));
  CHECK(page.field()->id == "search.words");
  page.press("Enter");
  page.press("Enter");
  CHECK(page.place("section.other.text"));
  page.press("F3");
  CHECK(page.place("unit.name"));
  page.press("Shift+F3");
  page.press("Shift+Enter");
  CHECK(page.place("section.overview.text"));
  CHECK(page.field_text() == "清河镇");

  // Escape leaves one at the match, which is selected.
  CHECK(page.press("Escape"));
  CHECK_FALSE(page.place("panel.search"));
  REQUIRE(page.field());
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.caret() == std::string{"清河镇公开。\n"}.size());
  CHECK(page.field()->selected == 3);
}

TEST_CASE("a number leads to its cell, a label to its table, and Escape selects the cell") {
  Page page;
  open(page, "");
  page.press("Control+f");
  page.type("1,234");
  CHECK(page.place("applications.new.natural_person"));
  page.press("Escape");
  REQUIRE(page.field());
  CHECK(page.field()->id == "applications.new.natural_person");
  page.press("Control+f");
  page.type("自然人");
  CHECK(page.place("applications.new.natural_person"));
}

TEST_CASE("what is selected is searched for, and F3 without the bar goes on in the text") {
  Page page;
  open(page, "申请一。申请二。申请三。");
  page.click("nav.overview");
  page.click("section.overview.text");
  page.move_caret(0, std::string{"申请"}.size());
  page.press("Control+f");
  CHECK(page.field_text() == "申请");
  page.press("Escape");
  CHECK(page.caret() == 0);
  page.press("F3");
  page.press("F3");
  CHECK(page.field()->id == "section.overview.text");
  CHECK(page.caret() == std::string{"申请一。申请二。"}.size());
}

TEST_CASE(
    "F3 without the bar goes on from the cell, and from the unit's name, at which one was left") {
  Page page;
  open(page, "1234");
  const auto field_after = [&](std::string_view key) {
    page.press(key);
    return page.field() ? page.field()->id : std::string{};
  };
  page.press("Control+f");
  page.type("1234");
  REQUIRE(field_after("Escape") == "applications.new.natural_person");
  CHECK(field_after("F3") == "section.overview.text");

  page.press("Control+f");
  page.type("清河镇");
  page.press("F3");
  REQUIRE(field_after("Escape") == "unit.name");
  CHECK(field_after("F3") == "section.preface.text");
}

TEST_CASE("a match far down is scrolled into view, drawn and edited") {
  std::string lines;
  for (int line = 0; line < 60; ++line) lines += "一行\\n";
  Page page;
  open(page, lines + "要找的字");
  page.click("nav.overview");
  page.press("Control+f");
  page.type("要找的字");
  CHECK(page.place("search.match"));
  page.press("Escape");
  REQUIRE(page.field());
  CHECK(page.field()->scroll > 40 * 28);
}

TEST_CASE("replacing: one by one, or all in the texts as one step; numbers of cells stay") {
  Page page;
  open(page, "共1234件，另1234件，再1234件。");
  page.click("nav.overview");
  page.press("Control+h");
  page.type("1234");
  page.press("Tab");
  REQUIRE(page.field());
  CHECK(page.field()->id == "search.replacement");
  page.type("99");
  page.press("Enter");
  CHECK(page.text("overview") == "共99件，另1234件，再1234件。");
  page.click("search.replace_all");
  CHECK(page.text("overview") == "共99件，另99件，再99件。");
  CHECK(page.cell("applications.new.natural_person") == "1234");
  page.press("Escape");
  CHECK(undo_of(page) == "共99件，另1234件，再1234件。");
  CHECK(undo_of(page) == "共1234件，另1234件，再1234件。");
}

TEST_CASE("replacing that would make a text longer than its file may be is refused, and said") {
  Page page;
  std::string text;
  for (int times = 0; times < 1000; ++times) text += "件，";
  open(page, text);
  page.click("nav.overview");
  page.press("Control+h");
  page.type("件");
  page.press("Tab");
  page.type(std::string(600, 'x'));
  page.click("search.replace_all");
  CHECK(page.text("overview") == text);
  CHECK(page.place("message"));
  page.click("button.close_message");
  page.click("search.replacement");
  page.application().field_input("search.replacement", "份", false);
  page.settle();
  page.click("search.replace_all");
  CHECK(page.text("overview").starts_with("份，份"));
}

TEST_CASE("while a text is edited its matches are marked") {
  Page page;
  open(page, "申请一。申请二。");
  page.click("nav.overview");
  page.press("Control+f");
  page.type("申请");
  page.click("section.overview.text");
  REQUIRE(page.field());
  REQUIRE(page.field()->marks.size() == 2);
  CHECK(page.field()->marks[1].begin == 4);
  CHECK(page.field()->marks[1].tint != page.field()->marks[0].tint);
  // They follow what is typed.
  page.move_caret(0);
  page.type("全年");
  CHECK(page.field()->marks[1].begin == 6);
}

TEST_CASE("the bar fits every window") {
  for (const float width : {1280.0F, 390.0F}) {
    Page page{width, 844};
    open(page, "申请");
    page.press("Control+h");
    for (const char* name :
         {"search.words", "search.previous", "search.next", "search.toggle_replace", "search.close",
          "search.replacement", "search.replace_all"}) {
      const auto place = page.place(name);
      REQUIRE_MESSAGE(place, name);
      CHECK(place->x >= 0);
      CHECK(place->right() <= width);
      CHECK(place->width >= 34);
    }
    CHECK(page.place("search.words")->width > 150);
    page.click("search.close");
    CHECK_FALSE(page.place("panel.search"));
  }
}

}  // namespace gongkai::ui::testing
