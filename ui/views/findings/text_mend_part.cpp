// A number in a text that differs from its cell: one button puts the cell's number there, bound to the cell.

#include <algorithm>
#include <optional>

#include "ui/editing/figure_editing.hpp"
#include "ui/views/findings/card.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

struct NumberOfCell {
  TextSpan words;
  CellIndex cell = 0;
};

/// The one number that the finding is about, when its one cell may give it.
std::optional<NumberOfCell> number_of_cell(State& state, const Finding& finding) {
  if (finding.words.size() != 1 || finding.cells.size() != 1) return std::nullopt;
  const TextSpan& words = finding.words.front();
  const CellIndex cell = finding.cells.front();
  if (!number_of(state.open->report().cell(cell))) return std::nullopt;
  for (const BindableNumber& number : numbers_to_bind(state, words.section)) {
    const bool is_among_words = number.begin >= words.begin && number.end <= words.end;
    if (is_among_words && std::ranges::contains(number.cells, cell)) {
      return NumberOfCell{
          .words = {.section = words.section, .begin = number.begin, .end = number.end},
          .cell = cell};
    }
  }
  return std::nullopt;
}

}  // namespace

void draw_text_mend(Pen& pen, std::size_t finding) {
  State& state = pen.state;
  const auto number = number_of_cell(state, state.open->findings()[finding]);
  if (!number) return;
  const Report& report = state.open->report();
  const std::string value =
      cell_to_text(report.cell(number->cell), report.edition->cells[number->cell].kind);
  const std::string text = state.strings.fill("findings.mend_text", {{"value", value}});
  const ButtonFace face{.text = text, .sign = {}, .look = ButtonLook::primary};
  const float height = state.theme.sizes.chip_height + 2;
  const float width = std::min(button_width(state, face), pen.width);
  if (button(state, control_of(finding, "mend_text"), face, Rect{pen.x, pen.y, width, height})) {
    pen.action = [number = *number](State& changed) {
      bind_words(changed, number.words, number.cell);
    };
  }
  pen.skip(height + state.theme.sizes.gap);
}

}  // namespace gongkai::ui
