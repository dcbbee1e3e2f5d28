#include "core/paste/table_json.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/file/json.hpp"
#include "core/file/json_object.hpp"

namespace gongkai {
namespace {

std::unexpected<Problem> refuse(std::string place) {
  return std::unexpected{
      Problem{.id = "paste.not_a_table", .place = std::move(place), .parameters = {}}};
}

/// 1 when it is left out; nothing when it is no whole number.
std::optional<int> read_span(const Json& cell, std::string_view key) {
  const Json* span = find_member(&cell, key);
  if (span == nullptr) return 1;
  if (!span->is_number_integer()) return std::nullopt;
  if (span->is_number_unsigned()) {
    return static_cast<int>(std::min<std::uint64_t>(span->get<std::uint64_t>(), PasteLimits::rows));
  }
  return static_cast<int>(
      std::clamp<std::int64_t>(span->get<std::int64_t>(), 1, PasteLimits::rows));
}

std::optional<PastedCell> read_cell(const Json& cell) {
  const Json* text = find_member(&cell, "text");
  const Json* heading = find_member(&cell, "heading");
  const auto rows = cell.is_object() ? read_span(cell, "rows") : std::nullopt;
  const auto columns = cell.is_object() ? read_span(cell, "columns") : std::nullopt;
  if (text == nullptr || !text->is_string() || !rows || !columns ||
      (heading != nullptr && !heading->is_boolean())) {
    return std::nullopt;
  }
  PastedCell read;
  read.text = text->get_ref<const std::string&>();
  read.rows = *rows;
  read.columns = *columns;
  read.is_heading = heading != nullptr && heading->get<bool>();
  return read;
}

std::expected<Json, Problem> parse(std::string_view json) {
  constexpr std::size_t values_of_a_cell = 5;
  return parse_json(json,
                    {.bytes = PasteLimits::bytes,
                     .depth = 8,
                     .values = PasteLimits::cells * values_of_a_cell + PasteLimits::rows + 2});
}

std::expected<PastedGrid, Problem> read_table(const Json& table) {
  const Json* rows = find_member(&table, "rows");
  if (rows == nullptr || !rows->is_array()) return refuse("rows");
  PastedGrid::Rows read;
  for (std::size_t row = 0; row < rows->size(); ++row) {
    const std::string place = "rows." + std::to_string(row);
    const Json& cells = (*rows)[row];
    if (!cells.is_array()) return refuse(place);
    read.emplace_back();
    for (std::size_t column = 0; column < cells.size(); ++column) {
      auto cell = read_cell(cells[column]);
      if (!cell) return refuse(place + "." + std::to_string(column));
      read.back().push_back(std::move(*cell));
    }
  }
  return PastedGrid::lay_out(std::move(read));
}

}  // namespace

std::expected<PastedGrid, Problem> read_table_json(std::string_view json) {
  const auto parsed = parse(json);
  if (!parsed) return std::unexpected{parsed.error()};
  return read_table(*parsed);
}

std::expected<std::vector<PastedGrid>, Problem> read_tables_json(std::string_view json) {
  const auto parsed = parse(json);
  if (!parsed) return std::unexpected{parsed.error()};
  if (!parsed->is_array()) return refuse({});
  std::vector<PastedGrid> tables;
  for (const Json& table : *parsed) {
    auto grid = read_table(table);
    if (grid) {
      tables.push_back(std::move(*grid));
    } else if (grid.error().id != "paste.empty") {
      return std::unexpected{std::move(grid.error())};
    }
  }
  return tables;
}

}  // namespace gongkai
