#include "core/report/difference.hpp"

#include <cstddef>

namespace gongkai {
namespace {

/// Without the list that Report::typed_totals says better; it is kept only for the order in which the file had it. In which
/// order the fields stand says nothing, so they are compared as members of objects without one.
nlohmann::json other_unknown_fields(const Report& report) {
  nlohmann::json fields = report.unknown;
  fields.erase("typed_totals");
  return fields;
}

std::optional<Decision> copy_of(const Decision* decision) {
  return decision == nullptr ? std::nullopt : std::optional{*decision};
}

void add_decisions(const Report& from, const Report& to, Edit& edit) {
  const auto add = [&](const Decision& about) {
    const Decision* before = from.find_decision(about.rule, about.place);
    const Decision* after = to.find_decision(about.rule, about.place);
    if (before != nullptr && after != nullptr && *before == *after) return;
    edit.changes.emplace_back(DecisionChange{.rule = about.rule,
                                             .place = about.place,
                                             .before = copy_of(before),
                                             .after = copy_of(after)});
  };
  for (const Decision& decision : from.decisions) add(decision);
  for (const Decision& decision : to.decisions) {
    if (from.find_decision(decision.rule, decision.place) == nullptr) add(decision);
  }
}

}  // namespace

std::optional<Edit> edit_between(const Report& from, const Report& to) {
  if (from.edition != to.edition || other_unknown_fields(from) != other_unknown_fields(to))
    return std::nullopt;
  Edit edit{.name = "edit.import", .changes = {}};
  for (std::size_t table = 0; table < to.tables_present.size(); ++table) {
    if (from.tables_present[table] == to.tables_present[table]) continue;
    edit.changes.emplace_back(TablePresenceChange{.table = static_cast<TableIndex>(table),
                                                  .before = from.tables_present[table],
                                                  .after = to.tables_present[table]});
  }
  for (std::size_t index = 0; index < to.cells.size(); ++index) {
    const auto cell = static_cast<CellIndex>(index);
    if (from.typed_totals[index] != to.typed_totals[index]) {
      edit.changes.emplace_back(TypedTotalChange{
          .cell = cell, .before = from.typed_totals[index], .after = to.typed_totals[index]});
    }
    if (from.cells[index] != to.cells[index]) {
      edit.changes.emplace_back(
          CellChange{.cell = cell, .before = from.cells[index], .after = to.cells[index]});
    }
  }
  for (std::size_t section = 0; section < to.texts.size(); ++section) {
    if (from.texts[section] == to.texts[section]) continue;
    edit.changes.emplace_back(
        text_change(static_cast<SectionIndex>(section), from.texts[section], to.texts[section]));
  }
  for (std::size_t section = 0; section < to.figures.size(); ++section) {
    if (from.figures[section] == to.figures[section]) continue;
    edit.changes.emplace_back(FiguresChange{.section = static_cast<SectionIndex>(section),
                                            .before = from.figures[section],
                                            .after = to.figures[section]});
  }
  add_decisions(from, to, edit);
  if (from.last_year != to.last_year) {
    edit.changes.emplace_back(LastYearChange{.before = from.last_year, .after = to.last_year});
  }
  if (from.unit != to.unit)
    edit.changes.emplace_back(UnitChange{.before = from.unit, .after = to.unit});
  if (from.year != to.year)
    edit.changes.emplace_back(YearChange{.before = from.year, .after = to.year});
  if (from.seal != to.seal)
    edit.changes.emplace_back(SealChange{.before = from.seal, .after = to.seal});
  return edit;
}

}  // namespace gongkai
