// Pasted HTML tables, as the browser hands them over after reading them: {"rows": [[{"text": "…", "rows": 2, "columns": 1,
// "heading": true}]]}, or several of them in a list.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "core/paste/pasted_grid.hpp"

namespace gongkai {

/// Spans are clamped. Problems: those of parse_json and of PastedGrid::lay_out, and paste.not_a_table with the place.
std::expected<PastedGrid, Problem> read_table_json(std::string_view json);

/// A list of tables; those without any text are left out. Problems: the same, of the first table that has one.
std::expected<std::vector<PastedGrid>, Problem> read_tables_json(std::string_view json);

}  // namespace gongkai
