#include "core/report/edit.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gongkai {
namespace {

void apply_change(Report& report, const CellChange& change) {
  report.cells[change.cell] = change.after;
}
void apply_change(Report& report, const TypedTotalChange& change) {
  report.typed_totals[change.cell] = change.after;
}
void apply_change(Report& report, const TablePresenceChange& change) {
  report.tables_present[change.table] = change.after;
}
void apply_change(Report& report, const TextChange& change) {
  report.texts[change.section] = change.after;
}
void apply_change(Report& report, const FiguresChange& change) {
  report.figures[change.section] = change.after;
}
void apply_change(Report& report, const LastYearChange& change) { report.last_year = change.after; }
/// Decisions stay in the order of rule and place, so that undoing leads back to the very same report.
void apply_change(Report& report, const DecisionChange& change) {
  const auto key = [](const Decision& decision) { return std::tie(decision.rule, decision.place); };
  const auto range =
      std::ranges::equal_range(report.decisions, std::tie(change.rule, change.place), {}, key);
  const auto place = report.decisions.erase(range.begin(), range.end());
  if (change.after) report.decisions.insert(place, *change.after);
}
void apply_change(Report& report, const UnitChange& change) { report.unit = change.after; }
void apply_change(Report& report, const YearChange& change) { report.year = change.after; }

bool is_same_place(const CellChange& left, const CellChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TypedTotalChange& left, const TypedTotalChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TablePresenceChange& left, const TablePresenceChange& right) {
  return left.table == right.table;
}
bool is_same_place(const TextChange& left, const TextChange& right) {
  return left.section == right.section;
}
bool is_same_place(const FiguresChange& left, const FiguresChange& right) {
  return left.section == right.section;
}
bool is_same_place(const DecisionChange& left, const DecisionChange& right) {
  return left.rule == right.rule && left.place == right.place;
}
bool is_same_place(const LastYearChange&, const LastYearChange&) { return true; }
bool is_same_place(const UnitChange&, const UnitChange&) { return true; }
bool is_same_place(const YearChange&, const YearChange&) { return true; }

/// Makes `change` go on to where `next` leads, when both are about the same place.
bool extend(Change& change, const Change& next) {
  return std::visit(
      [&]<typename Kind>(Kind& kind) {
        const Kind* following = std::get_if<Kind>(&next);
        if (following == nullptr || !is_same_place(kind, *following)) return false;
        kind.after = following->after;
        return true;
      },
      change);
}

bool leads_nowhere(const Change& change) {
  return std::visit([](const auto& kind) { return kind.before == kind.after; }, change);
}

}  // namespace

Report apply(Report report, const Edit& edit) {
  for (const Change& change : edit.changes) {
    std::visit([&](const auto& kind) { apply_change(report, kind); }, change);
  }
  // A damaged journal must not leave a figure beyond the end of its text.
  for (std::size_t index = 0; index < report.figures.size(); ++index) {
    if (!fit(report.figures[index], report.text(static_cast<SectionIndex>(index)))) {
      report.figures[index].clear();
    }
  }
  return report;
}

Edit inverse(const Edit& edit) {
  Edit back = edit;
  std::ranges::reverse(back.changes);
  for (Change& change : back.changes) {
    std::visit([](auto& kind) { std::swap(kind.before, kind.after); }, change);
  }
  return back;
}

Edit merged(const Edit& first, const Edit& second) {
  Edit both{.name = first.empty() ? second.name : first.name, .changes = {}};
  const auto add = [&](const Change& change) {
    const auto same = std::ranges::find_if(
        both.changes, [&](Change& earlier) { return extend(earlier, change); });
    if (same == both.changes.end()) both.changes.push_back(change);
  };
  std::ranges::for_each(first.changes, add);
  std::ranges::for_each(second.changes, add);
  std::erase_if(both.changes, leads_nowhere);
  return both;
}

}  // namespace gongkai
