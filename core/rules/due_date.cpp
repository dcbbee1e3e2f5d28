#include "core/rules/due_date.hpp"

#include <variant>

#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

/// "01-31". No 29 February: most years have none.
Date read_day(const DataValue& value) {
  const auto day = parse_date("2001-" + value.text());
  if (!day) value.refuse("a day as in 01-31 is expected");
  return day.value_or(Date{});
}

}  // namespace

DueDays read_due_days(const DataValue& parameters) {
  DueDays days{.by_kind = {},
               .ahead = static_cast<int>(within(parameters.at("ahead_days"), 0, 365)),
               .near = static_cast<int>(within(parameters.at("near_days"), 0, 365)),
               .past = static_cast<int>(within(parameters.at("past_days"), 0, 365))};
  for (const auto& [kind, day] : parameters.at("due").members())
    days.by_kind.emplace(kind, read_day(day));
  return days;
}

std::optional<Date> due_date(const DueDays& days, const Report& report) {
  const auto day = days.by_kind.find(report.unit.kind);
  if (day == days.by_kind.end()) return std::nullopt;
  Date due = day->second;
  due.year = report.year + 1;
  return due;
}

std::optional<Deadline> deadline_of(const Report& report, const RuleCatalogue& rules) {
  for (const Rule& rule : rules.rules) {
    const auto* check = std::get_if<FunctionCheck>(&rule.check);
    if (check == nullptr || check->function != "report.due" || rule.is_off()) continue;
    // A checker that has these rules has bound them: the parameters are known to be right.
    DataReading reading;
    const DueDays days = read_due_days({check->parameters, rule.id, reading});
    const auto day = due_date(days, report);
    if (!day || reading.has_failed()) return std::nullopt;
    return Deadline{.day = *day, .rule = &rule, .near = days.near, .past = days.past};
  }
  return std::nullopt;
}

}  // namespace gongkai
