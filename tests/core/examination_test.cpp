// Findings joined with their causes.
#include <algorithm>

#include "core/diagnosis/examination.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Report complete() { return report_of(file_content("tests/fixtures/reports/complete-2021.json")); }

/// With control totals, as a clerk's table from elsewhere has them.
Report with_swapped_digits() {
  Report report = complete();
  for (CellIndex index = 0; index < report.cells.size(); ++index) {
    if (report.edition->cells[index].is_total()) report.typed_totals[index] = true;
  }
  report.cells[cell(report, "applications.granted.natural_person")] = number(64);
  return report;
}

TEST_CASE("a report without failed sums has no causes") {
  const Examination examination = examine(standard_form().checker, complete());
  CHECK(examination.findings.empty());
  CHECK(examination.causes.empty());
  CHECK(examination.cause_of_finding.empty());

  Report blank = complete();
  blank.cells[cell(blank, "proactive.penalties.decisions")] = Blank{};
  const Examination missing = examine(standard_form().checker, blank);
  REQUIRE(missing.findings.size() == 1);
  CHECK(missing.cause_of_finding == std::vector<std::optional<std::size_t>>{std::nullopt});
}

TEST_CASE("sums that fail because of one cell have one cause") {
  const Report report = with_swapped_digits();
  const Examination examination = examine(standard_form().checker, report);
  REQUIRE(examination.findings.size() == 2);
  REQUIRE(examination.causes.size() == 1);
  CHECK(examination.cause_of_finding == std::vector<std::optional<std::size_t>>{0, 0});
  const Cause& cause = examination.causes.front();
  REQUIRE_FALSE(cause.explanations.empty());
  const Report mended = apply(report, correct(report, cause.explanations.front()));
  CHECK(mended.cell(cell(report, "applications.granted.natural_person")) == number(46));
  CHECK(examine(standard_form().checker, mended).findings.empty());
}

TEST_CASE("two mistakes far apart are two causes, each with its own findings") {
  Report report = with_swapped_digits();
  report.cells[cell(report, "disputes.reconsideration.upheld")] = number(66);
  const Examination examination = examine(standard_form().checker, report);
  REQUIRE(examination.causes.size() == 2);
  for (std::size_t index = 0; index < examination.findings.size(); ++index) {
    REQUIRE(examination.cause_of_finding[index]);
    const Cause& cause = examination.causes[*examination.cause_of_finding[index]];
    CHECK(std::ranges::contains(cause.sums, examination.findings[index].sum.value()));
  }
}

TEST_CASE("suspects in JSON") {
  const Report report = with_swapped_digits();
  const Examination examination = examine(standard_form().checker, report);
  const Json json = finding_to_json(examination, 0, report, "en");
  const Json& first = json.at("suspects").at(0);
  CHECK(first == Json{{"cell", "applications.granted.natural_person"},
                      {"value", 64},
                      {"proposed", 46},
                      {"cause", "digits_swapped"},
                      {"explanation", 1},
                      {"rank", 1},
                      {"equally_good", false}});

  Report alone = complete();
  alone.cells[cell(alone, "disputes.reconsideration.total")] = number(99);
  alone.typed_totals[cell(alone, "disputes.reconsideration.total")] = true;
  const Examination several = examine(standard_form().checker, alone);
  REQUIRE(several.causes.size() == 1);
  const Json finding = finding_to_json(several, 0, alone, "en");
  const std::size_t equal = several.causes.front().equally_good;
  for (const Json& suspect : finding.at("suspects")) {
    CAPTURE(suspect.dump());
    const bool is_of_equals = suspect.at("explanation").get<std::size_t>() <= equal;
    CHECK((suspect.at("rank") == 1) == is_of_equals);
    CHECK((suspect.at("rank").get<std::size_t>() > equal) == !is_of_equals);
    CHECK(suspect.at("equally_good") == (is_of_equals && equal > 1));
  }
}

TEST_CASE("equally good explanations share a rank, which the next one counts") {
  Report report = complete();
  report = apply(report,
                 set_cell(report, cell(report, "applications.granted.natural_person"), number(45)));
  bool shares_first = false;
  for (const Cause& cause : examine(standard_form().checker, report).causes) {
    REQUIRE_FALSE(cause.explanations.empty());
    for (std::size_t position = 0; position < cause.explanations.size(); ++position) {
      const Explanation& explanation = cause.explanations[position];
      const auto lighter = std::ranges::count_if(cause.explanations, [&](const Explanation& other) {
        return other.weight < explanation.weight;
      });
      CHECK(explanation.rank == static_cast<std::size_t>(lighter) + 1);
      CHECK((explanation.rank == 1) == (position < cause.equally_good));
    }
    shares_first = shares_first || cause.equally_good > 1;
  }
  CHECK(shares_first);
}

}  // namespace
}  // namespace gongkai::test
