// Both sides of a failed sum, one under the other, so that the eye compares the two numbers at the right.

#include <imgui.h>

#include <algorithm>

#include "core/rules/formula.hpp"
#include "core/rules/sum_check.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/views/findings/card.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 8;

/// "received 50 + carried in 0"
std::string text_of(const State& state, const FormulaSide& side) {
  std::string text;
  for (const FormulaTerm& term : side.terms) {
    if (!text.empty() || term.is_negative) {
      if (!text.empty()) text += ' ';
      text += term.is_negative ? "− " : "+ ";
    }
    text += term.name + ' ';
    text += term.value.empty() ? std::string{state.strings.get("findings.blank")} : term.value;
  }
  if (side.zeros_left_out == 0) return text;
  const std::string_view key =
      text.empty() ? "findings.formula.all_zero" : "findings.formula.zeros";
  return text + state.strings.fill(key, {{"count", std::to_string(side.zeros_left_out)}});
}

std::string_view broken_relation(Relation relation) {
  switch (relation) {
    case Relation::equal:
      return "≠";
    case Relation::at_most:
      return ">";
    case Relation::at_least:
      return "<";
  }
  return {};
}

void write_line(Pen& pen, const TextStyle& name, std::string_view text, const TextStyle& number,
                std::string_view value, float value_width) {
  const float text_width = pen.width - value_width - padding;
  const float height = height_of(name, text, text_width);
  draw_wrapped(pen.list, name, text, Rect{pen.x, pen.y, text_width, height});
  draw_line(pen.list, number, value,
            Rect{pen.x + pen.width - value_width, pen.y + height - number.line_height, value_width,
                 number.line_height},
            AlignX::right);
  pen.skip(height);
}

}  // namespace

void draw_formula(Pen& pen, std::size_t index) {
  State& state = pen.state;
  const Finding& finding = state.open->findings()[index];
  if (!finding.sum || !finding.left || !finding.right) return;
  const Report& report = state.open->report();
  const auto sums = state.open->checker().sums_of(*report.edition);
  const Formula formula = formula_of(sums[*finding.sum], report);
  const Colors& colors = state.theme.colors;
  const TextStyle text = small_text(state, colors.text);
  const TextStyle number = small_bold_text(state, colors.text);
  const TextStyle difference = small_bold_text(state, colors.error);
  const std::string left = "= " + finding.left->to_string();
  const std::string right =
      std::string{broken_relation(formula.relation)} + " " + finding.right->to_string();
  const float value_width = std::max(width_of(number, left), width_of(number, right));

  const Rect start = pen.line(0);
  const float inner = pen.width - 2 * padding - value_width - padding;
  const std::string left_text = text_of(state, formula.left);
  const std::string right_text = text_of(state, formula.right);
  const float height = height_of(text, left_text, inner) + height_of(text, right_text, inner) +
                       (finding.difference ? difference.line_height + 5 : 0) + 2 * padding;
  const Rect box = pen.line(height);
  fill(pen.list, box, colors.surface_sunken, 4);
  note_place(state, control_of(index, "formula"), box);
  pen.x += padding;
  pen.width -= 2 * padding;
  pen.skip(padding);
  write_line(pen, text, left_text, number, left, value_width);
  write_line(pen, text, right_text, number, right, value_width);
  if (finding.difference) {
    pen.list.AddLine(ImVec2{pen.x, pen.y + 2}, ImVec2{pen.x + pen.width, pen.y + 2},
                     packed(colors.line));
    pen.skip(5);
    write_line(pen, small_text(state, colors.error), state.strings.get("findings.difference"),
               difference, finding.difference->to_string(), value_width);
  }
  pen.x = start.x;
  pen.width = start.width;
  pen.skip(padding + state.theme.sizes.gap);
}

}  // namespace gongkai::ui
