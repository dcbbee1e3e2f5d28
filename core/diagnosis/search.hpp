// Searches the fewest and most plausible slips that explain the failing equations of one table.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/diagnosis/equations.hpp"
#include "core/diagnosis/pattern.hpp"

namespace gongkai::diagnosis {

/// A cause in terms of the equations; see Cause.
struct Answer {
  std::vector<EquationIndex> equations;
  std::vector<std::vector<Candidate>> explanations;  ///< best first, all that were found
  std::size_t equally_good = 0;
  bool exhaustive = false;
};

/// Says no to slips that would break a sum which no equation stands for.
using Admission = std::function<bool(std::span<const Candidate>)>;

std::vector<Answer> search(const Equations& equations, const Admission& is_admitted);

int weight_of(std::span<const Candidate> explanation);

}  // namespace gongkai::diagnosis
