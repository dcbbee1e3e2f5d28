// One figure over several years: a point for each year that has it, with its number, joined where the years follow each other.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/number/decimal.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

struct YearPoint {
  int year = 0;
  std::optional<Decimal> number;
};

struct YearLineFace {
  std::string_view name;
  std::span<const YearPoint> points;  ///< every year that is shown, the oldest first
};

float year_line_height(const State& state);
void draw_year_line(const State& state, const YearLineFace& face, const Rect& rect);

}  // namespace gongkai::ui
