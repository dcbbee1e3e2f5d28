// A text as characters, and what kind a character is. All positions that leave core/reading are bytes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gongkai {

/// Bytes [begin, end) of a text, both at the edge of a character.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  bool holds(std::size_t offset) const { return begin <= offset && offset < end; }
  bool operator==(const ByteSpan&) const = default;
};

/// The code points of a text and where each begins. Reading behind the end gives 0.
class Characters {
 public:
  Characters() = default;
  explicit Characters(std::string_view text);

  std::size_t size() const { return count_; }
  char32_t operator[](std::size_t index) const { return index < count_ ? values_[index] : U'\0'; }
  /// The character before `index`, or 0.
  char32_t before(std::size_t index) const { return index == 0 ? U'\0' : (*this)[index - 1]; }
  /// The byte at which a character begins; for size(), the length of the text.
  std::size_t offset(std::size_t index) const { return offsets_[index]; }
  /// The first character that begins at or behind this byte.
  std::size_t index_at(std::size_t byte) const;

 private:
  std::size_t count_ = 0;
  std::vector<char32_t> values_;
  std::vector<std::size_t> offsets_ = {0};
};

/// A Chinese character proper: neither a sign nor a digit; numerals such as 三 are among them.
inline bool is_han(char32_t character) { return character >= U'\u4E00' && character <= U'\u9FFF'; }
/// 0 to 9 for ASCII and full-width digits, else -1.
int digit_value(char32_t character);
bool is_latin_letter(char32_t character);
/// A blank or tab, also full-width, but no line end.
bool is_blank_character(char32_t character);
/// 。！？ and line ends.
bool ends_sentence(char32_t character);
/// What ends a clause: sentence ends, commas, semicolons, colons and brackets. 、 does not.
bool ends_clause(char32_t character);

}  // namespace gongkai
