// One card of the panel: folded, what is wrong in a few lines; unfolded, everything that helps to settle it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

void draw_card(Pen& pen, const FindingCard& card);

/// Name of a control of the card: "finding.3.explain".
std::string control_of(std::size_t finding, std::string_view control);

// The parts of an unfolded card, from the top down. Each leaves out what there is nothing to say about.

/// Both sides of the failed sum with the numbers, and their difference.
void draw_formula(Pen& pen, std::size_t finding);
/// The cells that may be wrong, each with what it may have to be.
void draw_suspects(Pen& pen, const FindingCard& card);
/// For a number in a text that differs from its cell: what puts the cell's number there.
void draw_text_mend(Pen& pen, std::size_t finding);
/// The failed sums that go back to the same cause.
void draw_follow_ons(Pen& pen, const FindingCard& card);
/// What was decided about it, or what may be: answers, an explanation, that it is no problem.
void draw_decision(Pen& pen, std::size_t finding);
/// The words on which the rule rests, and what to do.
void draw_basis(Pen& pen, const Rule& rule);

/// Answers whose questions are gone, to be taken back.
void draw_answers_given(Pen& pen);

}  // namespace gongkai::ui
