#include "ui/editing/help.hpp"

#include <algorithm>

#include "ui/editing/shortcuts.hpp"

namespace gongkai::ui {
namespace {

bool shows_section(const State& state) {
  return state.open && state.page && *state.page < state.open->report().edition->sections.size();
}

bool is_typing(const State& state) {
  return state.field || (state.selected && state.selected->mode != CellMode::selected);
}

}  // namespace

void toggle_help(State& state) {
  if (!state.open) return;
  state.help_open = !state.help_open;
  if (state.selected)
    state.reveal = state.open->report().edition->cells[state.selected->cell].address;
}

bool help_key(State& state, const KeyPress& key) {
  if (key.key != "F1" && (!is_question_mark(key.key) || is_typing(state))) return false;
  shows_section(state) ? toggle_help(state) : toggle_shortcuts(state);
  return true;
}

bool is_question_mark(std::string_view text) { return text == "?" || text == "？"; }

std::optional<std::size_t> finding_at_selected_cell(const State& state) {
  if (!state.open || !state.selected) return std::nullopt;
  const auto& findings = state.open->findings();
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    return finding.state == FindingState::fail && !is_settled(finding) &&
           !is_about_missing(finding) && std::ranges::contains(finding.cells, state.selected->cell);
  });
  if (found == findings.end()) return std::nullopt;
  return static_cast<std::size_t>(found - findings.begin());
}

}  // namespace gongkai::ui
