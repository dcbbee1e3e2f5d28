// A pasted table as it came: cells with their text and what they span, laid out on a plain matrix as an HTML table is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/problem.hpp"

namespace gongkai {

/// What is more than this is refused: no table of the form comes near it, and a hostile one must cost nothing.
struct PasteLimits {
  static constexpr int rows = 2'000;
  static constexpr int columns = 200;
  static constexpr std::size_t cells = 40'000;       ///< also of the places that spans cover
  static constexpr std::size_t text_length = 2'000;  ///< characters
  static constexpr std::size_t bytes = 16 * 1024 * 1024;
};

struct PastedCell {
  std::string text;  ///< without white space at the ends
  int row = 0;       ///< of its first place
  int column = 0;
  int rows = 1;  ///< spanned
  int columns = 1;
  bool is_heading = false;  ///< the source says so (<th>)
  bool operator==(const PastedCell&) const = default;
};

class PastedGrid {
 public:
  /// A cell without its place, in reading order within its row; spans below 1 count as 1, and end at the edge of the table or
  /// before a place that is taken.
  using Rows = std::vector<std::vector<PastedCell>>;

  /// Trailing rows and columns without text are dropped. Problems: paste.empty, paste.too_many_rows, paste.too_many_columns,
  /// paste.too_many_cells, paste.text_too_long, paste.not_utf8.
  static std::expected<PastedGrid, Problem> lay_out(Rows rows);

  int rows() const { return rows_; }
  int columns() const { return columns_; }
  const std::vector<PastedCell>& cells() const { return cells_; }

  /// Position in cells() of what covers the place; none: nothing does.
  std::optional<std::size_t> cell_at(int row, int column) const;
  /// Whether the place only repeats a merged cell that begins elsewhere.
  bool is_repeat(int row, int column) const;
  /// Empty where nothing is.
  std::string_view text(int row, int column) const;

 private:
  std::vector<PastedCell> cells_;
  std::vector<std::int32_t> places_;  ///< by row and column: position in cells_, or -1
  int rows_ = 0;
  int columns_ = 0;
};

}  // namespace gongkai
