#include "core/seal/seal_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/date_words.hpp"
#include "core/text/shortened.hpp"

namespace gongkai {
namespace {

constexpr std::size_t most_parts = 5;
/// Characters of a path of the file's own.
constexpr std::size_t longest_path = 40;

const std::string* label_of_table(const Edition& edition, TableIndex table) {
  const auto section = std::ranges::find(edition.sections, std::optional{table}, &Section::table);
  return section == edition.sections.end() ? nullptr : &section->label;
}

/// Of "applications.new", or of a table alone.
std::optional<std::string> name_of_row(std::string_view path, const Edition& edition) {
  const std::size_t dot = path.find('.');
  const auto index = edition.find_table(path.substr(0, dot));
  if (!index) return std::nullopt;
  const std::string* label = label_of_table(edition, *index);
  if (label == nullptr) return std::nullopt;
  if (dot == std::string_view::npos) return *label;
  const auto& rows = edition.tables[*index].rows;
  const auto row = std::ranges::find(rows, path.substr(dot + 1), &Row::id);
  if (row == rows.end()) return std::nullopt;
  return *label + "·" + row->short_label;
}

std::string name_of_part(std::string_view path, const Edition& edition, const Strings& strings) {
  constexpr std::string_view tables = "tables.";
  constexpr std::string_view sections = "sections.";
  if (path.starts_with(tables)) {
    if (auto name = name_of_row(path.substr(tables.size()), edition)) return *std::move(name);
  }
  if (path.starts_with(sections)) {
    if (const auto section = edition.find_section(path.substr(sections.size())))
      return edition.sections[*section].label;
  }
  constexpr std::array named{"unit",      "year",      "edition",     "id",
                             "decisions", "last_year", "typed_totals"};
  if (std::ranges::contains(named, path))
    return std::string{strings.get("seal.part." + std::string{path})};
  return shortened(path, longest_path);
}

std::string names_of_parts(const SealCheck& check, const Edition& edition, const Strings& strings) {
  std::string names;
  for (std::size_t index = 0; index < std::min(most_parts, check.altered.size()); ++index) {
    if (index > 0) names += strings.get("seal.parts.and");
    names += name_of_part(check.altered[index], edition, strings);
  }
  if (check.altered.size() > most_parts) {
    names += strings.fill("seal.parts.more",
                          {{"count", std::to_string(check.altered.size() - most_parts)}});
  }
  return names;
}

std::string_view key_of(const SealCheck& check) {
  if (check.state == SealState::altered)
    return check.altered.empty() ? "seal.altered.seal" : "seal.altered";
  if (!check.appeared.empty() || !check.gone.empty()) return "seal.intact.other_result";
  return check.other_rules || check.other_edition ? "seal.intact.other_rules" : "seal.intact";
}

}  // namespace

std::string seal_text(const SealCheck& check, const Edition& edition, const Strings& strings) {
  if (check.problem) {
    Problem problem = *check.problem;
    problem.place = shortened(problem.place, longest_path);
    return problem_text(problem, strings);
  }
  const std::string day = check.sealed_on ? date_words(*check.sealed_on, strings)
                                          : std::string{strings.get("seal.no_day")};
  return strings.fill(key_of(check), {{"day", day},
                                      {"parts", names_of_parts(check, edition, strings)},
                                      {"appeared", std::to_string(check.appeared.size())},
                                      {"gone", std::to_string(check.gone.size())}});
}

std::vector<std::string> changed_results(const SealCheck& check, const Report& report,
                                         const RuleCatalogue& rules, const Strings& strings,
                                         std::string_view language) {
  std::vector<std::string> lines;
  lines.reserve(check.appeared.size() + check.gone.size());
  for (const Finding& finding : check.appeared)
    lines.push_back(
        strings.fill("seal.appeared", {{"message", message_of(finding, report, language)}}));
  for (const SealedFinding& finding : check.gone) {
    const Rule* rule = rules.find(finding.rule);
    const std::string name = rule == nullptr ? shortened(finding.rule, longest_path)
                                             : std::string{wording_in(rule->title, language)};
    lines.push_back(strings.fill(
        "seal.gone", {{"rule", name}, {"place", shortened(finding.place, longest_path)}}));
  }
  return lines;
}

}  // namespace gongkai
