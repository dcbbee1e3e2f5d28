// Cells as other programs take them, and the boxes of a drawn table.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/copy/copied_cells.hpp"
#include "core/report/edit.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

Report complete() { return report_of(file_content("tests/fixtures/reports/complete-2021.json")); }

TableIndex table(const Report& report, std::string_view id) {
  return report.edition->find_table(id).value();
}

GridBox box(const Report& report, std::string_view from, std::string_view to) {
  const Edition& edition = *report.edition;
  const CellIndex first = edition.find_cell(from).value();
  const Grid& grid = edition.tables[edition.cells[first].table].grid;
  return around(box_of(*item_of(grid, first)),
                box_of(*item_of(grid, edition.find_cell(to).value())));
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t times = 0;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
    ++times;
  return times;
}

}  // namespace

TEST_CASE("one cell is copied as its text") {
  const Report report = complete();
  const CopiedCells copied =
      copy_cells(report, table(report, "applications"),
                 box(report, "applications.new.total", "applications.new.total"));
  CHECK(copied == CopiedCells{.text = "157", .html = {}});
}

TEST_CASE("several cells are copied as lines with tabs, and as an HTML table") {
  const Report report = complete();
  const CopiedCells copied = copy_cells(
      report, table(report, "applications"),
      box(report, "applications.new.natural_person", "applications.carried_in.business"));
  CHECK(copied.text == "128\t17\n9\t2\n");
  CHECK(count(copied.html, "<tr>") == 2);
  CHECK(count(copied.html, "<td") == 4);
  CHECK(count(copied.html, "<th") == 0);
}

TEST_CASE("all cells of a table are copied with the official headings, spans and all") {
  const Report report = complete();
  for (const Table& each : report.edition->tables) {
    CAPTURE(each.id);
    const CopiedCells copied = copy_cells(report, table(report, each.id), all_cells(each.grid));
    const auto lines = static_cast<std::size_t>(each.grid.row_count);
    CHECK(count(copied.html, "<tr>") == lines);
    CHECK(count(copied.text, "\n") == lines);
    CHECK(count(copied.text, "\t") == lines * (each.grid.columns.size() - 1));
    CHECK(count(copied.html, "<td") + count(copied.html, "<th") == each.grid.items.size());
  }
}

TEST_CASE("what was typed into a cell can be no markup") {
  Report report = complete();
  const CellIndex cell = report.edition->find_cell("applications.new.natural_person").value();
  report.cells[cell] = cell_from_text("<b>&1", CellKind::count);
  const CopiedCells copied =
      copy_cells(report, table(report, "applications"),
                 box(report, "applications.new.natural_person", "applications.new.business"));
  CHECK(copied.html.find("<b>") == std::string::npos);
  CHECK(copied.html.find("&lt;b&gt;&amp;1") != std::string::npos);
  CHECK(copied.text == "<b>&1\t17\n");
}

TEST_CASE("a text that looks like a formula is copied as a text, a number as a number") {
  Report report = complete();
  const auto put = [&](std::string_view address, std::string_view typed) {
    report.cells[report.edition->find_cell(address).value()] =
        cell_from_text(typed, CellKind::signed_count);
  };
  put("applications.new.natural_person", "=HYPERLINK(1)");
  put("applications.new.business", "-5");
  put("applications.new.research", "-");
  put("applications.new.welfare", "a\tb\nc");
  const CopiedCells copied =
      copy_cells(report, table(report, "applications"),
                 box(report, "applications.new.natural_person", "applications.new.welfare"));
  CHECK(copied.text == "'=HYPERLINK(1)\t-5\t-\ta b c\n");
  CHECK(count(copied.html, "mso-number-format") == 3);
  CHECK(copied.html.starts_with("<meta charset=\"utf-8\">"));
  const CopiedCells single =
      copy_cells(report, table(report, "applications"),
                 box(report, "applications.new.natural_person", "applications.new.natural_person"));
  CHECK(single.text == "'=HYPERLINK(1)");
}

TEST_CASE("a box grows until it cuts through no cell, and holds what it touches") {
  const Report report = complete();
  for (const Table& each : report.edition->tables) {
    const GridBox all = all_cells(each.grid);
    CHECK(without_cut_cells(each.grid, all) == all);
    const std::vector<CellIndex> cells = cells_in(each.grid, all);
    const auto drawn = std::ranges::count(each.grid.items, GridItem::Style::cell, &GridItem::style);
    CHECK(cells.size() == static_cast<std::size_t>(drawn));
  }
}

}  // namespace gongkai::test
