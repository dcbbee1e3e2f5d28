#include "core/seal/canonical_json.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <vector>

#include "core/file/json_text.hpp"
#include "core/sorting.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// A decimal: digits with the point behind the first, times ten to the exponent.
struct Scientific {
  std::string digits;
  int exponent = 0;
};

/// The decimal of so many digits that is closest to the value.
Scientific closest(double value, int digits) {
  std::array<char, 40> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*e", digits - 1, value);
  const std::string_view text{buffer.data(), static_cast<std::size_t>(length)};
  const std::size_t mark = text.find('e');
  Scientific result;
  for (const char character : text.substr(0, mark)) {
    if (character != '.') result.digits += character;
  }
  const std::size_t exponent_at = mark + (text[mark + 1] == '+' ? 2 : 1);
  std::from_chars(text.data() + exponent_at, text.data() + text.size(), result.exponent);
  return result;
}

/// The next one of as many digits.
Scientific next_up(Scientific decimal) {
  std::size_t digit = decimal.digits.size();
  while (digit > 0 && decimal.digits[digit - 1] == '9') decimal.digits[--digit] = '0';
  if (digit > 0) {
    ++decimal.digits[digit - 1];
  } else {
    decimal.digits.front() = '1';
    ++decimal.exponent;
  }
  return decimal;
}

bool gives(const Scientific& decimal, double value) {
  const int behind_point = static_cast<int>(decimal.digits.size()) - 1;
  const auto read =
      parse_json(decimal.digits + "e" + std::to_string(decimal.exponent - behind_point));
  return read && read->get<double>() == value;
}

/// Of a positive number.
Scientific shortest(double value) {
  // Of two decimals of up to 15 digits each gives another double, so that the closest of 15 is the shortest too, followed by zeros.
  // Only next to zero doubles are too rare for that.
  using Limits = std::numeric_limits<double>;
  const int fewest = value < Limits::min() ? 1 : Limits::digits10;
  for (int digits = fewest; digits < Limits::max_digits10; ++digits) {
    Scientific decimal = closest(value, digits);
    if (gives(decimal, value)) return decimal;
    // Doubles are half as dense above a power of two as below it: there the decimal above may give it although the closest does not.
    Scientific above = next_up(decimal);
    if (gives(above, value)) return above;
  }
  return closest(value, Limits::max_digits10);
}

/// ECMA-262, Number::toString.
std::string laid_out(Scientific decimal) {
  constexpr int most_whole_digits = 21;
  constexpr int most_leading_zeros = 6;
  std::string& digits = decimal.digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  const int count = static_cast<int>(digits.size());
  const int point = decimal.exponent + 1;
  if (count <= point && point <= most_whole_digits)
    return digits.append(static_cast<std::size_t>(point - count), '0');
  if (0 < point && point < count) return digits.insert(static_cast<std::size_t>(point), ".");
  if (-most_leading_zeros < point && point <= 0)
    return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (count > 1) digits.insert(1, ".");
  return digits + (decimal.exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(decimal.exponent));
}

constexpr std::int64_t largest_safe_integer = (std::int64_t{1} << 53) - 1;

/// False when it has none of its own.
bool append_number(std::string& out, const Json& json) {
  if (json.is_number_float()) {
    out += ecmascript_number(json.get<double>());
    return true;
  }
  // An unsigned number beyond the signed ones wraps to a negative one.
  const auto value = json.get<std::int64_t>();
  const bool is_too_large = json.is_number_unsigned() && value < 0;
  if (is_too_large || value > largest_safe_integer || value < -largest_safe_integer) return false;
  out += std::to_string(value);
  return true;
}

/// By UTF-16 code units. They are in the order of the characters, but for those beyond U+FFFF: these begin with a surrogate, which
/// comes before U+E000.
bool comes_before(std::string_view left, std::string_view right) {
  std::size_t at = 0;
  while (at < left.size() && at < right.size()) {
    const CodePoint one = code_point_at(left, at);
    const CodePoint other = code_point_at(right, at);
    if (one.value != other.value) {
      const bool one_is_pair = one.value > 0xFFFF;
      const bool other_is_pair = other.value > 0xFFFF;
      if (one_is_pair == other_is_pair) return one.value < other.value;
      return one_is_pair ? other.value >= 0xE000 : one.value < 0xE000;
    }
    at += one.bytes;
  }
  return left.size() < right.size();
}

bool append_value(std::string& out, const Json& json);

bool append_object(std::string& out, const Json::object_t& members) {
  std::vector<const Json::object_t::value_type*> sorted;
  for (const auto& member : members) sorted.push_back(&member);
  sort_stably(sorted, comes_before,
              [](const auto* member) { return std::string_view{member->first}; });
  out += '{';
  for (bool is_first = true; const auto* member : sorted) {
    if (!is_first) out += ',';
    is_first = false;
    append_json_string(out, member->first);
    out += ':';
    if (!append_value(out, member->second)) return false;
  }
  out += '}';
  return true;
}

bool append_array(std::string& out, const Json::array_t& values) {
  out += '[';
  for (bool is_first = true; const Json& value : values) {
    if (!is_first) out += ',';
    is_first = false;
    if (!append_value(out, value)) return false;
  }
  out += ']';
  return true;
}

bool append_value(std::string& out, const Json& json) {
  if (json.is_object()) return append_object(out, json.get_ref<const Json::object_t&>());
  if (json.is_array()) return append_array(out, json.get_ref<const Json::array_t&>());
  if (json.is_number()) return append_number(out, json);
  if (json.is_string()) {
    append_json_string(out, json.get_ref<const std::string&>());
  } else if (json.is_boolean()) {
    out += json.get<bool>() ? "true" : "false";
  } else {
    out += "null";
  }
  return true;
}

}  // namespace

std::string ecmascript_number(double value) {
  if (value == 0) return "0";  // −0 as well
  return (value < 0 ? "-" : "") + laid_out(shortest(value < 0 ? -value : value));
}

std::optional<std::string> canonical_json(const Json& json) {
  std::string out;
  if (!append_value(out, json)) return std::nullopt;
  return out;
}

}  // namespace gongkai
