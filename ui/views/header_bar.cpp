// The bar over the editor: whose report this is, undo and redo, the state of saving, in and out.

#include <imgui.h>

#include <string>

#include "core/report/sample.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/preview.hpp"
#include "ui/editing/search.hpp"
#include "ui/editing/version_commands.hpp"
#include "ui/views/findings/seal_part.hpp"
#include "ui/views/language_button.hpp"
#include "ui/views/shortcuts.hpp"
#include "ui/views/undo_buttons.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

// Below these widths the bar leaves out words.
constexpr float room_for_words = 1000;
constexpr float room_for_saving_state = 560;

struct SavingFace {
  std::string text;
  Sign sign = Sign::check;
  Color color = 0;
};

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A clock time, not an age: it stays true without a frame being drawn.
std::string saved_words(const State& state, bool with_words) {
  if (state.local_time == nullptr) return std::string{state.strings.get("saving.saved")};
  const ClockTime time = state.local_time(state.open->verified_at_ms());
  return state.strings.fill(with_words ? "saving.verified_at" : "saving.verified_at.short",
                            {{"time", two_digits(time.hour) + ":" + two_digits(time.minute) + ":" +
                                          two_digits(time.second)}});
}

SavingFace saving_face(const State& state, bool with_words) {
  const Colors& colors = state.theme.colors;
  if (state.open->is_read_only() && !state.open->saving_problem())
    return {std::string{state.strings.get("saving.read_only")}, Sign::half, colors.accent};
  switch (state.open->saving()) {
    case SavingState::saved:
      return {saved_words(state, with_words), Sign::check, colors.good};
    case SavingState::saving:
      return {std::string{state.strings.get("saving.saving")}, Sign::ring, colors.text_muted};
    case SavingState::failed:
      return {std::string{state.strings.get("saving.failed")}, Sign::warning, colors.error};
  }
  return {};
}

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
  float right = rect.right() - sizes.gap;
  const auto from_right = [&](std::string_view name, const ButtonFace& face) {
    const float width = button_width(state, face);
    right -= width;
    const bool clicked = button(state, name, face, Rect{right, y, width, sizes.control_height});
    right -= sizes.gap;
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
  SavingFace face = saving_face(state, words);
  if (rect.width < room_for_saving_state) face.text.clear();
  const float width = 22 + width_of(label_text(state, 0), face.text);
  right -= width;
  const Rect box{right, y, width, sizes.control_height};
  const Click on_saving = click_area(state, "state.saving", box);
  Told& told = state.narration->last();
  told.words = state.strings.get("versions.title");
  told.remark = saving_face(state, true).text;
  if (on_saving.hovered) {
    state.pointer_over_button = true;
    draw_hint(state, "state.saving.name", state.strings.get("versions.title"), box);
  }
  if (on_saving.clicked) toggle_versions(state);
  draw_sign(list, face.sign, Rect{box.x, box.y, 18, box.height}, 13, face.color);
  draw_line(list, label_text(state, face.color), face.text,
            Rect{box.x + 22, box.y, width - 22, box.height});
  right -= sizes.padding;

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
  left += home_width + sizes.gap;

  const Report& report = state.open->report();
  const std::string name =
      report.unit.name.empty() ? std::string{state.strings.get("unit.unnamed")} : report.unit.name;
  if (is_sample(report)) {
    const std::string_view mark = state.strings.get("sample.mark");
    const float height = chip_height(state);
    const Rect chip{left, rect.y + (rect.height - height) / 2, chip_width(state, mark), height};
    if (chip.right() <= right) {
      draw_chip(state, mark, colors.warning, colors.warning_tint, chip);
      note_place(state, "sample.mark", chip);
      left = chip.right() + sizes.gap;
    }
  }
  const Rect room{left, rect.y, right - left, rect.height};
  const TextStyle style = as_heading(body_bold_text(state, colors.text), 1);
  const auto title = [&](std::string_view key) {
    return state.strings.fill(key, {{"unit", name}, {"year", std::to_string(report.year)}});
  };
  const std::string whole = title("report.title");
  const bool fits = width_of(style, whole) <= room.width;
  if (room.width > 60) draw_line(list, style, fits ? whole : title("report.title.short"), room);
}

}  // namespace gongkai::ui
