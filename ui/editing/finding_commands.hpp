// What is done with findings: going to them, mending them, saying why they may stand. All that changes the report is an edit
// with a step of undo of its own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Unfolds the finding's card and shows what it is about: its cells together, the first of them selected; its words in the text;
/// or the text or particulars that are missing.
void go_to_finding(State& state, std::size_t finding);
/// The next card that still wants something, after the last of them the first again; or the one before. All errors come before
/// all warnings, these before questions, notes and what is missing; cards of one kind come in the order of the form.
void go_to_next_finding(State& state, bool forward = true);
/// The first card of those for which the report is judged as it is. A filter that hides it is taken away.
void go_to_reason_of_verdict(State& state);
/// Shows the cells of a finding that follows from another, whose card stays unfolded.
void go_to_follow_on(State& state, std::size_t finding);
void fold_chosen_card(State& state);
/// The unfolded card's finding among the findings of the last check.
std::optional<std::size_t> chosen_finding(const State& state);
/// Marks the words of the unfolded card's finding where they stand now.
void follow_chosen_finding(State& state);

/// Lists only this group of cards, or all again when it is listed alone already.
void filter_findings(State& state, CardGroup group);
/// The group that is listed alone; none when all are, or when nothing of it is left.
std::optional<CardGroup> current_filter(const State& state);

// Suspects of a failed sum. `explanation`: position among the explanations of its cause.

void show_suspects(State& state, std::size_t finding, std::size_t explanation);
/// Mends all cells of the explanation as one step of undo.
void mend(State& state, std::size_t finding, std::size_t explanation);

// Decisions. `reason` must say something; white space around it is dropped.

void explain_finding(State& state, std::size_t finding, std::string_view reason);
void dismiss_finding(State& state, std::size_t finding, std::string_view reason);
void answer_finding(State& state, std::size_t finding, std::string_view answer);
/// Decides again as before, for the numbers as they are now.
void renew_decision(State& state, std::size_t finding);
void withdraw_decision(State& state, const FindingKey& key);

// The text field of an explanation: "explanation.<position of the finding>".

std::string explanation_field(std::size_t finding);
bool is_explanation_field(std::string_view id);
/// What is written there so far.
std::string_view explanation_draft(const State& state, std::size_t finding);
void write_explanation(State& state, std::string_view text);
/// Enter saves what is written, Tab leaves it. True when the key was used.
bool explanation_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
