#include "core/standard_form.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "core/edition/edition_reader.hpp"
#include "core/reading/vocabulary.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {
namespace {

/// A new edition of the form is a new file and a line here.
constexpr std::array<std::string_view, 2> edition_files{"editions/2019.json", "editions/2021.json"};
/// In the order in which findings are listed, and at the end the vocabulary.
constexpr std::array<std::string_view, 10> rule_files_and_vocabulary{
    "rules/applications.json", "rules/disputes.json", "rules/proactive.json",
    "rules/cells.json",        "rules/report.json",   "rules/contents.json",
    "rules/last_year.json",    "rules/text.json",     "rules/merging.json",
    "reading/vocabulary.json",
};
constexpr std::span all_files{rule_files_and_vocabulary};
constexpr std::span rule_files = all_files.first(all_files.size() - 1);
constexpr std::string_view vocabulary_file = all_files.back();

std::expected<std::string_view, Problem> content_of(const AssetLookup& asset,
                                                    std::string_view path) {
  if (const auto content = asset(path)) return *content;
  return std::unexpected{
      Problem{.id = "form.missing", .place = std::string{path}, .parameters = {}}};
}

}  // namespace

std::expected<StandardForm, Problem> load_standard_form(const AssetLookup& asset,
                                                        const RulePack* pack) {
  std::vector<EditionPointer> editions;
  for (const std::string_view path : edition_files) {
    const auto content = content_of(asset, path);
    if (!content) return std::unexpected{content.error()};
    auto edition = read_edition(*content, path);
    if (!edition) return std::unexpected{std::move(edition.error())};
    editions.push_back(std::make_shared<const Edition>(*std::move(edition)));
  }
  EditionCatalogue catalogue{std::move(editions)};
  auto checker = load_checker(asset, catalogue, pack);
  if (!checker) return std::unexpected{std::move(checker.error())};
  return StandardForm{.editions = std::move(catalogue), .checker = *std::move(checker)};
}

std::expected<Checker, Problem>
load_checker(const AssetLookup& asset, const EditionCatalogue& editions, const RulePack* pack) {
  RuleCatalogue rules;
  for (const std::string_view path : rule_files) {
    const auto content = content_of(asset, path);
    if (!content) return std::unexpected{content.error()};
    auto read = read_rules(*content, path);
    if (!read) return std::unexpected{std::move(read.error())};
    std::ranges::move(read->rules, std::back_inserter(rules.rules));
  }
  if (pack != nullptr) {
    auto changed = adjusted(std::move(rules), *pack);
    if (!changed) return std::unexpected{std::move(changed.error())};
    rules = *std::move(changed);
  }
  const auto words = content_of(asset, vocabulary_file);
  if (!words) return std::unexpected{words.error()};
  auto vocabulary = read_vocabulary(*words, vocabulary_file);
  if (!vocabulary) return std::unexpected{std::move(vocabulary.error())};
  auto checker = Checker::create(std::move(rules), editions,
                                 std::make_shared<const Vocabulary>(*std::move(vocabulary)));
  if (!checker) {
    Problem problem = std::move(checker.error());
    // The program's own rules can be bound, as its tests show: it is a limit that the pack sets.
    if (pack != nullptr) problem.id = "rule_pack.wrong_parameter";
    return std::unexpected{std::move(problem)};
  }
  return checker;
}

std::string edition_file(const Edition& edition) { return "editions/" + edition.id + ".json"; }

std::span<const std::string_view> files_of_rules() { return all_files; }

}  // namespace gongkai
