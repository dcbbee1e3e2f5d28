// The expression language of sum rules: "new + carried_in = results_total + carried_out", "sum(outcomes) = results_total".
//
//   comparison = side ("=" | "<=" | ">=") side
//   side       = ["-"] term { ("+" | "-") term }
//   term       = name | "sum(" name ")" | "last_year(" name ")"     name: a row, a column, or a group of them
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

enum class Relation { equal, at_most, at_least };

struct Term {
  std::string name;
  bool is_group = false;  ///< the sum over a group
  bool is_negative = false;
  bool of_last_year = false;  ///< the cell in last year's report
  bool operator==(const Term&) const = default;
};

struct Comparison {
  std::vector<Term> left;
  std::vector<Term> right;
  Relation relation = Relation::equal;
};

/// The error says, in English, what is expected and where.
std::expected<Comparison, std::string> parse_comparison(std::string_view text);

}  // namespace gongkai
