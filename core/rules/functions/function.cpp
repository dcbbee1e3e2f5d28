#include "core/rules/functions/function.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai {

BindFunction find_function(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, BindFunction>, 5> functions{{
      {"cell.number", bind_cell_number},
      {"cell.blank", bind_cell_blank},
      {"report.edition", bind_report_edition},
      {"report.section", bind_report_section},
      {"report.unit", bind_report_unit},
  }};
  const auto* const found =
      std::ranges::find(functions, name, [](const auto& function) { return function.first; });
  return found == functions.end() ? nullptr : found->second;
}

Finding finding_of(const Rule& rule, std::string_view variant) {
  return {.rule = &rule,
          .variant = std::string{variant},
          .level = rule.level_of(variant),
          .state = FindingState::fail,
          .cells = {},
          .section = {},
          .left = {},
          .right = {},
          .difference = {},
          .parameters = {}};
}

}  // namespace gongkai
