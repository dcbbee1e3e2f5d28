#include "core/seal/seal_check.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/file/report_file.hpp"

namespace gongkai {
namespace {

/// Those that changed, and those that are only on one side.
std::vector<std::string> altered_parts(const PartDigests& sealed, const PartDigests& now) {
  const auto differs_in = [](const PartDigests& other) {
    return [&other](const PartDigests::value_type& part) {
      const auto found = other.find(part.first);
      return found == other.end() || found->second != part.second;
    };
  };
  std::vector<std::string> altered;
  const auto add = [&](const PartDigests& parts, const auto& is_altered) {
    for (const auto& part : parts) {
      if (is_altered(part)) altered.push_back(part.first);
    }
  };
  add(sealed, differs_in(now));
  add(now, differs_in(sealed));
  std::ranges::sort(altered);
  const auto twice = std::ranges::unique(altered);
  altered.erase(twice.begin(), twice.end());
  return altered;
}

void compare_findings(SealCheck& check, const Seal& seal, const Report& report,
                      const Checker& checker) {
  std::vector<SealedFinding> sealed = seal.findings;
  std::ranges::sort(sealed);
  std::vector<SealedFinding> now;
  for (Finding& finding : findings_when_submitting(report, checker, seal.sealed_on)) {
    now.push_back(sealed_form(finding));
    if (!std::ranges::binary_search(sealed, now.back()))
      check.appeared.push_back(std::move(finding));
  }
  std::ranges::sort(now);
  std::ranges::set_difference(sealed, now, std::back_inserter(check.gone));
}

Json to_json(const SealedFinding& finding) {
  return Json{{"rule", finding.rule}, {"place", finding.place}, {"level", finding.level}};
}

}  // namespace

std::string_view seal_state_name(SealState state) {
  switch (state) {
    case SealState::intact:
      return "intact";
    case SealState::altered:
      return "altered";
    case SealState::unreadable:
      return "unreadable";
  }
  return {};
}

std::optional<SealCheck> check_seal(const Report& report, const Checker& checker,
                                    const FormDigests& digests) {
  if (report.seal.is_null()) return std::nullopt;
  auto seal = read_seal(report.seal);
  if (!seal) {
    return SealCheck{.state = SealState::unreadable,
                     .problem = std::move(seal.error()),
                     .sealed_on = {},
                     .program = {}};
  }
  SealCheck check{.problem = {}, .sealed_on = seal->sealed_on, .program = seal->program};
  const Json file = report_to_json(report);
  if (digest_of_file(file, report.seal) != seal->digest) {
    check.state = SealState::altered;
    check.altered = altered_parts(seal->parts, digests_of_parts(file));
    return check;
  }
  const auto edition = digests.editions.find(report.edition->id);
  check.other_edition =
      edition == digests.editions.end() || edition->second != seal->edition_digest;
  check.other_rules = digests.rules != seal->rules_digest;
  compare_findings(check, *seal, report, checker);
  return check;
}

Json seal_check_to_json(const std::optional<SealCheck>& check) {
  if (!check) return nullptr;
  Json json{{"state", seal_state_name(check->state)}};
  if (check->problem) json["problem"] = check->problem->id;
  if (check->sealed_on) json["sealed_on"] = date_text(*check->sealed_on);
  if (!check->program.empty()) json["program"] = check->program;
  if (check->state == SealState::altered) json["altered"] = check->altered;
  if (check->state != SealState::intact) return json;
  json["other_rules"] = check->other_rules;
  json["other_edition"] = check->other_edition;
  Json appeared = Json::array();
  for (const Finding& finding : check->appeared) appeared.push_back(to_json(sealed_form(finding)));
  json["appeared"] = std::move(appeared);
  Json gone = Json::array();
  for (const SealedFinding& finding : check->gone) gone.push_back(to_json(finding));
  json["gone"] = std::move(gone);
  return json;
}

}  // namespace gongkai
