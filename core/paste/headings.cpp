#include "core/paste/headings.hpp"

#include <algorithm>
#include <utility>

namespace gongkai {

Headings::Headings(const GridView& view, const GridNames* left, std::vector<const GridNames*> above)
    : view_{&view}, left_{left}, above_{std::move(above)} {
  find_labels();
  find_heading_rows();
}

void Headings::find_labels() {
  labels_.assign(static_cast<std::size_t>(view_->columns()), false);
  if (left_ == nullptr) return;
  bool figures_before = false;
  for (int column = 0; column < view_->columns(); ++column) {
    int labels = 0;
    int headings = 0;
    int figures = 0;
    for (int row = 0; row < view_->rows(); ++row) {
      const auto cell = view_->own_text_at(row, column);
      if (!cell) continue;
      const auto names = [&](const GridNames* axis) { return axis->names_something(*cell); };
      figures += view_->is_figure(*cell) ? 1 : 0;
      labels += names(left_) ? 1 : 0;
      headings += std::ranges::any_of(above_, names) ? 1 : 0;
    }
    // 总计 and 其他 name rows and columns: what stands behind the figures is the heading of a column.
    const bool is_row_name = labels > headings || (labels == headings && !figures_before);
    labels_[static_cast<std::size_t>(column)] = labels > figures && is_row_name;
    figures_before |= figures > 0;
  }
}

void Headings::find_heading_rows() {
  bool continues = false;
  std::optional<std::size_t> current;
  for (int row = 0; row < view_->rows(); ++row) {
    bool has_heading = false;
    bool has_figure = false;
    bool has_text = false;
    for (int column = 0; column < view_->columns(); ++column) {
      const auto cell = view_->text_at(row, column);
      if (!cell) continue;
      has_text = true;
      if (is_label_column(column)) continue;
      has_figure |= view_->is_figure_at(row, column);
      has_heading |= std::ranges::any_of(
          above_, [&](const GridNames* axis) { return axis->names_something(*cell); });
    }
    const bool is_heading = has_heading && !has_figure;
    heading_rows_.push_back(is_heading);
    if (is_heading) {
      if (!continues) blocks_.emplace_back();
      blocks_.back().push_back(row);
      current = blocks_.size() - 1;
    }
    continues = is_heading || (continues && !has_text);
    block_above_.push_back(current);
  }
}

std::optional<std::size_t> Headings::label_of(int row) const {
  for (int column = view_->columns() - 1; column >= 0; --column) {
    if (!is_label_column(column)) continue;
    if (const auto cell = view_->text_at(row, column)) return cell;
  }
  return std::nullopt;
}

int Headings::first_value_column() const {
  const auto last = std::ranges::find(labels_.rbegin(), labels_.rend(), true);
  return static_cast<int>(labels_.rend() - last);
}

std::vector<std::size_t> Headings::over(std::size_t block, int column) const {
  std::vector<std::size_t> texts;
  const std::vector<int>& rows = blocks_[block];
  for (std::size_t level = rows.size(); level-- > 0;) {
    auto cell = view_->text_at(rows[level], column);
    for (int left = column - 1; !cell && !texts.empty() && left >= 0; --left) {
      if (is_label_column(left)) break;
      cell = view_->text_at(rows[level], left);
    }
    if (cell && (texts.empty() || texts.back() != *cell)) texts.push_back(*cell);
  }
  return texts;
}

}  // namespace gongkai
