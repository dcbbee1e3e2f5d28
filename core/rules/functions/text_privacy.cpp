// text.privacy: numbers of persons in a text that will be published. The messages never repeat the number.
#include <utility>

#include "core/reading/personal_number.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

std::string_view variant_of(PersonalNumberKind kind) {
  switch (kind) {
    case PersonalNumberKind::identity_card:
      return "identity_card";
    case PersonalNumberKind::mobile_phone:
      return "mobile_phone";
    case PersonalNumberKind::bank_card:
      return "bank_card";
  }
  return {};
}

}  // namespace

TextFunction bind_text_privacy(const FunctionBinding& binding, const Vocabulary&) {
  return [&rule = binding.rule](const ReportTexts& texts, std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      std::size_t ordinal = 0;
      for (const PersonalNumber& number :
           personal_numbers(texts.sections[section]->analysis.characters)) {
        if (are_enough(findings)) return;
        Finding finding =
            finding_in_text(rule, variant_of(number.kind), texts, section, number.span, ordinal++);
        finding.parameters.erase("words");
        findings.push_back(std::move(finding));
      }
    }
  };
}

}  // namespace gongkai
