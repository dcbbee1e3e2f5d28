#include "core/file/cell_json.hpp"

#include "core/file/json_number.hpp"

namespace gongkai {

std::expected<Cell, CellJsonError> cell_from_json(const Json& json) {
  if (json.is_null()) return Blank{};
  if (json.is_string()) return json.get_ref<const std::string&>();
  if (!json.is_number()) return std::unexpected{CellJsonError::wrong_type};
  const auto number = decimal_from_json(json);
  if (!number) return std::unexpected{CellJsonError::number_out_of_range};
  return *number;
}

Json cell_to_json(const Cell& cell) {
  if (const auto number = number_of(cell)) return decimal_to_json(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return nullptr;
}

}  // namespace gongkai
