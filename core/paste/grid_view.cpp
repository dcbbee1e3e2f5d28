#include "core/paste/grid_view.hpp"

#include <algorithm>

#include "core/paste/pasted_value.hpp"

namespace gongkai {

std::vector<bool> figures_of(const PastedGrid& grid) {
  std::vector<bool> figures;
  bool some_stand_in_no_heading = false;
  for (const PastedCell& cell : grid.cells()) {
    figures.push_back(looks_like_figure(cell.text));
    some_stand_in_no_heading |= figures.back() && !cell.is_heading;
  }
  for (std::size_t cell = 0; cell < figures.size(); ++cell) {
    if (some_stand_in_no_heading && grid.cells()[cell].is_heading) figures[cell] = false;
  }
  return figures;
}

std::pair<int, int> GridView::place(int row, int column) const {
  if (on_its_side_) return {column, row};
  return {row, column - (lacking_.empty() ? 0 : lacking_[static_cast<std::size_t>(row)])};
}

std::optional<std::size_t> GridView::text_at(int row, int column) const {
  const auto [grid_row, grid_column] = place(row, column);
  const auto cell = grid_->cell_at(grid_row, grid_column);
  return cell && !pasted(*cell).text.empty() ? cell : std::nullopt;
}

std::optional<std::size_t> GridView::own_text_at(int row, int column) const {
  const auto [grid_row, grid_column] = place(row, column);
  return grid_->is_repeat(grid_row, grid_column) ? std::nullopt : text_at(row, column);
}

bool GridView::is_figure_at(int row, int column) const {
  const auto cell = own_text_at(row, column);
  return cell && is_figure(*cell);
}

std::optional<std::vector<int>> columns_lacking(const PastedGrid& grid,
                                                const std::vector<bool>& figures) {
  struct Shape {
    int cells = 0;
    int labels = 0;  ///< cells before the first figure
  };
  std::vector<int> lacking;
  std::vector<Shape> with_figures;
  for (int row = 0; row < grid.rows(); ++row) {
    Shape shape;
    std::optional<int> first_figure;
    for (int column = 0; column < grid.columns(); ++column) {
      const auto cell = grid.cell_at(row, column);
      if (!cell) continue;
      shape.cells = column + 1;
      if (!first_figure && figures[*cell]) first_figure = column;
    }
    lacking.push_back(grid.columns() - shape.cells);
    shape.labels = first_figure.value_or(0);
    if (first_figure) with_figures.push_back(shape);
  }
  // The kind: most rows have as many cells from the first figure on, but not as many labels before it.
  std::map<int, std::vector<int>> labels_by_width;
  for (const Shape& shape : with_figures)
    labels_by_width[shape.cells - shape.labels].push_back(shape.labels);
  for (const auto& [width, labels] : labels_by_width) {
    const bool is_most = labels.size() * 3 >= with_figures.size() * 2;
    if (is_most && width > 1 && std::ranges::min(labels) != std::ranges::max(labels))
      return lacking;
  }
  return std::nullopt;
}

GridNames::GridNames(const PastedGrid& grid, const std::vector<bool>& figures,
                     const AxisNames& names)
    : matches_(1) {
  // A table of the form has some sixty different texts; more than this many are not compared.
  constexpr std::size_t most = 400;
  std::map<std::string_view, std::size_t, std::less<>> known;
  for (std::size_t cell = 0; cell < grid.cells().size(); ++cell) {
    const std::string& text = grid.cells()[cell].text;
    if (text.empty() || figures[cell]) {
      of_cell_.push_back(0);
      continue;
    }
    const auto found = known.find(text);
    if (found != known.end()) {
      of_cell_.push_back(found->second);
    } else if (known.size() < most) {
      known.emplace(text, matches_.size());
      of_cell_.push_back(matches_.size());
      matches_.push_back(names.match(text));
    } else {
      of_cell_.push_back(0);
    }
  }
}

bool GridNames::names_something(std::size_t cell) const {
  return (*this)[cell].is_leaf() || (*this)[cell].is_group();
}

}  // namespace gongkai
