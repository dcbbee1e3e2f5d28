#include "ui/views/table_grid.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/cell_range.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/table_cell.hpp"
#include "ui/views/table_layout.hpp"
#include "ui/views/table_mouse.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float padding = 8;
constexpr float header_padding = 4;
constexpr float narrow_below = 560;
constexpr float cells_wide_enough_for_labels = 70;
constexpr float most_of_view_for_head = 0.4F;
constexpr float most_of_view_for_labels = 0.5F;
constexpr float narrow_head_row_height = 26;
constexpr float range_tint = 0.12F;
constexpr float part_tint = 0.07F;

/// What the items of a table are drawn by.
struct Look {
  const Edition& edition;
  const Table& table;
  bool is_narrow = false;
  int labels = 0;        ///< label columns
  float cell_width = 0;  ///< of the narrowest column of cells
  std::optional<GridBox> selected = {};
  bool is_whole_selected = false;
};

TextStyle style_of(const State& state, const Look& look, const GridItem& item) {
  const Colors& colors = state.theme.colors;
  switch (item.style) {
    case GridItem::Style::note:
      return small_text(state, colors.text_muted);
    case GridItem::Style::block:
      return body_bold_text(state, colors.accent);
    case GridItem::Style::header:
    case GridItem::Style::label:
    case GridItem::Style::cell:
      break;
  }
  const bool is_tight = look.cell_width < cells_wide_enough_for_labels &&
                        !(look.is_narrow && item.style == GridItem::Style::label);
  return is_tight ? small_text(state, colors.text) : label_text(state, colors.text);
}

float padding_of(const GridItem& item) {
  return item.style == GridItem::Style::header ? header_padding : padding;
}

bool is_innermost_label(const Look& look, const GridItem& item) {
  return item.style == GridItem::Style::label && item.left + item.columns == look.labels;
}

/// In a narrow page the labels of groups have no room, and a row goes by its short name, which tells it from all others.
std::string_view words_of(const Look& look, const GridItem& item) {
  if (!look.is_narrow || !is_innermost_label(look, item)) return item.text;
  const auto cell = std::ranges::find_if(look.table.grid.items, [&](const GridItem& other) {
    return other.style == GridItem::Style::cell && other.top == item.top;
  });
  return cell == look.table.grid.items.end()
             ? std::string_view{item.text}
             : std::string_view{look.edition.row_of(cell->cell).short_label};
}

/// A narrow page leaves the note out that explains the sums.
bool is_left_out(const Look& look, const GridItem& item) {
  return look.is_narrow && item.style == GridItem::Style::note;
}

float height_needed(const State& state, const Look& look, const GridItem& item, float width) {
  const bool has_words = item.style != GridItem::Style::cell && width > 0;
  if (!has_words || is_left_out(look, item)) return 0;
  const float room = width - 2 * padding_of(item);
  return height_of(style_of(state, look, item), words_of(look, item), room) + 9;
}

/// The row's own label and the column's own heading, as in a spreadsheet.
bool names_selection(const Look& look, const GridItem& item) {
  if (!look.selected) return false;
  if (look.is_whole_selected) return true;
  const GridBox box = box_of(item);
  if (item.style == GridItem::Style::label) {
    return item.rows == 1 && is_innermost_label(look, item) && box.top < look.selected->bottom &&
           look.selected->top < box.bottom;
  }
  const bool is_above = item.style == GridItem::Style::header &&
                        item.top < look.table.grid.header_rows && item.left >= look.labels;
  return is_above && box.left >= look.selected->left && box.right <= look.selected->right;
}

Color background_of(const State& state, const Look& look, const GridItem& item) {
  const Colors& colors = state.theme.colors;
  const auto index = static_cast<std::size_t>(&item - look.table.grid.items.data());
  const SearchMark mark = search_mark(state, Match::Kind::label, index, *state.page);
  if (mark != SearchMark::none) return search_color(state, mark, 0);
  if (item.style == GridItem::Style::block || names_selection(look, item))
    return colors.accent_tint;
  return item.style == GridItem::Style::label ? colors.surface_sunken : colors.header_cell;
}

void draw_words(const State& state, const Look& look, const GridItem& item, const Rect& rect) {
  constexpr float least_height = 160;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TextStyle style = style_of(state, look, item);
  const std::string_view words = words_of(look, item);
  const float sides = 2 * padding_of(item);
  const float least_width = std::min(rect.width, width_of(style, words) + sides);
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  const Rect seen{low.x, low.y, high.x - low.x, high.y - low.y};
  Rect box = inset(part_in_view(rect, seen, least_width, least_height), sides / 2, 4);
  const bool is_centered =
      item.style == GridItem::Style::header || item.style == GridItem::Style::block;
  if (item.style != GridItem::Style::note) {
    const float width = balanced_width(style, words, box.width);
    if (is_centered) box.x += std::floor((box.width - width) / 2);
    box.width = width;
  }
  state.narration->place_label(static_cast<std::size_t>(&item - look.table.grid.items.data()), box);
  draw_wrapped(list, style, words, box, is_centered ? AlignX::center : AlignX::left,
               AlignY::middle);
}

void draw_item(State& state, const Look& look, const GridItem& item, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (item.style == GridItem::Style::cell) {
    draw_cell(state, item.cell, rect);
  } else {
    fill(list, rect, background_of(state, look, item));
    if (!is_left_out(look, item)) draw_words(state, look, item, rect);
  }
  list.AddRect(ImVec2{rect.x, rect.y}, ImVec2{rect.right() + 1, rect.bottom() + 1},
               packed(colors.line));
}

/// What of a table stays in view while the rest scrolls.
struct Staying {
  float head = 0;    ///< height; 0: the head scrolls with the table
  float labels = 0;  ///< width; 0: they scroll with it, or the table is no wider than its view
};

Staying staying_parts(const Look& look, const TableLayout& layout, const Rect& view) {
  const float head = layout.row_edges[static_cast<std::size_t>(look.table.grid.header_rows)];
  const float labels = layout.column_edges[static_cast<std::size_t>(look.labels)];
  // In a small window they would cover the cells.
  const bool has_room_below = head < view.height * most_of_view_for_head;
  const bool has_room_beside = labels < view.width * most_of_view_for_labels;
  return {.head = has_room_below ? head : 0,
          .labels = has_room_beside && layout.width() > view.width ? labels : 0};
}

Rect moved(const Rect& rect, ImVec2 by) {
  return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

/// The four parts of a table whose head and labels stay in view: each scrolls on its own and lies over the one before.
void draw_items(State& state, const Look& look, const TableLayout& layout, const Staying& staying,
                const Rect& view, ImVec2 origin) {
  const auto draw_part = [&](bool above, bool beside, const Rect& seen, ImVec2 from) {
    ImGui::PushClipRect(ImVec2{seen.x, seen.y}, ImVec2{seen.right(), seen.bottom()}, true);
    for (const GridItem& item : look.table.grid.items) {
      const bool is_above = staying.head > 0 && item.top < look.table.grid.header_rows;
      // A heading over labels and cells scrolls with the cells, and its words are seen beside the labels.
      const bool is_beside = staying.labels > 0 && item.left + item.columns <= look.labels;
      if (is_above != above || is_beside != beside) continue;
      const Rect rect = moved(layout.rect_of(item), from);
      if (rect.width == 0 || rect.bottom() < seen.y || rect.y > seen.bottom()) continue;
      draw_item(state, look, item, rect);
    }
    ImGui::PopClipRect();
  };
  const float x = view.x + staying.labels;
  const float y = view.y + staying.head;
  const float width = view.width - staying.labels;
  const float height = view.height - staying.head;
  draw_part(false, false, Rect{x, y, width, height}, origin);
  draw_part(false, true, Rect{view.x, y, staying.labels, height}, ImVec2{view.x, origin.y});
  draw_part(true, false, Rect{x, view.y, width, staying.head}, ImVec2{origin.x, view.y});
  draw_part(true, true, Rect{view.x, view.y, staying.labels, staying.head}, ImVec2{view.x, view.y});
}

/// Where a group of rows begins whose own label has no room.
void draw_group_lines(const State& state, const Look& look, const TableLayout& layout, float x,
                      float width, float origin_y) {
  for (const GridItem& item : look.table.grid.items) {
    const bool is_group =
        item.style == GridItem::Style::label && item.left + item.columns < look.labels;
    if (!look.is_narrow || !is_group) continue;
    const float y = origin_y + layout.rect_of(item).y;
    ImGui::GetWindowDrawList()->AddLine(ImVec2{x, y}, ImVec2{x + width, y},
                                        packed(state.theme.colors.line_strong), 2);
  }
}

bool is_part_of_selected(const State& state, CellIndex cell) {
  if (!state.selected || state.selected->range) return false;
  return std::ranges::contains(state.open->report().edition->cells[state.selected->cell].parts,
                               cell);
}

/// The corner by which a finger makes the selection larger.
void draw_handle(State& state, const Rect& selected) {
  constexpr float radius = 7;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 corner{selected.right(), selected.bottom()};
  list.AddCircleFilled(corner, radius, packed(colors.accent));
  list.AddCircle(corner, radius, packed(colors.surface), 0, 2);
  note_place(state, "table.handle", Rect{corner.x - 1, corner.y - 1, 2, 2});
}

/// Outlines lie over all lines of the table, so they come last.
void draw_outlines(State& state, const Look& look, const TableLayout& layout, ImVec2 origin) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colors& colors = state.theme.colors;
  const auto drawn = [&](const GridBox& box) {
    const Rect rect = moved(layout.rect_of(box), origin);
    return Rect{rect.x, rect.y, rect.width + 1, rect.height + 1};
  };
  if (state.paste) {
    const auto cell = focused_cell(*state.paste);
    const GridItem* item = cell ? item_of(look.table.grid, *cell) : nullptr;
    if (item != nullptr) outline(list, drawn(box_of(*item)), colors.accent, 0, 2);
    return;
  }
  for (const GridItem& item : look.table.grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    const Rect rect = drawn(box_of(item));
    const bool has_keyboard = state.selected && state.selected->cell == item.cell;
    if (std::ranges::contains(state.shown_cells, item.cell))
      outline(list, rect, colors.error, 0, 2);
    if (has_keyboard) {
      outline(list, rect, colors.accent, 0, 2);
    } else if (look.selected && overlap(*look.selected, box_of(item))) {
      fill(list, rect, colors.accent, 0, range_tint);
    } else if (is_part_of_selected(state, item.cell)) {
      fill(list, rect, colors.accent, 0, part_tint);
    }
  }
  if (!look.selected) return;
  outline(list, drawn(*look.selected), colors.accent, 0, 2);
  if (state.by_finger) draw_handle(state, drawn(*look.selected));
}

/// The item in which a cell is drawn: its own, or that of the cell beside which its choice stands.
const GridItem* drawn_item(const Look& look, CellIndex cell) {
  const Column& column = look.edition.column_of(cell);
  if (column.drawn_beside.empty()) return item_of(look.table.grid, cell);
  const auto& row = look.edition.row_of(cell).cells;
  const auto beside = std::ranges::find(row, column.drawn_beside, [&](CellIndex other) {
    return std::string_view{look.edition.column_of(other).id};
  });
  return beside == row.end() ? nullptr : item_of(look.table.grid, *beside);
}

void scroll_to_revealed(State& state, const Look& look, const TableLayout& layout,
                        const Staying& staying) {
  if (!state.reveal) return;
  const auto cell = look.edition.find_cell(*state.reveal);
  const GridItem* item = cell ? drawn_item(look, *cell) : nullptr;
  if (item == nullptr) return;
  const Rect rect = layout.rect_of(*item);
  const ImVec2 view = ImGui::GetWindowSize();
  const float scrollbar = ImGui::GetStyle().ScrollbarSize;
  constexpr float margin = 24;
  const auto scrolled = [&](float low, float high, float covered, float size, float scroll) {
    if (low < scroll + covered) return std::max(low - covered - margin, 0.0F);
    if (high > scroll + size - scrollbar) return high - size + scrollbar + margin;
    return scroll;
  };
  ImGui::SetScrollY(scrolled(rect.y, rect.bottom(), staying.head, view.y, ImGui::GetScrollY()));
  ImGui::SetScrollX(scrolled(rect.x, rect.right(), staying.labels, view.x, ImGui::GetScrollX()));
  state.reveal.reset();
}

Look look_at(const State& state, TableIndex index, const std::vector<float>& edges,
             bool is_narrow) {
  const Edition& edition = *state.open->report().edition;
  const Table& table = edition.tables[index];
  Look look{.edition = edition,
            .table = table,
            .is_narrow = is_narrow,
            .labels = label_columns(table.grid)};
  look.cell_width = edges.back();
  for (auto column = static_cast<std::size_t>(look.labels); column + 1 < edges.size(); ++column)
    look.cell_width = std::min(look.cell_width, edges[column + 1] - edges[column]);
  if (!state.selected || edition.cells[state.selected->cell].table != index) return look;
  look.selected = selected_box(state);
  look.is_whole_selected = state.selected->range && look.selected == all_cells(table.grid);
  return look;
}

void tell_table(State& state, TableIndex table, const Rect& rect) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  state.narration->tell(Told::Kind::table, {}, rect, clip_of(list), &list).table = table;
}

}  // namespace

void draw_table_grid(State& state, TableIndex table, const Rect& rect) {
  const Grid& grid = state.open->report().edition->tables[table].grid;
  const float row_height = state.theme.sizes.table_row_height;
  const float scrollbar = ImGui::GetStyle().ScrollbarSize;
  const float room = rect.width - scrollbar - 2;
  const bool is_narrow = rect.width < narrow_below;
  std::vector<float> edges =
      is_narrow ? narrow_column_edges(grid, room) : column_edges(grid, room, widest_table);
  const Look look = look_at(state, table, edges, is_narrow);
  const TableLayout layout = lay_out_table(
      grid, std::move(edges),
      {.head = is_narrow ? narrow_head_row_height : row_height, .rows = row_height},
      [&](const GridItem& item, float width) { return height_needed(state, look, item, width); });
  const Staying staying = staying_parts(look, layout, rect);
  tell_table(state, table, rect);
  const Silence told_as_table{*state.narration};

  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild(look.table.id.c_str(), ImVec2{rect.width, rect.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar);
  scroll_to_revealed(state, look, layout, staying);
  const ImVec2 window = ImGui::GetWindowPos();
  const ImVec2 origin{window.x - ImGui::GetScrollX(), window.y - ImGui::GetScrollY()};
  ImGui::Dummy(ImVec2{layout.width() + 2, layout.height() + 2});
  const ImVec2 size = ImGui::GetWindowSize();
  const Rect view{window.x, window.y, size.x, size.y};
  const Rect cells{view.x + staying.labels, view.y + staying.head,
                   view.width - staying.labels - scrollbar, view.height - staying.head - scrollbar};
  state.rows_in_view = std::max(static_cast<int>((size.y - staying.head) / row_height) - 1, 1);

  const auto is_over_choice = [&](CellIndex cell, float x) {
    const auto choice = choice_beside(look.edition, cell);
    return choice && x < width_of_choice(state, look.edition, *choice);
  };
  if (!state.paste)
    follow_mouse(state, table, {.layout = layout, .origin = origin, .cells = cells},
                 is_over_choice);
  draw_items(state, look, layout, staying, view, origin);
  ImGui::PushClipRect(ImVec2{cells.x, cells.y}, ImVec2{view.right(), view.bottom()}, true);
  draw_outlines(state, look, layout, origin);
  ImGui::PopClipRect();
  ImGui::PushClipRect(ImVec2{view.x, cells.y}, ImVec2{view.right(), view.bottom()}, true);
  draw_group_lines(state, look, layout, view.x, view.width, origin.y);
  ImGui::PopClipRect();
  if (staying.labels > 0 && ImGui::GetScrollX() > 0) {
    // What lies left of the next column is scrolled away.
    const float bottom = std::min(view.bottom(), origin.y + layout.height());
    ImGui::GetWindowDrawList()->AddLine(ImVec2{cells.x, view.y}, ImVec2{cells.x, bottom},
                                        packed(state.theme.colors.line_strong), 2);
  }
  ImGui::EndChild();
}

}  // namespace gongkai::ui
