// What people type and paste, as cells, and back.
#include "core/report/cell.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Cell text(std::string value) { return value; }

Cell decimal(std::string_view value) { return *Decimal::parse(value); }

TEST_CASE("typed numbers") {
  const std::pair<const char*, const char*> cases[] = {{"0", "0"},
                                                       {"50", "50"},
                                                       {" 50 ", "50"},
                                                       {"\t50\r\n", "50"},
                                                       {"　５０　", "50"},
                                                       {"007", "7"},
                                                       {"1.5", "1.5"},
                                                       {"１．５", "1.5"},
                                                       {"1,234", "1234"},
                                                       {"1，234", "1234"},
                                                       {"12,345,678", "12345678"},
                                                       {"1,234.5", "1234.5"},
                                                       {"-1,234", "-1234"},
                                                       {"１，２３４，５６７", "1234567"},
                                                       {"+2", "2"},
                                                       {"＋2", "2"},
                                                       {"－14", "-14"},
                                                       {"\u221214", "-14"},
                                                       {"-0", "0"},
                                                       {"\u00A03", "3"}};
  for (const auto& [typed, value] : cases) {
    CAPTURE(typed);
    for (const CellKind kind : {CellKind::count, CellKind::signed_count, CellKind::money}) {
      CHECK(cell_from_text(typed, kind) == decimal(value));
    }
  }
}

TEST_CASE("nothing typed is blank, not zero") {
  for (const char* typed : {"", " ", "　", "\n\t", "\u00A0"}) {
    CHECK(is_blank(cell_from_text(typed, CellKind::count)));
    CHECK(is_blank(cell_from_text(typed, CellKind::choice)));
  }
}

TEST_CASE("what is no number stays a text") {
  for (const char* typed : {"-",         "－",
                            "—",         "/",
                            "无",        "不适用",
                            "12a",       "55件",
                            "1,23",      "1,2345",
                            "12,34,567", ",123",
                            "123,",      "1,234,",
                            "1.234,567", "1,234.567,890",
                            "1 234",     "１２万",
                            "五",        "1e3",
                            "0.1234567", "1234567890123",
                            "+",         "1.",
                            "3%",        "(3)"}) {
    CAPTURE(typed);
    CHECK(cell_from_text(typed, CellKind::money) == text(typed));
  }
  CHECK(cell_from_text("  不适用　", CellKind::count) == text("不适用"));
  CHECK(cell_from_text("5", CellKind::choice) == text("5"));
  CHECK(cell_from_text("wan_yuan", CellKind::choice) == text("wan_yuan"));
}

TEST_CASE(
    "the point key of an input method in its Chinese state is a point in amounts of money alone") {
  CHECK(cell_from_text("12。5", CellKind::money) == decimal("12.5"));
  CHECK(cell_from_text("１２｡５", CellKind::money) == decimal("12.5"));
  CHECK(cell_from_text("12。5", CellKind::count) == text("12。5"));
}

TEST_CASE("what a number may begin with is not wrong yet") {
  using enum CellKind;
  for (const char* typed : {"1", "1,", "1，2", "１２", "+", "007"}) {
    CAPTURE(typed);
    CHECK(may_become_number(typed, count));
  }
  CHECK(may_become_number("12。", money));
  CHECK(may_become_number("-", signed_count));
  CHECK(may_become_number("－", signed_count));
  for (const char* typed : {"-", "1-", "12.", "12件", "无", "1。"}) {
    CAPTURE(typed);
    CHECK_FALSE(may_become_number(typed, count));
  }
  CHECK_FALSE(may_become_number("1.2.", money));
  CHECK_FALSE(may_become_number("+-", signed_count));
  CHECK_FALSE(may_become_number("1", choice));
}

TEST_CASE("cells as they are shown") {
  CHECK(cell_to_text(Blank{}, CellKind::count).empty());
  CHECK(cell_to_text(decimal("1234"), CellKind::count) == "1234");
  CHECK(cell_to_text(decimal("2"), CellKind::signed_count) == "+2");
  CHECK(cell_to_text(decimal("-14"), CellKind::signed_count) == "-14");
  CHECK(cell_to_text(decimal("0"), CellKind::signed_count) == "0");
  CHECK(cell_to_text(decimal("0.5"), CellKind::money) == "0.5");
  CHECK(cell_to_text(text("-"), CellKind::count) == "-");
}

TEST_CASE("what is shown, typed again, is the same cell") {
  for (const char* value : {"0", "2", "-14", "123456.789", "-0.000001"}) {
    for (const CellKind kind : {CellKind::count, CellKind::signed_count, CellKind::money}) {
      CHECK(cell_from_text(cell_to_text(decimal(value), kind), kind) == decimal(value));
    }
  }
}

}  // namespace
}  // namespace gongkai::test
