// Which page everything stands on: pieces of known heights, from top to bottom, divided into pages. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace gongkai::ui {

/// What no page break goes through: a line of text, or a row of a table.
struct Piece {
  float height = 0;
  float gap_before = 0;          ///< left out at the top of a page
  bool keeps_with_next = false;  ///< no page break behind it
  /// Height of the table's head, which is drawn once more above the piece where it is the first of its page.
  float repeated_head = 0;
};

struct PiecePlace {
  std::size_t page = 0;
  float y = 0;  ///< below the top of the page's text
};

struct PageLayout {
  std::vector<PiecePlace> places;  ///< of the pieces, in their order
  std::size_t pages = 1;
};

/// What keeps together but is higher than a page is broken nevertheless.
PageLayout lay_out_pages(std::span<const Piece> pieces, float page_height);

}  // namespace gongkai::ui
