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
#include "core/report/text_span.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

enum class FindingState {
  fail,
  not_assessable,  ///< a side of the comparison is not known yet
};

/// What a person has made of a finding.
enum class Standing {
  open,
  explained,  ///< it may stand, for a reason that is in the report
  dismissed,  ///< a person says that it is mistaken, and why
};
std::string_view standing_name(Standing standing);

/// `rule` points into the checker that made it.
struct Finding {
  const Rule* rule = nullptr;
  std::string variant;  ///< which of the rule's messages
  Level level = Level::error;
  FindingState state = FindingState::fail;
  std::vector<CellIndex> cells;
  std::optional<SectionIndex> section;
  std::vector<TextSpan> words =
      {};  ///< the words of the texts that it is about, in the order of the form
  /// Names where it was found, whatever the numbers there are; decisions are kept under it. Checks of texts give it themselves.
  std::string place = {};
  /// Of a failed sum: its position in Checker::sums_of.
  std::optional<std::size_t> sum = {};
  std::optional<Decimal> left;
  std::optional<Decimal> right;
  std::optional<Decimal> difference;  ///< left − right
  /// {placeholders} of the message that the cells do not give.
  std::map<std::string, std::string, std::less<>> parameters;
  Standing standing = Standing::open;
  /// What was decided about it. `standing` is open all the same when its numbers have changed since.
  std::optional<Decision> decision = {};
};

/// The numbers that it rests on: both sides, the cells, the words. An explanation holds as long as they stay the same.
std::vector<std::string> numbers_of(const Finding& finding, const Report& report);

/// Whether a reason makes it acceptable: warnings and questions, not errors.
bool may_be_explained(const Finding& finding);
/// Whether a person may overrule it: everything but errors that rest on cells alone. A text may have been misread.
bool may_be_dismissed(const Finding& finding);

/// Gives the finding its place, and the standing that the decisions in the report give it.
void settle(Finding& finding, const Report& report);

/// True for what is merely not filled in yet, whatever its level: a blank, an empty section, a sum that waits for its parts.
bool is_about_missing(const Finding& finding);

enum class Verdict { pass, fail, incomplete };
std::string_view verdict_name(Verdict verdict);

/// fail: a finding of level error that nobody dismissed; else incomplete: something is blank or cannot be assessed; else pass.
Verdict verdict_of(const std::vector<Finding>& findings);

/// The finding in words, with the user's own numbers.
std::string message_of(const Finding& finding, const Report& report, std::string_view language);

/// The finding as the command line and the page's interface give it.
Json finding_to_json(const Finding& finding, const Report& report, std::string_view language);

}  // namespace gongkai
