// text.citation: documents that were not in force, or not there yet, for the year of the report.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

/// A document and the years of the reports that may not rest on it.
struct Document {
  std::string name;
  std::optional<std::int64_t> first_year;  ///< from which it is out of date
  std::optional<std::int64_t> last_year;   ///< up to which it was not there yet
  std::string instead;
};

struct CitationParameters {
  WordFinder finder;
  std::vector<std::size_t> document_of_word;
  std::vector<Document> documents;
  WordFinder excuses;  ///< 废止, 原: the sentence says itself that it is out of date
};

CitationParameters read_parameters(const FunctionBinding& binding) {
  const DataValue data = parameters_of(binding);
  CitationParameters parameters{.finder = {},
                                .document_of_word = {},
                                .documents = {},
                                .excuses = WordFinder{data.at("excuses").texts()}};
  std::vector<std::string> words;
  for (const DataValue& document : data.at("documents").elements()) {
    const auto first = document.find("outdated_from");
    const auto last = document.find("not_yet_until");
    if (!first && !last) document.refuse("outdated_from or not_yet_until is expected");
    const std::vector<std::string> names = document.at("words").texts();
    if (names.empty()) document.refuse("a word is expected");
    for (const std::string& name : names) {
      words.push_back(name);
      parameters.document_of_word.push_back(parameters.documents.size());
    }
    Document read{.name = names.empty() ? "" : names.front(),
                  .first_year = {},
                  .last_year = {},
                  .instead = document.at("instead").text()};
    if (first) read.first_year = first->integer();
    if (last) read.last_year = last->integer();
    parameters.documents.push_back(std::move(read));
  }
  parameters.finder = WordFinder{std::move(words)};
  return parameters;
}

/// Some words around the citation, as far as its sentence goes.
std::string_view near(const TextAnalysis& analysis, ByteSpan span) {
  constexpr std::size_t reach = 60;
  const ByteSpan sentence = analysis.sentences[sentence_at(analysis, span.begin)].span;
  const std::size_t begin = std::max(sentence.begin, span.begin - std::min(span.begin, reach));
  const std::size_t end = std::min(sentence.end, span.end + reach);
  return analysis.text.substr(begin, end - begin);
}

void check_section(const Rule& rule, const CitationParameters& parameters, const ReportTexts& texts,
                   SectionIndex section, std::vector<Finding>& findings) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  const int year = texts.report->year;
  std::size_t ordinal = 0;
  for (const FoundWord& word : parameters.finder.find_all(analysis.text)) {
    const Document& document = parameters.documents[parameters.document_of_word[word.word]];
    const bool is_outdated = document.first_year && year >= *document.first_year;
    const bool is_early = document.last_year && year <= *document.last_year;
    if (are_enough(findings)) return;
    if (!is_outdated && !is_early) continue;
    if (parameters.excuses.occurs_in(near(analysis, word.span))) continue;
    Finding finding = finding_in_text(rule, is_outdated ? "outdated" : "not_yet", texts, section,
                                      word.span, ordinal++);
    finding.parameters["instead"] = document.instead;
    findings.push_back(std::move(finding));
  }
  // The report on a year is written in the next one.
  for (const NumberWord& number : analysis.numbers) {
    if (number.kind != NumberKind::document || number.year <= year + 1) continue;
    if (are_enough(findings)) return;
    findings.push_back(finding_in_text(rule, "later", texts, section, number.span, ordinal++));
  }
}

}  // namespace

TextFunction bind_text_citation(const FunctionBinding& binding, const Vocabulary&) {
  return [&rule = binding.rule, parameters = read_parameters(binding)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      check_section(rule, parameters, texts, static_cast<SectionIndex>(position), findings);
    }
  };
}

}  // namespace gongkai
