#include "ui/views/help.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/editing/help.hpp"
#include "ui/editing/shortcuts.hpp"
#include "ui/state/form_names.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 12;
constexpr float between = 24;
constexpr float widest = 1160;
constexpr float side_by_side_from = 560;
constexpr float row_share = 0.58F;
constexpr float most_of_room = 0.5F;
constexpr std::string_view finding_button = "help.finding";
constexpr std::string_view how_to_button = "help.how_to";

/// One text of the help with what it is about.
struct Entry {
  std::string title;
  const HelpText* help = nullptr;
};

std::vector<Entry> entries_for(const State& state, SectionIndex section) {
  const Edition& edition = *state.open->report().edition;
  const Section& described = edition.sections[section];
  std::vector<Entry> entries;
  const auto add = [&](std::string_view title, const HelpText* help) {
    if (help != nullptr) entries.push_back({.title = std::string{title}, .help = help});
  };
  if (state.selected && described.table == edition.cells[state.selected->cell].table) {
    const CellIndex cell = state.selected->cell;
    add(in_reader_language(state, edition.row_of(cell).short_label),
        state.help.of_row(edition, cell));
    add(in_reader_language(state, edition.column_of(cell).short_label),
        state.help.of_column(edition, cell));
  } else {
    add(in_reader_language(state, described.label), state.help.of_section(described));
  }
  return entries;
}

float entry_height(const State& state, const HelpText& help, float width) {
  const Sizes& sizes = state.theme.sizes;
  return sizes.line_label + 2 + height_of(label_text(state, 0), help.text, width) + 2 +
         height_of(small_text(state, 0), help.article, width);
}

struct Columns {
  bool side_by_side = false;
  float row = 0;     ///< width of the row's text
  float column = 0;  ///< width of the column's text
};

Columns columns_in(float width) {
  const float inner = std::min(width, widest) - 2 * padding;
  if (width < side_by_side_from) return {.side_by_side = false, .row = inner, .column = inner};
  const float row = std::floor((inner - between) * row_share);
  return {.side_by_side = true, .row = row, .column = inner - between - row};
}

/// What the section's own text needs; while a cell is selected, the greatest height that any cell of its table needs, so that the
/// table stands still while one goes through it.
float height_needed(const State& state, SectionIndex section, const Columns& columns) {
  const Edition& edition = *state.open->report().edition;
  const Section& described = edition.sections[section];
  float row = 0;
  float column = 0;
  if (const HelpText* own = state.help.of_section(described))
    row = entry_height(state, *own, columns.row);
  if (described.table && state.selected &&
      edition.cells[state.selected->cell].table == *described.table) {
    const Table& table = edition.tables[*described.table];
    const auto grow = [&](float& height, const HelpText* help, float width) {
      if (help != nullptr) height = std::max(height, entry_height(state, *help, width));
    };
    std::vector<bool> seen(table.columns.size());
    for (const Row& each : table.rows) {
      if (each.cells.empty()) continue;
      grow(row, state.help.of_row(edition, each.cells.front()), columns.row);
      for (const CellIndex cell : each.cells) {
        if (seen[edition.cells[cell].column]) continue;
        seen[edition.cells[cell].column] = true;
        grow(column, state.help.of_column(edition, cell), columns.column);
      }
    }
  }
  if (columns.side_by_side || column == 0) return std::max(row, column);
  return row + padding + column;
}

void draw_entry(State& state, const Entry& entry, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_line(
      list,
      as_heading(style_of(state, state.fonts.bold, sizes.text_label, sizes.line_label, colors.text),
                 3),
      entry.title, Rect{rect.x, rect.y, rect.width, sizes.line_label});
  const TextStyle style = label_text(state, colors.text);
  const Rect text{rect.x, rect.y + sizes.line_label + 2, rect.width,
                  height_of(style, entry.help->text, rect.width)};
  draw_wrapped(list, style, entry.help->text, text);
  draw_wrapped(list, small_text(state, colors.text_muted), entry.help->article,
               Rect{rect.x, text.bottom() + 2, rect.width, 0});
}

/// Below the texts: what speaks against the selected cell, and the way to everything else. Its height is the same for every cell.
void draw_ways_on(State& state, const Rect& rect) {
  const ButtonFace guide{
      .text = state.strings.get("button.how_to"), .sign = {}, .look = ButtonLook::quiet};
  const float guide_width = button_width(state, guide);
  if (button(state, how_to_button, guide,
             Rect{rect.right() - guide_width, rect.y, guide_width, rect.height}))
    toggle_shortcuts(state);
  const auto finding = finding_at_selected_cell(state);
  if (!finding) return;
  const ButtonFace face{.text = state.strings.get("button.finding_here"),
                        .sign = Sign::warning,
                        .look = ButtonLook::quiet,
                        .label = state.open->message(*finding)};
  if (button(state, finding_button, face,
             Rect{rect.x, rect.y, button_width(state, face), rect.height}))
    go_to_finding(state, *finding);
}

}  // namespace

void draw_help_button(State& state, Rect& rect) {
  const float width = rect.height;
  const Rect box{rect.right() - width, rect.y, width, rect.height};
  const ButtonFace face{.text = "?",
                        .sign = {},
                        .look = ButtonLook::secondary,
                        .label = state.strings.get("mirror.help"),
                        .expanded = state.help_open};
  if (button(state, "button.help", face, box)) toggle_help(state);
  rect.width -= width + state.theme.sizes.gap;
}

float draw_help(State& state, SectionIndex section, const Rect& room) {
  if (!state.help_open) return 0;
  const Colors& colors = state.theme.colors;
  const float width = std::min(room.width, widest);
  const Columns columns = columns_in(width);
  const float ways_on = state.theme.sizes.control_height + state.theme.sizes.gap;
  const float texts = height_needed(state, section, columns) + 2 * padding;
  const float needed = texts + ways_on;
  const Rect rect{room.x, room.y, width, std::min(needed, std::floor(room.height * most_of_room))};

  ImDrawList& around = *ImGui::GetWindowDrawList();
  fill(around, rect, colors.accent_tint, state.theme.sizes.radius);
  note_place(state, "panel.help", rect);
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("panel.help", ImVec2{rect.width, rect.height});
  const float top = ImGui::GetWindowPos().y - ImGui::GetScrollY();
  float x = rect.x + padding;
  float y = top + padding;
  bool first = true;
  for (const Entry& entry : entries_for(state, section)) {
    const float entry_width = first ? columns.row : columns.column;
    draw_entry(state, entry, Rect{x, y, entry_width, 0});
    if (columns.side_by_side) {
      x += entry_width + between;
    } else {
      y += entry_height(state, *entry.help, entry_width) + padding;
    }
    first = false;
  }
  draw_ways_on(state, Rect{rect.x + padding, top + texts, std::min(width, widest) - 2 * padding,
                           state.theme.sizes.control_height});
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, needed});
  ImGui::EndChild();
  return rect.height + state.theme.sizes.gap;
}

}  // namespace gongkai::ui
