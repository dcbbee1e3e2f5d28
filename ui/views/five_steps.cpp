#include "ui/views/five_steps.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ui/drawing/styles.hpp"

namespace gongkai::ui {
namespace {

constexpr std::array<std::string_view, 5> steps{"how_to.begin", "how_to.fill", "how_to.texts",
                                                "how_to.check", "how_to.submit"};
constexpr float number_width = 28;
constexpr float step_gap = 10;
constexpr float widest = 760;  // longer lines are hard to read

}  // namespace

float place_five_steps(const State& state, const Rect& rect, ImDrawList* list) {
  const Colors& colors = state.theme.colors;
  const TextStyle number_style = body_bold_text(state, colors.accent);
  const TextStyle style = body_text(state, colors.text);
  const float width = std::min(rect.width, widest) - number_width;
  float y = rect.y;
  for (std::size_t index = 0; index < steps.size(); ++index) {
    const std::string_view words = state.strings.get(steps[index]);
    const Rect text{rect.x + number_width, y, width, height_of(style, words, width)};
    if (list != nullptr) {
      draw_line(*list, number_style, std::to_string(index + 1),
                Rect{rect.x, y, number_width, style.line_height});
      draw_wrapped(*list, style, words, text);
    }
    y += text.height + step_gap;
  }
  return y - rect.y;
}

}  // namespace gongkai::ui
