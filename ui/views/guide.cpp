#include "ui/views/guide.hpp"

#include <imgui.h>

#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/next_step_commands.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float margin = 8;
constexpr float padding = 12;
constexpr float cross_size = 28;

std::string words_of_guide(const State& state) {
  const auto step = next_step(state);
  return step ? words_of(state, *step) : std::string{};
}

ButtonFace go_face(const State& state) {
  return {.text = state.strings.get("guide.go"), .sign = {}, .look = ButtonLook::primary};
}

bool draw_close(State& state, const Rect& box) {
  return button(state, "guide.close",
                {.text = {},
                 .sign = Sign::cross,
                 .look = ButtonLook::quiet,
                 .label = state.strings.get("guide.close")},
                box);
}

}  // namespace

float guide_card_height(const State& state, float width) {
  if (!shows_guide(state)) return 0;
  const Sizes& sizes = state.theme.sizes;
  const float inside = width - 2 * margin - 2 * padding;
  return margin + 2 * padding + sizes.line_small +
         height_of(body_bold_text(state, 0), words_of_guide(state), inside) + sizes.gap +
         sizes.control_height;
}

void draw_guide_card(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect box{rect.x + margin, rect.y, rect.width - 2 * margin, rect.height - margin};
  card(state, box);
  note_place(state, "guide", box);
  const std::string words = words_of_guide(state);
  const float x = box.x + padding;
  const float width = box.width - 2 * padding;
  float y = box.y + padding;
  draw_line(list, small_text(state, colors.text_muted), state.strings.get("guide.heading"),
            Rect{x, y, width - cross_size, sizes.line_small});
  y += sizes.line_small;
  y += draw_wrapped(list, body_bold_text(state, colors.text), words, Rect{x, y, width, 0});
  y += sizes.gap;
  const bool goes =
      button(state, "guide.go", go_face(state), Rect{x, y, width, sizes.control_height});
  const bool closes =
      draw_close(state, Rect{box.right() - cross_size - 4, box.y + 4, cross_size, cross_size});
  if (goes) go_to_next_step(state);
  if (closes) dismiss_guide(state);
}

void draw_guide_line(State& state, const Rect& rect) {
  if (rect.height < 1) return;
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  note_place(state, "guide", rect);
  const float y = rect.y + (rect.height - sizes.gap / 2 - sizes.control_height) / 2;
  const ButtonFace go = go_face(state);
  const float go_width = button_width(state, go);
  const float side = sizes.control_height;
  const Rect close_box{rect.right() - sizes.gap - side, y, side, side};
  const Rect go_box{close_box.x - sizes.gap - go_width, y, go_width, side};
  const std::string text = state.strings.fill("next_step", {{"step", words_of_guide(state)}});
  draw_line(list, body_text(state, colors.text), text,
            Rect{rect.x + sizes.gap, y, go_box.x - rect.x - 2 * sizes.gap, side});
  const bool goes = button(state, "guide.go", go, go_box);
  const bool closes = draw_close(state, close_box);
  if (goes) go_to_next_step(state);
  if (closes) dismiss_guide(state);
}

}  // namespace gongkai::ui
