// A day of the calendar, for the dates by which a report is due.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

struct Date {
  int year = 0;
  int month = 1;  ///< 1 to 12
  int day = 1;    ///< 1 to 31
  friend constexpr auto operator<=>(Date, Date) = default;
};

/// Reads "2026-01-31"; nothing for anything else, nor for a day that the month does not have.
std::optional<Date> parse_date(std::string_view text);

/// "2026-01-31".
std::string date_text(Date date);

/// How many days `later` is behind `earlier`; negative when it lies before it.
int days_between(Date earlier, Date later);

}  // namespace gongkai
