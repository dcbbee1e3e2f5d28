#include "ui/charts/balance.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/charts/chart_words.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/state/form_names.hpp"

namespace gongkai::ui {
namespace {

constexpr float least_tilt = 0.06F;
constexpr float most_tilt = 0.16F;
constexpr float drawing_height = 104;
constexpr float widest_beam = 300;
constexpr float pan_width = 84;

enum class Standing { unknown, level, broken };

Standing standing_of(const Balance& balance) {
  if (!balance.difference) return Standing::unknown;
  return balance.difference->is_zero() ? Standing::level : Standing::broken;
}

std::string terms_of(const State& state, const BalanceSide& side) {
  std::string terms;
  for (const NamedNumber& cell : side.cells) {
    if (!terms.empty()) terms += " + ";
    terms +=
        std::string{in_reader_language(state, cell.name)} + " " +
        (cell.number ? cell.number->to_string() : std::string{state.strings.get("chart.none")});
  }
  return terms;
}

std::string sum_of(const State& state, const BalanceSide& side) {
  return side.sum ? side.sum->to_string() : std::string{state.strings.get("chart.none")};
}

std::string verdict_of(const State& state, const Balance& balance) {
  switch (standing_of(balance)) {
    case Standing::unknown:
      return std::string{state.strings.get("chart.balance.unknown")};
    case Standing::level:
      return std::string{state.strings.get("chart.balance.level")};
    case Standing::broken:
      break;
  }
  const bool is_left = !balance.difference->is_negative();
  const auto size =
      is_left ? balance.difference : Decimal::difference(Decimal{}, *balance.difference);
  return state.strings.fill(is_left ? "chart.balance.left" : "chart.balance.right",
                            {{"difference", size ? size->to_string() : std::string{}}});
}

void tell(const State& state, const Balance& balance, const Rect& rect) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  state.narration->tell(
      Told::Kind::text,
      state.strings.fill("chart.balance", {{"left", terms_of(state, balance.left)},
                                           {"left_sum", sum_of(state, balance.left)},
                                           {"right", terms_of(state, balance.right)},
                                           {"right_sum", sum_of(state, balance.right)},
                                           {"verdict", verdict_of(state, balance)}}),
      rect, clip_of(list), &list);
}

/// A pan that hangs from an end of the beam, with its sum.
void draw_pan(const State& state, ImVec2 end, const std::string& sum, Color ink) {
  constexpr float depth = 26;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float half = pan_width / 2;
  const float y = end.y + depth;
  const ImU32 line = packed(state.theme.colors.line_strong);
  list.AddLine(end, ImVec2{end.x - half, y}, line, 1);
  list.AddLine(end, ImVec2{end.x + half, y}, line, 1);
  const Rect pan{end.x - half, y, pan_width, 28};
  fill(list, pan, state.theme.colors.surface_sunken, 4);
  outline(list, pan, ink, 4, 2);
  draw_line(list, body_bold_text(state, state.theme.colors.text), sum, pan, AlignX::center);
}

}  // namespace

float tilt_of(const Balance& balance) {
  if (standing_of(balance) != Standing::broken) return 0;
  const double larger = std::max(length_of(balance.left.sum), length_of(balance.right.sum));
  const double size = std::abs(static_cast<double>(balance.difference->millionths()));
  const auto share = static_cast<float>(larger > 0 ? std::min(size / larger, 1.0) : 1.0);
  const float tilt = std::lerp(least_tilt, most_tilt, share);
  return balance.difference->is_negative() ? tilt : -tilt;
}

float balance_height(const State& state) {
  const Sizes& sizes = state.theme.sizes;
  return drawing_height + 2 * sizes.line_small + sizes.gap + sizes.line_label;
}

void draw_balance(const State& state, const Balance& balance, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  tell(state, balance, rect);
  const Silence told_already{*state.narration};
  const Standing standing = standing_of(balance);
  const Color ink = standing == Standing::unknown ? colors.line_strong
                    : standing == Standing::level ? colors.good
                                                  : colors.error;

  const float half = std::min((rect.width - pan_width) / 2, widest_beam / 2);
  const ImVec2 middle{rect.x + rect.width / 2, rect.y + 26};
  const float tilt = tilt_of(balance);
  const ImVec2 arm{half * std::cos(tilt), half * std::sin(tilt)};
  const ImVec2 left{middle.x - arm.x, middle.y - arm.y};
  const ImVec2 right{middle.x + arm.x, middle.y + arm.y};
  const ImU32 stand = packed(colors.line_strong);
  const float foot = rect.y + drawing_height - 4;
  list.AddLine(middle, ImVec2{middle.x, foot}, stand, 2);
  list.AddLine(ImVec2{middle.x - 28, foot}, ImVec2{middle.x + 28, foot}, stand, 2);
  list.AddLine(left, right, packed(ink), 3);
  list.AddCircleFilled(middle, 5, packed(ink));
  draw_pan(state, left, sum_of(state, balance.left), ink);
  draw_pan(state, right, sum_of(state, balance.right), ink);

  float y = rect.y + drawing_height;
  const float side = rect.width / 2 - sizes.gap / 2;
  const TextStyle terms = small_text(state, colors.text_muted);
  for (const bool is_left : {true, false}) {
    const std::string words = terms_of(state, is_left ? balance.left : balance.right);
    const float x = is_left ? rect.x : rect.right() - side;
    draw_wrapped(list, terms, words, Rect{x, y, side, 2 * terms.line_height}, AlignX::center);
  }
  y += 2 * sizes.line_small + sizes.gap;
  const std::string verdict = verdict_of(state, balance);
  const TextStyle style =
      label_text(state, standing == Standing::unknown ? colors.text_muted : ink);
  constexpr float sign_room = 22;
  const bool has_sign = standing != Standing::unknown;
  const float width = width_of(style, verdict) + (has_sign ? sign_room : 0);
  float x = std::max(rect.x, rect.x + (rect.width - width) / 2);
  if (has_sign) {
    draw_sign(list, standing == Standing::level ? Sign::check : Sign::warning,
              Rect{x, y, 16, style.line_height}, 14, ink);
    x += sign_room;
  }
  draw_line(list, style, verdict, Rect{x, y, rect.right() - x, style.line_height});
}

}  // namespace gongkai::ui
