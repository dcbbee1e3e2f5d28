// The bar over the editor: whose report this is, undo and redo, the state of saving, in and out.

#include <imgui.h>

#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/preview.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/findings/seal_part.hpp"
#include "ui/views/language_button.hpp"
#include "ui/views/report_title.hpp"
#include "ui/views/saving_sign.hpp"
#include "ui/views/shortcuts.hpp"
#include "ui/views/undo_buttons.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

// Below these widths the bar leaves out words.
constexpr float room_for_words = 1000;
constexpr float room_for_saving_state = 560;

/// What the button shows, and its key, while one points at it.
void hint_for_preview(State& state) {
  const Rect rect = state.places.find("button.preview")->second.rect;
  if (ImGui::IsWindowHovered() &&
      ImGui::IsMouseHoveringRect(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.bottom()}))
    draw_hint(state, "button.preview.name", state.strings.get("preview.hint"), rect);
}

}  // namespace

void draw_header_bar(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, colors.surface);
  list.AddLine(ImVec2{rect.x, rect.bottom() - 1}, ImVec2{rect.right(), rect.bottom() - 1},
               packed(colors.line));

  const bool words = rect.width >= room_for_words;
  const float y = rect.y + (rect.height - sizes.control_height) / 2;
  // A sign without words has room of its own around it.
  const float gap_beside_sign = words ? sizes.gap : 0;
  float right = rect.right() - sizes.gap;
  const auto from_right = [&](std::string_view name, const ButtonFace& face) {
    const float width = button_width(state, face);
    right -= width;
    const bool clicked = button(state, name, face, Rect{right, y, width, sizes.control_height});
    right -= face.sign ? gap_beside_sign : sizes.gap;
    return clicked;
  };
  if (from_right(
          "button.export_json",
          {.text = state.strings.get(words ? "button.export_json" : "button.export_json.short"),
           .sign = {},
           .look =
               is_ready_for_submission(*state.open) ? ButtonLook::secondary : ButtonLook::primary,
           .label = state.strings.get("button.export_json")})) {
    export_report(state);
  }
  if (from_right("button.import",
                 {.text = state.strings.get(words ? "button.import" : "button.import.short"),
                  .sign = {},
                  .label = state.strings.get("button.import")})) {
    state.requests.emplace_back(PickFile{});
  }
  if (from_right("button.preview",
                 {.text = words ? state.strings.get("button.preview") : std::string_view{},
                  .sign = Sign::sheet,
                  .look = state.preview.is_open ? ButtonLook::secondary : ButtonLook::quiet,
                  .label = state.strings.get("button.preview"),
                  .pressed = state.preview.is_open})) {
    toggle_preview(state);
  }
  hint_for_preview(state);
  Rect room_for_undo{rect.x, y, right - rect.x, sizes.control_height};
  draw_undo_buttons(state, room_for_undo, words, rect.width >= room_for_saving_state);
  right = room_for_undo.right();
  if (words) {
    right -= sizes.control_height;
    draw_shortcuts_button(state, Rect{right, y, sizes.control_height, sizes.control_height});
    right -= sizes.gap;
    const float language_width = language_button_width(state, true);
    right -= language_width;
    draw_language_button(state, Rect{right, y, language_width, sizes.control_height}, true);
    right -= sizes.gap;
  }

  if (rect.width >= room_for_saving_state) {
    const std::string_view word = words ? state.strings.get("button.search") : std::string_view{};
    if (from_right("button.search", {.text = word,
                                     .sign = Sign::magnifier,
                                     .look = ButtonLook::quiet,
                                     .label = state.strings.get("button.search")}))
      open_search(state, false);
  }
  float left = rect.x + sizes.gap;
  const ButtonFace home{.text = words ? state.strings.get("button.new_report.short")
                                      : std::string_view{},
                        .sign = Sign::home,
                        .look = ButtonLook::quiet,
                        .label = state.strings.get("button.new_report.short")};
  const float home_width = button_width(state, home);
  if (button(state, "button.new_report", home, Rect{left, y, home_width, sizes.control_height})) {
    go_to_start_page(state);
    return;
  }
  left += home_width + gap_beside_sign;

  const Rect room{left, rect.y, right - left, rect.height};
  SavingWords saving = words ? SavingWords::all : SavingWords::brief;
  if (rect.width < room_for_saving_state) saving = SavingWords::none;
  // The title of the report goes before the words.
  const float needed = report_title_width(state) + sizes.padding;
  if (saving == SavingWords::all && room.width - saving_sign_width(state, saving) < needed)
    saving = SavingWords::brief;
  const float saving_width = saving_sign_width(state, saving);
  draw_saving_sign(state, saving,
                   Rect{room.right() - saving_width, y, saving_width, sizes.control_height});
  draw_report_title(state,
                    Rect{room.x, room.y, room.width - saving_width - sizes.padding, room.height});
}

}  // namespace gongkai::ui
