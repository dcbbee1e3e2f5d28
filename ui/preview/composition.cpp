#include "ui/preview/composition.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/edition/grid_box.hpp"
#include "core/text/line_break.hpp"
#include "core/text/utf8.hpp"

namespace gongkai::ui {
namespace {

/// Takes the room of the indent at the beginning of a paragraph; no line breaks behind it.
constexpr char32_t indent_character = U'\u2060';
constexpr std::string_view indent_text = "\u2060";
constexpr float indent_in_characters = 2;

/// Less would leave a line of a paragraph alone on its page.
constexpr std::size_t least_lines_together = 2;

bool is_bold(Block::Kind kind) {
  return kind == Block::Kind::title || kind == Block::Kind::heading ||
         kind == Block::Kind::subheading;
}

CharacterWidth width_at(const TypeWidths& widths, bool bold, float size, float indent) {
  return [&width = bold ? widths.bold : widths.regular, size, indent](char32_t character) {
    return character == indent_character ? indent : width(character, size);
  };
}

float natural_width(std::string_view text, const CharacterWidth& width) {
  float sum = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    sum += width(character.value);
    offset += character.bytes;
  }
  return sum;
}

/// A title that is too long for one line has the unit on the first one, where both parts have room.
std::vector<SetLine> lines_of_title(const Block& title, const Paper& paper,
                                    const TypeWidths& widths) {
  const std::string_view text = title.text;
  const CharacterWidth width = width_at(widths, true, paper.title, 0);
  const float room = paper.text_width();
  const auto fits = [&](std::string_view words) { return natural_width(words, width) <= room; };
  if (fits(text)) return {{.begin = 0, .end = text.size(), .is_last = true}};
  const std::size_t second = title.second_line;
  if (second > 0 && fits(text.substr(0, second)) && fits(text.substr(second)))
    return {{.begin = 0, .end = second, .is_last = true},
            {.begin = second, .end = text.size(), .is_last = true}};
  std::vector<SetLine> lines;
  for (const std::string_view line : break_lines(text, room, width)) {
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    lines.push_back({.begin = begin, .end = begin + line.size(), .is_last = true});
  }
  return lines;
}

std::vector<SetLine> lines_of_paragraph(const Block& block, const Paper& paper,
                                        const TypeWidths& widths) {
  const float indent = indent_in_characters * paper.body;
  const std::string text = std::string{indent_text} + block.text;
  const auto broken = break_lines(text, paper.text_width(),
                                  width_at(widths, is_bold(block.kind), paper.body, indent));
  std::vector<SetLine> lines;
  for (const std::string_view line : broken) {
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    // Blanks at a line's end hang over.
    const std::string_view words = trimmed(line);
    const std::size_t end =
        words.empty() ? begin : static_cast<std::size_t>(words.data() - text.data()) + words.size();
    const bool is_first = lines.empty();
    lines.push_back({.begin = is_first ? 0 : begin - indent_text.size(),
                     .end = std::max(end, indent_text.size()) - indent_text.size(),
                     .indent = is_first ? indent : 0});
  }
  lines.back().is_last = true;
  return lines;
}

std::vector<float> column_edges_of(const Grid& grid, float width) {
  double weights = 0;
  for (const GridColumn& column : grid.columns) weights += column.width;
  std::vector<float> edges{0};
  double passed = 0;
  for (const GridColumn& column : grid.columns) {
    passed += column.width;
    edges.push_back(static_cast<float>(passed / weights) * width);
  }
  return edges;
}

SetTable set_table(const Grid& grid, const Paper& paper, const TypeWidths& widths) {
  const CharacterWidth width = width_at(widths, false, paper.table, 0);
  SetTable table;
  std::vector<float> edges = column_edges_of(grid, paper.text_width());
  for (const GridItem& item : grid.items) {
    const auto left = static_cast<std::size_t>(item.left);
    const float room = edges[left + static_cast<std::size_t>(item.columns)] - edges[left] -
                       2 * paper.table_padding;
    table.labels.push_back(item.style == GridItem::Style::cell
                               ? std::vector<std::string_view>{}
                               : break_lines(item.text, room, width));
  }
  table.layout =
      lay_out_table(grid, std::move(edges), {.head = paper.table_row, .rows = paper.table_row},
                    [&](const GridItem& item, float) {
                      const auto position = static_cast<std::size_t>(&item - grid.items.data());
                      return static_cast<float>(table.labels[position].size()) * paper.table_line +
                             2 * paper.table_padding;
                    });
  return table;
}

/// A row of headings belongs to the row below it, and no cell is cut through.
bool keeps_row_with_next(const Grid& grid, int row) {
  bool has_cells = false;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    if (item.top == row) has_cells = true;
    if (item.top <= row && row + 1 < item.top + item.rows) return true;
  }
  return !has_cells;
}

/// The lines of what was set before, to be found again by their words.
using KnownLines = std::unordered_map<std::string_view, const std::vector<SetLine>*>;

class Composer {
 public:
  Composer(Composition& composition, const Paper& paper) : to_{composition}, paper_{paper} {}

  void add_block(std::size_t block) {
    to_.blocks[block].kind == Block::Kind::table ? add_rows(block) : add_lines(block);
  }
  void finish() { to_.pages = lay_out_pages(pieces_, paper_.text_height()); }

 private:
  void add(std::size_t block, std::size_t index, const Piece& piece) {
    to_.pieces.push_back({.block = block, .index = index});
    pieces_.push_back(piece);
  }

  /// Room above a block.
  float gap_above(std::size_t block) const {
    if (block == 0) return 0;
    const Block::Kind before = to_.blocks[block - 1].kind;
    if (before == Block::Kind::title) return paper_.title_gap;
    const Block::Kind kind = to_.blocks[block].kind;
    if (kind == Block::Kind::table) return paper_.table_gap;
    if (before == Block::Kind::table) return paper_.body_line / 2;
    return kind == Block::Kind::heading ? paper_.heading_gap : 0;
  }

  void add_lines(std::size_t block) {
    const Block::Kind kind = to_.blocks[block].kind;
    const std::size_t count = to_.lines[block].size();
    for (std::size_t line = 0; line < count; ++line) {
      const bool leaves_one =
          line + 1 < least_lines_together || line + least_lines_together == count;
      const bool is_within = line + 1 < count;
      add(block, line,
          {.height = kind == Block::Kind::title ? paper_.title_line : paper_.body_line,
           .gap_before = line == 0 ? gap_above(block) : 0,
           .keeps_with_next = is_bold(kind) || (is_within && leaves_one)});
    }
  }

  void add_rows(std::size_t block) {
    const TableIndex table = *to_.blocks[block].table;
    const Grid& grid = to_.edition->tables[table].grid;
    const std::vector<float>& edges = to_.tables[table].layout.row_edges;
    const float head = edges[static_cast<std::size_t>(grid.header_rows)];
    if (grid.header_rows > 0)
      add(block, 0, {.height = head, .gap_before = gap_above(block), .keeps_with_next = true});
    for (int row = grid.header_rows; row < grid.row_count; ++row) {
      const auto index = static_cast<std::size_t>(row);
      add(block, index,
          {.height = edges[index + 1] - edges[index],
           .gap_before = row == 0 ? gap_above(block) : 0,
           .keeps_with_next = row + 1 < grid.row_count && keeps_row_with_next(grid, row),
           .repeated_head = head});
    }
  }

  Composition& to_;
  const Paper& paper_;
  std::vector<Piece> pieces_;
};

/// The block in which a section begins; with a byte of its text, the one in which this is, or behind which.
std::optional<std::size_t> block_at(const Composition& composition, SectionIndex section,
                                    std::optional<std::size_t> byte) {
  std::optional<std::size_t> found;
  for (std::size_t index = 0; index < composition.blocks.size(); ++index) {
    const Block& block = composition.blocks[index];
    if (block.section != section) continue;
    const bool is_text =
        block.kind == Block::Kind::paragraph || block.kind == Block::Kind::subheading;
    if (!found || (is_text && byte && block.begin <= *byte)) found = index;
  }
  return found;
}

/// The row of the table in which the cell is drawn, by itself or beside another one.
std::size_t row_of(const Edition& edition, CellIndex cell) {
  const Grid& grid = edition.tables[edition.cells[cell].table].grid;
  const GridItem* item = item_of(grid, cell);
  for (const CellIndex other : edition.row_of(cell).cells) {
    if (item == nullptr && edition.column_of(cell).drawn_beside == edition.column_of(other).id)
      item = item_of(grid, other);
  }
  const int row = item == nullptr ? 0 : item->top;
  return row < grid.header_rows ? 0 : static_cast<std::size_t>(row);
}

}  // namespace

std::size_t Composition::first_piece_of(std::size_t block) const {
  const auto found = std::ranges::lower_bound(pieces, block, {}, &SetPiece::block);
  return static_cast<std::size_t>(found - pieces.begin());
}

std::pair<std::size_t, std::size_t> Composition::pieces_on(std::size_t page) const {
  const auto found = std::ranges::equal_range(pages.places, page, {}, &PiecePlace::page);
  return {static_cast<std::size_t>(found.begin() - pages.places.begin()),
          static_cast<std::size_t>(found.end() - pages.places.begin())};
}

Composition compose(const Report& report, const Paper& paper, const TypeWidths& widths,
                    const Composition& before) {
  Composition composition{.edition = report.edition, .blocks = blocks_of(report)};
  KnownLines known_paragraphs;
  for (std::size_t index = 0; index < before.blocks.size(); ++index) {
    if (before.blocks[index].kind == Block::Kind::paragraph)
      known_paragraphs.emplace(before.blocks[index].text, &before.lines[index]);
  }
  if (before.edition == report.edition) {
    composition.tables = before.tables;
  } else {
    for (const Table& table : report.edition->tables)
      composition.tables.push_back(set_table(table.grid, paper, widths));
  }
  Composer composer{composition, paper};
  for (std::size_t index = 0; index < composition.blocks.size(); ++index) {
    const Block& block = composition.blocks[index];
    std::vector<SetLine>& lines = composition.lines.emplace_back();
    const auto known = known_paragraphs.find(block.text);
    if (block.kind == Block::Kind::title) {
      lines = lines_of_title(block, paper, widths);
    } else if (block.kind == Block::Kind::paragraph && known != known_paragraphs.end()) {
      lines = *known->second;
    } else if (block.kind != Block::Kind::table) {
      lines = lines_of_paragraph(block, paper, widths);
    }
    composer.add_block(index);
  }
  composer.finish();
  return composition;
}

std::optional<std::size_t> piece_at(const Composition& composition, const ReportPlace& place) {
  if (!place.section) return 0;
  const auto block = block_at(composition, *place.section, place.byte);
  if (!block) return *place.section == 0 ? std::optional<std::size_t>{0} : std::nullopt;
  if (place.cell) {
    const auto table = std::ranges::find(composition.blocks, place.section, [](const Block& each) {
      return each.table ? each.section : std::nullopt;
    });
    if (table == composition.blocks.end()) return std::nullopt;
    const std::size_t first =
        composition.first_piece_of(static_cast<std::size_t>(table - composition.blocks.begin()));
    const std::size_t row = row_of(*composition.edition, *place.cell);
    for (std::size_t piece = first; piece < composition.pieces.size(); ++piece) {
      if (composition.pieces[piece].index == row) return piece;
    }
    return std::nullopt;
  }
  std::size_t piece = composition.first_piece_of(*block);
  if (!place.byte || composition.lines[*block].empty()) return piece;
  for (const SetLine& line : composition.lines[*block]) {
    if (composition.blocks[*block].begin + line.begin <= *place.byte && line.begin > 0) ++piece;
  }
  return piece;
}

}  // namespace gongkai::ui
