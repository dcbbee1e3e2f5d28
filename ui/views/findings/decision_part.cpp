// What a person says about a finding: an answer, why it may stand, or that it is none.

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "core/text/utf8.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/views/findings/card.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

/// "Explained: …", with an answer's label in place of its id.
std::string decision_words(const State& state, const Rule& rule, const Decision& decision) {
  switch (decision.kind) {
    case Decision::Kind::explained:
      return state.strings.fill("findings.explained", {{"text", decision.text}});
    case Decision::Kind::dismissed:
      return state.strings.fill("findings.dismissed", {{"text", decision.text}});
    case Decision::Kind::answered: {
      const auto answer = std::ranges::find(rule.answers, decision.text, &Answer::id);
      return state.strings.fill(
          "findings.answered",
          {{"text", answer == rule.answers.end()
                        ? decision.text
                        : std::string{wording_in(answer->label, state.language)}}});
    }
  }
  return {};
}

/// Buttons side by side, wrapped; the position of the one that was clicked.
struct Choice {
  std::string name;
  std::string_view text;
  ButtonLook look = ButtonLook::secondary;
  bool enabled = true;
};
std::optional<std::size_t> choice_row(Pen& pen, std::span<const Choice> choices) {
  State& state = pen.state;
  const float height = state.theme.sizes.chip_height + 4;
  const float gap = state.theme.sizes.gap;
  std::optional<std::size_t> clicked;
  float x = pen.x;
  for (std::size_t index = 0; index < choices.size(); ++index) {
    const ButtonFace face{.text = choices[index].text,
                          .sign = {},
                          .look = choices[index].look,
                          .enabled = choices[index].enabled};
    const float width = std::min(button_width(state, face), pen.width);
    if (x > pen.x && x + width > pen.x + pen.width) {
      x = pen.x;
      pen.skip(height + gap);
    }
    if (button(state, choices[index].name, face, Rect{x, pen.y, width, height})) clicked = index;
    x += width + gap;
  }
  if (!choices.empty()) pen.skip(height + gap);
  return clicked;
}

void draw_withdrawable(Pen& pen, std::size_t index, const Finding& finding) {
  State& state = pen.state;
  write(pen, small_text(state, state.theme.colors.text),
        decision_words(state, *finding.rule, *finding.decision));
  pen.skip(6);
  const std::array choices{Choice{.name = control_of(index, "withdraw"),
                                  .text = state.strings.get("findings.withdraw")}};
  if (choice_row(pen, choices))
    pen.action = [key = key_of(finding)](State& changed) { withdraw_decision(changed, key); };
}

/// The numbers have changed since it was explained or dismissed.
void draw_lapsed(Pen& pen, std::size_t index, const Finding& finding) {
  State& state = pen.state;
  write(pen, small_text(state, state.theme.colors.warning),
        state.strings.fill("findings.lapsed.text", {{"text", finding.decision->text}}));
  pen.skip(6);
  const std::array choices{
      Choice{.name = control_of(index, "renew"), .text = state.strings.get("findings.renew")},
      Choice{.name = control_of(index, "withdraw"),
             .text = state.strings.get("findings.withdraw"),
             .look = ButtonLook::quiet}};
  const auto clicked = choice_row(pen, choices);
  if (clicked == 0) pen.action = [index](State& changed) { renew_decision(changed, index); };
  if (clicked == 1)
    pen.action = [key = key_of(finding)](State& changed) { withdraw_decision(changed, key); };
}

void draw_answers(Pen& pen, std::size_t index, const Finding& finding) {
  State& state = pen.state;
  std::vector<Choice> choices;
  for (const Answer& answer : finding.rule->answers) {
    choices.push_back({.name = control_of(index, "answer." + answer.id),
                       .text = wording_in(answer.label, state.language)});
  }
  const auto clicked = choice_row(pen, choices);
  if (!clicked) return;
  pen.action = [index, id = finding.rule->answers[*clicked].id](State& changed) {
    answer_finding(changed, index, id);
  };
}

void draw_reasons(Pen& pen, std::size_t index, const Finding& finding) {
  State& state = pen.state;
  const auto& reasons = finding.rule->reasons;
  std::vector<ChipButton> chips;
  for (std::size_t reason = 0; reason < reasons.size(); ++reason) {
    chips.push_back({.name = control_of(index, "reason." + std::to_string(reason)),
                     .text = std::string{wording_in(reasons[reason], state.language)},
                     .ink = state.theme.colors.text,
                     .tint = state.theme.colors.cell_total});
  }
  float height = 0;
  const auto clicked = chip_buttons(state, chips, pen.line(0), height);
  if (!chips.empty()) pen.skip(height + state.theme.sizes.gap);
  if (!clicked) return;
  pen.action = [index, text = chips[*clicked].text](State& changed) {
    write_explanation(changed, text);
    focus_field(changed, explanation_field(index), text);
  };
}

void draw_explanation_field(Pen& pen, std::size_t index, const Finding& finding) {
  State& state = pen.state;
  const bool explainable = may_be_explained(finding);
  const std::string draft{explanation_draft(state, index)};
  const float height = state.theme.sizes.control_height;
  pen.skip(line_field_label_height(state));
  line_field(state, explanation_field(index),
             {.label = state.strings.get(explainable ? "findings.explanation"
                                                     : "findings.explanation.dismissal"),
              .value = draft,
              .placeholder = state.strings.get("findings.explanation.example")},
             pen.line(height));
  pen.skip(height + state.theme.sizes.gap);
  draw_reasons(pen, index, finding);

  const bool is_written = !trimmed(draft).empty();
  std::vector<Choice> choices;
  if (explainable) {
    choices.push_back({.name = control_of(index, "explain"),
                       .text = state.strings.get("findings.explain"),
                       .look = ButtonLook::primary,
                       .enabled = is_written});
  }
  if (may_be_dismissed(finding)) {
    choices.push_back({.name = control_of(index, "dismiss"),
                       .text = state.strings.get("findings.dismiss"),
                       .enabled = is_written});
  }
  const auto clicked = choice_row(pen, choices);
  if (!clicked) return;
  const bool explains = explainable && *clicked == 0;
  pen.action = [index, draft, explains](State& changed) {
    explains ? explain_finding(changed, index, draft) : dismiss_finding(changed, index, draft);
  };
}

}  // namespace

void draw_answers_given(Pen& pen) {
  State& state = pen.state;
  const TextStyle muted = small_text(state, state.theme.colors.text_muted);
  const auto& answers = state.open->answers();
  for (std::size_t index = 0; index < answers.size(); ++index) {
    const Decision& answer = answers[index];
    const Rule& rule = *state.open->checker().rules().find(answer.rule);
    write(pen, muted, wording_in(rule.title, state.language));
    write(pen, muted, decision_words(state, rule, answer));
    pen.skip(4);
    const std::array choices{
        Choice{.name = "findings.answer." + std::to_string(index) + ".withdraw",
               .text = state.strings.get("findings.withdraw")}};
    if (choice_row(pen, choices)) {
      pen.action = [key = FindingKey{.rule = answer.rule, .place = answer.place}](State& changed) {
        withdraw_decision(changed, key);
      };
    }
  }
}

void draw_decision(Pen& pen, std::size_t index) {
  const Finding& finding = pen.state.open->findings()[index];
  if (is_settled(finding)) {
    draw_withdrawable(pen, index, finding);
    return;
  }
  if (finding.decision && finding.decision->kind != Decision::Kind::answered)
    draw_lapsed(pen, index, finding);
  // The answer to a question may be that it is an error.
  if (finding.decision && finding.decision->kind == Decision::Kind::answered)
    draw_withdrawable(pen, index, finding);
  if (finding.level == Level::ask) draw_answers(pen, index, finding);
  if (may_be_explained(finding) || may_be_dismissed(finding))
    draw_explanation_field(pen, index, finding);
}

}  // namespace gongkai::ui
