// Numbers in a section's text that are bound to cells: they follow their cell, and leave the program as plain text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/report/cell.hpp"
#include "core/text/folded_text.hpp"

namespace gongkai {

/// Bytes of the section's text, on character boundaries.
struct Figure {
  std::size_t begin = 0;
  std::size_t end = 0;
  CellIndex cell = 0;
  bool operator==(const Figure&) const = default;
};

/// In the order of the text; no two overlap.
using Figures = std::vector<Figure>;

/// How a figure writes its cell's value. It keeps the thousands separators of `words_before`; a blank is written as an empty
/// bracket, which nobody overlooks.
std::string figure_words(const Cell& value, CellKind kind, std::string_view words_before);

/// The figures after the text was edited from `before` to `after`. One that the edit touched is no longer bound.
Figures figures_after_edit(const Figures& figures, std::string_view before, std::string_view after);

struct TextWithFigures {
  std::string text;
  Figures figures;
};
/// `text` with the figures of the `changed` cells written as `cells` says now.
TextWithFigures follow_cells(std::string_view text, const Figures& figures,
                             std::span<const CellIndex> changed, const std::vector<Cell>& cells,
                             const Edition& edition);

/// `text` with `replacement` in place of each of the stretches, which are in its order and do not overlap. A figure that a
/// replacement touches, or to whose number it adds, is no longer bound.
TextWithFigures replace_beside_figures(std::string_view text, const Figures& figures,
                                       std::span<const Stretch> words,
                                       std::string_view replacement);

/// Whether all figures lie in the text, on character boundaries, one behind the other.
bool fit(const Figures& figures, std::string_view text);

}  // namespace gongkai
