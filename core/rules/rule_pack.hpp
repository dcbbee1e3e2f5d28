// A rule pack (docs/rule-packs.md): a file with which an authority switches rules off, lowers them or sets their limits, in its own
// name and with a reason that everyone can read.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/json.hpp"
#include "core/file/problem.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

/// The version of the format that this program reads.
inline constexpr int rule_pack_version = 1;

struct RuleChange {
  std::string rule;            ///< id
  bool is_off = false;         ///< the rule is not checked at all
  std::optional<Level> level;  ///< none: as it was
  std::string reason;
  Json parameters = Json::object();  ///< in place of those of the rule's check
  std::string place;                 ///< in the file: "changes.0"
};

struct RulePack {
  std::string issuer;
  std::string issued_on;  ///< "2026-01-05"; may be empty
  std::vector<RuleChange> changes;
};

/// Problems: those of parse_json (with the variant "rule_pack"), rule_pack.not_a_pack, rule_pack.newer_version, rule_pack.broken
/// (with place), rule_pack.too_long, rule_pack.rule_twice.
std::expected<RulePack, Problem> read_rule_pack(std::string_view text);

/// Whether a file calls itself a rule pack; it may still be unusable.
bool is_rule_pack(std::string_view text);

/// The rules as the pack wants them; each changed one says so (Rule::adjustment). A level may only be lowered: what stops a
/// submission is the same everywhere. Problems: rule_pack.unknown_rule, rule_pack.raised, rule_pack.unknown_parameter,
/// rule_pack.wrong_parameter.
std::expected<RuleCatalogue, Problem> adjusted(RuleCatalogue catalogue, const RulePack& pack);

/// What was changed, as results show it: rule, level (or "off"), level_before, issuer, reason.
Json adjustments_to_json(const RuleCatalogue& catalogue);

}  // namespace gongkai
