// What is done to get to the next step of a report, and with the guide that points at it.
#pragma once

#include <optional>
#include <string>

#include "ui/state/next_step.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of the open report, as it is in the storage of this page.
std::optional<NextStep> next_step(const State& state);
/// "改正第 3 部分的错误".
std::string words_of(const State& state, const NextStep& step);
void go_to_next_step(State& state);

/// Whether the guide is there: not for a report that is only read, and not once someone has found the way.
bool shows_guide(const State& state);
/// For ever, in this browser.
void dismiss_guide(State& state);

}  // namespace gongkai::ui
