#include "core/report/cell.hpp"

#include <algorithm>
#include <cstddef>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// An input method in its Chinese state writes "。" for the point key.
bool is_point(char32_t character, CellKind kind) {
  return character == U'.' || character == U'．' ||
         (kind == CellKind::money && (character == U'。' || character == U'｡'));
}

/// Digits, signs and points as Decimal reads them; a thousands separator as ','. Nothing when another character is there.
std::optional<std::string> in_ascii(std::string_view text, CellKind kind) {
  std::string ascii;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    offset += character.bytes;
    constexpr char32_t full_width_offset = U'０' - U'0';
    if (character.value >= U'0' && character.value <= U'9') {
      ascii += static_cast<char>(character.value);
    } else if (character.value >= U'０' && character.value <= U'９') {
      ascii += static_cast<char>(character.value - full_width_offset);
    } else if (character.value == U'+' || character.value == U'＋') {
      ascii += '+';
    } else if (character.value == U'-' || character.value == U'－' ||
               character.value == U'\u2212') {
      ascii += '-';
    } else if (is_point(character.value, kind)) {
      ascii += '.';
    } else if (character.value == U',' || character.value == U'，') {
      ascii += ',';
    } else {
      return std::nullopt;
    }
  }
  return ascii;
}

/// "1,234,567.5" without its separators; nothing where they do not part the digits by threes.
std::optional<std::string> without_separators(std::string_view text) {
  if (!text.contains(',')) return std::string{text};
  const std::size_t sign = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(text.find('.'), text.size());
  std::string plain{text.substr(0, sign)};
  std::string_view whole = text.substr(sign, end - sign);
  if (text.substr(end).contains(',')) return std::nullopt;
  for (bool first = true; true; first = false) {
    const std::size_t comma = std::min(whole.find(','), whole.size());
    const bool is_group = first ? comma >= 1 && comma <= 3 : comma == 3;
    if (!is_group) return std::nullopt;
    plain += whole.substr(0, comma);
    if (comma == whole.size()) break;
    whole.remove_prefix(comma + 1);
  }
  plain += text.substr(end);
  return plain;
}

}  // namespace

std::optional<Decimal> number_of(const Cell& cell) {
  const Decimal* number = std::get_if<Decimal>(&cell);
  return number == nullptr ? std::nullopt : std::optional{*number};
}

Cell cell_from_text(std::string_view typed, CellKind kind) {
  const std::string_view text = trimmed(typed);
  if (text.empty()) return Blank{};
  if (kind != CellKind::choice) {
    const auto number =
        in_ascii(text, kind)
            .and_then([](const std::string& ascii) { return without_separators(ascii); })
            .and_then([](const std::string& plain) -> std::optional<Decimal> {
              const auto parsed = Decimal::parse(plain);
              return parsed ? std::optional{*parsed} : std::nullopt;
            });
    if (number) return *number;
  }
  return std::string{text};
}

bool may_become_number(std::string_view typed, CellKind kind) {
  const auto ascii = in_ascii(trimmed(typed), kind);
  if (!ascii || kind == CellKind::choice) return false;
  std::string_view rest = *ascii;
  const bool has_sign =
      rest.starts_with('+') || (kind == CellKind::signed_count && rest.starts_with('-'));
  if (has_sign) rest.remove_prefix(1);
  const bool has_inner_sign = rest.find_first_of("+-") != std::string_view::npos;
  return !has_inner_sign && std::ranges::count(rest, '.') <= (kind == CellKind::money ? 1 : 0);
}

std::string cell_to_text(const Cell& cell, CellKind kind) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  const auto number = number_of(cell);
  if (!number) return {};
  const bool shows_plus =
      kind == CellKind::signed_count && !number->is_negative() && !number->is_zero();
  return (shows_plus ? "+" : "") + number->to_string();
}

}  // namespace gongkai
