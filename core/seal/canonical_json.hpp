// JSON in its one canonical form (RFC 8785): what a digest is taken of. The same value gives the same bytes whatever program wrote
// it, in whatever order and layout.
#pragma once

#include <optional>
#include <string>

#include "core/file/json.hpp"

namespace gongkai {

/// None when the value holds a whole number beyond ±(2^53 − 1): in the doubles of the RFC it would stand for its neighbours too,
/// and a digest would not tell them apart. Cells have at most 15 digits, so that each of them has a form of its own.
std::optional<std::string> canonical_json(const Json& json);

/// A finite number as ECMAScript writes it: the fewest digits that give it again.
std::string ecmascript_number(double value);

}  // namespace gongkai
