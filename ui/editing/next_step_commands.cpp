#include "ui/editing/next_step_commands.hpp"

#include <string_view>

#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/editing/sealing.hpp"

namespace gongkai::ui {
namespace {

/// Of a section among those that have one: they stand at the beginning of the headings.
std::string number_of(const Edition& edition, SectionIndex section) {
  int number = 0;
  for (std::size_t index = 0; index <= section; ++index) {
    if (!edition.sections[index].heading.empty()) ++number;
  }
  return std::to_string(number);
}

}  // namespace

std::optional<NextStep> next_step(const State& state) {
  return next_step_of(*state.open, is_sealed_as_it_is(state));
}

std::string words_of(const State& state, const NextStep& step) {
  using enum NextStep::Kind;
  const auto about_section = [&](std::string_view numbered, std::string_view other) {
    if (!step.section) return std::string{state.strings.get(other)};
    const Edition& edition = *state.open->report().edition;
    return state.strings.fill(numbered, {{"number", number_of(edition, *step.section)}});
  };
  switch (step.kind) {
    case particulars:
      return std::string{state.strings.get("next_step.particulars")};
    case error:
      return about_section("next_step.error", "next_step.error.report");
    case section:
      return about_section("next_step.section", "next_step.particulars");
    case doubt:
      return about_section("next_step.doubt", "next_step.doubt.report");
    case submission:
      return std::string{state.strings.get("button.export_for_submission")};
  }
  return {};
}

void go_to_next_step(State& state) {
  if (!state.open) return;
  state.open->check_now();
  const auto step = next_step(state);
  if (!step) return;
  using enum NextStep::Kind;
  switch (step->kind) {
    case particulars:
      go_to_page(state, std::nullopt);
      focus_field(state, "unit.name", state.open->report().unit.name);
      break;
    case error:
    case section:
    case doubt:
      go_to_finding(state, step->finding);
      break;
    case submission:
      export_for_submission(state);
      break;
  }
}

bool shows_guide(const State& state) {
  return state.open && !state.guide_dismissed && !state.open->is_read_only() &&
         state.page != summary_page && next_step(state).has_value();
}

void dismiss_guide(State& state) {
  if (state.guide_dismissed) return;
  state.guide_dismissed = true;
  state.requests.emplace_back(ForgetGuide{});
}

}  // namespace gongkai::ui
