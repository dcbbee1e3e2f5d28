#include "core/reading/numeral.hpp"

#include <cstddef>

namespace gongkai {
namespace {

constexpr std::int64_t ten_thousand = 10'000;
constexpr std::int64_t hundred_million = 100'000'000;

/// A numeral below ten thousand: 三千二百零五. Every unit is smaller than the one before it.
std::optional<std::int64_t> parse_group(std::u32string_view group, bool may_begin_with_zero) {
  std::int64_t value = 0;
  std::int64_t last_unit = ten_thousand;
  bool after_zero = false;
  std::size_t place = 0;
  while (place < group.size()) {
    const int digit = numeral_digit(group[place]);
    if (digit == 0) {
      const bool leads = place == 0 && !may_begin_with_zero;
      if (leads || after_zero || place + 1 == group.size()) return std::nullopt;
      after_zero = true;
      ++place;
      continue;
    }
    const bool bare_ten = digit < 0 && group[place] == U'十' && place == 0;
    if (digit < 0 && !bare_ten) return std::nullopt;
    const std::size_t unit_place = bare_ten ? place : place + 1;
    const std::int64_t factor = bare_ten ? 1 : digit;
    if (unit_place == group.size()) {
      // 三百五 is said for 350 and is not read as 305.
      if (last_unit != ten_thousand && last_unit != 10 && !after_zero) return std::nullopt;
      return value + factor;
    }
    const std::int64_t unit = numeral_unit(group[unit_place]);
    if (unit == 0 || unit >= last_unit) return std::nullopt;
    value += factor * unit;
    last_unit = unit;
    after_zero = false;
    place = unit_place + 1;
  }
  return value;
}

}  // namespace

int numeral_digit(char32_t character) {
  switch (character) {
    case U'零':
    case U'〇':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

std::int64_t numeral_unit(char32_t character) {
  switch (character) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return ten_thousand;
    case U'亿':
      return hundred_million;
    default:
      return 0;
  }
}

std::optional<std::int64_t> parse_numeral(std::u32string_view numeral) {
  constexpr std::size_t longest = 24;
  if (numeral.empty() || numeral.size() > longest) return std::nullopt;
  if (numeral == U"零" || numeral == U"〇") return 0;
  std::int64_t value = 0;
  bool is_first = true;
  for (const char32_t unit : {U'亿', U'万'}) {
    const std::size_t place = numeral.find(unit);
    if (place == std::u32string_view::npos) continue;
    const auto group = parse_group(numeral.substr(0, place), !is_first);
    if (!group || *group == 0) return std::nullopt;
    value += *group * numeral_unit(unit);
    numeral.remove_prefix(place + 1);
    is_first = false;
  }
  if (numeral.empty()) return value;
  const auto rest = parse_group(numeral, !is_first);
  if (!rest) return std::nullopt;
  // 三万五 is said for 35000.
  const bool is_short_form = !is_first && numeral.size() == 1;
  if (is_short_form) return std::nullopt;
  return value + *rest;
}

}  // namespace gongkai
