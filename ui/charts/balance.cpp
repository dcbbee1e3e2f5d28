#include "ui/charts/balance.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

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

std::vector<std::string> terms_of(const State& state, const BalanceSide& side) {
  std::vector<std::string> terms;
  for (const NamedNumber& cell : side.cells) {
    std::string& term = terms.emplace_back(terms.empty() ? "" : "+ ");
    term += in_reader_language(state, cell.name);
    term += " " +
            (cell.number ? cell.number->to_string() : std::string{state.strings.get("chart.none")});
  }
  return terms;
}

std::string sum_in_words(const State& state, const BalanceSide& side) {
  std::string words;
  for (const std::string& term : terms_of(state, side)) words += (words.empty() ? "" : " ") + term;
  return words;
}

std::size_t most_terms(const Balance& balance) {
  return std::max(balance.left.cells.size(), balance.right.cells.size());
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
      state.strings.fill("chart.balance", {{"left", sum_in_words(state, balance.left)},
                                           {"left_sum", sum_of(state, balance.left)},
                                           {"right", sum_in_words(state, balance.right)},
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

/// Below their pan, one under the other, and not beyond the drawing's edges.
void draw_terms(const State& state, const BalanceSide& side, float middle, float y,
                const Rect& drawing) {
  const TextStyle style = small_text(state, state.theme.colors.text_muted);
  const float half = drawing.width / 4 - state.theme.sizes.gap / 2;
  const float x = std::clamp(middle - half, drawing.x, drawing.right() - 2 * half);
  for (const std::string& term : terms_of(state, side)) {
    draw_line(*ImGui::GetWindowDrawList(), fitted(style, term, 2 * half), term,
              Rect{x, y, 2 * half, style.line_height}, AlignX::center);
    y += style.line_height;
  }
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

float balance_height(const State& state, const Balance& balance) {
  const Sizes& sizes = state.theme.sizes;
  return drawing_height + static_cast<float>(most_terms(balance)) * sizes.line_small + sizes.gap +
         sizes.line_label;
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
  draw_terms(state, balance.left, middle.x - half, y, rect);
  draw_terms(state, balance.right, middle.x + half, y, rect);
  y += static_cast<float>(most_terms(balance)) * sizes.line_small + sizes.gap;
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
