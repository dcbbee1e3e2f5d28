// text.sum: the parts behind 其中 against their total, and new + carried over = finished + carried on inside a text.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"
#include "core/sorting.hpp"

namespace gongkai {
namespace {

/// Longer lists are not read: no report has them, and a hostile text shall not cost more than its length.
constexpr std::size_t most_parts = 64;
constexpr std::size_t most_totals = 4;
constexpr std::size_t word_reach = 90;

struct SumParameters {
  WordFinder openers;     ///< 其中, 按内容分
  WordFinder closers;     ///< 办结, 涉及: what stands behind is no part any more
  WordFinder open_signs;  ///< 等, 主要: the list is not complete
  WordFinder remainders;  ///< 其他: the list is complete
  std::size_t parts_of_complete_list = 0;
  std::string confirming_answer;
  /// Terms of new, carried in, finished, carried out.
  std::array<std::size_t, 4> identity{};
};

struct PartList {
  std::vector<std::size_t> totals;  ///< quantities that stand side by side before the list
  std::vector<std::size_t> parts;
  bool may_be_open = false;
  bool names_remainder = false;
};

class PartReader {
 public:
  PartReader(const TextAnalysis& analysis, const Vocabulary& vocabulary,
             const SumParameters& parameters)
      : analysis_{analysis}, vocabulary_{vocabulary}, parameters_{parameters} {}

  std::vector<PartList> run() const {
    std::vector<PartList> lists;
    const std::vector<FoundWord> openers = parameters_.openers.find_all(analysis_.text);
    for (std::size_t index = 0; index < openers.size(); ++index) {
      const std::size_t next =
          index + 1 < openers.size() ? openers[index + 1].span.begin : analysis_.text.size();
      if (auto list = read(openers[index].span, next)) lists.push_back(*std::move(list));
    }
    return lists;
  }

 private:
  /// `next`: where the next opener stands; its parts are its own.
  std::optional<PartList> read(ByteSpan opener, std::size_t next) const {
    const std::size_t sentence_index = sentence_at(analysis_, opener.begin);
    const Sentence& sentence = analysis_.sentences[sentence_index];
    const std::span<const Quantity> quantities = analysis_.quantities_of(sentence);
    const auto place_of = [&](std::size_t offset) {
      const auto begin_of = [](const Quantity& quantity) { return quantity.number.begin; };
      const auto found = std::ranges::lower_bound(quantities, offset, {}, begin_of);
      return sentence.first_quantity + static_cast<std::size_t>(found - quantities.begin());
    };
    const std::size_t first = place_of(opener.end);
    const std::size_t end = std::min(place_of(next), first + most_parts);
    // Where the sentence begins with 其中 its total stands in the sentence before.
    const bool is_leading = first == sentence.first_quantity;
    if (first == end || first == 0) return std::nullopt;
    if (is_leading && analysis_.quantities[first - 1].sentence + 1 != sentence_index) {
      return std::nullopt;
    }
    const Quantity& total = analysis_.quantities[first - 1];
    if (!total.unit || total.is_approximate) return std::nullopt;
    PartList list;
    collect_totals(list, first - 1);
    collect_parts(list, first, end, total);
    if (list.parts.empty()) return std::nullopt;
    list.may_be_open = list.may_be_open ||
                       parameters_.open_signs.occurs_in(between(opener.begin, list.parts.front()));
    return list;
  }

  bool are_comparable(const Quantity& left, const Quantity& right) const {
    if (!left.unit || !right.unit) return false;
    const UnitWord& left_unit = vocabulary_.units[*left.unit];
    const UnitWord& right_unit = vocabulary_.units[*right.unit];
    return left_unit.kind == right_unit.kind && left_unit.factor == right_unit.factor;
  }

  std::string_view between(std::size_t begin, std::size_t quantity) const {
    const std::size_t end = analysis_.quantities[quantity].number.begin;
    return analysis_.text.substr(begin, end - std::min(begin, end));
  }

  /// "议案65件、建议10件，其中": the last one, and those that a 、 joins to it.
  void collect_totals(PartList& list, std::size_t last) const {
    list.totals = {last};
    while (list.totals.back() > 0 && list.totals.size() < most_totals) {
      const std::size_t before = list.totals.back() - 1;
      const Quantity& quantity = analysis_.quantities[before];
      const std::string_view joint = between(quantity.span.end, before + 1);
      const bool is_joined = joint.contains("、") && !joint.contains("，") && !joint.contains("。");
      if (!is_joined || !are_comparable(quantity, analysis_.quantities[last])) break;
      list.totals.push_back(before);
    }
  }

  void collect_parts(PartList& list, std::size_t first, std::size_t end,
                     const Quantity& total) const {
    const bool by_semicolon = parts_end_with_semicolon(first, end);
    for (std::size_t index = first; index < end; ++index) {
      const Quantity& quantity = analysis_.quantities[index];
      const std::size_t words_begin =
          index == first ? quantity.number.begin : analysis_.quantities[index - 1].span.end;
      const std::string_view words = between(words_begin, index);
      if (index > first && !by_semicolon && words.contains("；")) break;
      if (index > first && parameters_.closers.occurs_in(words)) break;
      if (analysis_.quantities[first].in_brackets) {
        if (!quantity.in_brackets) break;  // （其中内部事务信息2件）
      } else if (quantity.in_brackets) {
        continue;
      }
      if (!are_comparable(quantity, total) || quantity.is_approximate) {
        // "其中A 12件占30%": another kind of number inside the list makes it unreadable as a sum.
        list.may_be_open = true;
        break;
      }
      list.parts.push_back(index);
      if (parameters_.remainders.occurs_in(words_of_part(index, first)))
        list.names_remainder = true;
    }
    if (list.parts.empty()) return;
    const Quantity& last = analysis_.quantities[list.parts.back()];
    const std::string_view rest = rest_of_clause(last);
    if (parameters_.open_signs.occurs_in(rest)) list.may_be_open = true;
  }

  std::string_view words_of_part(std::size_t index, std::size_t first) const {
    const Quantity& quantity = analysis_.quantities[index];
    const std::size_t near = quantity.number.begin - std::min(quantity.number.begin, word_reach);
    const std::size_t clause_begin = std::max(analysis_.clauses[quantity.clause].span.begin, near);
    const std::size_t begin =
        index == first ? clause_begin
                       : std::max(clause_begin, analysis_.quantities[index - 1].span.end);
    return between(std::min(begin, quantity.number.begin), index);
  }

  bool parts_end_with_semicolon(std::size_t first, std::size_t end) const {
    if (first + 1 >= end) return false;
    const std::string_view words = between(analysis_.quantities[first].span.end, first + 1);
    return words.starts_with("；");
  }

  std::string_view rest_of_clause(const Quantity& quantity) const {
    const std::size_t end =
        std::min(analysis_.clauses[quantity.clause].span.end, quantity.span.end + word_reach);
    return analysis_.text.substr(quantity.span.end, end - std::min(end, quantity.span.end));
  }

  const TextAnalysis& analysis_;
  const Vocabulary& vocabulary_;
  const SumParameters& parameters_;
};

std::optional<Decimal> sum_of(const TextAnalysis& analysis, std::span<const std::size_t> indexes) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::size_t index : indexes) {
    if (sum) sum = Decimal::sum(*sum, analysis.quantities[index].value);
  }
  return sum;
}

/// The total that the parts may be held against: the last number, or the numbers side by side together.
bool fits_a_total(const TextAnalysis& analysis, const PartList& list, Decimal sum) {
  for (std::size_t count = 1; count <= list.totals.size(); ++count) {
    if (sum_of(analysis, std::span{list.totals}.first(count)) == sum) return true;
  }
  return false;
}

/// "其中主办60件、会办15件、办结75件": the first parts alone may be the list.
bool fits_with_fewer(const TextAnalysis& analysis, const PartList& list) {
  for (std::size_t count = 1; count <= list.parts.size(); ++count) {
    const auto sum = sum_of(analysis, std::span{list.parts}.first(count));
    if (sum && fits_a_total(analysis, list, *sum)) return true;
  }
  return false;
}

std::string_view variant_of(const TextAnalysis& analysis, const PartList& list,
                            const SumParameters& parameters) {
  const auto sum = sum_of(analysis, list.parts);
  const auto total = sum_of(analysis, list.totals);
  if (!sum || !total || fits_with_fewer(analysis, list)) return {};
  if (*sum > *total) return "parts_exceed";
  if (list.may_be_open || list.parts.size() < 2) return {};
  if (list.names_remainder) return "parts_differ";
  return list.parts.size() >= parameters.parts_of_complete_list ? "parts_unclear" : "";
}

void check_list(const Rule& rule, const SumParameters& parameters, const ReportTexts& texts,
                SectionIndex section, const PartList& list, std::vector<Finding>& findings) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  const std::string_view variant = variant_of(analysis, list, parameters);
  if (variant.empty()) return;
  const Quantity& total = analysis.quantities[list.totals.back()];
  const std::size_t ordinal =
      list.totals.back() - analysis.sentences[total.sentence].first_quantity;
  Finding finding = finding_in_text(rule, variant, texts, section, total.span, ordinal);
  finding.words.clear();
  for (const auto* const indexes : {&list.totals, &list.parts}) {
    for (const std::size_t index : *indexes) {
      const ByteSpan span = analysis.quantities[index].span;
      finding.words.push_back({.section = section, .begin = span.begin, .end = span.end});
    }
  }
  sort_stably(finding.words, {}, &TextSpan::begin);
  finding.left = sum_of(analysis, list.totals);
  finding.right = sum_of(analysis, list.parts);
  finding.difference = Decimal::difference(*finding.left, *finding.right);
  if (const auto excess = Decimal::difference(*finding.right, *finding.left)) {
    finding.parameters["excess"] = excess->to_string();
  }
  if (apply_answer(finding, *texts.report, parameters.confirming_answer)) {
    findings.push_back(std::move(finding));
  }
}

bool states_the_whole(const Statement& statement, const Quantity& quantity) {
  return statement.terms.size() == 1 && statement.is_of_this_year() && !statement.is_part &&
         !statement.is_doubtful && !quantity.is_approximate && !quantity.in_brackets &&
         (statement.scope == Scope::unsaid || statement.scope == Scope::whole);
}

/// New, carried in, finished and carried out, each said once in one paragraph.
class IdentityReader {
 public:
  IdentityReader(const Rule& rule, const SumParameters& parameters, const ReportTexts& texts,
                 SectionIndex section)
      : rule_{rule}, parameters_{parameters}, texts_{texts}, section_{section} {}

  void run(std::vector<Finding>& findings) {
    for (const Statement& statement : texts_.sections[section_]->statements) {
      const TextAnalysis& analysis = texts_.sections[section_]->analysis;
      const Quantity& quantity = analysis.quantities[statement.quantity];
      const std::size_t paragraph = analysis.sentences[quantity.sentence].paragraph;
      if (are_enough(findings)) return;
      if (paragraph != paragraph_) close(findings);
      paragraph_ = paragraph;
      if (!states_the_whole(statement, quantity)) continue;
      const auto* const term = std::ranges::find(parameters_.identity, statement.terms.front());
      if (term == parameters_.identity.end()) continue;
      const auto place = static_cast<std::size_t>(term - parameters_.identity.begin());
      found_[place].push_back(statement.quantity);
    }
    close(findings);
  }

 private:
  void close(std::vector<Finding>& findings) {
    const auto found = std::exchange(found_, {});
    if (!std::ranges::all_of(found, [](const auto& each) { return each.size() == 1; })) return;
    const TextAnalysis& analysis = texts_.sections[section_]->analysis;
    const std::array left{found[0].front(), found[1].front()};
    const std::array right{found[2].front(), found[3].front()};
    const auto left_sum = sum_of(analysis, left);
    const auto right_sum = sum_of(analysis, right);
    if (!left_sum || !right_sum || *left_sum == *right_sum) return;
    Finding finding = finding_in_text(rule_, "identity", texts_, section_,
                                      analysis.quantities[left.front()].span, left.front());
    finding.words.clear();
    for (const auto& each : found) {
      const ByteSpan span = analysis.quantities[each.front()].span;
      finding.words.push_back({.section = section_, .begin = span.begin, .end = span.end});
    }
    sort_stably(finding.words, {}, &TextSpan::begin);
    finding.left = left_sum;
    finding.right = right_sum;
    finding.difference = Decimal::difference(*left_sum, *right_sum);
    findings.push_back(std::move(finding));
  }

  const Rule& rule_;
  const SumParameters& parameters_;
  const ReportTexts& texts_;
  SectionIndex section_;
  std::size_t paragraph_ = 0;
  std::array<std::vector<std::size_t>, 4> found_;
};

SumParameters read_parameters(const FunctionBinding& binding, const Vocabulary& vocabulary) {
  const DataValue data = parameters_of(binding);
  SumParameters parameters{.openers = WordFinder{data.at("openers").texts()},
                           .closers = WordFinder{data.at("closers").texts()},
                           .open_signs = WordFinder{data.at("open_signs").texts()},
                           .remainders = WordFinder{data.at("remainders").texts()},
                           .confirming_answer = data.at("confirming_answer").text()};
  parameters.parts_of_complete_list =
      static_cast<std::size_t>(data.at("parts_of_complete_list").integer());
  const DataValue identity = data.at("identity");
  const std::vector<DataValue> ids = identity.elements();
  if (ids.size() != parameters.identity.size()) {
    identity.refuse("four terms are expected");
    return parameters;
  }
  for (std::size_t place = 0; place < ids.size(); ++place) {
    const auto term = std::ranges::find(vocabulary.terms, ids[place].text(), &TextTerm::id);
    if (term == vocabulary.terms.end()) ids[place].refuse("this term is not known");
    parameters.identity[place] = static_cast<std::size_t>(term - vocabulary.terms.begin());
  }
  return parameters;
}

}  // namespace

TextFunction bind_text_sum(const FunctionBinding& binding, const Vocabulary& vocabulary) {
  return [&rule = binding.rule, parameters = read_parameters(binding, vocabulary)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      const TextAnalysis& analysis = texts.sections[section]->analysis;
      if (analysis.quantities.empty()) continue;
      for (const PartList& list : PartReader{analysis, *texts.vocabulary, parameters}.run()) {
        if (are_enough(findings)) return;
        check_list(rule, parameters, texts, section, list, findings);
      }
      IdentityReader{rule, parameters, texts, section}.run(findings);
    }
  };
}

}  // namespace gongkai
