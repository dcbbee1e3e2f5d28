// text.repetition: how much of a section is last year's text, and which of its numbers and years stand there unchanged.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

struct RepetitionParameters {
  std::int64_t most_percent = 0;
  std::size_t fewest_characters = 0;  ///< shorter sections are not measured
  std::size_t fewest_in_clause = 0;   ///< shorter clauses are said every year
  WordFinder statutory;               ///< phrases that stand in every report
  std::string confirming_answer;
};

bool holds(std::span<const std::uint64_t> sorted_hashes, std::uint64_t hash) {
  return std::ranges::binary_search(sorted_hashes, hash);
}

void check_share(const Rule& rule, const RepetitionParameters& parameters, const ReportTexts& texts,
                 SectionIndex section, const TextComparison& before,
                 std::vector<Finding>& findings) {
  std::size_t all = 0;
  std::size_t same = 0;
  for (const ComparedClause& clause : texts.sections[section]->comparison->clauses) {
    if (clause.characters < parameters.fewest_in_clause) continue;
    if (parameters.statutory.occurs_in(clause.words)) continue;
    all += clause.characters;
    if (holds(before.clause_hashes, clause.hash)) same += clause.characters;
  }
  if (all < parameters.fewest_characters) return;
  const auto percent = static_cast<std::int64_t>(same * 100 / all);
  if (percent <= parameters.most_percent) return;
  Finding finding = finding_of(rule, "repeated");
  finding.section = section;
  finding.place = texts.report->edition->sections[section].id;
  finding.parameters["percent"] = std::to_string(percent);
  finding.parameters["limit"] = std::to_string(parameters.most_percent);
  findings.push_back(std::move(finding));
}

/// Numbers that a new year usually changes: quantities, and years that are not long past.
bool may_be_old(const NumberWord& number, int last_year) {
  if (number.kind == NumberKind::date) return number.year + 1 >= last_year && number.year != 0;
  return number.kind == NumberKind::plain ||
         (number.kind == NumberKind::percent && number.value != Decimal::from_integer(100));
}

void check_figures(const Rule& rule, const RepetitionParameters& parameters,
                   const ReportTexts& texts, SectionIndex section, const TextComparison& before,
                   std::vector<Finding>& findings) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  const int last_year = texts.last_year->year;
  for (const Sentence& sentence : analysis.sentences) {
    const auto numbers = analysis.numbers_in(sentence.span.begin, sentence.span.end);
    const bool has_any = std::ranges::any_of(
        numbers, [&](const NumberWord& number) { return may_be_old(number, last_year); });
    if (are_enough(findings)) return;
    if (!has_any || !holds(before.sentence_hashes, hash_of(sentence.span.in(analysis.text))))
      continue;
    Finding finding = finding_in_text(rule, "old_figures", texts, section, sentence.span);
    finding.words.clear();
    for (const NumberWord& number : numbers) {
      if (!may_be_old(number, last_year)) continue;
      finding.words.push_back(
          {.section = section, .begin = number.span.begin, .end = number.span.end});
    }
    std::string joined;
    for (const TextSpan& span : finding.words) {
      if (!joined.empty()) joined += "、";
      joined += analysis.text.substr(span.begin, span.end - span.begin);
    }
    finding.parameters["words"] = std::move(joined);
    if (apply_answer(finding, *texts.report, parameters.confirming_answer)) {
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

TextFunction bind_text_repetition(const FunctionBinding& binding, const Vocabulary&) {
  const DataValue data = parameters_of(binding);
  RepetitionParameters parameters{
      .most_percent = data.at("most_percent").integer(),
      .fewest_characters = static_cast<std::size_t>(data.at("fewest_characters").integer()),
      .fewest_in_clause = static_cast<std::size_t>(data.at("fewest_in_clause").integer()),
      .statutory = WordFinder{data.at("statutory").texts()},
      .confirming_answer = data.at("confirming_answer").text()};
  return [&rule = binding.rule, parameters = std::move(parameters)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    if (texts.last_year == nullptr) return;
    const Edition& edition = *texts.report->edition;
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      const auto old_section = texts.last_year->edition->find_section(edition.sections[section].id);
      if (!edition.sections[section].is_text() || !old_section) continue;
      const ReadText& before = *texts.sections_last_year[*old_section];
      if (before.analysis.sentences.empty()) continue;
      check_share(rule, parameters, texts, section, *before.comparison, findings);
      check_figures(rule, parameters, texts, section, *before.comparison, findings);
    }
  };
}

}  // namespace gongkai
