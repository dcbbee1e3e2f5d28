// The texts of the interface: the same in every language, and every one of them in use.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "assets/embedded.hpp"
#include "core/file/json.hpp"
#include "core/help/shortcut_list.hpp"

namespace gongkai::ui::testing {
namespace {

std::set<std::string> keys_of(std::string_view path) {
  const auto text = assets::find(path);
  REQUIRE(text);
  const auto json = parse_json(*text);
  REQUIRE(json);
  std::set<std::string> keys;
  for (const auto& [key, value] : json->items()) {
    CAPTURE(key);
    CHECK_FALSE(value.get<std::string>().empty());
    keys.insert(key);
  }
  return keys;
}

/// The names in braces, which the program fills in.
std::multiset<std::string> placeholders_of(const std::string& text) {
  std::multiset<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos;
       open = text.find('{', open + 1)) {
    names.insert(text.substr(open, text.find('}', open) - open));
  }
  return names;
}

/// What stands before the language in the names of the files: "", "problems.", ….
std::vector<std::string> files() {
  constexpr std::string_view ending = "zh-CN.json";
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator{std::string{GONGKAI_PROJECT_DIR} + "/assets/strings"}) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(ending)) names.push_back(name.substr(0, name.size() - ending.size()));
  }
  return names;
}

std::string all_sources() {
  std::string sources;
  for (const char* folder : {"/ui", "/core", "/web", "/cli"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{std::string{GONGKAI_PROJECT_DIR} + folder}) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp" && extension != ".ts") continue;
      std::ifstream file{entry.path()};
      sources.append(std::istreambuf_iterator<char>{file}, {});
    }
  }
  return sources;
}

/// Some texts are looked up by the name of what they are about.
std::string sought_in_sources(const std::string& key) {
  for (const std::string prefix :
       {"unit.kind.", "findings.mistake.", "findings.basis.", "seal.part.", "seal.sealed."}) {
    if (key.starts_with(prefix) && key != "findings.mistake.and")
      return "\"" + key.substr(prefix.size()) + "\"";
  }
  // The parts of the page's test of itself: one text each for when it passes and when it fails.
  constexpr std::string_view part = "self_test.";
  const bool is_verdict =
      key == "self_test.running" || key == "self_test.passed" || key == "self_test.failed";
  if (key.starts_with(part) && !is_verdict) {
    const std::string id = key.substr(part.size());
    return "\"" + id.substr(0, id.find('.')) + "\"";
  }
  return "\"" + key + "\"";
}

}  // namespace

TEST_CASE("every text stands in both languages, with the same placeholders") {
  for (const std::string& name : files()) {
    const std::string chinese = "strings/" + name + "zh-CN.json";
    const std::string english = "strings/" + name + "en.json";
    CHECK(keys_of(chinese) == keys_of(english));
    const auto chinese_texts = parse_json(*assets::find(chinese));
    const auto english_texts = parse_json(*assets::find(english));
    for (const auto& [key, text] : chinese_texts->items()) {
      CAPTURE(key);
      CHECK(placeholders_of(text.get<std::string>()) ==
            placeholders_of(english_texts->at(key).get<std::string>()));
    }
  }
}

TEST_CASE("every text of the interface is used somewhere") {
  const std::string sources = all_sources();
  for (const std::string& name : files()) {
    // Looked up by the problem's id, and by that of the shortcut.
    if (name == "problems." || name == "shortcuts.") continue;
    for (const std::string& key : keys_of("strings/" + name + "zh-CN.json")) {
      CAPTURE(key);
      CHECK(sources.find(sought_in_sources(key)) != std::string::npos);
    }
  }
}

TEST_CASE("every shortcut is listed once, in words") {
  const auto shortcuts = read_shortcuts(*assets::find("help/shortcuts.json"), "");
  REQUIRE(shortcuts.has_value());
  std::set<std::string> expected{"shortcuts.title", "shortcuts.mac"};
  for (const ShortcutGroup& group : shortcuts->groups) {
    CHECK(expected.insert("shortcut.group." + group.id).second);
    for (const Shortcut& shortcut : group.shortcuts)
      CHECK(expected.insert("shortcut." + shortcut.id).second);
  }
  CHECK(keys_of("strings/shortcuts.zh-CN.json") == expected);
  CHECK(key_words(*shortcuts, "Control+Shift+ArrowUp") == "Ctrl+Shift+↑");
  CHECK_FALSE(read_shortcuts("{", "").has_value());
  CHECK_FALSE(read_shortcuts(R"({"key_names": {}, "groups": [{"id": "a"}]})", "").has_value());
}

}  // namespace gongkai::ui::testing
