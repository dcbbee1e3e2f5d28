// Sealing the open report for submission, and what became of the seal of one that was opened.
#pragma once

#include <string>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Hands the sealed file to the user; a report with errors is not sealed, and what remains to be done is said. One that is sealed
/// already, by the same rules, is handed out as it is.
void export_for_submission(State& state);

/// Nothing has changed, here or in the rules, since it was sealed.
bool is_sealed_as_it_is(const State& state);

/// State::seal as the open report has it now.
void follow_seal(State& state);

/// What became of the seal of a report that is not open; empty for one without.
std::string seal_words(const State& state, const Report& report);

/// A report that came from a file: whether it still is what was sealed is added to the message.
void tell_of_seal(State& state);

}  // namespace gongkai::ui
