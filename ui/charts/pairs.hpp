// This year's numbers beside last year's: for each, a filled bar over an outlined one.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/number/decimal.hpp"
#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

struct Pair {
  std::string name;
  std::optional<Decimal> this_year;
  std::optional<Decimal> last_year;
};

struct PairsFace {
  std::span<const Pair> pairs;
  int year = 0;  ///< this year
};

float pairs_height(const State& state, std::size_t count);
void draw_pairs(const State& state, const PairsFace& face, const Rect& rect);

}  // namespace gongkai::ui
