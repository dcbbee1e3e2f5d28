#include "core/paste/pasted_grid.hpp"

#include <algorithm>
#include <utility>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

constexpr std::int32_t nothing = -1;

std::unexpected<Problem> refuse(std::string id, std::size_t limit, std::string place = {}) {
  return std::unexpected{Problem{.id = std::move(id),
                                 .place = std::move(place),
                                 .parameters = {{"limit", std::to_string(limit)}}}};
}

std::string place_name(std::size_t row, std::size_t column) {
  return "row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1);
}

bool has_text(const std::vector<PastedCell>& row) {
  return std::ranges::any_of(row, [](const PastedCell& cell) { return !cell.text.empty(); });
}

/// Nothing when all is well.
std::optional<Problem> problem_of(PastedGrid::Rows& rows) {
  std::size_t cells = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    cells += rows[row].size();
    if (cells > PasteLimits::cells)
      return refuse("paste.too_many_cells", PasteLimits::cells).error();
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      std::string& text = rows[row][column].text;
      if (!is_valid_utf8(text)) {
        return Problem{.id = "paste.not_utf8", .place = place_name(row, column), .parameters = {}};
      }
      if (length_in_characters(text) > PasteLimits::text_length) {
        return refuse("paste.text_too_long", PasteLimits::text_length, place_name(row, column))
            .error();
      }
      text = std::string{trimmed(text)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::expected<PastedGrid, Problem> PastedGrid::lay_out(Rows rows) {
  if (auto problem = problem_of(rows)) return std::unexpected{std::move(*problem)};
  while (!rows.empty() && !has_text(rows.back())) rows.pop_back();
  if (rows.empty()) {
    return std::unexpected{Problem{.id = "paste.empty", .place = {}, .parameters = {}}};
  }
  if (rows.size() > PasteLimits::rows) return refuse("paste.too_many_rows", PasteLimits::rows);

  PastedGrid grid;
  grid.rows_ = static_cast<int>(rows.size());
  constexpr int widest = PasteLimits::columns;
  std::vector<std::int32_t> places(rows.size() * static_cast<std::size_t>(widest), nothing);
  const auto place = [&](int row, int column) -> std::int32_t& {
    return places[static_cast<std::size_t>(row) * static_cast<std::size_t>(widest) +
                  static_cast<std::size_t>(column)];
  };
  std::size_t taken = 0;
  for (int row = 0; row < grid.rows_; ++row) {
    int column = 0;
    for (PastedCell& cell : rows[static_cast<std::size_t>(row)]) {
      while (column < widest && place(row, column) != nothing) ++column;
      if (column == widest) {
        if (cell.text.empty()) break;
        return refuse("paste.too_many_columns", widest);
      }
      cell.row = row;
      cell.column = column;
      cell.rows = std::clamp(cell.rows, 1, grid.rows_ - row);
      const int wished = std::clamp(cell.columns, 1, widest - column);
      cell.columns = 1;
      while (cell.columns < wished && place(row, column + cell.columns) == nothing) ++cell.columns;
      // What is free in this row is free below it: whatever hangs down from above passes through this row.
      taken += static_cast<std::size_t>(cell.rows) * static_cast<std::size_t>(cell.columns);
      if (taken > PasteLimits::cells) return refuse("paste.too_many_cells", PasteLimits::cells);
      const auto index = static_cast<std::int32_t>(grid.cells_.size());
      for (int down = 0; down < cell.rows; ++down) {
        for (int right = 0; right < cell.columns; ++right)
          place(row + down, column + right) = index;
      }
      column += cell.columns;
      if (!cell.text.empty()) grid.columns_ = std::max(grid.columns_, column);
      grid.cells_.push_back(std::move(cell));
    }
  }

  const auto width = static_cast<std::size_t>(grid.columns_);
  grid.places_.reserve(rows.size() * width);
  for (int row = 0; row < grid.rows_; ++row) {
    for (int column = 0; column < grid.columns_; ++column)
      grid.places_.push_back(place(row, column));
  }
  return grid;
}

std::optional<std::size_t> PastedGrid::cell_at(int row, int column) const {
  if (row < 0 || column < 0 || row >= rows_ || column >= columns_) return std::nullopt;
  const std::int32_t index =
      places_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
              static_cast<std::size_t>(column)];
  if (index == nothing) return std::nullopt;
  return static_cast<std::size_t>(index);
}

bool PastedGrid::is_repeat(int row, int column) const {
  const auto index = cell_at(row, column);
  return index && (cells_[*index].row != row || cells_[*index].column != column);
}

std::string_view PastedGrid::text(int row, int column) const {
  const auto index = cell_at(row, column);
  return index ? std::string_view{cells_[*index].text} : std::string_view{};
}

}  // namespace gongkai
