// Alignment by position alone, as a spreadsheet does it.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/paste/alignment.hpp"
#include "core/paste/names.hpp"
#include "core/paste/reasons.hpp"

namespace gongkai {
namespace {

/// The smallest part of the grid that holds all figures.
struct Block {
  int top = 0;
  int bottom = -1;
  int left = 0;
  int right = -1;
  bool empty() const { return bottom < top; }
  bool holds(const PastedCell& cell) const {
    return cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right;
  }
};

Block block_of_figures(const GridView& view) {
  Block block;
  for (int row = 0; row < view.rows(); ++row) {
    for (int column = 0; column < view.columns(); ++column) {
      if (!view.is_figure_at(row, column)) continue;
      if (block.empty()) block = {.top = row, .bottom = row, .left = column, .right = column};
      block.bottom = row;
      block.left = std::min(block.left, column);
      block.right = std::max(block.right, column);
    }
  }
  // One text alone was meant for the one cell.
  if (block.empty() && view.rows() == 1 && view.columns() == 1) block = {0, 0, 0, 0};
  return block;
}

using Line = std::vector<std::optional<std::size_t>>;

/// Table two has headings between its rows.
bool is_heading_row(const GridView& view, int row, const std::set<std::u32string>& known) {
  bool has_heading = false;
  for (int column = 0; column < view.columns(); ++column) {
    if (view.is_figure_at(row, column)) return false;
    const auto text = view.text_at(row, column);
    has_heading |= text && known.contains(name_key(view.pasted(*text).text));
  }
  return has_heading;
}

/// The texts of the block, row by row; a cell merged over several columns counts once.
std::vector<Line> lines_of(const GridView& view, const Block& block,
                           const std::vector<bool>& is_heading) {
  std::vector<Line> lines;
  for (int row = block.top; row <= block.bottom; ++row) {
    if (is_heading[static_cast<std::size_t>(row)]) continue;
    Line& line = lines.emplace_back();
    for (int column = block.left; column <= block.right; ++column) {
      const auto text = view.text_at(row, column);
      const bool begins_before = text && view.pasted(*text).column < column;
      if (!begins_before || column == block.left) line.push_back(view.own_text_at(row, column));
    }
  }
  return lines;
}

std::size_t width_of(const std::vector<Line>& lines) {
  return std::ranges::max(lines, {}, &Line::size).size();
}

/// Merged cells of a spreadsheet leave blank columns behind.
std::vector<Line> without_blank_columns(const std::vector<Line>& lines) {
  std::vector<Line> dense(lines.size());
  for (std::size_t column = 0; column < width_of(lines); ++column) {
    const auto has_text = [&](const Line& line) { return column < line.size() && line[column]; };
    if (std::ranges::none_of(lines, has_text)) continue;
    for (std::size_t row = 0; row < lines.size(); ++row)
      dense[row].push_back(has_text(lines[row]) ? lines[row][column] : std::nullopt);
  }
  return dense;
}

using FormLine = std::vector<CellIndex>;

std::vector<FormLine> drawn_lines(const Table& table) {
  std::vector<FormLine> lines;
  int last = -1;
  for (const GridItem& item : table.grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    if (lines.empty() || item.top != last) lines.emplace_back();
    last = item.top;
    lines.back().push_back(item.cell);
  }
  return lines;
}

std::vector<FormLine> row_lines(const Table& table) {
  std::vector<FormLine> lines(table.rows.size());
  std::ranges::transform(table.rows, lines.begin(), &Row::cells);
  return lines;
}

bool has_size(const std::vector<FormLine>& form, const std::vector<Line>& lines) {
  return std::ranges::equal(form, lines, {}, &FormLine::size, &Line::size);
}

struct Start {
  std::vector<FormLine> form;
  std::size_t line = 0;
  std::size_t place = 0;
};

std::optional<Start> start_at(std::vector<FormLine> form, CellIndex anchor) {
  for (std::size_t line = 0; line < form.size(); ++line) {
    const auto found = std::ranges::find(form[line], anchor);
    if (found == form[line].end()) continue;
    const auto place = static_cast<std::size_t>(found - form[line].begin());
    return Start{.form = std::move(form), .line = line, .place = place};
  }
  return std::nullopt;
}

}  // namespace

std::optional<GridAlignment> align_by_position(const Edition& edition, const GridView& view,
                                               std::optional<CellIndex> anchor) {
  const Block block = block_of_figures(view);
  if (block.empty()) return std::nullopt;
  const std::set<std::u32string> known = known_texts(edition);
  std::vector<bool> is_heading(static_cast<std::size_t>(view.rows()));
  for (int row = 0; row < view.rows(); ++row)
    is_heading[static_cast<std::size_t>(row)] = is_heading_row(view, row, known);
  std::vector<Line> lines = lines_of(view, block, is_heading);
  // A heading alone is no figure.
  if (lines.empty()) return std::nullopt;
  GridAlignment result;
  std::optional<Start> start;
  if (anchor && *anchor < edition.cells.size()) {
    result.table = edition.cells[*anchor].table;
    const Table& table = edition.tables[result.table];
    start = start_at(drawn_lines(table), *anchor);
    // Table four is drawn in one row; several rows pasted there are its rows one below the other.
    if (!start || (start->form.size() == 1 && lines.size() > 1))
      start = start_at(row_lines(table), *anchor);
  } else {
    for (std::size_t index = 0; index < edition.tables.size(); ++index) {
      std::vector<FormLine> form = drawn_lines(edition.tables[index]);
      // A single figure has the size of nothing.
      if (form.size() * form.front().size() < 2 || !has_size(form, lines)) continue;
      if (start) return std::nullopt;
      start = Start{.form = std::move(form), .line = 0, .place = 0};
      result.table = static_cast<TableIndex>(index);
    }
  }
  if (!start) return std::nullopt;

  std::string_view doubt;
  const std::size_t room = start->form[start->line].size() - start->place;
  if (width_of(lines) > room) {
    std::vector<Line> dense = without_blank_columns(lines);
    if (width_of(dense) <= room) {
      lines = std::move(dense);
      doubt = paste_reason::by_order;
    }
  }
  for (int row = 0; row < view.rows(); ++row) {
    for (int column = 0; column < view.columns(); ++column) {
      const auto text = view.own_text_at(row, column);
      const bool heads = is_heading[static_cast<std::size_t>(row)];
      if (!text || (block.holds(view.pasted(*text)) && !heads)) continue;
      result.unplaced.push_back({.pasted = *text, .reason = paste_reason::other_text});
      doubt = paste_reason::names_unknown;
    }
  }
  for (std::size_t row = 0; row < lines.size(); ++row) {
    for (std::size_t column = 0; column < lines[row].size(); ++column) {
      const auto text = lines[row][column];
      if (!text) continue;
      const std::size_t line = start->line + row;
      const std::size_t place = start->place + column;
      if (line >= start->form.size() || place >= start->form[line].size()) {
        result.unplaced.push_back({.pasted = *text, .reason = paste_reason::outside});
        continue;
      }
      result.placed.push_back({.pasted = *text,
                               .cell = start->form[line][place],
                               .unclear = doubt,
                               .heading_unit = {}});
      result.score += doubt.empty() ? 2 : 1;
    }
  }
  return result;
}

}  // namespace gongkai
