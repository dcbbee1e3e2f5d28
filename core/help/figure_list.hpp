// Cells whose numbers are often written in a report's text, in the order in which they are offered (assets/help/figures.json).
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"

namespace gongkai {

/// Addresses in which * stands for every row or column.
using FigureList = std::vector<std::string>;

/// Problem: help.broken, with `path` as its place.
std::expected<FigureList, Problem> read_figure_list(std::string_view json, std::string_view path);

/// The cells of the edition that the list names, each once, without choices.
std::vector<CellIndex> cells_of(const FigureList& figures, const Edition& edition);

}  // namespace gongkai
