// cell.number: every filled cell holds a number of the kind that its column asks for.
#include <algorithm>

#include "core/rules/functions/function.hpp"

namespace gongkai {
namespace {

/// The message for a wrong number; empty when it is right.
std::string_view fault_of(Decimal number, CellKind kind) {
  if (number.is_negative() && kind != CellKind::signed_count) return "negative";
  if (!number.is_whole() && kind != CellKind::money) return "not_whole";
  return {};
}

std::string_view fault_of(const Cell& cell, CellKind kind, const Column& column) {
  if (is_blank(cell)) return {};
  const auto number = number_of(cell);
  if (kind == CellKind::choice) {
    const auto* text = std::get_if<std::string>(&cell);
    const bool is_option =
        text != nullptr && std::ranges::contains(column.options, *text, &ChoiceOption::id);
    return is_option ? std::string_view{} : "not_an_option";
  }
  return number ? fault_of(*number, kind) : "not_a_number";
}

}  // namespace

RuleFunction bind_cell_number(const FunctionBinding& binding) {
  return [&rule = binding.rule, &edition = binding.edition](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    for (std::size_t index = 0; index < report.cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      const std::string_view fault =
          fault_of(report.cells[index], edition.cells[index].kind, edition.column_of(cell));
      if (fault.empty()) continue;
      findings.push_back(finding_of(rule, fault));
      findings.back().cells = {cell};
    }
  };
}

}  // namespace gongkai
