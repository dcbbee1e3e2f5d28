// The sheet on which a report is published, and its type, read from assets/theme/paper.json. Everything is in points here (1/72
// inch), so that pages break where they do in print, however large they are drawn.
#pragma once

#include <expected>

#include "core/file/problem.hpp"
#include "core/standard_form.hpp"

namespace gongkai::ui {

struct Paper {
  // The sheet, and the margins around what is set.
  float width = 0, height = 0, top = 0, bottom = 0, left = 0, right = 0;
  float number_below_text = 0;  ///< from the foot of the text to the page's number
  // Sizes of type, heights of lines, and room between what stands below each other.
  float title = 0, title_line = 0, title_gap = 0;
  float body = 0, body_line = 0, heading_gap = 0;
  float table = 0, table_line = 0, table_row = 0, table_padding = 0, table_gap = 0;
  float number = 0;

  float text_width() const { return width - left - right; }
  float text_height() const { return height - top - bottom; }
};

std::expected<Paper, Problem> load_paper(const AssetLookup& asset);

}  // namespace gongkai::ui
