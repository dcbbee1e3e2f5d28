// Members of JSON objects, found and added without looking twice. nlohmann's ordered objects search all keys at every insertion;
// a hostile file with many keys would take minutes.
#pragma once

#include <string>
#include <string_view>

#include "core/file/json.hpp"

namespace gongkai {

/// Nothing when `object` is no object, or has no such member.
const Json* find_member(const Json* object, std::string_view key);

/// Adds a member at the end. The object must not have it yet.
Json& append_member(Json& object, std::string key, Json value);

/// Adds the members of `rest` that `object` does not have.
Json with_rest(Json object, const Json* rest);

}  // namespace gongkai
