// The texts of the interface: the same in every language, and every one of them in use.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "assets/embedded.hpp"
#include "core/file/json.hpp"

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

}  // namespace

TEST_CASE("every text stands in both languages, with the same placeholders") {
  for (const std::string name : {"", "problems."}) {
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
  for (const std::string& key : keys_of("strings/zh-CN.json")) {
    CAPTURE(key);
    // Kinds of unit are looked up by their id.
    const std::string sought = key.starts_with("unit.kind.")
                                   ? "\"" + key.substr(std::string{"unit.kind."}.size()) + "\""
                                   : "\"" + key + "\"";
    CHECK(sources.find(sought) != std::string::npos);
  }
}

}  // namespace gongkai::ui::testing
