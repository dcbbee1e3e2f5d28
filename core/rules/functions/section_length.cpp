// section.length: a text is not longer than is usual.
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {

RuleFunction bind_section_length(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  const SectionIndex section = section_in(binding.edition, parameters.at("section"));
  const auto most =
      static_cast<std::size_t>(within(parameters.at("most_characters"), 1, 1'000'000));
  return [&rule = binding.rule, section, most](const Report& report, const CheckOptions&,
                                               std::vector<Finding>& findings) {
    const std::size_t length = count_characters(report.text(section));
    if (length <= most) return;
    Finding finding = finding_of(rule, "too_long");
    finding.section = section;
    finding.parameters["length"] = std::to_string(length);
    finding.parameters["most"] = std::to_string(most);
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
