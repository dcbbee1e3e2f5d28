// By which day a report is to be published: the rule that says it, and its data.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/file/data_value.hpp"
#include "core/report/report.hpp"
#include "core/rules/date.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

/// The parameters of the check report.due.
struct DueDays {
  std::map<std::string, Date, std::less<>> by_kind;  ///< in any year
  int ahead = 0;                                     ///< said from so many days before
  int near = 0;                                      ///< urgent from so many days before
  int past = 0;                                      ///< said until so many days behind
};
DueDays read_due_days(const DataValue& parameters);

/// Of the report of this kind of unit and year; none where the data has no day.
std::optional<Date> due_date(const DueDays& days, const Report& report);

struct Deadline {
  Date day;
  const Rule* rule = nullptr;  ///< whose clause it rests on
  int near = 0;                ///< urgent from so many days before
  int past = 0;                ///< of interest until so many days behind
};
/// None, too, when the rule is switched off.
std::optional<Deadline> deadline_of(const Report& report, const RuleCatalogue& rules);

}  // namespace gongkai
