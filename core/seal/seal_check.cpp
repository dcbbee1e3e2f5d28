#include "core/seal/seal_check.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/file/json_object.hpp"
#include "core/file/report_file.hpp"
#include "core/sorting.hpp"

namespace gongkai {
namespace {

/// Those that changed, and those that are only on one side.
std::vector<std::string> altered_parts(const PartDigests& sealed, const PartDigests& now) {
  const auto digest_in = [](const PartDigests& parts, const std::string& path) {
    const auto found = parts.find(path);
    return found == parts.end() ? nullptr : &found->second;
  };
  PartDigests all = sealed;
  all.insert(now.begin(), now.end());
  std::vector<std::string> altered;
  for (const auto& [path, digest] : all) {
    const std::string* before = digest_in(sealed, path);
    const std::string* after = digest_in(now, path);
    if (before == nullptr || after == nullptr || *before != *after) altered.push_back(path);
  }
  return altered;
}

/// What was a seal before its own name was damaged: nothing may lose it unnoticed.
const Json::object_t::value_type* misnamed_seal(const Report& report) {
  const auto& members = report.unknown.get_ref<const Json::object_t&>();
  const auto found = std::ranges::find_if(members, [](const auto& member) {
    return find_member(&member.second, "rules_digest") != nullptr &&
           find_member(&member.second, "digest") != nullptr;
  });
  return found == members.end() ? nullptr : &*found;
}

SealCheck unreadable(Problem problem) {
  SealCheck check;
  check.state = SealState::unreadable;
  check.problem = std::move(problem);
  return check;
}

void compare_findings(SealCheck& check, const Seal& seal, const Report& report,
                      const Checker& checker) {
  std::vector<SealedFinding> sealed = seal.findings;
  sort_stably(sealed);
  std::vector<SealedFinding> now;
  for (Finding& finding : findings_when_submitting(report, checker, seal.sealed_on)) {
    now.push_back(sealed_form(finding));
    if (!std::ranges::binary_search(sealed, now.back()))
      check.appeared.push_back(std::move(finding));
  }
  sort_stably(now);
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

bool has_seal(const Report& report) {
  return !report.seal.is_null() || misnamed_seal(report) != nullptr;
}

std::optional<SealCheck> check_seal(const Report& report, const Checker& checker,
                                    const FormDigests& digests) {
  if (report.seal.is_null()) {
    const auto* const misnamed = misnamed_seal(report);
    if (misnamed == nullptr) return std::nullopt;
    return unreadable({.id = "seal.broken", .place = misnamed->first, .parameters = {}});
  }
  auto seal = read_seal(report.seal);
  if (!seal) return unreadable(std::move(seal.error()));
  SealCheck check;
  check.sealed_on = seal->sealed_on;
  check.program = seal->program;
  check.verdict = seal->verdict;
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
  json["verdict"] = verdict_name(check->verdict);
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
