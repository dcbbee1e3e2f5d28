// report.unit: the unit's name is given, its kind is one of the known ones, and the text does not name another unit as its author.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct UnitParameters {
  std::vector<std::string> kinds;
  std::optional<SectionIndex> author_section;
  WordFinder author_before;          ///< 本报告由
  WordFinder author_after;           ///< 根据, 编制
  std::vector<std::string> endings;  ///< 人民政府, 局: the name of an authority ends so
  std::u32string generic;            ///< characters that tell no unit from another
};

std::u32string characters_of(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint character = code_point_at(text, offset);
    result += character.value;
    offset += character.bytes;
  }
  return result;
}

/// Whether all characters of `part` stand in `whole` in their order: 教育局 is short for 教育和体育局.
bool is_short_for(std::u32string_view part, std::u32string_view whole) {
  std::size_t matched = 0;
  for (const char32_t character : whole) {
    if (matched < part.size() && part[matched] == character) ++matched;
  }
  return matched == part.size();
}

std::u32string distinctive(std::u32string_view name, const std::u32string& generic) {
  std::u32string result;
  std::ranges::copy_if(name, std::back_inserter(result),
                       [&](char32_t character) { return !generic.contains(character); });
  return result;
}

bool share_a_character(std::u32string_view left, std::u32string_view right) {
  return std::ranges::any_of(left, [&](char32_t character) { return right.contains(character); });
}

/// Clearly another unit: nothing that tells units apart is in both names.
bool is_another(std::string_view text_name, const Unit& unit, const std::u32string& generic) {
  std::u32string name = characters_of(text_name);
  std::u32string own = characters_of(unit.name);
  if (is_short_for(name, own) || is_short_for(own, name)) return false;
  const auto [name_rest, own_rest] = std::ranges::mismatch(name, own);
  const auto common = static_cast<std::size_t>(name_rest - name.begin());
  if (common >= 2) {
    name.erase(0, common);
    own.erase(0, common);
  } else {
    own += characters_of(unit.parent);
  }
  const std::u32string name_marks = distinctive(name, generic);
  const std::u32string own_marks = distinctive(own, generic);
  return !name_marks.empty() && !own_marks.empty() && !share_a_character(name_marks, own_marks);
}

/// "本报告由…编制": the name between the two.
void check_author(const Rule& rule, const UnitParameters& parameters, const ReportTexts& texts,
                  std::vector<Finding>& findings) {
  const Unit& unit = texts.report->unit;
  if (!parameters.author_section || trimmed(unit.name).empty()) return;
  const std::string_view text = texts.sections[*parameters.author_section]->analysis.text;
  for (const FoundWord& word : parameters.author_before.find_all(text)) {
    constexpr std::size_t longest_name = 120;
    std::size_t end = word.span.end;
    while (end < text.size() && end < word.span.end + longest_name &&
           !parameters.author_after.find_at(text, end)) {
      end += code_point_at(text, end).bytes;
    }
    const std::string_view name = trimmed(text.substr(word.span.end, end - word.span.end));
    const bool is_authority = std::ranges::any_of(
        parameters.endings, [&](const std::string& ending) { return name.ends_with(ending); });
    if (are_enough(findings)) return;
    if (!is_authority || !is_another(name, unit, parameters.generic)) continue;
    const auto begin = static_cast<std::size_t>(name.data() - text.data());
    Finding finding = finding_in_text(rule, "another_unit", texts, *parameters.author_section,
                                      {.begin = begin, .end = begin + name.size()});
    finding.parameters["unit"] = unit.name;
    findings.push_back(std::move(finding));
  }
}

}  // namespace

TextFunction bind_report_unit(const FunctionBinding& binding, const Vocabulary&) {
  const DataValue data = parameters_of(binding);
  UnitParameters parameters{.kinds = data.at("kinds").texts(),
                            .author_section =
                                binding.edition.find_section(data.at("author_section").text()),
                            .author_before = WordFinder{data.at("author_before").texts()},
                            .author_after = WordFinder{data.at("author_after").texts()},
                            .endings = data.at("authority_endings").texts(),
                            .generic = characters_of(data.at("generic_characters").text())};
  return [&rule = binding.rule, parameters = std::move(parameters)](
             const ReportTexts& texts, std::vector<Finding>& findings) {
    const Unit& unit = texts.report->unit;
    if (trimmed(unit.name).empty()) findings.push_back(finding_of(rule, "no_name"));
    if (trimmed(unit.kind).empty()) {
      findings.push_back(finding_of(rule, "no_kind"));
    } else if (!std::ranges::contains(parameters.kinds, unit.kind)) {
      findings.push_back(finding_of(rule, "unknown_kind"));
      findings.back().parameters["kind"] = unit.kind;
    }
    check_author(rule, parameters, texts, findings);
  };
}

}  // namespace gongkai
