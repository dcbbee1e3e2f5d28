#include "core/rules/rule.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/file/data_value.hpp"

namespace gongkai {
namespace {

constexpr std::array<std::pair<std::string_view, Level>, 4> levels{{
    {"error", Level::error},
    {"warning", Level::warning},
    {"ask", Level::ask},
    {"note", Level::note},
}};

constexpr std::array<std::pair<std::string_view, Basis>, 3> bases{{
    {"official", Basis::official},
    {"arithmetic", Basis::arithmetic},
    {"practice", Basis::practice},
}};

template <typename Value, std::size_t Count>
Value by_name(const std::array<std::pair<std::string_view, Value>, Count>& names,
              const DataValue& data) {
  for (const auto& [name, value] : names) {
    if (name == data.text()) return value;
  }
  data.refuse("this name is not known");
  return names.front().second;
}

template <typename Value, std::size_t Count>
std::string_view name_of(const std::array<std::pair<std::string_view, Value>, Count>& names,
                         Value value) {
  for (const auto& [name, each] : names) {
    if (each == value) return name;
  }
  return {};
}

Wording read_wording(const DataValue& data) {
  Wording wording;
  for (const auto& [language, text] : data.members()) wording.emplace(language, text.text());
  if (!wording.contains("zh-CN")) data.refuse("the Chinese text is missing");
  return wording;
}

SumCheck read_sum_check(const DataValue& data) {
  const DataValue for_each = data.at("for_each");
  if (for_each.text() != "row" && for_each.text() != "column") {
    for_each.refuse("row or column is expected");
  }
  return {.table = data.at("table").text(),
          .for_each_row = for_each.text() == "row",
          .assertion = data.at("assert").text()};
}

FunctionCheck read_function_check(const DataValue& data) {
  const auto parameters = data.find("parameters");
  return {.function = data.at("function").text(),
          .parameters = parameters ? parameters->json() : Json::object()};
}

void read_sum_messages(const DataValue& data, Rule& rule) {
  rule.messages.emplace("fail", read_wording(data.at("message")));
  rule.messages.emplace("not_assessable", read_wording(data.at("not_assessable")));
  rule.variant_levels.try_emplace("not_assessable", Level::note);
}

/// Answers and usual reasons, where the rule has them.
void read_words_for_people(const DataValue& data, Rule& rule) {
  if (const auto answers = data.find("answers")) {
    for (const auto& [id, label] : answers->members()) {
      rule.answers.push_back({.id = id, .label = read_wording(label)});
    }
  }
  if (const auto reasons = data.find("reasons")) {
    for (const DataValue& reason : reasons->elements()) {
      rule.reasons.push_back(read_wording(reason));
    }
  }
}

Rule read_rule(const DataValue& data) {
  const DataValue clause = data.at("clause");
  Rule rule{.id = data.at("id").text(),
            .level = by_name(levels, data.at("level")),
            .variant_levels = {},
            .level_when_submitting = {},
            .basis = by_name(bases, data.at("basis")),
            .editions = data.at("editions").texts(),
            .title = read_wording(data.at("title")),
            .clause = {.source = clause.at("source").text(), .text = clause.at("text").text()},
            .help = read_wording(data.at("help")),
            .messages = {},
            .missing = {},
            .answers = {},
            .reasons = {},
            .adjustment = {},
            .check = {}};
  if (const auto variants = data.find("levels")) {
    for (const auto& [variant, level] : variants->members()) {
      rule.variant_levels.emplace(variant, by_name(levels, level));
    }
  }
  if (const auto level = data.find("level_when_submitting")) {
    rule.level_when_submitting = by_name(levels, *level);
  }
  if (const auto missing = data.find("missing")) rule.missing = missing->texts();
  read_words_for_people(data, rule);
  const DataValue check = data.at("check");
  if (check.has("function")) {
    rule.check = read_function_check(check);
    for (const auto& [variant, wording] : data.at("messages").members()) {
      rule.messages.emplace(variant, read_wording(wording));
    }
  } else {
    rule.check = read_sum_check(check);
    read_sum_messages(data, rule);
  }
  for (const auto& [variant, level] : rule.variant_levels) {
    if (!rule.messages.contains(variant)) data.refuse("there is no message \"" + variant + "\"");
  }
  for (const std::string& variant : rule.missing) {
    if (!rule.messages.contains(variant)) data.refuse("there is no message \"" + variant + "\"");
  }
  return rule;
}

}  // namespace

std::string_view level_name(Level level) { return name_of(levels, level); }

std::optional<Level> level_from_name(std::string_view name) {
  const auto* const found =
      std::ranges::find(levels, name, [](const auto& level) { return level.first; });
  return found == levels.end() ? std::nullopt : std::optional{found->second};
}

std::string_view basis_name(Basis basis) { return name_of(bases, basis); }

std::string_view wording_in(const Wording& wording, std::string_view language) {
  auto found = wording.find(language);
  if (found == wording.end()) found = wording.find("zh-CN");
  return found == wording.end() ? std::string_view{} : std::string_view{found->second};
}

bool Rule::says_missing(std::string_view variant) const {
  return std::ranges::contains(missing, variant);
}

Level Rule::level_of(std::string_view variant) const {
  const auto found = variant_levels.find(variant);
  return found == variant_levels.end() ? level : found->second;
}

const Rule* RuleCatalogue::find(std::string_view id) const {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

std::expected<RuleCatalogue, Problem> read_rules(std::string_view json, std::string_view name) {
  const auto parsed = parse_json(json);
  if (!parsed) {
    Problem problem = parsed.error();
    problem.place = std::string{name} + ": " + problem.place;
    return std::unexpected{std::move(problem)};
  }
  DataReading reading;
  RuleCatalogue catalogue;
  const DataValue data{*parsed, std::string{name} + ":", reading};
  for (const DataValue& rule : data.at("rules").elements()) {
    catalogue.rules.push_back(read_rule(rule));
    if (std::ranges::count(catalogue.rules, catalogue.rules.back().id, &Rule::id) > 1) {
      rule.refuse("this id stands twice");
    }
  }
  return reading.result(std::move(catalogue), "rules.broken");
}

}  // namespace gongkai
