#include "core/diagnosis/diagnosis.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/diagnosis/equations.hpp"
#include "core/diagnosis/search.hpp"
#include "core/diagnosis/weights.hpp"
#include "core/sorting.hpp"

namespace gongkai {
namespace {

using diagnosis::Candidate;
using diagnosis::Equations;

/// The number of a cell after corrections; computed totals follow.
std::optional<Decimal> number_after(CellIndex cell, const Report& report,
                                    std::span<const Correction> corrections) {
  const auto correction = std::ranges::find(corrections, cell, &Correction::cell);
  if (correction != corrections.end()) return number_of(correction->proposed);
  const CellInfo& info = report.edition->cells[cell];
  if (!info.is_total() || report.typed_totals[cell]) return number_of(report.cell(cell));
  std::optional<Decimal> sum;
  for (const CellIndex part : info.parts) {
    if (const auto number = number_after(part, report, corrections))
      sum = Decimal::sum(sum.value_or(Decimal{}), *number);
  }
  return sum;
}

/// left − right after corrections; none while a cell holds no number.
std::optional<Decimal> difference(const BoundSum& sum, const Report& report,
                                  std::span<const Correction> corrections) {
  std::optional<Decimal> difference{Decimal{}};
  const auto add = [&](const SignedCell& term, bool is_subtracted) {
    const auto number = number_after(term.cell, report, corrections);
    if (!number || !difference) {
      difference = std::nullopt;
    } else {
      difference = is_subtracted ? Decimal::difference(*difference, *number)
                                 : Decimal::sum(*difference, *number);
    }
  };
  for (const SignedCell& term : sum.left) add(term, term.is_negative);
  for (const SignedCell& term : sum.right) add(term, !term.is_negative);
  return difference;
}

bool contains(const BoundSum& sum, CellIndex cell) {
  return std::ranges::contains(sum.left, cell, &SignedCell::cell) ||
         std::ranges::contains(sum.right, cell, &SignedCell::cell);
}

/// A number where nothing stood lets more sums be assessed; those must hold.
bool fills_blanks_rightly(const Report& report, std::span<const BoundSum> sums,
                          std::span<const Correction> corrections) {
  for (const Correction& correction : corrections) {
    if (!is_blank(correction.value)) continue;
    for (const BoundSum& sum : sums) {
      if (sum.relation != Relation::equal || !contains(sum, correction.cell)) continue;
      const auto remaining = difference(sum, report, corrections);
      if (remaining && !remaining->is_zero()) return false;
    }
  }
  return true;
}

std::vector<Correction> corrections_of(const Equations& equations,
                                       std::span<const Candidate> candidates,
                                       const Report& report) {
  std::vector<Correction> corrections;
  for (const Candidate& candidate : candidates) {
    const Slip slip = slip_of(equations, candidate, report);
    corrections.insert(corrections.end(), slip.corrections.begin(), slip.corrections.end());
  }
  return corrections;
}

Explanation explanation_of(const Equations& equations, std::span<const Candidate> candidates,
                           const Report& report) {
  Explanation explanation{.mistake = std::ranges::max(candidates, {}, &Candidate::weight).mistake,
                          .slips = {},
                          .weight = diagnosis::weight_of(candidates)};
  for (const Candidate& candidate : candidates)
    explanation.slips.push_back(slip_of(equations, candidate, report));
  return explanation;
}

/// Ranks of competition. Explanations are sorted by weight.
void set_ranks(Cause& cause) {
  std::vector<Explanation>& explanations = cause.explanations;
  for (std::size_t position = 1; position < explanations.size(); ++position) {
    const Explanation& before = explanations[position - 1];
    const bool is_equal = explanations[position].weight == before.weight;
    explanations[position].rank = is_equal ? before.rank : position + 1;
  }
}

Cause cause_of(const Equations& equations, const diagnosis::Answer& answer, const Report& report) {
  Cause cause{.sums = {},
              .explanations = {},
              .equally_good = answer.equally_good,
              .exhaustive = answer.exhaustive};
  for (const diagnosis::EquationIndex index : answer.equations)
    cause.sums.push_back(equations.equations[index].sum);
  const std::size_t shown = std::min(answer.explanations.size(), explanations_shown);
  for (const auto& candidates : std::span{answer.explanations}.first(shown))
    cause.explanations.push_back(explanation_of(equations, candidates, report));
  set_ranks(cause);
  return cause;
}

}  // namespace

std::string_view mistake_name(Mistake mistake) {
  switch (mistake) {
    case Mistake::digits_swapped:
      return "digits_swapped";
    case Mistake::digit_lost:
      return "digit_lost";
    case Mistake::digit_doubled:
      return "digit_doubled";
    case Mistake::digit_mistyped:
      return "digit_mistyped";
    case Mistake::cells_swapped:
      return "cells_swapped";
    case Mistake::row_shifted:
      return "row_shifted";
    case Mistake::column_shifted:
      return "column_shifted";
    case Mistake::number_split:
      return "number_split";
    case Mistake::total_typed_over:
      return "total_typed_over";
    case Mistake::blank_read_as_zero:
      return "blank_read_as_zero";
    case Mistake::other_value:
      return "other_value";
  }
  return {};
}

std::vector<Cause> find_causes(const Report& report, std::span<const BoundSum> sums) {
  std::vector<Cause> causes;
  for (const Equations& equations : diagnosis::equations_of(report, sums)) {
    const bool has_blanks =
        std::ranges::any_of(equations.variables, &diagnosis::Variable::is_blank);
    const diagnosis::Admission is_admitted = [&](std::span<const Candidate> candidates) {
      return !has_blanks ||
             fills_blanks_rightly(report, sums, corrections_of(equations, candidates, report));
    };
    for (const diagnosis::Answer& answer : diagnosis::search(equations, is_admitted))
      causes.push_back(cause_of(equations, answer, report));
  }
  sort_stably(causes, {}, &Cause::sums);
  return causes;
}

Edit correct(const Report& report, const Explanation& explanation) {
  std::vector<CellValue> values;
  for (const Slip& slip : explanation.slips) {
    for (const Correction& correction : slip.corrections)
      values.push_back({.cell = correction.cell, .value = correction.proposed});
  }
  return set_cells(report, values, "edit.mend");
}

}  // namespace gongkai
