#include "ui/semantics/news.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ui/state/state.hpp"

namespace gongkai::ui {
namespace {

bool is_in_the_middle(const State& state) {
  return state.open->check_is_due() ||
         (state.selected && state.selected->mode != CellMode::selected);
}

}  // namespace

void follow_news(State& state) {
  News& news = state.news;
  if (!state.open) {
    news.report.clear();
    news.known.clear();
    return;
  }
  if (is_in_the_middle(state)) return;
  const auto& findings = state.open->findings();
  const bool same_report = news.report == state.open->report().id;
  decltype(news.known) known;
  std::optional<std::size_t> gravest;
  for (std::size_t index = 0; index < findings.size(); ++index) {
    const Finding& finding = findings[index];
    if (finding.state != FindingState::fail || is_about_missing(finding)) continue;
    const FindingKey key = key_of(finding);
    const auto [place, is_new] = known.emplace(key.rule, key.place);
    if (!is_new || news.known.contains(*place)) continue;
    if (!gravest || finding.level < findings[*gravest].level) gravest = index;
  }
  if (same_report && gravest) {
    ++news.number;
    news.words = state.open->message(*gravest);
  }
  news.report = state.open->report().id;
  news.known = std::move(known);
}

}  // namespace gongkai::ui
