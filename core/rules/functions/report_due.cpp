// report.due: by which day the report is to be published, from some weeks before until some weeks behind it. The day depends on
// the kind of the unit; what has no day in the data is not spoken of.
#include <map>
#include <utility>

#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

struct DueDays {
  std::map<std::string, Date, std::less<>> by_kind;  ///< in any year
  int ahead = 0;                                     ///< said from so many days before
  int near = 0;                                      ///< urgent from so many days before
  int past = 0;                                      ///< said until so many days behind
};

/// "01-31". No 29 February: most years have none.
Date read_day(const DataValue& value) {
  const auto day = parse_date("2001-" + value.text());
  if (!day) value.refuse("a day as in 01-31 is expected");
  return day.value_or(Date{});
}

DueDays read_days(const DataValue& parameters) {
  DueDays days{.by_kind = {},
               .ahead = static_cast<int>(within(parameters.at("ahead_days"), 0, 365)),
               .near = static_cast<int>(within(parameters.at("near_days"), 0, 365)),
               .past = static_cast<int>(within(parameters.at("past_days"), 0, 365))};
  for (const auto& [kind, day] : parameters.at("due").members())
    days.by_kind.emplace(kind, read_day(day));
  return days;
}

}  // namespace

RuleFunction bind_report_due(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, days = read_days(parameters)](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    const auto due_day = days.by_kind.find(report.unit.kind);
    if (!options.today || due_day == days.by_kind.end()) return;
    Date due = due_day->second;
    due.year = report.year + 1;
    const int left = days_between(*options.today, due);
    if (left > days.ahead || left < -days.past) return;
    Finding finding = finding_of(rule, left < 0 ? "past" : left <= days.near ? "near" : "ahead");
    finding.parameters["due"] = date_text(due);
    finding.parameters["days"] = std::to_string(left < 0 ? -left : left);
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
