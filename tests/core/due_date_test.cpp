// By which day a report is to be published: as the rule's data says.
#include "core/rules/due_date.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

Report report_of_kind(std::string_view kind) {
  return new_report(edition("2021"), "x", 2025,
                    Unit{.name = "某局", .code = {}, .kind = std::string{kind}, .parent = {}});
}

const RuleCatalogue& rules() { return standard_form().checker.rules(); }

}  // namespace

TEST_CASE("departments have until January, governments until March, and townships what their "
          "notice says") {
  const auto department = deadline_of(report_of_kind("department"), rules());
  REQUIRE(department);
  CHECK(department->day == Date{.year = 2026, .month = 1, .day = 31});
  CHECK(department->rule->clause.source.contains("第四十九条"));
  CHECK(deadline_of(report_of_kind("government"), rules())->day ==
        Date{.year = 2026, .month = 3, .day = 31});
  CHECK_FALSE(deadline_of(report_of_kind("township"), rules()));
}

TEST_CASE("a rule that is switched off names no day") {
  RuleCatalogue changed = rules();
  for (Rule& rule : changed.rules) {
    if (rule.id != "report.due") continue;
    rule.adjustment.emplace();
    rule.adjustment->is_off = true;
  }
  CHECK_FALSE(deadline_of(report_of_kind("department"), changed));
}

}  // namespace gongkai::test
