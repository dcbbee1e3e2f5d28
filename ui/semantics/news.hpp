// What is said aloud without being asked for: a finding that an edit has brought up.
#pragma once

namespace gongkai::ui {

struct State;

/// Compares the findings with those of the last call. Nothing is news while a number or a text is still being typed, nor what a
/// report brings along that was just opened.
void follow_news(State& state);

}  // namespace gongkai::ui
