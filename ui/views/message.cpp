// A message over everything, and the invitation to drop a file.

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest_message = 720;
constexpr float text_left = 52;

struct MessageLayout {
  Rect box;
  float text_width = 0;
  float close_width = 0;
};

ButtonFace close_face(const State& state) {
  return {.text = state.strings.get("button.close_message"), .sign = {}};
}

MessageLayout layout_of(const State& state, const Rect& window) {
  const Sizes& sizes = state.theme.sizes;
  const float close_width = button_width(state, close_face(state));
  const float width = std::min(window.width - 2 * sizes.gap, widest_message);
  const float text_width = width - text_left - close_width - 2 * sizes.padding;
  const float text_height = height_of(body_text(state, 0), state.message->text, text_width);
  const float height = std::max(text_height, sizes.control_height) + 2 * sizes.padding;
  // In a narrow window the verdict stands at the foot.
  const float below = sizes.control_height + 2 * sizes.gap;
  return {.box = {window.x + (window.width - width) / 2, window.bottom() - height - below, width,
                  height},
          .text_width = text_width,
          .close_width = close_width};
}

void draw_message_box(State& state, const Rect& window) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const bool problem = state.message->kind == Message::Kind::problem;
  const auto [box, text_width, close_width] = layout_of(state, window);

  ImGui::SetNextWindowPos(ImVec2{box.x, box.y});
  ImGui::SetNextWindowSize(ImVec2{box.width, box.height});
  ImGui::Begin("message", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, box, problem ? colors.error_tint : colors.good_tint, sizes.radius);
  outline(list, box, problem ? colors.error : colors.good, sizes.radius);
  note_place(state, "message", box);
  draw_sign(list, problem ? Sign::warning : Sign::check, Rect{box.x + 14, box.y, 24, box.height},
            18, problem ? colors.error : colors.good);
  draw_wrapped(list, body_text(state, colors.text), state.message->text,
               Rect{box.x + text_left, box.y, text_width, box.height}, AlignX::left,
               AlignY::middle);
  const bool close = button(state, "button.close_message", close_face(state),
                            Rect{box.right() - close_width - sizes.padding,
                                 box.y + (box.height - sizes.control_height) / 2, close_width,
                                 sizes.control_height});
  ImGui::End();
  if (close) state.message.reset();
}

}  // namespace

float message_top(const State& state, const Rect& window) {
  return state.message ? layout_of(state, window).box.y - state.theme.sizes.gap : window.bottom();
}

void draw_message(State& state, const Rect& window) {
  if (state.message) draw_message_box(state, window);
  if (!state.file_hovers) return;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const Colors& colors = state.theme.colors;
  const Rect box = inset(window, 12, 12);
  fill(list, box, colors.accent_tint, 10, 0.94F);
  outline(list, box, colors.accent, 10, 3);
  draw_line(list, heading_text(state, colors.accent), state.strings.get("drop.hint"), box,
            AlignX::center);
}

}  // namespace gongkai::ui
