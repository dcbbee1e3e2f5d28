// text.percent: a percentage against the two numbers of its sentence that it is made of.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"
#include "core/sorting.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct PercentParameters {
  std::string rate_word;     ///< 率
  WordFinder share_words;    ///< 占, 占比
  WordFinder growth_words;   ///< 增长
  WordFinder decline_words;  ///< 下降
};

/// Numbers beyond these are left alone: the product below must fit into 64 bits.
constexpr std::int64_t largest_number = 1'000'000'000;
constexpr std::uint8_t most_places = 4;
/// Numbers of the sentence before the percentage that are looked at.
constexpr std::size_t most_numbers = 12;
constexpr std::size_t most_looked_at = 48;

std::optional<std::int64_t> whole_number(const Decimal& value) {
  if (!value.is_whole() || value.is_negative()) return std::nullopt;
  if (value > Decimal::from_integer(largest_number)) return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : value.to_string()) number = number * 10 + (digit - '0');
  return number;
}

/// part / whole in per cent, rounded half up to the given places.
std::optional<Decimal> percentage(std::int64_t part, std::int64_t whole, std::uint8_t places) {
  if (whole <= 0 || part < 0) return std::nullopt;
  std::int64_t scale = 1;
  for (std::uint8_t place = 0; place < places; ++place) scale *= 10;
  const std::int64_t scaled = (part * 100 * scale * 2 + whole) / (whole * 2);
  std::string digits = std::to_string(scaled);
  if (places > 0) {
    if (digits.size() <= places) digits.insert(0, places + 1U - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
  }
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  return *value;
}

struct Pair {
  std::size_t part = 0;
  std::size_t whole = 0;
  Decimal expected;
};

class PercentReader {
 public:
  PercentReader(const ReportTexts& texts, SectionIndex section, const PercentParameters& parameters)
      : texts_{texts}, analysis_{texts.sections[section]->analysis}, parameters_{parameters} {}

  /// The pair that contradicts the percentage; nothing where one agrees, or where the pair is not plain.
  std::optional<Pair> contradiction(std::size_t percent) const {
    const Quantity& quantity = analysis_.quantities[percent];
    if (quantity.is_approximate || quantity.places > most_places) return std::nullopt;
    const std::vector<std::size_t> numbers = numbers_before(percent);
    if (numbers.size() < 2 || agrees_with_any(numbers, quantity)) return std::nullopt;
    const auto same_unit = [&](std::size_t index) {
      return analysis_.quantities[index].unit == analysis_.quantities[numbers.back()].unit;
    };
    if (numbers.size() != 2 || !same_unit(numbers.front())) return std::nullopt;
    const std::string_view words = words_before(percent);
    if (is_growth(words, parameters_.growth_words)) return growth(numbers, quantity, false);
    if (is_growth(words, parameters_.decline_words)) return growth(numbers, quantity, true);
    if (is_share(words) || is_rate_of(words, numbers.back())) return share(numbers, quantity);
    return std::nullopt;
  }

 private:
  std::int64_t number(std::size_t index) const {
    return *whole_number(analysis_.quantities[index].value);
  }

  /// Exact whole numbers with a unit, from the start of the sentence to the percentage.
  std::vector<std::size_t> numbers_before(std::size_t percent) const {
    const Sentence& sentence = analysis_.sentences[analysis_.quantities[percent].sentence];
    std::vector<std::size_t> numbers;
    const std::size_t first =
        std::max(sentence.first_quantity, percent - std::min(percent, most_looked_at));
    for (std::size_t index = percent; index > first; --index) {
      const Quantity& each = analysis_.quantities[index - 1];
      if (each.is_percent) continue;
      if (each.is_approximate || !whole_number(each.value)) continue;
      numbers.push_back(index - 1);
      if (numbers.size() == most_numbers) break;
    }
    std::ranges::reverse(numbers);
    return numbers;
  }

  bool agrees_with_any(const std::vector<std::size_t>& numbers, const Quantity& percent) const {
    for (const std::size_t part : numbers) {
      for (const std::size_t whole : numbers) {
        if (percentage(number(part), number(whole), percent.places) == percent.value) return true;
        const std::int64_t change = number(part) - number(whole);
        const std::int64_t size = change < 0 ? -change : change;
        if (percentage(size, number(whole), percent.places) == percent.value) return true;
      }
    }
    return false;
  }

  /// The words of the percentage's clause that stand before it.
  std::string_view words_before(std::size_t percent) const {
    const Quantity& quantity = analysis_.quantities[percent];
    std::size_t begin = analysis_.clauses[quantity.clause].span.begin;
    if (percent > 0) begin = std::max(begin, analysis_.quantities[percent - 1].span.end);
    begin = std::min(begin, quantity.number.begin);
    return analysis_.text.substr(begin, quantity.number.begin - begin);
  }

  /// "占76.4%", "占总数的": the whole is the number that was named, and no other.
  bool is_share(std::string_view words) const {
    words = trimmed(words);
    for (std::size_t begin = 0; begin < words.size(); begin += code_point_at(words, begin).bytes) {
      const auto found = parameters_.share_words.find_at(words, begin);
      if (found && found->span.end == words.size()) return true;
    }
    return false;
  }

  /// 收回率 belongs to the number in whose clause 收回 stands.
  bool is_rate_of(std::string_view words, std::size_t part) const {
    const std::size_t rate = words.rfind(parameters_.rate_word);
    constexpr std::size_t stem_bytes = 6;  // two characters
    if (rate == std::string_view::npos || rate < stem_bytes) return false;
    const std::string_view stem = words.substr(rate - stem_bytes, stem_bytes);
    const ByteSpan clause = analysis_.clauses[analysis_.quantities[part].clause].span;
    const std::size_t begin =
        part > 0 ? std::max(clause.begin, std::min(analysis_.quantities[part - 1].span.end,
                                                   analysis_.quantities[part].number.begin))
                 : clause.begin;
    constexpr std::size_t reach = 150;
    const std::size_t number_end = analysis_.quantities[part].span.end;
    const std::size_t first = std::max(begin, number_end - std::min(number_end, reach));
    const std::size_t last = std::max(first, std::min(clause.end, number_end + reach));
    return analysis_.text.substr(first, last - first).contains(stem);
  }

  static bool is_growth(std::string_view words, const WordFinder& verbs) {
    return verbs.occurs_in(words);
  }

  std::optional<Pair> share(const std::vector<std::size_t>& numbers,
                            const Quantity& percent) const {
    const std::size_t whole = numbers.front();
    const std::size_t part = numbers.back();
    if (number(part) > number(whole)) return std::nullopt;
    return pair_of(part, whole, percentage(number(part), number(whole), percent.places));
  }

  /// One of the two numbers is said of another year: it is the base.
  std::optional<Pair> growth(const std::vector<std::size_t>& numbers, const Quantity& percent,
                             bool is_decline) const {
    const bool first_is_base = is_of_other_year(numbers.front());
    if (first_is_base == is_of_other_year(numbers.back())) return std::nullopt;
    const std::size_t base = first_is_base ? numbers.front() : numbers.back();
    const std::size_t now = first_is_base ? numbers.back() : numbers.front();
    const std::int64_t change =
        is_decline ? number(base) - number(now) : number(now) - number(base);
    return pair_of(now, base, percentage(change, number(base), percent.places));
  }

  bool is_of_other_year(std::size_t index) const {
    const Quantity& quantity = analysis_.quantities[index];
    const ByteSpan clause = analysis_.clauses[quantity.clause].span;
    const std::size_t end = quantity.number.begin;
    const std::size_t begin =
        index > 0 ? std::max(clause.begin, std::min(analysis_.quantities[index - 1].span.end, end))
                  : clause.begin;
    if (analysis_.has_mark(begin, end, Role::other_year)) return true;
    return std::ranges::any_of(analysis_.numbers_in(begin, end), [&](const NumberWord& word) {
      return word.kind == NumberKind::date && word.year != 0 &&
             word.year + 1 == texts_.report->year;
    });
  }

  static std::optional<Pair> pair_of(std::size_t part, std::size_t whole,
                                     std::optional<Decimal> expected) {
    if (!expected) return std::nullopt;
    return Pair{.part = part, .whole = whole, .expected = *expected};
  }

  const ReportTexts& texts_;
  const TextAnalysis& analysis_;
  const PercentParameters& parameters_;
};

Finding finding_of_pair(const Rule& rule, const ReportTexts& texts, SectionIndex section,
                        std::size_t percent, const Pair& pair) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  const Quantity& quantity = analysis.quantities[percent];
  const std::size_t ordinal = percent - analysis.sentences[quantity.sentence].first_quantity;
  Finding finding = finding_in_text(rule, "differs", texts, section, quantity.span, ordinal);
  for (const std::size_t index : {pair.part, pair.whole}) {
    const ByteSpan span = analysis.quantities[index].span;
    finding.words.push_back({.section = section, .begin = span.begin, .end = span.end});
  }
  sort_stably(finding.words, {}, &TextSpan::begin);
  finding.parameters["part"] = analysis.quantities[pair.part].span.in(analysis.text);
  finding.parameters["whole"] = analysis.quantities[pair.whole].span.in(analysis.text);
  finding.left = quantity.value;
  finding.right = pair.expected;
  finding.difference = Decimal::difference(quantity.value, pair.expected);
  return finding;
}

}  // namespace

TextFunction bind_text_percent(const FunctionBinding& binding, const Vocabulary&) {
  const DataValue data = parameters_of(binding);
  PercentParameters parameters{.rate_word = data.at("rate_word").text(),
                               .share_words = WordFinder{data.at("share_words").texts()},
                               .growth_words = WordFinder{data.at("growth_words").texts()},
                               .decline_words = WordFinder{data.at("decline_words").texts()}};
  return [&rule = binding.rule, parameters = std::move(parameters)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      const PercentReader reader{texts, section, parameters};
      const std::vector<Quantity>& quantities = texts.sections[section]->analysis.quantities;
      for (std::size_t index = 0; index < quantities.size(); ++index) {
        if (!quantities[index].is_percent) continue;
        if (are_enough(findings)) return;
        if (const auto pair = reader.contradiction(index)) {
          findings.push_back(finding_of_pair(rule, texts, section, index, *pair));
        }
      }
    }
  };
}

}  // namespace gongkai
