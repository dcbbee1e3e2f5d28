// Which rows of a pasted grid are headings and which columns are labels, and which texts head a place.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/paste/grid_view.hpp"

namespace gongkai {

class Headings {
 public:
  /// `left` names what may stand in label columns; each of `above` what may stand in heading rows.
  Headings(const GridView& view, const GridNames* left, std::vector<const GridNames*> above);

  bool is_label_column(int column) const { return labels_[static_cast<std::size_t>(column)]; }
  bool is_heading_row(int row) const { return heading_rows_[static_cast<std::size_t>(row)]; }

  /// The innermost label of a row.
  std::optional<std::size_t> label_of(int row) const;
  /// Behind the last label column.
  int first_value_column() const;

  /// Heading rows that follow each other head what is below them, until others come; none: nothing heads this row.
  std::optional<std::size_t> block_above(int row) const {
    return block_above_[static_cast<std::size_t>(row)];
  }
  std::size_t blocks() const { return blocks_.size(); }
  /// The texts over a column, innermost first. A text that spreads over blank places to its right heads them too where they have
  /// a heading of their own below: that is how merged headings look in plain text.
  std::vector<std::size_t> over(std::size_t block, int column) const;
  /// The rows of a block.
  std::span<const int> rows_of(std::size_t block) const { return blocks_[block]; }

 private:
  void find_labels();
  void find_heading_rows();

  const GridView* view_;
  const GridNames* left_;
  std::vector<const GridNames*> above_;
  std::vector<bool> labels_;
  std::vector<bool> heading_rows_;
  std::vector<std::vector<int>> blocks_;
  std::vector<std::optional<std::size_t>> block_above_;
};

}  // namespace gongkai
