#include "core/rules/rule_pack.hpp"

#include <algorithm>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/file/json_object.hpp"
#include "core/rules/date.hpp"
#include "core/text/utf8.hpp"
#include "core/text/wording.hpp"

namespace gongkai {
namespace {

/// A pack names some rules and lists some words.
constexpr JsonLimits pack_limits{.bytes = 1024 * 1024, .depth = 8, .values = 5'000};
constexpr std::string_view pack_format = "gongkai-rule-pack";
/// Issuer and reasons stand beside the results, where a longer text would bury them.
constexpr std::size_t longest_issuer = 100;
constexpr std::size_t longest_reason = 500;

std::unexpected<Problem> refuse(std::string id, std::string place, Parameters parameters = {}) {
  return std::unexpected{
      Problem{.id = std::move(id), .place = std::move(place), .parameters = std::move(parameters)}};
}

const std::string& words_at(const DataValue& data, std::string_view key) {
  const DataValue value = data.at(key);
  if (trimmed(value.text()).empty()) value.refuse("a text is expected");
  return value.text();
}

RuleChange read_change(const DataValue& data) {
  data.allow_only({"rule", "level", "reason", "parameters"});
  RuleChange change{.rule = words_at(data, "rule"),
                    .level = {},
                    .reason = words_at(data, "reason"),
                    .place = data.place()};
  if (const auto level = data.find("level")) {
    change.is_off = level->text() == "off";
    change.level = level_from_name(level->text());
    if (!change.is_off && !change.level) level->refuse("a level or off is expected");
  }
  if (const auto parameters = data.find("parameters")) {
    if (parameters->json().is_object()) {
      change.parameters = parameters->json();
    } else {
      parameters->refuse("an object is expected");
    }
  }
  if (!data.has("level") && change.parameters.empty()) data.refuse("nothing is changed");
  return change;
}

RulePack read_fields(const DataValue& data) {
  data.allow_only({"$schema", "format", "version", "issuer", "issued_on", "changes"});
  RulePack pack{.issuer = words_at(data, "issuer"), .issued_on = {}, .changes = {}};
  if (const auto issued_on = data.find("issued_on")) {
    pack.issued_on = issued_on->text();
    if (!parse_date(pack.issued_on)) issued_on->refuse("a date as in 2026-01-05 is expected");
  }
  for (const DataValue& change : data.at("changes").elements())
    pack.changes.push_back(read_change(change));
  return pack;
}

bool has_pack_format(const Json& json) {
  const Json* const format = find_member(&json, "format");
  return format != nullptr && *format == pack_format;
}

std::expected<void, Problem> check_length(std::string_view text, std::size_t most,
                                          std::string place) {
  if (length_in_characters(text) <= most) return {};
  return refuse("rule_pack.too_long", std::move(place), {{"limit", std::to_string(most)}});
}

std::expected<void, Problem> check_lengths(const RulePack& pack) {
  auto checked = check_length(pack.issuer, longest_issuer, "issuer");
  for (const RuleChange& change : pack.changes) {
    if (!checked) break;
    checked = check_length(change.reason, longest_reason, change.place + ".reason");
  }
  return checked;
}

/// Numbers stay numbers and lists of words stay lists of words.
bool has_same_type(const Json& value, const Json& before) {
  if (before.is_array()) {
    return value.is_array() && std::ranges::all_of(value, [](const Json& element) {
             return element.is_string() && !element.get_ref<const std::string&>().empty();
           });
  }
  if (before.is_number()) return value.is_number_integer();
  return value.type() == before.type();
}

/// Puts the values of `changes` over those of `parameters`. In an object whose members are data (days by kind of unit) new ones may
/// be added if they are like the others.
std::expected<void, Problem> merge(Json& parameters, const Json& changes, const std::string& place,
                                   bool may_add) {
  for (const auto& [key, value] : changes.items()) {
    std::string inner = place;
    inner.append(".").append(key);
    const auto found = parameters.find(key);
    const bool is_new = found == parameters.end();
    if (is_new && (!may_add || parameters.empty()))
      return refuse("rule_pack.unknown_parameter", inner, {{"parameter", key}});
    const Json& pattern = is_new ? parameters.front() : *found;
    if (!has_same_type(value, pattern))
      return refuse("rule_pack.wrong_parameter", inner, {{"parameter", key}});
    if (is_new) {
      append_member(parameters, key, value);
    } else if (value.is_object()) {
      if (auto merged = merge(*found, value, inner, true); !merged) return merged;
    } else {
      *found = value;
    }
  }
  return {};
}

/// No wording of the rule may weigh more than `level`.
void lower(Rule& rule, Level level) {
  rule.level = std::max(rule.level, level);
  for (auto& [variant, weight] : rule.variant_levels) weight = std::max(weight, level);
  if (rule.level_when_submitting)
    rule.level_when_submitting = std::max(*rule.level_when_submitting, level);
}

std::expected<void, Problem> adjust(Rule& rule, const RuleChange& change, const RulePack& pack) {
  rule.adjustment = Adjustment{.issuer = pack.issuer,
                               .issued_on = pack.issued_on,
                               .reason = change.reason,
                               .level_before = rule.level,
                               .is_off = change.is_off,
                               .parameters = change.parameters};
  if (change.level) {
    if (*change.level < rule.level)
      return refuse("rule_pack.raised", change.place, {{"rule", rule.id}});
    lower(rule, *change.level);
  }
  auto* const check = std::get_if<FunctionCheck>(&rule.check);
  Json none = Json::object();
  return merge(check == nullptr ? none : check->parameters, change.parameters,
               change.place + ".parameters", false);
}

}  // namespace

std::expected<RulePack, Problem> read_rule_pack(std::string_view text) {
  const auto json = parse_json(text, pack_limits);
  if (!json) {
    Problem problem = json.error();
    // The usual words speak of a report.
    problem.parameters.emplace("variant", "rule_pack");
    return std::unexpected{std::move(problem)};
  }
  if (!has_pack_format(*json)) return refuse("rule_pack.not_a_pack", {});
  const Json* const version = find_member(&*json, "version");
  if (version == nullptr || !version->is_number_integer() || *version < 1)
    return refuse("rule_pack.broken", "version");
  if (*version > rule_pack_version) return refuse("rule_pack.newer_version", "version");
  DataReading reading;
  auto pack = reading.result(read_fields(DataValue{*json, "", reading}), "rule_pack.broken");
  if (!pack) return pack;
  if (auto checked = check_lengths(*pack); !checked)
    return std::unexpected{std::move(checked.error())};
  for (const RuleChange& change : pack->changes) {
    if (std::ranges::count(pack->changes, change.rule, &RuleChange::rule) > 1)
      return refuse("rule_pack.rule_twice", change.place, {{"rule", change.rule}});
  }
  return pack;
}

bool is_rule_pack(std::string_view text) {
  const auto json = parse_json(text);
  return json && has_pack_format(*json);
}

std::expected<RuleCatalogue, Problem> adjusted(RuleCatalogue catalogue, const RulePack& pack) {
  for (const RuleChange& change : pack.changes) {
    const auto rule = std::ranges::find(catalogue.rules, change.rule, &Rule::id);
    if (rule == catalogue.rules.end())
      return refuse("rule_pack.unknown_rule", change.place, {{"rule", change.rule}});
    if (auto done = adjust(*rule, change, pack); !done)
      return std::unexpected{std::move(done.error())};
  }
  return catalogue;
}

Json adjustments_to_json(const RuleCatalogue& catalogue) {
  Json list = Json::array();
  for (const Rule& rule : catalogue.rules) {
    if (!rule.adjustment) continue;
    const Adjustment& adjustment = *rule.adjustment;
    Json json{{"rule", rule.id},
              {"level", adjustment.is_off ? "off" : level_name(rule.level)},
              {"level_before", level_name(adjustment.level_before)},
              {"issuer", adjustment.issuer},
              {"reason", adjustment.reason}};
    if (!adjustment.issued_on.empty()) json["issued_on"] = adjustment.issued_on;
    if (!adjustment.parameters.empty()) json["parameters"] = adjustment.parameters;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace gongkai
