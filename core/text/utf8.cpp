#include "core/text/utf8.hpp"

#include <algorithm>

namespace gongkai {
namespace {

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

bool is_between(unsigned char byte, unsigned low, unsigned high) {
  return byte >= low && byte <= high;
}

bool is_continuation(unsigned char byte) { return is_between(byte, 0x80, 0xBF); }

/// How many bytes the well-formed character at `offset` has; 0 when there is none. Table 3-7 of the Unicode standard.
std::size_t character_bytes(std::string_view text, std::size_t offset) {
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return 1;
  const unsigned char second = byte_at(text, offset + 1);
  if (is_between(first, 0xC2, 0xDF)) return is_continuation(second) ? 2 : 0;
  const bool third_continues = is_continuation(byte_at(text, offset + 2));
  if (is_between(first, 0xE0, 0xEF)) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return is_between(second, low, high) && third_continues ? 3 : 0;
  }
  if (is_between(first, 0xF0, 0xF4)) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    const bool fourth_continues = is_continuation(byte_at(text, offset + 3));
    return is_between(second, low, high) && third_continues && fourth_continues ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t bytes = character_bytes(text, offset);
    if (bytes == 0) return offset;
    offset += bytes;
  }
  return std::nullopt;
}

bool is_valid_utf8(std::string_view text) { return !first_invalid_utf8(text).has_value(); }

bool looks_like_gb18030(std::string_view text) {
  bool has_two_bytes = false;
  std::size_t offset = 0;
  while (offset < text.size()) {
    if (byte_at(text, offset) < 0x80) {
      offset += 1;
      continue;
    }
    if (!is_between(byte_at(text, offset), 0x81, 0xFE)) return false;
    const unsigned char second = byte_at(text, offset + 1);
    if (is_between(second, 0x40, 0x7E) || is_between(second, 0x80, 0xFE)) {
      has_two_bytes = true;
      offset += 2;
    } else if (is_between(second, 0x30, 0x39) &&
               is_between(byte_at(text, offset + 2), 0x81, 0xFE) &&
               is_between(byte_at(text, offset + 3), 0x30, 0x39)) {
      offset += 4;
    } else {
      return false;
    }
  }
  return has_two_bytes;
}

bool is_character_boundary(std::string_view text, std::size_t offset) {
  return offset == text.size() ||
         (offset < text.size() && (byte_at(text, offset) & 0xC0U) != 0x80U);
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto bits = [&](std::size_t index, unsigned mask, unsigned shift) {
    return static_cast<char32_t>(byte_at(text, offset + index) & mask) << shift;
  };
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return {.value = first, .bytes = 1};
  if (first < 0xE0) return {.value = bits(0, 0x1F, 6) | bits(1, 0x3F, 0), .bytes = 2};
  if (first < 0xF0) {
    return {.value = bits(0, 0x0F, 12) | bits(1, 0x3F, 6) | bits(2, 0x3F, 0), .bytes = 3};
  }
  return {.value = bits(0, 0x07, 18) | bits(1, 0x3F, 12) | bits(2, 0x3F, 6) | bits(3, 0x3F, 0),
          .bytes = 4};
}

bool is_white_space(char32_t character) {
  return character == U' ' || (character >= U'\t' && character <= U'\r') ||
         character == U'\u0085' || character == U'\u00A0' || character == U'\u1680' ||
         (character >= U'\u2000' && character <= U'\u200B') || character == U'\u2028' ||
         character == U'\u2029' || character == U'\u202F' || character == U'\u205F' ||
         character == U'\u3000' || character == U'\uFEFF';
}

std::string with_visible_characters(std::string_view text) {
  const auto is_hidden = [](char32_t character) {
    return character < U' ' || (character >= U'\u007F' && character <= U'\u009F') ||
           (character >= U'\u2028' && character <= U'\u202E') ||
           (character >= U'\u2066' && character <= U'\u2069');
  };
  std::string visible;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    visible += is_hidden(character.value) ? std::string_view{"\uFFFD"}
                                          : text.substr(offset, character.bytes);
    offset += character.bytes;
  }
  return visible;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    if (!is_white_space(character.value)) ++count;
    offset += character.bytes;
  }
  return count;
}

std::size_t length_in_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    const std::size_t next = std::min(offset + character.bytes, text.size());
    if (!is_white_space(character.value)) {
      begin = std::min(begin, offset);
      end = next;
    }
    offset = next;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace gongkai
