// Which cell is wrong when sums fail: the fewest and most plausible mistakes whose mending makes every failing sum hold
// and breaks none (the principle of Fellegi and Holt, with a model of how numbers get mistyped).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/report/cell.hpp"
#include "core/report/edit.hpp"
#include "core/report/report.hpp"

namespace gongkai {

struct BoundSum;

/// What may have happened when the number was written.
enum class Mistake {
  digits_swapped,      ///< 57 for 75
  digit_lost,          ///< 15 for 105
  digit_doubled,       ///< 155 for 15: one digit too many
  digit_mistyped,      ///< 15 for 75
  cells_swapped,       ///< the numbers of two cells stand in each other's place
  row_shifted,         ///< numbers of a row stand one column too far
  column_shifted,      ///< numbers of a column stand one row too far
  number_split,        ///< part of one number stands in another cell of its row or column
  total_typed_over,    ///< a control total alone disagrees
  blank_read_as_zero,  ///< 0 or nothing where a number belongs
  other_value,
};

/// "digits_swapped", …: identifier in JSON, and key of wordings.
std::string_view mistake_name(Mistake mistake);

struct Correction {
  CellIndex cell = 0;
  Cell value;     ///< what the report holds
  Cell proposed;  ///< a number
  bool operator==(const Correction&) const = default;
};

/// One mistake: a cell, two that were swapped, several that were shifted. In the order of the form.
struct Slip {
  Mistake mistake = Mistake::other_value;
  std::vector<Correction> corrections;
  bool operator==(const Slip&) const = default;
};

/// Slips that together account for the failing sums of a cause.
struct Explanation {
  Mistake mistake = Mistake::other_value;  ///< of the gravest slip
  std::vector<Slip> slips;
  int weight = 0;        ///< the less, the more plausible
  std::size_t rank = 1;  ///< equally good ones share a rank, which the next one counts: 1, 1, 3
  bool operator==(const Explanation&) const = default;
};

/// One message for the user: failing sums that go back to the same mistakes. A sum to which two causes contribute is
/// named by both and holds once both are mended.
struct Cause {
  std::vector<std::size_t> sums;  ///< positions in the sums that were given, ascending
  /// Best first, at most `explanations_shown`. Empty when nothing was found.
  std::vector<Explanation> explanations;
  /// How many weigh the same as the first: more than one means that the numbers cannot tell them apart.
  std::size_t equally_good = 0;
  /// Everything that is as simple was looked at.
  bool exhaustive = false;
  bool operator==(const Cause&) const = default;
};

inline constexpr std::size_t explanations_shown = 8;

/// The causes of the failing equalities among `sums`, in the order of their first sum. Sums with a blank or a text are left
/// out. One or two mistakes in a table are searched completely, more as well as a fixed amount of work allows.
std::vector<Cause> find_causes(const Report& report, std::span<const BoundSum> sums);

/// Mends every cell of the explanation, as one edit; computed totals follow, control totals stay typed.
Edit correct(const Report& report, const Explanation& explanation);

}  // namespace gongkai
