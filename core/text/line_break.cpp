#include "core/text/line_break.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

enum class Class {
  blank,  ///< hangs over at the end of a line
  word,   ///< Latin letters, and the marks that stand inside words and numbers
  digit,
  unit,       ///< what is counted: 件, 年, 万
  closing,    ///< never starts a line
  opening,    ///< never ends a line
  glue,       ///< no break on either side
  ideograph,  ///< a break on either side is fine
};

/// Whether a line may end between two characters.
enum class Break {
  allowed,
  reluctant,  ///< between a number and its unit: only where the line is too narrow for both
  desperate,  ///< inside a word or a number: only where the line is too narrow for it
  forbidden,
};

bool is_one_of(char32_t character, std::u32string_view set) { return set.contains(character); }

/// The characters of a text in their order, to be searched: most characters of a Chinese text are none of them.
template <std::size_t size>
constexpr std::array<char32_t, size - 1> sorted(const char32_t (&text)[size]) {
  std::array<char32_t, size - 1> characters{};
  std::ranges::copy_n(text, size - 1, characters.begin());
  std::ranges::sort(characters);
  return characters;
}

constexpr auto units =
    sorted(U"件条年月日元万亿千百十余多个次人场篇项份起例期号页字时点分秒倍位名户级"
           U"届部章款卷宗家类种天周");

bool is_between(char32_t character, char32_t first, char32_t last) {
  return character >= first && character <= last;
}

Class class_of(char32_t character) {
  if (is_between(character, U'一', U'鿿') && character != U'第')
    return std::ranges::binary_search(units, character) ? Class::unit : Class::ideograph;
  if (is_one_of(character, U"\u00A0\u202F\u2060\uFEFF\u200D") ||
      is_between(character, 0x0300, 0x036F) || is_between(character, 0xFE00, 0xFE0F)) {
    return Class::glue;  // no-break blanks, and marks that belong to the character before them
  }
  if (is_white_space(character)) return Class::blank;
  if (is_between(character, U'0', U'9') || is_between(character, U'０', U'９')) return Class::digit;
  // GB/T 15834 and common practice: these marks belong to what stands before them.
  if (is_one_of(character, U"，。、；：？！）》〉」』】〕〗］｝”’…—～·．％,.;:?!)]}%‰℃°ーゝ々"))
    return Class::closing;
  if (is_one_of(character, U"（《〈「『【〔〖［｛“‘([{￥¥$＄№第")) return Class::opening;
  if (character < 0x2E80) return Class::word;
  return Class::ideograph;
}

/// Latin words, numbers and addresses stay whole: 1,234.5, gov.cn, 2025-01-31, T+1.
bool joins_word(Class kind, char32_t character) {
  return kind == Class::word || kind == Class::digit || is_one_of(character, U",.:?!;’");
}

struct Character {
  char32_t value = 0;
  Class kind = Class::blank;
};

Break break_between(const Character& left, const Character& right) {
  if (left.kind == Class::glue || right.kind == Class::glue) return Break::forbidden;
  if (right.kind == Class::blank) return Break::forbidden;  // it hangs over
  if (right.kind == Class::closing || left.kind == Class::opening) return Break::forbidden;
  if (left.kind == Class::blank) return Break::allowed;
  const bool goes_on = right.kind == Class::word || right.kind == Class::digit;
  if (goes_on && joins_word(left.kind, left.value)) return Break::desperate;
  // "12件", "3万件": a number keeps its unit.
  const bool is_number = left.kind == Class::digit || is_one_of(left.value, U"万亿千百十余多");
  if (right.kind == Class::unit && is_number) return Break::reluctant;
  return Break::allowed;
}

class LineBreaker {
 public:
  LineBreaker(std::string_view text, float width, const CharacterWidth& character_width,
              std::size_t most_lines)
      : text_{text}, width_{width}, character_width_{character_width}, most_lines_{most_lines} {}

  std::vector<std::string_view> lines() {
    std::size_t begin = 0;
    while (true) {
      const std::size_t newline = std::min(text_.find('\n', begin), text_.size());
      const bool has_return =
          newline > begin && newline < text_.size() && text_[newline - 1] == '\r';
      break_paragraph(begin, has_return ? newline - 1 : newline);
      if (newline == text_.size() || lines_.size() >= most_lines_) return std::move(lines_);
      begin = newline + 1;
    }
  }

 private:
  void break_paragraph(std::size_t begin, std::size_t end) {
    do {
      const std::size_t line_end = end_of_line(begin, end);
      lines_.push_back(text_.substr(begin, line_end - begin));
      begin = line_end;
    } while (begin < end && lines_.size() < most_lines_);
  }

  /// Where the line that starts at `begin` ends: at the last good place before the first character that does not fit.
  std::size_t end_of_line(std::size_t begin, std::size_t end) const {
    float used = 0;
    std::size_t allowed = begin;
    std::size_t reluctant = begin;
    std::size_t desperate = begin;
    Character before;
    for (std::size_t offset = begin; offset < end;) {
      const CodePoint point = code_point_at(text_, offset);
      const Character character{.value = point.value, .kind = class_of(point.value)};
      if (offset > begin) {
        const Break kind = break_between(before, character);
        if (kind == Break::allowed) allowed = offset;
        if (kind == Break::reluctant) reluctant = offset;
        if (kind == Break::desperate) desperate = offset;
      }
      used += character_width_(character.value);
      if (used > width_ && character.kind != Class::blank && offset > begin) {
        if (allowed > begin) return allowed;
        if (reluctant > begin) return reluctant;
        return desperate > begin ? desperate : offset;
      }
      before = character;
      offset += point.bytes;
    }
    return end;
  }

  std::string_view text_;
  float width_;
  const CharacterWidth& character_width_;
  std::size_t most_lines_;
  std::vector<std::string_view> lines_;
};

}  // namespace

std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const CharacterWidth& character_width,
                                          std::size_t most_lines) {
  return LineBreaker{text, width, character_width, most_lines}.lines();
}

}  // namespace gongkai
