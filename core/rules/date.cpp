#include "core/rules/date.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace gongkai {
namespace {

constexpr bool is_leap_year(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

/// Days since the first of January of the year 1.
constexpr int day_number(Date date) {
  const int years = date.year - 1;
  int days = years * 365 + years / 4 - years / 100 + years / 400 + date.day - 1;
  for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
  return days;
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || rest != end || value < 0) return std::nullopt;
  return value;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  return Date{.year = *year, .month = *month, .day = *day};
}

std::string date_text(Date date) {
  return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

int days_between(Date earlier, Date later) { return day_number(later) - day_number(earlier); }

}  // namespace gongkai
