#include "ui/editing/field_editing.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gongkai::ui {
namespace {

constexpr std::string_view field_prefix = "section.";
constexpr std::string_view field_suffix = ".text";

// A pause in writing begins a new step of undo.
constexpr double pause_between_steps_ms = 2000;

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
  if (state.open) state.open->close_step();
  ++state.field_revision;
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

std::optional<std::string> text_of_field(const Report& report, std::string_view id) {
  if (const auto section = section_of_field(*report.edition, id))
    return std::string{report.text(*section)};
  const auto field = std::ranges::find(unit_fields, id, &UnitField::id);
  if (field == unit_fields.end()) return std::nullopt;
  return report.unit.*field->text;
}

void type_into_field(State& state, std::string_view id, std::string_view text) {
  if (!state.field || state.field->id != id) return;
  state.field->text = text;
  if (id == "start.unit_name") {
    state.start.unit_name = text;
    return;
  }
  if (!state.open) return;
  const double now = state.now_ms();
  if (now - state.last_text_input_ms > pause_between_steps_ms) state.open->close_step();
  state.last_text_input_ms = now;
  if (const auto section = section_of_field(*state.open->report().edition, id)) {
    state.open->perform(set_text(state.open->report(), *section, std::string{text}), id,
                        state.requests);
  } else {
    type_into_unit(state, id, text);
  }
}

bool field_key(State& state, const KeyPress& key) {
  if (!state.field) return false;
  if (key.key == "Escape") {
    leave_editing(state);
    return true;
  }
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
