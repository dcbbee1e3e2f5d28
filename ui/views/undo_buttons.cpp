#include "ui/views/undo_buttons.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/views/step_words.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view undo_name = "button.undo";
constexpr std::string_view redo_name = "button.redo";
constexpr std::string_view list_name = "button.undo_list";

constexpr float list_button_width = 24;
constexpr float row_height = 32;
constexpr float widest_list = 420;
constexpr std::size_t most_listed = 12;

/// What the step under a button is called, while one points at it.
void name_step(State& state, std::string_view button_name, std::string_view wording,
               const Edit& step) {
  const Place& place = state.places.find(button_name)->second;
  const ImVec2 low{place.rect.x, place.rect.y};
  const ImVec2 high{place.rect.right(), place.rect.bottom()};
  if (state.steps_open || !ImGui::IsWindowHovered() || !ImGui::IsMouseHoveringRect(low, high))
    return;
  draw_hint(state, std::string{button_name} + ".step",
            state.strings.fill(wording, {{"step", step_words(state, step)}}), place.rect);
}

void draw_rows(State& state, const Rect& box, std::size_t count) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const History& history = state.open->history();
  const auto row_of = [&](std::size_t index) {
    return Rect{box.x + 1, box.y + 1 + static_cast<float>(index) * row_height, box.width - 2,
                row_height};
  };
  std::size_t chosen = 0;
  bool clicked = false;
  for (std::size_t index = 0; index < count; ++index) {
    const Click click = click_area(state, "undo." + std::to_string(index), row_of(index));
    if (click.hovered) chosen = index + 1;
    clicked = clicked || click.clicked;
  }
  if (chosen > 0) state.pointer_over_button = true;
  for (std::size_t index = 0; index < count; ++index) {
    // All that would be taken back together.
    if (index < chosen) fill(list, row_of(index), colors.accent_tint);
    draw_line(list, body_text(state, colors.text), step_words(state, history.step_to_undo(index)),
              inset(row_of(index), 12, 0));
  }
  const Rect foot = row_of(count);
  list.AddLine(ImVec2{foot.x, foot.y}, ImVec2{foot.right(), foot.y}, packed(colors.line));
  const std::string_view many = "undo.steps";
  draw_line(list, label_text(state, colors.text_muted),
            chosen == 0 ? std::string{state.strings.get("undo.choose")}
                        : state.strings.fill(many, {{"count", std::to_string(chosen)}}),
            inset(foot, 12, 0));
  if (!clicked || chosen == 0) return;
  state.steps_open = false;
  undo(state, chosen);
}

}  // namespace

void draw_undo_buttons(State& state, Rect& rect, bool with_words, bool with_list) {
  const History& history = state.open->history();
  const auto from_right = [&](std::string_view name, const ButtonFace& face, float width,
                              float gap) {
    rect.width -= width;
    const bool clicked = button(state, name, face, Rect{rect.right(), rect.y, width, rect.height});
    rect.width -= gap;
    return clicked;
  };
  const auto face = [&](std::string_view words, Sign sign, bool enabled) {
    return ButtonFace{.text = with_words ? state.strings.get(words) : std::string_view{},
                      .sign = sign,
                      .look = ButtonLook::quiet,
                      .enabled = enabled,
                      .label = state.strings.get(words)};
  };
  // A sign has room of its own around it.
  const float gap = with_words ? state.theme.sizes.gap : 0;
  const ButtonFace redo_face = face(redo_name, Sign::redo, history.can_redo());
  if (from_right(redo_name, redo_face, button_width(state, redo_face), gap)) redo(state);
  if (with_list) {
    const ButtonFace list_face{.text = {},
                               .sign = Sign::arrow_down,
                               .look = ButtonLook::quiet,
                               .enabled = history.can_undo(),
                               .label = state.strings.get("mirror.undo_list")};
    if (from_right(list_name, list_face, list_button_width, 0))
      state.steps_open = !state.steps_open;
  }
  const ButtonFace undo_face = face(undo_name, Sign::undo, history.can_undo());
  if (from_right(undo_name, undo_face, button_width(state, undo_face), gap)) undo(state);
  if (history.can_undo()) name_step(state, undo_name, "undo.step", history.step_to_undo());
  if (history.can_redo()) name_step(state, redo_name, "redo.step", history.step_to_redo());
}

void draw_undo_list(State& state, const Rect& window) {
  if (!state.steps_open) return;
  const auto place = state.places.find(undo_name);
  const std::size_t count =
      state.open ? std::min(state.open->history().undo_count(), most_listed) : 0;
  if (count == 0 || place == state.places.end()) {
    state.steps_open = false;
    return;
  }
  const Rect button_rect = place->second.rect;
  const float gap = state.theme.sizes.gap;
  const float width = std::min(widest_list, window.width - 2 * gap);
  const Rect box{std::clamp(button_rect.x, gap, window.width - width - gap),
                 button_rect.bottom() + 4, width, static_cast<float>(count + 1) * row_height + 2};
  ImGui::SetNextWindowPos(ImVec2{box.x, box.y});
  ImGui::SetNextWindowSize(ImVec2{box.width, box.height});
  ImGui::Begin("undo", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, box, state.theme.colors.surface, state.theme.sizes.radius);
  note_place(state, "panel.undo", box);
  draw_rows(state, box, count);
  outline(list, box, state.theme.colors.line_strong, state.theme.sizes.radius);
  const auto is_over = [](const Rect& rect) {
    return ImGui::IsMouseHoveringRect(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.bottom()},
                                      false);
  };
  const Rect buttons{button_rect.x, button_rect.y, button_rect.width + list_button_width,
                     button_rect.height};
  if (ImGui::IsMouseClicked(0) && !is_over(box) && !is_over(buttons)) state.steps_open = false;
  ImGui::End();
}

}  // namespace gongkai::ui
