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
/// True when the key was used.
bool field_key(State& state, const KeyPress& key);

/// "section.overview.text" → the section, if it is one of the edition's text sections.
std::optional<SectionIndex> section_of_field(const Edition& edition, std::string_view id);
/// What the report holds for a field; none for an unknown id.
std::optional<std::string> text_of_field(const Report& report, std::string_view id);
std::string field_of_section(const Section& section);

}  // namespace gongkai::ui
