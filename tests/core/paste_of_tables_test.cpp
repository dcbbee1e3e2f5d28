// Several tables pasted together.
#include "core/paste/paste_plan.hpp"
#include "core/paste/reasons.hpp"
#include "core/paste/table_json.hpp"
#include "core/paste/tsv.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::vector<PastedGrid> tables_of(std::initializer_list<std::string_view> texts) {
  std::vector<PastedGrid> tables;
  for (const std::string_view text : texts) tables.push_back(*read_tsv(text));
  return tables;
}

std::string reasons_of(const PastePlan& plan) {
  std::string reasons;
  for (const LeftOutText& left : plan.left_out) reasons += left.text + " " + left.reason + "\n";
  return reasons;
}

constexpr std::string_view disputes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t2\t0\t0\t3";
constexpr std::string_view received = "\t自然人\t商业企业\n本年新收政府信息公开申请数量\t5\t6";

}  // namespace

TEST_CASE("tables pasted together each go where their names say") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const auto anchor = cell(report, "disputes.reconsideration.upheld");
  const PastePlan plan = plan_paste(report, tables_of({received, disputes}), anchor);
  CHECK(plan.aligned == Aligned::names);
  CHECK(plan.cells.size() == 7);
  REQUIRE(plan.totals.size() == 1);
  CHECK(plan.totals[0].agrees);
  const Report after = apply(report, edit_of(report, plan));
  CHECK(after.cell(cell(report, "applications.new.business")) == number(6));
  CHECK(after.cell(cell(report, "disputes.reconsideration.corrected")) == number(2));
  // Rows are counted through both.
  CHECK(plan.cells.front().row == 1);
  CHECK(plan.cells.back().row == 3);
}

TEST_CASE(
    "of two figures for a cell in two tables, the first is in doubt and the second left out") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const PastePlan plan = plan_paste(
      report, tables_of({received, "\t自然人\t商业企业\n本年新收政府信息公开申请数量\t5\t7"}), {});
  REQUIRE(plan.cells.size() == 2);
  CHECK(plan.cells[0].is_certain());
  CHECK(plan.cells[1].reason == paste_reason::two_values);
  CHECK_FALSE(plan.cells[1].accepted);
  CHECK(reasons_of(plan).ends_with("7 paste.left_out.second_value\n"));
}

TEST_CASE(
    "beside a table with names, figures without any are left out; alone they go by position") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const auto anchor = cell(report, "applications.new.natural_person");
  const PastePlan beside = plan_paste(report, tables_of({"8\t9\n8\t9", received}), anchor);
  CHECK(beside.cells.size() == 2);
  CHECK(reasons_of(beside).contains("8 paste.left_out.no_place\n9 paste.left_out.no_place\n"));

  const PastePlan alone =
      plan_paste(report, tables_of({"首页\t搜索", "8\t9\n8\t9", "1\t2"}), anchor);
  CHECK(alone.aligned == Aligned::position);
  CHECK(alone.cells.size() == 4);
  CHECK(reasons_of(alone).ends_with("1 paste.left_out.no_place\n2 paste.left_out.no_place\n"));
  CHECK(plan_paste(report, std::span<const PastedGrid>{}, anchor).cells.empty());
}

TEST_CASE("a list of tables is read; those without text are left out, any other problem is told") {
  const auto count = [](std::string_view json) {
    const auto tables = read_tables_json(json);
    return tables ? std::to_string(tables->size()) : tables.error().id;
  };
  CHECK(count("[]") == "0");
  CHECK(count(R"([{"rows": [[{"text": "1"}]]}, {"rows": []}, {"rows": [[{"text": " "}]]}])") ==
        "1");
  CHECK(count(R"([{"rows": [[{"text": "1"}]]}, {"rows": 3}])") == "paste.not_a_table");
  CHECK(count(R"({"rows": []})") == "paste.not_a_table");
  CHECK(count("") == "file.empty");
}

}  // namespace gongkai::test
