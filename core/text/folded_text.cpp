#include "core/text/folded_text.hpp"

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

char32_t folded(char32_t character) {
  constexpr char32_t first_full_width = U'！';
  constexpr char32_t last_full_width = U'～';
  if (character >= first_full_width && character <= last_full_width)
    character = character - first_full_width + U'!';
  if (character >= U'A' && character <= U'Z') return character - U'A' + U'a';
  if (character == U'“' || character == U'”') return U'"';
  if (character == U'‘' || character == U'’') return U'\'';
  if (character != U'\n' && is_white_space(character)) return U' ';
  return character;
}

/// Whether the comma at `place` groups digits: "1,234", "1,234,567", but not "12,5" and not "3,2025".
bool groups_digits(std::u32string_view characters, std::size_t place) {
  constexpr std::size_t group = 3;
  if (place == 0 || !is_digit(characters[place - 1])) return false;
  std::size_t digits = 0;
  while (place + 1 + digits < characters.size() && is_digit(characters[place + 1 + digits]))
    ++digits;
  return digits == group;
}

}  // namespace

FoldedText folded(std::string_view text) {
  FoldedText all;
  all.characters.reserve(text.size() / 2);
  all.begins.reserve(text.size() / 2);
  bool has_comma = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    all.characters.push_back(folded(point.value));
    all.begins.push_back(static_cast<std::uint32_t>(offset));
    has_comma = has_comma || all.characters.back() == U',';
    offset += point.bytes;
  }
  if (!has_comma) return all;
  FoldedText kept;
  for (std::size_t place = 0; place < all.characters.size(); ++place) {
    if (all.characters[place] == U',' && groups_digits(all.characters, place)) continue;
    kept.characters.push_back(all.characters[place]);
    kept.begins.push_back(all.begins[place]);
  }
  return kept;
}

std::vector<Stretch> find_folded(std::string_view text, std::u32string_view words) {
  std::vector<Stretch> found;
  if (words.empty()) return found;
  const FoldedText in = folded(text);
  for (std::size_t place = in.characters.find(words); place != std::u32string::npos;
       place = in.characters.find(words, place + words.size())) {
    const std::size_t last = in.begins[place + words.size() - 1];
    found.push_back({.begin = in.begins[place], .end = last + code_point_at(text, last).bytes});
  }
  return found;
}

}  // namespace gongkai
