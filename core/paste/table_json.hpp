// A pasted HTML table, as the browser hands it over after reading it:
// {"rows": [[{"text": "…", "rows": 2, "columns": 1, "heading": true}]]}.
#pragma once

#include <expected>
#include <string_view>

#include "core/paste/pasted_grid.hpp"

namespace gongkai {

/// Spans are clamped. Problems: those of parse_json and of PastedGrid::lay_out, and paste.not_a_table with the place.
std::expected<PastedGrid, Problem> read_table_json(std::string_view json);

}  // namespace gongkai
