// What the checks found: the verdict in one look, a filter, then a card for each cause, by section.

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ui/editing/finding_commands.hpp"
#include "ui/editing/rule_pack_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/findings/card.hpp"
#include "ui/views/findings/rules_part.hpp"
#include "ui/views/findings/seal_part.hpp"
#include "ui/views/findings/verdict.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float side = 12;

/// The heading under which a card stands.
std::string_view heading_of(const State& state, const FindingCard& card) {
  if (card.group == CardGroup::missing) return state.strings.get("findings.missing");
  if (card.group == CardGroup::settled) return state.strings.get("findings.settled");
  if (!card.section) return state.strings.get("unit.heading");
  return in_reader_language(state, state.open->report().edition->sections[*card.section].label);
}

void write_heading(Pen& pen, std::string_view text) {
  const Sizes& sizes = pen.state.theme.sizes;
  pen.skip(4);
  draw_line(pen.list, as_heading(small_bold_text(pen.state, pen.state.theme.colors.text_muted), 3),
            text, pen.line(sizes.line_small));
  pen.skip(sizes.line_small + 4);
}

void draw_mended(Pen& pen) {
  State& state = pen.state;
  const auto& mended = state.open->mended();
  if (mended.empty()) return;
  if (fold_line(pen, "findings.mended",
                state.strings.fill("findings.mended", {{"count", std::to_string(mended.size())}}),
                state.findings.mended_unfolded))
    pen.action = [](State& changed) {
      changed.findings.mended_unfolded = !changed.findings.mended_unfolded;
    };
  if (!state.findings.mended_unfolded) return;
  for (const std::string& message : mended) {
    pen.skip(4);
    write(pen, small_text(state, state.theme.colors.text_muted), message);
  }
  pen.skip(state.theme.sizes.gap);
}

void draw_cards(Pen& pen) {
  State& state = pen.state;
  const auto filter = current_filter(state);
  std::string_view heading;
  for (const FindingCard& card : state.open->cards()) {
    if (filter && card.group != *filter) continue;
    if (const std::string_view next = heading_of(state, card); next != heading) {
      write_heading(pen, next);
      heading = next;
    }
    draw_card(pen, card);
    pen.skip(state.theme.sizes.gap);
  }
  const bool has_settled = !state.open->answers().empty() || !state.open->mended().empty();
  if (has_settled && (!filter || *filter == CardGroup::settled)) {
    const std::string_view settled = state.strings.get("findings.settled");
    if (heading != settled) write_heading(pen, settled);
    draw_answers_given(pen);
    draw_mended(pen);
  }
  draw_choice_of_rules(pen);
}

/// Draws the list and returns what a click in it does. `with_seal`: as its first part.
std::function<void(State&)> draw_list(State& state, const Rect& rect, bool with_seal) {
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("findings", ImVec2{rect.width, rect.height});
  const float top = rect.y - ImGui::GetScrollY();
  Pen pen{.state = state,
          .list = *ImGui::GetWindowDrawList(),
          .x = rect.x + side,
          .y = top,
          .width = rect.width - side - ImGui::GetStyle().ScrollbarSize - 4};
  if (with_seal) {
    draw_seal(pen);
    pen.skip(state.theme.sizes.gap);
  }
  draw_cards(pen);
  if (!seal_leads(state)) draw_seal(pen);
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, pen.y - top + state.theme.sizes.gap});
  ImGui::EndChild();
  return std::move(pen.action);
}

/// Filter and list, below the verdict, and the rules at the bottom. Where there is little room the seal scrolls with the list.
std::function<void(State&)> draw_filtered_list(State& state, Rect rect, bool with_seal) {
  auto rules_action = draw_rules_in_use(state, rect);
  Pen pen{.state = state,
          .list = *ImGui::GetWindowDrawList(),
          .x = rect.x + side,
          .y = rect.y + state.theme.sizes.gap,
          .width = rect.width - 2 * side};
  draw_filters(pen);
  const float top = pen.y + 4;
  if (rect.bottom() > top) {
    if (auto action =
            draw_list(state, Rect{rect.x, top, rect.width, rect.bottom() - top}, with_seal))
      pen.action = std::move(action);
  }
  return rules_action ? rules_action : std::move(pen.action);
}

/// That a rule pack is in use, at the right end of `line`, which it shortens.
void draw_pack_in_use(State& state, Rect& line) {
  if (!state.rule_pack) return;
  const Colors& colors = state.theme.colors;
  const bool has_gaps = count_rule_changes(state).off > 0;
  const std::string_view text = state.strings.get("rules.heading");
  const float height = chip_height(state);
  const float width = chip_width(state, text);
  const Rect chip{line.right() - width, line.y + (line.height - height) / 2, width, height};
  note_place(state, "bar.rule_pack", chip);
  draw_chip(state, text, has_gaps ? colors.warning : colors.accent, colors.surface, chip);
  line.width -= width + 8;
}

/// The verdict on one line, which unfolds the rest.
void draw_folded(State& state, const Rect& bar, const VerdictFace& face) {
  const Click click = click_area(state, "button.findings", bar);
  state.narration->last().expanded = state.findings.unfolded;
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) {
    state.findings.unfolded = !state.findings.unfolded;
    // The page beside it becomes lower.
    if (state.selected)
      state.reveal = state.open->report().edition->cells[state.selected->cell].address;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, bar, face.tint);
  draw_sign(list, face.sign, Rect{bar.x + 10, bar.y, 20, bar.height}, 15, face.ink);
  const TextStyle title = body_bold_text(state, face.ink);
  const float title_width = width_of(title, face.title);
  Rect text{bar.x + 38, bar.y, bar.width - 76, bar.height};
  draw_pack_in_use(state, text);
  draw_line(list, title, face.title, text);
  const float left = text.x + title_width + 12;
  draw_line(list, label_text(state, face.ink), face.detail,
            Rect{left, bar.y, text.right() - left, bar.height});
  draw_sign(list, state.findings.unfolded ? Sign::arrow_down : Sign::arrow_up,
            Rect{bar.right() - 32, bar.y, 20, bar.height}, 12, face.ink);
}

std::function<void(State&)> draw_at_bottom(State& state, const Rect& rect,
                                           const VerdictFace& face) {
  const float bar_height = state.theme.sizes.control_height + state.theme.sizes.gap;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.y},
               packed(state.theme.colors.line));
  const bool was_unfolded = state.findings.unfolded;
  draw_folded(state, Rect{rect.x, rect.y + 1, rect.width, bar_height - 1}, face);
  if (!was_unfolded || rect.height <= bar_height) return {};
  return draw_filtered_list(state,
                            Rect{rect.x, rect.y + bar_height, rect.width, rect.height - bar_height},
                            seal_leads(state));
}

std::function<void(State&)> draw_at_side(State& state, const Rect& rect, const VerdictFace& face) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.x, rect.bottom()},
               packed(state.theme.colors.line));
  Pen pen{.state = state,
          .list = list,
          .x = rect.x + side,
          .y = rect.y + side,
          .width = rect.width - 2 * side};
  draw_verdict(pen, face);
  if (seal_leads(state)) draw_seal(pen);
  auto action = draw_filtered_list(
      state, Rect{rect.x + 1, pen.y, rect.width - 1, rect.bottom() - pen.y}, false);
  return action ? std::move(action) : std::move(pen.action);
}

}  // namespace

void draw_findings_panel(State& state, const Rect& rect, Width width) {
  fill(*ImGui::GetWindowDrawList(), rect, state.theme.colors.surface);
  note_place(state, "panel.findings", rect);
  const VerdictFace face = verdict_face(state);
  const auto action =
      width == Width::wide ? draw_at_side(state, rect, face) : draw_at_bottom(state, rect, face);
  if (action) action(state);
}

}  // namespace gongkai::ui
