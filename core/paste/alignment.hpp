// Where the cells of a pasted grid belong in the form: by the names of rows and columns, or by position.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/paste/form_names.hpp"
#include "core/paste/grid_view.hpp"
#include "core/paste/pasted_value.hpp"

namespace gongkai {

struct PlacedText {
  std::size_t pasted = 0;  ///< position in the cells of the grid
  CellIndex cell = 0;
  std::string_view unclear;  ///< why the place is in doubt; empty: it is not
  std::optional<MoneyUnit> heading_unit;
};

struct UnplacedText {
  std::size_t pasted = 0;
  std::string_view reason;
};

struct GridAlignment {
  TableIndex table = 0;
  bool transposed = false;  ///< rows of the form stand in columns of the grid
  std::vector<PlacedText> placed;
  std::vector<UnplacedText> unplaced;
  /// Two for each figure that has a place, one where there is doubt.
  int score = 0;
};

/// One table of an edition, and what the texts of the grid name in it.
struct TableReading {
  const Edition& edition;
  TableIndex table = 0;
  GridNames rows;
  GridNames columns;
  const Table& form() const { return edition.tables[table]; }
  std::optional<CellIndex> cell(std::size_t row, std::size_t column) const;
};

/// Rows are named at the left, columns above.
GridAlignment align_crosswise(const TableReading& reading, const GridView& view);
/// Both are named above, one below the other: table four as it is drawn.
GridAlignment align_stacked(const TableReading& reading, const GridView& view);

enum class Axis { rows, columns };
/// Only one axis is named, at the left; the figures beside each name are taken in order: a whole row or column, or from the
/// anchor on.
GridAlignment align_by_one_axis(const TableReading& reading, const GridView& view, Axis named,
                                std::optional<CellIndex> anchor);

/// The block of figures goes where the anchor is; without one, where a whole table has just its size.
std::optional<GridAlignment> align_by_position(const Edition& edition, const GridView& view,
                                               std::optional<CellIndex> anchor);

}  // namespace gongkai
