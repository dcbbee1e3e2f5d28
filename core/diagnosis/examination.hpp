// What the checks found, together with the mistakes that may be behind it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/diagnosis/diagnosis.hpp"
#include "core/file/json.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/finding.hpp"

namespace gongkai {

struct Examination {
  std::vector<Finding> findings;
  std::vector<Cause> causes;
  /// By finding: its position in `causes`; none for what is no failed sum. A sum to which several causes contribute is
  /// counted to the first of them.
  std::vector<std::optional<std::size_t>> cause_of_finding;
};

/// Runs all rules, and looks for the causes of the sums that failed.
Examination examine(const Checker& checker, const Report& report, const CheckOptions& options = {});

/// The finding with its "suspects": the cells that may be wrong, best first. Cells with one "explanation" are to be mended
/// together; explanations that are equally good share a "rank".
Json finding_to_json(const Examination& examination, std::size_t finding, const Report& report,
                     std::string_view language);

}  // namespace gongkai
