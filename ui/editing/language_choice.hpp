// Another language for the interface, at once. What is in the report stays in the language it is written in, and so does the
// official wording of the form.
#pragma once

#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// From the next frame on: what is being drawn holds on to words of the present one. Of ui/language.hpp; others are not taken.
void choose_language(State& state, std::string_view language);

/// At the beginning of a frame. What was said before in a message stays as it was said.
void follow_language(State& state);

/// The one of the two that is not spoken now.
std::string_view other_language(const State& state);

}  // namespace gongkai::ui
