// The sentence for the report about figures that differ from last year's, drafted from the ledger. Reports are written in Chinese
// whatever the language of the interface; the templates are data (assets/last_year/sentences.json).
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/problem.hpp"
#include "core/last_year/ledger.hpp"

namespace gongkai {

/// Templates with {placeholders}; an empty one is not used.
struct LedgerTemplates {
  std::string total;   ///< the total differs: {last_year}, {this_year}, {difference}, {reasons}
  std::string shifts;  ///< only parts of an equal total differ: {this_year}, {changes}, {reasons}
  std::string change;  ///< one of {changes}: {column}, {last_year}, {this_year}
  std::string part_reason;  ///< one of several different {reasons}: {column}, {reason}
  std::string
      single;  ///< one cell: {row}, {column}, {last_year}, {this_year}, {difference}, {reason}
};

struct LedgerWording {
  std::string section;  ///< id of the section into which the sentence belongs
  std::map<std::string, LedgerTemplates, std::less<>> by_rule;
};

std::expected<LedgerWording, Problem> read_ledger_wording(std::string_view json,
                                                          std::string_view name);

/// Empty while nothing differs, or while a difference has no reason.
std::string sentence_of(const Report& report, const std::vector<LedgerLine>& ledger,
                        const LedgerWording& wording);

}  // namespace gongkai
