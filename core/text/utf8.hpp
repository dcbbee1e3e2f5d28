// UTF-8: checking, stepping, counting.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

bool is_valid_utf8(std::string_view text);
/// Where the first byte stands that is not UTF-8.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// True when the bytes are valid GB18030 with at least one two-byte character: a guess, for messages only.
bool looks_like_gb18030(std::string_view text);

/// True at the start of a character and at the end of the text; false beyond it. `text` must be valid UTF-8.
bool is_character_boundary(std::string_view text, std::size_t offset);

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};
/// `text` must be valid UTF-8 and `offset` at the start of a character.
CodePoint code_point_at(std::string_view text, std::size_t offset);
/// Blanks, tabs, line ends, and their Unicode kin such as the full-width blank U+3000.
bool is_white_space(char32_t character);
/// `text` with U+FFFD for each control character (line ends too) and each that turns the direction of what follows.
std::string with_visible_characters(std::string_view text);
/// `text` without the white space at both ends.
std::string_view trimmed(std::string_view text);
/// Characters of any kind.
std::size_t length_in_characters(std::string_view text);
/// Characters that are not white space: what a clerk calls the length of a text.
std::size_t count_characters(std::string_view text);

}  // namespace gongkai
