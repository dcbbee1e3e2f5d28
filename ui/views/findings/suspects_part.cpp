// The cells that may be wrong: what stands there, what it may have to be, what may have happened, and a button that mends it.

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/shapes.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/findings/card.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 8;
constexpr std::size_t most_corrections = 6;

std::string shown(const State& state, const Cell& cell, CellKind kind) {
  return is_blank(cell) ? std::string{state.strings.get("findings.blank")}
                        : cell_to_text(cell, kind);
}

std::vector<Correction> corrections_of(const Explanation& explanation) {
  std::vector<Correction> corrections;
  for (const Slip& slip : explanation.slips)
    corrections.insert(corrections.end(), slip.corrections.begin(), slip.corrections.end());
  return corrections;
}

/// What may have happened, each mistake named once.
std::string mistakes_of(const State& state, const Explanation& explanation) {
  std::string text;
  std::vector<Mistake> named;
  for (const Slip& slip : explanation.slips) {
    if (std::ranges::contains(named, slip.mistake)) continue;
    named.push_back(slip.mistake);
    if (!text.empty()) text += state.strings.get("findings.mistake.and");
    text += state.strings.get("findings.mistake." + std::string{mistake_name(slip.mistake)});
  }
  return text;
}

void write_correction(Pen& pen, const Correction& correction) {
  State& state = pen.state;
  const Edition& edition = *state.open->report().edition;
  const CellKind kind = edition.cells[correction.cell].kind;
  const TextStyle name = small_text(state, state.theme.colors.text);
  const TextStyle number = small_bold_text(state, state.theme.colors.text);
  const std::string values =
      shown(state, correction.value, kind) + " → " + shown(state, correction.proposed, kind);
  const float values_width = width_of(number, values);
  draw_line(pen.list, name, short_name_of_cell(state, edition, correction.cell),
            Rect{pen.x, pen.y, pen.width - values_width - padding, name.line_height});
  draw_line(pen.list, number, values, pen.line(number.line_height), AlignX::right);
  pen.skip(name.line_height);
}

std::string mend_words(const State& state, const std::vector<Correction>& corrections) {
  if (corrections.size() != 1) {
    return state.strings.fill("findings.mend.several",
                              {{"count", std::to_string(corrections.size())}});
  }
  const CellKind kind = state.open->report().edition->cells[corrections.front().cell].kind;
  return state.strings.fill("findings.mend",
                            {{"proposed", cell_to_text(corrections.front().proposed, kind)}});
}

/// `position`: among the explanations. The one that is proposed alone has the button that stands out.
void draw_explanation(Pen& pen, std::size_t finding, const Explanation& explanation,
                      std::size_t position, bool is_proposed) {
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const std::vector<Correction> corrections = corrections_of(explanation);
  const std::size_t listed = std::min(corrections.size(), most_corrections);
  const bool leaves_out = listed < corrections.size();
  const float lines = static_cast<float>(listed + (leaves_out ? 1 : 0));
  const std::string mistakes = mistakes_of(state, explanation);
  const ButtonFace face{.text = {}, .sign = {}, .look = ButtonLook::secondary};
  const std::string words = mend_words(state, corrections);
  const float button_height = sizes.chip_height + 2;
  const float button_width_needed = width_of(body_text(state, 0), words) + 20;

  const Rect box = pen.line(lines * sizes.line_small + button_height + 2 * padding + 4);
  const std::string number = std::to_string(position + 1);
  const Rect button_box{box.right() - padding - button_width_needed,
                        box.bottom() - padding - button_height, button_width_needed, button_height};
  // The button comes first: where both lie, it gets the click.
  const Rect names{box.x, box.y, box.width, button_box.y - box.y};
  const Click click = click_area(state, control_of(finding, "suspect." + number), names);
  if (click.hovered) state.pointer_over_button = true;
  fill(pen.list, box, colors.surface, 4);
  outline(pen.list, box, click.hovered ? colors.accent : colors.line, 4);

  const Rect start = pen.line(0);
  pen.x += padding;
  pen.width -= 2 * padding;
  pen.skip(padding);
  for (std::size_t index = 0; index < listed; ++index) write_correction(pen, corrections[index]);
  if (leaves_out) {
    draw_line(pen.list, small_text(state, colors.text_muted),
              state.strings.fill("findings.more_cells",
                                 {{"count", std::to_string(corrections.size() - listed)}}),
              pen.line(sizes.line_small));
  }
  draw_line(pen.list, small_text(state, colors.text_muted), mistakes,
            Rect{pen.x, button_box.y, button_box.x - pen.x - 6, button_height});
  ButtonFace mend_face = face;
  mend_face.text = words;
  if (is_proposed) mend_face.look = ButtonLook::primary;
  const bool mends = button(state, control_of(finding, "mend." + number), mend_face, button_box);
  pen.x = start.x;
  pen.width = start.width;
  pen.y = box.bottom() + 6;

  if (mends) {
    pen.action = [finding, position](State& changed) { mend(changed, finding, position); };
  } else if (click.clicked) {
    pen.action = [finding, position](State& changed) { show_suspects(changed, finding, position); };
  } else if (click.hovered) {
    state.shown_cells.clear();
    for (const Correction& correction : corrections) state.shown_cells.push_back(correction.cell);
  }
}

}  // namespace

void draw_suspects(Pen& pen, const FindingCard& card) {
  if (!card.cause) return;
  State& state = pen.state;
  const Cause& cause = state.open->examination().causes[*card.cause];
  const TextStyle muted = small_text(state, state.theme.colors.text_muted);
  const float gap = state.theme.sizes.gap;
  if (cause.explanations.empty()) {
    write(pen, muted, state.strings.get("findings.suspects.none"));
    pen.skip(gap);
    return;
  }
  const std::size_t known = cause.explanations.size();
  const std::size_t best = std::clamp<std::size_t>(cause.equally_good, 1, known);
  if (cause.equally_good > 1) {
    write(pen, small_text(state, state.theme.colors.text),
          state.strings.fill("findings.suspects.several",
                             {{"count", std::to_string(cause.equally_good)}}));
  } else {
    write(pen, small_bold_text(state, state.theme.colors.text),
          state.strings.get("findings.suspects.one"));
  }
  pen.skip(4);
  const auto draw = [&](std::size_t position) {
    draw_explanation(pen, card.finding, cause.explanations[position], position,
                     position == 0 && cause.equally_good == 1);
  };
  for (std::size_t position = 0; position < best; ++position) draw(position);
  if (cause.equally_good > known) {
    write(pen, muted,
          state.strings.fill("findings.suspects.more",
                             {{"count", std::to_string(cause.equally_good - known)}}));
  }
  if (best < known) {
    const bool is_unfolded = state.findings.other_explanations_unfolded;
    if (fold_line(pen, control_of(card.finding, "others"),
                  state.strings.fill("findings.suspects.others",
                                     {{"count", std::to_string(known - best)}}),
                  is_unfolded))
      pen.action = [](State& changed) {
        bool& unfolded = changed.findings.other_explanations_unfolded;
        unfolded = !unfolded;
      };
    for (std::size_t position = best; is_unfolded && position < known; ++position) draw(position);
  }
  pen.skip(gap - 4);
}

void draw_follow_ons(Pen& pen, const FindingCard& card) {
  if (card.follow_ons.empty()) return;
  State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const bool is_unfolded = state.findings.follow_ons_unfolded;
  if (fold_line(pen, control_of(card.finding, "follow_ons"),
                state.strings.fill("findings.follow_ons",
                                   {{"count", std::to_string(card.follow_ons.size())}}),
                is_unfolded))
    pen.action = [](State& changed) {
      bool& unfolded = changed.findings.follow_ons_unfolded;
      unfolded = !unfolded;
    };
  if (is_unfolded) {
    for (const std::size_t finding : card.follow_ons) {
      const Rect start = pen.line(0);
      write(pen, small_text(state, colors.text_muted), state.open->message(finding));
      const Rect box{start.x, start.y, start.width, pen.y - start.y};
      const Click click = click_area(state, control_of(finding, {}), box);
      if (click.hovered) {
        state.pointer_over_button = true;
        pen.list.AddLine(ImVec2{box.x - 6, box.y + 2}, ImVec2{box.x - 6, box.bottom() - 2},
                         packed(colors.accent), 2);
      }
      if (click.clicked)
        pen.action = [finding](State& changed) { go_to_follow_on(changed, finding); };
      pen.skip(6);
    }
  }
  pen.skip(state.theme.sizes.gap - 2);
}

}  // namespace gongkai::ui
