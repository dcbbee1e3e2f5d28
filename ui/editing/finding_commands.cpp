#include "ui/editing/finding_commands.hpp"

#include <algorithm>
#include <utility>

#include "core/diagnosis/diagnosis.hpp"
#include "core/sorting.hpp"
#include "core/text/utf8.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/preview.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view field_prefix = "explanation.";

/// The cards that still want something: errors first, then warnings, questions, notes, and what is missing; each in the order
/// of the form.
std::vector<FindingCard> open_cards_by_gravity(const OpenReport& open) {
  std::vector<FindingCard> cards = open.cards();
  std::erase_if(cards, [](const FindingCard& card) { return card.group == CardGroup::settled; });
  sort_stably(cards, {}, &FindingCard::group);
  return cards;
}

void choose(State& state, std::size_t finding) {
  FindingsView& view = state.findings;
  FindingKey key = key_of(state.open->findings()[finding]);
  if (view.chosen != key) {
    view.follow_ons_unfolded = false;
    view.other_explanations_unfolded = false;
  }
  view.chosen = std::move(key);
  view.scroll_to_chosen = true;
}

void show_cells(State& state, std::vector<CellIndex> cells) {
  leave_editing(state);
  select_cell(state, cells.front());
  state.shown_cells = std::move(cells);
}

void show_place(State& state, const Finding& finding) {
  leave_editing(state);
  state.shown_cells.clear();
  state.shown_words.clear();
  if (!finding.words.empty()) {
    state.page = finding.words.front().section;
    state.shown_words = finding.words;
    return;
  }
  if (!finding.cells.empty()) {
    select_cell(state, finding.cells.front());
    if (!is_about_missing(finding)) state.shown_cells = finding.cells;
    return;
  }
  state.page = finding.section;
  if (!finding.section) return;
  const Section& section = state.open->report().edition->sections[*finding.section];
  if (section.is_text())
    focus_field(state, field_of_section(section), state.open->report().text(*finding.section));
}

const Explanation* explanation_of(const State& state, std::size_t finding,
                                  std::size_t explanation) {
  if (!state.open || finding >= state.open->findings().size()) return nullptr;
  const Examination& examination = state.open->examination();
  const auto cause = examination.cause_of_finding[finding];
  if (!cause || explanation >= examination.causes[*cause].explanations.size()) return nullptr;
  return &examination.causes[*cause].explanations[explanation];
}

std::vector<CellIndex> cells_of(const Explanation& explanation) {
  std::vector<CellIndex> cells;
  for (const Slip& slip : explanation.slips) {
    for (const Correction& correction : slip.corrections) cells.push_back(correction.cell);
  }
  return cells;
}

void settle(State& state, std::size_t index, Decision::Kind kind, std::string_view text) {
  if (!state.open || index >= state.open->findings().size() || trimmed(text).empty()) return;
  if (state.open->refuses()) return;  // what was written stays a draft
  const Report& report = state.open->report();
  const Finding& finding = state.open->findings()[index];
  Decision decision{.rule = finding.rule->id,
                    .place = finding.place,
                    .kind = kind,
                    .text = std::string{trimmed(text)},
                    .numbers = numbers_of(finding, report)};
  if (finding.decision) decision.unknown = finding.decision->unknown;
  const FindingKey key = key_of(finding);
  Edit edit = decide(report, std::move(decision));
  if (state.field && is_explanation_field(state.field->id)) leave_editing(state);
  state.open->close_step();
  state.open->perform(std::move(edit), {}, state.requests);
  state.findings.drafts.erase(key);
  if (state.findings.chosen == key) state.findings.chosen.reset();
}

}  // namespace

void go_to_finding(State& state, std::size_t finding) {
  if (!state.open || finding >= state.open->findings().size()) return;
  // Leaving a cell or a text changes nothing that is listed.
  const Finding copy = state.open->findings()[finding];
  choose(state, finding);
  show_place(state, copy);
  uncover_page(state);
}

void go_to_next_finding(State& state, bool forward) {
  if (!state.open) return;
  std::vector<FindingCard> cards = open_cards_by_gravity(*state.open);
  if (const auto filter = current_filter(state))
    std::erase_if(cards, [&](const FindingCard& card) { return card.group != *filter; });
  if (cards.empty()) return;
  if (!forward) std::ranges::reverse(cards);
  const auto chosen = chosen_finding(state);
  const auto here = std::ranges::find_if(
      cards, [&](const FindingCard& card) { return chosen && holds(card, *chosen); });
  const bool at_end = here == cards.end() || here + 1 == cards.end();
  go_to_finding(state, (at_end ? cards.begin() : here + 1)->finding);
}

void go_to_reason_of_verdict(State& state) {
  if (!state.open) return;
  const std::vector<FindingCard> cards = open_cards_by_gravity(*state.open);
  if (cards.empty()) return;
  auto card = cards.begin();
  if (card->group != CardGroup::error) {
    // A report with gaps is called unfinished before it is called doubtful.
    const auto missing = std::ranges::find(cards, CardGroup::missing, &FindingCard::group);
    if (missing != cards.end()) card = missing;
  }
  if (current_filter(state) != card->group) state.findings.filter.reset();
  go_to_finding(state, card->finding);
}

void go_to_follow_on(State& state, std::size_t finding) {
  if (!state.open || finding >= state.open->findings().size()) return;
  const Finding copy = state.open->findings()[finding];
  show_place(state, copy);
}

void fold_chosen_card(State& state) {
  if (state.field && is_explanation_field(state.field->id)) leave_editing(state);
  state.findings.chosen.reset();
  state.shown_cells.clear();
  state.shown_words.clear();
}

std::optional<std::size_t> chosen_finding(const State& state) {
  if (!state.open || !state.findings.chosen) return std::nullopt;
  return state.open->find(*state.findings.chosen);
}

void follow_chosen_finding(State& state) {
  if (state.shown_words.empty() || state.words_shown_at == state.open->checks()) return;
  const auto finding = chosen_finding(state);
  state.shown_words = finding ? state.open->findings()[*finding].words : std::vector<TextSpan>{};
}

void filter_findings(State& state, CardGroup group) {
  auto& filter = state.findings.filter;
  filter = filter == group ? std::nullopt : std::optional{group};
}

std::optional<CardGroup> current_filter(const State& state) {
  const auto filter = state.findings.filter;
  if (!filter) return std::nullopt;
  const bool has_some = state.open->count(*filter) > 0 ||
                        (*filter == CardGroup::settled &&
                         !(state.open->mended().empty() && state.open->answers().empty()));
  return has_some ? filter : std::nullopt;
}

void show_suspects(State& state, std::size_t finding, std::size_t explanation) {
  if (const Explanation* chosen = explanation_of(state, finding, explanation))
    show_cells(state, cells_of(*chosen));
}

void mend(State& state, std::size_t finding, std::size_t explanation) {
  const Explanation* chosen = explanation_of(state, finding, explanation);
  if (chosen == nullptr) return;
  Edit edit = correct(state.open->report(), *chosen);
  std::vector<CellIndex> cells = cells_of(*chosen);
  leave_editing(state);
  state.open->perform(std::move(edit), {}, state.requests);
  show_cells(state, std::move(cells));
}

void explain_finding(State& state, std::size_t finding, std::string_view reason) {
  settle(state, finding, Decision::Kind::explained, reason);
}

void dismiss_finding(State& state, std::size_t finding, std::string_view reason) {
  settle(state, finding, Decision::Kind::dismissed, reason);
}

void answer_finding(State& state, std::size_t finding, std::string_view answer) {
  settle(state, finding, Decision::Kind::answered, answer);
}

void renew_decision(State& state, std::size_t finding) {
  if (!state.open || finding >= state.open->findings().size()) return;
  const auto decision = state.open->findings()[finding].decision;
  if (decision) settle(state, finding, decision->kind, decision->text);
}

void withdraw_decision(State& state, const FindingKey& key) {
  if (!state.open) return;
  Edit edit = gongkai::withdraw_decision(state.open->report(), key.rule, key.place);
  leave_editing(state);
  state.open->perform(std::move(edit), {}, state.requests);
}

std::string explanation_field(std::size_t finding) {
  return std::string{field_prefix} + std::to_string(finding);
}

bool is_explanation_field(std::string_view id) { return id.starts_with(field_prefix); }

std::string_view explanation_draft(const State& state, std::size_t finding) {
  const auto draft = state.findings.drafts.find(key_of(state.open->findings()[finding]));
  return draft == state.findings.drafts.end() ? std::string_view{} : draft->second;
}

void write_explanation(State& state, std::string_view text) {
  if (state.findings.chosen) state.findings.drafts[*state.findings.chosen] = text;
}

bool explanation_key(State& state, const KeyPress& key) {
  if (!state.field || !is_explanation_field(state.field->id)) return false;
  if (key.key == "Tab") {
    leave_editing(state);
    return true;
  }
  if (key.key != "Enter") return false;
  const auto finding = chosen_finding(state);
  if (!finding) return false;
  const std::string reason{explanation_draft(state, *finding)};
  if (may_be_explained(state.open->findings()[*finding])) {
    explain_finding(state, *finding, reason);
  } else {
    dismiss_finding(state, *finding, reason);
  }
  return true;
}

}  // namespace gongkai::ui
