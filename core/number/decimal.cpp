#include "core/number/decimal.hpp"

#include <algorithm>
#include <limits>

namespace gongkai {
namespace {

constexpr bool is_digit(char character) { return character >= '0' && character <= '9'; }

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

std::string_view without_trailing_zeros(std::string_view digits) {
  return digits.substr(0, digits.find_last_not_of('0') + 1);
}

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int step = 0; step < exponent; ++step) power *= 10;
  return power;
}

}  // namespace

std::expected<Decimal, DecimalError> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);

  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view fraction =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  const bool has_empty_part =
      whole.empty() || (point != std::string_view::npos && fraction.empty());
  if (has_empty_part || !std::ranges::all_of(whole, is_digit) ||
      !std::ranges::all_of(fraction, is_digit)) {
    return std::unexpected{DecimalError::not_a_number};
  }

  whole = without_leading_zeros(whole);
  fraction = without_trailing_zeros(fraction);
  if (whole.size() > whole_digits) return std::unexpected{DecimalError::too_large};
  if (fraction.size() > places) return std::unexpected{DecimalError::too_many_places};
  if (whole.size() + fraction.size() > digits) return std::unexpected{DecimalError::too_large};

  std::int64_t millionths = 0;
  for (const char digit : whole) millionths = millionths * 10 + (digit - '0');
  for (const char digit : fraction) millionths = millionths * 10 + (digit - '0');
  millionths *= power_of_ten(places - static_cast<int>(fraction.size()));
  return Decimal{negative ? -millionths : millionths};
}

bool Decimal::fits_a_cell() const { return parse(to_string()).has_value(); }

std::string Decimal::to_string() const {
  // The lowest 64-bit number, which has no negation, is left out by sum() and difference().
  const std::int64_t magnitude = millionths_ < 0 ? -millionths_ : millionths_;
  std::string text = millionths_ < 0 ? "-" : "";
  text += std::to_string(magnitude / unit);
  if (magnitude % unit != 0) {
    const std::string fraction = std::to_string(unit + magnitude % unit);
    text += '.';
    text += without_trailing_zeros(std::string_view{fraction}.substr(1));
  }
  return text;
}

std::optional<Decimal> Decimal::sum(Decimal left, Decimal right) {
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  const bool fits = right.millionths_ >= 0 ? left.millionths_ <= highest - right.millionths_
                                           : left.millionths_ >= -highest - right.millionths_;
  if (!fits) return std::nullopt;
  return Decimal{left.millionths_ + right.millionths_};
}

std::optional<Decimal> Decimal::difference(Decimal left, Decimal right) {
  return sum(left, Decimal{-right.millionths_});
}

}  // namespace gongkai
