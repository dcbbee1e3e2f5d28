// Checks that read the texts of a report. All of one check share one reading of them.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/reading/report_texts.hpp"
#include "core/rules/functions/function.hpp"

namespace gongkai {

/// Adds what it finds in the texts.
using TextFunction = std::function<void(const ReportTexts& texts, std::vector<Finding>& findings)>;

/// Reads the parameters once, and refuses what is wrong with them. The vocabulary outlives the bound function.
using BindTextFunction = TextFunction (*)(const FunctionBinding& binding,
                                          const Vocabulary& vocabulary);

/// The function of that name, or null.
BindTextFunction find_text_function(std::string_view name);

/// A finding about these words of a section, at the place that their sentence and `ordinal` name.
Finding finding_in_text(const Rule& rule, std::string_view variant, const ReportTexts& texts,
                        SectionIndex section, ByteSpan words, std::size_t ordinal = 0);

/// More than anyone reads: a hostile text shall not fill the memory with findings.
bool are_enough(const std::vector<Finding>& findings);

/// Gives a question the level of its answer: one that `confirms` makes it an error, any other silences it.
/// False: the finding is to be dropped.
bool apply_answer(Finding& finding, const Report& report, std::string_view confirms);

TextFunction bind_text_table(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_sum(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_percent(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_conflict(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_placeholder(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_citation(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_privacy(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_text_repetition(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_report_period(const FunctionBinding& binding, const Vocabulary& vocabulary);
TextFunction bind_report_unit(const FunctionBinding& binding, const Vocabulary& vocabulary);

}  // namespace gongkai
