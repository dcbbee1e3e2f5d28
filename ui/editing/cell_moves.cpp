#include "ui/editing/cell_moves.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "core/edition/grid_box.hpp"

namespace gongkai::ui {
namespace {

const Grid& grid_of(const Edition& edition, CellIndex cell) {
  return edition.tables[edition.cells[cell].table].grid;
}

}  // namespace

std::optional<CellIndex> neighbour(const Edition& edition, CellIndex cell, Direction direction) {
  const Grid& grid = grid_of(edition, cell);
  const GridItem* from = item_of(grid, cell);
  if (from == nullptr) return std::nullopt;
  const bool sideways = direction == Direction::left || direction == Direction::right;
  const bool forward = direction == Direction::right || direction == Direction::down;
  const auto distance = [&](const GridItem& item) {
    const int steps = sideways ? item.left - from->left : item.top - from->top;
    return forward ? steps : -steps;
  };
  const auto in_line = [&](const GridItem& item) {
    return sideways
               ? item.top == from->top
               : item.left < from->left + from->columns && from->left < item.left + item.columns;
  };
  const GridItem* nearest = nullptr;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell || !in_line(item) || distance(item) <= 0) continue;
    if (nearest == nullptr || distance(item) < distance(*nearest)) nearest = &item;
  }
  if (nearest == nullptr) return std::nullopt;
  return nearest->cell;
}

std::optional<CellIndex> many_on(const Edition& edition, CellIndex cell, Direction direction,
                                 int steps) {
  std::optional<CellIndex> reached;
  auto next = neighbour(edition, cell, direction);
  for (int step = 0; next && step < steps; ++step) {
    reached = next;
    next = neighbour(edition, *next, direction);
  }
  return reached;
}

std::optional<CellIndex> farthest(const Edition& edition, CellIndex cell, Direction direction) {
  return many_on(edition, cell, direction, std::numeric_limits<int>::max());
}

std::optional<CellIndex> edge_of_filled(const Report& report, CellIndex cell, Direction direction) {
  const Edition& edition = *report.edition;
  const auto is_filled = [&](CellIndex each) { return !is_blank(report.cell(each)); };
  auto next = neighbour(edition, cell, direction);
  if (!next) return std::nullopt;
  const bool leaves_block = is_filled(cell) && is_filled(*next);
  CellIndex reached = *next;
  while ((next = neighbour(edition, reached, direction))) {
    if (leaves_block ? !is_filled(*next) : is_filled(reached)) break;
    reached = *next;
  }
  return reached;
}

std::optional<CellIndex> next_to_fill_in(const Edition& edition, CellIndex cell, bool forward) {
  std::optional<CellIndex> before;
  bool passed = false;
  for (const GridItem& item : grid_of(edition, cell).items) {
    if (item.style != GridItem::Style::cell) continue;
    if (item.cell == cell) {
      if (!forward) return before;
      passed = true;
      continue;
    }
    if (edition.cells[item.cell].is_total()) continue;
    if (passed) return item.cell;
    before = item.cell;
  }
  return std::nullopt;
}

std::optional<CellIndex> next_in_column(const Edition& edition, CellIndex cell, CellIndex column,
                                        bool down) {
  const Grid& grid = grid_of(edition, cell);
  const GridItem* from = item_of(grid, cell);
  const GridItem* above_and_below = item_of(grid, column);
  if (from == nullptr || above_and_below == nullptr) return std::nullopt;
  const GridItem* nearest = nullptr;
  const auto rank = [&](const GridItem& item) {
    return std::pair{edition.cells[item.cell].is_total(), std::abs(item.top - from->top)};
  };
  for (const GridItem& item : grid.items) {
    const bool is_ahead = down ? item.top > from->top : item.top < from->top;
    const bool in_column = item.left < above_and_below->left + above_and_below->columns &&
                           above_and_below->left < item.left + item.columns;
    if (item.style != GridItem::Style::cell || !is_ahead || !in_column) continue;
    if (nearest == nullptr || rank(item) < rank(*nearest)) nearest = &item;
  }
  if (nearest == nullptr) return std::nullopt;
  return nearest->cell;
}

CellIndex next_among(std::span<const CellIndex> cells, CellIndex cell, bool forward) {
  const auto found = std::ranges::find(cells, cell);
  if (found == cells.end()) return cell;
  const auto place = static_cast<std::size_t>(found - cells.begin());
  return cells[(place + (forward ? 1 : cells.size() - 1)) % cells.size()];
}

}  // namespace gongkai::ui
