#include "core/help/shortcut_list.hpp"

#include <algorithm>

#include "core/file/data_value.hpp"

namespace gongkai {

namespace {

ShortcutList read(const DataValue& data) {
  ShortcutList list;
  for (const auto& [key, name] : data.at("key_names").members())
    list.key_names.emplace(key, name.text());
  for (const DataValue& group : data.at("groups").elements()) {
    ShortcutGroup& added = list.groups.emplace_back();
    added.id = group.at("id").text();
    for (const DataValue& shortcut : group.at("shortcuts").elements())
      added.shortcuts.push_back(
          {.id = shortcut.at("id").text(), .keys = shortcut.at("keys").texts()});
  }
  return list;
}

}  // namespace

std::expected<ShortcutList, Problem> read_shortcuts(std::string_view json, std::string_view path) {
  const auto parsed = parse_json(json);
  if (!parsed)
    return std::unexpected{
        Problem{.id = "help.broken", .place = std::string{path}, .parameters = {}}};
  DataReading reading;
  return reading.result(read(DataValue{*parsed, std::string{path} + ":", reading}), "help.broken");
}

std::string key_words(const ShortcutList& shortcuts, std::string_view keys) {
  std::string words;
  for (;;) {
    const std::size_t plus = std::min(keys.find('+'), keys.size());
    const std::string_view key = keys.substr(0, plus);
    const auto name = shortcuts.key_names.find(key);
    words += name == shortcuts.key_names.end() ? key : std::string_view{name->second};
    if (plus == keys.size()) return words;
    words += '+';
    keys.remove_prefix(plus + 1);
  }
}

}  // namespace gongkai
