#include "ui/language.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gongkai::ui {
namespace {

/// One file for each room of the interface.
constexpr std::array<std::string_view, 19> string_files{
    "",        "problems.",  "findings.", "last_year.", "texts.",    "help.",      "rules.",
    "paste.",  "shortcuts.", "search.",   "keeping.",   "versions.", "self_test.", "seal.",
    "mirror.", "summary.",   "charts.",   "preview.",   "dates."};

std::expected<std::string_view, Problem> text_of(const AssetLookup& asset,
                                                 const std::string& path) {
  const auto text = asset(path);
  if (!text)
    return std::unexpected(Problem{.id = "asset.missing", .place = path, .parameters = {}});
  return *text;
}

std::expected<Strings, Problem> strings_of(const AssetLookup& asset, std::string_view language) {
  std::vector<std::string_view> texts;
  for (const std::string_view name : string_files) {
    const auto text =
        text_of(asset, "strings/" + std::string{name} + std::string{language} + ".json");
    if (!text) return std::unexpected(text.error());
    texts.push_back(*text);
  }
  return read_strings(texts);
}

std::expected<HelpTexts, Problem> help_of(const AssetLookup& asset, std::string_view language) {
  const std::string path = "help/help." + std::string{language} + ".json";
  const auto text = text_of(asset, path);
  if (!text) return std::unexpected(text.error());
  return read_help_texts(*text, path);
}

std::expected<Strings, Problem> glossary_of(const AssetLookup& asset, std::string_view language) {
  if (language == languages.front()) return Strings{};
  const auto text = text_of(asset, "help/glossary." + std::string{language} + ".json");
  if (!text) return std::unexpected(text.error());
  return read_strings({&*text, 1});
}

}  // namespace

std::expected<Words, Problem> load_words(const AssetLookup& asset, std::string_view language) {
  auto strings = strings_of(asset, language);
  if (!strings) return std::unexpected(strings.error());
  auto help = help_of(asset, language);
  if (!help) return std::unexpected(help.error());
  auto glossary = glossary_of(asset, language);
  if (!glossary) return std::unexpected(glossary.error());
  return Words{
      .strings = std::move(*strings), .help = std::move(*help), .glossary = std::move(*glossary)};
}

}  // namespace gongkai::ui
