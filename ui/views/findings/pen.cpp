#include "ui/views/findings/pen.hpp"

#include "ui/drawing/shapes.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {

void write(Pen& pen, const TextStyle& style, std::string_view text) {
  if (text.empty()) return;
  pen.skip(draw_wrapped(pen.list, style, text, pen.line(0)));
}

void write_beginning(Pen& pen, const TextStyle& style, std::string_view text,
                     std::size_t most_lines) {
  const auto lines = lines_of(style, text, pen.width, most_lines);
  // Who hears it gets all of it.
  pen.state.narration->tell(Told::Kind::text, text,
                            pen.line(static_cast<float>(lines.size()) * style.line_height),
                            clip_of(pen.list), &pen.list);
  const Silence told_already{*pen.state.narration};
  for (std::size_t index = 0; index < lines.size(); ++index) {
    std::string_view line = lines[index];
    // The rest of the text is too long for the last line, which makes it end with an ellipsis.
    if (index + 1 == most_lines)
      line = text.substr(static_cast<std::size_t>(line.data() - text.data()));
    draw_line(pen.list, style, line, pen.line(style.line_height));
    pen.skip(style.line_height);
  }
}

bool fold_line(Pen& pen, std::string_view name, std::string_view text, bool is_unfolded) {
  const Colors& colors = pen.state.theme.colors;
  const Rect box = pen.line(pen.state.theme.sizes.chip_height);
  const Click click = click_area(pen.state, name, box);
  pen.state.narration->last().expanded = is_unfolded;
  if (click.hovered) pen.state.pointer_over_button = true;
  const Color ink = click.hovered ? colors.accent_hover : colors.accent;
  draw_sign(pen.list, is_unfolded ? Sign::arrow_up : Sign::arrow_down,
            Rect{box.right() - 14, box.y, 14, box.height}, 8, ink);
  draw_line(pen.list, small_text(pen.state, ink), text,
            Rect{box.x, box.y, box.width - 18, box.height});
  pen.skip(box.height);
  return click.clicked;
}

LevelColors colors_of(const State& state, CardGroup group) {
  const Colors& colors = state.theme.colors;
  switch (group) {
    case CardGroup::error:
      return {colors.error, colors.error_tint};
    case CardGroup::warning:
    case CardGroup::ask:
      return {colors.warning, colors.warning_tint};
    case CardGroup::note:
    case CardGroup::missing:
      return {colors.accent, colors.accent_tint};
    case CardGroup::settled:
      return {colors.good, colors.good_tint};
  }
  return {};
}

std::string_view name_of(const State& state, CardGroup group) {
  switch (group) {
    case CardGroup::error:
      return state.strings.get("level.error");
    case CardGroup::warning:
      return state.strings.get("level.warning");
    case CardGroup::ask:
      return state.strings.get("level.ask");
    case CardGroup::note:
      return state.strings.get("level.note");
    case CardGroup::missing:
      return state.strings.get("level.missing");
    case CardGroup::settled:
      return state.strings.get("level.settled");
  }
  return {};
}

}  // namespace gongkai::ui
