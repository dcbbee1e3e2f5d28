#include "ui/views/shortcuts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/shortcuts.hpp"
#include "ui/views/five_steps.hpp"
#include "ui/views/self_test.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view button_name = "button.shortcuts";

constexpr float widest = 900;
constexpr float two_columns_from = 680;
constexpr float between_columns = 32;
constexpr float key_padding = 7;
constexpr float key_height = 24;
constexpr float key_gap = 5;
constexpr float row_gap = 8;
constexpr float group_gap = 18;
constexpr float keys_share = 0.5F;

/// Key caps side by side, wrapped to the width; returns the height. Only measures without a list.
float place_keys(const State& state, const Shortcut& shortcut, const Rect& rect, ImDrawList* list) {
  const Colors& colors = state.theme.colors;
  const TextStyle style = small_text(state, colors.text);
  float x = rect.x;
  float y = rect.y;
  for (const std::string& keys : shortcut.keys) {
    const std::string words = key_words(state.shortcuts, keys);
    const float width = width_of(style, words) + 2 * key_padding;
    if (x > rect.x && x + width > rect.right()) {
      x = rect.x;
      y += key_height + key_gap;
    }
    if (list != nullptr) {
      const Rect cap{x, y, width, key_height};
      fill(*list, cap, colors.surface_sunken, 4);
      outline(*list, cap, colors.line_strong, 4);
      draw_line(*list, style, words, cap, AlignX::center);
    }
    x += width + key_gap;
  }
  return y + key_height - rect.y;
}

float place_row(const State& state, const Shortcut& shortcut, const Rect& rect, ImDrawList* list) {
  const float keys_width = std::floor(rect.width * keys_share);
  const TextStyle style = label_text(state, state.theme.colors.text);
  const std::string_view words = state.strings.get("shortcut." + shortcut.id);
  const Rect text{rect.x + keys_width + 12, rect.y + 2, rect.width - keys_width - 12,
                  height_of(style, words, rect.width - keys_width - 12)};
  if (list != nullptr) draw_wrapped(*list, style, words, text);
  const float keys = place_keys(state, shortcut, Rect{rect.x, rect.y, keys_width, 0}, list);
  return std::max(keys, text.height + 2);
}

float place_group(const State& state, const ShortcutGroup& group, const Rect& rect,
                  ImDrawList* list) {
  const float heading = state.theme.sizes.line_body;
  if (list != nullptr) {
    draw_line(*list, body_bold_text(state, state.theme.colors.accent),
              state.strings.get("shortcut.group." + group.id),
              Rect{rect.x, rect.y, rect.width, heading});
  }
  float y = rect.y + heading + row_gap;
  for (const Shortcut& shortcut : group.shortcuts)
    y += place_row(state, shortcut, Rect{rect.x, y, rect.width, 0}, list) + row_gap;
  return y - rect.y;
}

/// Groups one below the other; the second half beside the first when there is room. Returns the height.
float place_groups(const State& state, const Rect& rect, ImDrawList* list) {
  const bool two = rect.width >= two_columns_from;
  const float width = two ? std::floor((rect.width - between_columns) / 2) : rect.width;
  const auto& groups = state.shortcuts.groups;
  float x = rect.x;
  float y = rect.y;
  float bottom = rect.y;
  for (std::size_t index = 0; index < groups.size(); ++index) {
    if (two && index == (groups.size() + 1) / 2) {
      x += width + between_columns;
      y = rect.y;
    }
    y += place_group(state, groups[index], Rect{x, y, width, 0}, list) + group_gap;
    bottom = std::max(bottom, y);
  }
  return bottom - rect.y;
}

/// Title and the way out.
/// The guide, the groups of shortcuts under their heading, and a note. Returns the height; only measures without a list.
float place_content(const State& state, const Rect& rect, ImDrawList* list) {
  const Colors& colors = state.theme.colors;
  const float heading = state.theme.sizes.line_heading;
  float y = rect.y;
  y += place_five_steps(state, Rect{rect.x, y, rect.width, 0}, list) + group_gap;
  if (list != nullptr)
    draw_line(*list, as_heading(heading_text(state, colors.text), 3),
              state.strings.get("shortcuts.title"), Rect{rect.x, y, rect.width, heading});
  y += heading + row_gap;
  y += place_groups(state, Rect{rect.x, y, rect.width, 0}, list);
  const TextStyle note = small_text(state, colors.text_muted);
  const std::string_view mac = state.strings.get("shortcuts.mac");
  const float note_height = height_of(note, mac, rect.width);
  if (list != nullptr) draw_wrapped(*list, note, mac, Rect{rect.x, y, rect.width, note_height});
  return y + note_height + state.theme.sizes.padding - rect.y;
}

void draw_head(State& state, const Rect& rect) {
  draw_line(*ImGui::GetWindowDrawList(), heading_text(state, state.theme.colors.text),
            state.strings.get("how_to.title"), rect);
  const float title_width =
      width_of(heading_text(state, 0), state.strings.get("how_to.title")) + 16;
  draw_self_test_button(state, Rect{rect.x + title_width, rect.y,
                                    rect.width - title_width - 2 * rect.height, rect.height});
  const ButtonFace close{.text = {},
                         .sign = Sign::cross,
                         .look = ButtonLook::quiet,
                         .label = state.strings.get("mirror.close")};
  const float size = rect.height;
  if (button(state, "button.close_shortcuts", close,
             Rect{rect.right() - size, rect.y, size, size})) {
    toggle_shortcuts(state);
  }
}

}  // namespace

void draw_shortcuts_button(State& state, const Rect& rect) {
  const ButtonFace face{.text = {},
                        .sign = Sign::keyboard,
                        .look = ButtonLook::quiet,
                        .label = state.strings.get(button_name)};
  if (button(state, button_name, face, rect)) toggle_shortcuts(state);
  const ImVec2 low{rect.x, rect.y};
  const ImVec2 high{rect.right(), rect.bottom()};
  if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high))
    draw_hint(state, "button.shortcuts.name", state.strings.get(button_name), rect);
}

void draw_shortcuts(State& state, const Rect& window) {
  if (!state.shortcuts_open) return;
  const Sizes& sizes = state.theme.sizes;
  const float margin = window.width < two_columns_from ? sizes.gap : 2 * sizes.padding;
  const float width = std::min(window.width - 2 * margin, widest);
  const float inner = width - 2 * sizes.padding - ImGui::GetStyle().ScrollbarSize;
  const float head = sizes.control_height + 2 * sizes.padding;
  const float content = place_content(state, Rect{0, 0, inner, 0}, nullptr);
  const float height = std::min(head + content, window.height - 2 * margin);
  const Rect box = begin_dialog(state, "shortcuts", window, width, height);
  draw_head(state, Rect{box.x + sizes.padding, box.y + sizes.padding, width - 2 * sizes.padding,
                        sizes.control_height});

  ImGui::SetCursorScreenPos(ImVec2{box.x, box.y + head});
  ImGui::BeginChild("shortcuts.list", ImVec2{width, height - head});
  ImDrawList& inside = *ImGui::GetWindowDrawList();
  const float top = ImGui::GetWindowPos().y - ImGui::GetScrollY();
  place_content(state, Rect{box.x + sizes.padding, top, inner, 0}, &inside);
  ImGui::SetCursorScreenPos(ImVec2{box.x, top});
  ImGui::Dummy(ImVec2{1, content});
  ImGui::EndChild();
  const bool beside =
      ImGui::IsMouseClicked(0) &&
      !ImGui::IsMouseHoveringRect(ImVec2{box.x, box.y}, ImVec2{box.right(), box.bottom()}, false);
  ImGui::End();
  if (beside) toggle_shortcuts(state);
}

}  // namespace gongkai::ui
