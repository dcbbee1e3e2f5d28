#include "core/diagnosis/examination.hpp"

#include <algorithm>
#include <utility>

#include "core/file/cell_json.hpp"
#include "core/rules/sum_check.hpp"

namespace gongkai {
namespace {

bool is_failed_sum(const Finding& finding) {
  return finding.sum && finding.state == FindingState::fail;
}

std::optional<std::size_t> cause_of(const Finding& finding, const std::vector<Cause>& causes) {
  if (!is_failed_sum(finding)) return std::nullopt;
  const auto cause = std::ranges::find_if(causes, [&](const Cause& each) {
    return std::ranges::binary_search(each.sums, *finding.sum);
  });
  if (cause == causes.end()) return std::nullopt;
  return static_cast<std::size_t>(cause - causes.begin());
}

Json suspects_to_json(const Cause& cause, const Report& report) {
  Json suspects = Json::array();
  for (std::size_t position = 0; position < cause.explanations.size(); ++position) {
    const Explanation& explanation = cause.explanations[position];
    for (const Slip& slip : explanation.slips) {
      for (const Correction& correction : slip.corrections) {
        suspects.push_back(Json{{"cell", report.edition->cells[correction.cell].address},
                                {"value", cell_to_json(correction.value)},
                                {"proposed", cell_to_json(correction.proposed)},
                                {"cause", mistake_name(slip.mistake)},
                                {"explanation", position + 1},
                                {"rank", explanation.rank},
                                {"equally_good", explanation.rank == 1 && cause.equally_good > 1}});
      }
    }
  }
  return suspects;
}

}  // namespace

Examination examine(const Checker& checker, const Report& report, const CheckOptions& options) {
  Examination examination{
      .findings = checker.check(report, options), .causes = {}, .cause_of_finding = {}};
  if (std::ranges::any_of(examination.findings, is_failed_sum))
    examination.causes = find_causes(report, checker.sums_of(*report.edition));
  for (const Finding& finding : examination.findings)
    examination.cause_of_finding.push_back(cause_of(finding, examination.causes));
  return examination;
}

Json finding_to_json(const Examination& examination, std::size_t finding, const Report& report,
                     std::string_view language) {
  Json json = finding_to_json(examination.findings[finding], report, language);
  if (const auto cause = examination.cause_of_finding[finding])
    json["suspects"] = suspects_to_json(examination.causes[*cause], report);
  return json;
}

}  // namespace gongkai
