// Where a line of Chinese text may end (避头尾): closing marks never start a line, opening marks never end one, Latin words and
// numbers with their units stay whole.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

namespace gongkai {

/// Width of one character in the unit of the caller's choice.
using CharacterWidth = std::function<float(char32_t)>;

/// The lines of `text` when no line may be wider than `width`. Newlines always end a line; blanks at a line's end hang over.
/// The views point into `text`, which must be valid UTF-8. A single character wider than `width` gets a line of its own.
/// No more than `most_lines` are broken; what follows is then in none.
std::vector<std::string_view>
break_lines(std::string_view text, float width, const CharacterWidth& character_width,
            std::size_t most_lines = std::numeric_limits<std::size_t>::max());

}  // namespace gongkai
