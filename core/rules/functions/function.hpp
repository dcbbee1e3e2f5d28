// Checks that no expression can say: each is a C++ function registered under the name that rules use.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/data_value.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

/// What a function is bound to. All of it but the reading outlives the bound function.
struct FunctionBinding {
  const Rule& rule;
  const Json& parameters;
  const Edition& edition;
  const EditionCatalogue& editions;
  DataReading& reading;  ///< of the rules; it ends when all are bound
};

/// Adds what it finds in the report.
using RuleFunction = std::function<void(const Report& report, const CheckOptions& options,
                                        std::vector<Finding>& findings)>;

/// Reads the parameters and looks names up, once. What is wrong with them is refused.
using BindFunction = RuleFunction (*)(const FunctionBinding& binding);

/// The function of that name, or null.
BindFunction find_function(std::string_view name);

/// Last year's report, if there is one to compare with.
const Report* last_year_of(const Report& report, const CheckOptions& options);

/// A finding of the rule with the level of its variant.
Finding finding_of(const Rule& rule, std::string_view variant);

RuleFunction bind_cell_number(const FunctionBinding& binding);
RuleFunction bind_cell_blank(const FunctionBinding& binding);
RuleFunction bind_report_edition(const FunctionBinding& binding);
RuleFunction bind_report_section(const FunctionBinding& binding);
RuleFunction bind_report_due(const FunctionBinding& binding);
RuleFunction bind_section_mentions(const FunctionBinding& binding);
RuleFunction bind_section_length(const FunctionBinding& binding);
RuleFunction bind_fees_processing(const FunctionBinding& binding);
RuleFunction bind_fees_unit(const FunctionBinding& binding);
RuleFunction bind_regulations_authority(const FunctionBinding& binding);
RuleFunction bind_last_year_sum(const FunctionBinding& binding);
RuleFunction bind_change_jump(const FunctionBinding& binding);
RuleFunction bind_merge_sum(const FunctionBinding& binding);

}  // namespace gongkai
