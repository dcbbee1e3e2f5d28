#include "core/paste/pasted_value.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "core/paste/reasons.hpp"
#include "core/reading/numeral.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

// A longer word stands before its beginning.
constexpr std::array<std::string_view, 18> counting_words{"人次", "件", "项", "个", "条", "次",
                                                          "起",   "宗", "份", "人", "例", "笔",
                                                          "部",   "家", "户", "场", "篇", "则"};
constexpr std::array<std::string_view, 8> nothing_words{"无", "没有", "未发生", "零",
                                                        "〇", "暂无", "無",     "Nil"};
constexpr std::array<std::string_view, 13> dashes{"-", "--", "—", "——", "－", "−", "–",
                                                  "―", "─",  "/", "／", "\\", "…"};
/// What may stand between a number and a note on it.
constexpr std::array<std::string_view, 20> note_beginnings{
    "（", "(", "【", "[",  "〔", "［", "，",   ",",  "；",   ";",
    "：", ":", "*",  "＊", "※",  "注", "其中", "含", "包括", "①"};

template <std::size_t count>
std::string_view beginning_of(std::string_view text,
                              const std::array<std::string_view, count>& words) {
  const auto found =
      std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
  return found == words.end() ? std::string_view{} : *found;
}

bool is_of_number(char32_t character) {
  return (character >= U'0' && character <= U'9') || (character >= U'０' && character <= U'９') ||
         std::u32string_view{U"+＋-－\u2212.．,，"}.contains(character);
}

std::size_t end_of_number(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint character = code_point_at(text, end);
    if (!is_of_number(character.value)) break;
    end += character.bytes;
  }
  // "3，其中1件": the comma is not of the number.
  for (const std::string_view comma : {std::string_view{","}, std::string_view{"，"}}) {
    if (text.substr(0, end).ends_with(comma)) end -= comma.size();
  }
  return end;
}

struct Numeral {
  std::int64_t value = 0;
  std::size_t end = 0;
};

std::optional<Numeral> numeral_at_beginning(std::string_view text) {
  constexpr std::size_t longest = 20;
  std::u32string characters;
  std::size_t end = 0;
  while (end < text.size() && characters.size() <= longest) {
    const CodePoint character = code_point_at(text, end);
    if (!is_numeral(character.value)) break;
    characters += character.value;
    end += character.bytes;
  }
  const auto value = parse_numeral(characters);
  if (characters.empty() || !value) return std::nullopt;
  return Numeral{.value = *value, .end = end};
}

/// What stands behind a number: a unit that suits the cell, a note, both or nothing.
struct Behind {
  bool understood = false;
  bool has_counting_word = false;
  bool has_note = false;
  std::optional<MoneyUnit> unit;
};

Behind read_behind(std::string_view text, bool money) {
  Behind behind;
  text = trimmed(text);
  if (money) {
    if (text.starts_with("万元")) {
      behind.unit = MoneyUnit::ten_thousand_yuan;
    } else if (text.starts_with("元")) {
      behind.unit = MoneyUnit::yuan;
    }
    if (behind.unit) {
      text = trimmed(text.substr(text.find("元") + std::string_view{"元"}.size()));
    }
  } else {
    const std::string_view word = beginning_of(text, counting_words);
    behind.has_counting_word = !word.empty();
    text = trimmed(text.substr(word.size()));
  }
  behind.has_note = !text.empty();
  behind.understood = text.empty() || !beginning_of(text, note_beginnings).empty();
  return behind;
}

/// Whether a cell of this kind may hold the number.
std::string_view fault_of(Decimal number, CellKind kind) {
  if (number.is_negative() && kind != CellKind::signed_count) return paste_reason::negative;
  if (!number.is_whole() && kind != CellKind::money) return paste_reason::not_whole;
  return {};
}

PastedValue with_note(Decimal number, const Behind& behind, CellKind kind,
                      std::string_view otherwise) {
  PastedValue read{.value = number, .unclear = fault_of(number, kind), .unit = behind.unit};
  if (read.unclear.empty()) read.unclear = behind.has_note ? paste_reason::note_behind : otherwise;
  return read;
}

}  // namespace

PastedValue read_pasted_value(std::string_view text, CellKind kind) {
  text = trimmed(text);
  if (text.empty()) return {};
  if (std::ranges::contains(nothing_words, text)) {
    return {.value = Decimal{}, .unclear = {}, .unit = {}};
  }
  if (std::ranges::contains(dashes, text)) {
    return {.value = Decimal{}, .unclear = paste_reason::dash, .unit = {}};
  }
  const bool money = kind == CellKind::money;
  if (const std::size_t end = end_of_number(text); end > 0) {
    const auto number = number_of(cell_from_text(text.substr(0, end), kind));
    const Behind behind = read_behind(text.substr(end), money);
    if (number && behind.understood) return with_note(*number, behind, kind, {});
  } else if (const auto numeral = numeral_at_beginning(text)) {
    const Behind behind = read_behind(text.substr(numeral->end), money);
    if (behind.understood) {
      return with_note(Decimal::from_integer(numeral->value), behind, kind, paste_reason::in_words);
    }
  }
  return {.value = std::string{text}, .unclear = paste_reason::not_a_number, .unit = {}};
}

bool looks_like_figure(std::string_view text) {
  text = trimmed(text);
  if (const auto numeral = numeral_at_beginning(text)) {
    // "一" alone numbers a row; "一件" counts.
    const Behind behind = read_behind(text.substr(numeral->end), false);
    return behind.understood && behind.has_counting_word;
  }
  return number_of(read_pasted_value(text, CellKind::count).value).has_value() ||
         number_of(read_pasted_value(text, CellKind::money).value).has_value();
}

std::optional<MoneyUnit> money_unit_in(std::string_view heading) {
  if (heading.contains("万元")) return MoneyUnit::ten_thousand_yuan;
  if (heading.contains("元")) return MoneyUnit::yuan;
  return std::nullopt;
}

std::optional<Decimal> converted(Decimal amount, MoneyUnit from, MoneyUnit to) {
  constexpr std::int64_t factor = 10'000;
  if (from == to) return amount;
  const std::int64_t millionths = amount.millionths();
  if (from == MoneyUnit::yuan) {
    if (millionths % factor != 0) return std::nullopt;
    return Decimal::from_millionths(millionths / factor);
  }
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / factor;
  if (millionths > most || millionths < -most) return std::nullopt;
  const Decimal in_yuan = Decimal::from_millionths(millionths * factor);
  return in_yuan.fits_a_cell() ? std::optional{in_yuan} : std::nullopt;
}

}  // namespace gongkai
