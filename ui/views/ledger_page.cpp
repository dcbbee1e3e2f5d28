// The carry-over ledger: what last year's report ended with, what this one begins with, and why they differ.

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/last_year/ledger.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/views/last_year_choice.hpp"
#include "ui/views/ledger_line.hpp"
#include "ui/views/page_part.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

/// A question that has to be answered before the years can be compared, with its answers.
void draw_questions(State& state, PartOfPage& part) {
  const Report& report = state.open->report();
  for (const Finding& finding : state.open->findings()) {
    const Rule& rule = *finding.rule;
    const bool is_question = finding.level == Level::ask && !rule.answers.empty();
    if (!is_question || !finding.cells.empty() || !is_carry_rule(rule)) continue;
    const std::string question = message_of(finding, report, state.language);
    const TextStyle style = body_text(state, state.theme.colors.warning);
    const float height = height_of(style, question, part.width_inside());
    draw_wrapped(*ImGui::GetWindowDrawList(), style, question,
                 Rect{part.left(), part.y(), part.width_inside(), height});
    part.advance(height + state.theme.sizes.gap);
    std::vector<Option> options;
    for (const Answer& answer : rule.answers)
      options.push_back({answer.id, std::string{wording_in(answer.label, state.language)}});
    float used = 0;
    const std::string answered{choose_one(
        state, "ledger.answer", options, finding.decision ? finding.decision->text : "",
        Rect{part.left(), part.y(), part.width_inside(), state.theme.sizes.control_height}, used)};
    part.advance(used + state.theme.sizes.padding);
    if (answered.empty()) continue;
    state.open->close_step();
    state.open->perform(decide(report, Decision{.rule = rule.id,
                                                .place = finding.place,
                                                .kind = Decision::Kind::answered,
                                                .text = answered,
                                                .numbers = {}}),
                        {}, state.requests);
    return;  // the findings are others now
  }
}

void draw_opening_buttons(State& state, const std::vector<LedgerLine>& ledger, PartOfPage& part) {
  const Sizes& sizes = state.theme.sizes;
  const Report& report = state.open->report();
  const RuleCatalogue& rules = state.form.checker.rules();
  const bool has_blanks = !carry_over(report, rules, CarryOver::blanks).empty();
  const bool has_others = !carry_over(report, rules, CarryOver::all).empty() &&
                          std::ranges::any_of(ledger, [](const LedgerLine& line) {
                            return line.difference && !line.difference->is_zero();
                          });
  if (!has_blanks && !has_others) return;
  float x = part.left();
  const auto place_for = [&](const ButtonFace& face) {
    const float width = std::min(button_width(state, face), part.width_inside());
    if (x > part.left() && x + width > part.left() + part.width_inside()) {
      x = part.left();
      part.advance(sizes.control_height + sizes.gap);
    }
    const Rect rect{x, part.y(), width, sizes.control_height};
    x += width + sizes.gap;
    return rect;
  };
  const ButtonFace blanks{
      .text = state.strings.get("button.carry_over"), .sign = {}, .look = ButtonLook::primary};
  if (has_blanks && button(state, "button.carry_over", blanks, place_for(blanks)))
    fill_opening_figures(state, CarryOver::blanks);
  const ButtonFace all{.text = state.strings.get("button.carry_over_all"), .sign = {}};
  if (has_others && button(state, "button.carry_over_all", all, place_for(all)))
    fill_opening_figures(state, CarryOver::all);
  part.advance(sizes.control_height + sizes.padding);
}

void draw_lines(State& state, const std::vector<LedgerLine>& ledger, PartOfPage& part) {
  const LedgerColumns columns = ledger_columns(part.left(), part.width_inside());
  const Rule* rule = nullptr;
  for (const LedgerLine& line : ledger) {
    if (line.rule != rule) {
      if (rule != nullptr) part.advance(state.theme.sizes.padding);
      rule = line.rule;
      part.advance(draw_ledger_head(state, line, columns, part.y()));
    }
    part.advance(draw_ledger_line(state, line, columns, part.y()));
  }
}

void draw_sentence(State& state, const std::vector<LedgerLine>& ledger, PartOfPage& part) {
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string sentence = sentence_of(state.open->report(), ledger, state.ledger_wording);
  if (sentence.empty()) {
    const std::string_view hint = state.strings.get("ledger.sentence.later");
    const TextStyle style = label_text(state, colors.text_muted);
    const float height = height_of(style, hint, part.width_inside());
    draw_wrapped(list, style, hint, Rect{part.left(), part.y(), part.width_inside(), height});
    part.advance(height);
    return;
  }
  const TextStyle style = reading_text(state, colors.text);
  const float height = height_of(style, sentence, part.width_inside() - 24);
  const Rect box{part.left(), part.y(), part.width_inside(), height + 20};
  fill(list, box, colors.surface_sunken, sizes.radius);
  note_place(state, "ledger.sentence", box);
  draw_wrapped(list, style, sentence, inset(box, 12, 10));
  part.advance(box.height + sizes.gap);
  const ButtonFace put{
      .text = state.strings.get("button.put_sentence"), .sign = {}, .look = ButtonLook::primary};
  const float put_width = button_width(state, put);
  const Rect first{part.left(), part.y(), put_width, sizes.control_height};
  const ButtonFace copy{.text = state.strings.get("button.copy_sentence"), .sign = {}};
  const Rect second{first.right() + sizes.gap, part.y(), button_width(state, copy),
                    sizes.control_height};
  if (button(state, "button.copy_sentence", copy, second)) copy_sentence(state, sentence);
  if (button(state, "button.put_sentence", put, first)) put_sentence(state, sentence);
  part.advance(sizes.control_height);
}

bool has_differences(const std::vector<LedgerLine>& ledger) {
  return std::ranges::any_of(ledger,
                             [](const LedgerLine& line) { return line.finding.has_value(); });
}

float draw_parts(State& state, float x, float y, float width) {
  {
    PartOfPage part{state, {}, x, y, width};
    part.advance(draw_last_year_choice(state, part.left(), part.y(), part.width_inside()));
    y = part.finish();
  }
  // A click above may have taken last year's report away.
  const auto ledger = ledger_of(state);
  if (!ledger.empty()) {
    PartOfPage part{state, {}, x, y, width};
    draw_questions(state, part);
    draw_opening_buttons(state, ledger, part);
    draw_lines(state, ledger, part);
    y = part.finish();
  }
  if (has_differences(ledger)) {
    PartOfPage part{state, state.strings.get("ledger.sentence"), x, y, width};
    draw_sentence(state, ledger_of(state), part);
    y = part.finish();
  }
  PartOfPage part{state, state.strings.get("next_year.heading"), x, y, width};
  part.advance(draw_next_year(state, part.left(), part.y(), part.width_inside()));
  return part.finish();
}

}  // namespace

void draw_ledger_page(State& state, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  ScrolledPage page{state, "ledger", rect};
  const float x = page.x();
  const float width = page.width();
  float y = page.y();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_line(list, heading_text(state, colors.text), state.strings.get("ledger.heading"),
            Rect{x, y, width, sizes.line_heading});
  y += sizes.line_heading + 2;
  const std::string_view what = state.strings.get("ledger.what");
  const TextStyle style = label_text(state, colors.text_muted);
  const float height = height_of(style, what, width);
  draw_wrapped(list, style, what, Rect{x, y, width, height});
  page.finish(draw_parts(state, x, y + height + sizes.gap * 1.5F, width));
}

}  // namespace gongkai::ui
