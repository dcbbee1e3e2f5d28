#include "core/report/figure.hpp"

#include <algorithm>

#include "core/text/changed_part.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

constexpr std::string_view empty_bracket = "〔　〕";

std::string with_separators(std::string_view number) {
  constexpr std::size_t group = 3;
  const std::size_t sign = number.starts_with('-') || number.starts_with('+') ? 1 : 0;
  const std::size_t end = std::min(number.find('.'), number.size());
  std::string grouped{number.substr(0, sign)};
  for (std::size_t digit = sign; digit < end; ++digit) {
    if (digit > sign && (end - digit) % group == 0) grouped += ',';
    grouped += number[digit];
  }
  return grouped.append(number.substr(end));
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Whether a number goes on with this character.
bool continues_number(std::string_view character) {
  constexpr std::string_view parts = "0123456789.,%";
  constexpr std::string_view wide_parts = "０１２３４５６７８９．，％万亿千百十";
  return !character.empty() && (parts.contains(character) || wide_parts.contains(character));
}

std::string_view first_character(std::string_view text) {
  return text.empty() ? text : text.substr(0, code_point_at(text, 0).bytes);
}

std::string_view last_character(std::string_view text) {
  if (text.empty()) return text;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && is_continuation(text[begin])) --begin;
  return text.substr(begin);
}

}  // namespace

std::string figure_words(const Cell& value, CellKind kind, std::string_view words_before) {
  if (is_blank(value)) return std::string{empty_bracket};
  const std::string words = cell_to_text(value, kind);
  return number_of(value) && words_before.contains(',') ? with_separators(words) : words;
}

Figures figures_after_edit(const Figures& figures, std::string_view before,
                           std::string_view after) {
  if (figures.empty()) return {};
  const auto [begin, old_end, new_end] = changed_part(before, after);
  Figures kept;
  for (const Figure& figure : figures) {
    if (figure.end <= begin) {
      const bool grows =
          figure.end == begin && continues_number(first_character(after.substr(begin)));
      if (!grows) kept.push_back(figure);
    } else if (figure.begin >= old_end) {
      const bool grows =
          figure.begin == old_end && continues_number(last_character(after.substr(0, new_end)));
      if (grows) continue;
      kept.push_back({.begin = figure.begin - old_end + new_end,
                      .end = figure.end - old_end + new_end,
                      .cell = figure.cell});
    }
  }
  return kept;
}

TextWithFigures follow_cells(std::string_view text, const Figures& figures,
                             std::span<const CellIndex> changed, const std::vector<Cell>& cells,
                             const Edition& edition) {
  TextWithFigures result;
  std::size_t copied = 0;
  for (const Figure& figure : figures) {
    result.text += text.substr(copied, figure.begin - copied);
    const std::size_t begin = result.text.size();
    const std::string_view words = text.substr(figure.begin, figure.end - figure.begin);
    if (std::ranges::contains(changed, figure.cell)) {
      result.text += figure_words(cells[figure.cell], edition.cells[figure.cell].kind, words);
    } else {
      result.text += words;
    }
    result.figures.push_back({.begin = begin, .end = result.text.size(), .cell = figure.cell});
    copied = figure.end;
  }
  result.text += text.substr(copied);
  return result;
}

TextWithFigures replace_beside_figures(std::string_view text, const Figures& figures,
                                       std::span<const Stretch> words,
                                       std::string_view replacement) {
  TextWithFigures result;
  std::size_t copied = 0;
  auto figure = figures.begin();
  // Figures between the stretch before, whose last byte is copied, and `end`.
  const auto keep_figures = [&](std::size_t end) {
    for (; figure != figures.end() && figure->begin < end; ++figure) {
      const std::size_t begin = figure->begin - copied + result.text.size();
      const std::size_t length = figure->end - figure->begin;
      const bool grows_left =
          copied > 0 && figure->begin == copied && continues_number(last_character(result.text));
      const bool grows_right =
          figure->end == end && end < text.size() && continues_number(first_character(replacement));
      if (figure->begin >= copied && figure->end <= end && !grows_left && !grows_right)
        result.figures.push_back({.begin = begin, .end = begin + length, .cell = figure->cell});
    }
  };
  for (const Stretch& stretch : words) {
    keep_figures(stretch.begin);
    result.text += text.substr(copied, stretch.begin - copied);
    result.text += replacement;
    copied = stretch.end;
  }
  keep_figures(text.size());
  result.text += text.substr(copied);
  return result;
}

bool fit(const Figures& figures, std::string_view text) {
  std::size_t passed = 0;
  return std::ranges::all_of(figures, [&](const Figure& figure) {
    const bool is_behind = figure.begin >= passed && figure.begin < figure.end;
    passed = figure.end;
    return is_behind && is_character_boundary(text, figure.begin) &&
           is_character_boundary(text, figure.end);
  });
}

}  // namespace gongkai
