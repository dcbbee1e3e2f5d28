#include "core/edition/edition_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/edition/grid_layout.hpp"
#include "core/file/data_value.hpp"

namespace gongkai {
namespace {

template <typename Element>
void refuse_twice(const DataValue& data, const std::vector<Element>& elements,
                  std::string_view id) {
  if (id.empty() || id.contains('.')) data.refuse("an id is not empty and has no point");
  if (std::ranges::contains(elements, id, &Element::id)) data.refuse("this id stands twice");
}

std::string address_of(const Table& table, std::string_view row, std::string_view column) {
  std::string address = table.id;
  for (const std::string_view part : {row, column}) {
    address += '.';
    address += part;
  }
  return address;
}

/// Indexes are small numbers; an edition that needs larger ones is a mistake.
void limit_count(const DataValue& data, std::size_t count, std::size_t limit) {
  if (count > limit) data.refuse("there are too many of these");
}

CellKind read_kind(const DataValue& data) {
  constexpr std::array<std::pair<std::string_view, CellKind>, 4> kinds{{
      {"count", CellKind::count},
      {"signed", CellKind::signed_count},
      {"money", CellKind::money},
      {"choice", CellKind::choice},
  }};
  const auto found =
      std::ranges::find(kinds, data.text(), [](const auto& kind) { return kind.first; });
  if (found != kinds.end()) return found->second;
  data.refuse("this kind is not known");
  return CellKind::count;
}

Column read_column(const DataValue& data) {
  Column column{.id = data.at("id").text(),
                .label = data.at("label").text(),
                .short_label = data.at("short").text(),
                .kind = read_kind(data.at("kind")),
                .drawn_beside = {},
                .options = {}};
  if (const auto required = data.find("required")) column.required = required->boolean();
  if (const auto drawn = data.find("drawn")) {
    constexpr std::string_view beside = "beside:";
    if (drawn->text().starts_with(beside)) {
      column.drawn_beside = drawn->text().substr(beside.size());
    } else {
      drawn->refuse("\"beside:\" and a column is expected");
    }
  }
  if (const auto options = data.find("options")) {
    for (const DataValue& option : options->elements()) {
      refuse_twice(option, column.options, option.at("id").text());
      column.options.push_back({.id = option.at("id").text(), .label = option.at("label").text()});
    }
  }
  if ((column.kind == CellKind::choice) == column.options.empty()) {
    data.refuse("a choice, and nothing else, has options");
  }
  return column;
}

std::vector<Column> read_columns(const DataValue& data) {
  std::vector<Column> columns;
  for (const DataValue& column_data : data.elements()) {
    Column column = read_column(column_data);
    refuse_twice(column_data, columns, column.id);
    columns.push_back(std::move(column));
  }
  limit_count(data, columns.size(), std::numeric_limits<std::uint8_t>::max());
  for (const Column& column : columns) {
    if (!column.drawn_beside.empty() &&
        !std::ranges::contains(columns, column.drawn_beside, &Column::id)) {
      data.refuse("there is no column " + column.drawn_beside);
    }
  }
  return columns;
}

/// Which of the table's columns the row has, in the table's order.
std::vector<bool> columns_of_row(const DataValue& row, const std::vector<Column>& columns) {
  const auto listed = row.find("columns");
  std::vector<bool> has(columns.size(), !listed);
  if (!listed) return has;
  for (const DataValue& id : listed->elements()) {
    const auto column = std::ranges::find(columns, id.text(), &Column::id);
    if (column == columns.end()) {
      id.refuse("this column is not known");
    } else {
      has[static_cast<std::size_t>(column - columns.begin())] = true;
    }
  }
  return has;
}

/// Adds the table's rows, and their cells to the edition's.
void read_rows(const DataValue& data, Table& table, TableIndex table_index, Edition& edition) {
  for (const DataValue& row_data : data.elements()) {
    Row row{.id = row_data.at("id").text(),
            .label = row_data.at("label").text(),
            .short_label = row_data.at("short").text(),
            .cells = {}};
    refuse_twice(row_data, table.rows, row.id);
    const std::vector<bool> has = columns_of_row(row_data, table.columns);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (!has[column]) continue;
      limit_count(row_data, edition.cells.size() + 1, std::numeric_limits<CellIndex>::max());
      row.cells.push_back(static_cast<CellIndex>(edition.cells.size()));
      edition.cells.push_back({.address = address_of(table, row.id, table.columns[column].id),
                               .table = table_index,
                               .row = static_cast<std::uint8_t>(table.rows.size()),
                               .column = static_cast<std::uint8_t>(column),
                               .kind = table.columns[column].kind,
                               .required = table.columns[column].required,
                               .parts = {}});
    }
    table.rows.push_back(std::move(row));
  }
  limit_count(data, table.rows.size(), std::numeric_limits<std::uint8_t>::max());
  table.cell_count = static_cast<CellIndex>(edition.cells.size() - table.first_cell);
}

void read_groups(const DataValue& data, Table& table) {
  for (const auto& [name, members] : data.members()) {
    for (const DataValue& member : members.elements()) {
      if (!std::ranges::contains(table.rows, member.text(), &Row::id) &&
          !std::ranges::contains(table.columns, member.text(), &Column::id)) {
        member.refuse("this is neither a row nor a column");
      }
    }
    table.groups.emplace(name, members.texts());
  }
}

struct Total {
  bool is_column = false;
  std::string id;
  std::vector<std::string> parts;
};

Total read_total(const DataValue& data, const Table& table) {
  const bool is_column = data.has("column");
  const DataValue id = data.at(is_column ? "column" : "row");
  const bool is_known = is_column ? std::ranges::contains(table.columns, id.text(), &Column::id)
                                  : std::ranges::contains(table.rows, id.text(), &Row::id);
  if (!is_known) id.refuse("this row or column is not known");
  const DataValue group_name = data.at("sum_of");
  const auto group = table.groups.find(group_name.text());
  if (group == table.groups.end()) {
    group_name.refuse("this group is not known");
    return {};
  }
  if (std::ranges::contains(group->second, id.text()))
    group_name.refuse("a total is not its own part");
  return {.is_column = is_column, .id = id.text(), .parts = group->second};
}

/// Where a cell lies in a total row and in a total column, the total column counts.
void bind_totals(const DataValue& data, const Table& table, Edition& edition) {
  std::vector<Total> totals;
  for (const DataValue& total : data.elements()) totals.push_back(read_total(total, table));
  std::ranges::stable_partition(totals, &Total::is_column);

  for (int index = table.first_cell; index < table.first_cell + table.cell_count; ++index) {
    CellInfo& cell = edition.cells[static_cast<std::size_t>(index)];
    const std::string& row = table.rows[cell.row].id;
    const std::string& column = table.columns[cell.column].id;
    const auto total = std::ranges::find_if(
        totals, [&](const Total& each) { return each.id == (each.is_column ? column : row); });
    if (total == totals.end()) continue;
    for (const std::string& part : total->parts) {
      const std::string& part_row = total->is_column ? row : part;
      const std::string& part_column = total->is_column ? part : column;
      const auto found = edition.find_cell(address_of(table, part_row, part_column));
      if (found) {
        cell.parts.push_back(*found);
      } else {
        data.refuse(cell.address + " has a part that is no cell: " + part);
      }
    }
  }
}

/// Totals that contain each other could never be computed.
void refuse_circles(const DataValue& data, const Table& table, const Edition& edition) {
  std::vector<bool> is_settled(edition.cells.size(), false);
  const auto can_settle = [&](const CellInfo& cell) {
    return std::ranges::all_of(cell.parts, [&](CellIndex part) { return is_settled[part]; });
  };
  int settled = 0;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (int index = table.first_cell; index < table.first_cell + table.cell_count; ++index) {
      const auto cell = static_cast<std::size_t>(index);
      if (is_settled[cell] || !can_settle(edition.cells[cell])) continue;
      is_settled[cell] = true;
      ++settled;
      goes_on = true;
    }
  }
  if (settled != table.cell_count) data.refuse("totals contain each other");
}

Table read_table(const DataValue& data, TableIndex index, Edition& edition) {
  Table table{.id = data.at("id").text(),
              .columns = read_columns(data.at("columns")),
              .rows = {},
              .groups = {},
              .first_cell = static_cast<CellIndex>(edition.cells.size()),
              .grid = {}};
  refuse_twice(data, edition.tables, table.id);
  read_rows(data.at("rows"), table, index, edition);
  for (int cell = table.first_cell; cell < table.first_cell + table.cell_count; ++cell) {
    const auto position = static_cast<CellIndex>(cell);
    edition.cell_by_address.emplace(edition.cells[position].address, position);
  }
  read_groups(data.at("groups"), table);
  bind_totals(data.at("totals"), table, edition);
  refuse_circles(data.at("totals"), table, edition);
  table.grid = lay_out_grid(data.at("grid"), table, edition.cells);
  return table;
}

Section read_section(const DataValue& data, const Edition& edition) {
  Section section{.id = data.at("id").text(),
                  .heading = data.at("heading").text(),
                  .label = data.at("label").text(),
                  .purpose = {},
                  .required = data.at("required").boolean(),
                  .table = {}};
  refuse_twice(data, edition.sections, section.id);
  for (const auto& [language, text] : data.at("purpose").members()) {
    section.purpose.emplace(language, text.text());
  }
  const DataValue kind = data.at("kind");
  if (kind.text() == "table") {
    const DataValue table = data.at("table");
    section.table = edition.find_table(table.text());
    if (!section.table) table.refuse("this table is not known");
  } else if (kind.text() != "text") {
    kind.refuse("a section's kind is text or table");
  }
  return section;
}

int read_year(const DataValue& data) {
  const std::int64_t year = data.integer();
  if (year < 1000 || year > 9999) data.refuse("a year has four digits");
  return static_cast<int>(year);
}

Edition read(const DataValue& data) {
  Edition edition;
  edition.id = data.at("id").text();
  edition.issued_as = data.at("issued_as").text();
  edition.title = data.at("title").text();
  edition.first_year = read_year(data.at("first_year"));
  if (const auto last_year = data.find("last_year")) edition.last_year = read_year(*last_year);
  const DataValue tables = data.at("tables");
  for (const DataValue& table : tables.elements()) {
    limit_count(tables, edition.tables.size() + 1, std::numeric_limits<TableIndex>::max());
    const auto index = static_cast<TableIndex>(edition.tables.size());
    edition.tables.push_back(read_table(table, index, edition));
  }
  const DataValue sections = data.at("sections");
  for (const DataValue& section : sections.elements()) {
    limit_count(sections, edition.sections.size() + 1, std::numeric_limits<SectionIndex>::max());
    edition.sections.push_back(read_section(section, edition));
  }
  return edition;
}

}  // namespace

std::expected<Edition, Problem> read_edition(std::string_view json, std::string_view name) {
  const auto parsed = parse_json(json);
  if (!parsed) {
    Problem problem = parsed.error();
    problem.place = std::string{name} + ": " + problem.place;
    return std::unexpected{std::move(problem)};
  }
  DataReading reading;
  return reading.result(read(DataValue{*parsed, std::string{name} + ":", reading}), "form.broken");
}

}  // namespace gongkai
