// Pasting into the form: one value at once, a table by way of a preview that is accepted or refused.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "core/file/json.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

void begin(Page& page, std::string_view section = "applications") {
  page.click("button.new_report");
  page.click("nav." + std::string{section});
}

void type_cell(Page& page, std::string_view address, std::string_view value) {
  page.click(address);
  page.type(value);
  page.press("Enter");
}

Json fixture(std::string_view name) {
  std::ifstream file{std::string{GONGKAI_PROJECT_DIR} + "/tests/fixtures/paste/" +
                     std::string{name} + ".json"};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  return *parse_json(text);
}

/// Tables of the fixtures as the browser would hand them over.
template <typename... Names>
std::string tables(const Names&... names) {
  Json list = Json::array();
  (list.push_back(fixture(names).at("grid")), ...);
  return list.dump();
}

bool previews(const Page& page) { return page.place("panel.paste").has_value(); }

constexpr std::string_view natural_new = "applications.new.natural_person";
constexpr std::string_view business_new = "applications.new.business";
constexpr std::string_view total_new = "applications.new.total";

}  // namespace

TEST_CASE("one value pasted on one cell is that cell's value, as one step") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("１，２３４件\r\n");
  CHECK_FALSE(previews(page));
  CHECK(page.cell(natural_new) == "1234");
  CHECK(page.cell(total_new) == "1234");
  // The cell is still selected, and a key replaces what was pasted.
  REQUIRE(page.field());
  CHECK(page.field()->id == natural_new);
  page.press("Control+z");
  CHECK(page.cell(natural_new) == "null");
}

TEST_CASE("what is no number becomes the cell's value as if it were typed") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("-");
  CHECK(page.cell(natural_new) == "\"-\"");
  page.paste("约50件");
  CHECK(page.cell(natural_new) == "\"约50件\"");
  page.paste("2", R"([{"rows": [[{"text": "12"}]]}])");
  CHECK(page.cell(natural_new) == "12");
}

TEST_CASE("one value fills the selected cells as one step; totals among them stay computed") {
  Page page;
  begin(page);
  type_cell(page, natural_new, "5");
  page.click(natural_new);
  page.press("Shift+End");
  page.paste("0");
  CHECK_FALSE(previews(page));
  CHECK(page.cell(natural_new) == "0");
  CHECK(page.cell("applications.new.other_organization") == "0");
  CHECK(page.cell(total_new) == "0");
  page.click(total_new);
  CHECK_FALSE(page.place("button.use_computed"));
  page.press("Control+z");
  CHECK(page.cell(natural_new) == "5");
  CHECK(page.cell("applications.new.other_organization") == "null");
}

TEST_CASE("a selection of totals alone is filled like any other") {
  Page page;
  begin(page);
  page.click(total_new);
  page.press("Shift+ArrowDown");
  page.paste("7");
  CHECK(page.cell(total_new) == "7");
  CHECK(page.cell("applications.carried_in.total") == "7");
}

TEST_CASE("a cell that is being edited takes text as any field does") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.type("1");
  page.paste("23");
  CHECK(page.cell(natural_new) == "123");
}

TEST_CASE("a pasted table is previewed, then accepted as one step that one undo takes back") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("", tables("02-web-table-three-2021"));
  REQUIRE(previews(page));
  CHECK_FALSE(page.field());
  CHECK(page.cell(natural_new) == "null");
  CHECK_FALSE(page.place("panel.findings"));
  page.press("Enter");
  CHECK_FALSE(previews(page));
  CHECK(page.cell(natural_new) == "128");
  CHECK(page.cell(total_new) == "157");
  CHECK(page.cell("applications.carried_out.total") != "null");
  page.press("Control+z");
  CHECK(page.cell(natural_new) == "null");
  CHECK(page.cell("applications.carried_out.total") == "null");
  page.press("Control+y");
  CHECK(page.cell(natural_new) == "128");
}

TEST_CASE("a refused paste changes nothing and returns to where one was") {
  for (const std::string_view way : {"Escape", "button.paste_refuse"}) {
    Page page;
    begin(page, "disputes");
    page.click("disputes.reconsideration.upheld");
    const Json before = page.application().report();
    page.paste("", tables("02-web-table-three-2021"));
    REQUIRE(previews(page));
    // The preview shows the table that the names belong to.
    CHECK(page.place(natural_new));
    CHECK_FALSE(page.place("disputes.reconsideration.upheld"));
    way == "Escape" ? static_cast<void>(page.press(way)) : page.click(way);
    CHECK_FALSE(previews(page));
    CHECK(page.application().report() == before);
    CHECK(page.place("disputes.reconsideration.upheld"));
    REQUIRE(page.field());
    CHECK(page.field()->id == "disputes.reconsideration.upheld");
  }
}

TEST_CASE("a table for another page is accepted there") {
  Page page;
  begin(page, "disputes");
  page.click("disputes.reconsideration.upheld");
  page.paste("", tables("02-web-table-three-2021"));
  page.click("button.paste_accept");
  CHECK(page.cell(natural_new) == "128");
  CHECK(page.place(natural_new));
}

TEST_CASE("three tables at once are one paste") {
  Page page;
  begin(page);
  page.paste("",
             tables("01-web-table-two-2021", "02-web-table-three-2021", "03-web-table-four-2021"));
  REQUIRE(previews(page));
  CHECK(page.place("paste.table.proactive"));
  page.click("paste.table.disputes");
  CHECK(page.place("disputes.reconsideration.upheld"));
  page.press("Enter");
  CHECK(page.cell("proactive.normative_documents.issued") == "6");
  CHECK(page.cell(natural_new) == "128");
  CHECK(page.cell("disputes.reconsideration.total") != "null");
  page.press("Control+z");
  CHECK(page.cell("proactive.normative_documents.issued") == "null");
  CHECK(page.cell(natural_new) == "null");
  CHECK(page.cell("disputes.reconsideration.total") == "null");
}

TEST_CASE(
    "what is in doubt is taken only when it is ticked, by key, in the list, or in the table") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("3（其中1件重复）\t-\t7\r\n4\t5\t6\r\n");
  REQUIRE(previews(page));
  SUBCASE("nothing is ticked") {
    page.press("Enter");
    CHECK(page.cell(natural_new) == "null");
    CHECK(page.cell(business_new) == "null");
    CHECK(page.cell("applications.new.research") == "7");
  }
  SUBCASE("by Space, which acts on the entry that has the keyboard") {
    page.press(" ");
    page.press("Enter");
    CHECK(page.cell(natural_new) == "3");
    CHECK(page.cell(business_new) == "null");
  }
  SUBCASE("ticked and unticked again") {
    page.press(" ");
    page.press(" ");
    page.press("ArrowDown");
    page.press(" ");
    page.press("Enter");
    CHECK(page.cell(natural_new) == "null");
    CHECK(page.cell(business_new) == "0");
  }
  SUBCASE("by a click in the list") {
    page.click("paste.entry.1");
    page.press("Enter");
    CHECK(page.cell(natural_new) == "null");
    CHECK(page.cell(business_new) == "0");
  }
  SUBCASE("by a click on the cell") {
    page.click("paste.cell." + std::string{natural_new});
    page.click("button.paste_accept");
    CHECK(page.cell(natural_new) == "3");
    CHECK(page.cell(business_new) == "null");
  }
  SUBCASE("all at once") {
    page.click("button.paste_all");
    page.press("Enter");
    CHECK(page.cell(natural_new) == "3");
    CHECK(page.cell(business_new) == "0");
  }
}

TEST_CASE("Tab leads from the list to the buttons, and Enter on the one that refuses refuses") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("-\t7\r\n4\t5\r\n");
  REQUIRE(previews(page));
  page.press("Tab");
  page.press("Tab");
  page.press("Enter");
  CHECK_FALSE(previews(page));
  CHECK(page.cell(business_new) == "null");
}

TEST_CASE("numbers that were filled in are replaced, and come back with one undo") {
  Page page;
  begin(page);
  type_cell(page, natural_new, "9");
  type_cell(page, business_new, "8");
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n");
  REQUIRE(previews(page));
  CHECK(page.cell(natural_new) == "9");
  page.press("Enter");
  CHECK(page.cell(natural_new) == "1");
  CHECK(page.cell("applications.carried_in.business") == "4");
  page.press("Control+z");
  CHECK(page.cell(natural_new) == "9");
  CHECK(page.cell(business_new) == "8");
  CHECK(page.cell("applications.carried_in.business") == "null");
}

TEST_CASE("a block goes where the selection begins, whichever of its corners has the keyboard") {
  Page page;
  begin(page);
  page.click("applications.carried_in.business");
  page.shift_click(natural_new);
  page.paste("1\t2\n3\t4\n");
  page.press("Enter");
  CHECK(page.cell(natural_new) == "1");
  CHECK(page.cell("applications.carried_in.business") == "4");
}

TEST_CASE("a pasted total that differs from its parts is kept as it was pasted") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("", tables("51-totals-that-differ"));
  REQUIRE(previews(page));
  page.press("Enter");
  CHECK(page.cell(total_new) == "158");
  page.click(total_new);
  CHECK(page.place("button.use_computed"));
}

TEST_CASE("the preview's cells can be looked at and nothing else can be done meanwhile") {
  Page page;
  begin(page);
  type_cell(page, natural_new, "9");
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n");
  REQUIRE(previews(page));
  page.press("Control+z");
  page.press("F8");
  page.press("7");
  page.click("button.undo");
  page.click("nav.disputes");
  page.click("applications.new.research");
  CHECK(previews(page));
  CHECK_FALSE(page.field());
  CHECK(page.cell(natural_new) == "9");
  // Another paste takes its place.
  page.paste("5\t6\n7\t8\n");
  page.press("Enter");
  CHECK(page.cell(natural_new) == "5");
}

TEST_CASE("a file that is opened meanwhile ends the preview") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n");
  Json report = page.application().report();
  report["unit"]["name"] = "甲局";
  page.application().open_file("a.json", report.dump());
  page.settle();
  CHECK_FALSE(previews(page));
  CHECK(page.cell(natural_new) == "null");
}

TEST_CASE("what fits nowhere is refused with a message, and nothing changes") {
  for (const std::string_view text : {"只是一段文字\n没有数字", "甲\t乙\n丙\t丁\n", "", "  \r\n"}) {
    Page page;
    begin(page);
    const Json before = page.application().report();
    page.paste(text);
    CHECK_FALSE(previews(page));
    CHECK(page.place("message"));
    CHECK(page.application().report() == before);
  }
}

TEST_CASE("too much is refused with a message") {
  Page page;
  begin(page);
  page.click(natural_new);
  std::string text;
  for (int row = 0; row < 2001; ++row) text += "1\n";
  page.paste(text);
  CHECK(page.place("message"));
  page.press("Escape");
  page.application().paste({.text = {}, .tables = {}, .is_too_large = true});
  page.settle();
  CHECK(page.place("message"));
  CHECK(page.cell(natural_new) == "null");
}

TEST_CASE("the same numbers again change nothing and are not asked about") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n");
  page.press("Enter");
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n");
  CHECK_FALSE(previews(page));
  CHECK(page.place("message"));
}

TEST_CASE("HTML goes before plain text, which serves where the HTML has no table that fits") {
  Page page;
  begin(page);
  page.click(natural_new);
  page.paste("1\t2\n3\t4\n", "[]");
  CHECK(previews(page));
  page.press("Escape");
  page.paste("1\t2\n3\t4\n", R"([{"rows": [[{"text": "首页"}, {"text": "搜索"}]]}])");
  CHECK(previews(page));
  page.press("Escape");
  page.paste("9\t9\n9\t9\n", R"([{"rows": [[{"text": "1"}, {"text": "2"}], [{"text": "3"}]]}])");
  page.press("Enter");
  CHECK(page.cell(natural_new) == "1");
}

TEST_CASE("the preview has its place in windows of every size, and its list scrolls") {
  for (const auto& [width, height] : {std::pair{390.0F, 844.0F}, std::pair{900.0F, 600.0F},
                                      std::pair{1280.0F, 720.0F}, std::pair{1920.0F, 1080.0F}}) {
    CAPTURE(width);
    Page page{width, height};
    page.click("button.new_report");
    page.paste("", tables("57-table-three-of-2019-into-2021"));
    REQUIRE(previews(page));
    CHECK(page.place("button.paste_accept"));
    CHECK(page.place("button.paste_refuse"));
    // The first entry has the keyboard; walking down brings the last one into view.
    for (int times = 0; times < 60; ++times) page.press("ArrowDown");
    page.press(" ");
    CHECK(page.place("panel.paste"));
    page.press("Escape");
    CHECK_FALSE(previews(page));
  }
}

}  // namespace gongkai::ui::testing
