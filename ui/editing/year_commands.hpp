// How the figures of several years come together.
#pragma once

#include <vector>

#include "core/charts/chart_figures.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Asks for the stored reports of the unit while the summary is open, and forgets them when it is left.
void follow_years(State& state);

/// A stored report that was asked for.
void take_figures(State& state, const Report& report);

/// The open report's figures, last year's, and those of the stored reports, the oldest first. Years without a report are left out.
std::vector<YearOfFigures> figures_by_year(const State& state);

}  // namespace gongkai::ui
