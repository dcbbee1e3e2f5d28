#include "ui/widgets/hint.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float distance = 3;

}  // namespace

void draw_hint(State& state, std::string_view name, std::string_view text, const Rect& target) {
  const Colors& colors = state.theme.colors;
  const TextStyle style = label_text(state, colors.text);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float width = std::min(width_of(style, text) + 20, window.x);
  const float height = state.theme.sizes.line_label + 8;
  const float below = target.bottom() + distance;
  const float y = below + height <= window.y ? below : target.y - height - distance;
  const Rect box{std::clamp(target.x, 0.0F, window.x - width), y, width, height};
  const Silence only_under_the_mouse{*state.narration};
  fill(list, box, colors.surface, 4);
  outline(list, box, colors.line_strong, 4);
  draw_line(list, style, text, inset(box, 8, 0), AlignX::center);
  note_place(state, name, box);
}

}  // namespace gongkai::ui
