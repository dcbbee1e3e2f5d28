// A section that is a text: drawn wrapped, and edited in the real text area that the platform lays over it.

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "core/text/utf8.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/views/page_heading.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

// About 50 characters a line: the eye finds the next line's beginning.
constexpr float reading_width = 860;
constexpr float padding_x = 18;
constexpr float padding_y = 12;

void show_field_over(State& state, const Section& section, const std::string& id, const Rect& box,
                     const TextStyle& style) {
  state.field_view = FieldView{.id = id,
                               .label = section.heading.empty() ? section.label : section.heading,
                               .kind = FieldView::Kind::paragraphs,
                               .revision = state.field_revision,
                               .text = state.field->text,
                               .rect_in_window = inset(box, 2, 2),
                               .clip_in_window = box,
                               .font_size = style.size,
                               .line_height = style.line_height,
                               .padding_x = padding_x - 2,
                               .padding_y = padding_y - 2,
                               .text_color = style.color,
                               .background_color = state.theme.colors.surface,
                               .placeholder = {},
                               .caret = state.field->caret,
                               .scroll = state.field->scroll};
}

std::uint32_t utf16_units(std::string_view text) {
  std::uint32_t units = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    units += character.value > 0xffff ? 2 : 1;
    offset += character.bytes;
  }
  return units;
}

/// UTF-16 units before the place in the drawn text that a click at (x, y) of it means.
std::uint32_t caret_at(const TextStyle& style, std::string_view text, float width, float x,
                       float y) {
  const auto lines = lines_of(style, text, width);
  if (lines.empty() || y < 0) return 0;
  const auto row = static_cast<std::size_t>(y / style.line_height);
  if (row >= lines.size()) return utf16_units(text);
  const std::string_view line = lines[row];
  std::size_t offset = 0;
  float left = 0;
  while (offset < line.size()) {
    const CodePoint character = code_point_at(line, offset);
    const float advance = width_of(style, line.substr(offset, character.bytes));
    if (x < left + advance / 2) break;
    left += advance;
    offset += character.bytes;
  }
  return utf16_units(text.substr(0, static_cast<std::size_t>(line.data() - text.data()) + offset));
}

void draw_read_only(State& state, SectionIndex section, const std::string& id, const Rect& box,
                    const TextStyle& style) {
  const Report& report = state.open->report();
  const std::string_view text = report.text(section);
  ImGui::SetCursorScreenPos(ImVec2{box.x, box.y});
  ImGui::BeginChild(id.c_str(), ImVec2{box.width, box.height});
  const float width =
      box.width - 2 * padding_x - (text.empty() ? 0 : ImGui::GetStyle().ScrollbarSize);
  const float height = height_of(style, text, width);
  const ImVec2 window = ImGui::GetWindowPos();
  const Rect content{window.x + padding_x, window.y + padding_y - ImGui::GetScrollY(), width,
                     height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (text.empty()) {
    draw_wrapped(list, reading_text(state, state.theme.colors.text_muted),
                 state.strings.get("text.empty"), content);
  } else {
    draw_wrapped(list, style, text, content);
  }
  ImGui::Dummy(ImVec2{1, height + 2 * padding_y});
  if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) &&
      ImGui::GetMousePos().x < window.x + box.width - ImGui::GetStyle().ScrollbarSize) {
    const ImVec2 mouse = ImGui::GetMousePos();
    const std::uint32_t caret =
        caret_at(style, text, width, mouse.x - content.x, mouse.y - content.y);
    focus_field(state, id, text);
    state.field->caret = caret;
    state.field->scroll = ImGui::GetScrollY();
  }
  ImGui::EndChild();
}

}  // namespace

void draw_text_page(State& state, SectionIndex section, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const Section& described = state.open->report().edition->sections[section];
  const std::string id = field_of_section(described);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect inside = draw_page_heading(state, section, rect);

  const float width = std::min(inside.width, reading_width);
  const Rect count_line{inside.x, inside.bottom() - sizes.line_small, width, sizes.line_small};
  const Rect box{inside.x, inside.y, width, count_line.y - inside.y - 6};
  const TextStyle style = reading_text(state, colors.text);
  const bool active = state.field && state.field->id == id;

  note_place(state, id, box);
  fill(list, box, colors.surface, sizes.radius);
  if (active) {
    show_field_over(state, described, id, box, style);
  } else {
    draw_read_only(state, section, id, box, style);
  }
  outline(list, box, active ? colors.accent : colors.line_strong, sizes.radius,
          active ? 2.0F : 1.0F);
  draw_line(list, small_text(state, colors.text_muted),
            state.strings.fill(
                "text.length",
                {{"count", std::to_string(count_characters(state.open->report().text(section)))}}),
            count_line, AlignX::right);
}

}  // namespace gongkai::ui
