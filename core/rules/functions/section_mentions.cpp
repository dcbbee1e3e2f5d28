// section.mentions: the texts speak of every subject that is asked for; each is known by some words.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

struct Subject {
  std::string name;  ///< as the form or the statute calls it
  std::vector<std::string> words;
};

struct Mentions {
  SectionIndex section = 0;        ///< where it is to be written
  std::vector<SectionIndex> read;  ///< where it may stand
  std::vector<std::string> kinds;  ///< of units; empty: all
  std::vector<Subject> subjects;
};

Mentions read_mentions(const Edition& edition, const DataValue& parameters) {
  Mentions mentions{.section = section_in(edition, parameters.at("section")),
                    .read = {},
                    .kinds = {},
                    .subjects = {}};
  if (const auto kinds = parameters.find("kinds")) mentions.kinds = kinds->texts();
  for (const DataValue& id : parameters.at("read").elements())
    mentions.read.push_back(section_in(edition, id));
  for (const auto& [name, words] : parameters.at("subjects").members())
    mentions.subjects.push_back({.name = name, .words = words.texts()});
  return mentions;
}

bool is_mentioned(const Subject& subject, const Mentions& mentions, const Report& report) {
  return std::ranges::any_of(mentions.read, [&](SectionIndex section) {
    return contains_any(report.text(section), subject.words);
  });
}

}  // namespace

RuleFunction bind_section_mentions(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, mentions = read_mentions(binding.edition, parameters)](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    if (!mentions.kinds.empty() && !std::ranges::contains(mentions.kinds, report.unit.kind)) return;
    // What is not written yet is said by report.section.
    if (trimmed(report.text(mentions.section)).empty()) return;
    std::string missing;
    for (const Subject& subject : mentions.subjects) {
      if (is_mentioned(subject, mentions, report)) continue;
      missing += (missing.empty() ? "" : "、") + subject.name;
    }
    if (missing.empty()) return;
    Finding finding = finding_of(rule, "not_mentioned");
    finding.section = mentions.section;
    finding.parameters["subjects"] = std::move(missing);
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
