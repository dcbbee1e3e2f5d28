// Where everyone begins: a new report in three fields, a file, the sample, or a report that is already here.

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/shortcuts.hpp"
#include "ui/views/language_button.hpp"
#include "ui/views/recent_reports.hpp"
#include "ui/views/rule_pack.hpp"
#include "ui/views/self_test.hpp"
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
  const float language_width = language_button_width(state, false);
  draw_language_button(state,
                       Rect{x + width - language_width,
                            y + (sizes.line_title - sizes.control_height) / 2, language_width,
                            sizes.control_height},
                       false);
  const ButtonFace guide{
      .text = state.strings.get("how_to.title"), .sign = {}, .look = ButtonLook::quiet};
  const float guide_width = button_width(state, guide);
  if (button(state, "button.how_to", guide,
             Rect{x + width - language_width - sizes.gap - guide_width,
                  y + (sizes.line_title - sizes.control_height) / 2, guide_width,
                  sizes.control_height}))
    toggle_shortcuts(state);
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
  if (pen.action) action = std::move(pen.action);
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
  if (const float notice = draw_storage_notice(state, x, y, width, action); notice > 0)
    y += notice + gap;
  const bool two_columns = width >= two_columns_from - 2 * sizes.padding;
  const float left_width = two_columns ? std::round((width - gap) * 0.56F) : width;
  const float new_height = draw_new_report(state, x, y, left_width);
  float bottom = y + new_height;
  if (!state.open) {
    const float right_x = two_columns ? x + left_width + gap : x;
    const float right_width = two_columns ? width - left_width - gap : width;
    float right_y = two_columns ? y : bottom + gap;
    right_y += draw_open(state, right_x, right_y, right_width) + gap;
    right_y += draw_recent_reports(state, right_x, right_y, right_width, action) + gap;
    right_y += draw_rules(state, right_x, right_y, right_width, action);
    // Below what one begins with, where there is room for it; else behind everything.
    const float self_test_y = (two_columns ? bottom : right_y) + gap;
    draw_self_test_button(state, Rect{x, self_test_y, left_width, sizes.control_height});
    bottom = std::max(right_y, self_test_y + sizes.control_height);
  }
  ImGui::SetCursorScreenPos(ImVec2{window.x, top});
  ImGui::Dummy(ImVec2{1, bottom - top + sizes.padding});
  ImGui::EndChild();
  if (action) action(state);
}

}  // namespace gongkai::ui
