// What a check found: which rule, how much it weighs, which cells, and both sides with their difference.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/number/decimal.hpp"
#include "core/report/report.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

enum class FindingState {
  fail,
  not_assessable,  ///< a side of the comparison is not known yet
};

/// `rule` points into the checker that made it.
struct Finding {
  const Rule* rule = nullptr;
  std::string variant;  ///< which of the rule's messages
  Level level = Level::error;
  FindingState state = FindingState::fail;
  std::vector<CellIndex> cells;
  std::optional<SectionIndex> section;
  std::optional<Decimal> left;
  std::optional<Decimal> right;
  std::optional<Decimal> difference;  ///< left − right
  /// {placeholders} of the message that the cells do not give.
  std::map<std::string, std::string, std::less<>> parameters;
};

/// True for what is merely not filled in yet, whatever its level: a blank, an empty section, a sum that waits for its parts.
bool is_about_missing(const Finding& finding);

enum class Verdict { pass, fail, incomplete };
std::string_view verdict_name(Verdict verdict);

/// fail: a finding of level error; else incomplete: something is blank or cannot be assessed; else pass.
Verdict verdict_of(const std::vector<Finding>& findings);

/// The finding in words, with the user's own numbers.
std::string message_of(const Finding& finding, const Report& report, std::string_view language);

/// The finding as the command line and the page's interface give it.
Json finding_to_json(const Finding& finding, const Report& report, std::string_view language);

}  // namespace gongkai
