// Decisions about findings: kept in the file, valid until one of their numbers changes.
#include <algorithm>

#include "core/rules/finding.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Report without_kind() {
  return report_of(
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "unit": {"name": "某局"}})");
}

Finding finding_of(const Report& report, std::string_view rule) {
  const auto findings = standard_form().checker.check(report);
  const auto found =
      std::ranges::find(findings, rule, [](const Finding& each) { return each.rule->id; });
  REQUIRE(found != findings.end());
  return *found;
}

Decision decision_about(const Finding& finding, const Report& report, Decision::Kind kind) {
  return {.rule = finding.rule->id,
          .place = finding.place,
          .kind = kind,
          .text = "另行说明",
          .numbers = numbers_of(finding, report)};
}

TEST_CASE("a finding has a place that names cell or section and message") {
  const Report report = without_kind();
  CHECK(finding_of(report, "report.unit").place == "report/no_kind");
  CHECK(finding_of(report, "report.section").place == "overview/missing");
  const Report wrong = report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 9}}})");
  CHECK(finding_of(wrong, "disputes.total").place == "disputes.reconsideration.upheld");
  CHECK(finding_of(wrong, "disputes.total").standing == Standing::open);
}

TEST_CASE("a warning that is explained stays explained when checks run again") {
  Report report = without_kind();
  const Finding open = finding_of(report, "report.unit");
  REQUIRE(may_be_explained(open));
  report = apply(report, decide(report, decision_about(open, report, Decision::Kind::explained)));
  CHECK(finding_of(report, "report.unit").standing == Standing::explained);
  report = apply(report, set_text(report, 1, "别处改动"));
  CHECK(finding_of(report, "report.unit").standing == Standing::explained);
  report = report_of(write_report(report));
  CHECK(finding_of(report, "report.unit").standing == Standing::explained);
  CHECK(finding_of(report, "report.unit").decision->text == "另行说明");
  report = apply(report, withdraw_decision(report, open.rule->id, open.place));
  CHECK(finding_of(report, "report.unit").standing == Standing::open);
}

TEST_CASE(
    "an explanation survives every edit that leaves its numbers alone, and the file after each") {
  Report report = without_kind();
  const Finding open = finding_of(report, "report.unit");
  report = apply(report, decide(report, decision_about(open, report, Decision::Kind::explained)));
  for (std::size_t index = 0; index < report.cells.size(); ++index) {
    const auto changed = static_cast<CellIndex>(index);
    if (report.edition->cells[changed].kind == CellKind::choice) continue;
    CAPTURE(report.edition->cells[changed].address);
    report = apply(report, set_cell(report, changed, number(static_cast<std::int64_t>(index) + 3)));
    if (index % 16 == 0) report = report_of(write_report(report));
    REQUIRE(finding_of(report, "report.unit").standing == Standing::explained);
  }
}

TEST_CASE("an explanation no longer counts when its numbers have changed, and is still there") {
  Report report = without_kind();
  Decision decision =
      decision_about(finding_of(report, "report.unit"), report, Decision::Kind::explained);
  decision.numbers = {"5"};
  report = apply(report, decide(report, decision));
  const Finding again = finding_of(report, "report.unit");
  CHECK(again.standing == Standing::open);
  REQUIRE(again.decision.has_value());
  CHECK(again.decision->text == "另行说明");
}

TEST_CASE("an error in the cells can neither be explained nor dismissed") {
  Report report = report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 9}}})");
  const Finding error = finding_of(report, "disputes.total");
  CHECK_FALSE(may_be_explained(error));
  CHECK_FALSE(may_be_dismissed(error));
  for (const auto kind : {Decision::Kind::explained, Decision::Kind::dismissed}) {
    report = apply(report, decide(report, decision_about(error, report, kind)));
    CHECK(finding_of(report, "disputes.total").standing == Standing::open);
    CHECK(verdict_of(standard_form().checker.check(report)) == Verdict::fail);
  }
}

TEST_CASE("a number of the cells is a number of the decision") {
  const Report report = report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 9}}})");
  CHECK(numbers_of(finding_of(report, "disputes.total"), report) ==
        std::vector<std::string>{"3", "9", "1", "2", "0", "0", "9"});
}

TEST_CASE("a finding in JSON says what was decided") {
  Report report = without_kind();
  const Finding open = finding_of(report, "report.unit");
  report = apply(report, decide(report, decision_about(open, report, Decision::Kind::dismissed)));
  const Json json = finding_to_json(finding_of(report, "report.unit"), report, "zh-CN");
  CHECK(json.at("standing") == "dismissed");
  CHECK(json.at("place") == "report/no_kind");
  CHECK(
      json.at("decision") ==
      Json::parse(
          R"({"rule": "report.unit", "place": "report/no_kind", "decision": "dismissed", "text": "另行说明"})"));
}

TEST_CASE(
    "decisions that this version does not know are kept, and a second one about a place too") {
  const std::string decisions =
      R"([{"rule": "a", "place": "b", "decision": "explained", "text": "c", "numbers": ["1"], "by": "某人"},)"
      R"( {"rule": "z", "place": "b", "decision": "answered", "text": "same"},)"
      R"( {"rule": "z", "place": "b", "decision": "explained", "text": "d"},)"
      R"( {"rule": "a", "place": "c", "decision": "postponed", "text": "c"}, 7])";
  const std::string file =
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "decisions": )" +
      decisions + "}";
  const Report report = report_of(file);
  CHECK(report.decisions.size() == 2);
  CHECK(report.find_decision("z", "b")->text == "same");
  const auto written = unordered(write_report(report)).at("decisions");
  CHECK(written.size() == 5);
  for (const auto& each : unordered(decisions)) CHECK(std::ranges::contains(written, each));
}

TEST_CASE("last year's report is kept in the file, without a last year of its own") {
  const std::string oldest =
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2023})";
  const std::string older =
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2024, "unit": {"name": "某局"}, "last_year": )" +
      oldest + "}";
  const Report last_year = report_of(older);
  REQUIRE(last_year.last_year.report != nullptr);
  Report report = without_kind();
  const Edit edit = set_last_year(report, std::make_shared<const Report>(last_year));
  report = apply(report, edit);
  CHECK(report.last_year.report->unit.name == "某局");
  CHECK(report.last_year.report->last_year.report == nullptr);
  CHECK(report_of(write_report(report)).last_year == report.last_year);
  CHECK(apply(report, inverse(edit)) == without_kind());
  CHECK(
      report_of(
          R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "last_year": )" +
          older + "}")
          .last_year.report->last_year.report == nullptr);
}

TEST_CASE("a last year that cannot be read makes the file unreadable, with its place") {
  const auto report = read_report(
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "last_year": {"format": "gongkai-report", "version": 1, "edition": "2021", "year": "x"}})",
      standard_form().editions);
  REQUIRE_FALSE(report.has_value());
  CHECK(report.error().id == "report.wrong_type");
  CHECK(report.error().place == "last_year.year");
}

}  // namespace
}  // namespace gongkai::test
