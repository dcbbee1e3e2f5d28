// Reads an edition of the form from its JSON file.
#pragma once

#include <expected>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"

namespace gongkai {

/// `name` stands in the place of a problem. A table whose spans do not tile its grid is refused.
std::expected<Edition, Problem> read_edition(std::string_view json, std::string_view name);

}  // namespace gongkai
