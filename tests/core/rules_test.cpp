// Every rule against the cases of tests/fixtures/rules.
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

/// All fixtures by the name of their file, read once: doctest starts a test case anew for each of its subcases.
const std::map<std::string, Json>& fixtures() {
  static const std::map<std::string, Json> read = [] {
    std::map<std::string, Json> files;
    for (const auto& entry :
         std::filesystem::directory_iterator{project_file("tests/fixtures/rules")}) {
      if (entry.path().extension() != ".json") continue;
      const std::string name = entry.path().filename().string();
      files.emplace(name, Json::parse(file_content("tests/fixtures/rules/" + name)));
    }
    return files;
  }();
  return read;
}

/// Marked words are compared by their text alone.
Json texts_of(const Json& words) {
  Json texts = Json::array();
  for (const Json& each : words) texts.push_back(each.at("text"));
  return texts;
}

/// What of a finding a case speaks about.
Json comparable(const Json& finding, const Json& expected) {
  Json picked = Json::object();
  for (const auto& [key, value] : expected.items()) {
    const auto found = finding.find(key);
    if (found != finding.end() && key == "words") {
      picked[key] = texts_of(*found);
    } else {
      picked[key] = found == finding.end() ? Json("(absent)") : *found;
    }
  }
  return picked;
}

/// What a case checks: the report, and what stands beside it.
struct Checked {
  explicit Checked(const Json& fixture) : report{report_of(fixture.at("report").dump())} {
    if (fixture.contains("previous")) previous = report_of(fixture.at("previous").dump());
    if (fixture.contains("units")) {
      for (const Json& unit : fixture.at("units")) units.push_back(report_of(unit.dump()));
    }
    if (fixture.contains("today")) today = parse_date(fixture.at("today").get<std::string>());
    submitting = fixture.contains("submitting") && fixture.at("submitting").get<bool>();
  }

  std::vector<Finding> findings() const {
    return standard_form().checker.check(report, {.previous = previous ? &*previous : nullptr,
                                                  .submitting = submitting,
                                                  .units = units,
                                                  .today = today});
  }

  Report report;
  std::optional<Report> previous;
  std::vector<Report> units;
  std::optional<Date> today;
  bool submitting = false;
};

void check_case(const std::string& rule, const Json& fixture) {
  const Checked checked{fixture};
  Json found = Json::array();
  for (const Finding& finding : checked.findings()) {
    if (finding.rule->id == rule)
      found.push_back(finding_to_json(finding, checked.report, "zh-CN"));
  }
  const Json& expected = fixture.at("expect");
  REQUIRE_MESSAGE(found.size() == expected.size(), found.dump(1));
  for (std::size_t index = 0; index < expected.size(); ++index) {
    CHECK(comparable(found[index], expected[index]) == expected[index]);
    CHECK(found[index].contains("section") == expected[index].contains("section"));
  }
}

TEST_CASE("every rule does what its cases say") {
  for (const auto& [name, fixture] : fixtures()) {
    const std::string rule = fixture.at("rule").get<std::string>();
    CHECK(name == rule + ".json");
    REQUIRE(standard_form().checker.rules().find(rule) != nullptr);
    for (const Json& each : fixture.at("cases")) {
      const std::string case_name = rule + ": " + each.at("name").get<std::string>();
      SUBCASE(case_name.c_str()) {
        CAPTURE(case_name);
        check_case(rule, each);
      }
    }
  }
}

TEST_CASE("every rule has cases of all four kinds, and every message is tried in full") {
  for (const Rule& rule : standard_form().checker.rules().rules) {
    CAPTURE(rule.id);
    REQUIRE(fixtures().contains(rule.id + ".json"));
    const Json& fixture = fixtures().at(rule.id + ".json");
    std::set<std::string> kinds;
    std::set<std::string> messages;
    for (const Json& each : fixture.at("cases")) {
      kinds.insert(each.at("kind").get<std::string>());
      for (const Json& finding : each.at("expect")) {
        if (finding.contains("message")) messages.insert(finding.at("message").get<std::string>());
      }
    }
    CHECK(kinds == std::set<std::string>{"blank", "boundary", "failing", "passing"});
    CHECK(messages.size() >= rule.messages.size());
  }
}

TEST_CASE("no message keeps a placeholder, in either language") {
  for (const auto& [name, fixture] : fixtures()) {
    for (const Json& each : fixture.at("cases")) {
      const Checked checked{each};
      for (const Finding& finding : checked.findings()) {
        for (const char* language : {"zh-CN", "en"}) {
          const std::string message = message_of(finding, checked.report, language);
          CHECK_MESSAGE(message.find_first_of("{}") == std::string::npos, message);
          CHECK_FALSE(message.empty());
        }
      }
    }
  }
}

}  // namespace
}  // namespace gongkai::test
