// A step of undo in words: "paste 35 cells".
#pragma once

#include <string>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// From the wording of the edit's name, with what it was about: {count} of cells, {cell}, {section}.
std::string step_words(const State& state, const Edit& step);

}  // namespace gongkai::ui
