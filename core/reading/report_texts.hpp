// All texts of a report taken apart, once for the rules of one check.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/reading/known_texts.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// Points to the reports that it was made of.
struct ReportTexts {
  const Report* report = nullptr;
  const Report* last_year = nullptr;  ///< null when there is none
  const Vocabulary* vocabulary = nullptr;
  std::vector<std::shared_ptr<const ReadText>> sections =
      {};  ///< by SectionIndex; of a table: an empty text
  /// The same of last year's report; empty when there is none. When there is one, all of them are prepared for comparing.
  std::vector<std::shared_ptr<const ReadText>> sections_last_year = {};
};

/// For one check. What `known` holds from the check before is not read again.
ReportTexts read_texts(const Report& report, const Report* last_year, const Vocabulary& vocabulary,
                       KnownTexts& known);

/// A name for the place at byte `offset` of a text that stays the same when numbers there, or other parts of the text, change: its
/// sentence with the numbers blanked, and `ordinal`, which tells several places of one sentence apart.
std::string place_in_text(const ReportTexts& texts, SectionIndex section, std::size_t offset,
                          std::size_t ordinal);

/// The sentence that a byte stands in.
std::size_t sentence_at(const TextAnalysis& analysis, std::size_t offset);

}  // namespace gongkai
