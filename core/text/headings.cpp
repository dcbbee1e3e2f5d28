#include "core/text/headings.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

// As GB/T 9704 orders them, with the parts of long reports above and loose enumerations below.
enum class Numbering { part, chinese, chinese_in_brackets, digits, digits_in_brackets, ordinal };
constexpr std::size_t numberings = 6;

constexpr std::size_t longest_title = 30;
constexpr std::size_t longest_ordinal_title = 14;
constexpr std::size_t longest_number = 3;

/// Reads a text from its beginning.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text} {}

  std::size_t offset() const { return offset_; }
  bool at_end() const { return offset_ >= text_.size(); }
  char32_t next() const { return at_end() ? U'\0' : code_point_at(text_, offset_).value; }
  void skip() { offset_ += at_end() ? 0 : code_point_at(text_, offset_).bytes; }
  bool take_one_of(std::u32string_view set) {
    if (at_end() || !set.contains(next())) return false;
    skip();
    return true;
  }
  std::size_t take_all_of(std::u32string_view set, std::size_t most) {
    std::size_t count = 0;
    while (count < most && take_one_of(set)) ++count;
    return count;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
};

constexpr std::u32string_view chinese_digits = U"一二三四五六七八九十百";
constexpr std::u32string_view digits = U"0123456789０１２３４５６７８９";
constexpr std::u32string_view blanks = U" \t\u00A0\u3000";

std::optional<Numbering> take_numbering(Reader& reader) {
  if (reader.take_one_of(U"第")) {
    if (reader.take_all_of(chinese_digits, longest_number) == 0) return std::nullopt;
    if (reader.take_one_of(U"章节篇")) return Numbering::part;
    if (reader.take_one_of(U"部")) {
      if (reader.take_one_of(U"分")) return Numbering::part;
      return std::nullopt;
    }
    if (reader.take_one_of(U"，、：") || blanks.contains(reader.next())) return Numbering::ordinal;
    return std::nullopt;
  }
  if (reader.take_one_of(U"（(")) {
    const bool is_chinese = reader.take_all_of(chinese_digits, longest_number) > 0;
    if (!is_chinese && reader.take_all_of(digits, longest_number) == 0) return std::nullopt;
    if (!reader.take_one_of(U"）)")) return std::nullopt;
    return is_chinese ? Numbering::chinese_in_brackets : Numbering::digits_in_brackets;
  }
  if (reader.take_all_of(chinese_digits, longest_number) > 0) {
    if (reader.take_one_of(U"、")) return Numbering::chinese;
    return reader.take_one_of(U"是") ? std::optional{Numbering::ordinal} : std::nullopt;
  }
  if (reader.take_all_of(digits, longest_number) > 0) {
    // "1.5万件" is a number.
    if (!reader.take_one_of(U".．、") || digits.contains(reader.next())) return std::nullopt;
    return Numbering::digits;
  }
  return std::nullopt;
}

struct NumberedTitle {
  Stretch words;
  Numbering numbering = Numbering::chinese;
};

std::optional<NumberedTitle> title_of(std::string_view paragraph) {
  Reader reader{paragraph};
  while (reader.take_one_of(blanks)) continue;
  const std::size_t begin = reader.offset();
  const auto numbering = take_numbering(reader);
  if (!numbering) return std::nullopt;
  while (reader.take_one_of(blanks)) continue;
  // "一是主动公开方面。" is a heading; what is longer is the first point of an argument.
  const std::size_t longest =
      numbering == Numbering::ordinal ? longest_ordinal_title : longest_title;
  std::size_t end = reader.offset();
  std::size_t length = 0;
  while (!reader.at_end()) {
    const char32_t character = reader.next();
    if (std::u32string_view{U"。！？：:"}.contains(character)) break;
    // What goes on after a semicolon, or ends with a comma, is the item of a list.
    if (std::u32string_view{U"；;"}.contains(character) || ++length > longest) return std::nullopt;
    reader.skip();
    if (!is_white_space(character)) end = reader.offset();
  }
  if (length == 0 || paragraph.substr(begin, end - begin).ends_with("，")) return std::nullopt;
  return NumberedTitle{.words = {.begin = begin, .end = end}, .numbering = *numbering};
}

}  // namespace

std::vector<Heading> headings_of(std::string_view text) {
  std::vector<NumberedTitle> titles;
  std::bitset<numberings> used;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (auto title = title_of(text.substr(begin, end - begin))) {
      title->words.begin += begin;
      title->words.end += begin;
      used.set(static_cast<std::size_t>(title->numbering));
      titles.push_back(*title);
    }
    begin = end + 1;
  }
  std::array<int, numberings> levels{};
  int level = 0;
  for (std::size_t numbering = 0; numbering < numberings; ++numbering) {
    levels.at(numbering) = level;
    if (used.test(numbering)) ++level;
  }
  std::vector<Heading> headings;
  for (const NumberedTitle& title : titles) {
    headings.push_back(
        {.words = title.words, .level = levels.at(static_cast<std::size_t>(title.numbering))});
  }
  return headings;
}

}  // namespace gongkai
