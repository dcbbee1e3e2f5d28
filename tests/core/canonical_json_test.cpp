// Canonical JSON against the examples of RFC 8785, and numbers against those of its appendix B.
#include "core/seal/canonical_json.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <random>

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::string canonical(std::string_view text) {
  const auto json = parse_json(text);
  REQUIRE(json.has_value());
  return canonical_json(*json).value_or("none");
}

/// The digits that the standard library finds for the shortest form, and their exponent: "12345e-3".
std::string digits_of_library(double value) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::scientific)
                       .ptr;
  return {buffer.data(), end};
}

/// The same of a number as ECMAScript writes it.
std::string digits_of(const std::string& text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  REQUIRE(read.ptr == text.data() + text.size());
  std::string digits;
  for (const char character : text.substr(0, text.find('e'))) {
    if (character != '.' && (character != '0' || !digits.empty())) digits += character;
  }
  digits.erase(digits.find_last_not_of('0') + 1);
  std::string scientific = digits.substr(0, 1);
  if (digits.size() > 1) scientific += "." + digits.substr(1);
  // The library says the exponent, of which the digits are not yet known to be right.
  const std::string library = digits_of_library(value);
  return scientific + library.substr(library.find('e'));
}

TEST_CASE("the examples of RFC 8785") {
  CHECK(canonical(R"({
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
})") == "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
        "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  // Keys in the order of their UTF-16 code units.
  CHECK(canonical(R"({
  "\u20ac": "Euro Sign",
  "\r": "Carriage Return",
  "\ufb33": "Hebrew Letter Dalet With Dagesh",
  "1": "One",
  "\ud83d\ude00": "Emoji: Grinning Face",
  "\u0080": "Control",
  "\u00f6": "Latin Small Letter O With Diaeresis"
})") == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
        "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
        "\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST_CASE("keys within keys, empty ones, and characters on both sides of the surrogates") {
  CHECK(canonical(R"({"ab": 1, "a": 2, "": 3, "B": 4, "b": {"d": [], "c": {}}})") ==
        R"({"":3,"B":4,"a":2,"ab":1,"b":{"c":{},"d":[]}})");
  CHECK(canonical("{\"\U00010000\": 1, \"\uE000\": 2, \"\uD7FF\": 3, \"\U0010FFFF\": 4, "
                  "\"\U00010000a\": 5}") ==
        "{\"\uD7FF\":3,\"\U00010000\":1,\"\U00010000a\":5,\"\U0010FFFF\":4,\"\uE000\":2}");
}

TEST_CASE("the numbers of RFC 8785, appendix B") {
  struct Sample {
    std::uint64_t bits;
    const char* text;
  };
  for (const auto& [bits, text] : std::to_array<Sample>({
           {0x0000000000000000, "0"},
           {0x8000000000000000, "0"},
           {0x0000000000000001, "5e-324"},
           {0x8000000000000001, "-5e-324"},
           {0x7fefffffffffffff, "1.7976931348623157e+308"},
           {0xffefffffffffffff, "-1.7976931348623157e+308"},
           {0x4340000000000000, "9007199254740992"},
           {0xc340000000000000, "-9007199254740992"},
           {0x4430000000000000, "295147905179352830000"},
           {0x44b52d02c7e14af5, "9.999999999999997e+22"},
           {0x44b52d02c7e14af6, "1e+23"},
           {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
           {0x444b1ae4d6e2ef4e, "999999999999999700000"},
           {0x444b1ae4d6e2ef4f, "999999999999999900000"},
           {0x444b1ae4d6e2ef50, "1e+21"},
           {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
           {0x3eb0c6f7a0b5ed8d, "0.000001"},
           {0x41b3de4355555553, "333333333.3333332"},
           {0x41b3de4355555554, "333333333.33333325"},
           {0x41b3de4355555555, "333333333.3333333"},
           {0x41b3de4355555556, "333333333.3333334"},
           {0x41b3de4355555557, "333333333.33333343"},
           {0xbecbf647612f3696, "-0.0000033333333333333333"},
           {0x43143ff3c1cb0959, "1424953923781206.2"},
           {0x3d30000000000000, "5.684341886080802e-14"},  // a power of two
       })) {
    CHECK(ecmascript_number(std::bit_cast<double>(bits)) == text);
  }
}

TEST_CASE("no other decimal that gives a number again is shorter, or as short and closer") {
  std::mt19937_64 random{1};
  for (int exponent = -1074; exponent < 1024; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    CAPTURE(exponent);
    REQUIRE(digits_of(ecmascript_number(power)) == digits_of_library(power));
  }
  for (int count = 0; count < 20'000; ++count) {
    const auto value = std::abs(std::bit_cast<double>(random()));
    if (!std::isfinite(value)) continue;
    REQUIRE(digits_of(ecmascript_number(value)) == digits_of_library(value));
  }
}

TEST_CASE("a number of a cell is written as the form writes it") {
  for (const char* text : {"0", "12", "-3", "0.5", "123456789012.345", "0.000001", "999999999999",
                           "-0.1", "99999999.999999"}) {
    CAPTURE(text);
    CHECK(canonical(text) == text);
  }
  CHECK(canonical("2.50") == "2.5");
  CHECK(canonical("2.0") == "2");
  CHECK(canonical("-0.0") == "0");
}

TEST_CASE("a whole number that a double does not tell from its neighbours has no canonical form") {
  CHECK(canonical("9007199254740991") == "9007199254740991");
  CHECK(canonical("-9007199254740991") == "-9007199254740991");
  for (const char* text :
       {"9007199254740992", "-9007199254740992", "18446744073709551615", "9223372036854775808",
        "-9223372036854775808", R"({"a": [1, 9007199254740993]})"}) {
    CAPTURE(text);
    CHECK(canonical(text) == "none");
  }
}

}  // namespace
}  // namespace gongkai::test
