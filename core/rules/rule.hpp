// A rule as data (assets/rules): what it says, how much it weighs, on which words it rests, and how it is checked.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/file/json.hpp"
#include "core/file/problem.hpp"

namespace gongkai {

/// From the heaviest to the lightest.
enum class Level { error, warning, ask, note };
enum class Basis { official, arithmetic, practice };

std::string_view level_name(Level level);
std::optional<Level> level_from_name(std::string_view name);
std::string_view basis_name(Basis basis);

/// Language ("zh-CN", "en") → text.
using Wording = std::map<std::string, std::string, std::less<>>;
/// The text in `language`, or in zh-CN when there is none.
std::string_view wording_in(const Wording& wording, std::string_view language);

struct Clause {
  std::string source;  ///< the document and the place in it
  std::string text;    ///< its words
};

/// One of the answers that a person may give to a finding of level ask.
struct Answer {
  std::string id;
  Wording label;
};

/// How a rule pack changed the rule, for everyone to see.
struct Adjustment {
  std::string issuer;
  std::string issued_on;  ///< may be empty
  std::string reason;
  Level level_before = Level::error;
  bool is_off = false;               ///< the rule is not checked at all
  Json parameters = Json::object();  ///< of the check, that were set
};

/// A comparison of sums, for each row or column of a table; see docs/rule-language.md for the expression language.
struct SumCheck {
  std::string table;
  bool for_each_row = false;  ///< else for each column
  std::string assertion;      ///< "new + carried_in = results_total + carried_out"
};

/// A check that no expression can say: a C++ function registered under this name.
struct FunctionCheck {
  std::string function;
  Json parameters;
};

struct Rule {
  std::string id;
  Level level = Level::error;
  /// Where one message of the rule weighs differently.
  std::map<std::string, Level, std::less<>> variant_levels;
  /// Where it weighs more once the report is to be submitted.
  std::optional<Level> level_when_submitting;
  Basis basis = Basis::arithmetic;
  std::vector<std::string> editions;
  Wording title;
  Clause clause;
  Wording help;
  /// Variant → text; sums use "fail" and "not_assessable".
  std::map<std::string, Wording, std::less<>> messages;
  std::vector<std::string> missing;  ///< variants that only say that something is not there yet
  std::vector<Answer> answers;       ///< of a rule that asks
  std::vector<Wording> reasons;      ///< usual explanations, to choose from
  std::optional<Adjustment> adjustment;
  std::variant<SumCheck, FunctionCheck> check;

  Level level_of(std::string_view variant) const;
  bool says_missing(std::string_view variant) const;
  bool is_off() const { return adjustment && adjustment->is_off; }
};

struct RuleCatalogue {
  std::vector<Rule> rules;
  const Rule* find(std::string_view id) const;
};

std::expected<RuleCatalogue, Problem> read_rules(std::string_view json, std::string_view name);

}  // namespace gongkai
