// Lays the rows of a drawn table out on its grid, as an HTML table with spans does.
#pragma once

#include "core/edition/edition.hpp"
#include "core/file/data_value.hpp"

namespace gongkai {

/// Refuses items that do not tile the grid, and cells of the table that are drawn never or twice.
Grid lay_out_grid(const DataValue& data, const Table& table, const std::vector<CellInfo>& cells);

}  // namespace gongkai
