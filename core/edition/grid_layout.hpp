// Lays the rows of a drawn table out on its grid, as an HTML table with spans does.
#pragma once

#include "core/edition/edition.hpp"
#include "core/file/data_value.hpp"

namespace gongkai {

/// Throws DataError where the items do not tile the grid, or cells of the table are drawn never or twice.
Grid lay_out_grid(const DataValue& data, const Table& table, const std::vector<CellInfo>& cells);

}  // namespace gongkai
