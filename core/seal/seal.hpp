// The seal of a report that is handed in (docs/format.md): by what it was checked, with what result, and digests of all its parts, so
// that whoever receives the file sees what was changed since. It protects against edits, not against forgery: it holds no secret.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/json.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/date.hpp"
#include "core/seal/form_digests.hpp"

namespace gongkai {

/// The version of the seal that this program makes, and the highest that it reads.
inline constexpr int seal_version = 1;

/// A finding that stood when the report was sealed.
struct SealedFinding {
  std::string rule;  ///< id
  std::string place;
  std::string level;
  auto operator<=>(const SealedFinding&) const = default;
};
SealedFinding sealed_form(const Finding& finding);

/// Part of the report ("tables.applications.new", "sections.overview", "unit") → the first 16 digits of its digest: enough to
/// name a part that was changed; what decides is the digest of the whole.
using PartDigests = std::map<std::string, std::string, std::less<>>;

struct Seal {
  std::optional<Date> sealed_on;
  std::string program;  ///< "gongkai 1.2.3"
  std::string edition_digest;
  std::string rules_digest;
  Verdict verdict = Verdict::incomplete;
  std::vector<SealedFinding> findings;
  PartDigests parts;
  std::string digest;  ///< of the whole file, but for this one field
};

/// The seal of the report as it is now. Problems: seal.not_ready (what has to be mended first), seal.number_too_large (a whole
/// number in a field that this version does not know).
std::expected<Json, Problem> make_seal(const Report& report, const Checker& checker,
                                       const FormDigests& digests, std::optional<Date> today);

/// Problems: seal.broken, seal.newer_version.
std::expected<Seal, Problem> read_seal(const Json& json);

/// What is found in a report that is handed in on that day.
std::vector<Finding> findings_when_submitting(const Report& report, const Checker& checker,
                                              std::optional<Date> day);

/// Of the report as its file has it, without the seal. Empty for a part with a number that has no canonical form.
PartDigests digests_of_parts(const Json& report);
/// Of all of the file, the seal too, but for the seal's own digest. None when a number has no canonical form.
std::optional<std::string> digest_of_file(const Json& report, const Json& seal);

}  // namespace gongkai
