#include "ui/charts/pairs.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/charts/chart_words.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"

namespace gongkai::ui {
namespace {

constexpr float bar_height = 10;
constexpr float gap = 10;
constexpr float widest_names = 0.4F;
constexpr float shortest_bar = 2;
constexpr float mark_size = 12;

float row_height(const State& state) {
  return 2 * state.theme.sizes.line_small + state.theme.sizes.gap;
}

/// What the two kinds of bars stand for.
void draw_legend(const State& state, int year, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Silence told_with_the_bars{*state.narration};
  const TextStyle style = small_text(state, colors.text_muted);
  float x = rect.x;
  for (const bool is_this_year : {true, false}) {
    const Rect mark{x, rect.y + (style.line_height - mark_size) / 2, mark_size, mark_size};
    if (is_this_year) {
      fill(list, mark, colors.chart, 2);
    } else {
      outline(list, mark, colors.chart_before, 2, 2);
    }
    const std::string words = year_in_words(state, is_this_year ? year : year - 1);
    draw_line(list, style, words,
              Rect{mark.right() + 6, rect.y, width_of(style, words) + 1, style.line_height});
    x = mark.right() + 6 + width_of(style, words) + 2 * gap;
  }
}

}  // namespace

float pairs_height(const State& state, std::size_t count) {
  const Sizes& sizes = state.theme.sizes;
  return sizes.line_small + sizes.gap + static_cast<float>(count) * row_height(state) - sizes.gap;
}

void draw_pairs(const State& state, const PairsFace& face, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_legend(state, face.year, rect);
  const TextStyle name_style = label_text(state, colors.text);
  float names = 0;
  double longest = 0;
  for (const Pair& pair : face.pairs) {
    names = std::max(names, width_of(name_style, pair.name));
    longest = std::max({longest, length_of(pair.this_year), length_of(pair.last_year)});
  }
  names = std::min(names, rect.width * widest_names);
  const float left = rect.x + names + gap;
  constexpr float room_for_number = 64;
  const float room = std::max(rect.right() - left - gap - room_for_number, 0.0F);
  float y = rect.y + sizes.line_small + sizes.gap;
  for (const Pair& pair : face.pairs) {
    const Rect row{rect.x, y, rect.width, 2 * sizes.line_small};
    state.narration->tell(
        Told::Kind::text,
        state.strings.fill("chart.pair", {{"name", pair.name},
                                          {"year", std::to_string(face.year)},
                                          {"number", number_in_words(state, pair.this_year)},
                                          {"last_year", std::to_string(face.year - 1)},
                                          {"before", number_in_words(state, pair.last_year)}}),
        row, clip_of(list), &list);
    const Silence told_already{*state.narration};
    draw_line(list, name_style, pair.name, Rect{row.x, row.y, names, row.height});
    for (const bool is_this_year : {true, false}) {
      const auto& number = is_this_year ? pair.this_year : pair.last_year;
      const float top = row.y + (is_this_year ? 0 : sizes.line_small);
      const double share = longest > 0 ? length_of(number) / longest : 0;
      const float length = share > 0 ? std::max(static_cast<float>(share) * room, shortest_bar) : 0;
      const Rect bar{left, top + (sizes.line_small - bar_height) / 2, length, bar_height};
      if (length > 0 && is_this_year) fill(list, bar, colors.chart, 2);
      if (length > 0 && !is_this_year) outline(list, bar, colors.chart_before, 2, 2);
      const TextStyle style =
          is_this_year ? small_bold_text(state, colors.text) : small_text(state, colors.text_muted);
      draw_line(list, style, number_in_words(state, number),
                Rect{left + length + (length > 0 ? gap : 0), top, room_for_number + gap,
                     sizes.line_small});
    }
    y += row_height(state);
  }
}

}  // namespace gongkai::ui
