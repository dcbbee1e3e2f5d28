#include "core/rules/functions/function.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai {

BindFunction find_function(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, BindFunction>, 13> functions{{
      {"cell.number", bind_cell_number},
      {"cell.blank", bind_cell_blank},
      {"report.edition", bind_report_edition},
      {"report.section", bind_report_section},
      {"report.due", bind_report_due},
      {"section.mentions", bind_section_mentions},
      {"section.length", bind_section_length},
      {"fees.processing", bind_fees_processing},
      {"fees.unit", bind_fees_unit},
      {"regulations.authority", bind_regulations_authority},
      {"last_year.sum", bind_last_year_sum},
      {"change.jump", bind_change_jump},
      {"merge.sum", bind_merge_sum},
  }};
  const auto* const found =
      std::ranges::find(functions, name, [](const auto& function) { return function.first; });
  return found == functions.end() ? nullptr : found->second;
}

const Report* last_year_of(const Report& report, const CheckOptions& options) {
  return options.previous != nullptr ? options.previous : report.last_year.report.get();
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
