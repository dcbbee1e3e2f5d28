// Days of the calendar.
#include "core/rules/date.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

TEST_CASE("dates are read and written") {
  CHECK(parse_date("2026-01-31") == Date{.year = 2026, .month = 1, .day = 31});
  CHECK(date_text({.year = 2026, .month = 1, .day = 5}) == "2026-01-05");
  CHECK(parse_date("2024-02-29").has_value());
  for (const char* wrong : {"", "2026-1-31", "2026-02-29", "2026-13-01", "2026-00-01", "2026-04-31",
                            "2026-01-00", "2026/01/31", "2026-01-3x", "-026-01-31", "0000-01-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong).has_value());
  }
}

TEST_CASE("days between dates") {
  const auto days = [](std::string_view earlier, std::string_view later) {
    return days_between(*parse_date(earlier), *parse_date(later));
  };
  CHECK(days("2026-01-31", "2026-01-31") == 0);
  CHECK(days("2025-12-31", "2026-01-31") == 31);
  CHECK(days("2026-02-01", "2026-01-31") == -1);
  CHECK(days("2024-02-28", "2024-03-01") == 2);
  CHECK(days("1900-02-28", "1900-03-01") == 1);
  CHECK(days("2000-01-01", "2100-01-01") == 36525);
}

}  // namespace
}  // namespace gongkai::test
