// Strict reading of the program's own data files, of rule packs and of the journal: a view of a JSON value that knows where it stands.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/file/json.hpp"

namespace gongkai {

/// What one reading refused. The first refusal counts: after it the reading goes on with neutral values (null, nothing, 0, the empty
/// text), so that no step has to hand an error on, and what it comes to is thrown away by `result`.
class DataReading {
 public:
  void refuse(std::string_view place, std::string_view reason);
  bool has_failed() const { return !reason_.empty(); }

  /// The first refusal as a problem with this id; the reason, in English, is for the developer.
  Problem problem(std::string_view id) const;

  /// What was read, or the first refusal.
  template <typename Value>
  std::expected<Value, Problem> result(Value value, std::string_view problem_id) const {
    if (has_failed()) return std::unexpected{problem(problem_id)};
    return value;
  }

 private:
  std::string place_;
  std::string reason_;
};

/// Every function refuses a value that is not what it asks for, and gives a neutral one instead. `json` and `reading` must outlive
/// the view.
class DataValue {
 public:
  DataValue(const Json& json, std::string place, DataReading& reading)
      : json_{&json}, place_{std::move(place)}, reading_{&reading} {}

  const Json& json() const { return *json_; }
  const std::string& place() const { return place_; }

  bool has(std::string_view key) const;
  DataValue at(std::string_view key) const;
  /// Nothing when there is no such key, or null stands there.
  std::optional<DataValue> find(std::string_view key) const;
  std::vector<DataValue> elements() const;
  std::vector<std::pair<std::string, DataValue>> members() const;

  const std::string& text() const;
  std::int64_t integer() const;
  Json::number_float_t number() const;
  bool boolean() const;
  std::vector<std::string> texts() const;

  void refuse(std::string_view reason) const { reading_->refuse(place_, reason); }
  /// Refuses any key that is not in the list.
  void allow_only(std::initializer_list<std::string_view> keys) const;

 private:
  const Json* json_;
  std::string place_;
  DataReading* reading_;
};

}  // namespace gongkai
