#include "ui/views/versions.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/version_commands.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/dialog.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest = 620;
constexpr float narrow_below = 680;

void draw_head(State& state, const Rect& rect) {
  draw_line(*ImGui::GetWindowDrawList(), heading_text(state, state.theme.colors.text),
            state.strings.get("versions.title"), rect);
  const ButtonFace close{.text = {},
                         .sign = Sign::cross,
                         .look = ButtonLook::quiet,
                         .label = state.strings.get("mirror.close")};
  const float size = rect.height;
  if (button(state, "button.close_versions", close, Rect{rect.right() - size, rect.y, size, size}))
    toggle_versions(state);
}

/// The name for the report as it is now, and the button that keeps it.
void draw_naming(State& state, const Rect& rect) {
  const ButtonFace keep{.text = state.strings.get("button.keep_version"),
                        .sign = {},
                        .look = ButtonLook::secondary,
                        .enabled = !state.version_name.empty()};
  const float width = button_width(state, keep);
  line_field(state, version_name_field,
             {.label = state.strings.get("versions.name"),
              .value = state.version_name,
              .placeholder = state.strings.get("versions.name.example")},
             Rect{rect.x, rect.y, rect.width - width - state.theme.sizes.gap, rect.height});
  if (button(state, "button.keep_version", keep,
             Rect{rect.right() - width, rect.y, width, rect.height}) &&
      keep.enabled)
    keep_named_version(state);
}

/// One version: a click shows what differs; the button at its end makes it what the others are compared with.
void draw_version(State& state, std::size_t index, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const StoredVersion& version = (*state.versions.list)[index];
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string name = "version." + std::to_string(index);
  const bool is_base = state.versions.base == version.saved_at_ms;
  const ButtonFace face{.text =
                            state.strings.get(is_base ? "versions.is_base" : "button.version_base"),
                        .sign = {},
                        .look = is_base ? ButtonLook::secondary : ButtonLook::quiet};
  const float width = button_width(state, face);
  const Rect rest{rect.x, rect.y, rect.width - width - state.theme.sizes.gap, rect.height};
  const Click click = click_area(state, name, rest);
  if (click.hovered) {
    fill(list, rest, colors.accent_tint, state.theme.sizes.radius);
    state.pointer_over_button = true;
  }
  const TextStyle style =
      version.name.empty() ? body_text(state, colors.text) : body_bold_text(state, colors.text);
  draw_line(list, style, version_words(state, version),
            Rect{rest.x + 8, rest.y, rest.width - 16, rest.height});
  if (button(state, name + ".base", face,
             Rect{rect.right() - width, rect.y + 3, width, rect.height - 6})) {
    choose_base(state, version.saved_at_ms);
  } else if (click.clicked && !is_base) {
    compare_version(state, version.saved_at_ms);
  }
}

void draw_list(State& state, const Rect& rect, float row) {
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("versions.list", ImVec2{rect.width, rect.height});
  const float top = ImGui::GetWindowPos().y - ImGui::GetScrollY();
  const float width = rect.width - ImGui::GetStyle().ScrollbarSize;
  const std::size_t count = state.versions.list ? state.versions.list->size() : 0;
  for (std::size_t index = 0; index < count; ++index)
    draw_version(state, index, Rect{rect.x, top + static_cast<float>(index) * row, width, row});
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, static_cast<float>(count) * row});
  ImGui::EndChild();
}

}  // namespace

void draw_versions(State& state, const Rect& window) {
  if (!state.open || !state.versions.is_open || state.import_choice) return;
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const float margin = window.width < narrow_below ? sizes.gap : 2 * sizes.padding;
  const float width = std::min(window.width - 2 * margin, widest);
  const float inner = width - 2 * sizes.padding;
  const float row = sizes.control_height + 6;
  const TextStyle style = body_text(state, colors.text_muted);
  const std::string_view what =
      state.strings.get(state.versions.base ? "versions.what.base" : "versions.what");
  const float what_height = height_of(style, what, inner);
  const float field = line_field_label_height(state) + sizes.control_height + 4;
  const float head =
      sizes.padding + sizes.control_height + sizes.gap + what_height + field + 2 * sizes.gap;
  const std::size_t count = state.versions.list ? state.versions.list->size() : 0;
  const float content = static_cast<float>(count) * row;
  const float height = std::min(head + content + sizes.padding, window.height - 2 * margin);
  const Rect box = begin_dialog(state, "versions", window, width, height);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect line{box.x + sizes.padding, box.y + sizes.padding, inner, sizes.control_height};
  draw_head(state, line);
  line.y += sizes.control_height + sizes.gap;
  draw_wrapped(list, style, what, Rect{line.x, line.y, inner, what_height});
  line.y += what_height + sizes.gap + line_field_label_height(state);
  draw_naming(state, Rect{line.x, line.y, inner, sizes.control_height + 4});
  draw_list(state,
            Rect{line.x, box.y + head, inner + sizes.padding / 2,
                 box.bottom() - sizes.gap - box.y - head},
            row);
  ImGui::End();
}

}  // namespace gongkai::ui
