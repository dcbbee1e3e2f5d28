#include "core/reading/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/file/json.hpp"

namespace gongkai {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 13> mark_roles{{
    {"other_year", Role::other_year},
    {"this_year", Role::this_year},
    {"part_of_year", Role::part_of_year},
    {"plan", Role::plan},
    {"cumulative", Role::cumulative},
    {"change", Role::change},
    {"part", Role::part},
    {"sum", Role::sum},
    {"scope_whole", Role::scope_whole},
    {"scope_own", Role::scope_own},
    {"scope_narrow", Role::scope_narrow},
    {"scope_open", Role::scope_open},
    {"doubt", Role::doubt},
}};

/// Collects the words of all roles; a word has one role only.
class MarkCollector {
 public:
  void add(const DataValue& words, Role role, std::size_t index) {
    for (const DataValue& word : words.elements()) {
      if (std::ranges::contains(words_, word.text())) word.refuse("this word has a role already");
      words_.push_back(word.text());
      meanings_.push_back({.role = role, .index = static_cast<std::uint16_t>(index)});
    }
  }

  void move_to(Vocabulary& vocabulary) {
    vocabulary.mark_finder = WordFinder{std::move(words_)};
    vocabulary.meanings = std::move(meanings_);
  }

 private:
  std::vector<std::string> words_;
  std::vector<Vocabulary::Meaning> meanings_;
};

void read_units(const DataValue& data, Vocabulary& vocabulary) {
  std::vector<std::string> words;
  for (const DataValue& unit : data.elements()) {
    const auto factor = unit.find("factor");
    for (const std::string& word : unit.at("words").texts()) {
      words.push_back(word);
      vocabulary.units.push_back(
          {.kind = unit.at("kind").text(), .factor = factor ? factor->integer() : 1});
    }
  }
  vocabulary.unit_finder = WordFinder{std::move(words)};
}

template <typename List, typename Projection = std::identity>
std::size_t position_of(const List& list, const DataValue& id, Projection projection = {}) {
  const auto found = std::ranges::find(list, id.text(), projection);
  if (found == list.end()) id.refuse("this id is not known");
  return static_cast<std::size_t>(found - list.begin());
}

bool flag(const DataValue& data, std::string_view key) {
  const auto value = data.find(key);
  return value && value->boolean();
}

TextTerm read_term(const DataValue& data, const Vocabulary& vocabulary) {
  const auto action = data.find("action");
  const auto factor = data.find("factor");
  TextTerm term{.id = data.at("id").text(),
                .subject = position_of(vocabulary.subjects, data.at("subject"), &Subject::id),
                .action = {},
                .unit_kind = data.at("unit").text(),
                .unit_factor = factor ? factor->integer() : 1,
                .is_certain = flag(data, "certain"),
                .is_whole = flag(data, "whole"),
                .readings = {}};
  if (action) term.action = position_of(vocabulary.actions, *action);
  for (const DataValue& reading : data.at("readings").elements()) {
    term.readings.push_back(reading.texts());
  }
  return term;
}

Vocabulary read(const DataValue& data) {
  Vocabulary vocabulary;
  read_units(data.at("units"), vocabulary);
  const DataValue before = data.at("approximate_before");
  for (const std::string& word : before.texts()) {
    vocabulary.longest_before = std::max(vocabulary.longest_before, word.size());
  }
  vocabulary.approximate_before = WordFinder{before.texts()};
  vocabulary.approximate_after = WordFinder{data.at("approximate_after").texts()};

  MarkCollector marks;
  for (const auto& [name, words] : data.at("marks").members()) {
    const auto* const role =
        std::ranges::find(mark_roles, name, [](const auto& each) { return each.first; });
    if (role == mark_roles.end()) {
      words.refuse("this role is not known");
    } else {
      marks.add(words, role->second, 0);
    }
  }
  for (const DataValue& subject : data.at("subjects").elements()) {
    marks.add(subject.at("words"), Role::subject, vocabulary.subjects.size());
    vocabulary.subjects.push_back(
        {.id = subject.at("id").text(), .carries = flag(subject, "carries")});
  }
  for (const DataValue& action : data.at("actions").elements()) {
    marks.add(action.at("words"), Role::action, vocabulary.actions.size());
    vocabulary.actions.push_back(action.at("id").text());
  }
  marks.move_to(vocabulary);
  for (const DataValue& term : data.at("terms").elements()) {
    vocabulary.terms.push_back(read_term(term, vocabulary));
  }
  return vocabulary;
}

}  // namespace

std::expected<Vocabulary, Problem> read_vocabulary(std::string_view json, std::string_view name) {
  const auto parsed = parse_json(json);
  if (!parsed) return std::unexpected{parsed.error()};
  DataReading reading;
  return reading.result(read(DataValue{*parsed, std::string{name} + ":", reading}),
                        "vocabulary.broken");
}

std::vector<TermCells> bind_terms(const Vocabulary& vocabulary, const Edition& edition) {
  std::vector<TermCells> bound;
  for (const TextTerm& term : vocabulary.terms) {
    TermCells readings;
    for (const std::vector<std::string>& addresses : term.readings) {
      std::vector<CellIndex> cells;
      for (const std::string& address : addresses) {
        if (const auto cell = edition.find_cell(address)) cells.push_back(*cell);
      }
      if (!cells.empty()) readings.push_back(std::move(cells));
    }
    bound.push_back(std::move(readings));
  }
  return bound;
}

}  // namespace gongkai
