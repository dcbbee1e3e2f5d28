// The journal's form of an edit. Each change is an object whose first key says what it is about.
#include "core/file/cell_json.hpp"
#include "core/file/data_value.hpp"
#include "core/file/decision_json.hpp"
#include "core/file/report_file.hpp"
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
  Json json = before_and_after("section", edition.sections[change.section].id,
                               text_to_json(change.before), text_to_json(change.after));
  if (change.begin > 0) json["begin"] = change.begin;
  return json;
}
/// In bytes: the journal is the program's own, and the text it belongs to is at hand only when it is applied.
Json figures_of_journal(const Figures& figures, const Edition& edition) {
  Json json = Json::array();
  for (const Figure& figure : figures) {
    json.push_back(Json{{"begin", figure.begin},
                        {"end", figure.end},
                        {"cell", edition.cells[figure.cell].address}});
  }
  return json;
}

Json change_to_json(const FiguresChange& change, const Edition& edition) {
  return before_and_after("figures", edition.sections[change.section].id,
                          figures_of_journal(change.before, edition),
                          figures_of_journal(change.after, edition));
}

Json change_to_json(const DecisionChange& change, const Edition&) {
  const auto side = [](const std::optional<Decision>& decision) {
    return decision ? decision_to_json(*decision) : Json(nullptr);
  };
  return before_and_after("decision", Json{{"rule", change.rule}, {"place", change.place}},
                          side(change.before), side(change.after));
}

Json change_to_json(const LastYearChange& change, const Edition&) {
  const auto side = [](const LastYear& last_year) {
    return last_year.report ? report_to_json(*last_year.report) : Json(nullptr);
  };
  return before_and_after("report", "last_year", side(change.before), side(change.after));
}
Json change_to_json(const UnitChange& change, const Edition&) {
  return before_and_after("report", "unit", unit_to_json(change.before),
                          unit_to_json(change.after));
}
Json change_to_json(const YearChange& change, const Edition&) {
  return before_and_after("report", "year", change.before, change.after);
}
Json change_to_json(const SealChange& change, const Edition&) {
  return before_and_after("report", "seal", change.before, change.after);
}

Cell read_cell(const DataValue& change, std::string_view side) {
  const auto data = change.find(side);
  if (!data) return Blank{};
  auto cell = cell_from_json(data->json());
  if (cell) return *std::move(cell);
  data->refuse("this is no value of a cell");
  return Blank{};
}

std::optional<std::string> read_text(const DataValue& change, std::string_view side) {
  const auto data = change.find(side);
  return data ? std::optional{data->text()} : std::nullopt;
}

TextChange read_text_change(const DataValue& data, const DataValue& id, const Edition& edition) {
  const auto section = edition.find_section(id.text());
  if (!section) id.refuse("this edition has no such section");
  const auto begin = data.find("begin");
  if (begin && begin->integer() < 0) begin->refuse("this is no place in a text");
  return {.section = section.value_or(0),
          .before = read_text(data, "before"),
          .after = read_text(data, "after"),
          .begin = begin ? static_cast<std::size_t>(begin->integer()) : 0};
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
  return cell.value_or(0);
}

Figures read_figures(const DataValue& data, const Edition& edition) {
  Figures figures;
  for (const DataValue& each : data.elements()) {
    each.allow_only({"begin", "end", "cell"});
    const std::int64_t begin = each.at("begin").integer();
    const std::int64_t end = each.at("end").integer();
    if (begin < 0 || end <= begin) each.refuse("this is no place in a text");
    figures.push_back({.begin = static_cast<std::size_t>(begin),
                       .end = static_cast<std::size_t>(end),
                       .cell = read_address(each.at("cell"), edition)});
  }
  return figures;
}

FiguresChange read_figures_change(const DataValue& data, const DataValue& id,
                                  const Edition& edition) {
  const auto section = edition.find_section(id.text());
  if (!section) id.refuse("this edition has no such section");
  return {.section = section.value_or(0),
          .before = read_figures(data.at("before"), edition),
          .after = read_figures(data.at("after"), edition)};
}

DecisionChange read_decision_change(const DataValue& data, const DataValue& what) {
  what.allow_only({"rule", "place"});
  const auto side = [&](std::string_view key) -> std::optional<Decision> {
    const auto value = data.find(key);
    if (!value) return std::nullopt;
    auto decision = decision_from_json(value->json());
    if (!decision) value->refuse("this is no decision");
    return decision;
  };
  return {.rule = what.at("rule").text(),
          .place = what.at("place").text(),
          .before = side("before"),
          .after = side("after")};
}

LastYear read_last_year(const DataValue& change, std::string_view side,
                        const EditionCatalogue& editions) {
  const auto data = change.find(side);
  if (!data) return {};
  auto report = report_from_json(data->json(), editions);
  if (!report) {
    data->refuse("this is no report");
    return {};
  }
  return {.report = std::make_shared<const Report>(*std::move(report))};
}

Change read_report_change(const DataValue& data, const DataValue& what,
                          const EditionCatalogue& editions) {
  if (what.text() == "last_year") {
    return LastYearChange{.before = read_last_year(data, "before", editions),
                          .after = read_last_year(data, "after", editions)};
  }
  if (what.text() == "seal") {
    const auto side = [&](std::string_view key) {
      const auto seal = data.find(key);
      return seal ? seal->json() : Json(nullptr);
    };
    return SealChange{.before = side("before"), .after = side("after")};
  }
  if (what.text() == "unit") {
    return UnitChange{.before = read_unit(data.at("before")), .after = read_unit(data.at("after"))};
  }
  if (what.text() != "year") {
    what.refuse("a report's change is of its unit, its year, its last year or its seal");
  }
  return YearChange{.before = read_year(data.at("before")), .after = read_year(data.at("after"))};
}

Change read_change(const DataValue& data, const Edition& edition,
                   const EditionCatalogue& editions) {
  const auto allow = [&](std::string_view key) {
    data.allow_only({key, "before", "after", key == "section" ? "begin" : key});
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
    const auto total = edition.find_cell(address->text());
    if (!total || !edition.cells[*total].is_total())
      address->refuse("this edition has no such total");
    return TypedTotalChange{.cell = total.value_or(0),
                            .before = data.at("before").boolean(),
                            .after = data.at("after").boolean()};
  }
  if (const auto id = data.find("table")) {
    allow("table");
    const auto table = edition.find_table(id->text());
    if (!table) id->refuse("this edition has no such table");
    return TablePresenceChange{.table = table.value_or(0),
                               .before = data.at("before").boolean(),
                               .after = data.at("after").boolean()};
  }
  if (const auto id = data.find("section")) {
    allow("section");
    return read_text_change(data, *id, edition);
  }
  if (const auto id = data.find("figures")) {
    allow("figures");
    return read_figures_change(data, *id, edition);
  }
  if (const auto what = data.find("decision")) {
    allow("decision");
    return read_decision_change(data, *what);
  }
  const DataValue what = data.at("report");
  allow("report");
  return read_report_change(data, what, editions);
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

std::expected<Edit, Problem> edit_from_json(const Json& json, const Edition& edition,
                                            const EditionCatalogue& editions) {
  DataReading reading;
  const DataValue data{json, "", reading};
  data.allow_only({"name", "changes"});
  Edit edit{.name = data.at("name").text(), .changes = {}};
  for (const DataValue& change : data.at("changes").elements()) {
    edit.changes.push_back(read_change(change, edition, editions));
  }
  return reading.result(std::move(edit), "journal.broken");
}

}  // namespace gongkai
