// The words on which a rule rests, how binding they are, what to do, and whether someone has adjusted it.

#include "ui/views/findings/card.hpp"
#include "ui/views/rule_pack.hpp"
#include "ui/widgets/chips.hpp"

namespace gongkai::ui {

void draw_basis(Pen& pen, const Rule& rule) {
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const TextStyle muted = small_text(state, colors.text_muted);
  write(pen, small_text(state, colors.text), wording_in(rule.help, state.language));
  pen.skip(6);
  const std::string_view basis =
      state.strings.get("findings.basis." + std::string{basis_name(rule.basis)});
  const Rect chip{pen.x, pen.y, chip_width(state, basis), chip_height(state)};
  draw_chip(state, basis, colors.text_muted, colors.cell_total, chip);
  pen.skip(chip.height + 4);
  if (!rule.clause.text.empty()) {
    write(pen, muted, state.strings.fill("findings.clause", {{"text", rule.clause.text}}));
    write(pen, muted, rule.clause.source);
  }
  if (rule.adjustment) {
    pen.skip(4);
    write(pen, small_text(state, colors.warning), adjustment_in_words(state, rule));
  }
}

}  // namespace gongkai::ui
