// report.section: every section is there and not empty, a table section holds its table, and the section on problems names
// problems and improvements.
#include <utility>

#include "core/file/data_value.hpp"
#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct ProblemWords {
  SectionIndex section = 0;
  std::vector<std::string> problems;
  std::vector<std::string> improvements;
};

/// The messages that a section earns.
std::vector<std::string_view> faults_of(const Report& report, SectionIndex index,
                                        const Section& section, const ProblemWords& words) {
  if (section.table) {
    if (report.tables_present[*section.table]) return {};
    return {"table_missing"};
  }
  if (!report.texts[index]) return {"missing"};
  const std::string_view text = report.text(index);
  if (trimmed(text).empty()) return {"empty"};
  std::vector<std::string_view> faults;
  if (index == words.section) {
    if (!contains_any(text, words.problems)) faults.emplace_back("no_problems");
    if (!contains_any(text, words.improvements)) faults.emplace_back("no_improvements");
  }
  return faults;
}

}  // namespace

RuleFunction bind_report_section(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  ProblemWords words{.section = section_in(binding.edition, parameters.at("problems_section")),
                     .problems = parameters.at("problem_words").texts(),
                     .improvements = parameters.at("improvement_words").texts()};
  return [&rule = binding.rule, &edition = binding.edition, words = std::move(words)](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < edition.sections.size(); ++position) {
      const auto index = static_cast<SectionIndex>(position);
      if (!edition.sections[index].required) continue;
      for (const std::string_view fault :
           faults_of(report, index, edition.sections[index], words)) {
        findings.push_back(finding_of(rule, fault));
        findings.back().section = index;
      }
    }
  };
}

}  // namespace gongkai
