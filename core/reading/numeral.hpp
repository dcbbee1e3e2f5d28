// Chinese numerals: 三十七, 一百零五, 两千, 一万二千.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gongkai {

/// 零〇一二三四五六七八九两 as 0 to 9, else -1.
int numeral_digit(char32_t character);
/// 十百千万亿 as their value, else 0.
std::int64_t numeral_unit(char32_t character);
inline bool is_numeral(char32_t character) {
  return numeral_digit(character) >= 0 || numeral_unit(character) > 0;
}

/// The value of a well-formed numeral below a million million; nothing for runs such as 十四五, 三五 or 百.
std::optional<std::int64_t> parse_numeral(std::u32string_view numeral);

}  // namespace gongkai
