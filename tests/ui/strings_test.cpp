// The texts of the interface: the same in every language, and every one of them in use.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "assets/embedded.hpp"
#include "core/charts/chart_list.hpp"
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

/// The keys that the sources ask the catalogue for by name.
std::set<std::string> keys_asked_for(const std::string& sources) {
  const std::regex question{R"(strings\s*\.(?:get|fill)\(\s*"([a-z_.]*[a-z_])\")"};
  std::set<std::string> keys;
  for (std::sregex_iterator match{sources.begin(), sources.end(), question}, end; match != end;
       ++match)
    keys.insert((*match)[1]);
  return keys;
}

/// How much room a text takes, in halves of a Chinese character: what is beyond Latin, Greek and Cyrillic is as wide as one.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char unit : text) {
    const auto byte = static_cast<unsigned char>(unit);
    const bool goes_on = byte >= 0x80 && byte < 0xC0;
    if (!goes_on) width += byte >= 0xE0 ? 2 : 1;
  }
  return width;
}

/// What a text of this key may take at most: a word on a sign or a button stands in one line beside others, a sentence has three or
/// four lines in the panel. By what the key begins with; English needs half as much more.
struct Room {
  std::string_view beginning;
  std::size_t most = 0;
};
constexpr std::array rooms{
    Room{"cli.help", 900},   Room{"level.", 8},     Room{"saving.", 24}, Room{"unit.kind.", 18},
    Room{"button.put_", 30}, Room{"button.", 25},   Room{"edit.", 28},   Room{"undo.step", 24},
    Room{"redo.step", 24},   Room{"shortcut.", 50}, Room{"mirror.", 20}, Room{"table.filled", 24},
    Room{"year", 10},        Room{"", 190}};

std::size_t most_of(std::string_view key, std::string_view language) {
  const auto room = std::ranges::find_if(
      rooms, [&](const Room& each) { return key.starts_with(each.beginning); });
  return language == "en" ? room->most * 3 / 2 : room->most;
}

/// The names of what the charts compare, which stands in the data.
std::set<std::string> figures_of_charts() {
  const auto charts = read_chart_list(*assets::find("charts/charts.json"), "");
  REQUIRE(charts.has_value());
  std::set<std::string> keys;
  for (const ComparedFigure& figure : charts->figures) keys.insert("chart.figure." + figure.id);
  return keys;
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
  const std::set<std::string> figures = figures_of_charts();
  for (const std::string& name : files()) {
    // Looked up by the problem's id, and by that of the shortcut.
    if (name == "problems." || name == "shortcuts.") continue;
    for (const std::string& key : keys_of("strings/" + name + "zh-CN.json")) {
      CAPTURE(key);
      if (figures.contains(key)) continue;
      CHECK(sources.find(sought_in_sources(key)) != std::string::npos);
    }
  }
}

TEST_CASE("no text is asked for that is not there") {
  std::set<std::string> known;
  for (const std::string& name : files()) known.merge(keys_of("strings/" + name + "zh-CN.json"));
  const std::set<std::string> asked = keys_asked_for(all_sources());
  CHECK(asked.size() > 150);
  for (const std::string& key : asked) {
    CAPTURE(key);
    CHECK(known.contains(key));
  }
}

TEST_CASE("no text is longer than there is room for") {
  CHECK(width_of("上年 (a)") == 8);
  for (const std::string language : {"zh-CN", "en"}) {
    for (const std::string& name : files()) {
      const auto texts = parse_json(*assets::find("strings/" + name + language + ".json"));
      REQUIRE(texts);
      for (const auto& [key, text] : texts->items()) {
        CAPTURE(key);
        CAPTURE(language);
        CHECK(width_of(text.get<std::string>()) <= most_of(key, language));
      }
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
