#include "core/reading/known_texts.hpp"

#include <algorithm>
#include <utility>

namespace gongkai {

void KnownTexts::begin_check() { before_ = std::exchange(now_, {}); }

std::shared_ptr<const ReadText> KnownTexts::read(std::string_view text, const Report& report,
                                                 const Vocabulary& vocabulary,
                                                 Comparing comparing) {
  const auto is_same = [&](const std::shared_ptr<const ReadText>& known) {
    return known->text == text && known->year == report.year &&
           known->unit_name == report.unit.name && known->vocabulary == &vocabulary &&
           (known->comparison || comparing == Comparing::no);
  };
  if (const auto found = std::ranges::find_if(now_, is_same); found != now_.end()) return *found;
  if (const auto found = std::ranges::find_if(before_, is_same); found != before_.end())
    return now_.emplace_back(*found);
  const auto read = std::make_shared<ReadText>();
  read->text = text;
  read->year = report.year;
  read->unit_name = report.unit.name;
  read->vocabulary = &vocabulary;
  read->analysis = analyse_text(read->text, vocabulary);
  read->statements = statements_of(read->analysis, vocabulary, report.year, report.unit.name);
  if (comparing == Comparing::yes) read->comparison = comparison_of(read->analysis);
  return now_.emplace_back(read);
}

}  // namespace gongkai
