// Which keys typed into a text are one step of undo: those typed in one go at one place.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Whether the edit that made `after` of `before` goes on with the burst: no pause, at the same place, and no more at once than a
/// person types. `burst` becomes that edit's end.
bool goes_on(TypingBurst& burst, std::string_view before, std::string_view after, double now_ms);

/// Whether a burst is complete: a paragraph or a sentence has ended here. `end` is that of the burst in the text.
bool is_complete(std::string_view text, std::size_t end);

}  // namespace gongkai::ui
