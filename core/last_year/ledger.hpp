// The carry-over ledger: what last year's report ended with against what this one begins with, line by line, with the reasons
// that people gave for what differs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

struct LedgerLine {
  enum class State {
    equal,
    incomplete,  ///< a side is not filled in, or may not be compared, so nothing can be said
    open,        ///< differs, and nobody has said why
    outdated,    ///< a reason was given, but a number has changed since
    explained,
    dismissed,
  };
  const Rule* rule = nullptr;
  CellIndex cell = 0;      ///< of this year
  std::string label = {};  ///< of the row or column that is compared
  std::string of_last_year =
      {};  ///< what is compared in it, in last year's report; empty: several cells
  std::string of_this_year = {};  ///< what is compared in it, in this report
  std::optional<Decimal> last_year = {};
  std::optional<Decimal> this_year = {};
  std::optional<Decimal> difference = {};  ///< this year's − last year's
  State state = State::equal;
  /// A total that differs only because its parts do: their reasons are its reasons.
  bool follows_parts = false;
  std::optional<Finding> finding = {};  ///< of what differs
  std::string reason = {};              ///< as given, also when outdated
};

/// Whether a rule belongs into the ledger: its id begins with "carry.".
bool is_carry_rule(const Rule& rule);

/// One line for each cell that is carried over, and for every other failed finding of a carry rule. Empty
/// without last year's report.
std::vector<LedgerLine> ledger_of(const Report& report, const RuleCatalogue& rules,
                                  const std::vector<Finding>& findings);

/// Gives the reason for the line's difference; a blank reason takes it back. A total that follows its parts takes over their
/// reasons in the same step, once all of them have one.
Edit explain(const Report& report, const std::vector<LedgerLine>& ledger, const LedgerLine& line,
             std::string reason);

}  // namespace gongkai
