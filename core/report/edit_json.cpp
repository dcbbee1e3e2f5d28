// The journal's form of an edit. Each change is an object whose first key says what it is about.
#include "core/file/cell_json.hpp"
#include "core/file/data_value.hpp"
#include "core/report/edit.hpp"

namespace gongkai {
namespace {

Json before_and_after(std::string_view key, Json what, Json before, Json after) {
  Json json = Json::object();
  json[std::string{key}] = std::move(what);
  json["before"] = std::move(before);
  json["after"] = std::move(after);
  return json;
}

Json unit_to_json(const Unit& unit) {
  return Json{
      {"name", unit.name}, {"code", unit.code}, {"kind", unit.kind}, {"parent", unit.parent}};
}

Json text_to_json(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json change_to_json(const CellChange& change, const Edition& edition) {
  return before_and_after("cell", edition.cells[change.cell].address, cell_to_json(change.before),
                          cell_to_json(change.after));
}
Json change_to_json(const TypedTotalChange& change, const Edition& edition) {
  return before_and_after("typed_total", edition.cells[change.cell].address, change.before,
                          change.after);
}
Json change_to_json(const TablePresenceChange& change, const Edition& edition) {
  return before_and_after("table", edition.tables[change.table].id, change.before, change.after);
}
Json change_to_json(const TextChange& change, const Edition& edition) {
  return before_and_after("section", edition.sections[change.section].id,
                          text_to_json(change.before), text_to_json(change.after));
}
Json change_to_json(const UnitChange& change, const Edition&) {
  return before_and_after("report", "unit", unit_to_json(change.before),
                          unit_to_json(change.after));
}
Json change_to_json(const YearChange& change, const Edition&) {
  return before_and_after("report", "year", change.before, change.after);
}

Cell read_cell(const DataValue& change, std::string_view side) {
  const auto data = change.find(side);
  if (!data) return Blank{};
  auto cell = cell_from_json(data->json());
  if (!cell) data->refuse("this is no value of a cell");
  return *std::move(cell);
}

std::optional<std::string> read_text(const DataValue& change, std::string_view side) {
  const auto data = change.find(side);
  return data ? std::optional{data->text()} : std::nullopt;
}

Unit read_unit(const DataValue& data) {
  data.allow_only({"name", "code", "kind", "parent"});
  return {.name = data.at("name").text(),
          .code = data.at("code").text(),
          .kind = data.at("kind").text(),
          .parent = data.at("parent").text()};
}

int read_year(const DataValue& data) {
  const std::int64_t year = data.integer();
  if (year < 0 || year > 9999) data.refuse("this is no year");
  return static_cast<int>(year);
}

CellIndex read_address(const DataValue& data, const Edition& edition) {
  const auto cell = edition.find_cell(data.text());
  if (!cell) data.refuse("this edition has no such cell");
  return *cell;
}

Change read_report_change(const DataValue& data, const DataValue& what) {
  if (what.text() == "unit") {
    return UnitChange{.before = read_unit(data.at("before")), .after = read_unit(data.at("after"))};
  }
  if (what.text() != "year") what.refuse("a report's change is of its unit or its year");
  return YearChange{.before = read_year(data.at("before")), .after = read_year(data.at("after"))};
}

Change read_change(const DataValue& data, const Edition& edition) {
  const auto allow = [&](std::string_view key) {
    data.allow_only({key, "before", "after"});
    // Null is a value here; a missing side is a mistake.
    for (const char* side : {"before", "after"}) {
      if (!data.json().contains(side)) data.at(side);
    }
  };
  if (const auto address = data.find("cell")) {
    allow("cell");
    return CellChange{.cell = read_address(*address, edition),
                      .before = read_cell(data, "before"),
                      .after = read_cell(data, "after")};
  }
  if (const auto address = data.find("typed_total")) {
    allow("typed_total");
    const CellIndex cell = read_address(*address, edition);
    if (!edition.cells[cell].is_total()) address->refuse("this cell is no total");
    return TypedTotalChange{
        .cell = cell, .before = data.at("before").boolean(), .after = data.at("after").boolean()};
  }
  if (const auto id = data.find("table")) {
    allow("table");
    const auto table = edition.find_table(id->text());
    if (!table) id->refuse("this edition has no such table");
    return TablePresenceChange{.table = *table,
                               .before = data.at("before").boolean(),
                               .after = data.at("after").boolean()};
  }
  if (const auto id = data.find("section")) {
    allow("section");
    const auto section = edition.find_section(id->text());
    if (!section) id->refuse("this edition has no such section");
    return TextChange{.section = *section,
                      .before = read_text(data, "before"),
                      .after = read_text(data, "after")};
  }
  const DataValue what = data.at("report");
  allow("report");
  return read_report_change(data, what);
}

}  // namespace

Json edit_to_json(const Edit& edit, const Edition& edition) {
  Json changes = Json::array();
  for (const Change& change : edit.changes) {
    changes.push_back(
        std::visit([&](const auto& kind) { return change_to_json(kind, edition); }, change));
  }
  return Json{{"name", edit.name}, {"changes", std::move(changes)}};
}

std::expected<Edit, Problem> edit_from_json(const Json& json, const Edition& edition) {
  try {
    const DataValue data{json, ""};
    data.allow_only({"name", "changes"});
    Edit edit{.name = data.at("name").text(), .changes = {}};
    for (const DataValue& change : data.at("changes").elements()) {
      edit.changes.push_back(read_change(change, edition));
    }
    return edit;
  } catch (const DataError& error) {
    return std::unexpected{error.problem("journal.broken")};
  }
}

}  // namespace gongkai
