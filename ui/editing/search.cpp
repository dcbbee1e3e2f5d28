#include "ui/editing/search.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/text/utf16.hpp"
#include "core/text/utf8.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

constexpr std::array unit_field_ids{"unit.name", "unit.parent", "unit.code"};
static_assert(unit_field_ids.size() == unit_particulars.size());

bool has_keyboard(const State& state) {
  return state.field && (state.field->id == search_field || state.field->id == replacement_field);
}

const Match* current_match(const State& state) {
  return state.search.current ? &state.search.matches[*state.search.current] : nullptr;
}

TextSpan span_of(const Match& match) {
  return {.section = match.section, .begin = match.words.begin, .end = match.words.end};
}

void focus_bar(State& state, std::string_view id, const std::string& text) {
  focus_field(state, id, text);
  state.field->caret = 0;
  state.field->selected = utf16_length(text);
}

/// Pages come in the order of the search: the unit, the sections, and behind them what is written about findings.
auto order_of(const Match& match) {
  const bool is_unit = match.kind == Match::Kind::unit;
  const int page = is_unit ? -1 : match.kind == Match::Kind::note ? ledger_page : match.section;
  return std::tuple{page, is_unit ? match.index : match.words.begin};
}

/// Where one is now.
Match here(const State& state) {
  Match match{.kind = Match::Kind::unit};
  if (!state.page) return match;
  match = {.kind = Match::Kind::text, .section = *state.page};
  if (state.field && state.field->caret &&
      section_of_field(*state.open->report().edition, state.field->id))
    match.words.begin = byte_at_utf16(state.field->text, *state.field->caret);
  return match;
}

/// Words selected in a text, if they are on one line.
std::string selected_words(const State& state) {
  if (!state.field || !state.field->caret || state.field->selected == 0) return {};
  const std::string_view text = state.field->text;
  const std::size_t begin = byte_at_utf16(text, *state.field->caret);
  const std::size_t end = byte_at_utf16(text, *state.field->caret + state.field->selected);
  std::string words{text.substr(begin, end - begin)};
  return words.contains('\n') ? std::string{} : words;
}

/// The cell beside or below a label of a table: what is scrolled to, to see the label.
std::optional<CellIndex> cell_at_label(const Grid& grid, std::size_t label) {
  const GridItem& item = grid.items[label];
  const auto cell = std::ranges::find_if(grid.items, [&](const GridItem& other) {
    return other.style == GridItem::Style::cell && other.top >= item.top && other.left >= item.left;
  });
  return cell == grid.items.end() ? std::nullopt : std::optional{cell->cell};
}

void reveal_cell(State& state, SectionIndex section, std::optional<CellIndex> cell) {
  state.page = section;
  if (cell) state.reveal = state.open->report().edition->cells[*cell].address;
}

/// Brings the match into view. The keyboard stays where it is.
void show_match(State& state, const Match& match) {
  const Report& report = state.open->report();
  state.help_open = false;
  switch (match.kind) {
    case Match::Kind::unit:
      state.page.reset();
      state.reveal = unit_field_ids.at(match.index);
      break;
    case Match::Kind::text:
      state.page = match.section;
      state.words_to_reveal = span_of(match);
      break;
    case Match::Kind::cell:
      reveal_cell(state, match.section, static_cast<CellIndex>(match.index));
      break;
    case Match::Kind::label: {
      const Section& section = report.edition->sections[match.section];
      reveal_cell(state, match.section,
                  cell_at_label(report.edition->tables[*section.table].grid, match.index));
      break;
    }
    case Match::Kind::note: {
      const Decision& decision = report.decisions[match.index];
      const FindingKey key{.rule = decision.rule, .place = decision.place};
      if (const auto finding = state.open->find(key)) {
        state.findings.chosen = key;
        state.findings.filter.reset();
        state.findings.unfolded = true;
        state.findings.scroll_to_chosen = true;
      } else {
        state.page = ledger_page;
      }
      break;
    }
  }
}

/// Gives the keyboard to where the match is.
void enter_match(State& state, const Match& match) {
  leave_editing(state);
  show_match(state, match);
  if (match.kind == Match::Kind::text) {
    edit_words(state, span_of(match));
  } else if (match.kind == Match::Kind::cell) {
    select_cell(state, static_cast<CellIndex>(match.index));
  } else if (match.kind == Match::Kind::unit) {
    focus_field(state, unit_field_ids.at(match.index),
                state.open->report().unit.*unit_particulars.at(match.index));
  }
}

void show_current(State& state) {
  const Match* match = current_match(state);
  if (match == nullptr) return;
  has_keyboard(state) ? show_match(state, Match{*match}) : enter_match(state, Match{*match});
}

void find_again(State& state) {
  SearchBar& search = state.search;
  search.matches = find_in_report(state.open->report(), search.words);
  search.found_words = search.words;
  search.found_in = state.open->sequence();
}

/// Whether one is at it: the cell is selected, or the particular of the unit is edited.
bool is_at(const State& state, const Match& match) {
  if (match.kind == Match::Kind::cell)
    return state.selected && state.selected->cell == static_cast<CellIndex>(match.index);
  return match.kind == Match::Kind::unit && state.field &&
         state.field->id == unit_field_ids.at(match.index);
}

/// The first match at or behind a place.
void choose_from(SearchBar& search, const Match& place) {
  search.current.reset();
  if (search.matches.empty()) return;
  const auto found = std::ranges::find_if(
      search.matches, [&](const Match& match) { return order_of(match) >= order_of(place); });
  search.current =
      found == search.matches.end() ? 0 : static_cast<std::size_t>(found - search.matches.begin());
}

/// Whether every text stays one that its file can be read with.
bool has_room(const State& state, const std::vector<Match>& matches) {
  const Report& report = state.open->report();
  std::vector<std::size_t> lengths(report.texts.size());
  for (std::size_t section = 0; section < lengths.size(); ++section)
    lengths[section] = length_in_characters(report.text(static_cast<SectionIndex>(section)));
  const std::size_t replacement = length_in_characters(state.search.replacement);
  for (const Match& match : matches) {
    if (match.kind != Match::Kind::text) continue;
    const std::string_view words =
        report.text(match.section).substr(match.words.begin, match.words.end - match.words.begin);
    lengths[match.section] += replacement - length_in_characters(words);
  }
  return std::ranges::all_of(lengths,
                             [](std::size_t length) { return length <= ReportLimits::text; });
}

/// False, with a message, when a text would become too long.
bool replace(State& state, const std::vector<Match>& matches) {
  if (!has_room(state, matches)) {
    state.message = Message{.kind = Message::Kind::problem,
                            .text = state.strings.fill(
                                "search.no_room", {{"limit", std::to_string(ReportLimits::text)}})};
    return false;
  }
  state.open->close_step();
  state.open->perform(replace_matches(state.open->report(), matches, state.search.replacement), {},
                      state.requests);
  state.open->close_step();
  return true;
}

}  // namespace

void open_search(State& state, bool with_replacing) {
  if (!state.open) return;
  SearchBar& search = state.search;
  search.from = here(state);
  if (std::string words = selected_words(state); !words.empty() && !has_keyboard(state)) {
    search.words = std::move(words);
    search.from.words.begin = byte_at_utf16(state.field->text, *state.field->caret);
  }
  const bool goes_on = search.open && with_replacing && !search.words.empty();
  search.open = true;
  search.replaces = with_replacing;
  search.replaced.reset();
  search.found_words.clear();
  goes_on ? focus_bar(state, replacement_field, search.replacement)
          : focus_bar(state, search_field, search.words);
}

void close_search(State& state) {
  SearchBar& search = state.search;
  const Match* match = current_match(state);
  const std::optional<Match> left_at = match == nullptr ? std::nullopt : std::optional{*match};
  const bool had_keyboard = has_keyboard(state);
  search.open = false;
  search.matches.clear();
  search.current.reset();
  search.found_words.clear();
  if (!had_keyboard) return;
  if (left_at)
    enter_match(state, *left_at);
  else
    leave_editing(state);
}

void go_to_next_match(State& state, bool forward) {
  if (!state.search.open) {
    if (state.search.words.empty()) {
      open_search(state, false);
      return;
    }
    state.search.open = true;
    state.search.replaces = false;
    Match place = here(state);
    // Words that are selected are the match at which one is.
    if (forward && state.field && state.field->selected > 0) ++place.words.begin;
    find_again(state);
    choose_from(state.search, place);
    const auto left_at = std::ranges::find_if(
        state.search.matches, [&](const Match& match) { return is_at(state, match); });
    if (left_at != state.search.matches.end()) {
      state.search.current = static_cast<std::size_t>(left_at - state.search.matches.begin());
    } else if (forward) {
      show_current(state);
      return;
    }
  }
  SearchBar& search = state.search;
  search.replaced.reset();
  if (!search.current) return;
  const std::size_t count = search.matches.size();
  search.current = (*search.current + (forward ? 1 : count - 1)) % count;
  show_current(state);
}

std::size_t replaceable_matches(const State& state) {
  return static_cast<std::size_t>(
      std::ranges::count(state.search.matches, Match::Kind::text, &Match::kind));
}

void replace_match(State& state) {
  const Match* match = current_match(state);
  if (match == nullptr) return;
  if (match->kind != Match::Kind::text) {
    go_to_next_match(state, true);
    return;
  }
  Match behind = *match;
  if (!replace(state, {behind})) return;
  // Not into the replacement, which may hold the words again.
  behind.words.begin += state.search.replacement.size();
  find_again(state);
  choose_from(state.search, behind);
  state.search.replaced = 1;
  show_current(state);
}

void replace_all_matches(State& state) {
  const std::size_t count = replaceable_matches(state);
  if (count == 0) return;
  if (!replace(state, state.search.matches)) return;
  find_again(state);
  choose_from(state.search, here(state));
  state.search.replaced = count;
}

bool type_into_search(State& state, std::string_view id, std::string_view text) {
  if (id == search_field) {
    state.search.words = text;
  } else if (id == replacement_field) {
    state.search.replacement = text;
  } else {
    return false;
  }
  state.search.replaced.reset();
  return true;
}

bool search_key(State& state, const KeyPress& key) {
  if (!state.open) return false;
  if (key.control && (key.key == "f" || key.key == "h")) {
    open_search(state, key.key == "h");
    return true;
  }
  if (key.key == "F3") {
    go_to_next_match(state, !key.shift);
    return true;
  }
  if (!state.search.open) return false;
  if (key.key == "Escape" && (has_keyboard(state) || (!state.field && !state.selected))) {
    close_search(state);
    return true;
  }
  if (!has_keyboard(state)) return false;
  if (key.key == "Enter") {
    state.field->id == replacement_field && !key.shift ? replace_match(state)
                                                       : go_to_next_match(state, !key.shift);
    return true;
  }
  if (key.key == "Tab") {
    if (state.search.replaces && state.field->id == search_field)
      focus_bar(state, replacement_field, state.search.replacement);
    else
      focus_bar(state, search_field, state.search.words);
    return true;
  }
  return key.key.starts_with("Arrow");
}

void follow_search(State& state) {
  SearchBar& search = state.search;
  if (!search.open || !state.open) return;
  if (search.words != search.found_words) {
    find_again(state);
    choose_from(search, search.from);
    if (has_keyboard(state)) show_current(state);
  } else if (search.found_in != state.open->sequence()) {
    const Match* match = current_match(state);
    const Match place = match == nullptr ? here(state) : *match;
    find_again(state);
    choose_from(search, place);
  }
}

SearchMark search_mark(const State& state, Match::Kind kind, std::size_t index,
                       SectionIndex section) {
  const SearchBar& search = state.search;
  const auto found = std::ranges::find_if(search.matches, [&](const Match& match) {
    return match.kind == kind && match.index == index &&
           (kind != Match::Kind::label || match.section == section);
  });
  if (found == search.matches.end()) return SearchMark::none;
  const auto place = static_cast<std::size_t>(found - search.matches.begin());
  return search.current == place ? SearchMark::current : SearchMark::match;
}

Color search_color(const State& state, SearchMark mark, Color otherwise) {
  if (mark == SearchMark::none) return otherwise;
  return mark == SearchMark::current ? state.theme.colors.match_current : state.theme.colors.match;
}

std::vector<MarkedMatch> marked_matches(const State& state, SectionIndex section, std::size_t begin,
                                        std::size_t end) {
  std::vector<MarkedMatch> marked;
  const std::size_t length = state.open->report().text(section).size();
  const SearchBar& search = state.search;
  for (std::size_t place = 0; place < search.matches.size(); ++place) {
    const Match& match = search.matches[place];
    if (match.kind != Match::Kind::text || match.section != section) continue;
    const Stretch& words = match.words;
    // The text may have changed since.
    if (words.end <= begin || words.begin >= end || words.end > length) continue;
    const bool is_current = search.current == place;
    marked.push_back(
        {.words = span_of(match),
         .color = search_color(state, is_current ? SearchMark::current : SearchMark::match, 0),
         .is_current = is_current});
  }
  return marked;
}

}  // namespace gongkai::ui
