// A text as it is compared when one searches: half-width, lower case, plain quotation marks and blanks, numbers without
// thousands separators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t>
      begins;  ///< of each character: its first byte in the text that was folded
};
/// `text` must be valid UTF-8.
FoldedText folded(std::string_view text);

/// Bytes of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Stretch&) const = default;
};
/// Where the folded words stand in `text`, from the left, without overlap. Nothing for no words.
std::vector<Stretch> find_folded(std::string_view text, std::u32string_view words);

}  // namespace gongkai
