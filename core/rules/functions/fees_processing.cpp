// fees.processing: the section reports the information processing fee, in yuan, or that there was none; and does not mistake the
// charges of table two for it.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/rules/functions/last_year.hpp"
#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct FeeWords {
  SectionIndex section = 0;
  CellIndex table_amount = 0;
  std::string term;
  std::string unit;
  std::vector<std::string> none;      ///< "未收取"
  std::vector<std::string> larger;    ///< what makes the unit a larger one when it stands before it
  std::vector<std::string> numerals;  ///< what may end an amount
  std::size_t longest_heading = 0;    ///< characters of a paragraph that may be but a heading
};

/// What the words around a mention give.
struct Statement {
  bool says_none = false;
  bool has_amount = false;
  bool has_larger_unit = false;
  std::optional<Decimal> amount;  ///< the first one, where it is in digits
};

/// The number in digits that `text` ends with.
std::optional<Decimal> number_at_end(std::string_view text) {
  const std::size_t before = text.find_last_not_of("0123456789.,");
  std::string digits{before == std::string_view::npos ? text : text.substr(before + 1)};
  std::erase(digits, ',');
  const auto number = Decimal::parse(digits);
  return number ? std::optional{*number} : std::nullopt;
}

void read_amounts(std::string_view text, const FeeWords& words, Statement& statement) {
  for (std::size_t at = text.find(words.unit); at != std::string_view::npos;
       at = text.find(words.unit, at + words.unit.size())) {
    const std::string_view before = trimmed(text.substr(0, at));
    if (ends_with_any(before, words.larger)) {
      statement.has_larger_unit = true;
    } else if (ends_with_any(before, words.numerals)) {
      if (!statement.has_amount) statement.amount = number_at_end(before);
      statement.has_amount = true;
    }
  }
}

/// The paragraph around `at`, and the next one too when this one may be but a heading.
std::string_view words_around(std::string_view text, std::size_t at, std::size_t longest_heading) {
  const std::size_t line_break = text.rfind('\n', at);
  const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end < text.size() && length_in_characters(text.substr(begin, end - begin)) <= longest_heading)
    end = std::min(text.find('\n', end + 1), text.size());
  return text.substr(begin, end - begin);
}

/// All paragraphs that mention the fee, taken together.
Statement statement_in(std::string_view text, const FeeWords& words) {
  Statement statement;
  for (std::size_t at = text.find(words.term); at != std::string_view::npos;) {
    const std::string_view around = words_around(text, at, words.longest_heading);
    statement.says_none = statement.says_none || contains_any(around, words.none);
    read_amounts(around, words, statement);
    const std::size_t next = std::min(text.find('\n', at), text.size());
    at = text.find(words.term, next);
  }
  return statement;
}

/// Whether the amount is that of table two, in either unit.
bool is_amount_of_table(Decimal amount, const Report& report, const FeeWords& words) {
  constexpr std::int64_t yuan_in_wan = 10'000;
  const auto in_table = number_of(report.cell(words.table_amount));
  if (!in_table || amount.is_zero()) return false;
  return amount == *in_table || amount == multiple_of(*in_table, yuan_in_wan);
}

std::string_view variant_of(const Statement& statement, const Report& report,
                            const FeeWords& words) {
  if (statement.amount && is_amount_of_table(*statement.amount, report, words))
    return "same_as_table";
  if (statement.has_amount || statement.says_none) return {};
  return statement.has_larger_unit ? "not_in_yuan" : "no_amount";
}

FeeWords read_words(const Edition& edition, const DataValue& parameters) {
  FeeWords words{.section = section_in(edition, parameters.at("section")),
                 .table_amount = cell_in(edition, parameters.at("table_amount")),
                 .term = parameters.at("term").text(),
                 .unit = parameters.at("unit").text(),
                 .none = parameters.at("none_words").texts(),
                 .larger = parameters.at("larger_units").texts(),
                 .numerals = parameters.at("numerals").texts(),
                 .longest_heading =
                     static_cast<std::size_t>(within(parameters.at("longest_heading"), 0, 1'000))};
  if (words.term.empty()) parameters.at("term").refuse("a word is expected");
  if (words.unit.empty()) parameters.at("unit").refuse("a word is expected");
  return words;
}

}  // namespace

RuleFunction bind_fees_processing(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, words = read_words(binding.edition, parameters)](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    const std::string_view text = report.text(words.section);
    if (trimmed(text).empty()) return;  // report.section says so
    const std::size_t at = text.find(words.term);
    const bool is_mentioned = at != std::string_view::npos;
    const Statement statement = statement_in(text, words);
    const std::string_view variant =
        is_mentioned ? variant_of(statement, report, words) : "not_mentioned";
    if (variant.empty()) return;
    Finding finding = finding_of(rule, variant);
    finding.section = words.section;
    if (is_mentioned)
      finding.words = {{.section = words.section, .begin = at, .end = at + words.term.size()}};
    if (variant == "same_as_table") {
      finding.cells = {words.table_amount};
      finding.place = report.edition->sections[words.section].id + "/same_as_table";
      finding.parameters["amount"] = statement.amount->to_string();
    }
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
