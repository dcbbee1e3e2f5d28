#include "core/text/utf16.hpp"

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

constexpr char32_t last_in_one_unit = 0xffff;

std::uint32_t units_of(char32_t character) { return character > last_in_one_unit ? 2 : 1; }

}  // namespace

std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    units += units_of(character.value);
    offset += character.bytes;
  }
  return units;
}

std::size_t byte_at_utf16(std::string_view text, std::uint32_t units) {
  std::uint32_t passed = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const CodePoint character = code_point_at(text, offset);
    passed += units_of(character.value);
    if (passed > units) break;
    offset += character.bytes;
  }
  return offset;
}

}  // namespace gongkai
