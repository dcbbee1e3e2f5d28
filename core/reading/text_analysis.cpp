#include "core/reading/text_analysis.hpp"

#include <algorithm>
#include <utility>

#include "core/reading/numeral.hpp"

namespace gongkai {
namespace {

constexpr std::size_t longest_title = 40;  // characters

/// How a paragraph is numbered: 一、 is 1, （一） is 2, "1." is 3, （1） is 4; 0 for no number.
std::uint8_t heading_level(const Characters& text, std::size_t place) {
  const bool in_brackets = text[place] == U'（' || text[place] == U'(';
  std::size_t next = in_brackets ? place + 1 : place;
  const std::size_t first = next;
  const bool is_chinese = is_numeral(text[next]);
  while (is_chinese ? is_numeral(text[next]) : digit_value(text[next]) >= 0) ++next;
  if (next == first || next > first + 3) return 0;
  if (in_brackets) {
    if (text[next] != U'）' && text[next] != U')') return 0;
    return is_chinese ? 2 : 4;
  }
  if (is_chinese) return text[next] == U'、' ? 1 : 0;
  const bool is_point = text[next] == U'.' || text[next] == U'．' || text[next] == U'、';
  return is_point ? 3 : 0;
}

class Segmenter {
 public:
  Segmenter(const Characters& text, TextAnalysis& analysis) : text_{text}, analysis_{analysis} {}

  void run() {
    std::size_t number = 0;
    for (std::size_t place = 0; place < text_.size(); ++place) {
      const std::size_t offset = text_.offset(place);
      while (number < analysis_.numbers.size() && analysis_.numbers[number].span.end <= offset) {
        ++number;
      }
      // The comma of 1,234 and the point of a heading end nothing.
      const bool in_number =
          number < analysis_.numbers.size() && analysis_.numbers[number].span.holds(offset);
      if (in_number || is_han(text_[place])) continue;
      if (ends_clause(text_[place])) close_clause(place);
      if (ends_sentence(text_[place])) close_sentence(place + 1);
      if (text_[place] == U'\n') ++paragraph_;
    }
    close_clause(text_.size());
    close_sentence(text_.size());
  }

 private:
  void close_clause(std::size_t place) {
    if (place > clause_begin_) {
      analysis_.clauses.push_back(
          {.span = {.begin = text_.offset(clause_begin_), .end = text_.offset(place)},
           .ended_by = text_[place],
           .sentence = analysis_.sentences.size()});
    }
    clause_begin_ = std::min(place + 1, text_.size());
  }

  static bool is_blank_or_line_end(char32_t character) {
    return is_blank_character(character) || character == U'\n' || character == U'\r';
  }

  void close_sentence(std::size_t end) {
    std::size_t begin = sentence_begin_;
    std::size_t last = end;
    while (begin < last && is_blank_or_line_end(text_[begin])) ++begin;
    while (last > begin && is_blank_or_line_end(text_[last - 1])) --last;
    sentence_begin_ = end;
    if (begin == last) {
      analysis_.clauses.resize(std::min(analysis_.clauses.size(), first_clause_));
      return;
    }
    const std::uint8_t level = heading_level(text_, begin);
    analysis_.sentences.push_back(
        {.span = {.begin = text_.offset(begin), .end = text_.offset(last)},
         .paragraph = paragraph_,
         .heading_level = level,
         .is_title = level > 0 && last - begin <= longest_title,
         .first_clause = first_clause_});
    first_clause_ = analysis_.clauses.size();
  }

  const Characters& text_;
  TextAnalysis& analysis_;
  std::size_t clause_begin_ = 0;
  std::size_t sentence_begin_ = 0;
  std::size_t first_clause_ = 0;
  std::size_t paragraph_ = 0;
};

/// A word of approximation right before the number: 约, 近, 超过.
bool is_approximate_before(std::string_view text, std::size_t offset,
                           const Vocabulary& vocabulary) {
  const std::size_t first = offset - std::min(offset, vocabulary.longest_before);
  for (std::size_t begin = first; begin < offset; ++begin) {
    const auto found = vocabulary.approximate_before.find_at(text.substr(0, offset), begin);
    if (found && found->span.end == offset) return true;
  }
  return false;
}

class QuantityReader {
 public:
  QuantityReader(TextAnalysis& analysis, const Vocabulary& vocabulary)
      : analysis_{analysis}, vocabulary_{vocabulary} {}

  void run() {
    for (const NumberWord& number : analysis_.numbers) {
      if (number.kind != NumberKind::plain && number.kind != NumberKind::percent) continue;
      if (auto quantity = read(number)) place(*std::move(quantity));
    }
  }

 private:
  std::optional<Quantity> read(const NumberWord& number) const {
    Quantity quantity{.number = number.span,
                      .span = number.span,
                      .value = number.value,
                      .places = number.places,
                      .is_percent = number.kind == NumberKind::percent,
                      .unit = {}};
    quantity.is_approximate = is_approximate_before(analysis_.text, number.span.begin, vocabulary_);
    skip_approximation(quantity);
    if (!quantity.is_percent) {
      const auto unit = vocabulary_.unit_finder.find_at(analysis_.text, quantity.span.end);
      if (!unit) return std::nullopt;
      quantity.unit = unit->word;
      quantity.span.end = unit->span.end;
      skip_approximation(quantity);
    }
    return quantity;
  }

  void skip_approximation(Quantity& quantity) const {
    const auto word = vocabulary_.approximate_after.find_at(analysis_.text, quantity.span.end);
    if (!word) return;
    quantity.is_approximate = true;
    quantity.span.end = word->span.end;
  }

  void place(Quantity quantity) {
    const std::size_t begin = quantity.number.begin;
    while (clause_ + 1 < analysis_.clauses.size() && analysis_.clauses[clause_].span.end <= begin) {
      ++clause_;
    }
    quantity.clause = clause_;
    quantity.sentence = analysis_.clauses[clause_].sentence;
    quantity.in_brackets = is_in_brackets(quantity.clause);
    Sentence& sentence = analysis_.sentences[quantity.sentence];
    if (sentence.quantity_count == 0) sentence.first_quantity = analysis_.quantities.size();
    ++sentence.quantity_count;
    sentence.is_title = false;
    analysis_.quantities.push_back(quantity);
  }

  /// Whether a bracket was opened before the clause, in this sentence, and not closed yet. Asked for clauses in their order.
  bool is_in_brackets(std::size_t clause) {
    for (; counted_ < clause; ++counted_) {
      const TextClause& each = analysis_.clauses[counted_];
      if (each.sentence != bracket_sentence_) is_open_ = false;
      bracket_sentence_ = each.sentence;
      if (each.ended_by == U'（' || each.ended_by == U'(') is_open_ = true;
      if (each.ended_by == U'）' || each.ended_by == U')') is_open_ = false;
    }
    return is_open_ && bracket_sentence_ == analysis_.clauses[clause].sentence;
  }

  TextAnalysis& analysis_;
  const Vocabulary& vocabulary_;
  std::size_t clause_ = 0;
  std::size_t counted_ = 0;
  std::size_t bracket_sentence_ = 0;
  bool is_open_ = false;
};

/// A plan lasts from the word that announces it to the end of its paragraph; announced in a title, to the next title of its level.
void find_plans(TextAnalysis& analysis) {
  std::uint8_t plan_level = 0;
  std::optional<std::size_t> plan_paragraph;
  for (Sentence& sentence : analysis.sentences) {
    if (sentence.heading_level > 0 && plan_level > 0 && sentence.heading_level <= plan_level) {
      plan_level = 0;
    }
    if (analysis.has_mark(sentence.span.begin, sentence.span.end, Role::plan)) {
      if (sentence.is_title) plan_level = sentence.heading_level;
      plan_paragraph = sentence.paragraph;
    }
    sentence.is_plan = plan_level > 0 || plan_paragraph == sentence.paragraph;
  }
}

template <typename Item>
std::span<const Item> items_in(const std::vector<Item>& items, std::size_t begin, std::size_t end) {
  const auto begin_of = [](const Item& item) { return item.span.begin; };
  const auto first = std::ranges::lower_bound(items, begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(first, items.end(), end, {}, begin_of);
  return {first, last};
}

}  // namespace

std::span<const Quantity> TextAnalysis::quantities_of(const Sentence& sentence) const {
  return std::span{quantities}.subspan(sentence.first_quantity, sentence.quantity_count);
}

std::span<const Mark> TextAnalysis::marks_in(std::size_t begin, std::size_t end) const {
  return items_in(marks, begin, end);
}

std::span<const NumberWord> TextAnalysis::numbers_in(std::size_t begin, std::size_t end) const {
  return items_in(numbers, begin, end);
}

bool TextAnalysis::has_mark(std::size_t begin, std::size_t end, Role role) const {
  return std::ranges::contains(marks_in(begin, end), role, &Mark::role);
}

TextAnalysis analyse_text(std::string_view text, const Vocabulary& vocabulary) {
  TextAnalysis analysis{.text = text, .characters = Characters{text}};
  const Characters& characters = analysis.characters;
  analysis.numbers = number_words(characters, text, vocabulary.unit_finder);
  for (const FoundWord& found : vocabulary.mark_finder.find_all(text)) {
    const Vocabulary::Meaning meaning = vocabulary.meanings[found.word];
    analysis.marks.push_back({.span = found.span, .role = meaning.role, .index = meaning.index});
  }
  Segmenter{characters, analysis}.run();
  QuantityReader{analysis, vocabulary}.run();
  find_plans(analysis);
  return analysis;
}

std::vector<Quantity> quantities_of(std::string_view text, const Vocabulary& vocabulary) {
  return analyse_text(text, vocabulary).quantities;
}

}  // namespace gongkai
