#include "core/edition/grid_layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai {
namespace {

GridItem::Style read_style(const DataValue& data) {
  constexpr std::array<std::pair<std::string_view, GridItem::Style>, 4> styles{{
      {"note", GridItem::Style::note},
      {"header", GridItem::Style::header},
      {"label", GridItem::Style::label},
      {"block", GridItem::Style::block},
  }};
  const auto found =
      std::ranges::find(styles, data.text(), [](const auto& style) { return style.first; });
  if (found != styles.end()) return found->second;
  data.refuse("this style is not known");
  return GridItem::Style::note;
}

int read_span(const DataValue& item, std::string_view key) {
  const auto span = item.find(key);
  if (!span) return 1;
  const std::int64_t value = span->integer();
  if (value >= 1 && value <= 1000) return static_cast<int>(value);
  span->refuse("a span is a whole number from 1");
  return 1;
}

/// Which places of the grid are taken.
class Tiling {
 public:
  Tiling(int columns, int rows)
      : columns_{columns}, rows_{rows}, taken_(static_cast<std::size_t>(columns * rows), false) {}

  /// The first free place of the row from `column` on; the number of columns when there is none.
  int next_free(int row, int column) const {
    while (column < columns_ && taken_[place(row, column)]) ++column;
    return column;
  }

  bool take(const GridItem& item) {
    if (item.left + item.columns > columns_ || item.top + item.rows > rows_) return false;
    for (int row = item.top; row < item.top + item.rows; ++row) {
      for (int column = item.left; column < item.left + item.columns; ++column) {
        if (taken_[place(row, column)]) return false;
        taken_[place(row, column)] = true;
      }
    }
    return true;
  }

 private:
  std::size_t place(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  int columns_;
  int rows_;
  std::vector<bool> taken_;
};

/// The cells of a row that have a place of their own in the grid.
std::vector<CellIndex> drawn_cells(const DataValue& row_id, const Table& table,
                                   const std::vector<CellInfo>& cells) {
  const auto row = std::ranges::find(table.rows, row_id.text(), &Row::id);
  std::vector<CellIndex> drawn;
  if (row == table.rows.end()) {
    row_id.refuse("this row is not known");
    return drawn;
  }
  for (const CellIndex cell : row->cells) {
    if (table.columns[cells[cell].column].drawn_beside.empty()) drawn.push_back(cell);
  }
  return drawn;
}

/// One entry of a grid row: one item, or the cells of a table row. Their places come later.
std::vector<GridItem> read_entry(const DataValue& entry, const Table& table,
                                 const std::vector<CellInfo>& cells) {
  if (const auto row = entry.find("row")) {
    std::vector<GridItem> items;
    for (const CellIndex cell : drawn_cells(*row, table, cells)) {
      items.push_back({.style = GridItem::Style::cell,
                       .text = {},
                       .cell = cell,
                       .columns = read_span(entry, "columns_each")});
    }
    return items;
  }
  return {{.style = read_style(entry.at("style")),
           .text = entry.at("text").text(),
           .columns = read_span(entry, "columns"),
           .rows = read_span(entry, "rows")}};
}

void require_each_cell_once(const DataValue& data, const Grid& grid, const Table& table,
                            const std::vector<CellInfo>& cells) {
  std::vector<int> drawn(cells.size(), 0);
  for (const GridItem& item : grid.items) {
    if (item.style == GridItem::Style::cell) ++drawn[item.cell];
  }
  for (int index = table.first_cell; index < table.first_cell + table.cell_count; ++index) {
    const CellInfo& cell = cells[static_cast<std::size_t>(index)];
    const int expected = table.columns[cell.column].drawn_beside.empty() ? 1 : 0;
    if (drawn[static_cast<std::size_t>(index)] != expected) {
      data.refuse("the cell " + cell.address + " is not drawn just once");
    }
  }
}

}  // namespace

Grid lay_out_grid(const DataValue& data, const Table& table, const std::vector<CellInfo>& cells) {
  Grid grid;
  for (const DataValue& column : data.at("columns").elements()) {
    const std::string& role = column.at("role").text();
    if (role != "label" && role != "cell") column.refuse("a column's role is label or cell");
    grid.columns.push_back({.is_label = role == "label", .width = column.at("width").number()});
  }
  const std::vector<DataValue> rows = data.at("rows").elements();
  grid.row_count = static_cast<int>(rows.size());
  const std::int64_t header_rows = data.at("header_rows").integer();
  if (header_rows < 0 || header_rows > grid.row_count) data.refuse("header_rows is out of range");
  grid.header_rows = static_cast<int>(header_rows);

  const int column_count = static_cast<int>(grid.columns.size());
  Tiling tiling{column_count, grid.row_count};
  for (int row = 0; row < grid.row_count; ++row) {
    const DataValue& row_data = rows[static_cast<std::size_t>(row)];
    int column = 0;
    for (const DataValue& entry : row_data.elements()) {
      for (GridItem& item : read_entry(entry, table, cells)) {
        item.left = tiling.next_free(row, column);
        item.top = row;
        column = item.left + item.columns;
        if (!tiling.take(item)) entry.refuse("it does not fit beside the others");
        grid.items.push_back(std::move(item));
      }
    }
    if (tiling.next_free(row, 0) != column_count) row_data.refuse("the row is not filled");
  }
  require_each_cell_once(data, grid, table, cells);
  return grid;
}

}  // namespace gongkai
