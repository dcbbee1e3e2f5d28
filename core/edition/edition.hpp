// An edition of the official form, read from assets/editions: sections, tables, cells and how the tables are drawn.
// C++ knows no row or column by name; everything is found by the identifiers in the data.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

/// Position of a cell in Edition::cells, and in the cells of every report of that edition.
using CellIndex = std::uint16_t;
/// Position of a table in Edition::tables.
using TableIndex = std::uint8_t;
/// Position of a section in Edition::sections.
using SectionIndex = std::uint8_t;

/// What a cell may hold.
enum class CellKind {
  count,         ///< whole number, not negative
  signed_count,  ///< whole number (a change against last year)
  money,         ///< decimal number, not negative
  choice,        ///< one of the options of its column (the unit of an amount)
};

struct ChoiceOption {
  std::string id;
  std::string label;
};

struct Column {
  std::string id;
  std::string label;  ///< the official wording
  std::string short_label;
  CellKind kind = CellKind::count;
  bool required = true;  ///< a blank cell counts as missing
  /// Id of the column in whose cell this one is drawn; empty: has its own cell.
  std::string drawn_beside;
  std::vector<ChoiceOption> options;  ///< of a choice
};

struct Row {
  std::string id;
  std::string label;  ///< the official wording
  std::string short_label;
  std::vector<CellIndex> cells;  ///< in the order of the table's columns
};

/// One cell of the form. Its address is what files, rules and the command line call it.
struct CellInfo {
  std::string address;  ///< "applications.new.natural_person"
  TableIndex table = 0;
  std::uint8_t row = 0;
  std::uint8_t column = 0;
  CellKind kind = CellKind::count;
  bool required = true;
  /// Of a total: the cells it adds up; empty for a cell that is filled in.
  std::vector<CellIndex> parts;
  bool is_total() const { return !parts.empty(); }
};

/// One rectangle of a drawn table. The item covers `columns` × `rows` places of the grid.
struct GridItem {
  enum class Style { note, header, label, block, cell };
  Style style = Style::label;
  std::string text;    ///< of everything but a cell
  CellIndex cell = 0;  ///< of a cell
  int left = 0;        ///< grid column
  int top = 0;         ///< grid row
  int columns = 1;
  int rows = 1;
};

struct GridColumn {
  bool is_label = false;
  double width = 1.0;  ///< relative
};

/// A table as it is drawn: rectangles that tile a grid, as an HTML table with spans does.
struct Grid {
  std::vector<GridColumn> columns;
  int row_count = 0;
  int header_rows = 0;          ///< leading rows that stay in view while the table scrolls
  std::vector<GridItem> items;  ///< in reading order
};

struct Table {
  std::string id;
  std::vector<Column> columns;
  std::vector<Row> rows;
  /// Named lists of row or column ids.
  std::map<std::string, std::vector<std::string>, std::less<>> groups;
  CellIndex first_cell = 0;
  CellIndex cell_count = 0;
  Grid grid;
};

struct Section {
  std::string id;
  std::string heading;  ///< the official wording: "一、总体情况"
  std::string label;    ///< the heading without its number
  std::map<std::string, std::string, std::less<>> purpose;  ///< language → what to write here
  bool required = true;
  std::optional<TableIndex> table;  ///< none: a text section
  bool is_text() const { return !table.has_value(); }
};

struct Edition {
  std::string id;  ///< "2021"
  std::string issued_as;
  std::string title;
  int first_year = 0;
  std::optional<int> last_year;  ///< none: still in force
  std::vector<Section> sections;
  std::vector<Table> tables;
  std::vector<CellInfo> cells;
  std::map<std::string, CellIndex, std::less<>> cell_by_address;

  std::optional<CellIndex> find_cell(std::string_view address) const;
  std::optional<SectionIndex> find_section(std::string_view section) const;
  std::optional<TableIndex> find_table(std::string_view table) const;
  const Column& column_of(CellIndex cell) const;
  const Row& row_of(CellIndex cell) const;
  std::span<const CellInfo> cells_of(TableIndex table) const;
  bool covers(int year) const;
};

using EditionPointer = std::shared_ptr<const Edition>;

/// All known editions, oldest first.
class EditionCatalogue {
 public:
  EditionCatalogue() = default;
  explicit EditionCatalogue(std::vector<EditionPointer> editions);

  std::span<const EditionPointer> all() const { return editions_; }
  EditionPointer find(std::string_view id) const;  ///< null when there is none
  EditionPointer for_year(int year) const;         ///< null when no edition covers that year

 private:
  std::vector<EditionPointer> editions_;
};

}  // namespace gongkai
