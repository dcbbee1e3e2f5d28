#include "ui/views/outline.hpp"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/text/utf16.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float row_height = 30;
constexpr float padding = 6;
constexpr float indent = 16;

/// The heading under which the caret stands.
std::optional<std::size_t> current_heading(const State& state, SectionIndex section,
                                           std::span<const Heading> headings) {
  const std::string id = field_of_section(state.open->report().edition->sections[section]);
  if (!state.field || state.field->id != id || !state.field->caret) return std::nullopt;
  const std::size_t caret = byte_at_utf16(state.field->text, *state.field->caret);
  const auto behind = std::ranges::upper_bound(
      headings, caret, {}, [](const Heading& heading) { return heading.words.begin; });
  if (behind == headings.begin()) return std::nullopt;
  return static_cast<std::size_t>(behind - headings.begin()) - 1;
}

void go_to_heading(State& state, SectionIndex section, const Heading& heading) {
  const TextSpan words{.section = section, .begin = heading.words.begin, .end = heading.words.end};
  if (state.field && section_of_field(*state.open->report().edition, state.field->id) == section)
    edit_words(state, {.section = section, .begin = words.begin, .end = words.begin});
  else
    state.words_to_reveal = words;
}

}  // namespace

std::span<const Heading> headings_of(State& state, SectionIndex section) {
  const std::string_view text = state.open->report().text(section);
  if (state.outline.text != text) {
    state.outline.text = text;
    state.outline.headings = gongkai::headings_of(text);
  }
  return state.outline.headings;
}

float outline_height(std::size_t headings) {
  return static_cast<float>(headings) * row_height + 2 * padding;
}

bool draw_outline(State& state, SectionIndex section, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const std::span<const Heading> headings = headings_of(state, section);
  ImDrawList& around = *ImGui::GetWindowDrawList();
  fill(around, rect, colors.surface_sunken, state.theme.sizes.radius);
  outline(around, rect, colors.line, state.theme.sizes.radius);
  note_place(state, "panel.outline", rect);

  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y + 1});
  ImGui::BeginChild("panel.outline", ImVec2{rect.width, rect.height - 2});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 window = ImGui::GetWindowPos();
  const float top = window.y + padding - ImGui::GetScrollY();
  const float whole = outline_height(headings.size());
  const bool scrolls = whole > rect.height;
  const float width = rect.width - 2 * padding - (scrolls ? ImGui::GetStyle().ScrollbarSize : 0);
  const auto current = current_heading(state, section, headings);
  std::optional<Heading> clicked;
  for (std::size_t index = 0; index < headings.size(); ++index) {
    const Heading& heading = headings[index];
    const Rect row{window.x + padding, top + static_cast<float>(index) * row_height, width,
                   row_height};
    const Click click = click_area(state, "outline." + std::to_string(index), row);
    if (click.hovered) {
      state.pointer_over_button = true;
      fill(list, row, colors.accent_tint, 4);
    }
    const bool is_current = current == index;
    state.narration->last().is_current = is_current;
    const Color ink = is_current || click.hovered ? colors.accent
                      : heading.level == 0        ? colors.text
                                                  : colors.text_muted;
    const TextStyle style =
        heading.level == 0 ? body_bold_text(state, ink) : label_text(state, ink);
    if (is_current) fill(list, Rect{row.x, row.y + 6, 3, row.height - 12}, colors.accent, 1);
    const float left = 10 + indent * static_cast<float>(heading.level);
    draw_line(list, style,
              std::string_view{state.outline.text}.substr(heading.words.begin,
                                                          heading.words.end - heading.words.begin),
              Rect{row.x + left, row.y, row.width - left - 4, row.height});
    if (click.clicked) clicked = heading;
  }
  ImGui::SetCursorScreenPos(ImVec2{window.x, top});
  ImGui::Dummy(ImVec2{1, whole - 2 * padding});
  ImGui::EndChild();
  if (!clicked) return false;
  go_to_heading(state, section, *clicked);
  return true;
}

}  // namespace gongkai::ui
