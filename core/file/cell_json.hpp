// One cell in JSON: null, a number, or a text.
#pragma once

#include <expected>

#include "core/file/json.hpp"
#include "core/report/cell.hpp"

namespace gongkai {

enum class CellJsonError {
  wrong_type,           ///< true, false, a list or an object
  number_out_of_range,  ///< beyond the limits of Decimal
};

std::expected<Cell, CellJsonError> cell_from_json(const Json& json);
Json cell_to_json(const Cell& cell);

}  // namespace gongkai
