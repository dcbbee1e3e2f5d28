// Sums as they are shown beside a finding.
#include "core/rules/checker.hpp"
#include "core/rules/formula.hpp"
#include "core/rules/sum_check.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Formula formula_for(const Report& report, std::string_view rule, std::string_view place) {
  const Checker& checker = standard_form().checker;
  for (const Finding& finding : checker.check(report)) {
    if (finding.rule->id == rule && finding.place.starts_with(place))
      return formula_of(checker.sums_of(*report.edition)[finding.sum.value()], report);
  }
  throw std::runtime_error{std::string{rule} + " found nothing at " + std::string{place}};
}

Report report_with_outcomes(const std::string& cells) {
  Report report = report_of(file_content("tests/fixtures/reports/complete-2021.json"));
  const Json values = Json::parse(cells);
  for (const auto& [address, value] : values.items())
    report.cells[cell(report, address)] = number(value.get<std::int64_t>());
  return report;
}

TEST_CASE("a sum down a column names the rows and the column") {
  const Report report = report_with_outcomes(R"({"applications.new.research": 3})");
  const Formula formula = formula_for(report, "applications.identity", "applications.new.research");
  CHECK(formula.place ==
        report.edition->column_of(cell(report, "applications.new.research")).short_label);
  REQUIRE(formula.left.terms.size() == 2);
  CHECK(formula.left.terms[0].name ==
        report.edition->row_of(cell(report, "applications.new.research")).short_label);
  CHECK(formula.left.terms[0].value == "3");
  CHECK(formula.left.terms[1].value == "0");
  CHECK(formula.left.sum == Decimal::from_integer(3));
  CHECK(formula.right.sum == Decimal::from_integer(1));
  CHECK(formula.left.zeros_left_out == 0);
  CHECK(formula.relation == Relation::equal);
}

TEST_CASE("a long sum leaves out what is 0, and says how many cells that are") {
  const Report report = report_with_outcomes(R"({"applications.granted.research": 8})");
  const Formula formula =
      formula_for(report, "applications.results_total", "applications.granted.research");
  REQUIRE(formula.left.terms.size() == 1);
  CHECK(formula.left.terms[0].value == "8");
  CHECK(formula.left.zeros_left_out > 10);
  CHECK(formula.right.terms.size() == 1);
}

TEST_CASE("a sum along a row names the columns; a side with a blank has no sum") {
  Report report = report_with_outcomes(R"({"disputes.reconsideration.total": 99})");
  report.cells[cell(report, "disputes.reconsideration.upheld")] = Blank{};
  const Formula formula = formula_for(report, "disputes.total", "disputes.reconsideration.upheld");
  CHECK(formula.place ==
        report.edition->row_of(cell(report, "disputes.reconsideration.upheld")).short_label);
  CHECK(formula.left.terms[0].name ==
        report.edition->column_of(cell(report, "disputes.reconsideration.upheld")).short_label);
  CHECK(formula.left.terms[0].value.empty());
  CHECK_FALSE(formula.left.sum);
  CHECK(formula.right.sum == Decimal::from_integer(99));
}

}  // namespace
}  // namespace gongkai::test
