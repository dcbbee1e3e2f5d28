// The figures of other years' reports of the same unit that are stored here, beside those of the open report.
#pragma once

#include <string>
#include <vector>

#include "core/charts/chart_figures.hpp"

namespace gongkai::ui {

struct Years {
  std::string report = {};                 ///< id of the open report that they stand beside
  std::vector<std::string> asked = {};     ///< ids of the stored reports that were asked for
  std::vector<YearOfFigures> stored = {};  ///< of those that have come
};

/// So many years are shown, the open report's the last of them.
inline constexpr int years_shown = 5;

}  // namespace gongkai::ui
