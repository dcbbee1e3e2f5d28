// text.table: a number in a text against the tables, and a number bound to a cell against its cell.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

struct TableParameters {
  std::vector<TermCells> terms;  ///< by term of the vocabulary
  std::string confirming_answer;
};

/// What the words admit of the tables.
struct Reading {
  const std::vector<CellIndex>* cells = nullptr;
  Decimal sum;
  Decimal stated;  ///< the text's number in the unit of the cells
};

std::optional<Decimal> sum_of(const Report& report, const std::vector<CellIndex>& cells) {
  std::optional<Decimal> sum = Decimal{};
  for (const CellIndex cell : cells) {
    const auto number = number_of(report.cell(cell));
    if (!number) return std::nullopt;
    sum = Decimal::sum(*sum, *number);
    if (!sum) return std::nullopt;
  }
  return sum;
}

/// All readings; nothing where one of them is not known yet, or where there is none.
std::optional<std::vector<Reading>> readings_of(const ReportTexts& texts, const Quantity& quantity,
                                                const std::vector<std::size_t>& terms,
                                                const TableParameters& parameters) {
  std::vector<Reading> readings;
  for (const std::size_t index : terms) {
    const auto stated = value_in_cells(quantity, texts.vocabulary->terms[index], *texts.vocabulary);
    for (const std::vector<CellIndex>& cells : parameters.terms[index]) {
      const auto sum = sum_of(*texts.report, cells);
      if (!sum || !stated) return std::nullopt;
      readings.push_back({.cells = &cells, .sum = *sum, .stated = *stated});
    }
  }
  if (readings.empty()) return std::nullopt;
  return readings;
}

/// "行政复议、行政诉讼共13件": the first readings of all terms together.
bool is_sum_of_terms(const std::vector<Reading>& readings, const std::vector<std::size_t>& terms,
                     const TableParameters& parameters) {
  std::optional<Decimal> sum = Decimal{};
  std::size_t first = 0;
  for (const std::size_t index : terms) {
    if (parameters.terms[index].empty()) continue;
    sum = sum ? Decimal::sum(*sum, readings[first].sum) : std::nullopt;
    first += parameters.terms[index].size();
  }
  return sum == readings.front().stated;
}

bool may_be_compared(const Statement& statement, const Quantity& quantity) {
  const bool is_vague_part = statement.is_part && statement.scope == Scope::open;
  return statement.is_of_this_year() && statement.scope != Scope::other && !is_vague_part &&
         !quantity.is_approximate && quantity.unit;
}

void check_statement(const Rule& rule, const TableParameters& parameters, const ReportTexts& texts,
                     SectionIndex section, const Statement& statement,
                     std::vector<Finding>& findings) {
  const Vocabulary& vocabulary = *texts.vocabulary;
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  const Quantity& quantity = analysis.quantities[statement.quantity];
  if (statement.terms.empty() || !may_be_compared(statement, quantity)) return;
  std::vector<std::size_t> terms;
  for (const std::size_t index : statement.terms) {
    const bool is_too_wide =
        vocabulary.terms[index].is_whole && (statement.is_part || quantity.in_brackets);
    if (!is_too_wide) terms.push_back(index);
  }
  const auto readings = readings_of(texts, quantity, terms, parameters);
  if (!readings) return;
  const auto fits = [](const Reading& reading) { return reading.sum == reading.stated; };
  if (std::ranges::any_of(*readings, fits)) return;
  if (is_sum_of_terms(*readings, terms, parameters)) return;

  const bool is_certain = terms.size() == 1 && vocabulary.terms[terms.front()].is_certain &&
                          statement.scope != Scope::open && !statement.is_distant &&
                          !statement.is_doubtful;
  const Reading& first = readings->front();
  const bool is_one_cell = first.cells->size() == 1;
  const std::string_view variant = is_certain ? (is_one_cell ? "differs" : "differs_sum")
                                              : (is_one_cell ? "unclear" : "unclear_sum");
  const std::size_t ordinal =
      statement.quantity - analysis.sentences[quantity.sentence].first_quantity;
  Finding finding = finding_in_text(rule, variant, texts, section, quantity.span, ordinal);
  finding.cells = *first.cells;
  finding.left = first.stated;
  finding.right = first.sum;
  finding.difference = Decimal::difference(first.stated, first.sum);
  if (apply_answer(finding, *texts.report, parameters.confirming_answer)) {
    findings.push_back(std::move(finding));
  }
}

/// A bound number follows its cell; one that differs was changed outside this program.
void check_figures(const Rule& rule, const ReportTexts& texts, SectionIndex section,
                   std::vector<Finding>& findings) {
  const Report& report = *texts.report;
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  std::size_t ordinal = 0;
  for (const Figure& figure : report.figures[section]) {
    const CellKind kind = report.edition->cells[figure.cell].kind;
    const ByteSpan span{.begin = figure.begin, .end = figure.end};
    const std::string_view words = span.in(analysis.text);
    const Cell& cell = report.cell(figure.cell);
    ++ordinal;
    if (are_enough(findings)) return;
    if (cell_from_text(words, kind) == cell || words == figure_words(cell, kind, words)) continue;
    Finding finding = finding_in_text(rule, "bound", texts, section, span, ordinal);
    finding.cells = {figure.cell};
    findings.push_back(std::move(finding));
  }
}

bool is_bound(const Figures& figures, ByteSpan number) {
  const auto found = std::ranges::lower_bound(figures, number.begin + 1, {}, &Figure::end);
  return found != figures.end() && found->begin < number.end;
}

}  // namespace

TextFunction bind_text_table(const FunctionBinding& binding, const Vocabulary& vocabulary) {
  const DataValue data = parameters_of(binding);
  TableParameters parameters{.terms = bind_terms(vocabulary, binding.edition),
                             .confirming_answer = data.at("confirming_answer").text()};
  return [&rule = binding.rule, parameters = std::move(parameters)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      const ReadText& read = *texts.sections[section];
      for (const Statement& statement : read.statements) {
        const ByteSpan number = read.analysis.quantities[statement.quantity].number;
        if (are_enough(findings)) return;
        if (is_bound(texts.report->figures[section], number)) continue;
        check_statement(rule, parameters, texts, section, statement, findings);
      }
      check_figures(rule, texts, section, findings);
    }
  };
}

}  // namespace gongkai
