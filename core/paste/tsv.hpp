// Tables as spreadsheets and word processors write them to the clipboard as plain text: rows on lines, cells parted by tabs.
#pragma once

#include <expected>
#include <string_view>

#include "core/paste/pasted_grid.hpp"

namespace gongkai {

/// A cell that holds line breaks or tabs stands in quotes, with its own quotes doubled. A quote that nothing closes before the
/// next tab or line end is part of the text. Problems: those of PastedGrid::lay_out, and paste.too_large.
std::expected<PastedGrid, Problem> read_tsv(std::string_view text);

}  // namespace gongkai
