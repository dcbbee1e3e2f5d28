#include "ui/preview/sheet_table.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/drawing/shapes.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

/// A line of a table, on whole device pixels.
void rule(const State& state, ImDrawList& list, const Rect& from_to) {
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  const auto snapped = [&](float at) { return std::round(at * density) / density; };
  const float thickness = std::max(std::round(density), 1.0F) / density;
  const float x = snapped(from_to.x);
  const float y = snapped(from_to.y);
  const bool is_upright = from_to.width == 0;
  const float width = is_upright ? thickness : snapped(from_to.right()) - x + thickness;
  const float height = is_upright ? snapped(from_to.bottom()) - y + thickness : thickness;
  fill(list, Rect{x, y, width, height}, state.theme.colors.paper_line);
}

void draw_box(const State& state, ImDrawList& list, const Rect& rect) {
  rule(state, list, Rect{rect.x, rect.y, rect.width, 0});
  rule(state, list, Rect{rect.x, rect.bottom(), rect.width, 0});
  rule(state, list, Rect{rect.x, rect.y, 0, rect.height});
  rule(state, list, Rect{rect.right(), rect.y, 0, rect.height});
}

/// Rows of a table that stand below each other on a sheet, as the grid counts them, and the window's height where the first begins.
struct Rows {
  int first = 0;
  int end = 0;
  float y = 0;
};

/// The part of an item that lies in these rows; none when nothing of it does.
std::optional<Rect> part_of(const TableLayout& layout, const GridItem& item, const Rows& rows,
                            float left, float scale) {
  GridBox box = box_of(item);
  box.top = std::max(box.top, rows.first);
  box.bottom = std::min(box.bottom, rows.end);
  if (box.top >= box.bottom) return std::nullopt;
  const Rect part = layout.rect_of(box);
  const float first = layout.row_edges[static_cast<std::size_t>(rows.first)];
  return Rect{left + part.x * scale, rows.y + (part.y - first) * scale, part.width * scale,
              part.height * scale};
}

struct TableOnSheet {
  const Table& table;
  const SetTable& set;
  SectionIndex section = 0;
};

bool is_centered(const GridItem& item) {
  return item.style != GridItem::Style::note &&
         (item.style != GridItem::Style::label || item.rows > 1);
}

/// Of an item that two sheets share.
struct Share {
  Rect part;              ///< on this sheet
  float elsewhere = 0;    ///< height on others
  bool is_first = false;  ///< it begins here
};

/// The words stand on each sheet that has room for them; where none has, on the first.
void draw_label(const State& state, ImDrawList& list, const Sheet& sheet, const GridItem& item,
                const std::vector<std::string_view>& lines, const Share& share) {
  const Paper& paper = state.theme.paper;
  const float line = paper.table_line * sheet.scale;
  const float height = static_cast<float>(lines.size()) * line;
  const Rect& part = share.part;
  if (height > part.height && (!share.is_first || height <= share.elsewhere)) return;
  const float padding = paper.table_padding * sheet.scale;
  const TextStyle style = type_of(state, sheet, false, paper.table, paper.table_line);
  float y = part.y + std::max((part.height - height) / 2, 0.0F);
  for (const std::string_view words : lines) {
    const float width = width_of(style, words);
    const float x = is_centered(item) ? part.x + (part.width - width) / 2 : part.x + padding;
    draw_line(list, style, words, Rect{x, y, width + 1, line});
    y += line;
  }
}

/// Smaller where it would be wider than the cell.
void draw_value(const State& state, ImDrawList& list, const Sheet& sheet, std::string_view words,
                const Rect& part) {
  if (words.empty()) return;
  constexpr float least = 0.6F;
  const Paper& paper = state.theme.paper;
  TextStyle style = type_of(state, sheet, false, paper.table, paper.table_line);
  const float room = part.width - paper.table_padding * sheet.scale;
  if (const float width = width_of(style, words); width > room)
    style.size *= std::max(room / width, least);
  draw_line(list, style, words, inset(part, paper.table_padding * sheet.scale / 2, 0),
            AlignX::center);
}

void draw_rows(State& state, ImDrawList& list, const Sheet& sheet, const TableOnSheet& drawn,
               const Rows& rows, const std::optional<ReportPlace>& here) {
  const Report& report = state.open->report();
  const Rect view = clip_of(list);
  for (std::size_t position = 0; position < drawn.table.grid.items.size(); ++position) {
    const GridItem& item = drawn.table.grid.items[position];
    const auto part = part_of(drawn.set.layout, item, rows, text_left(state, sheet), sheet.scale);
    if (!part || part->bottom() < view.y || part->y > view.bottom()) continue;
    if (item.style == GridItem::Style::cell) {
      note_place(state, "preview." + report.edition->cells[item.cell].address, *part);
      if (here && here->cell == item.cell) fill(list, *part, state.theme.colors.paper_mark);
      draw_value(state, list, sheet, published_words(report, item), *part);
    } else {
      const float whole = drawn.set.layout.rect_of(item).height * sheet.scale;
      draw_label(
          state, list, sheet, item, drawn.set.labels[position],
          {.part = *part, .elsewhere = whole - part->height, .is_first = item.top >= rows.first});
    }
  }
  // Lines lie over the mark of a cell.
  for (const GridItem& item : drawn.table.grid.items) {
    if (const auto part =
            part_of(drawn.set.layout, item, rows, text_left(state, sheet), sheet.scale))
      draw_box(state, list, *part);
  }
}

TableOnSheet table_of(const State& state, const Block& block) {
  return {.table = state.preview.composition.edition->tables[*block.table],
          .set = state.preview.composition.tables[*block.table],
          .section = *block.section};
}

/// The rows that a table has on the sheet, from one of its pieces on; the head is told apart where it is repeated.
struct RowsOnSheet {
  std::optional<Rows> repeated_head;
  Rows rows;
  std::size_t end_piece = 0;
};

RowsOnSheet rows_from(const State& state, const Sheet& sheet, std::size_t piece) {
  const Composition& composition = state.preview.composition;
  const std::size_t block = composition.pieces[piece].block;
  const TableOnSheet drawn = table_of(state, composition.blocks[block]);
  const int head_rows = drawn.table.grid.header_rows;
  const auto row_of_piece = [&](std::size_t index) {
    return static_cast<int>(composition.pieces[index].index);
  };
  const std::size_t page_end = composition.pieces_on(sheet.page).second;
  std::size_t end = piece;
  while (end < page_end && composition.pieces[end].block == block) ++end;
  const int last = row_of_piece(end - 1);
  const bool begins_with_head = row_of_piece(piece) == 0;
  RowsOnSheet found{.repeated_head = {},
                    .rows = {.first = row_of_piece(piece),
                             .end = last == 0 && head_rows > 0 ? head_rows : last + 1,
                             .y = text_y(state, sheet, composition.pages.places[piece].y)},
                    .end_piece = end};
  if (!begins_with_head && head_rows > 0) {
    const float head =
        drawn.set.layout.row_edges[static_cast<std::size_t>(head_rows)] * sheet.scale;
    found.repeated_head = Rows{.first = 0, .end = head_rows, .y = found.rows.y - head};
  }
  return found;
}

}  // namespace

std::size_t draw_table_on_sheet(State& state, ImDrawList& list, const Sheet& sheet,
                                std::size_t piece, const std::optional<ReportPlace>& here) {
  const Composition& composition = state.preview.composition;
  const TableOnSheet drawn = table_of(state, composition.blocks[composition.pieces[piece].block]);
  const RowsOnSheet rows = rows_from(state, sheet, piece);
  if (rows.repeated_head) draw_rows(state, list, sheet, drawn, *rows.repeated_head, here);
  draw_rows(state, list, sheet, drawn, rows.rows, here);
  return rows.end_piece;
}

std::optional<ReportPlace> place_in_table(const State& state, const Sheet& sheet, std::size_t piece,
                                          float x, float y) {
  const Composition& composition = state.preview.composition;
  const TableOnSheet drawn = table_of(state, composition.blocks[composition.pieces[piece].block]);
  const Rows rows = rows_from(state, sheet, piece).rows;
  for (const GridItem& item : drawn.table.grid.items) {
    const auto part = part_of(drawn.set.layout, item, rows, text_left(state, sheet), sheet.scale);
    if (!part || !holds(*part, x, y)) continue;
    ReportPlace place{.section = drawn.section};
    if (item.style == GridItem::Style::cell) place.cell = item.cell;
    return place;
  }
  return std::nullopt;
}

}  // namespace gongkai::ui
