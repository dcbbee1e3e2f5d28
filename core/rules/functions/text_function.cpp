#include "core/rules/functions/text_function.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai {

BindTextFunction find_text_function(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, BindTextFunction>, 10> functions{{
      {"text.table", bind_text_table},
      {"text.sum", bind_text_sum},
      {"text.percent", bind_text_percent},
      {"text.conflict", bind_text_conflict},
      {"text.placeholder", bind_text_placeholder},
      {"text.citation", bind_text_citation},
      {"text.privacy", bind_text_privacy},
      {"text.repetition", bind_text_repetition},
      {"report.period", bind_report_period},
      {"report.unit", bind_report_unit},
  }};
  const auto* const found =
      std::ranges::find(functions, name, [](const auto& function) { return function.first; });
  return found == functions.end() ? nullptr : found->second;
}

Finding finding_in_text(const Rule& rule, std::string_view variant, const ReportTexts& texts,
                        SectionIndex section, ByteSpan words, std::size_t ordinal) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  Finding finding = finding_of(rule, variant);
  finding.section = section;
  finding.words.push_back({.section = section, .begin = words.begin, .end = words.end});
  finding.place = place_in_text(texts, section, words.begin, ordinal);
  finding.parameters["words"] = words.in(analysis.text);
  return finding;
}

bool are_enough(const std::vector<Finding>& findings) {
  constexpr std::size_t most = 1000;
  return findings.size() >= most;
}

bool apply_answer(Finding& finding, const Report& report, std::string_view confirms) {
  if (finding.level != Level::ask) return true;
  const Decision* decision = report.find_decision(finding.rule->id, finding.place);
  if (decision == nullptr || decision->kind != Decision::Kind::answered) return true;
  if (decision->text != confirms) return false;
  finding.level = Level::error;
  return true;
}

}  // namespace gongkai
