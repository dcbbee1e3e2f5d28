#include "core/seal/seal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/file/json_object.hpp"
#include "core/file/report_file.hpp"
#include "core/seal/canonical_json.hpp"
#include "core/seal/sha256.hpp"

namespace gongkai {
namespace {

constexpr std::size_t part_digest_length = 16;

/// Goes down the tables to their rows, and down the sections; everything else is one part.
std::size_t depth_below(std::string_view key) {
  if (key == "tables") return 2;
  return key == "sections" ? 1 : 0;
}

/// An object without members is a part itself.
void add_part(PartDigests& parts, const std::string& path, const Json& value, std::size_t depth) {
  if (depth > 0 && value.is_object() && !value.empty()) {
    for (const auto& [key, member] : value.get_ref<const Json::object_t&>()) {
      std::string below = path;
      below.append(".").append(key);
      add_part(parts, below, member, depth - 1);
    }
    return;
  }
  const auto canonical = canonical_json(value);
  // Where strange keys give the same path twice, the first stands for it; the digest of the whole has them both.
  parts.emplace(path, canonical ? sha256_hex(*canonical).substr(0, part_digest_length) : "");
}

Json counts_of(const std::vector<Finding>& findings) {
  constexpr std::array levels{Level::error, Level::warning, Level::ask, Level::note};
  Json counts = Json::object();
  for (const Level level : levels) {
    append_member(counts, std::string{level_name(level)},
                  std::ranges::count(findings, level, &Finding::level));
  }
  return counts;
}

Json findings_to_json(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings) {
    const SealedFinding sealed = sealed_form(finding);
    list.push_back(Json{{"rule", sealed.rule}, {"place", sealed.place}, {"level", sealed.level}});
  }
  return list;
}

Problem not_ready(const std::vector<Finding>& findings) {
  const auto stands = [](const Finding& finding) {
    return finding.level == Level::error && finding.standing != Standing::dismissed;
  };
  std::size_t errors = 0;
  std::size_t missing = 0;
  for (const Finding& finding : findings) {
    if (!stands(finding)) continue;
    if (is_about_missing(finding)) {
      missing += std::max<std::size_t>(1, finding.cells.size());
    } else {
      ++errors;
    }
  }
  Problem problem{
      .id = "seal.not_ready",
      .place = {},
      .parameters = {{"errors", std::to_string(errors)}, {"missing", std::to_string(missing)}}};
  if (errors == 0) problem.parameters["variant"] = "missing";
  if (missing == 0) problem.parameters["variant"] = "errors";
  return problem;
}

/// A report with an error is not sealed.
Verdict read_verdict(const DataValue& data) {
  constexpr std::array verdicts{Verdict::pass, Verdict::incomplete};
  const auto* const found = std::ranges::find(verdicts, data.text(), verdict_name);
  if (found != verdicts.end()) return *found;
  data.refuse("this is no verdict of a sealed report");
  return Verdict::incomplete;
}

}  // namespace

SealedFinding sealed_form(const Finding& finding) {
  return {.rule = finding.rule->id,
          .place = finding.place,
          .level = std::string{level_name(finding.level)}};
}

std::vector<Finding> findings_when_submitting(const Report& report, const Checker& checker,
                                              std::optional<Date> day) {
  return checker.check(report, {.submitting = true, .today = day});
}

PartDigests digests_of_parts(const Json& report) {
  PartDigests parts;
  for (const auto& [key, value] : report.get_ref<const Json::object_t&>()) {
    if (key != "seal") add_part(parts, key, value, depth_below(key));
  }
  return parts;
}

std::optional<std::string> digest_of_file(const Json& report, const Json& seal) {
  Json file = report;
  file.erase("seal");
  Json rest = seal;
  rest.erase("digest");
  append_member(file, "seal", std::move(rest));
  return canonical_json(file).transform(sha256_hex);
}

std::expected<Json, Problem> make_seal(const Report& report, const Checker& checker,
                                       const FormDigests& digests, std::optional<Date> today) {
  const auto findings = findings_when_submitting(report, checker, today);
  const Verdict verdict = verdict_of(findings);
  if (verdict == Verdict::fail) return std::unexpected{not_ready(findings)};
  const Json file = report_to_json(report);

  Json seal{{"version", seal_version}};
  if (today) seal["sealed_on"] = date_text(*today);
  seal["program"] = "gongkai " GONGKAI_VERSION;
  seal["edition_digest"] = digests.editions.at(report.edition->id);
  seal["rules_digest"] = digests.rules;
  if (Json adjusted = adjustments_to_json(checker.rules()); !adjusted.empty())
    seal["rules_adjusted"] = std::move(adjusted);
  seal["verdict"] = verdict_name(verdict);
  seal["counts"] = counts_of(findings);
  seal["findings"] = findings_to_json(findings);
  seal["parts"] = digests_of_parts(file);
  auto digest = digest_of_file(file, seal);
  if (!digest) {
    return std::unexpected{Problem{.id = "seal.number_too_large", .place = {}, .parameters = {}}};
  }
  seal["digest"] = *std::move(digest);
  return seal;
}

std::expected<Seal, Problem> read_seal(const Json& json) {
  DataReading reading;
  const DataValue data{json, "seal", reading};
  if (data.at("version").integer() > seal_version) {
    return std::unexpected{
        Problem{.id = "seal.newer_version", .place = "seal.version", .parameters = {}}};
  }
  Seal seal;
  if (const auto day = data.find("sealed_on")) {
    seal.sealed_on = parse_date(day->text());
    if (!seal.sealed_on) day->refuse("this is no day");
  }
  seal.program = data.at("program").text();
  seal.edition_digest = data.at("edition_digest").text();
  seal.rules_digest = data.at("rules_digest").text();
  seal.verdict = read_verdict(data.at("verdict"));
  for (const DataValue& finding : data.at("findings").elements()) {
    seal.findings.push_back({.rule = finding.at("rule").text(),
                             .place = finding.at("place").text(),
                             .level = finding.at("level").text()});
  }
  for (const auto& [path, digest] : data.at("parts").members())
    seal.parts.emplace(path, digest.text());
  seal.digest = data.at("digest").text();
  return reading.result(std::move(seal), "seal.broken");
}

}  // namespace gongkai
