// What a person decided about a finding. It lives in the report's file and survives every later check.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/file/json.hpp"

namespace gongkai {

struct Decision {
  enum class Kind {
    explained,  ///< it is as it stands, for the reason in `text`
    dismissed,  ///< the finding is mistaken, for the reason in `text`
    answered,   ///< `text` is the id of one of the rule's answers
  };
  std::string rule;   ///< id
  std::string place;  ///< Finding::place
  Kind kind = Kind::explained;
  std::string text;
  /// The numbers it was said about: when one of them changes, an explanation or dismissal no longer counts.
  std::vector<std::string> numbers;
  Json unknown = Json::object();  ///< fields of a read file that this version does not know
  bool operator==(const Decision&) const = default;
};

/// "explained", "dismissed", "answered".
std::string_view decision_kind_name(Decision::Kind kind);

}  // namespace gongkai
