// Finding words in the whole report, going from match to match, replacing them in the texts.
#pragma once

#include <string_view>
#include <vector>

#include "ui/state/state.hpp"

namespace gongkai::ui {

inline constexpr std::string_view search_field = "search.words";
inline constexpr std::string_view replacement_field = "search.replacement";

/// Opens the bar, or gives it the keyboard again; words that are selected in a text are searched for.
void open_search(State& state, bool with_replacing);
/// Leaves one at the current match.
void close_search(State& state);
/// The next match, or the one before; behind the last one comes the first.
void go_to_next_match(State& state, bool forward);
/// Replaces the current match, if it is in a text, and goes to the next one.
void replace_match(State& state);
/// Replaces all matches in the texts as one step of undo.
void replace_all_matches(State& state);
/// How many matches are in texts.
std::size_t replaceable_matches(const State& state);
/// True when it was one of the bar's fields.
bool type_into_search(State& state, std::string_view id, std::string_view text);
/// True when the key was used.
bool search_key(State& state, const KeyPress& key);

/// Searches again when the words or the report have changed. Once a frame, before anything is drawn.
void follow_search(State& state);

// What is marked.

enum class SearchMark { none, match, current };
/// Of a place as Match names it; `section` counts for labels only.
SearchMark search_mark(const State& state, Match::Kind kind, std::size_t index,
                       SectionIndex section = 0);
/// The colour behind what is marked so; `otherwise` for what is not.
Color search_color(const State& state, SearchMark mark, Color otherwise);

/// A match in a section's text, and the colour behind it.
struct MarkedMatch {
  TextSpan words;
  Color color = 0;
  bool is_current = false;
};
/// Those that touch the bytes [begin, end).
std::vector<MarkedMatch> marked_matches(const State& state, SectionIndex section, std::size_t begin,
                                        std::size_t end);

}  // namespace gongkai::ui
