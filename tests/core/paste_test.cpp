// Pasting: real shapes of tables and where their figures must go, and what holds for any grid at all.
#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "core/paste/names.hpp"
#include "core/paste/paste_plan.hpp"
#include "core/paste/pasted_value.hpp"
#include "core/paste/table_json.hpp"
#include "core/paste/tsv.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

PastedGrid grid_of_tsv(std::string_view tsv) {
  auto grid = read_tsv(tsv);
  if (!grid) throw std::runtime_error{grid.error().id};
  return std::move(*grid);
}

PastedGrid grid_of_json(const Json& json) {
  auto grid = read_table_json(json.dump());
  if (!grid) throw std::runtime_error{grid.error().id + " " + grid.error().place};
  return std::move(*grid);
}

Json value_json(const Cell& cell) {
  if (is_blank(cell)) return nullptr;
  if (const auto number = number_of(cell)) return Json::parse(number->to_string());
  return std::get<std::string>(cell);
}

/// Addresses of a row ("applications.new") stand for its cells in order; null: nothing is planned there.
std::map<std::string, Json> expected_cells(const Json& cells, const Edition& edition) {
  std::map<std::string, Json> expected;
  for (const auto& [address, value] : cells.items()) {
    if (!value.is_array()) {
      expected[address] = value;
      continue;
    }
    std::size_t place = 0;
    for (const CellInfo& info : edition.cells) {
      if (!info.address.starts_with(address + ".")) continue;
      if (place < value.size() && !value[place].is_null()) expected[info.address] = value[place];
      ++place;
    }
    CHECK(value.size() <= place);
  }
  return expected;
}

std::string_view name_of(Aligned aligned) {
  if (aligned == Aligned::names) return "names";
  return aligned == Aligned::position ? "position" : "none";
}

/// No figure disappears: it is planned or left out, unless it says again what is planned.
void check_figures_are_told(const PastedGrid& grid, const PastePlan& plan) {
  std::set<std::pair<int, int>> told;
  std::set<std::string> texts;
  for (const PlannedCell& planned : plan.cells) {
    told.emplace(planned.row, planned.column);
    texts.insert(planned.text);
  }
  for (const LeftOutText& left : plan.left_out) told.emplace(left.row, left.column);
  for (const PastedCell& pasted : grid.cells()) {
    if (!looks_like_figure(pasted.text) || pasted.is_heading) continue;
    CAPTURE(pasted.text);
    CHECK((told.contains({pasted.row, pasted.column}) || texts.contains(pasted.text)));
  }
}

/// What holds of every plan.
void check_sound(const Report& report, const PastedGrid& grid, const PastePlan& plan) {
  check_figures_are_told(grid, plan);
  std::set<CellIndex> seen;
  for (const PlannedCell& planned : plan.cells) {
    CHECK(seen.insert(planned.cell).second);
    CHECK(planned.cell < report.cells.size());
    CHECK(planned.before == report.cell(planned.cell));
    CHECK(planned.accepted == planned.is_certain());
    CHECK_FALSE(is_blank(planned.after));
  }
  CHECK((plan.aligned == Aligned::none) == !plan.table.has_value());
  if (plan.aligned == Aligned::none) CHECK(plan.cells.empty());
  const Edit edit = edit_of(report, plan);
  const Report after = apply(report, edit);
  for (const PlannedCell& planned : plan.cells) {
    if (planned.accepted) CHECK(after.cell(planned.cell) == planned.after);
  }
  CHECK(apply(after, inverse(edit)) == report);
  for (const ComparedTotal& total : plan.totals) {
    CHECK(after.typed_totals[total.cell] == !total.agrees);
  }
}

void run_fixture(const Json& fixture) {
  const Report report =
      new_report(edition(fixture.at("edition").get<std::string>()), "id", 2025, {});
  const PastedGrid grid = fixture.contains("tsv")
                              ? grid_of_tsv(fixture.at("tsv").get<std::string>())
                              : grid_of_json(fixture.at("grid"));
  const std::string anchor = fixture.value("anchor", "");
  const PastePlan plan =
      plan_paste(report, grid, anchor.empty() ? std::nullopt : report.edition->find_cell(anchor),
                 fixture.value("by", "") == "position" ? PasteBy::position : PasteBy::names);
  check_sound(report, grid, plan);

  const Json& expected = fixture.at("expected");
  CHECK(name_of(plan.aligned) == expected.at("aligned").get<std::string>());
  CHECK(plan.transposed == expected.value("transposed", false));
  if (fixture.contains("table")) {
    const std::string table = plan.table ? report.edition->tables[*plan.table].id : "";
    CHECK(table == fixture.at("table").get<std::string>());
  }
  std::map<std::string, Json> certain;
  Json unclear = Json::array();
  for (const PlannedCell& planned : plan.cells) {
    const std::string& address = report.edition->cells[planned.cell].address;
    if (planned.is_certain()) {
      certain[address] = value_json(planned.after);
    } else {
      unclear.push_back(Json{
          {"cell", address}, {"value", value_json(planned.after)}, {"reason", planned.reason}});
    }
    CHECK(grid.text(planned.row, planned.column) == planned.text);
  }
  const auto cells = expected_cells(expected.at("cells"), *report.edition);
  for (const auto& [address, value] : cells) {
    CAPTURE(address);
    CHECK(certain.contains(address));
    if (certain.contains(address)) CHECK(certain[address].dump() == value.dump());
  }
  for (const auto& [address, value] : certain) {
    CAPTURE(address);
    CAPTURE(value.dump());
    CHECK(cells.contains(address));
  }
  CHECK(unclear.dump(1) == expected.value("unclear", Json::array()).dump(1));

  Json left_out = Json::array();
  for (const LeftOutText& left : plan.left_out)
    left_out.push_back(Json{{"text", left.text}, {"reason", left.reason}});
  CHECK(left_out.dump(1) == expected.value("left_out", Json::array()).dump(1));

  Json differing = Json::array();
  for (const ComparedTotal& total : plan.totals) {
    if (total.agrees) continue;
    differing.push_back(Json{{"cell", report.edition->cells[total.cell].address},
                             {"pasted", value_json(total.pasted)},
                             {"sum", total.sum ? value_json(*total.sum) : Json{}}});
  }
  CHECK(differing.dump(1) == expected.value("totals_that_differ", Json::array()).dump(1));
}

TEST_CASE("pasted tables of many shapes go where they belong") {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator{project_file("tests/fixtures/paste")}) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  CHECK(names.size() >= 50);
  for (const std::string& name : names) {
    CAPTURE(name);
    run_fixture(Json::parse(file_content("tests/fixtures/paste/" + name)));
  }
}

TEST_CASE("plain text is read as spreadsheets write it") {
  const auto texts = [](std::string_view tsv) {
    const PastedGrid grid = grid_of_tsv(tsv);
    Json rows = Json::array();
    for (int row = 0; row < grid.rows(); ++row) {
      Json texts_of_row = Json::array();
      for (int column = 0; column < grid.columns(); ++column)
        texts_of_row.push_back(grid.text(row, column));
      rows.push_back(std::move(texts_of_row));
    }
    return rows.dump();
  };
  CHECK(texts("1\t2\r\n3\t4\r\n") == R"([["1","2"],["3","4"]])");
  CHECK(texts("1\t2\n3\t4\n\n\n") == R"([["1","2"],["3","4"]])");
  CHECK(texts("1\r2") == R"([["1"],["2"]])");
  CHECK(texts("\"甲\r\n乙\"\t2") == R"([["甲\n乙","2"]])");
  CHECK(texts("\"他说\"\"好\"\"\"\t2") == R"([["他说\"好\"","2"]])");
  CHECK(texts("\"三安全一稳定\"信息\t2") == R"([["\"三安全一稳定\"信息","2"]])");
  CHECK(texts("\"没有结束\t2\n3\t4") == R"([["\"没有结束","2"],["3","4"]])");
  CHECK(texts("\xEF\xBB\xBF"
              "1\t\t3") == R"([["1","","3"]])");
  CHECK(texts("　1　\t 2 ") == R"([["1","2"]])");
}

TEST_CASE("spans are laid out, clamped, and known as repetitions") {
  const PastedGrid grid = grid_of_json(Json::parse(
      R"({"rows": [[{"text": "a", "rows": 2}, {"text": "b", "columns": 2}],
                   [{"text": "c", "rows": 99, "columns": 0}, {"text": "d", "columns": -5}]]})"));
  CHECK(grid.rows() == 2);
  CHECK(grid.columns() == 3);
  CHECK(grid.text(1, 0) == "a");
  CHECK(grid.is_repeat(1, 0));
  CHECK_FALSE(grid.is_repeat(0, 0));
  CHECK(grid.is_repeat(0, 2));
  CHECK(grid.text(1, 1) == "c");
  CHECK(grid.text(1, 2) == "d");
  CHECK_FALSE(grid.cell_at(2, 0));
  CHECK_FALSE(grid.cell_at(0, -1));
}

TEST_CASE("what is no table, or too much of one, is refused") {
  const auto problem = [](std::string_view json) {
    const auto grid = read_table_json(json);
    return grid ? std::string{} : grid.error().id + "|" + grid.error().place;
  };
  CHECK(problem("") == "file.empty|");
  CHECK(problem("[]") == "paste.not_a_table|rows");
  CHECK(problem(R"({"rows": 1})") == "paste.not_a_table|rows");
  CHECK(problem(R"({"rows": [1]})") == "paste.not_a_table|rows.0");
  CHECK(problem(R"({"rows": [[{"text": "a"}, {"text": 1}]]})") == "paste.not_a_table|rows.0.1");
  CHECK(problem(R"({"rows": [["a"]]})") == "paste.not_a_table|rows.0.0");
  CHECK(problem(R"({"rows": [[{"text": "a", "rows": 1.5}]]})") == "paste.not_a_table|rows.0.0");
  CHECK(problem(R"({"rows": [[{"text": "a", "heading": 1}]]})") == "paste.not_a_table|rows.0.0");
  CHECK(problem(R"({"rows": [[{"text": " "}], []]})") == "paste.empty|");
  CHECK(
      problem(R"({"rows": [[{"text": "a", "rows": 99999999999999999999}]]})").starts_with("file."));
  const auto tsv_problem = [](std::string_view tsv) {
    const auto grid = read_tsv(tsv);
    return grid ? std::string{} : grid.error().id;
  };
  const auto times = [](std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t index = 0; index < count; ++index) all += text;
    return all;
  };
  CHECK(tsv_problem("") == "paste.empty");
  CHECK(tsv_problem(" \t\r\n\n") == "paste.empty");
  CHECK(tsv_problem("\xC3(") == "paste.not_utf8");
  CHECK(tsv_problem(times(2000, "1\n")).empty());
  CHECK(tsv_problem(times(2001, "1\n")) == "paste.too_many_rows");
  CHECK(tsv_problem(times(2000, "1\n") + times(100'000, "\t\r\n")).empty());
  CHECK(tsv_problem(times(200, "1\t")).empty());
  CHECK(tsv_problem(times(201, "1\t")) == "paste.too_many_columns");
  CHECK(tsv_problem(times(2000, times(20, "1\t") + "1\n")) == "paste.too_many_cells");
  CHECK(tsv_problem(times(2000, "字")).empty());
  CHECK(tsv_problem(times(2001, "字")) == "paste.text_too_long");
  const std::string tall = R"({"text": "1", "rows": 2000, "columns": 30})";
  CHECK(problem(R"({"rows": [[)" + tall + "]" + times(1999, R"(,[{"text": "1"}])") + "]}") ==
        "paste.too_many_cells|");
}

TEST_CASE("numbers as people write them") {
  const auto read = [](std::string_view text, CellKind kind = CellKind::count) {
    const PastedValue value = read_pasted_value(text, kind);
    const std::string unclear{value.unclear};
    return value_json(value.value).dump() +
           (unclear.empty() ? "" : " " + unclear.substr(unclear.rfind('.') + 1));
  };
  CHECK(read("") == "null");
  CHECK(read("１２") == "12");
  CHECK(read("1,234") == "1234");
  CHECK(read("1，234") == "1234");
  CHECK(read("12件") == "12");
  CHECK(read("3 项") == "3");
  CHECK(read("0件") == "0");
  CHECK(read("无") == "0");
  CHECK(read("-") == "0 dash");
  CHECK(read("——") == "0 dash");
  CHECK(read("/") == "0 dash");
  CHECK(read("3（其中1件为网上申请）") == "3 note_behind");
  CHECK(read("3件，其中1件为网上申请") == "3 note_behind");
  CHECK(read("3，其中1件") == "3 note_behind");
  CHECK(read("1,234*") == "1234 note_behind");
  CHECK(read("十二件") == "12 in_words");
  CHECK(read("-3") == "-3 negative");
  CHECK(read("-3", CellKind::signed_count) == "-3");
  CHECK(read("+2", CellKind::signed_count) == "2");
  CHECK(read("1.5") == "1.5 not_whole");
  CHECK(read("5.2万元", CellKind::money) == "5.2");
  CHECK(read("5.2万元") == "\"5.2万元\" not_a_number");
  CHECK(read("5件", CellKind::money) == "\"5件\" not_a_number");
  CHECK(read("12%") == "\"12%\" not_a_number");
  CHECK(read("约50件") == "\"约50件\" not_a_number");
  CHECK(read("12a") == "\"12a\" not_a_number");
  CHECK(read("1,23") == "\"1,23\" not_a_number");
  CHECK(read("2 3") == "\"2 3\" not_a_number");
  CHECK(read("9999999999999999") == "\"9999999999999999\" not_a_number");
  CHECK(looks_like_figure("12件"));
  CHECK(looks_like_figure("5.2万元"));
  CHECK(looks_like_figure("-"));
  CHECK_FALSE(looks_like_figure(""));
  CHECK_FALSE(looks_like_figure("1.属于国家秘密"));
  CHECK_FALSE(looks_like_figure("3、其他"));
  CHECK_FALSE(looks_like_figure("一"));
  CHECK_FALSE(looks_like_figure("2025年"));
}

TEST_CASE("names are compared without numbering, blanks, brackets and punctuation") {
  const auto same = [](std::string_view left, std::string_view right) {
    return name_key(left) == name_key(right);
  };
  CHECK(same("1.属于国家秘密", "属于国家秘密"));
  CHECK(same("１．属于 国家秘密", "①属于国家秘密"));
  CHECK(same("（三）不予公开", "(三) 不予公开："));
  CHECK(same("三、本年度办理结果 （一）予以公开", "本年度办理结果予以公开"));
  CHECK(same("（三）不予公开 1.属于国家秘密", "不予公开/属于国家秘密"));
  CHECK(same("3.危及“三安全一稳定”", "危及三安全一稳定"));
  CHECK(same("5.属于三类内部事务信息", "属于三类内部事务信息"));
  CHECK(same("其它", "其他"));
  CHECK_FALSE(same("其他", "总计"));
  CHECK(name_key("部分公开（区分处理的）", Brackets::drop) == name_key("（二）部分公开"));
  CHECK(name_key("（一）").empty());
  CHECK(likeness(U"甲乙丙", U"甲乙丙") == 1000);
  CHECK(likeness(U"甲乙", U"丙丁") == 0);
  CHECK(likeness(U"", U"丙丁") == 0);
}

TEST_CASE("a total that agrees is computed, one that differs stays as it was pasted") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const PastedGrid grid =
      grid_of_tsv("结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t2\t0\t0\t3");
  const auto anchor = cell(report, "disputes.reconsideration.upheld");
  PastePlan plan = plan_paste(report, grid, anchor);
  REQUIRE(plan.cells.size() == 5);
  REQUIRE(plan.totals.size() == 1);
  CHECK(plan.totals[0].agrees);
  const Edit edit = edit_of(report, plan);
  CHECK(edit.name == "edit.paste");
  const Report after = apply(report, edit);
  CHECK(after.typed_totals == report.typed_totals);
  CHECK(after.cell(cell(report, "disputes.reconsideration.total")) == number(3));

  // One part is not wanted: the total is then of other parts.
  plan.cells[1].accepted = false;
  const auto totals = compare_totals(report, plan);
  REQUIRE(totals.size() == 1);
  CHECK_FALSE(totals[0].agrees);
  CHECK(totals[0].sum == Decimal::from_integer(1));
  const Report other = apply(report, edit_of(report, plan));
  CHECK(other.typed_totals[totals[0].cell]);
  CHECK(other.cell(totals[0].cell) == number(3));

  // Over a total that was typed before.
  const Report again = apply(other, edit_of(other, plan_paste(other, grid, anchor)));
  CHECK_FALSE(again.typed_totals[totals[0].cell]);
  CHECK(again.cell(totals[0].cell) == number(3));

  for (PlannedCell& planned : plan.cells) planned.accepted = false;
  CHECK(edit_of(report, plan).empty());
}

/// Texts of the form, figures and rubbish, anywhere.
std::string random_text(std::mt19937& random, const Edition& edition) {
  constexpr std::array<std::string_view, 16> rubbish{
      "",     "",       "0",  "12",     "-",    "3（其中1件）", "无",   "1,234",
      "备注", "2025年", "\"", "（一）", "合计", "总计",         "其他", "a\xF0\x9F\x98\x80"};
  const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
  if (pick(3) > 0) return std::string{rubbish[pick(rubbish.size())]};
  const Table& table = edition.tables[pick(edition.tables.size())];
  return table.grid.items[pick(table.grid.items.size())].text;
}

TEST_CASE("whatever is pasted, no cell is named twice and undo brings the report back") {
  std::mt19937 random{20251125};
  for (int round = 0; round < 600; ++round) {
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random()) % count; };
    const Report report =
        pick(2) == 0 ? report_of(file_content("tests/fixtures/reports/complete-2019.json"))
                     : report_of(file_content("tests/fixtures/reports/complete-2021.json"));
    PastedGrid::Rows rows(1 + pick(12));
    for (auto& row : rows) {
      row.resize(pick(12));
      for (PastedCell& pasted : row) {
        pasted.text = random_text(random, *report.edition);
        pasted.rows = static_cast<int>(pick(10) == 0 ? pick(5) : 1);
        pasted.columns = static_cast<int>(pick(10) == 0 ? pick(5) : 1);
        pasted.is_heading = pick(8) == 0;
      }
    }
    const auto grid = PastedGrid::lay_out(std::move(rows));
    if (!grid) continue;
    const auto anchor = pick(2) == 0
                            ? std::nullopt
                            : std::optional{static_cast<CellIndex>(pick(report.cells.size()))};
    PastePlan plan =
        plan_paste(report, *grid, anchor, pick(4) == 0 ? PasteBy::position : PasteBy::names);
    check_sound(report, *grid, plan);
    for (PlannedCell& planned : plan.cells) planned.accepted = true;
    const Edit edit = edit_of(report, plan);
    CHECK(apply(apply(report, edit), inverse(edit)) == report);
  }
}

TEST_CASE("a heading that is pasted alone is no figure") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const auto anchor = report.edition->find_cell("disputes.reconsideration.upheld");
  REQUIRE(anchor);
  const PastedGrid grid = grid_of_tsv("结果维持\t\t");
  for (const PasteBy by : {PasteBy::names, PasteBy::position}) {
    const PastePlan plan = plan_paste(report, grid, anchor, by);
    check_sound(report, grid, plan);
    CHECK(plan.cells.empty());
  }
}

TEST_CASE("bytes at random are read or refused, never more") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  std::mt19937 random{7};
  for (int round = 0; round < 3000; ++round) {
    constexpr std::string_view alphabet = "\t\t\n\r\"\"1,.-a\xE6\x80\xBB\xE8\xAE\xA1{}[]:";
    std::string text;
    for (std::size_t length = random() % 60; length > 0; --length)
      text += alphabet[random() % alphabet.size()];
    const auto grid = read_tsv(text);
    if (grid) check_sound(report, *grid, plan_paste(report, *grid, CellIndex{0}));
    CHECK_FALSE(read_table_json(text).has_value());
  }
}

TEST_CASE("the largest grids are dealt with in a moment") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const auto elapsed = [&](const PastedGrid& grid) {
    const auto start = std::chrono::steady_clock::now();
    plan_paste(report, grid, CellIndex{0});
    return std::chrono::steady_clock::now() - start;
  };
  std::string names;
  std::string figures;
  std::string quotes;
  for (int row = 0; row < 2000; ++row) {
    for (int column = 0; column < 19; ++column) {
      names += "属于第" + std::to_string(row * 19 + column) + "类不予公开的内部事务信息\t";
      figures += std::to_string(row) + "\t";
      quotes += "\"\"\"甲\t";
    }
    for (std::string* text : {&names, &figures, &quotes}) text->back() = '\n';
  }
  // Generous: the machine may be busy, and the checks slow.
  CHECK(elapsed(grid_of_tsv(names)) < std::chrono::seconds{20});
  CHECK(elapsed(grid_of_tsv(figures)) < std::chrono::seconds{20});
  CHECK(elapsed(grid_of_tsv(quotes)) < std::chrono::seconds{20});
}

}  // namespace
}  // namespace gongkai::test
