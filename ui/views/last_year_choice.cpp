#include "ui/views/last_year_choice.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

// More of them would be a list to search in; then the file is quicker.
constexpr std::size_t most_stored = 4;

/// Buttons side by side, wrapped to the width.
class ButtonRow {
 public:
  ButtonRow(State& state, float x, float y, float width)
      : state_{&state}, left_{x}, x_{x}, y_{y}, right_{x + width} {}

  bool add(std::string_view name, const ButtonFace& face) {
    const Sizes& sizes = state_->theme.sizes;
    const float width = std::min(button_width(*state_, face), right_ - left_);
    if (x_ > left_ && x_ + width > right_) {
      x_ = left_;
      y_ += sizes.control_height + sizes.gap;
    }
    const bool clicked = button(*state_, name, face, Rect{x_, y_, width, sizes.control_height});
    x_ += width + sizes.gap;
    return clicked;
  }

  float bottom() const { return y_ + state_->theme.sizes.control_height; }

 private:
  State* state_;
  float left_;
  float x_;
  float y_;
  float right_;
};

std::string name_or_unnamed(const State& state, const std::string& name) {
  return name.empty() ? std::string{state.strings.get("unit.unnamed")} : name;
}

float draw_paragraph(const State& state, std::string_view text, float x, float y, float width) {
  const TextStyle style = label_text(state, state.theme.colors.text_muted);
  const float height = height_of(style, text, width);
  draw_wrapped(*ImGui::GetWindowDrawList(), style, text, Rect{x, y, width, height});
  return height;
}

float draw_which(State& state, float x, float y, float width) {
  const Report& last_year = *state.open->report().last_year.report;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = y;
  const std::string which = state.strings.fill(
      "last_year.which", {{"year", std::to_string(last_year.year)},
                          {"name", name_or_unnamed(state, last_year.unit.name)}});
  const TextStyle style = body_text(state, state.theme.colors.text);
  const float height = height_of(style, which, width);
  const Rect box{x, y, width, height};
  note_place(state, "last_year.which", box);
  draw_wrapped(list, style, which, box);
  y += height + state.theme.sizes.gap;
  ButtonRow row{state, x, y, width};
  if (row.add("button.last_year", {.text = state.strings.get("last_year.change"), .sign = {}}))
    pick_last_year(state);
  if (row.add(
          "button.last_year_remove",
          {.text = state.strings.get("last_year.remove"), .sign = {}, .look = ButtonLook::quiet})) {
    remove_last_year(state);
  }
  return row.bottom() - top;
}

float draw_invitation(State& state, float x, float y, float width) {
  const float top = y;
  const std::string year = std::to_string(state.open->report().year - 1);
  y += draw_paragraph(state, state.strings.get("last_year.invitation"), x, y, width) +
       state.theme.sizes.padding;
  ButtonRow row{state, x, y, width};
  if (row.add(
          "button.last_year",
          {.text = state.strings.get("last_year.open"), .sign = {}, .look = ButtonLook::primary})) {
    pick_last_year(state);
  }
  const auto stored = stored_reports_of_last_year(state);
  for (std::size_t index = 0; index < std::min(stored.size(), most_stored); ++index) {
    const StoredReport& report = state.stored_reports[stored[index]];
    const std::string text =
        state.strings.fill("last_year.use_stored",
                           {{"name", name_or_unnamed(state, report.unit_name)}, {"year", year}});
    if (row.add("last_year." + std::to_string(index), {.text = text, .sign = {}})) {
      load_last_year(state, report.report);
      break;
    }
  }
  return row.bottom() - top;
}

}  // namespace

float draw_last_year_choice(State& state, float x, float y, float width) {
  return state.open->report().last_year.report ? draw_which(state, x, y, width)
                                               : draw_invitation(state, x, y, width);
}

float draw_next_year(State& state, float x, float y, float width) {
  const float top = y;
  const std::string year = std::to_string(state.open->report().year + 1);
  y += draw_paragraph(state, state.strings.fill("next_year.what", {{"year", year}}), x, y, width) +
       state.theme.sizes.gap;
  const std::string text = state.strings.fill("button.next_year", {{"year", year}});
  ButtonRow row{state, x, y, width};
  if (row.add("button.next_year", {.text = text, .sign = {}})) make_next_year(state);
  return row.bottom() - top;
}

}  // namespace gongkai::ui
