// A check after an edit reads only the texts that the edit has changed, and finds what a check that reads everything finds.
#include <string>
#include <vector>

#include "core/reading/known_texts.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

const Vocabulary& words() { return *standard_form().checker.vocabulary(); }

Report report_of_unit(const std::string& name, int year = 2025) {
  return new_report(edition("2021"), "", year, Unit{name, {}, "government", {}});
}

TEST_CASE("a text is read once, as long as every check asks for it") {
  const Report report = report_of_unit("示例县人民政府");
  KnownTexts known;
  known.begin_check();
  const auto first = known.read("新收申请5件", report, words());
  CHECK(first->statements.size() == 1);
  CHECK(known.read("新收申请5件", report, words()) == first);

  known.begin_check();
  CHECK(known.read("新收申请5件", report, words()) == first);

  known.begin_check();
  CHECK(known.read("新收申请6件", report, words()) != first);
  known.begin_check();
  CHECK(known.read("新收申请5件", report, words()) != first);
}

TEST_CASE("a text that is to be compared is read again, once, with what is compared") {
  const Report report = report_of_unit("示例县人民政府");
  KnownTexts known;
  known.begin_check();
  CHECK_FALSE(known.read("新收申请5件", report, words())->comparison);
  const auto compared = known.read("新收申请5件", report, words(), Comparing::yes);
  CHECK(compared->comparison->clauses.at(0).words == "新收申请#件");
  known.begin_check();
  CHECK(known.read("新收申请5件", report, words(), Comparing::yes) == compared);
  CHECK(known.read("新收申请5件", report, words()) == compared);
}

TEST_CASE("the same words in a report of another year or unit are another text") {
  KnownTexts known;
  known.begin_check();
  const std::string text = "2024年甲县新收申请5件";
  const auto text_of = [&](const Report& report) { return known.read(text, report, words()); };
  const auto read = text_of(report_of_unit("甲县"));
  CHECK(read->statements.at(0).is_other_time);
  CHECK_FALSE(text_of(report_of_unit("甲县", 2024))->statements.at(0).is_other_time);
  CHECK(text_of(report_of_unit("乙县")) != read);
  CHECK(text_of(report_of_unit("甲县")) == read);
}

/// All that a finding says of texts.
std::vector<std::string> findings_in(const Report& report, const Report& previous,
                                     KnownTexts* known) {
  std::vector<std::string> found;
  for (const Finding& finding :
       standard_form().checker.check(report, {.previous = &previous, .known_texts = known})) {
    std::string& line = found.emplace_back(finding.rule->id + " " + finding.place);
    for (const TextSpan& span : finding.words) {
      line += " " + std::to_string(span.section) + ":" + std::to_string(span.begin) + "-" +
              std::to_string(span.end);
    }
    for (const auto& [name, value] : finding.parameters) line += " " + name + "=" + value;
  }
  return found;
}

TEST_CASE("edit by edit, known texts change nothing of what is found") {
  const Json fixture = Json::parse(file_content("tests/fixtures/texts/bureau-with-mistakes.json"));
  Report report = report_of(fixture.at("report").dump());
  const Report previous = report;
  KnownTexts known;
  const auto check_both = [&] {
    const auto found = findings_in(report, previous, &known);
    CHECK(found == findings_in(report, previous, nullptr));
    return found.size();
  };
  const std::size_t at_first = check_both();
  CHECK(at_first > 5);
  for (auto& text : report.texts) {
    if (!text || text->empty()) continue;
    const std::string before = *text;
    *text += "新收政府信息公开申请99999件，电话13812345678。";
    CHECK(check_both() > at_first);
    *text = before.substr(0, before.find("。") + std::string_view{"。"}.size());
    check_both();
    *text = before;
  }
  CHECK(check_both() == at_first);
  report.year = 2023;
  check_both();
  report.unit.name = "另一县人民政府";
  check_both();
}

}  // namespace
}  // namespace gongkai::test
