// Numbers and years as charts write them.
#pragma once

#include <optional>
#include <string>

#include "core/number/decimal.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// "12 件"; a dash where there is none.
std::string number_in_words(const State& state, const std::optional<Decimal>& number);
std::string year_in_words(const State& state, int year);
/// For the length of what is drawn; 0 for what is negative, or not there.
double length_of(const std::optional<Decimal>& number);

}  // namespace gongkai::ui
