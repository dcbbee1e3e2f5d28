#include "core/diagnosis/digits.hpp"

#include <algorithm>
#include <string>

namespace gongkai::diagnosis {
namespace {

bool is_with_neighbours_swapped(const std::string& text, const std::string& other) {
  if (text.size() != other.size()) return false;
  const auto [here, there] = std::ranges::mismatch(text, other);
  if (text.end() - here < 2) return false;
  return *here == *(there + 1) && *(here + 1) == *there &&
         std::equal(here + 2, text.end(), there + 2);
}

bool is_with_one_changed(const std::string& text, const std::string& other) {
  if (text.size() != other.size()) return false;
  const auto [here, there] = std::ranges::mismatch(text, other);
  return here != text.end() && std::equal(here + 1, text.end(), there + 1);
}

bool is_with_one_left_out(const std::string& shorter, const std::string& longer) {
  if (shorter.size() + 1 != longer.size()) return false;
  const auto [here, there] = std::ranges::mismatch(shorter, longer);
  return std::equal(here, shorter.end(), there + 1);
}

}  // namespace

Mistake digit_mistake(std::int64_t value, std::int64_t proposed) {
  if ((value < 0) != (proposed < 0)) return Mistake::other_value;
  if (value == 0) return Mistake::blank_read_as_zero;
  const std::string written = std::to_string(value);
  const std::string meant = std::to_string(proposed);
  if (is_with_neighbours_swapped(written, meant)) return Mistake::digits_swapped;
  if (is_with_one_left_out(written, meant)) return Mistake::digit_lost;
  if (is_with_one_left_out(meant, written)) return Mistake::digit_doubled;
  if (is_with_one_changed(written, meant)) return Mistake::digit_mistyped;
  // A zero that came first is not written: 04 for 40, 05 for 105.
  if (is_with_neighbours_swapped("0" + written, meant)) return Mistake::digits_swapped;
  if (is_with_neighbours_swapped(written, "0" + meant)) return Mistake::digits_swapped;
  return Mistake::other_value;
}

}  // namespace gongkai::diagnosis
