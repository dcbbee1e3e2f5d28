#include <algorithm>
#include <utility>

#include "core/file/cell_json.hpp"
#include "core/file/decision_json.hpp"
#include "core/file/figure_json.hpp"
#include "core/file/json_object.hpp"
#include "core/file/report_file.hpp"
#include "core/report/totals.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

Json unit_to_json(const Unit& unit, const Json* rest) {
  Json json = Json::object();
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) append_member(json, key, text);
  };
  add("name", unit.name);
  add("code", unit.code);
  add("kind", unit.kind);
  add("parent", unit.parent);
  return with_rest(std::move(json), rest);
}

Json row_to_json(const Report& report, const Row& row) {
  Json json = Json::object();
  for (const CellIndex cell : row.cells) {
    if (is_blank(report.cell(cell)) && report.as_read.cell_left_out[cell]) continue;
    append_member(json, report.edition->column_of(cell).id, cell_to_json(report.cell(cell)));
  }
  return json;
}

Json table_to_json(const Report& report, const Table& table, const Json* rest) {
  Json json = Json::object();
  for (const Row& row : table.rows) {
    Json row_json = row_to_json(report, row);
    if (row_json.empty()) continue;
    append_member(json, row.id, with_rest(std::move(row_json), find_member(rest, row.id)));
  }
  return with_rest(std::move(json), rest);
}

Json tables_to_json(const Report& report, const Json* rest) {
  Json json = Json::object();
  for (std::size_t index = 0; index < report.tables_present.size(); ++index) {
    if (!report.tables_present[index]) continue;
    const Table& table = report.edition->tables[index];
    append_member(json, table.id, table_to_json(report, table, find_member(rest, table.id)));
  }
  return with_rest(std::move(json), rest);
}

Json sections_to_json(const Report& report, const Json* rest) {
  Json json = Json::object();
  for (std::size_t index = 0; index < report.texts.size(); ++index) {
    if (!report.texts[index]) continue;
    const std::string& id = report.edition->sections[index].id;
    Json section = Json::object();
    append_member(section, "text", *report.texts[index]);
    const Json* section_rest = find_member(rest, id);
    Json figures = figures_to_json(report.figures[index], *report.texts[index], *report.edition);
    if (const Json* unread = find_member(section_rest, "figures");
        unread != nullptr && unread->is_array()) {
      for (const Json& each : *unread) figures.push_back(each);
    }
    if (!figures.empty()) append_member(section, "figures", std::move(figures));
    append_member(json, id, with_rest(std::move(section), section_rest));
  }
  return with_rest(std::move(json), rest);
}

/// Whether the list must name this total. One that the read file did not list, and that still differs from the sum of its parts,
/// is known by its value.
bool must_be_listed(const Report& report, CellIndex cell) {
  if (!report.typed_totals[cell]) return false;
  const bool is_known_by_value = report.cell(cell) != computed_total(report, cell);
  return !(report.as_read.total_unlisted[cell] && is_known_by_value);
}

Json typed_totals_to_json(const Report& report, const Json* as_read) {
  Json list = Json::array();
  std::vector<bool> is_listed(report.cells.size(), false);
  if (as_read != nullptr && as_read->is_array()) {
    for (const Json& address : *as_read) {
      const auto cell = report.edition->find_cell(address.get_ref<const std::string&>());
      if (cell && !report.typed_totals[*cell] && report.edition->cells[*cell].is_total()) continue;
      if (cell) is_listed[*cell] = true;
      list.push_back(address);
    }
  }
  for (std::size_t index = 0; index < report.cells.size(); ++index) {
    const auto cell = static_cast<CellIndex>(index);
    if (!is_listed[index] && must_be_listed(report, cell)) {
      list.push_back(report.edition->cells[index].address);
    }
  }
  return list;
}

Json decisions_to_json(const Report& report, const Json* rest) {
  Json list = Json::array();
  for (const Decision& decision : report.decisions) list.push_back(decision_to_json(decision));
  if (rest != nullptr && rest->is_array()) {
    for (const Json& each : *rest) list.push_back(each);
  }
  return list;
}

bool is_refused_in_file_names(char32_t character) {
  constexpr std::u32string_view refused = U"/\\:*?\"<>|";
  return character < U' ' || character == U'\u007F' || refused.contains(character);
}

}  // namespace

Json report_to_json(const Report& report) {
  const auto rest_of = [&](std::string_view key) { return find_member(&report.unknown, key); };
  Json json = Json::object();
  append_member(json, "format", "gongkai-report");
  append_member(json, "version", report_file_version);
  if (!report.id.empty()) append_member(json, "id", report.id);
  append_member(json, "edition", report.edition->id);
  append_member(json, "year", report.year);
  // A field that would be empty is written only when the read file has it, and as it stood there.
  const auto add = [&](const char* key, Json value) {
    const Json* rest = rest_of(key);
    if (!value.empty()) {
      append_member(json, key, std::move(value));
    } else if (rest != nullptr && rest->empty()) {
      append_member(json, key, *rest);
    }
  };
  add("unit", unit_to_json(report.unit, rest_of("unit")));
  add("tables", tables_to_json(report, rest_of("tables")));
  add("sections", sections_to_json(report, rest_of("sections")));
  add("typed_totals", typed_totals_to_json(report, rest_of("typed_totals")));
  add("decisions", decisions_to_json(report, rest_of("decisions")));
  if (report.last_year.report) {
    append_member(json, "last_year", report_to_json(*report.last_year.report));
  }
  if (!report.seal.is_null()) append_member(json, "seal", report.seal);
  for (const auto& [key, value] : report.unknown.get_ref<const Json::object_t&>()) {
    const bool is_written = key == "unit" || key == "tables" || key == "sections" ||
                            key == "typed_totals" || key == "decisions" ||
                            (key == "id" && !report.id.empty()) ||
                            (key == "seal" && !report.seal.is_null());
    if (!is_written) append_member(json, key, value);
  }
  return json;
}

std::string write_report(const Report& report) { return write_json(report_to_json(report)); }

std::string report_file_name(const Report& report, std::string_view mark) {
  // File systems allow 255 bytes; the year and the ending need some of them.
  constexpr std::size_t longest_name = 200;
  std::string name;
  const std::string_view unit = trimmed(report.unit.name);
  for (std::size_t offset = 0; offset < unit.size();) {
    const CodePoint character = code_point_at(unit, offset);
    if (name.size() + character.bytes > longest_name) break;
    if (is_refused_in_file_names(character.value)) {
      name += '_';
    } else {
      name += unit.substr(offset, character.bytes);
    }
    offset += character.bytes;
  }
  // A leading point hides the file on most systems.
  if (name.starts_with('.')) name.front() = '_';
  if (name.empty()) name = "report";
  name += "-" + std::to_string(report.year);
  name += mark;
  return name + ".json";
}

}  // namespace gongkai
