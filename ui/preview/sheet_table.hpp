// The part of a table that stands on a sheet, and its head once more where it goes on from another one.
#pragma once

#include <cstddef>
#include <optional>

#include "ui/preview/composition.hpp"
#include "ui/preview/sheet_type.hpp"

struct ImDrawList;

namespace gongkai::ui {

/// From one of its pieces on; returns the first piece behind the table or the sheet. `here`: where one is in the report.
std::size_t draw_table_on_sheet(State& state, ImDrawList& list, const Sheet& sheet,
                                std::size_t piece, const std::optional<ReportPlace>& here);

/// The cell, or else the section, of what stands at a point of the window; none outside of the table.
std::optional<ReportPlace> place_in_table(const State& state, const Sheet& sheet, std::size_t piece,
                                          float x, float y);

}  // namespace gongkai::ui
