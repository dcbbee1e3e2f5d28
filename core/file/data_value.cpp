#include "core/file/data_value.hpp"

#include <algorithm>

namespace gongkai {
namespace {

/// "editions/2021.json: tables.0.id" below the name of a file, "changes.0.cell" elsewhere.
std::string inside(const std::string& place, std::string_view key) {
  if (place.empty()) return std::string{key};
  return place + (place.ends_with(':') ? " " : ".") + std::string{key};
}

}  // namespace

void DataReading::refuse(std::string_view place, std::string_view reason) {
  if (has_failed()) return;
  place_ = place;
  reason_ = reason;
}

Problem DataReading::problem(std::string_view id) const {
  return {.id = std::string{id}, .place = place_, .parameters = {{"reason", reason_}}};
}

bool DataValue::has(std::string_view key) const { return find(key).has_value(); }

std::optional<DataValue> DataValue::find(std::string_view key) const {
  if (!json_->is_object()) {
    refuse("an object is expected");
    return std::nullopt;
  }
  const auto found = json_->find(key);
  if (found == json_->end() || found->is_null()) return std::nullopt;
  return DataValue{*found, inside(place_, key), *reading_};
}

DataValue DataValue::at(std::string_view key) const {
  static const Json null;
  auto value = find(key);
  if (value) return *std::move(value);
  refuse("\"" + std::string{key} + "\" is missing");
  return {null, inside(place_, key), *reading_};
}

std::vector<DataValue> DataValue::elements() const {
  std::vector<DataValue> values;
  if (!json_->is_array()) {
    refuse("a list is expected");
    return values;
  }
  for (const Json& element : *json_) {
    values.emplace_back(element, inside(place_, std::to_string(values.size())), *reading_);
  }
  return values;
}

std::vector<std::pair<std::string, DataValue>> DataValue::members() const {
  std::vector<std::pair<std::string, DataValue>> values;
  if (!json_->is_object()) {
    refuse("an object is expected");
    return values;
  }
  for (const auto& [key, value] : json_->get_ref<const Json::object_t&>()) {
    values.emplace_back(key, DataValue{value, inside(place_, key), *reading_});
  }
  return values;
}

const std::string& DataValue::text() const {
  static const std::string empty;
  if (json_->is_string()) return json_->get_ref<const std::string&>();
  refuse("a text is expected");
  return empty;
}

std::int64_t DataValue::integer() const {
  if (json_->is_number_integer()) return json_->get<std::int64_t>();
  refuse("a whole number is expected");
  return 0;
}

Json::number_float_t DataValue::number() const {
  if (json_->is_number()) return json_->get<Json::number_float_t>();
  refuse("a number is expected");
  return 0;
}

bool DataValue::boolean() const {
  if (json_->is_boolean()) return json_->get<bool>();
  refuse("true or false is expected");
  return false;
}

std::vector<std::string> DataValue::texts() const {
  std::vector<std::string> list;
  for (const DataValue& element : elements()) list.push_back(element.text());
  return list;
}

void DataValue::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, value] : members()) {
    if (std::ranges::find(keys, key) == keys.end()) value.refuse("this field is not known");
  }
}

}  // namespace gongkai
