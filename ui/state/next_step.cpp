#include "ui/state/next_step.hpp"

#include <algorithm>

namespace gongkai::ui {
namespace {

/// Cards of one group come in the order of the form.
std::optional<NextStep> first_of(const OpenReport& open, CardGroup group, NextStep::Kind kind) {
  const auto card = std::ranges::find_if(open.cards(), [&](const FindingCard& each) {
    return each.group == group && (group != CardGroup::missing ||
                                   open.findings()[each.finding].state == FindingState::fail);
  });
  if (card == open.cards().end()) return std::nullopt;
  return NextStep{.kind = kind, .finding = card->finding, .section = card->section};
}

}  // namespace

std::optional<NextStep> next_step_of(const OpenReport& open, bool is_sealed) {
  using enum NextStep::Kind;
  if (open.missing_particulars() > 0) return NextStep{.kind = particulars};
  if (const auto step = first_of(open, CardGroup::error, error)) return step;
  if (const auto step = first_of(open, CardGroup::missing, NextStep::Kind::section)) return step;
  for (const CardGroup group : {CardGroup::warning, CardGroup::ask}) {
    if (const auto step = first_of(open, group, doubt)) return step;
  }
  if (is_sealed) return std::nullopt;
  return NextStep{.kind = submission};
}

}  // namespace gongkai::ui
