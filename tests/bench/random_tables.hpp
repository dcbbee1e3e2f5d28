// Random tables of applications as they are reported, and the mistakes people make in them. For the benchmark and for
// property tests of core/diagnosis; whole numbers only, so that a seed gives the same tables everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "core/diagnosis/diagnosis.hpp"
#include "core/report/report.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/sum_check.hpp"

namespace gongkai::test {

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_{seed} {}

  /// 0 to limit − 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }
  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    return lowest +
           static_cast<std::int64_t>(below(static_cast<std::size_t>(highest - lowest + 1)));
  }
  bool chance(std::size_t percent) { return below(100) < percent; }

 private:
  std::mt19937_64 engine_;
};

/// All equalities of the catalogue for one edition.
std::vector<BoundSum> sums_of(const RuleCatalogue& rules, const Edition& edition);

/// Positions of the sums that can be assessed and do not hold.
std::vector<std::size_t> failing_sums(const Report& report, std::span<const BoundSum> sums);

/// A report whose table of applications is filled in and adds up; the other tables are blank. Control totals: every total was
/// typed; else every total is computed.
Report random_report(Draw& draw, const EditionPointer& edition, bool control_totals);

/// The mistakes that are injected, in the order in which they are printed.
std::span<const Mistake> injected_mistakes();

/// The cells that a mistake changes, with the value that belongs there and the one that is written: `value` is the wrong one,
/// `proposed` the right one. None when the table has no place for this mistake, or no sum notices it.
std::optional<std::vector<Correction>>
random_mistake(Draw& draw, const Report& report, std::span<const BoundSum> sums, Mistake mistake);

/// The report with the mistakes in it. Computed totals follow.
Report with_mistakes(const Report& report, std::span<const Correction> corrections);

}  // namespace gongkai::test
