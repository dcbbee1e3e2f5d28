#include "core/paste/names.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/reading/characters.hpp"
#include "core/reading/numeral.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// Half width where there is one, one kind of bracket, no blanks, small letters.
std::u32string folded(std::string_view text) {
  std::u32string characters;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    offset += point.bytes;
    char32_t character = point.value;
    if (is_white_space(character)) continue;
    constexpr char32_t full_width_offset = U'！' - U'!';
    if (character >= U'！' && character <= U'～') character -= full_width_offset;
    if (std::u32string_view{U"[{【〔〖"}.contains(character)) character = U'(';
    if (std::u32string_view{U"]}】〕〗"}.contains(character)) character = U')';
    if (character >= U'A' && character <= U'Z') character += U'a' - U'A';
    // 其它 is written for 其他.
    if (character == U'它' && characters.ends_with(U'其')) character = U'他';
    characters += character;
  }
  return characters;
}

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// ① ⑴ ⒈ and their kin up to ⒛.
bool is_circled_number(char32_t character) { return character >= U'①' && character <= U'⒛'; }

/// How many characters of numbering begin here: "(一)", "(12)", "1." before a name, "①", and at the very beginning "三、".
std::size_t numbering_at(std::u32string_view text, std::size_t place) {
  const auto at = [&](std::size_t index) { return index < text.size() ? text[index] : U'\0'; };
  if (is_circled_number(at(place))) return 1;
  std::size_t end = place;
  if (at(place) == U'(') {
    ++end;
    while (is_digit(at(end)) || is_numeral(at(end))) ++end;
    return end > place + 1 && at(end) == U')' ? end + 1 - place : 0;
  }
  if (is_digit(at(place)) && (place == 0 || !is_digit(at(place - 1)))) {
    while (is_digit(at(end))) ++end;
    const bool parted = at(end) == U'.' || at(end) == U'、' || (at(end) == U')' && place == 0);
    return parted && end + 1 < text.size() && !is_digit(at(end + 1)) ? end + 1 - place : 0;
  }
  if (place == 0 && is_numeral(at(0))) {
    while (is_numeral(at(end))) ++end;
    const bool parted = at(end) == U'、' || at(end) == U'.' || at(end) == U',';
    return parted ? end + 1 : 0;
  }
  return 0;
}

std::u32string without_numbering(std::u32string_view text) {
  std::u32string plain;
  for (std::size_t place = 0; place < text.size();) {
    const std::size_t numbering = numbering_at(text, place);
    if (numbering == 0) plain += text[place];
    place += std::max<std::size_t>(numbering, 1);
  }
  return plain;
}

std::u32string without_brackets(std::u32string_view text) {
  std::u32string plain;
  std::size_t depth = 0;
  for (const char32_t character : text) {
    if (character == U'(') {
      ++depth;
    } else if (character == U')') {
      depth -= std::min<std::size_t>(depth, 1);
    } else if (depth == 0) {
      plain += character;
    }
  }
  return plain;
}

}  // namespace

std::u32string name_key(std::string_view text, Brackets brackets) {
  std::u32string characters = without_numbering(folded(text));
  if (brackets == Brackets::drop) characters = without_brackets(characters);
  std::erase_if(characters, [](char32_t character) {
    return !is_han(character) && !is_digit(character) && !is_latin_letter(character);
  });
  return characters;
}

int likeness(std::u32string_view left, std::u32string_view right) {
  if (left.empty() || right.empty()) return 0;
  // The longest common subsequence, row by row.
  std::vector<std::size_t> lengths(right.size() + 1, 0);
  for (const char32_t character : left) {
    std::size_t diagonal = 0;
    for (std::size_t place = 0; place < right.size(); ++place) {
      const std::size_t above = lengths[place + 1];
      lengths[place + 1] =
          right[place] == character ? diagonal + 1 : std::max(above, lengths[place]);
      diagonal = above;
    }
  }
  constexpr std::size_t full = 2000;
  return static_cast<int>(full * lengths.back() / (left.size() + right.size()));
}

}  // namespace gongkai
