#include "ui/charts/year_line.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/charts/chart_words.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"

namespace gongkai::ui {
namespace {

constexpr float plot_height = 56;
constexpr float point_radius = 4;

std::string in_words(const State& state, const YearLineFace& face) {
  std::string list;
  for (const YearPoint& point : face.points) {
    if (!point.number) continue;
    if (!list.empty()) list += state.strings.get("chart.years.and");
    list += state.strings.fill("chart.year", {{"year", std::to_string(point.year)},
                                              {"number", number_in_words(state, point.number)}});
  }
  if (list.empty()) list = state.strings.get("chart.none");
  return state.strings.fill("chart.years", {{"name", std::string{face.name}}, {"list", list}});
}

}  // namespace

float year_line_height(const State& state) {
  const Sizes& sizes = state.theme.sizes;
  return sizes.line_label + sizes.gap + sizes.line_small + plot_height + sizes.line_small;
}

void draw_year_line(const State& state, const YearLineFace& face, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  state.narration->tell(Told::Kind::text, in_words(state, face), rect, clip_of(list), &list);
  const Silence told_already{*state.narration};
  draw_line(list, label_text(state, colors.text), face.name,
            Rect{rect.x, rect.y, rect.width, sizes.line_label});
  double highest = 0;
  for (const YearPoint& point : face.points) highest = std::max(highest, length_of(point.number));
  const float top = rect.y + sizes.line_label + sizes.gap + sizes.line_small;
  const float bottom = top + plot_height;
  const float step = rect.width / static_cast<float>(face.points.size());
  const auto place_of = [&](std::size_t index) {
    const double share = highest > 0 ? length_of(face.points[index].number) / highest : 0;
    return ImVec2{rect.x + step * (static_cast<float>(index) + 0.5F),
                  bottom - point_radius - static_cast<float>(share) * (plot_height - 8)};
  };
  list.AddLine(ImVec2{rect.x, bottom}, ImVec2{rect.right(), bottom}, packed(colors.line));
  for (std::size_t index = 1; index < face.points.size(); ++index) {
    if (face.points[index - 1].number && face.points[index].number)
      list.AddLine(place_of(index - 1), place_of(index), packed(colors.chart), 2);
  }
  for (std::size_t index = 0; index < face.points.size(); ++index) {
    const YearPoint& point = face.points[index];
    const float left = rect.x + step * static_cast<float>(index);
    const bool is_last = index + 1 == face.points.size();
    draw_line(list, small_text(state, is_last ? colors.text : colors.text_muted),
              std::to_string(point.year), Rect{left, bottom + 2, step, sizes.line_small},
              AlignX::center);
    if (!point.number) continue;
    const ImVec2 place = place_of(index);
    list.AddCircleFilled(place, point_radius, packed(colors.chart));
    // The years before are open points.
    if (!is_last) list.AddCircleFilled(place, point_radius - 2, packed(colors.surface));
    draw_line(list,
              is_last ? small_bold_text(state, colors.text) : small_text(state, colors.text_muted),
              point.number->to_string(),
              Rect{left, place.y - point_radius - sizes.line_small, step, sizes.line_small},
              AlignX::center);
  }
}

}  // namespace gongkai::ui
