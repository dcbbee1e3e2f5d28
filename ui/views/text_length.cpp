#include "ui/views/text_length.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

#include "core/text/utf16.hpp"
#include "core/text/utf8.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

/// From this share of the usual length on it is told.
constexpr double near = 0.9;

const TextLength& length_of(State& state, std::string_view text) {
  TextLength& length = state.text_length;
  if (length.text != text) {
    const auto line_ends = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    length = {.text = std::string{text},
              .characters = count_characters(text),
              .with_blanks = length_in_characters(text) - line_ends};
  }
  return length;
}

/// As the rule about the section's length has it.
std::optional<std::size_t> most_characters(const State& state, const Section& section) {
  for (const Rule& rule : state.open->checker().rules().rules) {
    const auto* check = std::get_if<FunctionCheck>(&rule.check);
    if (check == nullptr || check->function != "section.length" || rule.is_off()) continue;
    if (check->parameters.value("section", std::string{}) == section.id)
      return check->parameters.value("most_characters", std::size_t{0});
  }
  return std::nullopt;
}

/// Of what is selected in the section's field.
std::string_view selected_words(const State& state, const Section& section) {
  const auto& field = state.field;
  if (!field || field->id != field_of_section(section) || !field->caret || field->selected == 0)
    return {};
  const std::string_view text = field->text;
  const std::size_t begin = byte_at_utf16(text, *field->caret);
  return text.substr(begin, byte_at_utf16(text.substr(begin), field->selected));
}

}  // namespace

LengthNote length_note(State& state, SectionIndex section) {
  const Report& report = state.open->report();
  const Section& described = report.edition->sections[section];
  const Colors& colors = state.theme.colors;
  const TextLength& length = length_of(state, report.text(section));
  const auto fill = [&](std::string_view key, std::size_t count, std::size_t other) {
    return state.strings.fill(key,
                              {{"count", std::to_string(count)}, {"other", std::to_string(other)}});
  };
  if (const auto words = selected_words(state, described); !words.empty())
    return {fill("text.length.selected", count_characters(words), length.characters),
            colors.text_muted};
  if (const auto most = most_characters(state, described)) {
    if (length.characters > *most)
      return {fill("text.length.over", length.characters, length.characters - *most),
              colors.warning};
    if (static_cast<double>(length.characters) >= near * static_cast<double>(*most))
      return {fill("text.length.near", length.characters, *most - length.characters),
              colors.text_muted};
  }
  return {length.with_blanks == length.characters
              ? fill("text.length", length.characters, 0)
              : fill("text.length.with_blanks", length.characters, length.with_blanks),
          colors.text_muted};
}

}  // namespace gongkai::ui
