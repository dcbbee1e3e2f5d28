#include "core/file/data_value.hpp"

#include <algorithm>
#include <utility>

namespace gongkai {
namespace {

/// "editions/2021.json: tables.0.id" below the name of a file, "changes.0.cell" elsewhere.
std::string inside(const std::string& place, std::string_view key) {
  if (place.empty()) return std::string{key};
  return place + (place.ends_with(':') ? " " : ".") + std::string{key};
}

}  // namespace

Problem DataError::problem(std::string id) const {
  return {.id = std::move(id), .place = place_, .parameters = {{"reason", reason_}}};
}

void DataValue::refuse(std::string_view reason) const {
  throw DataError{place_, std::string{reason}};
}

bool DataValue::has(std::string_view key) const { return find(key).has_value(); }

std::optional<DataValue> DataValue::find(std::string_view key) const {
  if (!json_->is_object()) refuse("an object is expected");
  const auto found = json_->find(key);
  if (found == json_->end() || found->is_null()) return std::nullopt;
  return DataValue{*found, inside(place_, key)};
}

DataValue DataValue::at(std::string_view key) const {
  auto value = find(key);
  if (!value) refuse("\"" + std::string{key} + "\" is missing");
  return *std::move(value);
}

std::vector<DataValue> DataValue::elements() const {
  if (!json_->is_array()) refuse("a list is expected");
  std::vector<DataValue> values;
  for (const Json& element : *json_) {
    values.emplace_back(element, inside(place_, std::to_string(values.size())));
  }
  return values;
}

std::vector<std::pair<std::string, DataValue>> DataValue::members() const {
  if (!json_->is_object()) refuse("an object is expected");
  std::vector<std::pair<std::string, DataValue>> values;
  for (const auto& [key, value] : json_->items()) {
    values.emplace_back(key, DataValue{value, inside(place_, key)});
  }
  return values;
}

const std::string& DataValue::text() const {
  if (!json_->is_string()) refuse("a text is expected");
  return json_->get_ref<const std::string&>();
}

std::int64_t DataValue::integer() const {
  if (!json_->is_number_integer()) refuse("a whole number is expected");
  return json_->get<std::int64_t>();
}

Json::number_float_t DataValue::number() const {
  if (!json_->is_number()) refuse("a number is expected");
  return json_->get<Json::number_float_t>();
}

bool DataValue::boolean() const {
  if (!json_->is_boolean()) refuse("true or false is expected");
  return json_->get<bool>();
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
