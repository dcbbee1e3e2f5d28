// Texts by key, and problems in words.
#include <array>
#include <filesystem>
#include <set>

#include "core/text/wording.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Strings strings_of(std::string_view language) {
  const auto text = assets::find("strings/problems." + std::string{language} + ".json");
  REQUIRE(text.has_value());
  const auto strings = read_strings(std::array{*text});
  REQUIRE(strings.has_value());
  return *strings;
}

TEST_CASE("placeholders are filled once, unknown ones stay") {
  const auto fill = [](std::string_view text) {
    return fill_placeholders(text, [](std::string_view name) -> std::optional<std::string> {
      if (name == "a") return "1{b}";
      if (name == "b") return "2";
      return std::nullopt;
    });
  };
  CHECK(fill("") == "");
  CHECK(fill("x{a}y{b}") == "x1{b}y2");
  CHECK(fill("{c} {} {a {a} }{") == "{c} {} {a 1{b} }{");
  CHECK(fill("{b}{b}") == "22");
}

TEST_CASE("a text that is missing shows its key") {
  const std::array<std::string_view, 2> jsons{R"({"$schema": "x", "a": "甲{n}"})",
                                              R"({"b": "乙"})"};
  const auto strings = read_strings(jsons);
  REQUIRE(strings.has_value());
  CHECK(strings->get("a") == "甲{n}");
  CHECK(strings->fill("a", {{"n", "5"}}) == "甲5");
  CHECK(strings->get("nothing") == "nothing");
  CHECK(strings->texts.size() == 2);
}

TEST_CASE("broken string files are refused") {
  const auto problem = [](std::string_view first, std::string_view second) {
    return read_strings(std::array{first, second}).error();
  };
  CHECK(problem("{}", R"({"a": 1})") ==
        Problem{.id = "strings.broken", .place = "a", .parameters = {}});
  CHECK(problem(R"({"a": "x"})", R"({"a": "y"})") ==
        Problem{.id = "strings.broken", .place = "a", .parameters = {}});
  CHECK(problem("{}", "[]").id == "strings.broken");
  CHECK(problem("{}", "{").id == "file.truncated");
}

TEST_CASE("every problem of a bad file has words in both languages, without placeholders left") {
  const Strings chinese = strings_of("zh-CN");
  const Strings english = strings_of("en");
  std::set<std::string> keys[2];
  for (const auto& [key, text] : chinese.texts) keys[0].insert(key);
  for (const auto& [key, text] : english.texts) keys[1].insert(key);
  CHECK(keys[0] == keys[1]);

  for (const auto& entry :
       std::filesystem::directory_iterator{project_file("tests/fixtures/reports/bad")}) {
    const auto report =
        read_report(file_content("tests/fixtures/reports/bad/" + entry.path().filename().string()),
                    standard_form().editions);
    if (report) continue;
    CAPTURE(report.error());
    for (const Strings* strings : {&chinese, &english}) {
      const std::string text = problem_text(report.error(), *strings);
      CHECK(strings->texts.contains("problem." + report.error().id));
      CHECK_FALSE(text.starts_with("problem."));
      CHECK_MESSAGE(text.find_first_of("{}") == std::string::npos, text);
    }
  }
}

TEST_CASE("a variant of a problem has words of its own") {
  const Strings chinese = strings_of("zh-CN");
  Problem problem{.id = "file.not_utf8",
                  .place = "line 1, column 2",
                  .parameters = {{"line", "1"}, {"column", "2"}}};
  CHECK(problem_text(problem, chinese).contains("不是 UTF-8（第 1 行第 2 列）"));
  problem.parameters["variant"] = "gb18030";
  CHECK(problem_text(problem, chinese).contains("GB18030"));
  problem.parameters["variant"] = "unheard_of";
  CHECK_FALSE(problem_text(problem, chinese).contains("GB18030"));
}

TEST_CASE("what a file has put into a problem does not end its sentence") {
  const Strings chinese = strings_of("zh-CN");
  const Problem problem{.id = "file.not_utf8",
                        .place = {},
                        .parameters = {{"line", std::string(1, '\0')}, {"column", "\u202E2\n"}}};
  CHECK(problem_text(problem, chinese).contains("（第 \uFFFD 行第 \uFFFD2\uFFFD 列）"));
}

}  // namespace
}  // namespace gongkai::test
