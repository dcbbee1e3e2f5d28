// What several checks read from their parameters, and how they look for words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/data_value.hpp"
#include "core/rules/functions/function.hpp"

namespace gongkai {

/// The parameters that the rule gives its function. What is wrong with them the binding's reading refuses.
DataValue parameters_of(const FunctionBinding& binding);

/// A whole number from `least` to `most`; any other is refused, and `least` stands in for it.
std::int64_t within(const DataValue& value, std::int64_t least, std::int64_t most);

/// The section of that id. Refused when the edition has none: the first one stands in for it.
SectionIndex section_in(const Edition& edition, const DataValue& id);

/// The cell of that address. Refused when the edition has none: the first one stands in for it.
CellIndex cell_in(const Edition& edition, const DataValue& address);

/// "applications.new.total".
std::string address_of(std::string_view table, std::string_view row, std::string_view column);

bool contains_any(std::string_view text, const std::vector<std::string>& words);
bool ends_with_any(std::string_view text, const std::vector<std::string>& endings);
bool starts_with_any(std::string_view text, const std::vector<std::string>& beginnings);

/// What a person has answered to the question that the rule asks there, if anything.
std::optional<std::string> answer_to(std::string_view rule, std::string_view place,
                                     const Report& report);

}  // namespace gongkai
