// Decimals in JSON: exact in both directions, although JSON readers hold fractions in binary.
#pragma once

#include <expected>
#include <string>

#include "core/file/json.hpp"
#include "core/number/decimal.hpp"

namespace gongkai {

/// `json` must be a number.
std::expected<Decimal, DecimalError> decimal_from_json(const Json& json);

Json decimal_to_json(Decimal decimal);

/// The text of a number; of a fraction, the shortest that gives the same number again.
std::string number_text(const Json& json);

}  // namespace gongkai
