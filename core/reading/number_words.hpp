// Numbers in running Chinese text, with their exact value and place. What only looks like a quantity (years, document numbers,
// ordinals, headings, names) is told apart here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/number/decimal.hpp"
#include "core/reading/characters.hpp"
#include "core/reading/word_finder.hpp"

namespace gongkai {

enum class NumberKind : std::uint8_t {
  plain,     ///< 50, 1,234, 3.5, 1.2万, 三十七
  percent,   ///< 97.6%, 百分之九十七点六: value 97.6
  date,      ///< 2020年, 2020年1月, 5月15日, 2020-01-01
  range,     ///< 3—5
  document,  ///< 〔2020〕50号
  ordinal,   ///< 第20条
  heading,   ///< 1. （2）
  name,      ///< inside “…” or 《…》
  code,      ///< phone numbers, versions, fractions, 5G: digits that count nothing
};

struct NumberWord {
  ByteSpan span;
  NumberKind kind = NumberKind::plain;
  Decimal value = {};       ///< of plain and percent
  std::uint8_t places = 0;  ///< decimals as printed
  bool is_chinese = false;
  std::uint16_t year = 0;  ///< of a date; 0 where it names none; of a document its year
  std::uint8_t month = 0;  ///< of a date; 0 where it names none
  std::uint8_t day = 0;    ///< of a date; 0 where it names none
};

/// From left to right. A Chinese numeral counts only with one of `units` (件, 次, 个 …) behind it, or as a percentage or year;
/// a lone 一 never does.
std::vector<NumberWord> number_words(const Characters& text, std::string_view bytes,
                                     const WordFinder& units);

}  // namespace gongkai
