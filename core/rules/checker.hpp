// Runs all rules over a report.
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"
#include "core/rules/date.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

struct BoundSum;
class KnownTexts;
struct Vocabulary;

struct CheckOptions {
  const Report* previous =
      nullptr;              ///< last year's report, in place of the one that the report brings
  bool submitting = false;  ///< blanks count as errors
  /// The reports of the units that this one sums up; empty: not known.
  std::span<const Report> units = {};
  std::optional<Date> today = {};  ///< none: nothing is said about dates
  /// What the check before has read, and then what this one has; null: every text is read anew.
  KnownTexts* known_texts = nullptr;
};

/// Rules bound to the editions: every name looked up once. Reading it is safe from several threads.
class Checker {
 public:
  /// A rule that names an unknown row, column, group or function is refused. Without a vocabulary the rules that read texts are
  /// passed over.
  static std::expected<Checker, Problem>
  create(RuleCatalogue rules, const EditionCatalogue& editions,
         std::shared_ptr<const Vocabulary> vocabulary = nullptr);

  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;
  ~Checker();

  /// In the order of the rules, then of the form.
  std::vector<Finding> check(const Report& report, const CheckOptions& options = {}) const;
  const RuleCatalogue& rules() const;
  /// Null when it was made without one.
  const std::shared_ptr<const Vocabulary>& vocabulary() const;
  /// The sums that the rules compare in reports of this edition; empty for an edition that the checker does not know.
  std::span<const BoundSum> sums_of(const Edition& edition) const;

 private:
  struct Bound;
  explicit Checker(std::unique_ptr<Bound> bound);
  std::unique_ptr<Bound> bound_;
};

}  // namespace gongkai
