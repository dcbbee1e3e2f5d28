#include "ui/views/keeping_banner.hpp"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ui/drawing/styles.hpp"
#include "ui/editing/keeping_commands.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float sign_width = 30;
// Below this width the buttons stand under the words.
constexpr float one_line_from = 760;

struct Action {
  std::string_view name;  ///< of the button, and of its text
  void (*perform)(State&);
};

struct Banner {
  bool is_problem = false;
  std::string text;
  std::vector<Action> actions;
};

std::string_view wording_of(StoringTrouble trouble) {
  switch (trouble) {
    case StoringTrouble::other:
      return "keeping.failed.other";
    case StoringTrouble::full:
      return "keeping.failed.full";
    case StoringTrouble::other_window:
      return "keeping.failed.other_window";
    case StoringTrouble::newer_version:
      return "keeping.failed.newer_version";
  }
  return {};
}

std::optional<Banner> banner_of(const State& state) {
  if (!state.open) return std::nullopt;
  constexpr Action rescue{.name = "button.rescue", .perform = save_rescue_file};
  constexpr Action copy{.name = "button.go_on_with_copy", .perform = go_on_with_copy};
  if (const auto& problem = state.open->saving_problem()) {
    Banner banner{
        .is_problem = true,
        .text = state.strings.fill(wording_of(problem->trouble), {{"reason", problem->reason}}),
        .actions = {rescue}};
    if (problem->trouble == StoringTrouble::other_window) {
      banner.actions.push_back(copy);
      banner.actions.push_back({.name = "button.show_stored", .perform = show_stored_again});
    } else {
      banner.actions.push_back({.name = "button.retry_storing", .perform = retry_storing});
    }
    return banner;
  }
  switch (state.open->access()) {
    case Access::writes:
      return std::nullopt;
    case Access::other_window:
      return Banner{.text = std::string{state.strings.get("keeping.read_only.other_window")},
                    .actions = {{.name = "button.take_over", .perform = take_over}}};
    case Access::newer:
      return Banner{.text = std::string{state.strings.get("keeping.read_only.newer")},
                    .actions = {rescue, copy}};
  }
  return std::nullopt;
}

float buttons_width(const State& state, const Banner& banner) {
  float width = 0;
  for (const Action& action : banner.actions) {
    width += button_width(state, {.text = state.strings.get(action.name), .sign = {}}) +
             state.theme.sizes.gap;
  }
  return width;
}

/// Where the words stand in a banner of this width.
Rect words_in(const State& state, const Banner& banner, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  const float beside = rect.width >= one_line_from ? buttons_width(state, banner) : 0;
  const float width = rect.width - 2 * sizes.padding - sign_width - beside;
  const float height = height_of(label_text(state, 0), banner.text, width);
  return {rect.x + sizes.padding + sign_width, rect.y + sizes.gap, width,
          beside > 0 ? std::max(height, sizes.control_height) : height};
}

}  // namespace

float keeping_banner_height(const State& state, float width) {
  const auto banner = banner_of(state);
  if (!banner) return 0;
  const Sizes& sizes = state.theme.sizes;
  const Rect words = words_in(state, *banner, Rect{0, 0, width, 0});
  const float below = width >= one_line_from ? 0 : sizes.control_height + sizes.gap;
  return words.bottom() + below + sizes.gap;
}

void draw_keeping_banner(State& state, const Rect& rect) {
  const auto banner = banner_of(state);
  if (!banner) return;
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color ink = banner->is_problem ? colors.error : colors.accent;
  fill(list, rect, banner->is_problem ? colors.error_tint : colors.accent_tint);
  list.AddLine(ImVec2{rect.x, rect.bottom() - 1}, ImVec2{rect.right(), rect.bottom() - 1},
               packed(ink));
  note_place(state, "banner.keeping", rect);
  const Rect words = words_in(state, *banner, rect);
  draw_sign(list, banner->is_problem ? Sign::warning : Sign::half,
            Rect{rect.x + sizes.padding, words.y, 18, words.height}, 16, ink);
  draw_wrapped(list, label_text(state, colors.text), banner->text, words, AlignX::left,
               AlignY::middle);
  const bool beside = rect.width >= one_line_from;
  float x = beside ? words.right() + sizes.gap : words.x;
  const float y =
      beside ? words.y + (words.height - sizes.control_height) / 2 : words.bottom() + sizes.gap;
  void (*chosen)(State&) = nullptr;
  for (const Action& action : banner->actions) {
    const ButtonFace face{.text = state.strings.get(action.name), .sign = {}};
    const float width = button_width(state, face);
    if (button(state, action.name, face, Rect{x, y, width, sizes.control_height}))
      chosen = action.perform;
    x += width + sizes.gap;
  }
  if (chosen != nullptr) chosen(state);
}

}  // namespace gongkai::ui
