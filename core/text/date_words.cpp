#include "core/text/date_words.hpp"

namespace gongkai {
namespace {

/// With zeros before it where the language writes months and days in two digits.
std::string number_text(int number, const Strings& strings) {
  return strings.get("date.digits") == "2" ? (number < 10 ? "0" : "") + std::to_string(number)
                                           : std::to_string(number);
}

}  // namespace

std::string date_words(Date date, const Strings& strings) {
  return strings.fill("date", {{"year", std::to_string(date.year)},
                               {"month", number_text(date.month, strings)},
                               {"day", number_text(date.day, strings)}});
}

}  // namespace gongkai
