// report.period: the period and the year that the texts speak of are those of the report.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct PeriodParameters {
  WordFinder period_words;  ///< 统计期限: the sentence gives the period of the figures
  WordFinder joints;        ///< 至, 到: between the first and the last day
  WordFinder results;       ///< 共, 收到: the sentence tells what was done
  WordFinder excuses;       ///< 以来, 印发, 将: another year is in place here
  WordFinder titles;        ///< 政府信息公开工作年度报告
  std::vector<std::string> title_sections;
};

class PeriodReader {
 public:
  PeriodReader(const Rule& rule, const PeriodParameters& parameters, const ReportTexts& texts,
               SectionIndex section, std::vector<Finding>& findings)
      : rule_{rule}, parameters_{parameters}, texts_{texts}, section_{section},
        analysis_{texts.sections[section]->analysis}, findings_{findings} {}

  void run() {
    const std::string& id = texts_.report->edition->sections[section_].id;
    const bool has_title = std::ranges::contains(parameters_.title_sections, id);
    for (const Sentence& sentence : analysis_.sentences) {
      const auto numbers = analysis_.numbers_in(sentence.span.begin, sentence.span.end);
      if (numbers.empty()) continue;
      if (are_enough(findings_)) return;
      if (check_period(sentence, numbers)) continue;
      if (has_title && check_title(sentence, numbers)) continue;
      check_year(sentence, numbers);
    }
  }

 private:
  std::string_view words(std::size_t begin, std::size_t end) const {
    return analysis_.text.substr(begin, end - std::min(begin, end));
  }

  void add(std::string_view variant, ByteSpan span) {
    findings_.push_back(finding_in_text(rule_, variant, texts_, section_, span));
  }

  bool is_own_year(const NumberWord& date) const { return date.year == texts_.report->year; }

  /// "2020年1月1日至12月31日" in a sentence about the period of the figures.
  bool check_period(const Sentence& sentence, std::span<const NumberWord> numbers) {
    for (std::size_t index = 0; index + 1 < numbers.size(); ++index) {
      const NumberWord& first = numbers[index];
      const NumberWord& last = numbers[index + 1];
      const bool are_days = first.kind == NumberKind::date && last.kind == NumberKind::date &&
                            first.year != 0 && first.day != 0 && last.day != 0;
      constexpr std::size_t longest_joint = 24;
      const std::size_t gap = last.span.begin - first.span.end;
      if (!are_days || gap > longest_joint) continue;
      if (!parameters_.joints.occurs_in(words(first.span.end, last.span.begin))) continue;
      if (!parameters_.period_words.occurs_in(sentence.span.in(analysis_.text))) return false;
      const bool is_whole_year = first.month == 1 && first.day == 1 && last.month == 12 &&
                                 last.day == 31 && is_own_year(first) &&
                                 (last.year == 0 || is_own_year(last));
      if (!is_whole_year) add("period", {.begin = first.span.begin, .end = last.span.end});
      return true;
    }
    return false;
  }

  bool speaks_of_other_years(const Sentence& sentence) const {
    for (const Mark& mark : analysis_.marks_in(sentence.span.begin, sentence.span.end)) {
      if (mark.role == Role::other_year || mark.role == Role::change || mark.role == Role::plan) {
        return true;
      }
    }
    return false;
  }

  /// "…2019年政府信息公开工作年度报告": the report's own title with another year.
  bool check_title(const Sentence& sentence, std::span<const NumberWord> numbers) {
    for (const NumberWord& number : numbers) {
      const bool is_year = number.kind == NumberKind::date && number.month == 0 && number.day == 0;
      if (!is_year || number.year == 0 || is_own_year(number)) continue;
      std::size_t begin = number.span.end;
      constexpr std::string_view degree = "度";
      if (words(begin, sentence.span.end).starts_with(degree)) begin += degree.size();
      const auto title = parameters_.titles.find_at(analysis_.text, begin);
      if (!title) continue;
      if (speaks_of_other_years(sentence)) return false;
      if (parameters_.excuses.occurs_in(sentence.span.in(analysis_.text))) return false;
      add("title", {.begin = number.span.begin, .end = title->span.end});
      return true;
    }
    return false;
  }

  /// Where the words of the sentence begin, behind its number.
  std::size_t words_begin(const Sentence& sentence) const {
    if (sentence.heading_level == 0) return sentence.span.begin;
    constexpr std::size_t longest_number = 18;
    const std::size_t end = std::min(sentence.span.end, sentence.span.begin + longest_number);
    std::size_t begin = sentence.span.begin;
    for (const std::string_view mark : {"）", ")", "、", "．", "."}) {
      const std::size_t place = words(sentence.span.begin, end).find(mark);
      if (place == std::string_view::npos) continue;
      begin = sentence.span.begin + place + mark.size();
      break;
    }
    while (begin < sentence.span.end && analysis_.text[begin] == ' ') ++begin;
    return begin;
  }

  /// "2019年，全县共收到…" in a report on 2020.
  void check_year(const Sentence& sentence, std::span<const NumberWord> numbers) {
    const std::size_t begin = words_begin(sentence);
    const auto first = std::ranges::find(
        numbers, begin, [](const NumberWord& number) { return number.span.begin; });
    if (first == numbers.end() || first->kind != NumberKind::date || first->year == 0) return;
    constexpr int nearest_years = 3;
    const int distance = static_cast<int>(first->year) - texts_.report->year;
    const bool is_near = distance != 0 && distance >= -nearest_years && distance <= 1;
    if (!is_near || first->month != 0 || sentence.is_plan) return;
    const bool names_own_year = std::ranges::any_of(numbers, [&](const NumberWord& number) {
      return number.kind == NumberKind::date && is_own_year(number);
    });
    if (names_own_year || speaks_of_other_years(sentence)) return;
    const std::string_view rest = words(first->span.end, sentence.span.end);
    if (parameters_.excuses.occurs_in(rest) || !parameters_.results.occurs_in(rest)) return;
    add("year", first->span);
  }

  const Rule& rule_;
  const PeriodParameters& parameters_;
  const ReportTexts& texts_;
  SectionIndex section_;
  const TextAnalysis& analysis_;
  std::vector<Finding>& findings_;
};

}  // namespace

TextFunction bind_report_period(const FunctionBinding& binding, const Vocabulary&) {
  const DataValue data = parameters_of(binding);
  PeriodParameters parameters{.period_words = WordFinder{data.at("period_words").texts()},
                              .joints = WordFinder{data.at("joints").texts()},
                              .results = WordFinder{data.at("results").texts()},
                              .excuses = WordFinder{data.at("excuses").texts()},
                              .titles = WordFinder{data.at("titles").texts()},
                              .title_sections = data.at("title_sections").texts()};
  return [&rule = binding.rule, parameters = std::move(parameters)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      PeriodReader{rule, parameters, texts, static_cast<SectionIndex>(position), findings}.run();
    }
  };
}

}  // namespace gongkai
