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
/// In a lower list the sections need the room.
constexpr float room_for_guide = 480;

struct GuideWords {
  std::string step;
  std::string part;
};

GuideWords words_of_guide(const State& state) {
  const auto step = next_step(state);
  if (!step) return {};
  return {words_of(state, *step), part_of(state, *step)};
}

ButtonFace go_face(const State& state) {
  return {.text = state.strings.get("guide.go"), .sign = {}, .look = ButtonLook::primary};
}

ButtonFace close_face(const State& state, bool with_words) {
  const std::string_view words = state.strings.get("guide.close");
  return {.text = with_words ? words : std::string_view{},
          .sign = with_words ? std::nullopt : std::optional{Sign::cross},
          .look = ButtonLook::quiet,
          .label = words};
}

}  // namespace

float guide_card_height(const State& state, const Rect& sections) {
  if (sections.height < room_for_guide || !shows_guide(state)) return 0;
  const Sizes& sizes = state.theme.sizes;
  const float width = sections.width - 2 * margin - 2 * padding;
  const GuideWords words = words_of_guide(state);
  const float part =
      words.part.empty() ? 0 : height_of(small_text(state, 0), words.part, width) + 2;
  return margin + 2 * padding + sizes.line_small +
         height_of(body_bold_text(state, 0), words.step, width) + part + sizes.gap +
         2 * sizes.control_height + sizes.gap / 2;
}

void draw_guide_card(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect box{rect.x + margin, rect.y, rect.width - 2 * margin, rect.height - margin};
  card(state, box);
  note_place(state, "guide", box);
  const GuideWords words = words_of_guide(state);
  const float x = box.x + padding;
  const float width = box.width - 2 * padding;
  float y = box.y + padding;
  draw_line(list, small_text(state, colors.text_muted), state.strings.get("guide.heading"),
            Rect{x, y, width, sizes.line_small});
  y += sizes.line_small;
  y += draw_wrapped(list, body_bold_text(state, colors.text), words.step, Rect{x, y, width, 0});
  if (!words.part.empty())
    y += 2 + draw_wrapped(list, small_text(state, colors.text_muted), words.part,
                          Rect{x, y + 2, width, 0});
  y += sizes.gap;
  const bool goes = button(state, "guide.go", go_face(state), Rect{x, y, width, sizes.control_height});
  y += sizes.control_height + sizes.gap / 2;
  const bool closes = button(state, "guide.close", close_face(state, true),
                             Rect{x, y, width, sizes.control_height});
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
  const ButtonFace close = close_face(state, false);
  const ButtonFace go = go_face(state);
  const float close_width = button_width(state, close);
  const float go_width = button_width(state, go);
  const Rect close_box{rect.right() - sizes.gap - close_width, y, close_width,
                       sizes.control_height};
  const Rect go_box{close_box.x - sizes.gap - go_width, y, go_width, sizes.control_height};
  const std::string text =
      state.strings.fill("next_step", {{"step", words_of_guide(state).step}});
  draw_line(list, body_text(state, colors.text), text,
            Rect{rect.x + sizes.gap, y, go_box.x - rect.x - 2 * sizes.gap, sizes.control_height});
  const bool goes = button(state, "guide.go", go, go_box);
  const bool closes = button(state, "guide.close", close, close_box);
  if (goes) go_to_next_step(state);
  if (closes) dismiss_guide(state);
}

}  // namespace gongkai::ui
