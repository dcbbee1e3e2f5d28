// The beginning of words that came with a file and may be of any length: as far as it helps to find them there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongkai {

/// At most so many characters, and "…" when there are more. `words` must be valid UTF-8.
std::string shortened(std::string_view words, std::size_t most);

}  // namespace gongkai
