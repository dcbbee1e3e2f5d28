#include "core/reading/characters.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace gongkai {

Characters::Characters(std::string_view text) {
  values_.reserve(text.size() / 3 + 1);
  offsets_.clear();
  offsets_.reserve(text.size() / 3 + 2);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    values_.push_back(character.value);
    offsets_.push_back(offset);
    offset += character.bytes;
  }
  offsets_.push_back(text.size());
  count_ = values_.size();
}

std::size_t Characters::index_at(std::size_t byte) const {
  const auto found = std::ranges::lower_bound(offsets_, byte);
  return std::min(static_cast<std::size_t>(found - offsets_.begin()), count_);
}

int digit_value(char32_t character) {
  if (character >= U'0' && character <= U'9') return static_cast<int>(character - U'0');
  if (character >= U'０' && character <= U'９') return static_cast<int>(character - U'０');
  return -1;
}

bool is_latin_letter(char32_t character) {
  const auto is_between = [&](char32_t first, char32_t last) {
    return character >= first && character <= last;
  };
  return is_between(U'A', U'Z') || is_between(U'a', U'z') || is_between(U'Ａ', U'Ｚ') ||
         is_between(U'ａ', U'ｚ');
}

bool is_blank_character(char32_t character) {
  return character != U'\n' && character != U'\r' && is_white_space(character);
}

bool ends_sentence(char32_t character) {
  return character == U'。' || character == U'！' || character == U'？' || character == U'\n' ||
         character == U'!' || character == U'?';
}

bool ends_clause(char32_t character) {
  constexpr std::u32string_view marks = U"，,；;：:（）()";
  if (is_han(character)) return false;
  return ends_sentence(character) || marks.contains(character);
}

}  // namespace gongkai
