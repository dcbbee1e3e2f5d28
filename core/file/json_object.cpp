#include "core/file/json_object.hpp"

#include <algorithm>
#include <utility>

namespace gongkai {

const Json* find_member(const Json* object, std::string_view key) {
  if (object == nullptr || !object->is_object()) return nullptr;
  const auto found = object->find(key);
  return found == object->end() ? nullptr : &*found;
}

Json& append_member(Json& object, std::string key, Json value) {
  return object.get_ref<Json::object_t&>().emplace_back(std::move(key), std::move(value)).second;
}

Json with_rest(Json object, const Json* rest) {
  if (rest == nullptr || !rest->is_object()) return object;
  const auto own = static_cast<std::ptrdiff_t>(object.size());
  for (const auto& [key, value] : rest->get_ref<const Json::object_t&>()) {
    // The members of `rest` differ among themselves, so only the object's own are looked through.
    const auto& members = object.get_ref<const Json::object_t&>();
    const bool has = std::any_of(members.begin(), members.begin() + own,
                                 [&](const auto& each) { return each.first == key; });
    if (!has) append_member(object, key, value);
  }
  return object;
}

}  // namespace gongkai
