#include "core/file/decision_json.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/file/json_object.hpp"

namespace gongkai {
namespace {

constexpr std::array kinds{Decision::Kind::explained, Decision::Kind::dismissed,
                           Decision::Kind::answered};

bool read_text(const Json& value, std::string& text) {
  if (!value.is_string()) return false;
  text = value.get_ref<const std::string&>();
  return true;
}

bool read_kind(const Json& value, Decision::Kind& kind) {
  std::string name;
  if (!read_text(value, name)) return false;
  const auto* const found = std::ranges::find(kinds, name, decision_kind_name);
  if (found == kinds.end()) return false;
  kind = *found;
  return true;
}

bool read_numbers(const Json& value, std::vector<std::string>& numbers) {
  if (!value.is_array()) return false;
  for (const Json& each : value) {
    if (!read_text(each, numbers.emplace_back())) return false;
  }
  return true;
}

/// False where the field is not what it should be.
bool read_field(const std::string& key, const Json& value, Decision& decision) {
  if (key == "rule") return read_text(value, decision.rule);
  if (key == "place") return read_text(value, decision.place);
  if (key == "decision") return read_kind(value, decision.kind);
  if (key == "text") return read_text(value, decision.text);
  if (key == "numbers") return read_numbers(value, decision.numbers);
  append_member(decision.unknown, key, value);
  return true;
}

}  // namespace

Json decision_to_json(const Decision& decision) {
  Json json{{"rule", decision.rule},
            {"place", decision.place},
            {"decision", decision_kind_name(decision.kind)},
            {"text", decision.text}};
  if (!decision.numbers.empty()) json["numbers"] = decision.numbers;
  return with_rest(std::move(json), &decision.unknown);
}

std::optional<Decision> decision_from_json(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  for (const char* required : {"rule", "place", "decision"}) {
    if (find_member(&json, required) == nullptr) return std::nullopt;
  }
  Decision decision;
  for (const auto& [key, value] : json.get_ref<const Json::object_t&>()) {
    if (!read_field(key, value, decision)) return std::nullopt;
  }
  return decision;
}

}  // namespace gongkai
