// An exact decimal number: what a cell of the form holds. No binary floating point is involved anywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

/// Why a text is not a number of the form.
enum class DecimalError {
  not_a_number,  ///< anything but an optional sign, digits, and at most one point with digits behind it
  too_many_places,  ///< more than Decimal::places digits behind the point
  too_large,  ///< more than Decimal::whole_digits before the point, or over Decimal::digits in all
};

/// A signed number with up to six decimal places, held as a whole number of millionths.
///
/// The limits keep every value exact in the double-precision numbers of JSON readers elsewhere
/// (15 significant digits survive the trip) and leave room for sums of many cells.
class Decimal {
 public:
  static constexpr int places = 6;
  static constexpr int whole_digits = 12;
  static constexpr int digits = 15;

  constexpr Decimal() = default;

  /// `value` must have at most `whole_digits` digits; use parse() for numbers from outside.
  static constexpr Decimal from_integer(std::int64_t value) { return Decimal{value * unit}; }

  /// For exact arithmetic on many numbers at once; the result may be more than a cell may hold.
  static constexpr Decimal from_millionths(std::int64_t value) { return Decimal{value}; }
  constexpr std::int64_t millionths() const { return millionths_; }

  /// Reads plain ASCII: "12", "-3", "+2", "0.5". Nothing else: cleaning up what people type is the caller's work.
  static std::expected<Decimal, DecimalError> parse(std::string_view text);

  constexpr bool is_whole() const { return millionths_ % unit == 0; }
  constexpr bool is_negative() const { return millionths_ < 0; }
  constexpr bool is_zero() const { return millionths_ == 0; }

  /// Shortest plain form: "12", "-3", "0.5"; never an exponent, never a trailing zero.
  std::string to_string() const;

  friend constexpr auto operator<=>(Decimal, Decimal) = default;

  /// Whether parse() would accept it: sums may be larger than what a cell may hold.
  bool fits_a_cell() const;

  /// Empty when the result does not fit in 64 bits.
  static std::optional<Decimal> sum(Decimal left, Decimal right);
  static std::optional<Decimal> difference(Decimal left, Decimal right);

 private:
  static constexpr std::int64_t unit = 1'000'000;
  constexpr explicit Decimal(std::int64_t millionths) : millionths_{millionths} {}
  std::int64_t millionths_ = 0;
};

}  // namespace gongkai
