#include "ui/editing/year_commands.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/report/sample.hpp"

namespace gongkai::ui {
namespace {

/// The newest stored report of each of the years before.
std::vector<std::string> stored_reports_of_unit(const State& state) {
  const Report& report = state.open->report();
  std::map<int, const StoredReport*> by_year;
  for (const StoredReport& stored : state.stored_reports) {
    const bool is_of_unit = !report.unit.name.empty() && stored.unit_name == report.unit.name &&
                            stored.is_sample == is_sample(report);
    const bool is_before = stored.year < report.year && stored.year > report.year - years_shown;
    if (!is_of_unit || !is_before) continue;
    const StoredReport*& newest = by_year[stored.year];
    if (newest == nullptr || stored.stored_at_ms > newest->stored_at_ms) newest = &stored;
  }
  std::vector<std::string> ids;
  for (const auto& [year, stored] : by_year) ids.push_back(stored->report);
  return ids;
}

}  // namespace

void follow_years(State& state) {
  if (!state.open || state.page != summary_page) {
    state.years = {};
    return;
  }
  const std::string& report = state.open->report().id;
  std::vector<std::string> wanted = stored_reports_of_unit(state);
  if (state.years.report == report && state.years.asked == wanted) return;
  for (const std::string& each : wanted)
    state.requests.emplace_back(LoadStored{.report = each, .purpose = Purpose::figures});
  state.years = {.report = report, .asked = std::move(wanted), .stored = {}};
}

void take_figures(State& state, const Report& report) {
  if (!std::ranges::contains(state.years.asked, report.id)) return;
  YearOfFigures year = figures_of_year(report, state.charts);
  std::erase_if(state.years.stored,
                [&](const YearOfFigures& other) { return other.year == year.year; });
  state.years.stored.push_back(std::move(year));
}

std::vector<YearOfFigures> figures_by_year(const State& state) {
  const Report& report = state.open->report();
  std::map<int, YearOfFigures> by_year;
  for (const YearOfFigures& year : state.years.stored) by_year[year.year] = year;
  // What a person has put beside this report counts more than what else is stored.
  if (const auto& last_year = report.last_year.report)
    by_year[last_year->year] = figures_of_year(*last_year, state.charts);
  by_year[report.year] = figures_of_year(report, state.charts);
  std::vector<YearOfFigures> years;
  for (auto& [number, year] : by_year) {
    if (number > report.year - years_shown && number <= report.year)
      years.push_back(std::move(year));
  }
  return years;
}

}  // namespace gongkai::ui
