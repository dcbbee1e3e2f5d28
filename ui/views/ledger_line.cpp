#include "ui/views/ledger_line.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

using LineState = LedgerLine::State;

constexpr float reason_beside_from = 640;
// In a narrower column the usual reasons would stand one below the other.
constexpr float choice_beside_from = 400;
constexpr float calm_height = 34;
constexpr float line_padding = 8;
// A name in the head of a column may begin a little before it: the column's figures are short.
constexpr float overhang = 12;

std::string shown(const std::optional<Decimal>& number) {
  return number ? number->to_string() : std::string{};
}

std::string with_sign(const std::optional<Decimal>& number) {
  std::string text = shown(number);
  if (number && !number->is_zero() && !number->is_negative()) text.insert(0, "+");
  return text;
}

struct StateFace {
  std::string text;
  Color color = 0;
  std::optional<Sign> sign;
};

StateFace face_of(const State& state, const LedgerLine& line) {
  const Colors& colors = state.theme.colors;
  const auto text = [&](std::string_view key) { return std::string{state.strings.get(key)}; };
  switch (line.state) {
    case LineState::equal:
      return {text("ledger.equal"), colors.text_muted, Sign::check};
    case LineState::incomplete:
      if (!line.last_year) return {text("ledger.incomplete.last_year"), colors.text_muted, {}};
      if (!line.this_year) return {text("ledger.incomplete.this_year"), colors.text_muted, {}};
      return {text("ledger.incomplete"), colors.text_muted, {}};
    case LineState::open:
      return {text(line.follows_parts ? "ledger.follows" : "ledger.open"), colors.warning,
              Sign::warning};
    case LineState::outdated:
      if (line.follows_parts) return {text("ledger.follows"), colors.warning, Sign::warning};
      return {state.strings.fill("ledger.outdated", {{"reason", line.reason}}), colors.warning,
              Sign::warning};
    case LineState::explained:
      return {state.strings.fill("ledger.explained", {{"reason", line.reason}}), colors.good,
              Sign::check};
    case LineState::dismissed:
      return {
          state.strings.fill("ledger.dismissed", {{"reason", line.reason}}), colors.text_muted, {}};
  }
  return {};
}

/// Sign and words; returns the height used.
float draw_state(const State& state, const StateFace& face, const Rect& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr float room_for_sign = 22;
  const TextStyle style = label_text(state, face.color);
  const float height = std::max(height_of(style, face.text, box.width - room_for_sign),
                                state.theme.sizes.line_label);
  if (face.sign) {
    draw_sign(list, *face.sign, Rect{box.x, box.y, 16, state.theme.sizes.line_label}, 13,
              face.color);
  }
  draw_wrapped(list, style, face.text,
               Rect{box.x + room_for_sign, box.y, box.width - room_for_sign, height});
  return height;
}

bool is_settled(const LedgerLine& line) {
  return line.state == LineState::explained || line.state == LineState::dismissed;
}

/// Chips with the usual reasons, and a field for any other; returns the height used.
float draw_reason_choice(State& state, const LedgerLine& line, const std::string& name,
                         const Rect& box) {
  const Sizes& sizes = state.theme.sizes;
  float y = box.y;
  std::vector<Option> options;
  std::string chosen;
  for (std::size_t index = 0; index < line.rule->reasons.size(); ++index) {
    // What is chosen goes into the report, which is written in Chinese.
    if (wording_in(line.rule->reasons[index], "zh-CN") == line.reason)
      chosen = std::to_string(index);
    options.push_back({std::to_string(index),
                       std::string{wording_in(line.rule->reasons[index], state.language)}});
  }
  std::optional<std::size_t> clicked;
  if (!options.empty()) {
    float used = 0;
    const std::string_view id = choose_one(state, name, options, chosen,
                                           Rect{box.x, y, box.width, sizes.chip_height + 4}, used);
    if (!id.empty()) clicked = std::ranges::find(options, id, &Option::id) - options.begin();
    y += used + 2;
  }
  y += line_field_label_height(state);
  line_field(state, name,
             {.label = state.strings.get("ledger.reason"),
              .value = line.reason,
              .placeholder = state.strings.get("ledger.reason.example")},
             Rect{box.x, y, box.width, sizes.control_height});
  y += sizes.control_height;
  if (clicked)
    give_reason(state, line, std::string{wording_in(line.rule->reasons[*clicked], "zh-CN")});
  return y - box.y;
}

float draw_reason(State& state, const LedgerLine& line, const Rect& box, const Rect& choice) {
  const Sizes& sizes = state.theme.sizes;
  const std::string name = name_of_line(line, *state.open->report().edition) + ".reason";
  const bool writing = state.field && state.field->id == name;
  const StateFace face = face_of(state, line);
  const bool settled = is_settled(line) && !writing;
  const bool may_change =
      line.finding && (settled || line.state == LineState::outdated) && !line.follows_parts;
  float beside = 0;
  if (may_change) {
    const bool keep = line.state == LineState::outdated;
    const ButtonFace change{
        .text = state.strings.get(keep ? "ledger.keep_reason" : "ledger.change_reason"),
        .sign = {},
        .look = keep ? ButtonLook::secondary : ButtonLook::quiet};
    beside = button_width(state, change);
    const float height = sizes.chip_height + 2;
    const Rect place{box.x + box.width - beside, box.y - (height - sizes.line_label) / 2, beside,
                     height};
    if (button(state, name + (keep ? ".keep" : ".change"), change, place)) {
      if (keep) {
        give_reason(state, line, line.reason);
      } else {
        focus_field(state, name, line.reason);
      }
    }
    beside += sizes.gap;
  }
  float used = draw_state(state, face, Rect{box.x, box.y, box.width - beside, 0});
  if (!line.finding || settled || line.follows_parts) return used;
  used += sizes.gap;
  return used +
         draw_reason_choice(state, line, name, Rect{choice.x, box.y + used, choice.width, 0});
}

}  // namespace

LedgerColumns ledger_columns(float x, float width) {
  LedgerColumns columns;
  columns.reason_below = width < reason_beside_from;
  const float gap = 16;
  const float number = columns.reason_below ? (width - 2 * line_padding) * 0.23F : 92.0F;
  const float name = columns.reason_below ? (width - 2 * line_padding) - 3 * number
                                          : std::min(width * 0.17F, 170.0F);
  float left = x + line_padding;
  const auto next = [&](float column_width) {
    const Rect rect{left, 0, column_width, 0};
    left += column_width;
    return rect;
  };
  columns.name = next(name);
  columns.last_year = next(number);
  columns.this_year = next(number);
  columns.difference = next(number);
  columns.reason = columns.reason_below
                       ? Rect{columns.name.x, 0, width - 2 * line_padding, 0}
                       : Rect{left + gap, 0, x + width - line_padding - left - gap, 0};
  const float right = columns.reason.x + columns.reason.width;
  columns.choice = columns.reason.width >= choice_beside_from
                       ? columns.reason
                       : Rect{columns.name.x, 0, right - columns.name.x, 0};
  return columns;
}

float draw_ledger_head(State& state, const LedgerLine& first, const LedgerColumns& columns,
                       float y) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = y;
  const float width = columns.reason.x + columns.reason.width - columns.name.x;
  const std::string_view title = wording_in(first.rule->title, state.language);
  const TextStyle bold = body_bold_text(state, colors.text);
  const float height = height_of(bold, title, width);
  draw_wrapped(list, bold, title, Rect{columns.name.x, y, width, height});
  y += height + 4;
  const float line = 2 * sizes.line_small + 6;
  fill(list, Rect{columns.name.x - line_padding, y, width + 2 * line_padding, line},
       colors.header_cell);
  const TextStyle style = small_text(state, colors.text_muted);
  const auto label = [&](const Rect& column, std::string_view text, AlignX align) {
    draw_line(list, style, text, Rect{column.x, y, column.width, line}, align);
  };
  const float over = columns.reason_below ? 0 : overhang;
  const auto figure = [&](const Rect& column, int of_year, std::string_view what) {
    const std::string words = state.strings.fill("year", {{"year", std::to_string(of_year)}});
    draw_line(list, style, words, Rect{column.x, y + 3, column.width, sizes.line_small},
              AlignX::right);
    draw_line(
        list, style, what,
        Rect{column.x - over, y + 3 + sizes.line_small, column.width + over, sizes.line_small},
        AlignX::right);
  };
  const Report& report = state.open->report();
  figure(columns.last_year, report.year - 1,
         first.of_last_year.empty() ? state.strings.get("ledger.computed")
                                    : std::string_view{first.of_last_year});
  figure(columns.this_year, report.year, first.of_this_year);
  label(columns.difference, state.strings.get("ledger.difference"), AlignX::right);
  if (!columns.reason_below)
    label(columns.reason, state.strings.get("ledger.reason"), AlignX::left);
  return y + line - top;
}

float draw_ledger_line(State& state, const LedgerLine& line, const LedgerColumns& columns,
                       float y) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const Edition& edition = *state.open->report().edition;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool differs = line.finding.has_value();
  const float width = columns.reason.x + columns.reason.width - columns.name.x;
  const float left = columns.name.x - line_padding;

  // What differs stands on a tint, which is as high as the reason turns out to be.
  const float text_top = y + (calm_height - sizes.line_label) / 2;
  const float reason_top = columns.reason_below ? y + calm_height : text_top;
  const bool is_total = edition.cells[line.cell].is_total();
  const std::string place = name_of_line(line, edition);

  const auto draw_figures = [&] {
    const TextStyle name_style =
        is_total ? body_bold_text(state, colors.text) : body_text(state, colors.text);
    draw_line(list, name_style, line.label,
              Rect{columns.name.x, y, columns.name.width, calm_height});
    const auto number = [&](const Rect& column, const std::string& text, TextStyle style) {
      draw_line(list, style, text, Rect{column.x, y, column.width, calm_height}, AlignX::right);
    };
    number(columns.last_year, shown(line.last_year), body_text(state, colors.text));
    number(columns.this_year, shown(line.this_year), body_text(state, colors.text));
    number(columns.difference, with_sign(line.difference),
           differs ? body_bold_text(state, is_settled(line) ? colors.text : colors.warning)
                   : body_text(state, colors.text_muted));
  };

  ImDrawListSplitter splitter;
  splitter.Split(&list, 2);
  splitter.SetCurrentChannel(&list, 1);
  draw_figures();
  const float reason_height = draw_reason(
      state, line, Rect{columns.reason.x, reason_top, columns.reason.width, 0}, columns.choice);
  const float bottom = std::max(y + calm_height, reason_top + reason_height + line_padding);
  splitter.SetCurrentChannel(&list, 0);
  const Rect box{left, y, width + 2 * line_padding, bottom - y};
  if (differs && !is_settled(line)) fill(list, box, colors.warning_tint);
  splitter.Merge(&list);
  note_place(state, place, box);
  list.AddLine(ImVec2{box.x, box.bottom()}, ImVec2{box.right(), box.bottom()}, packed(colors.line));
  return box.height + 1;
}

}  // namespace gongkai::ui
