// Text fields outside the tables: which one has the keyboard, and what its text means.
#pragma once

#include <string_view>

#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Gives the field the keyboard, with `text` in it.
void focus_field(State& state, std::string_view id, std::string_view text);
/// Takes the keyboard from cells and fields.
void leave_editing(State& state);
/// The text of the active field is now `text`.
void type_into_field(State& state, std::string_view id, std::string_view text);
/// Opens the text of a section with these words selected and in view.
void edit_words(State& state, const TextSpan& words);
/// The active field's text is to be `text`, and the caret behind this byte of it.
void rewrite_field(State& state, std::string text, std::size_t caret);
/// The shown words of the section that its page has yet to scroll to; from now on they are in view.
std::optional<TextSpan> take_words_to_show(State& state, SectionIndex section);
/// When the report's text has changed under the active field, the field takes it over; the caret stays at its words.
void follow_report_in_field(State& state);
/// Whether what is typed into the field changes the report, so that the report's undo takes it back. Drafts and the start page's
/// field are the browser's.
bool is_of_report(const State& state, std::string_view id);
/// True when the key was used.
bool field_key(State& state, const KeyPress& key);

/// "section.overview.text" → the section, if it is one of the edition's text sections.
std::optional<SectionIndex> section_of_field(const Edition& edition, std::string_view id);
/// Whether it is a field of the unit's particulars.
bool is_particular(std::string_view id);
/// What the report holds for a field; none for an unknown id.
std::optional<std::string> text_of_field(const Report& report, std::string_view id);
std::string field_of_section(const Section& section);

}  // namespace gongkai::ui
