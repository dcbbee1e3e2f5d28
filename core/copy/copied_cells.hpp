// Cells as other programs take them: lines with tabs for Excel and WPS, an HTML table for Word and web pages.
#pragma once

#include <string>

#include "core/edition/grid_box.hpp"
#include "core/report/report.hpp"

namespace gongkai {

struct CopiedCells {
  std::string text;
  std::string html;
  bool operator==(const CopiedCells&) const = default;
};

/// The cells in the box of the table. When these are all its cells, the official headings come with them.
CopiedCells copy_cells(const Report& report, TableIndex table, const GridBox& box);

}  // namespace gongkai
