#include "ui/views/findings/card.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/editing/finding_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/rule_pack.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 10;
constexpr float bar_width = 4;
constexpr std::size_t lines_when_folded = 2;

/// "granted, natural persons: 57 → 75", when one cell is by far the likeliest.
std::string likeliest(const State& state, const FindingCard& card) {
  if (!card.cause) return {};
  const Cause& cause = state.open->examination().causes[*card.cause];
  if (cause.equally_good != 1 || cause.explanations.empty()) return {};
  const Explanation& explanation = cause.explanations.front();
  if (explanation.slips.size() != 1 || explanation.slips.front().corrections.size() != 1) return {};
  const Edition& edition = *state.open->report().edition;
  const Correction& correction = explanation.slips.front().corrections.front();
  const CellKind kind = edition.cells[correction.cell].kind;
  const std::string value = is_blank(correction.value)
                                ? std::string{state.strings.get("findings.blank")}
                                : cell_to_text(correction.value, kind);
  return state.strings.fill(
      "findings.likeliest",
      {{"row", std::string{in_reader_language(state, edition.row_of(correction.cell).short_label)}},
       {"column",
        std::string{in_reader_language(state, edition.column_of(correction.cell).short_label)}},
       {"value", value},
       {"proposed", cell_to_text(correction.proposed, kind)}});
}

bool has_lapsed_decision(const Finding& finding) {
  return finding.decision && !is_settled(finding) &&
         finding.decision->kind != Decision::Kind::answered;
}

void draw_level(Pen& pen, const FindingCard& card, const Rule& rule, const LevelColors& level) {
  State& state = pen.state;
  const float height = chip_height(state);
  const std::string_view name = name_of(state, card.group);
  const Rect chip{pen.x, pen.y, chip_width(state, name), height};
  draw_chip(state, name, level.ink, level.tint, chip);
  draw_line(pen.list, small_text(state, state.theme.colors.text_muted),
            wording_in(rule.title, state.language),
            Rect{chip.right() + 8, pen.y, pen.x + pen.width - chip.right() - 8, height});
  pen.skip(height + 5);
}

void draw_hints(Pen& pen, const FindingCard& card) {
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const Finding& finding = state.open->findings()[card.finding];
  if (is_settled(finding) && finding.standing != Standing::open)
    write_beginning(pen, small_text(state, colors.text_muted), finding.decision->text, 1);
  if (has_lapsed_decision(finding))
    write(pen, small_text(state, colors.warning), state.strings.get("findings.lapsed"));
  if (const std::string text = likeliest(state, card); !text.empty())
    write_beginning(pen, small_bold_text(state, colors.accent), text, 1);
  if (finding.rule->adjustment)
    write_beginning(pen, small_text(state, colors.warning),
                    adjustment_in_words(state, *finding.rule), 2);
  if (!card.follow_ons.empty()) {
    write_beginning(pen, small_text(state, colors.text_muted),
                    state.strings.fill("findings.follow_ons",
                                       {{"count", std::to_string(card.follow_ons.size())}}),
                    1);
  }
}

/// Level and message: the part that is always there, and that folds and unfolds the card.
void draw_head(Pen& pen, const FindingCard& card, bool is_unfolded) {
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const Finding& finding = state.open->findings()[card.finding];
  const LevelColors level = colors_of(state, card.group);
  if (is_unfolded || card.group != CardGroup::missing) draw_level(pen, card, *finding.rule, level);
  const bool is_pale = card.group == CardGroup::settled;
  const TextStyle style = label_text(state, is_pale ? colors.text_muted : colors.text);
  if (is_unfolded) {
    write(pen, style, state.open->message(card.finding));
  } else {
    write_beginning(pen, style, state.open->message(card.finding), lines_when_folded);
    draw_hints(pen, card);
  }
}

void draw_body(Pen& pen, const FindingCard& card) {
  const Finding& finding = pen.state.open->findings()[card.finding];
  const float gap = pen.state.theme.sizes.gap;
  pen.skip(gap);
  // What to do comes before why.
  if (!is_settled(finding)) {
    draw_suspects(pen, card);
    draw_text_mend(pen, card.finding);
  }
  draw_formula(pen, card.finding);
  draw_follow_ons(pen, card);
  draw_decision(pen, card.finding);
  draw_basis(pen, *finding.rule);
}

/// Brings the unfolded card's beginning into view, and as much of it as fits.
void scroll_to(const Rect& card) {
  const float top = ImGui::GetWindowPos().y;
  const float bottom = top + ImGui::GetWindowHeight();
  constexpr float room_above = 8;
  if (card.y < top || card.height + room_above > bottom - top) {
    ImGui::SetScrollY(ImGui::GetScrollY() + card.y - room_above - top);
  } else if (card.bottom() > bottom) {
    ImGui::SetScrollY(ImGui::GetScrollY() + card.bottom() + room_above - bottom);
  }
}

}  // namespace

std::string control_of(std::size_t finding, std::string_view control) {
  std::string name = "finding." + std::to_string(finding);
  if (!control.empty()) {
    name += '.';
    name += control;
  }
  return name;
}

void draw_card(Pen& pen, const FindingCard& card) {
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const float radius = state.theme.sizes.radius;
  const auto chosen = chosen_finding(state);
  const bool is_unfolded = chosen && holds(card, *chosen);
  const Rect start = pen.line(0);
  const InEntry entry{*state.narration};

  // The card's height is known when its content is drawn; its surface lies below.
  pen.list.ChannelsSplit(2);
  pen.list.ChannelsSetCurrent(1);
  pen.x += padding + bar_width;
  pen.width -= 2 * padding + bar_width;
  pen.skip(padding);
  draw_head(pen, card, is_unfolded);
  const Rect head{start.x, start.y, start.width, pen.y + (is_unfolded ? 0 : padding) - start.y};
  const Click click = click_area(state, control_of(card.finding, {}), head);
  state.narration->last().expanded = is_unfolded;
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) {
    pen.action = [index = card.finding, is_unfolded](State& changed) {
      is_unfolded ? fold_chosen_card(changed) : go_to_finding(changed, index);
    };
  }
  if (is_unfolded) draw_body(pen, card);
  pen.skip(padding);
  pen.x = start.x;
  pen.width = start.width;

  const Rect box{start.x, start.y, start.width, pen.y - start.y};
  pen.list.ChannelsSetCurrent(0);
  const bool is_pale = card.group == CardGroup::settled || (click.hovered && !is_unfolded);
  fill(pen.list, box, is_pale ? colors.surface_sunken : colors.surface, radius);
  pen.list.AddRectFilled(ImVec2{box.x, box.y}, ImVec2{box.x + bar_width, box.bottom()},
                         packed(colors_of(state, card.group).ink), radius,
                         ImDrawFlags_RoundCornersLeft);
  outline(pen.list, box, is_unfolded || click.hovered ? colors.accent : colors.line, radius);
  pen.list.ChannelsMerge();
  if (is_unfolded && state.findings.scroll_to_chosen) {
    state.findings.scroll_to_chosen = false;
    scroll_to(box);
  }
}

}  // namespace gongkai::ui
