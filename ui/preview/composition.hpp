// The report set in type: its blocks broken into lines and rows, and these put on pages. All lengths are points of the sheet, so
// that pages break in the same places at every size of the window. No drawing.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/publication/publication.hpp"
#include "ui/preview/page_layout.hpp"
#include "ui/theme/paper.hpp"
#include "ui/views/table_layout.hpp"

namespace gongkai::ui {

/// How wide a character is, in points.
struct TypeWidths {
  std::function<float(char32_t character, float size)> regular;
  std::function<float(char32_t character, float size)> bold;
};

/// A line of a block's text.
struct SetLine {
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;
  float indent = 0;
  bool is_last = false;  ///< of its paragraph: the others are spread to the whole width
  bool operator==(const SetLine&) const = default;
};

/// A table's rectangles, and the lines of its labels, by their positions in the grid.
struct SetTable {
  TableLayout layout;
  std::vector<std::vector<std::string_view>> labels;
};

/// What a piece of the pages is: a line of a text, or a row of a table. The head of a table is one piece, row 0.
struct SetPiece {
  std::size_t block = 0;
  std::size_t index = 0;
};

struct Composition {
  EditionPointer edition = {};
  std::vector<Block> blocks = {};
  std::vector<std::vector<SetLine>> lines = {};  ///< by block; none of a table
  std::vector<SetTable> tables = {};             ///< by TableIndex
  std::vector<SetPiece> pieces = {};
  PageLayout pages = {};

  /// The first piece of a block; the number of pieces when it has none.
  std::size_t first_piece_of(std::size_t block) const;
  /// The pieces on a page: from the first to behind the last.
  std::pair<std::size_t, std::size_t> pieces_on(std::size_t page) const;
};

/// `before`: of the same paper and type, from which the lines of what has not changed are taken.
Composition compose(const Report& report, const Paper& paper, const TypeWidths& widths,
                    const Composition& before);

/// Where in the report one is.
struct ReportPlace {
  std::optional<SectionIndex> section = {};  ///< none: at the unit's particulars
  std::optional<CellIndex> cell = {};
  std::optional<std::size_t> byte = {};  ///< of the section's text
  bool operator==(const ReportPlace&) const = default;
};

/// The piece in which the place is; none when it is on no page.
std::optional<std::size_t> piece_at(const Composition& composition, const ReportPlace& place);

}  // namespace gongkai::ui
