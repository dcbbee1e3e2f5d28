// Where everyone begins: a new report in three fields, a file, the sample, or a report that is already here.

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/views/rule_pack.hpp"
#include "ui/views/unit_kinds.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest_page = 1040;
constexpr float two_columns_from = 860;
constexpr float card_padding = 24;

float draw_intro(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = y;
  draw_line(list, title_text(state, colors.accent), state.strings.get("start.name"),
            Rect{x, y, width, sizes.line_title});
  y += sizes.line_title;
  const TextStyle style = reading_text(state, colors.text);
  const std::string_view text = state.strings.get("start.what");
  const float height = height_of(style, text, width);
  draw_wrapped(list, style, text, Rect{x, y, width, height});
  return y + height - top;
}

/// Draws the card of a new report and returns its height.
float draw_new_report(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = y;
  const float inner = width - 2 * card_padding;
  // The card's own height is only known once its content is drawn: content goes to a channel above it.
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  x += card_padding;
  y += card_padding;
  draw_line(list, heading_text(state, colors.text), state.strings.get("start.new"),
            Rect{x, y, inner, sizes.line_heading});
  y += sizes.line_heading + sizes.padding + line_field_label_height(state) - sizes.gap;
  line_field(state, "start.unit_name",
             {.label = state.strings.get("unit.name"),
              .value = state.start.unit_name,
              .placeholder = state.strings.get("unit.name.example")},
             Rect{x, y, inner, sizes.control_height + 4});
  y += sizes.control_height + 4 + sizes.padding;

  draw_line(list, label_text(state, colors.text_muted), state.strings.get("unit.kind"),
            Rect{x, y, inner, sizes.line_label});
  y += line_field_label_height(state);
  float height = 0;
  const auto kinds = unit_kinds(state);
  const auto chosen = choose_one(state, "start.kind", kinds, state.start.unit_kind,
                                 Rect{x, y, inner, sizes.control_height}, height);
  if (!chosen.empty()) state.start.unit_kind = chosen;
  y += height + sizes.padding;

  draw_line(list, label_text(state, colors.text_muted), state.strings.get("unit.year"),
            Rect{x, y, inner, sizes.line_label});
  y += line_field_label_height(state);
  const int first = state.form.editions.all().front()->first_year;
  state.start.year = year_field(state, "start.year", state.start.year, first, state.current_year,
                                Rect{x, y, 200, sizes.control_height});
  y += sizes.control_height + 6;
  if (const EditionPointer edition = state.form.editions.for_year(state.start.year)) {
    draw_line(list, small_text(state, colors.text_muted),
              state.strings.fill("edition.used",
                                 {{"edition", edition->id}, {"document", edition->issued_as}}),
              Rect{x, y, inner, sizes.line_small});
  }
  y += sizes.line_small + sizes.padding;

  const ButtonFace face{
      .text = state.strings.get("button.new_report"), .sign = {}, .look = ButtonLook::primary};
  const bool create =
      button(state, "button.new_report", face,
             Rect{x, y, std::max(button_width(state, face), 160.0F), sizes.control_height + 6});
  y += sizes.control_height + 6 + card_padding;
  list.ChannelsSetCurrent(0);
  card(state, Rect{x - card_padding, top, width, y - top});
  list.ChannelsMerge();
  if (create) create_report(state);
  return y - top;
}

float draw_open(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float inner = width - 2 * card_padding;
  const std::string_view hint = state.strings.get("start.open.hint");
  const float hint_height = height_of(label_text(state, 0), hint, inner);
  const Rect box{x, y, width,
                 2 * card_padding + sizes.line_heading + 4 + hint_height + sizes.padding +
                     sizes.control_height};
  card(state, box);
  x += card_padding;
  y += card_padding;
  draw_line(list, heading_text(state, colors.text), state.strings.get("start.open"),
            Rect{x, y, inner, sizes.line_heading});
  y += sizes.line_heading + 4;
  draw_wrapped(list, label_text(state, colors.text_muted), hint, Rect{x, y, inner, hint_height});
  y += hint_height + sizes.padding;
  const ButtonFace import{.text = state.strings.get("button.import"), .sign = {}};
  const float import_width = button_width(state, import);
  if (button(state, "button.import", import, Rect{x, y, import_width, sizes.control_height}))
    state.requests.emplace_back(PickFile{});
  const ButtonFace sample{
      .text = state.strings.get("button.open_sample"), .sign = {}, .look = ButtonLook::quiet};
  if (button(state, "button.open_sample", sample,
             Rect{x + import_width + sizes.gap, y, button_width(state, sample),
                  sizes.control_height})) {
    open_sample(state);
  }
  return box.height;
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

std::string next_year_words(const State& state, const StoredReport& stored) {
  return state.strings.fill("button.next_year.short", {{"year", std::to_string(stored.year + 1)}});
}

float next_year_width(const State& state, const StoredReport& stored) {
  return button_width(state, {.text = next_year_words(state, stored), .sign = {}});
}

/// At the right end of the row of a recent report.
bool next_year_button(State& state, std::size_t index, const Rect& row) {
  const StoredReport& stored = state.stored_reports[index];
  const float width = next_year_width(state, stored);
  return button(state, "recent." + std::to_string(index) + ".next_year",
                {.text = next_year_words(state, stored), .sign = {}},
                Rect{row.right() - width, row.y + 4, width, row.height - 8});
}

float draw_recent(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr std::size_t most = 8;
  const std::size_t count = std::min(state.stored_reports.size(), most);
  const float row_height = sizes.control_height + 6;
  const float inner = width - 2 * card_padding;
  const std::string_view none = state.strings.get("start.recent.none");
  const float body = count == 0 ? height_of(label_text(state, 0), none, inner)
                                : static_cast<float>(count) * row_height;
  const Rect box{x, y, width, 2 * card_padding + sizes.line_heading + sizes.gap + body};
  card(state, box);
  x += card_padding;
  y += card_padding;
  draw_line(list, heading_text(state, colors.text), state.strings.get("start.recent"),
            Rect{x, y, inner, sizes.line_heading});
  y += sizes.line_heading + sizes.gap;
  if (count == 0)
    draw_wrapped(list, label_text(state, colors.text_muted), none, Rect{x, y, inner, body});
  for (std::size_t index = 0; index < count; ++index) {
    const StoredReport& stored = state.stored_reports[index];
    const bool has_next = may_have_next_year(state, stored);
    const float next_width = has_next ? next_year_width(state, stored) + sizes.gap : 0;
    const Rect row{x - 10, y, inner + 20 - next_width, row_height};
    const Click click = click_area(state, "recent." + std::to_string(index), row);
    if (click.hovered) {
      fill(list, row, colors.accent_tint, sizes.radius);
      state.pointer_over_button = true;
    }
    const std::string year = state.strings.fill("year", {{"year", std::to_string(stored.year)}});
    const float year_width = width_of(label_text(state, 0), year);
    const std::string_view name = stored.unit_name.empty() ? state.strings.get("unit.unnamed")
                                                           : std::string_view{stored.unit_name};
    draw_line(list, body_text(state, colors.accent), name,
              Rect{x, y, inner - next_width - year_width - 12, row_height});
    draw_line(list, label_text(state, colors.text_muted), year,
              Rect{x + inner - next_width - year_width, y, year_width, row_height});
    if (has_next && next_year_button(state, index, Rect{x, y, inner, row_height}))
      make_next_year_of(state, stored.report);
    if (click.clicked) state.requests.emplace_back(LoadStored{.report = stored.report});
    y += row_height;
  }
  return box.height;
}

/// The rules by which all reports here are checked. `action` becomes what a click in it does.
float draw_rules(State& state, float x, float y, float width, std::function<void(State&)>& action) {
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  Pen pen{.state = state,
          .list = list,
          .x = x + card_padding,
          .y = y + card_padding,
          .width = width - 2 * card_padding};
  draw_line(list, heading_text(state, state.theme.colors.text), state.strings.get("rules.heading"),
            pen.line(sizes.line_heading));
  pen.skip(sizes.line_heading + 4);
  draw_rule_pack(pen);
  const Rect box{x, y, width, pen.y + card_padding - y};
  list.ChannelsSetCurrent(0);
  card(state, box);
  list.ChannelsMerge();
  note_place(state, "start.rules", box);
  action = std::move(pen.action);
  return box.height;
}

}  // namespace

void draw_start_page(State& state, const Rect& window) {
  const Sizes& sizes = state.theme.sizes;
  ImGui::SetCursorScreenPos(ImVec2{window.x, window.y});
  ImGui::BeginChild("start", ImVec2{window.width, window.height});
  const float margin = window.width < two_columns_from ? sizes.padding : 2 * sizes.padding;
  const float width = std::min(window.width - 2 * margin, widest_page);
  const float x = window.x + (window.width - width) / 2;
  const float top = window.y - ImGui::GetScrollY();
  float y = top + (window.height >= 700 ? 48.0F : 20.0F);
  y += draw_intro(state, x, y, width) + 28;

  const float gap = 20;
  std::function<void(State&)> action;
  const bool two_columns = width >= two_columns_from - 2 * sizes.padding;
  const float left_width = two_columns ? std::round((width - gap) * 0.56F) : width;
  const float new_height = draw_new_report(state, x, y, left_width);
  float bottom = y + new_height;
  if (!state.open) {
    const float right_x = two_columns ? x + left_width + gap : x;
    const float right_width = two_columns ? width - left_width - gap : width;
    float right_y = two_columns ? y : bottom + gap;
    right_y += draw_open(state, right_x, right_y, right_width) + gap;
    if (!state.open) right_y += draw_recent(state, right_x, right_y, right_width) + gap;
    right_y += draw_rules(state, right_x, right_y, right_width, action);
    bottom = std::max(bottom, right_y);
  }
  ImGui::SetCursorScreenPos(ImVec2{window.x, top});
  ImGui::Dummy(ImVec2{1, bottom - top + sizes.padding});
  ImGui::EndChild();
  if (action) action(state);
}

}  // namespace gongkai::ui
