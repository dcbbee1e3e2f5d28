// A section that is a text: drawn wrapped, with its marks, and edited in the real text area that the platform lays over it.

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/text/utf16.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/drawn_text.hpp"
#include "ui/views/figure_picker.hpp"
#include "ui/views/help.hpp"
#include "ui/views/outline.hpp"
#include "ui/views/page_heading.hpp"
#include "ui/views/reading_layout.hpp"
#include "ui/views/text_length.hpp"
#include "ui/views/text_note.hpp"
#include "ui/views/text_targets.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

// About 50 characters a line: the eye finds the next line's beginning.
constexpr float reading_width = 860;
constexpr float room_for_search_above = 540;
constexpr float most_for_picker = 0.5F;
constexpr float most_for_outline = 0.4F;
constexpr float least_outline_width = 200;
constexpr float widest_outline = 320;

float text_width(const Rect& box) {
  return box.width - 2 * text_padding_x - ImGui::GetStyle().ScrollbarSize;
}

/// How far the field must be scrolled for a byte of its text to be in view.
float scroll_to(State& state, const Rect& box, std::size_t offset, float scroll) {
  const TextLayout& layout = reading_layout(state, state.field->text, text_width(box));
  const float line = layout.style.line_height;
  const float y = static_cast<float>(layout.line_of(offset)) * line;
  const float view = box.height - 2 * text_padding_y;
  if (y >= scroll && y + line <= scroll + view) return scroll;
  return std::max(0.0F, std::floor(y - view / 3));
}

/// Brings the caret, or the words of the finding that was chosen, into the field's view.
void scroll_field(State& state, SectionIndex section, const Rect& box) {
  ActiveField& field = *state.field;
  if (field.shows_caret && field.caret) {
    field.scroll = scroll_to(state, box, byte_at_utf16(field.text, *field.caret), field.scroll);
    field.shows_caret = false;
    take_words_to_show(state, section);
    return;
  }
  const auto words = take_words_to_show(state, section);
  if (!words) return;
  const float scroll = scroll_to(state, box, words->begin, field.scroll);
  if (scroll == field.scroll) return;
  field.scroll = scroll;
  ++state.field_revision;
}

void show_field_over(State& state, SectionIndex index, const Rect& box) {
  const Section& section = state.open->report().edition->sections[index];
  const TextStyle style = reading_text(state, state.theme.colors.text);
  scroll_field(state, index, box);
  state.field_view = FieldView{.id = state.field->id,
                               .label = section.heading.empty() ? section.label : section.heading,
                               .kind = FieldView::Kind::paragraphs,
                               .revision = state.field_revision,
                               .text = state.field->text,
                               .rect_in_window = inset(box, 2, 2),
                               .clip_in_window = box,
                               .font_size = style.size,
                               .line_height = style.line_height,
                               .padding_x = text_padding_x - 2,
                               .padding_y = text_padding_y - 2,
                               .text_color = style.color,
                               .background_color = state.theme.colors.surface,
                               .placeholder = {},
                               .caret = state.field->caret,
                               .selected = state.field->selected,
                               .scroll = state.field->scroll,
                               .marks = field_marks(state, index)};
}

/// What the caret of the edited text stands at.
std::vector<TextTarget> targets_at_caret(State& state, SectionIndex section) {
  if (!state.field->caret) return {};
  const std::string_view text = state.open->report().text(section);
  const std::size_t caret = byte_at_utf16(text, *state.field->caret);
  constexpr std::size_t longest_number = 40;
  auto targets =
      targets_of(state, section, caret - std::min(caret, longest_number), caret + longest_number);
  std::erase_if(targets, [&](const TextTarget& target) {
    return caret < target.words.begin || caret > target.words.end;
  });
  return targets;
}

/// The line below the text: what the caret stands at, else what one can do; and the length.
void draw_bottom_line(State& state, SectionIndex section, bool active, Rect rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string_view text = state.open->report().text(section);
  const TextStyle muted = small_text(state, colors.text_muted);
  const LengthNote length = length_note(state, section);
  const float length_width = width_of(muted, length.text);
  note_place(state, "text.length",
             Rect{rect.right() - length_width, rect.y, length_width, rect.height});
  draw_line(list, small_text(state, length.color), length.text, rect, AlignX::right);
  rect.width -= length_width + 12;
  if (active) {
    const auto items = note_about(state, targets_at_caret(state, section), false);
    if (!items.empty()) draw_text_note_line(state, items, rect);
  } else if (!text.empty()) {
    draw_line(list, muted, state.strings.get("text.hint"), rect);
  }
}

/// The buttons over the text. `shows_outline`: whether the list of headings is open.
void draw_tools(State& state, SectionIndex section, const Rect& rect, bool shows_outline) {
  const ButtonFace face{
      .text = state.strings.get("button.insert_figure"), .sign = {}, .look = ButtonLook::secondary};
  Rect row = rect;
  draw_help_button(state, row);
  float left = row.x;
  const auto tool = [&](std::string_view name, const ButtonFace& tool_face) {
    const float width = std::min(button_width(state, tool_face), row.right() - left);
    const Rect place{left, row.y, width, row.height};
    left = place.right() + state.theme.sizes.gap;
    return button(state, name, tool_face, place);
  };
  if (tool("button.insert_figure", face)) {
    state.picking_figure = !state.picking_figure;
    state.text_note.reset();
  }
  if (const auto headings = headings_of(state, section); !headings.empty()) {
    const std::string words =
        state.strings.fill("button.outline", {{"count", std::to_string(headings.size())}});
    if (tool("button.outline", {.text = words,
                                .sign = {},
                                .look = shows_outline ? ButtonLook::secondary : ButtonLook::quiet}))
      state.outline_open = !shows_outline;
  }
  // In wider windows it stands in the bar over the page.
  if (rect.width < room_for_search_above &&
      tool("button.search", {.text = {},
                             .sign = Sign::magnifier,
                             .look = ButtonLook::quiet,
                             .label = state.strings.get("button.search")}))
    open_search(state, false);
  if (!state.picking_figure) return;
  left += 4;
  draw_line(*ImGui::GetWindowDrawList(), small_text(state, state.theme.colors.text_muted),
            state.strings.get("text.pick_figure"),
            Rect{left, row.y, row.right() - left, row.height});
}

}  // namespace

void draw_text_page(State& state, SectionIndex section, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const Section& described = state.open->report().edition->sections[section];
  const std::string id = field_of_section(described);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect inside = draw_page_heading(state, section, rect);
  const float beside = inside.width - reading_width - sizes.padding;
  inside.width = std::min(inside.width, reading_width);
  const bool has_room_beside = beside >= least_outline_width;
  const std::size_t headings = headings_of(state, section).size();
  const bool shows_outline = headings > 0 && state.outline_open.value_or(has_room_beside);

  draw_tools(state, section, Rect{inside.x, inside.y, inside.width, sizes.control_height},
             shows_outline);
  const auto take_from_top = [&](float height) {
    inside.y += height;
    inside.height -= height;
  };
  take_from_top(sizes.control_height + sizes.gap);
  take_from_top(draw_help(state, section, inside));
  if (state.picking_figure) {
    const Rect picker{inside.x, inside.y, inside.width,
                      std::min(figure_picker_height(state, inside.width),
                               std::floor(inside.height * most_for_picker))};
    draw_figure_picker(state, section, picker);
    take_from_top(picker.height + sizes.gap);
  }

  if (shows_outline && !has_room_beside) {
    const Rect panel{
        inside.x, inside.y, inside.width,
        std::min(outline_height(headings), std::floor(inside.height * most_for_outline))};
    // A menu: it makes room again for what it led to.
    if (draw_outline(state, section, panel)) state.outline_open = false;
    take_from_top(panel.height + sizes.gap);
  }

  const bool active = state.field && state.field->id == id;
  const float line_height = sizes.control_height;
  const Rect bottom{inside.x, inside.bottom() - line_height, inside.width, line_height};
  const Rect box{inside.x, inside.y, inside.width, bottom.y - inside.y - 4};
  note_place(state, id, box);
  fill(list, box, colors.surface, sizes.radius);
  tell_field(state, id,
             {.label = described.heading.empty() ? described.label : described.heading,
              .value = state.open->report().text(section),
              .has_lines = true},
             box);
  if (active) {
    state.text_note.reset();
    show_field_over(state, section, box);
  } else {
    const Silence told_already{*state.narration};
    draw_text(state, section, box);
  }
  if (shows_outline && has_room_beside) {
    draw_outline(state, section,
                 Rect{box.right() + sizes.padding, box.y, std::min(beside, widest_outline),
                      std::min(outline_height(headings), box.height)});
  }
  outline(list, box, active ? colors.accent : colors.line_strong, sizes.radius,
          active ? 2.0F : 1.0F);
  draw_bottom_line(state, section, active, bottom);
}

}  // namespace gongkai::ui
