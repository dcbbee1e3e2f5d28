// report.due: by which day the report is to be published, from some weeks before until some weeks behind it. The day depends on
// the kind of the unit; what has no day in the data is not spoken of.
#include <utility>

#include "core/rules/due_date.hpp"
#include "core/rules/functions/parameters.hpp"

namespace gongkai {

RuleFunction bind_report_due(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, days = read_due_days(parameters)](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    const auto due = due_date(days, report);
    if (!options.today || !due) return;
    const int left = days_between(*options.today, *due);
    if (left > days.ahead || left < -days.past) return;
    Finding finding = finding_of(rule, left < 0 ? "past" : left <= days.near ? "near" : "ahead");
    finding.parameters["due"] = date_text(*due);
    finding.parameters["due_year"] = std::to_string(due->year);
    finding.parameters["due_month"] = std::to_string(due->month);
    finding.parameters["due_day"] = std::to_string(due->day);
    finding.parameters["days"] = std::to_string(left < 0 ? -left : left);
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
