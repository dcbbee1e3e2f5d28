#include "ui/editing/field_editing.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text/changed_part.hpp"
#include "core/text/utf16.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/editing/search.hpp"
#include "ui/editing/typing_burst.hpp"
#include "ui/editing/version_commands.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view field_prefix = "section.";
constexpr std::string_view field_suffix = ".text";

struct UnitField {
  std::string_view id;
  std::string Unit::* text;
};
/// In the order in which Tab goes through them.
constexpr std::array unit_fields{UnitField{"unit.name", &Unit::name},
                                 UnitField{"unit.parent", &Unit::parent},
                                 UnitField{"unit.code", &Unit::code}};

void type_into_unit(State& state, std::string_view id, std::string_view text) {
  const auto field = std::ranges::find(unit_fields, id, &UnitField::id);
  if (field == unit_fields.end()) return;
  Unit unit = state.open->report().unit;
  unit.*field->text = text;
  state.open->perform(set_unit(state.open->report(), std::move(unit)), id, state.requests);
}

}  // namespace

void focus_field(State& state, std::string_view id, std::string_view text) {
  leave_editing(state);
  state.field = ActiveField{.id = std::string{id}, .text = std::string{text}};
}

void leave_editing(State& state) {
  state.selected.reset();
  state.field.reset();
  state.text_note.reset();
  state.offers_zero_elsewhere = false;
  state.paste.reset();
  if (state.open) state.open->close_step();
  ++state.field_revision;
}

void edit_words(State& state, const TextSpan& words) {
  const std::string_view text = state.open->report().text(words.section);
  focus_field(state, field_of_section(state.open->report().edition->sections[words.section]), text);
  state.page = words.section;
  state.field->caret = utf16_length(text.substr(0, words.begin));
  state.field->selected = utf16_length(text.substr(words.begin, words.end - words.begin));
  state.field->shows_caret = true;
}

void rewrite_field(State& state, std::string text, std::size_t caret) {
  ActiveField& field = *state.field;
  field.caret = utf16_length(std::string_view{text}.substr(0, caret));
  field.selected = 0;
  field.text = std::move(text);
  ++state.field_revision;
}

std::optional<TextSpan> take_words_to_show(State& state, SectionIndex section) {
  if (state.words_to_reveal && state.words_to_reveal->section == section)
    return std::exchange(state.words_to_reveal, std::nullopt);
  const std::string_view text = state.open->report().text(section);
  const bool were_shown = state.words_in_view && state.words_in_view->words == state.shown_words;
  const bool moved_with_text = state.words_in_view && state.words_in_view->section == section &&
                               state.words_in_view->text != text;
  if (were_shown && !moved_with_text) return std::nullopt;
  state.words_in_view =
      WordsInView{.section = section, .text = std::string{text}, .words = state.shown_words};
  const auto words = std::ranges::find(state.shown_words, section, &TextSpan::section);
  if (were_shown || moved_with_text || words == state.shown_words.end()) return std::nullopt;
  return *words;
}

void follow_report_in_field(State& state) {
  if (!state.open || !state.field) return;
  const auto section = section_of_field(*state.open->report().edition, state.field->id);
  if (!section) return;
  const std::string& before = state.field->text;
  const std::string_view now = state.open->report().text(*section);
  if (before == now) return;
  const std::size_t caret =
      state.field->caret ? byte_at_utf16(before, *state.field->caret) : before.size();
  const std::size_t moved = moved_with(changed_part(before, now), caret);
  rewrite_field(state, std::string{now}, moved);
}

bool is_of_report(const State& state, std::string_view id) {
  return state.open && (text_of_field(state.open->report(), id) || is_reason_field(id));
}

std::string field_of_section(const Section& section) {
  return std::string{field_prefix} + section.id + std::string{field_suffix};
}

std::optional<SectionIndex> section_of_field(const Edition& edition, std::string_view id) {
  if (!id.starts_with(field_prefix) || !id.ends_with(field_suffix)) return std::nullopt;
  if (id.size() <= field_prefix.size() + field_suffix.size()) return std::nullopt;
  id.remove_prefix(field_prefix.size());
  id.remove_suffix(field_suffix.size());
  const auto section = edition.find_section(id);
  if (!section || !edition.sections[*section].is_text()) return std::nullopt;
  return section;
}

bool is_particular(std::string_view id) {
  return std::ranges::contains(unit_fields, id, &UnitField::id);
}

std::optional<std::string> text_of_field(const Report& report, std::string_view id) {
  if (const auto section = section_of_field(*report.edition, id))
    return std::string{report.text(*section)};
  const auto field = std::ranges::find(unit_fields, id, &UnitField::id);
  if (field == unit_fields.end()) return std::nullopt;
  return report.unit.*field->text;
}

void type_into_field(State& state, std::string_view id, std::string_view text) {
  if (!state.field || state.field->id != id) return;
  if (is_of_report(state, id) && state.open->refuses()) {
    ++state.field_revision;  // what an input method brings late does not stay in the field
    return;
  }
  const bool goes_on = ui::goes_on(state.typing_burst, state.field->text, text, state.now_ms());
  state.field->text = text;
  if (id == "start.unit_name") {
    state.start.unit_name = text;
    return;
  }
  if (id == version_name_field) {
    state.version_name = text;
    return;
  }
  if (!state.open || type_into_search(state, id, text)) return;
  if (is_explanation_field(id)) {
    write_explanation(state, text);
    return;
  }
  if (!goes_on) state.open->close_step();
  if (is_reason_field(id)) {
    type_reason(state, id, text);
  } else if (const auto section = section_of_field(*state.open->report().edition, id)) {
    state.open->perform_typing(set_text(state.open->report(), *section, std::string{text}), id,
                               state.requests);
  } else {
    type_into_unit(state, id, text);
  }
  if (is_complete(text, state.typing_burst.end)) state.open->close_step();
}

bool field_key(State& state, const KeyPress& key) {
  if (!state.field) return false;
  if (key.key == "Escape") {
    leave_editing(state);
    return true;
  }
  if (explanation_key(state, key)) return true;
  if (key.key == "Tab" || key.key == "Enter") {
    const auto field = std::ranges::find(unit_fields, state.field->id, &UnitField::id);
    if (field == unit_fields.end() || !state.open) return false;
    const auto here = static_cast<std::size_t>(field - unit_fields.begin());
    const std::size_t step = key.shift ? unit_fields.size() - 1 : 1;
    const UnitField& next = unit_fields[(here + step) % unit_fields.size()];
    focus_field(state, next.id, state.open->report().unit.*next.text);
    return true;
  }
  return false;
}

}  // namespace gongkai::ui
