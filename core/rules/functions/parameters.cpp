#include "core/rules/functions/parameters.hpp"

#include <algorithm>

namespace gongkai {
namespace {

/// As text.contains(word). Chinese characters share a few first bytes in UTF-8; the third one tells them apart, so that looking
/// for it is several times as fast.
bool contains_word(std::string_view text, std::string_view word) {
  constexpr std::size_t telling = 2;
  if (word.size() <= telling) return text.contains(word);
  for (std::size_t at = text.find(word[telling], telling); at != std::string_view::npos;
       at = text.find(word[telling], at + 1)) {
    if (text.substr(at - telling).starts_with(word)) return true;
  }
  return false;
}

}  // namespace

DataValue parameters_of(const FunctionBinding& binding) {
  return {binding.parameters, binding.rule.id + ": parameters", binding.reading};
}

std::int64_t within(const DataValue& value, std::int64_t least, std::int64_t most) {
  const std::int64_t number = value.integer();
  if (number >= least && number <= most) return number;
  value.refuse("a number from " + std::to_string(least) + " to " + std::to_string(most) +
               " is expected");
  return least;
}

SectionIndex section_in(const Edition& edition, const DataValue& id) {
  const auto section = edition.find_section(id.text());
  if (!section) id.refuse("this section is not known");
  return section.value_or(0);
}

CellIndex cell_in(const Edition& edition, const DataValue& address) {
  const auto cell = edition.find_cell(address.text());
  if (!cell) address.refuse("this cell is not known");
  return cell.value_or(0);
}

std::string address_of(std::string_view table, std::string_view row, std::string_view column) {
  std::string address{table};
  address.append(".").append(row).append(".").append(column);
  return address;
}

bool contains_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words,
                             [&](const std::string& word) { return contains_word(text, word); });
}

bool ends_with_any(std::string_view text, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings,
                             [&](const std::string& each) { return text.ends_with(each); });
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](const std::string& each) { return text.starts_with(each); });
}

std::optional<std::string> answer_to(std::string_view rule, std::string_view place,
                                     const Report& report) {
  const Decision* const decision = report.find_decision(rule, place);
  if (decision == nullptr || decision->kind != Decision::Kind::answered) return std::nullopt;
  return decision->text;
}

}  // namespace gongkai
