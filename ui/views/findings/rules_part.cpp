#include "ui/views/findings/rules_part.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/editing/rule_pack_commands.hpp"
#include "ui/views/rule_pack.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float side = 12;
constexpr float line_padding = 4;
constexpr float most_of_area = 0.7F;

/// Whose pack it is, and how much it changes.
void draw_summary(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Click click = click_area(state, "findings.adjusted", rect);
  state.narration->last().expanded = state.findings.rules_unfolded;
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) state.findings.rules_unfolded = !state.findings.rules_unfolded;
  // What is not checked is worth a second look.
  const bool has_gaps = count_rule_changes(state).off > 0;
  const Color ink = has_gaps ? colors.warning : colors.accent;
  fill(list, rect, has_gaps ? colors.warning_tint : colors.accent_tint);
  list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.y}, packed(colors.line));
  draw_sign(list, state.findings.rules_unfolded ? Sign::arrow_down : Sign::arrow_up,
            Rect{rect.right() - side - 14, rect.y, 14, rect.height}, 8, ink);
  Rect line{rect.x + side, rect.y + line_padding, rect.width - 2 * side - 20,
            state.theme.sizes.line_small};
  draw_line(list, small_bold_text(state, ink),
            state.strings.fill("rules.of", {{"issuer", state.rule_pack->issuer}}), line);
  line.y += line.height;
  draw_line(list, small_text(state, ink), rule_changes_in_words(state), line);
}

std::function<void(State&)> draw_unfolded(State& state, const Rect& rect) {
  ImDrawList& around = *ImGui::GetWindowDrawList();
  fill(around, rect, state.theme.colors.surface);
  around.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.y},
                 packed(state.theme.colors.line_strong));
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y + 1});
  ImGui::BeginChild("findings.rules", ImVec2{rect.width, rect.height - 1});
  const float top = ImGui::GetWindowPos().y - ImGui::GetScrollY();
  Pen pen{.state = state,
          .list = *ImGui::GetWindowDrawList(),
          .x = rect.x + side,
          .y = top + side,
          .width = rect.width - side - ImGui::GetStyle().ScrollbarSize - 4};
  draw_rule_pack(pen);
  const float height = pen.y + side - top;
  if (height != state.findings.rules_height) {
    // How much room it takes is known when it is drawn; the next frame gives it.
    state.findings.rules_height = height;
    state.frames_wanted = std::max(state.frames_wanted, 2);
  }
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, height});
  ImGui::EndChild();
  return std::move(pen.action);
}

}  // namespace

void draw_choice_of_rules(Pen& pen) {
  const State& state = pen.state;
  if (state.rule_pack) return;
  pen.skip(4);
  if (fold_line(pen, "findings.adjusted", state.strings.get("rules.none"),
                state.findings.rules_unfolded)) {
    pen.action = [](State& changed) {
      changed.findings.rules_unfolded = !changed.findings.rules_unfolded;
    };
  }
  if (!state.findings.rules_unfolded) return;
  pen.skip(4);
  draw_rule_pack(pen);
  pen.skip(state.theme.sizes.gap);
}

std::function<void(State&)> draw_rules_in_use(State& state, Rect& area) {
  if (!state.rule_pack) return {};
  const bool is_unfolded = state.findings.rules_unfolded;
  const float line = 2 * (line_padding + state.theme.sizes.line_small);
  draw_summary(state, Rect{area.x, area.bottom() - line, area.width, line});
  area.height = std::max(area.height - line, 0.0F);
  if (!is_unfolded) return {};
  const float height = std::min(state.findings.rules_height + 1, area.height * most_of_area);
  area.height -= height;
  return draw_unfolded(state, Rect{area.x, area.bottom(), area.width, height});
}

}  // namespace gongkai::ui
