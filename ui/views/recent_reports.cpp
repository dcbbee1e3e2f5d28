#include "ui/views/recent_reports.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/keeping_commands.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr float card_padding = 24;
constexpr std::size_t most_listed = 8;
/// Of the reports that are gone.
constexpr std::size_t most_named = 3;

using Action = std::function<void(State&)>;

std::string name_of(const State& state, const StoredReport& stored) {
  return stored.unit_name.empty() ? std::string{state.strings.get("unit.unnamed")}
                                  : stored.unit_name;
}

std::string_view mark_of(const State& state, const StoredReport& stored) {
  return stored.is_sample ? state.strings.get("sample.mark") : std::string_view{};
}

std::string year_words(const State& state, const StoredReport& stored) {
  return state.strings.fill("year", {{"year", std::to_string(stored.year)}});
}

/// Next year's report is offered from the year on in which it is due, unless it is there.
bool may_have_next_year(const State& state, const StoredReport& stored) {
  return stored.year < state.current_year && std::ranges::none_of(
                                                 state.stored_reports,
                                                 [&](const StoredReport& other) {
                                                   return other.year == stored.year + 1 &&
                                                          other.unit_name == stored.unit_name;
                                                 });
}

int days_left(const State& state, const StoredReport& binned) {
  constexpr double day_ms = 24 * 60 * 60 * 1000.0;
  const double passed = (state.now_ms() - binned.binned_at_ms.value_or(0)) / day_ms;
  return std::clamp(static_cast<int>(std::ceil(days_in_bin - passed)), 0, days_in_bin);
}

/// What stands in one line of a list: buttons from the right, then the year, then the name.
class Row {
 public:
  Row(State& state, std::string name, const Rect& rect)
      : state_{&state}, name_{std::move(name)}, rect_{rect}, right_{rect.right()} {}

  bool button_at_right(std::string_view what, const ButtonFace& face) {
    const float width = button_width(*state_, face);
    right_ -= width;
    const bool clicked = button(*state_, name_ + "." + std::string{what}, face,
                                Rect{right_, rect_.y + 4, width, rect_.height - 8});
    right_ -= state_->theme.sizes.gap;
    return clicked;
  }

  void hint_at_button(std::string_view what, std::string_view text) const {
    const std::string name = name_ + "." + std::string{what};
    const Rect& place = state_->places.find(name)->second.rect;
    if (ImGui::IsWindowHovered() &&
        ImGui::IsMouseHoveringRect(ImVec2{place.x, place.y}, ImVec2{place.right(), place.bottom()}))
      draw_hint(*state_, name + ".name", text, place);
  }

  /// What is left of the line can be clicked.
  bool click_rest() {
    const Rect rest{rect_.x - 10, rect_.y, right_ - rect_.x + 10, rect_.height};
    const Click click = click_area(*state_, name_, rest);
    if (click.hovered) {
      fill(*ImGui::GetWindowDrawList(), rest, state_->theme.colors.accent_tint,
           state_->theme.sizes.radius);
      state_->pointer_over_button = true;
    }
    return click.clicked;
  }

  /// `mark`: a chip before the text; may be empty.
  void write(std::string_view mark, std::string_view text, std::string_view remark,
             Color ink) const {
    const Colors& colors = state_->theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TextStyle muted = label_text(*state_, colors.text_muted);
    const float remark_width = width_of(muted, remark);
    float left = rect_.x;
    if (!mark.empty()) {
      const Rect chip{left, rect_.y + (rect_.height - state_->theme.sizes.line_small - 4) / 2,
                      chip_width(*state_, mark), state_->theme.sizes.line_small + 4};
      draw_chip(*state_, mark, colors.warning, colors.warning_tint, chip);
      left = chip.right() + state_->theme.sizes.gap;
    }
    draw_line(list, body_text(*state_, ink), text,
              Rect{left, rect_.y, right_ - left - remark_width - 12, rect_.height});
    draw_line(list, muted, remark,
              Rect{right_ - remark_width, rect_.y, remark_width, rect_.height});
  }

 private:
  State* state_;
  std::string name_;
  Rect rect_;
  float right_;
};

void draw_stored(State& state, std::size_t index, const Rect& rect, Action& action) {
  const StoredReport& stored = state.stored_reports[index];
  Row row{state, "recent." + std::to_string(index), rect};
  if (row.button_at_right("bin", {.text = {},
                                  .sign = Sign::cross,
                                  .look = ButtonLook::quiet,
                                  .label = state.strings.get("bin.move")}))
    action = [index](State& changed) { move_to_bin(changed, index); };
  row.hint_at_button("bin", state.strings.get("bin.move"));
  if (may_have_next_year(state, stored)) {
    const std::string words =
        state.strings.fill("button.next_year.short", {{"year", std::to_string(stored.year + 1)}});
    if (row.button_at_right("next_year", {.text = words, .sign = {}}))
      action = [report = stored.report](State& changed) { make_next_year_of(changed, report); };
  }
  if (row.click_rest()) {
    action = [report = stored.report](State& changed) {
      changed.requests.emplace_back(LoadStored{.report = report});
    };
  }
  const bool is_unstored = state.keeping.unstored.contains(stored.report);
  row.write(mark_of(state, stored), name_of(state, stored), year_words(state, stored),
            is_unstored ? state.theme.colors.error : state.theme.colors.accent);
}

void draw_binned(State& state, std::size_t index, const Rect& rect, Action& action) {
  const StoredReport& binned = state.keeping.binned[index];
  Row row{state, "bin." + std::to_string(index), rect};
  if (row.button_at_right("restore", {.text = state.strings.get("bin.restore"), .sign = {}}))
    action = [index](State& changed) { take_from_bin(changed, index); };
  row.write(
      mark_of(state, binned), name_of(state, binned) + " " + year_words(state, binned),
      state.strings.fill("bin.days_left", {{"count", std::to_string(days_left(state, binned))}}),
      state.theme.colors.text);
}

/// Folds and unfolds the bin.
void draw_bin_line(State& state, const Rect& rect, Action& action) {
  const std::string words =
      state.strings.fill("bin.heading", {{"count", std::to_string(state.keeping.binned.size())}});
  const ButtonFace face{.text = words,
                        .sign = state.keeping.bin_unfolded ? Sign::arrow_up : Sign::arrow_down,
                        .look = ButtonLook::quiet};
  if (button(state, "button.bin", face,
             Rect{rect.x - 10, rect.y + 4, button_width(state, face), rect.height - 8}))
    action = [](State& changed) { changed.keeping.bin_unfolded = !changed.keeping.bin_unfolded; };
}

std::string names_of_missing(const State& state) {
  std::string names;
  const auto& missing = state.keeping.missing;
  for (std::size_t index = 0; index < std::min(missing.size(), most_named); ++index) {
    if (index > 0) names += state.strings.get("missing.between");
    names += state.strings.fill("missing.report", {{"unit", name_of(state, missing[index])},
                                                   {"year", std::to_string(missing[index].year)}});
  }
  if (missing.size() > most_named) names += "…";
  return names;
}

/// A framed line with up to two buttons below its words; returns its height.
float draw_notice(State& state, std::string_view text, const Rect& rect, std::size_t buttons,
                  Action& action) {
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float inner = rect.width - 2 * sizes.padding;
  const float words = height_of(body_text(state, 0), text, inner);
  const float below = buttons > 0 ? sizes.control_height + sizes.gap : 0;
  const Rect box{rect.x, rect.y, rect.width, words + below + 2 * sizes.padding};
  fill(list, box, colors.warning_tint, sizes.radius);
  outline(list, box, colors.warning, sizes.radius);
  note_place(state, "notice.storage", box);
  draw_wrapped(list, body_text(state, colors.text), text,
               Rect{rect.x + sizes.padding, rect.y + sizes.padding, inner, words});
  if (buttons > 0) {
    const float y = rect.y + sizes.padding + words + sizes.gap;
    const ButtonFace open{.text = state.strings.get("missing.open_file"), .sign = {}};
    const ButtonFace close{
        .text = state.strings.get("button.close_message"), .sign = {}, .look = ButtonLook::quiet};
    const float x = rect.x + sizes.padding;
    const float open_width = button_width(state, open);
    if (button(state, "missing.open_file", open, Rect{x, y, open_width, sizes.control_height}))
      action = [](State& changed) { changed.requests.emplace_back(PickFile{}); };
    if (button(
            state, "missing.close", close,
            Rect{x + open_width + sizes.gap, y, button_width(state, close), sizes.control_height}))
      action = close_missing_notice;
  }
  return box.height;
}

}  // namespace

float draw_storage_notice(State& state, float x, float y, float width, Action& action) {
  const Keeping& keeping = state.keeping;
  if (!keeping.unstored.empty()) {
    const std::string text = state.strings.fill(
        "keeping.unstored", {{"reason", keeping.unstored.begin()->second.reason}});
    return draw_notice(state, text, Rect{x, y, width, 0}, 0, action);
  }
  if (keeping.missing.empty()) return 0;
  const std::string text =
      state.strings.fill("missing.what", {{"count", std::to_string(keeping.missing.size())},
                                          {"reports", names_of_missing(state)}});
  return draw_notice(state, text, Rect{x, y, width, 0}, 2, action);
}

float draw_recent_reports(State& state, float x, float y, float width, Action& action) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::size_t count = std::min(state.stored_reports.size(), most_listed);
  const std::size_t binned = state.keeping.binned.size();
  const float row_height = sizes.control_height + 6;
  const float inner = width - 2 * card_padding;
  const std::string_view none = state.strings.get("start.recent.none");
  const float body = count == 0 ? height_of(label_text(state, 0), none, inner)
                                : static_cast<float>(count) * row_height;
  const std::size_t bin_rows =
      binned == 0 ? 0 : 1 + (state.keeping.bin_unfolded ? binned : std::size_t{0});
  const Rect box{x, y, width,
                 2 * card_padding + sizes.line_heading + sizes.gap + body +
                     static_cast<float>(bin_rows) * row_height};
  card(state, box);
  x += card_padding;
  y += card_padding;
  draw_line(list, heading_text(state, colors.text), state.strings.get("start.recent"),
            Rect{x, y, inner, sizes.line_heading});
  y += sizes.line_heading + sizes.gap;
  if (count == 0) {
    draw_wrapped(list, label_text(state, colors.text_muted), none, Rect{x, y, inner, body});
    y += body;
  }
  for (std::size_t index = 0; index < count; ++index, y += row_height)
    draw_stored(state, index, Rect{x, y, inner, row_height}, action);
  if (binned == 0) return box.height;
  draw_bin_line(state, Rect{x, y, inner, row_height}, action);
  y += row_height;
  if (!state.keeping.bin_unfolded) return box.height;
  for (std::size_t index = 0; index < binned; ++index, y += row_height)
    draw_binned(state, index, Rect{x, y, inner, row_height}, action);
  return box.height;
}

}  // namespace gongkai::ui
