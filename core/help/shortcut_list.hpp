// The keys that the page of shortcuts lists (assets/help/shortcuts.json). What they do is in assets/strings.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/problem.hpp"

namespace gongkai {

struct Shortcut {
  std::string id;
  std::vector<std::string> keys;  ///< "Control+Z": modifiers and KeyboardEvent.key
};

struct ShortcutGroup {
  std::string id;
  std::vector<Shortcut> shortcuts;
};

struct ShortcutList {
  std::vector<ShortcutGroup> groups;
  /// As keyboards name it: "Control" → "Ctrl".
  std::map<std::string, std::string, std::less<>> key_names;
};

/// Problem: help.broken, with `path` as its place.
std::expected<ShortcutList, Problem> read_shortcuts(std::string_view json, std::string_view path);

/// "Ctrl+Z".
std::string key_words(const ShortcutList& shortcuts, std::string_view keys);

}  // namespace gongkai
