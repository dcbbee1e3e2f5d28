// The page of a section that is a text: figures that follow the tables, numbers that may be bound, notes, the caret.
#include <doctest/doctest.h>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// A report with this overview, 50 new requests of natural persons and 7 of businesses.
std::string report_with(const std::string& overview) {
  return R"({"format":"gongkai-report","version":1,"id":"x","edition":"2021","year":2025,"unit":{"name":"n"},)"
         R"("tables":{"applications":{"new":{"natural_person":50,"business":7,)"
         R"("research":0,"welfare":0,"legal_service":0,"other_organization":0,"total":57}}},)"
         R"("sections":{"overview":{"text":")" +
         overview + R"("}}})";
}

void open(Page& page, const std::string& overview) {
  REQUIRE(page.application().open_report(report_with(overview)).empty());
  page.settle();
  page.click("nav.overview");
}

void set_cell(Page& page, std::string_view address, std::string_view value) {
  REQUIRE(page.application().reveal(address));
  page.settle();
  page.click(address);
  page.type(value);
  page.press("Enter");
}

Json figures(Page& page, std::string_view section) {
  const Json report = page.application().report();
  const Json& text = report.at("sections").at(std::string{section});
  return text.contains("figures") ? text.at("figures") : Json::array();
}

}  // namespace

TEST_CASE("a number of the drawn text is bound to the cell that holds it, follows it, and undo "
          "takes back both") {
  Page page;
  open(page, "全年新收政府信息公开申请57件，其中自然人50件。");
  // The total of both columns is computed: 57 is in the table, and comes first in the list of likely cells.
  page.click("text.number.0");
  CHECK_FALSE(page.field());
  REQUIRE(page.place("text.note"));
  page.click("text.note.bind.applications.new.total");
  CHECK_FALSE(page.place("text.note"));
  CHECK(page.place("text.figure.0"));
  CHECK(figures(page, "overview").size() == 1);

  set_cell(page, "applications.new.business", "8");
  CHECK(page.text("overview") == "全年新收政府信息公开申请58件，其中自然人50件。");
  page.click("button.undo");
  CHECK(page.cell("applications.new.business") == "7");
  CHECK(page.text("overview") == "全年新收政府信息公开申请57件，其中自然人50件。");
}

TEST_CASE("a figure says which cell it follows and is released") {
  Page page;
  open(page, "新收57件。");
  page.click("text.number.0");
  page.click("text.note.bind.applications.new.total");
  page.point_at("text.figure.0");
  REQUIRE(page.place("text.note"));
  page.click("text.note.unbind");
  CHECK(figures(page, "overview").empty());
  CHECK_FALSE(page.place("text.figure.0"));
  CHECK(page.place("text.number.0"));
  page.click("button.undo");
  CHECK(page.place("text.figure.0"));
}

TEST_CASE("years, dates, percentages, articles and document numbers are not offered, nor what no "
          "cell holds") {
  Page page;
  open(page, "2025年5月1日起按第50条和国办发〔2020〕50号办理，办结率50%。"
             "开放查阅点50个。新收申请50件。发布信息51条。");
  CHECK(page.place("text.number.0"));
  CHECK(page.place("text.number.1"));
  CHECK_FALSE(page.place("text.number.2"));
}

TEST_CASE("the note of words goes with the mouse, stays on a click, and closes with Escape") {
  Page page;
  open(page, "新收57件。");
  page.click("text.number.0");
  page.click("text.note.bind.applications.new.total");
  page.point_at("text.figure.0");
  CHECK(page.place("text.note"));
  page.point_at("nav.overview");
  CHECK_FALSE(page.place("text.note"));
  page.click("text.figure.0");
  page.point_at("nav.overview");
  CHECK(page.place("text.note"));
  const auto note = page.place("text.note");
  const auto words = page.place("text.figure.0");
  CHECK((note->y >= words->bottom() || note->bottom() <= words->y));
  CHECK(page.press("Escape"));
  CHECK_FALSE(page.place("text.note"));
}

TEST_CASE(
    "words are edited: the field opens with them selected, and what is typed takes their place") {
  Page page;
  open(page, "新收57件。");
  page.click("text.number.0");
  page.click("text.note.edit");
  REQUIRE(page.field());
  CHECK(page.field()->caret == 2);
  CHECK(page.field()->selected == 2);
  page.type("60");
  CHECK(page.text("overview") == "新收60件。");
}

TEST_CASE("words far down are scrolled into view when they are edited") {
  Page page;
  std::string lines;
  for (int line = 0; line < 60; ++line) lines += R"(一行\n)";
  open(page, lines + "新收57件。");
  CHECK_FALSE(page.place("text.number.0"));
  page.click("section.overview.text");
  CHECK(page.field()->scroll == 0);
  page.press("Escape");
  page.application().reveal("section.overview.text");
  page.settle();
  ImGui::GetIO().AddMouseWheelEvent(0, -200);
  page.settle();
  page.settle();
  page.click("text.number.0");
  page.click("text.note.edit");
  REQUIRE(page.field());
  CHECK(page.field()->scroll > 60 * 28 - page.field()->rect_in_window.height);
}

TEST_CASE("a cell's number is put in at the caret, follows, and is one step of undo") {
  Page page;
  open(page, "本年共收到件。");
  page.click("section.overview.text");
  page.move_caret(std::string{"本年共收到"}.size());
  page.click("button.insert_figure");
  REQUIRE(page.place("panel.figures"));
  page.click("figure.pick.applications.new.total");
  CHECK_FALSE(page.place("panel.figures"));
  CHECK(page.text("overview") == "本年共收到57件。");
  REQUIRE(page.field());
  CHECK(page.field_text() == "本年共收到57件。");
  CHECK(page.caret() == std::string{"本年共收到57"}.size());
  CHECK(figures(page, "overview").size() == 1);

  CHECK(page.press("Control+z"));
  CHECK(page.text("overview") == "本年共收到件。");
  REQUIRE(page.field());
  CHECK(page.field_text() == "本年共收到件。");
  CHECK(page.caret() == std::string{"本年共收到"}.size());
  CHECK(page.press("Control+y"));
  CHECK(page.field_text() == "本年共收到57件。");
  page.type("余");
  CHECK(page.text("overview") == "本年共收到57余件。");
  CHECK(page.press("Control+z"));
  CHECK(page.field_text() == "本年共收到57件。");
}

TEST_CASE("a figure takes the place of the selected words, goes to the end of a text that is not "
          "edited, and never into another") {
  Page page;
  open(page, "共XX件。");
  page.click("section.overview.text");
  page.move_caret(3, 2);
  page.click("button.insert_figure");
  page.click("figure.pick.applications.new.total");
  CHECK(page.text("overview") == "共57件。");
  page.move_caret(4);
  page.click("button.insert_figure");
  page.click("figure.pick.applications.new.natural_person");
  CHECK(page.text("overview") == "共5750件。");
  CHECK(figures(page, "overview").size() == 2);
  page.press("Escape");
  page.click("button.insert_figure");
  page.click("figure.pick.applications.carried_in.total");
  CHECK(page.text("overview") == "共5750件。〔　〕");
  CHECK(page.field());
}

TEST_CASE("while a text is edited its figures stay marked, and the line below tells what the caret "
          "is in") {
  Page page;
  open(page, "𠀀共57件。");
  page.click("text.number.0");
  page.click("text.note.bind.applications.new.total");
  page.click("section.overview.text");
  REQUIRE(page.field());
  REQUIRE(page.field()->marks.size() == 1);
  const FieldMark& mark = page.field()->marks.front();
  CHECK(mark.begin == 3);
  CHECK(mark.end == 5);
  CHECK(mark.line == FieldMark::Line::dots);
  page.move_caret(0);
  CHECK_FALSE(page.place("text.note.unbind"));
  page.move_caret(8);
  page.click("text.note.unbind");
  CHECK(page.field()->marks.empty());
  // The number may be bound again from there.
  page.click("text.note.bind.applications.new.total");
  CHECK(page.field()->marks.size() == 1);
}

TEST_CASE("a click between two characters puts the caret there") {
  Page page;
  open(page, "一二三四五六七八九十");
  const auto box = page.place("section.overview.text");
  page.click_at(box->x + 18 + 16 * 3 + 2, box->y + 12 + 10);
  REQUIRE(page.field());
  CHECK(page.field()->caret == 3);
}

TEST_CASE("the list of cells offers both editions' figures, in every window") {
  for (const float width : {1280.0F, 390.0F}) {
    Page page{width, 844};
    open(page, "");
    page.click("button.insert_figure");
    CHECK(page.place("figure.pick.applications.new.total"));
    for (const char* name : {"figure.pick.disputes.reconsideration.total",
                             "figure.pick.proactive.normative_documents.issued"}) {
      CHECK(page.application().reveal(name));
      page.settle();
      CHECK(page.place(name));
    }
    CHECK(page.press("Escape"));
    CHECK_FALSE(page.place("panel.figures"));
  }
}

}  // namespace gongkai::ui::testing
