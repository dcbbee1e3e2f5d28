// How plausible each mistake is. The one place for these numbers; docs/benchmarks.md says how well they do.
#pragma once

#include <cstdint>

#include "core/diagnosis/diagnosis.hpp"

namespace gongkai::diagnosis {

/// Every slip costs this much before its kind is looked at, so that fewer slips always win.
inline constexpr int weight_of_a_slip = 100;

/// A change of the digits that leaves few other possibilities is strong evidence: of all numbers of four digits, three are
/// one swap away, 36 are one wrong digit away, and any number at all is "another value".
constexpr int weight_of(Mistake mistake) {
  using enum Mistake;
  switch (mistake) {
    case digits_swapped:
    case cells_swapped:  // both numbers fit, and nothing is free to choose
      return 10;
    case digit_doubled:
    case digit_lost:
      return 12;
    case row_shifted:
    case column_shifted:
      return 13;
    case digit_mistyped:
    case total_typed_over:  // its parts agree with each other and with everything else
      return 14;
    case blank_read_as_zero:  // any number may have stood there, but zero is what is forgotten
      return 20;
    case number_split:  // the amount is free
      return 24;
    case other_value:
      break;
  }
  return 40;
}

/// Two numbers written as one are recognised by their digits, so nothing is free.
inline constexpr int weight_of_joined_digits = 12;
/// A number can be split in one way fewer than it counts: a 2 only into 1 and 1, so that nothing is free, as when two cells
/// were swapped; a number of one digit in few ways.
constexpr int weight_of_split(std::int64_t whole) {
  if (whole <= 2) return weight_of(Mistake::cells_swapped);
  if (whole <= 9) return 17;
  return weight_of(Mistake::number_split);
}
/// Cells that do not touch are less often confused.
inline constexpr int weight_of_distance = 8;
/// The cell that holds the part of another number had a number of its own as well.
inline constexpr int weight_of_mixed_numbers = 10;
/// The number that a shift pushed out is gone, so that it is free to choose.
inline constexpr int weight_of_lost_number = 8;
/// A thousand separator taken for a cell's end loses the zeros behind it.
inline constexpr int weight_of_lost_zeros = 6;

}  // namespace gongkai::diagnosis
