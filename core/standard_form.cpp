#include "core/standard_form.hpp"

#include <array>
#include <memory>
#include <utility>

#include "core/edition/edition_reader.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {
namespace {

/// A new edition of the form is a new file and a line here.
constexpr std::array<std::string_view, 2> edition_files{"editions/2019.json", "editions/2021.json"};
constexpr std::string_view rule_file = "rules/catalogue.json";

std::expected<std::string_view, Problem> content_of(const AssetLookup& asset,
                                                    std::string_view path) {
  if (const auto content = asset(path)) return *content;
  return std::unexpected{
      Problem{.id = "form.missing", .place = std::string{path}, .parameters = {}}};
}

}  // namespace

std::expected<StandardForm, Problem> load_standard_form(const AssetLookup& asset) {
  std::vector<EditionPointer> editions;
  for (const std::string_view path : edition_files) {
    const auto content = content_of(asset, path);
    if (!content) return std::unexpected{content.error()};
    auto edition = read_edition(*content, path);
    if (!edition) return std::unexpected{std::move(edition.error())};
    editions.push_back(std::make_shared<const Edition>(*std::move(edition)));
  }
  EditionCatalogue catalogue{std::move(editions)};

  const auto content = content_of(asset, rule_file);
  if (!content) return std::unexpected{content.error()};
  auto rules = read_rules(*content, rule_file);
  if (!rules) return std::unexpected{std::move(rules.error())};
  auto checker = Checker::create(*std::move(rules), catalogue);
  if (!checker) return std::unexpected{std::move(checker.error())};
  return StandardForm{.editions = std::move(catalogue), .checker = *std::move(checker)};
}

}  // namespace gongkai
