#include "ui/semantics/table_in_words.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "ui/editing/field_editing.hpp"
#include "ui/semantics/place_in_words.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/table_cell.hpp"

namespace gongkai::ui {
namespace {

/// What is shown: the report, or what it would be with what is to be pasted.
const Report& shown_report(const State& state) {
  return state.paste ? state.paste->after : state.open->report();
}

using Objections = std::map<CellIndex, std::string>;

/// What is wrong with the cells of the report, the gravest first as the findings are.
Objections objections_of(const State& state) {
  constexpr std::size_t most_cells = 40;  // what is about half a table is for the panel to tell
  Objections objections;
  const auto& findings = state.open->findings();
  for (std::size_t index = 0; index < findings.size(); ++index) {
    const Finding& finding = findings[index];
    const bool counts = finding.state == FindingState::fail && !is_about_missing(finding) &&
                        finding.standing == Standing::open && finding.cells.size() <= most_cells;
    if (!counts) continue;
    for (const CellIndex cell : finding.cells) {
      std::string& text = objections[cell];
      if (!text.empty()) text += ' ';
      text += state.open->message(index);
    }
  }
  return objections;
}

Json choice_in_words(const State& state, CellIndex cell) {
  const Report& report = shown_report(state);
  const auto* chosen = std::get_if<std::string>(&report.cell(cell));
  Json options = Json::array();
  for (const ChoiceOption& option : report.edition->column_of(cell).options)
    options.push_back({{"id", option.id}, {"words", option.label}});
  return {{"name", report.edition->cells[cell].address},
          {"words", name_of_cell(state, *report.edition, cell)},
          {"options", std::move(options)},
          {"chosen", chosen == nullptr ? std::string{} : *chosen}};
}

std::string words_about(const State& state, CellIndex cell, const Objections& objections) {
  std::string about;
  const auto add = [&](const std::string& words) {
    if (!about.empty()) about += ' ';
    about += words;
  };
  if (const auto found = objections.find(cell); found != objections.end()) add(found->second);
  if (shown_report(state).edition->cells[cell].is_total()) add(words_about_total(state, cell));
  return about;
}

Json cell_in_words(const State& state, CellIndex cell, const Objections& objections) {
  const Report& report = shown_report(state);
  const Edition& edition = *report.edition;
  const CellInfo& info = edition.cells[cell];
  Json item{{"kind", "cell"},
            {"name", info.address},
            {"words", name_of_cell(state, edition, cell)},
            {"value", cell_to_text(report.cell(cell), info.kind)}};
  if (std::string about = words_about(state, cell, objections); !about.empty())
    item["about"] = std::move(about);
  if (state.open->mark_of(cell) == Level::error) item["invalid"] = true;
  if (state.paste || state.open->is_read_only()) item["read_only"] = true;
  if (const auto choice = choice_beside(edition, cell))
    item["choice"] = choice_in_words(state, *choice);
  const auto place = state.places.find(info.address);
  if (place != state.places.end()) item["at"] = place_in_words(place->second.rect);
  return item;
}

std::string_view scope_of(const Grid& grid, const GridItem& item) {
  switch (item.style) {
    case GridItem::Style::header:
      return item.top < grid.header_rows && item.columns > 1 ? "colgroup" : "col";
    case GridItem::Style::block:
      return "colgroup";
    case GridItem::Style::label:
      return item.rows > 1 ? "rowgroup" : "row";
    case GridItem::Style::note:
    case GridItem::Style::cell:
      break;
  }
  return {};
}

Json label_in_words(const Grid& grid, const GridItem& item) {
  const std::string_view scope = scope_of(grid, item);
  if (scope.empty() || item.text.empty()) return {{"kind", "note"}, {"words", item.text}};
  return {{"kind", "heading"}, {"words", item.text}, {"scope", scope}};
}

}  // namespace

Json table_in_words(const State& state, TableIndex index) {
  const Edition& edition = *shown_report(state).edition;
  const Table& table = edition.tables[index];
  const Objections objections = objections_of(state);
  std::map<std::size_t, Rect> labels{state.narration->labels().begin(),
                                     state.narration->labels().end()};
  Json rows = Json::array();
  for (int row = 0; row < table.grid.row_count; ++row) {
    Json items = Json::array();
    for (std::size_t position = 0; position < table.grid.items.size(); ++position) {
      const GridItem& item = table.grid.items[position];
      if (item.top != row) continue;
      Json words = item.style == GridItem::Style::cell ? cell_in_words(state, item.cell, objections)
                                                       : label_in_words(table.grid, item);
      if (item.columns > 1) words["columns"] = item.columns;
      if (item.rows > 1) words["rows"] = item.rows;
      if (const auto label = labels.find(position); label != labels.end())
        words["at"] = place_in_words(label->second);
      items.push_back(std::move(words));
    }
    rows.push_back(std::move(items));
  }
  const auto section = std::ranges::find(edition.sections, std::optional{index}, &Section::table);
  return {{"kind", "table"},
          {"name", "table." + table.id},
          {"words", section == edition.sections.end() ? std::string_view{table.id}
                                                      : in_reader_language(state, section->label)},
          {"rows", std::move(rows)}};
}

}  // namespace gongkai::ui
