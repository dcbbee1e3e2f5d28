// The two editions as they are, and broken ones.
#include <set>

#include "core/edition/edition_reader.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::size_t cell_count(const Edition& edition, std::string_view table) {
  return edition.tables[*edition.find_table(table)].cell_count;
}

TEST_CASE("both editions have the cells of the form") {
  CHECK(cell_count(*edition("2019"), "applications") == 23 * 7);
  CHECK(cell_count(*edition("2021"), "applications") == 25 * 7);
  for (const char* id : {"2019", "2021"}) {
    CHECK(cell_count(*edition(id), "disputes") == 15);
    CHECK(edition(id)->sections.size() == 7);
    CHECK(edition(id)->tables.size() == 3);
  }
  CHECK(cell_count(*edition("2021"), "proactive") == 3 + 3 + 1 + 1 + 1 + 1);
  CHECK(cell_count(*edition("2019"), "proactive") == 3 + 3 + 3 * 4 + 2 + 3);
}

TEST_CASE("addresses lead to cells, and cells to their row and column") {
  const Edition& form = *edition("2021");
  for (std::size_t index = 0; index < form.cells.size(); ++index) {
    const auto cell = static_cast<CellIndex>(index);
    const CellInfo& info = form.cells[index];
    CHECK(form.find_cell(info.address) == cell);
    CHECK(info.address ==
          form.tables[info.table].id + "." + form.row_of(cell).id + "." + form.column_of(cell).id);
    CHECK(form.cells_of(info.table)[cell - form.tables[info.table].first_cell].address ==
          info.address);
  }
  CHECK_FALSE(form.find_cell("applications.new").has_value());
  CHECK_FALSE(form.find_cell("applications.other_outcome.total").has_value());
  CHECK(form.find_section("problems") == SectionIndex{5});
  CHECK_FALSE(form.find_table("nothing").has_value());
}

TEST_CASE("official labels") {
  const Edition& form = *edition("2021");
  const auto label = [&](std::string_view address) {
    return form.row_of(*form.find_cell(address)).label;
  };
  CHECK(label("applications.new.total") == "一、本年新收政府信息公开申请数量");
  CHECK(form.column_of(*form.find_cell("applications.new.other_organization")).label == "其他");
  CHECK(form.column_of(*form.find_cell("proactive.fees.amount")).label ==
        "本年收费金额（单位：万元）");
  CHECK(form.sections[1].heading == "一、总体情况");
  CHECK(form.sections[1].label == "总体情况");
  CHECK(form.issued_as == "国办公开办函〔2021〕30号");
}

TEST_CASE("kinds of cells") {
  const Edition& form = *edition("2019");
  const auto info = [&](std::string_view address) { return form.cells[*form.find_cell(address)]; };
  CHECK(info("proactive.licensing.change").kind == CellKind::signed_count);
  CHECK(info("proactive.procurement.amount").kind == CellKind::money);
  CHECK(info("proactive.procurement.unit").kind == CellKind::choice);
  CHECK_FALSE(info("proactive.procurement.unit").required);
  CHECK(form.column_of(*form.find_cell("proactive.procurement.unit")).drawn_beside == "amount");
  CHECK(info("applications.new.total").kind == CellKind::count);
}

TEST_CASE("totals know their parts, and the total column counts where it meets the total row") {
  const Edition& form = *edition("2021");
  const auto parts = [&](std::string_view address) {
    std::vector<std::string> addresses;
    for (const CellIndex part : form.cells[*form.find_cell(address)].parts)
      addresses.push_back(form.cells[part].address);
    return addresses;
  };
  CHECK(parts("applications.results_total.welfare").size() == 21);
  CHECK(parts("applications.results_total.welfare").front() == "applications.granted.welfare");
  const std::vector<std::string> corner = parts("applications.results_total.total");
  REQUIRE(corner.size() == 6);
  CHECK(corner.front() == "applications.results_total.natural_person");
  CHECK(parts("disputes.litigation_direct.total").size() == 4);
  CHECK(parts("applications.carried_in.total").size() == 6);
  CHECK(parts("applications.carried_in.welfare").empty());
}

TEST_CASE("the tables tile their grids") {
  for (const char* id : {"2019", "2021"}) {
    for (const Table& table : edition(id)->tables) {
      CAPTURE(table.id);
      std::set<std::pair<int, int>> taken;
      std::size_t places = 0;
      for (const GridItem& item : table.grid.items) {
        for (int row = item.top; row < item.top + item.rows; ++row) {
          for (int column = item.left; column < item.left + item.columns; ++column) {
            taken.emplace(row, column);
            ++places;
          }
        }
      }
      CHECK(places == taken.size());
      CHECK(places == table.grid.columns.size() * static_cast<std::size_t>(table.grid.row_count));
    }
  }
}

TEST_CASE("table three is drawn with its note, its tall cell and its groups") {
  const Table& table = edition("2021")->tables[*edition("2021")->find_table("applications")];
  CHECK(table.grid.header_rows == 3);
  CHECK(table.grid.row_count == 3 + 25);
  const auto item = [&](std::string_view text) {
    const auto found = std::ranges::find(table.grid.items, text, &GridItem::text);
    REQUIRE(found != table.grid.items.end());
    return *found;
  };
  CHECK(item("三、本年度办理结果").rows == 22);
  CHECK(item("三、本年度办理结果").top == 5);
  CHECK(item("（三）不予公开").rows == 8);
  CHECK(item("（三）不予公开").left == 1);
  CHECK(item("法人或其他组织").columns == 5);
  CHECK(item("科研机构").left == 5);
  CHECK(item("总计").top == 1);
  CHECK(item("总计").left == 9);
}

TEST_CASE("editions by year") {
  const EditionCatalogue& editions = standard_form().editions;
  CHECK(editions.all().size() == 2);
  CHECK(editions.for_year(2018) == nullptr);
  CHECK(editions.for_year(2019)->id == "2019");
  CHECK(editions.for_year(2020)->id == "2019");
  CHECK(editions.for_year(2021)->id == "2021");
  CHECK(editions.find("2035") == nullptr);
}

/// A small sound edition that tests break in one place.
Json small_edition() {
  return Json::parse(R"({
    "id": "t", "issued_as": "", "title": "", "first_year": 2000, "last_year": 2001,
    "sections": [{"id": "s", "heading": "一", "label": "一", "kind": "table", "table": "a", "required": true, "purpose": {"zh-CN": "x"}}],
    "tables": [{"id": "a",
      "columns": [{"id": "x", "label": "x", "short": "x", "kind": "count"}, {"id": "sum", "label": "s", "short": "s", "kind": "count"}],
      "rows": [{"id": "r", "label": "r", "short": "r"}],
      "groups": {"all": ["x"]}, "totals": [{"column": "sum", "sum_of": "all"}],
      "grid": {"header_rows": 0, "columns": [{"role": "label", "width": 1}, {"role": "cell", "width": 1}, {"role": "cell", "width": 1}],
               "rows": [[{"text": "r", "style": "label"}, {"row": "r"}]]}}]})");
}

TEST_CASE("a broken edition is refused with its place") {
  REQUIRE(read_edition(small_edition().dump(), "t.json").has_value());
  const std::tuple<const char*, Json, const char*> cases[] = {
      {"/id", 5, "t.json: id"},
      {"/first_year", "2000", "t.json: first_year"},
      {"/sections/0/table", "b", "t.json: sections.0.table"},
      {"/sections/0/kind", "x", "t.json: sections.0.kind"},
      {"/tables/0/columns/1/id", "x", "t.json: tables.0.columns.1"},
      {"/tables/0/columns/1/kind", "number", "t.json: tables.0.columns.1.kind"},
      {"/tables/0/columns/1/kind", "choice", "t.json: tables.0.columns.1"},
      {"/tables/0/columns/1/id", "a.b", "t.json: tables.0.columns.1"},
      {"/tables/0/rows/0/columns", Json{"y"}, "t.json: tables.0.rows.0.columns.0"},
      {"/tables/0/groups/all/0", "y", "t.json: tables.0.groups.all.0"},
      {"/tables/0/groups/all/0", "sum", "t.json: tables.0.totals.0.sum_of"},
      {"/tables/0/totals/0/sum_of", "none", "t.json: tables.0.totals.0.sum_of"},
      {"/tables/0/totals/0/column", "none", "t.json: tables.0.totals.0.column"},
      {"/tables/0/grid/header_rows", 2, "t.json: tables.0.grid"},
      {"/tables/0/grid/rows/0/0/style", "cell", "t.json: tables.0.grid.rows.0.0.style"},
      {"/tables/0/grid/rows/0/0/columns", 2, "t.json: tables.0.grid.rows.0.1"},
      {"/tables/0/grid/rows/0/0/rows", 2, "t.json: tables.0.grid.rows.0.0"},
      {"/tables/0/grid/rows/0/1", Json{{"text", "y"}, {"style", "label"}},
       "t.json: tables.0.grid.rows.0"},
      {"/tables/0/grid/rows/0/1", Json{{"text", "y"}, {"style", "label"}, {"columns", 2}},
       "t.json: tables.0.grid"},
      {"/tables/0/grid/rows/0/1/row", "q", "t.json: tables.0.grid.rows.0.1.row"},
  };
  for (const auto& [pointer, value, place] : cases) {
    CAPTURE(pointer);
    Json broken = small_edition();
    broken[Json::json_pointer{pointer}] = value;
    const auto read = read_edition(broken.dump(), "t.json");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().id == "form.broken");
    CHECK(read.error().place == place);
  }
  CHECK(read_edition("{", "t.json").error().place == "t.json: line 1, column 2");
}

TEST_CASE("totals that contain each other are refused") {
  Json circular = small_edition();
  circular["/tables/0/groups/all/0"_json_pointer] = "other";
  circular["tables"][0]["columns"].push_back(
      Json{{"id", "other"}, {"label", "o"}, {"short", "o"}, {"kind", "count"}});
  circular["tables"][0]["groups"]["back"] = Json{"sum"};
  circular["tables"][0]["totals"].push_back(Json{{"column", "other"}, {"sum_of", "back"}});
  circular["/tables/0/grid/columns/3"_json_pointer] = Json{{"role", "cell"}, {"width", 1}};
  const auto read = read_edition(circular.dump(), "t.json");
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().place == "t.json: tables.0.totals");
}

TEST_CASE("a form without its data files is refused") {
  const auto missing = load_standard_form([](std::string_view) { return std::nullopt; });
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error() ==
        Problem{.id = "form.missing", .place = "editions/2019.json", .parameters = {}});
}

}  // namespace
}  // namespace gongkai::test
