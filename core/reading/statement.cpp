#include "core/reading/statement.hpp"

#include <algorithm>
#include <utility>

#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

std::string_view last_character(std::string_view text) {
  std::size_t begin = text.empty() ? 0 : text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return text.substr(begin);
}

class StatementReader {
 public:
  StatementReader(const TextAnalysis& analysis, const Vocabulary& vocabulary, int year,
                  std::string_view unit_name)
      : analysis_{analysis}, vocabulary_{vocabulary}, year_{year}, unit_name_{unit_name} {}

  std::vector<Statement> run() {
    for (std::size_t index = 0; index < analysis_.sentences.size(); ++index) read_sentence(index);
    return std::move(statements_);
  }

 private:
  /// A subject that was named earlier and what became of it.
  struct Carried {
    std::optional<std::size_t> subject;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
  };

  void read_sentence(std::size_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    if (carried_.paragraph != sentence.paragraph) carried_ = {.subject = {}};
    carried_.paragraph = sentence.paragraph;
    state_ = {};
    passed_ = sentence.span.begin;
    reach_ = sentence.span.begin;
    sentence_subject_.reset();
    for (std::size_t offset = 0; offset < sentence.quantity_count; ++offset) {
      read_quantity(sentence.first_quantity + offset, index);
    }
    pass(sentence.span.end);
    if (sentence_subject_) {
      const bool carries = vocabulary_.subjects[*sentence_subject_].carries;
      carried_.subject = carries ? sentence_subject_ : std::nullopt;
      carried_.sentence = index;
    }
  }

  /// What the words up to here have said.
  struct State {
    Scope scope = Scope::unsaid;
    bool is_part = false;
    bool other_year = false;
    bool part_of_year = false;
    bool is_doubtful = false;
  };

  /// Whether a word of comparison stands near, in the same clause: 较2019年增加12件.
  bool is_comparison(std::size_t offset) const {
    constexpr std::size_t reach = 90;
    const ByteSpan clause = analysis_.clauses[clause_at(offset)].span;
    const std::size_t begin = std::max(clause.begin, offset - std::min(offset, reach));
    const std::size_t end = std::min(clause.end, offset + reach);
    return analysis_.has_mark(begin, end, Role::change);
  }

  std::size_t clause_at(std::size_t offset) const {
    const auto found = std::ranges::upper_bound(
        analysis_.clauses, offset, {}, [](const TextClause& clause) { return clause.span.begin; });
    const auto position = static_cast<std::size_t>(found - analysis_.clauses.begin());
    return position == 0 ? 0 : position - 1;
  }

  /// Takes in the marks and dates from where it stopped to `end`.
  void pass(std::size_t end) {
    for (const Mark& mark : analysis_.marks_in(passed_, end)) pass_mark(mark);
    for (const NumberWord& number : analysis_.numbers_in(passed_, end)) {
      if (number.kind == NumberKind::date) pass_date(number);
    }
    passed_ = std::max(passed_, end);
  }

  void pass_mark(const Mark& mark) {
    switch (mark.role) {
      case Role::part:
        state_.is_part = true;
        break;
      case Role::other_year:
        // "较上年增加" speaks of the other year in its own clause alone.
        if (!is_comparison(mark.span.begin)) state_.other_year = true;
        break;
      case Role::this_year:
        state_.other_year = false;
        state_.part_of_year = false;
        break;
      case Role::part_of_year:
        state_.part_of_year = true;
        break;
      case Role::scope_whole:
        state_.scope = names_unit(mark) ? Scope::whole : Scope::other;
        break;
      case Role::scope_own:
        state_.scope = Scope::whole;
        break;
      case Role::scope_narrow:
        state_.scope = Scope::other;
        break;
      case Role::scope_open:
        state_.scope = Scope::open;
        break;
      case Role::doubt:
        state_.is_doubtful = true;
        break;
      case Role::subject:
        sentence_subject_ = mark.index;
        break;
      default:
        break;
    }
  }

  /// 全县 is the whole for 泗水县人民政府, and more than the unit for a bureau or a township.
  bool names_unit(const Mark& mark) const {
    const std::string_view level = last_character(mark.span.in(analysis_.text));
    const std::size_t place = unit_name_.rfind(level);
    if (place == std::string_view::npos) return false;
    const std::string_view rest = unit_name_.substr(place + level.size());
    constexpr std::string_view government = "人民政府";
    constexpr std::string_view office = "办事处";
    return rest.empty() || rest == government || rest == office;
  }

  void pass_date(const NumberWord& date) {
    if (date.month == 0 && date.day == 0) {
      const bool is_other = date.year != static_cast<std::uint16_t>(year_);
      if (is_other && is_comparison(date.span.begin)) return;
      state_.other_year = is_other;
      state_.part_of_year = false;
      return;
    }
    const bool is_edge = (date.month == 12 && date.day == 31) || (date.month == 1 && date.day == 1);
    if (!is_edge) state_.part_of_year = true;
    if (date.year != 0) state_.other_year = date.year != static_cast<std::uint16_t>(year_);
  }

  void read_quantity(std::size_t index, std::size_t sentence_index) {
    const Quantity& quantity = analysis_.quantities[index];
    const Sentence& sentence = analysis_.sentences[sentence_index];
    const TextClause& clause = analysis_.clauses[quantity.clause];
    // A semicolon or a bracket that closes ends what 其中 began.
    if (quantity.clause > sentence.first_clause) {
      const char32_t before = analysis_.clauses[quantity.clause - 1].ended_by;
      const bool begins_here = clause.span.begin >= reach_;
      if (begins_here && (before == U'；' || before == U';')) state_.is_part = false;
    }
    pass(quantity.number.begin);
    const std::size_t after_end = end_of_reach(quantity, index, clause);
    Statement statement{.quantity = index,
                        .terms = {},
                        .scope = state_.scope,
                        .is_part = state_.is_part,
                        .is_other_time = state_.other_year || state_.part_of_year ||
                                         is_compared(quantity, clause, after_end),
                        .is_plan = sentence.is_plan,
                        .is_doubtful = state_.is_doubtful};
    if (quantity.unit) find_terms(statement, quantity, clause, after_end, sentence_index);
    pass(after_end);
    reach_ = quantity.span.end;
    statements_.push_back(std::move(statement));
  }

  /// How far behind the quantity its words may stand: to the end of its clause, a 、 or the next number.
  std::size_t end_of_reach(const Quantity& quantity, std::size_t index,
                           const TextClause& clause) const {
    std::size_t end = std::max(clause.span.end, quantity.span.end);
    if (index + 1 < analysis_.quantities.size()) {
      end = std::min(end, analysis_.quantities[index + 1].number.begin);
    }
    constexpr std::string_view enumeration = "、";
    const std::string_view rest = analysis_.text.substr(quantity.span.end, end - quantity.span.end);
    return quantity.span.end + std::min(rest.find(enumeration), rest.size());
  }

  /// "较上年增加12件", "累计46500条", "每季度检查1次": no count of this year.
  bool is_compared(const Quantity& quantity, const TextClause& clause,
                   std::size_t after_end) const {
    const std::size_t begin = std::max(clause.span.begin, std::min(reach_, quantity.number.begin));
    for (const Mark& mark : analysis_.marks_in(begin, after_end)) {
      if (mark.role == Role::cumulative || mark.role == Role::change) return true;
    }
    return false;
  }

  struct Named {
    std::optional<std::size_t> subject;  ///< the last one
    std::vector<std::size_t> subjects;
    std::vector<std::size_t> actions;
  };

  Named named_in(std::size_t begin, std::size_t end) const {
    Named named;
    for (const Mark& mark : analysis_.marks_in(begin, end)) {
      if (mark.role == Role::part)
        named = {.subject = named.subject, .subjects = {}, .actions = {}};
      if (mark.role == Role::subject) {
        named.subject = mark.index;
        if (!std::ranges::contains(named.subjects, mark.index))
          named.subjects.push_back(mark.index);
      }
      if (mark.role == Role::action && !std::ranges::contains(named.actions, mark.index)) {
        named.actions.push_back(mark.index);
      }
    }
    return named;
  }

  void find_terms(Statement& statement, const Quantity& quantity, const TextClause& clause,
                  std::size_t after_end, std::size_t sentence_index) {
    const std::size_t begin = std::min(std::max(clause.span.begin, reach_), quantity.number.begin);
    Named before = named_in(begin, quantity.number.begin);
    const Named after = named_in(quantity.span.end, after_end);
    if (before.actions.empty()) before.actions = after.actions;
    if (before.actions.empty() && begin > reach_) {
      // "引起的行政复议，全县有13件": the words stand a clause earlier.
      const Named earlier = named_in(reach_, begin);
      if (!earlier.actions.empty()) before.actions = {earlier.actions.back()};
      if (!before.subject) before.subject = earlier.subject;
    }
    std::optional<std::size_t> subject = after.subject ? after.subject : before.subject;
    const bool is_near = subject.has_value();
    if (!subject) subject = subject_before(statement, sentence_index);
    if (!subject) return;
    add_terms(statement, quantity, *subject, before.actions, is_near);
    // "行政复议、行政诉讼共13件": each of them, or both together.
    for (const std::size_t other : before.subjects) {
      if (other != *subject) add_terms(statement, quantity, other, {}, true);
    }
  }

  /// The subject of the sentence so far, or of the sentences before.
  std::optional<std::size_t> subject_before(Statement& statement,
                                            std::size_t sentence_index) const {
    std::optional<std::size_t> subject = sentence_subject_;
    if (subject) return vocabulary_.subjects[*subject].carries ? subject : std::nullopt;
    if (!carried_.subject) return std::nullopt;
    statement.is_distant = carried_.sentence + 1 < sentence_index;
    return carried_.subject;
  }

  void add_terms(Statement& statement, const Quantity& quantity, std::size_t subject,
                 const std::vector<std::size_t>& actions, bool is_near) const {
    for (std::size_t index = 0; index < vocabulary_.terms.size(); ++index) {
      const TextTerm& term = vocabulary_.terms[index];
      if (term.subject != subject || !vocabulary_.counts_in(term, *quantity.unit)) continue;
      const bool is_named = term.action ? std::ranges::contains(actions, *term.action) : is_near;
      if (is_named) statement.terms.push_back(index);
    }
  }

  const TextAnalysis& analysis_;
  const Vocabulary& vocabulary_;
  int year_;
  std::string_view unit_name_;
  std::vector<Statement> statements_;
  Carried carried_;
  State state_;
  std::optional<std::size_t> sentence_subject_;
  std::size_t passed_ = 0;  ///< marks before this byte are taken in
  std::size_t reach_ = 0;   ///< end of the quantity before, or begin of the sentence
};

}  // namespace

std::vector<Statement> statements_of(const TextAnalysis& analysis, const Vocabulary& vocabulary,
                                     int year, std::string_view unit_name) {
  return StatementReader{analysis, vocabulary, year, trimmed(unit_name)}.run();
}

std::optional<Decimal> value_in_cells(const Quantity& quantity, const TextTerm& term,
                                      const Vocabulary& vocabulary) {
  const std::int64_t factor = vocabulary.units[*quantity.unit].factor;
  if (factor == term.unit_factor) return quantity.value;
  std::string digits = quantity.value.to_string();
  const std::size_t point = digits.find('.');
  std::string whole = digits.substr(0, point);
  std::string fraction = point == std::string::npos ? std::string{} : digits.substr(point + 1);
  for (std::int64_t up = factor; up > term.unit_factor; up /= 10) {
    whole += fraction.empty() ? '0' : fraction.front();
    if (!fraction.empty()) fraction.erase(0, 1);
  }
  for (std::int64_t down = factor; down < term.unit_factor; down *= 10) {
    fraction.insert(0, 1, whole.empty() ? '0' : whole.back());
    if (!whole.empty()) whole.pop_back();
  }
  if (whole.empty()) whole = "0";
  const auto value = Decimal::parse(fraction.empty() ? whole : whole + "." + fraction);
  if (!value) return std::nullopt;
  return *value;
}

std::vector<CellIndex> cells_to_bind(const TextAnalysis& analysis, const Statement& statement,
                                     const Vocabulary& vocabulary, const Report& report) {
  const Quantity& quantity = analysis.quantities[statement.quantity];
  std::vector<CellIndex> cells;
  const auto add = [&](CellIndex cell) {
    if (!std::ranges::contains(cells, cell)) cells.push_back(cell);
  };
  for (const std::size_t index : statement.terms) {
    const TextTerm& term = vocabulary.terms[index];
    if (term.unit_factor != vocabulary.units[*quantity.unit].factor) continue;
    for (const std::vector<std::string>& reading : term.readings) {
      if (reading.size() != 1) continue;
      if (const auto cell = report.edition->find_cell(reading.front())) add(*cell);
    }
  }
  if (!cells.empty()) return cells;
  for (std::size_t position = 0; position < report.cells.size(); ++position) {
    const auto cell = static_cast<CellIndex>(position);
    if (number_of(report.cell(cell)) == quantity.value) add(cell);
  }
  return cells;
}

}  // namespace gongkai
