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
  return bytes_at_utf16(text, {&units, 1}).front();
}

std::vector<std::size_t> bytes_at_utf16(std::string_view text,
                                        std::span<const std::uint32_t> units) {
  std::vector<std::size_t> bytes;
  bytes.reserve(units.size());
  std::size_t offset = 0;
  std::uint32_t passed = 0;
  for (const std::uint32_t wanted : units) {
    while (offset < text.size()) {
      const CodePoint character = code_point_at(text, offset);
      if (passed + units_of(character.value) > wanted) break;
      passed += units_of(character.value);
      offset += character.bytes;
    }
    bytes.push_back(offset);
  }
  return bytes;
}

std::vector<std::uint32_t> utf16_at_bytes(std::string_view text,
                                          std::span<const std::size_t> bytes) {
  std::vector<std::uint32_t> units;
  units.reserve(bytes.size());
  std::size_t offset = 0;
  std::uint32_t passed = 0;
  for (const std::size_t wanted : bytes) {
    passed += utf16_length(text.substr(offset, wanted - offset));
    offset = wanted;
    units.push_back(passed);
  }
  return units;
}

}  // namespace gongkai
