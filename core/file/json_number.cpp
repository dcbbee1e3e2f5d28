#include "core/file/json_number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace gongkai {
namespace {

/// With so many significant digits, the closest text of a binary fraction.
std::string text_of(double value, int digits) {
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
  return {buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0};
}

/// Up to 15 significant digits, which is what survives the trip through a binary fraction; empty when the number has more.
std::string significant_text(double value) {
  const std::string text = text_of(value, std::numeric_limits<double>::digits10);
  const auto again = parse_json(text);
  return again && again->is_number() && again->get<double>() == value ? text : std::string{};
}

/// "1.5e-05" as "0.000015"; a text without exponent as it is.
std::string without_exponent(const std::string& text) {
  const std::size_t mark = text.find('e');
  if (mark == std::string::npos) return text;
  int exponent = 0;
  const std::size_t digits_at = mark + (text[mark + 1] == '+' ? 2 : 1);
  std::from_chars(text.data() + digits_at, text.data() + text.size(), exponent);
  // 15 digits and 32 more are beyond every limit of Decimal; larger exponents need no text of that length.
  if (exponent > 32 || exponent < -32) return text;

  const bool negative = text.starts_with('-');
  std::string digits;
  for (const char character : text.substr(0, mark)) {
    if (character >= '0' && character <= '9') digits += character;
  }
  const int point = 1 + exponent;  // one digit stands before the point
  const int length = static_cast<int>(digits.size());
  if (point <= 0) {
    digits.insert(0, static_cast<std::size_t>(1 - point), '0');
    digits.insert(1, ".");
  } else if (point >= length) {
    digits.append(static_cast<std::size_t>(point - length), '0');
  } else {
    digits.insert(static_cast<std::size_t>(point), ".");
  }
  return negative ? "-" + digits : digits;
}

}  // namespace

std::expected<Decimal, DecimalError> decimal_from_json(const Json& json) {
  if (!json.is_number_float()) return Decimal::parse(number_text(json));
  const std::string text = significant_text(json.get<double>());
  if (text.empty()) return std::unexpected{DecimalError::too_large};
  const auto decimal = Decimal::parse(without_exponent(text));
  if (!decimal && decimal.error() == DecimalError::not_a_number) {
    return std::unexpected{DecimalError::too_large};  // an exponent beyond every limit
  }
  return decimal;
}

Json decimal_to_json(Decimal decimal) {
  std::int64_t numerator = decimal.millionths();
  std::int64_t denominator = 1'000'000;
  while (denominator > 1 && numerator % 10 == 0) {
    numerator /= 10;
    denominator /= 10;
  }
  if (denominator == 1) return numerator;
  // With at most 15 digits, both are exact in binary, and so the quotient is the binary fraction closest to the decimal.
  return static_cast<double>(numerator) / static_cast<double>(denominator);
}

std::string number_text(const Json& json) {
  if (json.is_number_unsigned()) return std::to_string(json.get<std::uint64_t>());
  if (json.is_number_integer()) return std::to_string(json.get<std::int64_t>());
  const auto value = json.get<double>();
  std::string text = significant_text(value);
  if (text.empty())
    return std::isfinite(value) ? text_of(value, std::numeric_limits<double>::max_digits10)
                                : "null";
  text = without_exponent(text);
  // The point tells a fraction that happens to be whole from a whole number.
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

}  // namespace gongkai
