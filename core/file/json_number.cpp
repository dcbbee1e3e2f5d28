#include "core/file/json_number.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace gongkai {
namespace {

/// Up to 15 significant digits, which is what survives the trip through a binary fraction; empty when the number has more.
std::string significant_text(const Json& json) {
  std::array<char, 32> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%.15g", json.get<Json::number_float_t>());
  if (length <= 0) return {};
  const std::string text(buffer.data(), static_cast<std::size_t>(length));
  const Json again = Json::parse(text, nullptr, false);
  return again.is_number() && again == json ? text : std::string{};
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
  if (!json.is_number_float()) return Decimal::parse(json.dump());
  const std::string text = significant_text(json);
  if (text.empty()) return std::unexpected{DecimalError::too_large};
  const auto decimal = Decimal::parse(without_exponent(text));
  if (!decimal && decimal.error() == DecimalError::not_a_number) {
    return std::unexpected{DecimalError::too_large};  // an exponent beyond every limit
  }
  return decimal;
}

Json decimal_to_json(Decimal decimal) { return Json::parse(decimal.to_string(), nullptr, false); }

std::string number_text(const Json& json) {
  std::string text = significant_text(json);
  if (text.empty()) return json.dump();
  text = without_exponent(text);
  // The point tells a fraction that happens to be whole from a whole number.
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

}  // namespace gongkai
