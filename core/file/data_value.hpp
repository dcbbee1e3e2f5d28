// Strict reading of the program's own data files and of its journal: a view of a JSON value that knows where it stands.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/json.hpp"

namespace gongkai {

/// Thrown by DataValue and caught by the reader that made it; it never leaves the core's public functions.
class DataError : public std::exception {
 public:
  DataError(std::string place, std::string reason)
      : place_{std::move(place)}, reason_{std::move(reason)} {}
  const char* what() const noexcept override { return reason_.c_str(); }
  const std::string& place() const { return place_; }

  /// As a problem with this id; the reason, in English, is for the developer.
  Problem problem(std::string id) const;

 private:
  std::string place_;
  std::string reason_;
};

/// Every function throws DataError where the value is not what it asks for. `json` must outlive the view.
class DataValue {
 public:
  DataValue(const Json& json, std::string place) : json_{&json}, place_{std::move(place)} {}

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

  [[noreturn]] void refuse(std::string_view reason) const;
  /// Refuses any key that is not in the list.
  void allow_only(std::initializer_list<std::string_view> keys) const;

 private:
  const Json* json_;
  std::string place_;
};

}  // namespace gongkai
