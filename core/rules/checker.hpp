// Runs all rules over a report.
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

struct CheckOptions {
  const Report* previous = nullptr;  ///< last year's report, if there is one
  bool submitting = false;           ///< blanks count as errors
};

/// Rules bound to the editions: every name looked up once. Reading it is safe from several threads.
class Checker {
 public:
  /// A rule that names an unknown row, column, group or function is refused.
  static std::expected<Checker, Problem> create(RuleCatalogue rules,
                                                const EditionCatalogue& editions);

  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  /// In the order of the rules, then of the form.
  std::vector<Finding> check(const Report& report, const CheckOptions& options = {}) const;
  const RuleCatalogue& rules() const;

 private:
  struct Bound;
  explicit Checker(std::unique_ptr<Bound> bound);
  std::unique_ptr<Bound> bound_;
};

}  // namespace gongkai
