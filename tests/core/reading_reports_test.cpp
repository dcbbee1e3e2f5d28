// Whole reports: what the rules that read texts say about them, and what it costs.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

bool reads_text(const Finding& finding) {
  const std::string_view id = finding.rule->id;
  return id.starts_with("text.") || id == "report.period" || finding.variant == "another_unit";
}

/// [{rule, level, words}], in the order of the check.
Json text_findings(const Report& report, const Report* previous = nullptr) {
  Json found = Json::array();
  for (const Finding& finding : standard_form().checker.check(report, {.previous = previous})) {
    if (!reads_text(finding)) continue;
    Json words = Json::array();
    for (const TextSpan& span : finding.words) {
      words.push_back(report.text(span.section).substr(span.begin, span.end - span.begin));
    }
    found.push_back(Json{{"rule", finding.rule->id},
                         {"level", level_name(finding.level)},
                         {"words", std::move(words)}});
  }
  return found;
}

Json words_of(const std::string& text) {
  Report report =
      new_report(edition("2021"), "", 2025, Unit{"示例县人民政府", {}, "government", {}});
  report.texts[*report.edition->find_section("overview")] = text;
  return text_findings(report);
}

TEST_CASE("reports of different units, right ones and one with mistakes") {
  for (const auto& entry :
       std::filesystem::directory_iterator{project_file("tests/fixtures/texts")}) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const Json fixture = Json::parse(file_content("tests/fixtures/texts/" + name));
    CHECK(text_findings(report_of(fixture.at("report").dump())).dump(1) ==
          fixture.at("expect").dump(1));
  }
}

TEST_CASE("complete reports earn no finding") {
  for (const char* name : {"complete-2019", "complete-2021"}) {
    const Report report =
        report_of(file_content(std::string{"tests/fixtures/reports/"} + name + ".json"));
    CHECK(text_findings(report).dump(1) == "[]");
  }
}

TEST_CASE("the sample earns one finding: press conferences are counted twice") {
  const Report report = report_of(file_content("assets/samples/sishui-2020.json"));
  const Json found = text_findings(report);
  CHECK(found.dump() == R"([{"rule":"text.conflict","level":"warning","words":["21场","16次"]}])");
}

TEST_CASE("a place stays the same when numbers or other parts of the text change") {
  const auto place_in = [](const std::string& text) {
    Report report = report_with_tables(R"({"applications": {"new": {"total": 50}}})");
    report.texts[*report.edition->find_section("overview")] = text;
    for (const Finding& finding : standard_form().checker.check(report)) {
      if (finding.rule->id == "text.table") return finding.place;
    }
    return std::string{};
  };
  const std::string place = place_in("新收政府信息公开申请48件。");
  CHECK(place == "overview/新收政府信息公开申请#件。/0");
  CHECK(place_in("前面多一句话，共120条。\n新收政府信息公开申请四十九件。") == place);
  CHECK(place_in("新收 政府信息公开申请1,234件。") == place);
  CHECK(place_in("今年新收政府信息公开申请48件。") != place);
}

TEST_CASE("the same mistake is found in any text section, and a text without mistakes has none") {
  CHECK(words_of("全年新收政府信息公开申请XX件。").size() == 1);
  CHECK(words_of("全年新收政府信息公开申请5件。").empty());
}

TEST_CASE("the time is linear in the length of the text") {
  const Report sample = report_of(file_content("assets/samples/sishui-2020.json"));
  const SectionIndex overview = *sample.edition->find_section("overview");
  const auto seconds_for = [&](const std::string& text) {
    Report report = sample;
    report.texts[overview] = text;
    const auto start = std::chrono::steady_clock::now();
    (void)standard_form().checker.check(report, {.previous = &report});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  constexpr std::size_t bytes = 500'000;
  const auto repeated = [&](std::string_view piece) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
  };
  // Sanitizers and busy machines are slow; a quadratic step would take minutes.
  constexpr double longest = 20.0;
  CHECK(seconds_for(repeated(sample.text(overview))) < longest);
  for (const std::string_view piece :
       {"其中", "其中5件", "5件，", "5%", "《", "“", "XX", "2019年", "新收", "1", "一", "(",
        "全年召开新闻发布会5场", "、5件", "…", "办结率5%", "本报告由"}) {
    CAPTURE(piece);
    CHECK(seconds_for(repeated(piece)) < longest);
  }
}

}  // namespace
}  // namespace gongkai::test
