#include "ui/views/reading_layout.hpp"

#include "ui/drawing/styles.hpp"

namespace gongkai::ui {

const TextLayout& reading_layout(State& state, std::string_view text, float width) {
  const TextStyle style = reading_text(state, state.theme.colors.text);
  ReadingLayout& kept = state.reading_layout;
  // Another screen has other fonts, and another zoom other widths.
  const float sample = width_of(style, "中0");
  if (kept.text != text || kept.width != width || kept.sample != sample ||
      kept.layout.lines.empty()) {
    kept.text = text;
    kept.width = width;
    kept.sample = sample;
    kept.layout = lay_out_text(style, kept.text, width, *state.fonts.source);
  }
  kept.layout.style = style;  // the system may ask for other colours at any time
  return kept.layout;
}

}  // namespace gongkai::ui
