// How long a section's text is, at the right end of the line below it.
#pragma once

#include <string>

#include "ui/state/state.hpp"

namespace gongkai::ui {

struct LengthNote {
  std::string text;
  Color color = 0;
};

/// Characters without white space, and with; of what is selected; and near the usual length how much is left.
LengthNote length_note(State& state, SectionIndex section);

}  // namespace gongkai::ui
