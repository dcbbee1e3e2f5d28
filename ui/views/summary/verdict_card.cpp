#include "ui/views/summary/verdict_card.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/report/sample.hpp"
#include "core/rules/due_date.hpp"
#include "core/text/date_words.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/next_step_commands.hpp"
#include "ui/views/findings/verdict.hpp"
#include "ui/views/page_part.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float button_beside_from = 620;
constexpr float sign_circle = 44;
constexpr float room_for_sign = 60;

struct DueLine {
  std::string text;
  Color ink = 0;
};

DueLine due_line(const State& state) {
  const Colors& colors = state.theme.colors;
  const Report& report = state.open->report();
  const auto deadline = deadline_of(report, state.open->checker().rules());
  if (!deadline) return {std::string{state.strings.get("summary.due.unknown")}, colors.text_muted};
  const auto fill = [&](std::string_view key, int days) {
    return state.strings.fill(key, {{"due", date_words(deadline->day, state.strings)},
                                    {"days", std::to_string(days)},
                                    {"source", deadline->rule->clause.source}});
  };
  const auto today = state.today == nullptr ? std::nullopt : state.today();
  if (!today) return {fill("summary.due", 0), colors.text_muted};
  const int left = days_between(*today, deadline->day);
  if (left < -deadline->past) return {fill("summary.due.long_past", 0), colors.text_muted};
  if (left < 0) return {fill("summary.due.past", -left), colors.error};
  if (left == 0) return {fill("summary.due.today", 0), colors.warning};
  return {fill("summary.due.left", left),
          left <= deadline->near ? colors.warning : colors.text_muted};
}

/// What stands below the verdict, if anything.
std::string note_of(const State& state, bool has_step) {
  if (is_sample(state.open->report())) return std::string{state.strings.get("sample.what")};
  return has_step ? std::string{} : state.seal.text;
}

}  // namespace

float draw_verdict_card(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const auto step = state.open->is_read_only() ? std::nullopt : next_step(state);
  const VerdictFace face = verdict_face(state);
  PartOfPage part{state, {}, x, y, width};
  ImDrawList& list = *ImGui::GetWindowDrawList();

  const bool beside = width >= button_beside_from;
  const std::string words =
      step ? state.strings.fill("next_step", {{"step", words_of(state, *step)}}) : std::string{};
  const ButtonFace go{.text = words, .sign = {}, .look = ButtonLook::primary};
  const float button_height = sizes.control_height + 6;
  const float go_width = !step ? 0 : beside ? button_width(state, go) + 16 : part.width_inside();
  const float text_left = part.left() + room_for_sign;
  const float text_width =
      part.width_inside() - room_for_sign - (beside && step ? go_width + 2 * sizes.padding : 0);
  const float top = part.y();
  const Rect circle{part.left(), top, sign_circle, sign_circle};
  fill(list, circle, face.tint, sign_circle / 2);
  draw_sign(list, face.sign, circle, 20, face.ink);
  const auto write = [&](TextStyle style, std::string_view text) {
    if (text.empty()) return;
    part.advance(draw_wrapped(list, style, text, Rect{text_left, part.y(), text_width, 0}));
  };
  TextStyle title = heading_text(state, face.ink);
  title.heading = 3;
  write(title, face.title);
  write(body_text(state, colors.text), face.detail);
  const DueLine due = due_line(state);
  part.advance(sizes.gap / 2);
  write(label_text(state, due.ink), due.text);
  write(label_text(state, is_sample(state.open->report()) ? colors.warning : colors.good),
        note_of(state, step.has_value()));
  bool clicked = false;
  if (step) {
    if (beside) {
      part.advance(std::max(top + sign_circle - part.y(), 0.0F));
      const float middle = (top + part.y()) / 2;
      clicked = button(state, "button.next_step", go,
                       Rect{part.left() + part.width_inside() - go_width,
                            middle - button_height / 2, go_width, button_height});
    } else {
      part.advance(sizes.padding);
      clicked = button(state, "button.next_step", go,
                       Rect{part.left(), part.y(), go_width, button_height});
      part.advance(button_height);
    }
  } else {
    part.advance(std::max(top + sign_circle - part.y(), 0.0F));
  }
  const float next = part.finish();
  if (clicked) go_to_next_step(state);
  return next;
}

}  // namespace gongkai::ui
