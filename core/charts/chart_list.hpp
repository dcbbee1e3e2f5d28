// Which cells the charts of a report show (assets/charts/charts.json).
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/problem.hpp"

namespace gongkai {

/// A group of rows in one column of a table, or of columns in one row.
struct Breakdown {
  std::string table;
  std::string group;
  std::string across;  ///< id of the one column or row
};

/// Compared from year to year: the sum of some cells.
struct ComparedFigure {
  std::string id;
  std::vector<std::string> cells;  ///< addresses
};

struct ChartList {
  Breakdown outcomes;
  Breakdown applicants;
  // Addresses of the cells on both sides of the balance.
  std::vector<std::string> balance_left;
  std::vector<std::string> balance_right;
  std::vector<ComparedFigure> figures;
};

/// Problem: charts.broken, with `path` as its place.
std::expected<ChartList, Problem> read_chart_list(std::string_view json, std::string_view path);

}  // namespace gongkai
