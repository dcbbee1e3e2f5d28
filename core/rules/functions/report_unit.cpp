// report.unit: the unit's name is given, and its kind is one of the known ones.
#include <algorithm>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/rules/functions/function.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {

RuleFunction bind_report_unit(const FunctionBinding& binding) {
  const DataValue parameters{binding.parameters, binding.rule.id + ": parameters"};
  return [&rule = binding.rule, kinds = parameters.at("kinds").texts()](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    const Unit& unit = report.unit;
    if (trimmed(unit.name).empty()) findings.push_back(finding_of(rule, "no_name"));
    if (trimmed(unit.kind).empty()) {
      findings.push_back(finding_of(rule, "no_kind"));
    } else if (!std::ranges::contains(kinds, unit.kind)) {
      findings.push_back(finding_of(rule, "unknown_kind"));
      findings.back().parameters["kind"] = unit.kind;
    }
  };
}

}  // namespace gongkai
