// A pasted grid looked at as it is or on its side, with what each text names and whether it is a figure.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/paste/form_names.hpp"
#include "core/paste/pasted_grid.hpp"

namespace gongkai {

/// Which cells hold figures. A figure in a heading (a year, a number of the row) is none while there are others.
std::vector<bool> figures_of(const PastedGrid& grid);

class GridView {
 public:
  GridView(const PastedGrid& grid, const std::vector<bool>& figures, bool on_its_side)
      : grid_{&grid}, figures_{&figures}, on_its_side_{on_its_side} {}

  /// Each row moved to the right by as many columns as it lacks: see columns_lacking.
  GridView(const PastedGrid& grid, const std::vector<bool>& figures, std::vector<int> lacking)
      : grid_{&grid}, figures_{&figures}, on_its_side_{false}, lacking_{std::move(lacking)} {}

  int rows() const { return on_its_side_ ? grid_->columns() : grid_->rows(); }
  int columns() const { return on_its_side_ ? grid_->rows() : grid_->columns(); }
  bool on_its_side() const { return on_its_side_; }
  const PastedCell& pasted(std::size_t cell) const { return grid_->cells()[cell]; }

  /// The cell that covers the place and has a text.
  std::optional<std::size_t> text_at(int row, int column) const;
  /// The same, where it is no mere repetition.
  std::optional<std::size_t> own_text_at(int row, int column) const;
  bool is_figure(std::size_t cell) const { return (*figures_)[cell]; }
  bool is_figure_at(int row, int column) const;

 private:
  const PastedGrid* grid_;
  const std::vector<bool>* figures_;
  bool on_its_side_;
  std::vector<int> lacking_;  ///< by row; empty: none
  /// The row and column of the grid.
  std::pair<int, int> place(int row, int column) const;
};

/// A word processor's plain text has a merged label as one cell, where other rows have two or three: the figures stand under each
/// other only when rows are pushed to the right. By how much, for each row; nothing when the grid is not of that kind.
std::optional<std::vector<int>> columns_lacking(const PastedGrid& grid,
                                                const std::vector<bool>& figures);

/// What the cells of a grid name on one axis, each looked up once.
class GridNames {
 public:
  GridNames(const PastedGrid& grid, const std::vector<bool>& figures, const AxisNames& names);

  const NameMatch& operator[](std::size_t cell) const { return matches_[of_cell_[cell]]; }
  /// A leaf or a group.
  bool names_something(std::size_t cell) const;

 private:
  std::vector<NameMatch> matches_;
  std::vector<std::size_t> of_cell_;
};

}  // namespace gongkai
