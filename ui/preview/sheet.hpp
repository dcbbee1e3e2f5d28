// One sheet of the preview: paper, what is set on it, and its number.
#pragma once

#include <cstddef>
#include <optional>

#include "ui/geometry.hpp"
#include "ui/preview/composition.hpp"
#include "ui/preview/sheet_type.hpp"

struct ImDrawList;

namespace gongkai::ui {

/// `here`: where one is in the report, softly marked.
void draw_sheet(State& state, ImDrawList& list, const Sheet& sheet,
                const std::optional<ReportPlace>& here);

/// Where in the report the words or the cell are that stand at a point of the window; none between them.
std::optional<ReportPlace> place_at(const State& state, const Sheet& sheet, float x, float y);

/// What a piece covers of its sheet, as wide as the text.
Rect rect_of_piece(const State& state, const Sheet& sheet, std::size_t piece);

}  // namespace gongkai::ui
