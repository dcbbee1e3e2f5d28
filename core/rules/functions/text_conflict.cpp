// text.conflict: one thing counted twice with different results.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

struct Thing {
  std::string name;
  std::vector<std::string> unit_kinds;
};

struct ConflictParameters {
  WordFinder thing_finder;
  std::vector<std::size_t> thing_of_word;
  std::vector<Thing> things;
  WordFinder verbs;   ///< 召开, 举办: what stands between one and the thing narrows the thing
  WordFinder limits;  ///< 围绕, 针对: the number is of one subject only
};

/// One count of a thing.
struct Count {
  std::size_t thing = 0;
  std::string narrowed_by;  ///< words right before the thing: 疫情防控
  std::string unit_kind;
  Scope scope = Scope::unsaid;
  Decimal value;
  SectionIndex section = 0;
  std::size_t quantity = 0;
};

class CountReader {
 public:
  CountReader(const ReportTexts& texts, SectionIndex section, const ConflictParameters& parameters)
      : texts_{texts}, section_{section}, analysis_{texts.sections[section]->analysis},
        parameters_{parameters} {}

  void run(std::vector<Count>& counts) const {
    for (const FoundWord& word : parameters_.thing_finder.find_all(analysis_.text)) {
      if (auto count = read(word)) counts.push_back(*std::move(count));
    }
  }

 private:
  std::optional<Count> read(const FoundWord& word) const {
    const auto index = quantity_beside(word.span);
    if (!index) return std::nullopt;
    const Quantity& quantity = analysis_.quantities[*index];
    const Statement& statement = texts_.sections[section_]->statements[*index];
    const Thing& thing = parameters_.things[parameters_.thing_of_word[word.word]];
    const std::string& unit_kind = texts_.vocabulary->units[*quantity.unit].kind;
    if (!std::ranges::contains(thing.unit_kinds, unit_kind)) return std::nullopt;
    const bool is_comparable = statement.is_of_this_year() && !statement.is_part &&
                               !quantity.is_approximate && !quantity.in_brackets;
    if (!is_comparable) return std::nullopt;

    const ByteSpan clause = near(quantity);
    const Scope scope = scope_in(clause.begin, quantity.number.begin);
    if (scope == Scope::other || !says_whole_year(clause, quantity)) return std::nullopt;
    if (parameters_.limits.occurs_in(clause.in(analysis_.text))) return std::nullopt;
    return Count{.thing = parameters_.thing_of_word[word.word],
                 .narrowed_by = narrowing_words(clause.begin, word.span, quantity),
                 .unit_kind = unit_kind,
                 .scope = scope,
                 .value = quantity.value,
                 .section = section_,
                 .quantity = *index};
  }

  /// The clause; of one that is longer than any clerk writes, what stands near.
  ByteSpan near(const Quantity& quantity) const {
    constexpr std::size_t reach = 300;
    const ByteSpan clause = analysis_.clauses[quantity.clause].span;
    const std::size_t begin = quantity.number.begin - std::min(quantity.number.begin, reach);
    return {.begin = std::max(clause.begin, begin),
            .end = std::max(quantity.span.end, std::min(clause.end, quantity.span.end + reach))};
  }

  /// The quantity right before or right behind the thing, in the same clause: 21场新闻发布会, 新闻发布会21场.
  std::optional<std::size_t> quantity_beside(ByteSpan thing) const {
    const auto begin_of = [](const Quantity& quantity) { return quantity.number.begin; };
    const auto next = std::ranges::lower_bound(analysis_.quantities, thing.end, {}, begin_of);
    if (next != analysis_.quantities.end() && next->unit &&
        is_joint(thing.end, next->number.begin)) {
      return static_cast<std::size_t>(next - analysis_.quantities.begin());
    }
    if (next == analysis_.quantities.begin()) return std::nullopt;
    const auto before = next - 1;
    if (!before->unit || !is_joint(before->span.end, thing.begin)) return std::nullopt;
    return static_cast<std::size_t>(before - analysis_.quantities.begin());
  }

  /// Few words, and nothing that ends a clause or goes on with a list.
  bool is_joint(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 36;
    if (begin > end || end - begin > longest) return false;
    const std::string_view words = analysis_.text.substr(begin, end - begin);
    for (const std::string_view stop :
         {"，", "。", "；", "、", "：", "（", "）", "\n", "和", "及"}) {
      if (words.contains(stop)) return false;
    }
    return true;
  }

  Scope scope_in(std::size_t begin, std::size_t end) const {
    Scope scope = Scope::unsaid;
    for (const Mark& mark : analysis_.marks_in(begin, end)) {
      if (mark.role == Role::scope_whole || mark.role == Role::scope_own) scope = Scope::whole;
      if (mark.role == Role::scope_narrow) scope = Scope::other;
      if (mark.role == Role::scope_open) scope = Scope::open;
    }
    return scope;
  }

  /// 共, 全年, 今年, 全县, 2020年: only a number of the whole year and unit is held against another one.
  bool says_whole_year(ByteSpan clause, const Quantity& quantity) const {
    const std::size_t sentence_begin = analysis_.sentences[quantity.sentence].span.begin;
    constexpr std::size_t reach = 120;
    const std::size_t near = quantity.number.begin - std::min(quantity.number.begin, reach);
    const std::size_t begin = std::min(clause.begin, std::max(sentence_begin, near));
    for (const Mark& mark : analysis_.marks_in(begin, quantity.number.begin)) {
      if (mark.role == Role::sum || mark.role == Role::this_year ||
          mark.role == Role::scope_whole) {
        return true;
      }
    }
    return std::ranges::any_of(
        analysis_.numbers_in(begin, quantity.number.begin), [&](const NumberWord& number) {
          return number.kind == NumberKind::date && number.year == texts_.report->year;
        });
  }

  /// What stands between the last verb, scope or number and the thing.
  std::string narrowing_words(std::size_t clause_begin, ByteSpan thing,
                              const Quantity& quantity) const {
    constexpr std::size_t reach = 90;
    std::size_t begin = std::max(clause_begin, thing.begin - std::min(thing.begin, reach));
    if (quantity.span.end <= thing.begin) begin = std::max(begin, quantity.span.end);
    const auto is_inside = [&](std::size_t offset) {
      return offset < thing.begin &&
             (static_cast<unsigned char>(analysis_.text[offset]) & 0xC0U) == 0x80U;
    };
    while (is_inside(begin)) ++begin;
    std::size_t from = begin;
    for (const FoundWord& verb : parameters_.verbs.find_all(
             analysis_.text.substr(begin, thing.begin - std::min(begin, thing.begin)))) {
      from = begin + verb.span.end;
    }
    for (const Mark& mark : analysis_.marks_in(from, thing.begin)) {
      if (mark.role != Role::subject && mark.role != Role::action) from = mark.span.end;
    }
    from = std::min(from, thing.begin);
    return without_numbers(analysis_, from, thing.begin);
  }

  const ReportTexts& texts_;
  SectionIndex section_;
  const TextAnalysis& analysis_;
  const ConflictParameters& parameters_;
};

bool are_about_the_same(const Count& left, const Count& right) {
  const bool scopes_fit =
      left.scope == right.scope || left.scope == Scope::unsaid || right.scope == Scope::unsaid;
  return left.thing == right.thing && left.unit_kind == right.unit_kind &&
         left.narrowed_by == right.narrowed_by && scopes_fit;
}

/// The counts of one thing that are to be held against the first of them.
void check_counts(const Rule& rule, const ReportTexts& texts, const ConflictParameters& parameters,
                  const std::vector<Count>& counts, std::vector<Finding>& findings) {
  std::vector<bool> is_done(counts.size(), false);
  for (std::size_t first = 0; first < counts.size(); ++first) {
    if (is_done[first]) continue;
    std::vector<std::size_t> differing{first};
    for (std::size_t other = first + 1; other < counts.size(); ++other) {
      if (is_done[other] || !are_about_the_same(counts[first], counts[other])) continue;
      is_done[other] = true;
      if (counts[other].value != counts[first].value) differing.push_back(other);
    }
    if (differing.size() < 2) continue;
    const auto words_of = [&](std::size_t index) {
      const Count& count = counts[index];
      return texts.sections[count.section]->analysis.quantities[count.quantity].span;
    };
    Finding finding =
        finding_in_text(rule, "differs", texts, counts[first].section, words_of(first));
    finding.words.clear();
    std::string values;
    for (const std::size_t index : differing) {
      const Count& count = counts[index];
      const ByteSpan span = words_of(index);
      finding.words.push_back({.section = count.section, .begin = span.begin, .end = span.end});
      if (!values.empty()) values += "、";
      values += span.in(texts.sections[count.section]->analysis.text);
    }
    finding.left = counts[differing.front()].value;
    finding.right = counts[differing.back()].value;
    finding.difference = Decimal::difference(*finding.left, *finding.right);
    finding.parameters["thing"] = parameters.things[counts[first].thing].name;
    finding.parameters["values"] = std::move(values);
    findings.push_back(std::move(finding));
  }
}

ConflictParameters read_parameters(const FunctionBinding& binding) {
  const DataValue data = parameters_of(binding);
  ConflictParameters parameters{.thing_finder = {},
                                .thing_of_word = {},
                                .things = {},
                                .verbs = WordFinder{data.at("verbs").texts()},
                                .limits = WordFinder{data.at("limits").texts()}};
  std::vector<std::string> words;
  for (const DataValue& thing : data.at("things").elements()) {
    const std::vector<std::string> names = thing.at("words").texts();
    if (names.empty()) thing.refuse("a word is expected");
    for (const std::string& word : names) {
      words.push_back(word);
      parameters.thing_of_word.push_back(parameters.things.size());
    }
    parameters.things.push_back(
        {.name = names.empty() ? "" : names.front(), .unit_kinds = thing.at("units").texts()});
  }
  parameters.thing_finder = WordFinder{std::move(words)};
  return parameters;
}

}  // namespace

TextFunction bind_text_conflict(const FunctionBinding& binding, const Vocabulary&) {
  return [&rule = binding.rule, parameters = read_parameters(binding)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    std::vector<Count> counts;
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      CountReader{texts, static_cast<SectionIndex>(position), parameters}.run(counts);
    }
    // Of a text with more counts than any report has, the first are enough.
    constexpr std::size_t most = 500;
    if (counts.size() > most) counts.resize(most);
    check_counts(rule, texts, parameters, counts, findings);
  };
}

}  // namespace gongkai
