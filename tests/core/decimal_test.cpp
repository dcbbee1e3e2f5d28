// Decimals: what is a number, its limits, and exact sums.
#include <random>

#include "core/file/json_number.hpp"
#include "core/number/decimal.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Decimal decimal(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  REQUIRE_MESSAGE(parsed.has_value(), text);
  return *parsed;
}

TEST_CASE("a decimal is written in its shortest form") {
  const std::pair<const char*, const char*> cases[] = {{"0", "0"},
                                                       {"-0", "0"},
                                                       {"+0", "0"},
                                                       {"007", "7"},
                                                       {"12", "12"},
                                                       {"-3", "-3"},
                                                       {"+2", "2"},
                                                       {"0.5", "0.5"},
                                                       {"-0.5", "-0.5"},
                                                       {"1.50", "1.5"},
                                                       {"2.000000", "2"},
                                                       {"2.0000000000", "2"},
                                                       {"0.000001", "0.000001"},
                                                       {"-0.000001", "-0.000001"},
                                                       {"999999999999", "999999999999"},
                                                       {"-999999999999", "-999999999999"},
                                                       {"999999999999.999", "999999999999.999"},
                                                       {"000000000000000001", "1"},
                                                       {"123456789.123456", "123456789.123456"},
                                                       {"11398889", "11398889"}};
  for (const auto& [text, shortest] : cases) {
    CAPTURE(text);
    CHECK(decimal(text).to_string() == shortest);
  }
}

TEST_CASE("what is no number is refused") {
  for (const char* text : {"", "+", "-", ".", "1.", ".5", "1.2.3", "--1", "+-1", "1-", "1e3", " 1",
                           "1 ", "1,000", "0x10", "１", "NaN", "一"}) {
    CAPTURE(text);
    CHECK(Decimal::parse(text) == std::unexpected{DecimalError::not_a_number});
  }
  CHECK(Decimal::parse(std::string_view{"1\0", 2}) == std::unexpected{DecimalError::not_a_number});
}

TEST_CASE("numbers beyond the limits are refused") {
  CHECK(Decimal::parse("1000000000000") == std::unexpected{DecimalError::too_large});
  CHECK(Decimal::parse("-1000000000000") == std::unexpected{DecimalError::too_large});
  CHECK(Decimal::parse("999999999999.9999") == std::unexpected{DecimalError::too_large});
  CHECK(Decimal::parse("0.0000001") == std::unexpected{DecimalError::too_many_places});
  CHECK(Decimal::parse(std::string(100'000, '9')) == std::unexpected{DecimalError::too_large});
  CHECK(Decimal::parse("0." + std::string(100'000, '9')) ==
        std::unexpected{DecimalError::too_many_places});
}

TEST_CASE("sums and differences are exact") {
  CHECK(Decimal::sum(decimal("0.1"), decimal("0.2")) == decimal("0.3"));
  CHECK(Decimal::difference(decimal("0.3"), decimal("0.1")) == decimal("0.2"));
  CHECK(Decimal::sum(decimal("-5"), decimal("3")) == decimal("-2"));
  CHECK(Decimal::difference(decimal("999999999999"), decimal("-1"))->to_string() ==
        "1000000000000");
  CHECK_FALSE(Decimal::difference(decimal("999999999999"), decimal("-1"))->fits_a_cell());
  CHECK(decimal("999999999999.999").fits_a_cell());
}

TEST_CASE("a sum that does not fit is none") {
  for (const char* text : {"999999999999", "-999999999999"}) {
    std::optional<Decimal> sum = Decimal{};
    int added = 0;
    while (sum && added < 100) {
      sum = Decimal::sum(*sum, decimal(text));
      ++added;
    }
    CHECK_FALSE(sum.has_value());
    CHECK(added == 10);
  }
}

TEST_CASE("order and kinds") {
  CHECK(decimal("-1") < decimal("0"));
  CHECK(decimal("0.000001") > decimal("0"));
  CHECK(decimal("1.0") == Decimal::from_integer(1));
  CHECK(decimal("1").is_whole());
  CHECK_FALSE(decimal("1.5").is_whole());
  CHECK(decimal("-0.5").is_negative());
  CHECK_FALSE(decimal("-0").is_negative());
  CHECK(decimal("0.0").is_zero());
}

TEST_CASE("any decimal survives its text, and the trip through JSON") {
  std::mt19937_64 random{20250131};
  for (int round = 0; round < 200'000; ++round) {
    const int whole_digits = static_cast<int>(random() % 13);
    const int places =
        static_cast<int>(random() % static_cast<unsigned>(std::min(7, 16 - whole_digits)));
    std::string text = random() % 2 == 0 ? "-" : "";
    for (int digit = 0; digit < std::max(1, whole_digits); ++digit) {
      text += whole_digits == 0 ? '0' : static_cast<char>('0' + random() % 10);
    }
    if (places > 0) text += '.';
    for (int digit = 0; digit < places; ++digit) text += static_cast<char>('0' + random() % 10);

    const Decimal value = decimal(text);
    REQUIRE(decimal(value.to_string()) == value);
    const Json json = decimal_to_json(value);
    REQUIRE(json.is_number());
    REQUIRE(decimal_from_json(json) == value);
    const std::string written = write_json_line(json);
    REQUIRE(written == value.to_string());
    REQUIRE(decimal_from_json(*parse_json(written)) == value);
  }
}

TEST_CASE("JSON numbers in any spelling") {
  const auto read = [](const char* text) { return decimal_from_json(*parse_json(text)); };
  CHECK(read("50") == decimal("50"));
  CHECK(read("50.0") == decimal("50"));
  CHECK(read("5e1") == decimal("50"));
  CHECK(read("1E-6") == decimal("0.000001"));
  CHECK(read("-1.5e3") == decimal("-1500"));
  CHECK(read("1.23456e+2") == decimal("123.456"));
  CHECK(read("-0.0") == decimal("0"));
  CHECK(read("999999999999") == decimal("999999999999"));
  for (const char* text :
       {"1e12", "1000000000000", "1e300", "18446744073709551615", "-9223372036854775808",
        "0.1234567", "123456789012.3456", "1e-7", "1e-300", "0.30000000000000004"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text).has_value());
  }
}

}  // namespace
}  // namespace gongkai::test
