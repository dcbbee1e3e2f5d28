#include "ui/views/summary/chart_cards.hpp"

#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "core/charts/chart_figures.hpp"
#include "ui/charts/balance.hpp"
#include "ui/charts/bars.hpp"
#include "ui/charts/chart_words.hpp"
#include "ui/charts/pairs.hpp"
#include "ui/charts/year_line.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/year_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/page_part.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float two_columns_from = 700;

/// A chart with its title, and a line of words below it that may be empty.
struct ChartCard {
  std::string name;  ///< of its place
  std::string_view title;
  float height = 0;  ///< of what `draw` draws
  std::function<void(const Rect&)> draw;
  std::string note = {};
};

float width_inside(float width) { return width - 2 * padding_of_part(width); }

float note_height(const State& state, const ChartCard& chart, float inside) {
  if (chart.note.empty()) return 0;
  return state.theme.sizes.gap + height_of(small_text(state, 0), chart.note, inside);
}

float card_height(const State& state, const ChartCard& chart, float width) {
  const Sizes& sizes = state.theme.sizes;
  return 2 * padding_of_part(width) + sizes.line_body + sizes.gap + chart.height +
         note_height(state, chart, width_inside(width));
}

void draw_card(State& state, const ChartCard& chart, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  card(state, rect);
  note_place(state, chart.name, rect);
  const float padding = padding_of_part(rect.width);
  const Rect inside{rect.x + padding, rect.y + padding, rect.width - 2 * padding,
                    rect.height - 2 * padding};
  draw_line(list, as_heading(body_bold_text(state, colors.text), 3), chart.title,
            Rect{inside.x, inside.y, inside.width, sizes.line_body});
  const float y = inside.y + sizes.line_body + sizes.gap;
  chart.draw(Rect{inside.x, y, inside.width, chart.height});
  if (!chart.note.empty())
    draw_wrapped(list, small_text(state, colors.text_muted), chart.note,
                 Rect{inside.x, y + chart.height + sizes.gap, inside.width, 0});
}

/// Says what will be seen in the place of a chart that has no figures yet.
ChartCard empty_card(const State& state, std::string name, std::string_view title,
                     std::string_view what, float width) {
  const TextStyle style = label_text(state, state.theme.colors.text_muted);
  return {.name = std::move(name),
          .title = title,
          .height = height_of(style, what, width_inside(width)),
          .draw = [style, what](const Rect& rect) {
            draw_wrapped(*ImGui::GetWindowDrawList(), style, what, rect);
          }};
}

struct BreakdownWords {
  std::string_view name;
  std::string_view title;
  std::string_view empty;
};

/// Bars for what there is; what is 0 is only counted.
ChartCard breakdown_card(const State& state, const Breakdown& breakdown,
                         const BreakdownWords& words, float width) {
  const std::vector<NamedNumber> numbers = numbers_of(state.open->report(), breakdown);
  double longest = 0;
  int zeros = 0;
  for (const NamedNumber& each : numbers) {
    longest = std::max(longest, length_of(each.number));
    if (each.number && each.number->is_zero()) ++zeros;
  }
  std::vector<Bar> bars;
  for (const NamedNumber& each : numbers) {
    if (!each.number || each.number->is_zero()) continue;
    bars.push_back({.name = std::string{in_reader_language(state, each.name)},
                    .number = number_in_words(state, each.number),
                    .length = longest > 0 ? length_of(each.number) / longest : 0});
  }
  const std::string_view title = state.strings.get(words.title);
  if (bars.empty() && zeros < static_cast<int>(numbers.size()))
    return empty_card(state, std::string{words.name}, title, state.strings.get(words.empty), width);
  ChartCard chart{.name = std::string{words.name},
                  .title = title,
                  .height = bars_height(state, bars.size()),
                  .draw = [&state, bars](const Rect& rect) { draw_bars(state, bars, rect); }};
  if (zeros > 0)
    chart.note = state.strings.fill(bars.empty() ? "chart.all_zero" : "chart.other_zero",
                                    {{"count", std::to_string(zeros)}});
  return chart;
}

ChartCard balance_card(const State& state) {
  const Balance balance = balance_of(state.open->report(), state.charts);
  return {.name = "chart.balance",
          .title = state.strings.get("chart.balance.title"),
          .height = balance_height(state, balance),
          .draw = [&state, balance](const Rect& rect) { draw_balance(state, balance, rect); }};
}

std::string_view name_of(const State& state, const ComparedFigure& figure) {
  return state.strings.get("chart.figure." + figure.id);
}

ChartCard pairs_card(const State& state, float width) {
  const std::string_view title = state.strings.get("chart.pairs.title");
  const Report& report = state.open->report();
  const auto years = figures_by_year(state);
  const auto before = std::ranges::find(years, report.year - 1, &YearOfFigures::year);
  if (before == years.end())
    return empty_card(state, "chart.pairs", title, state.strings.get("chart.pairs.empty"), width);
  std::vector<Pair> pairs;
  for (std::size_t index = 0; index < state.charts.figures.size(); ++index)
    pairs.push_back({.name = std::string{name_of(state, state.charts.figures[index])},
                     .this_year = years.back().numbers[index],
                     .last_year = before->numbers[index]});
  return {.name = "chart.pairs",
          .title = title,
          .height = pairs_height(state, pairs.size()),
          .draw = [&state, pairs, year = report.year](const Rect& rect) {
            draw_pairs(state, {.pairs = pairs, .year = year}, rect);
          }};
}

std::vector<YearPoint> points_of(const std::vector<YearOfFigures>& years, int last,
                                 std::size_t figure) {
  std::vector<YearPoint> points;
  for (int year = last - years_shown + 1; year <= last; ++year) {
    const auto found = std::ranges::find(years, year, &YearOfFigures::year);
    points.push_back(
        {.year = year, .number = found == years.end() ? std::nullopt : found->numbers[figure]});
  }
  return points;
}

ChartCard years_card(const State& state, float width) {
  const std::string_view title = state.strings.get("chart.years.title");
  const auto years = figures_by_year(state);
  if (years.size() < 2)
    return empty_card(state, "chart.years", title, state.strings.get("chart.years.empty"), width);
  const float inside = width_inside(width);
  constexpr float narrowest_line = 240;
  constexpr float gap = 32;
  const std::size_t columns = inside >= 2 * narrowest_line + gap ? 2 : 1;
  const std::size_t figures = state.charts.figures.size();
  const std::size_t rows = (figures + columns - 1) / columns;
  const float step = year_line_height(state) + state.theme.sizes.padding;
  return {
      .name = "chart.years",
      .title = title,
      .height = static_cast<float>(rows) * step - state.theme.sizes.padding,
      .draw = [&state, years, columns, step, last = state.open->report().year](const Rect& rect) {
        const float column =
            (rect.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        for (std::size_t index = 0; index < state.charts.figures.size(); ++index) {
          const Rect place{rect.x + static_cast<float>(index % columns) * (column + gap),
                           rect.y + static_cast<float>(index / columns) * step, column,
                           year_line_height(state)};
          const auto points = points_of(years, last, index);
          draw_year_line(state,
                         {.name = name_of(state, state.charts.figures[index]), .points = points},
                         place);
        }
      }};
}

}  // namespace

float draw_chart_cards(State& state, float x, float y, float width) {
  const float gap = state.theme.sizes.padding;
  const bool two_columns = width >= two_columns_from;
  const float column = two_columns ? (width - gap) / 2 : width;
  const std::vector<ChartCard> charts{
      breakdown_card(state, state.charts.outcomes,
                     {"chart.outcomes", "chart.outcomes.title", "chart.outcomes.empty"}, column),
      breakdown_card(state, state.charts.applicants,
                     {"chart.applicants", "chart.applicants.title", "chart.applicants.empty"},
                     column),
      balance_card(state), pairs_card(state, column)};
  const std::size_t columns = two_columns ? 2 : 1;
  for (std::size_t first = 0; first < charts.size(); first += columns) {
    float height = 0;
    for (std::size_t index = first; index < first + columns; ++index)
      height = std::max(height, card_height(state, charts[index], column));
    for (std::size_t index = first; index < first + columns; ++index)
      draw_card(state, charts[index],
                Rect{x + static_cast<float>(index - first) * (column + gap), y, column, height});
    y += height + gap;
  }
  const ChartCard years = years_card(state, width);
  const float height = card_height(state, years, width);
  draw_card(state, years, Rect{x, y, width, height});
  return y + height + gap;
}

}  // namespace gongkai::ui
