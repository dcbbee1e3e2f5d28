#include "ui/charts/chart_words.hpp"

#include <algorithm>

namespace gongkai::ui {

std::string number_in_words(const State& state, const std::optional<Decimal>& number) {
  if (!number) return std::string{state.strings.get("chart.none")};
  return state.strings.fill("chart.count", {{"count", number->to_string()}});
}

std::string year_in_words(const State& state, int year) {
  return state.strings.fill("year", {{"year", std::to_string(year)}});
}

double length_of(const std::optional<Decimal>& number) {
  return number ? std::max(static_cast<double>(number->millionths()), 0.0) : 0.0;
}

}  // namespace gongkai::ui
