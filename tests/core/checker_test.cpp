// The checker as a whole: verdicts, order, rules that cannot be bound, and its speed.
#include <algorithm>
#include <chrono>

#include "core/rules/checker.hpp"
#include "core/rules/expression.hpp"
#include "core/rules/sum_check.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Verdict verdict_for(const Report& report, CheckOptions options = {}) {
  return verdict_of(standard_form().checker.check(report, options));
}

TEST_CASE("verdicts") {
  const Report complete = report_of(file_content("tests/fixtures/reports/complete-2021.json"));
  CHECK(standard_form().checker.check(complete).empty());
  CHECK(verdict_for(complete) == Verdict::pass);
  CHECK(verdict_for(complete, {.submitting = true}) == Verdict::pass);

  Report with_blank = complete;
  with_blank.cells[cell(complete, "proactive.penalties.decisions")] = Blank{};
  CHECK(verdict_for(with_blank) == Verdict::incomplete);
  CHECK(verdict_for(with_blank, {.submitting = true}) == Verdict::fail);

  Report wrong = complete;
  wrong.cells[cell(complete, "disputes.reconsideration.total")] = number(999);
  CHECK(verdict_for(wrong) == Verdict::fail);
  wrong.cells[cell(complete, "proactive.penalties.decisions")] = Blank{};
  CHECK(verdict_for(wrong) == Verdict::fail);

  Report without_kind = complete;
  without_kind.unit.kind.clear();
  CHECK(verdict_for(without_kind) == Verdict::pass);
  CHECK(standard_form().checker.check(without_kind).size() == 1);

  CHECK(verdict_name(Verdict::incomplete) == "incomplete");
}

TEST_CASE("any change of any cell of a sum is found in that cell, while the totals stand as they "
          "were typed") {
  for (const std::string_view name : {"complete-2019", "complete-2021"}) {
    const Report complete =
        report_of(file_content("tests/fixtures/reports/" + std::string{name} + ".json"));
    const Checker& checker = standard_form().checker;
    std::vector<bool> in_sum(complete.cells.size(), false);
    for (const BoundSum& sum : checker.sums_of(*complete.edition)) {
      if (sum.relation != Relation::equal) continue;
      for (const SignedCell& term : sum.left) in_sum[term.cell] = true;
      for (const SignedCell& term : sum.right) in_sum[term.cell] = true;
    }
    CHECK(std::ranges::count(in_sum, true) > 150);
    for (std::size_t index = 0; index < in_sum.size(); ++index) {
      const auto changed = static_cast<CellIndex>(index);
      if (!in_sum[index]) continue;
      CAPTURE(complete.edition->cells[changed].address);
      for (const std::int64_t value : {0, 1, 7, 1000}) {
        Report report = complete;
        if (report.cells[changed] == number(value)) continue;
        report.cells[changed] = number(value);
        CHECK(std::ranges::any_of(checker.check(report), [&](const Finding& finding) {
          return finding.level == Level::error && std::ranges::contains(finding.cells, changed);
        }));
      }
    }
  }
}

TEST_CASE("findings come in the order of the rules, then of the form") {
  const Report report = report_with_tables(
      R"({"applications": {"new": {"total": "x"}, "carried_in": {"total": -1}}})");
  std::vector<std::string> rules;
  for (const Finding& finding : standard_form().checker.check(report)) {
    if (rules.empty() || rules.back() != finding.rule->id) rules.push_back(finding.rule->id);
  }
  CHECK(rules == std::vector<std::string>{"applications.identity", "applications.row_total",
                                          "cell.number", "cell.blank", "report.section",
                                          "report.unit"});
}

TEST_CASE("a finding in JSON") {
  const Report report = report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1.5, "corrected": 2, "other": 0, "pending": 0, "total": 3}}})");
  const auto findings = standard_form().checker.check(report);
  const auto found = std::ranges::find(findings, "disputes.total",
                                       [](const Finding& finding) { return finding.rule->id; });
  REQUIRE(found != findings.end());
  const Json json = finding_to_json(*found, report, "en");
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"rule", "level", "state", "cells", "left", "right",
                                         "difference", "message", "basis", "clause", "suspects",
                                         "place", "standing"});
  CHECK(json.at("left") == 3.5);
  CHECK(json.at("difference") == 0.5);
  CHECK(json.at("basis") == "arithmetic");
  CHECK(json.at("message").get<std::string>().contains("3.5"));
  CHECK(json.at("suspects") == Json::array());
  CHECK(json.at("clause").at("text") == "总计");
}

TEST_CASE("sides that are too large for any number are not assessable") {
  const std::string huge =
      R"({"upheld": 999999999999, "corrected": 999999999999, "other": 0, "pending": 0, "total": 1})";
  const auto findings = standard_form().checker.check(
      report_with_tables(R"({"disputes": {"reconsideration": )" + huge + "}}"));
  const auto found = std::ranges::find(findings, "disputes.total",
                                       [](const Finding& finding) { return finding.rule->id; });
  REQUIRE(found != findings.end());
  CHECK(found->left == Decimal::parse("999999999999")
                           .and_then([](Decimal value) -> std::expected<Decimal, DecimalError> {
                             return *Decimal::sum(value, value);
                           })
                           .value());
}

TEST_CASE("expressions") {
  const auto parsed = parse_comparison(" -a + sum(g) - b<=sum ( h )");
  REQUIRE(parsed.has_value());
  CHECK(parsed->relation == Relation::at_most);
  CHECK(parsed->left == std::vector<Term>{{.name = "a", .is_group = false, .is_negative = true},
                                          {.name = "g", .is_group = true, .is_negative = false},
                                          {.name = "b", .is_group = false, .is_negative = true}});
  CHECK(parsed->right == std::vector<Term>{{.name = "h", .is_group = true, .is_negative = false}});
  CHECK(parse_comparison("a >= sum")->right.front().name == "sum");
  CHECK(parse_comparison("last_year(a) = last_year")->left ==
        std::vector<Term>{{.name = "a", .of_last_year = true}});
  for (const char* wrong : {"", "a", "a =", "= a", "a + = b", "a = b = c", "a == b", "sum() = a",
                            "sum(a = b", "a * b = c", "a = b c", "a < b", "a = 1.5"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_comparison(wrong).has_value());
  }
}

/// The catalogue with one rule of this check, and what creating a checker from it says.
std::expected<Checker, Problem> checker_with(const Json& check, const char* edition_id = "2021") {
  const Json wording{{"zh-CN", "x"}};
  const Json rule{{"id", "test"},
                  {"level", "error"},
                  {"basis", "practice"},
                  {"editions", {edition_id}},
                  {"title", wording},
                  {"clause", {{"source", "s"}, {"text", "t"}}},
                  {"help", wording},
                  {"check", check},
                  {"message", wording},
                  {"not_assessable", wording},
                  {"messages", {{"fail", wording}}}};
  auto rules = read_rules(Json{{"rules", Json::array({rule})}}.dump(), "test.json");
  if (!rules) return std::unexpected{rules.error()};
  return Checker::create(*std::move(rules), standard_form().editions);
}

Json sum_check(const char* table, const char* for_each, const char* assertion) {
  return Json{{"table", table}, {"for_each", for_each}, {"assert", assertion}};
}

TEST_CASE("rules that name what is not there are refused") {
  CHECK(checker_with(sum_check("disputes", "row", "upheld <= total")).has_value());
  const Json broken[] = {
      sum_check("nothing", "row", "upheld <= total"),
      sum_check("disputes", "row", "upheld <= sum(nothing)"),
      sum_check("disputes", "row", "new <= total"),
      sum_check("disputes", "column", "upheld <= total"),
      sum_check("disputes", "row", "upheld <"),
      sum_check("disputes", "cell", "upheld <= total"),
      sum_check("proactive", "row", "issued = amount"),
      sum_check("disputes", "row", "last_year(upheld) <= total"),
      Json{{"function", "last_year.sum"},
           {"parameters",
            {{"unit_question", "test"},
             {"table", "disputes"},
             {"for_each", "row"},
             {"assert", "last_year(upheld) <= total"}}}},
      Json{{"function", "last_year.sum"},
           {"parameters",
            {{"unit_question", "test"},
             {"table", "disputes"},
             {"for_each", "row"},
             {"assert", "last_year(nothing) = total"}}}},
      Json{{"function", "change.jump"}, {"parameters", {{"unit_question", "test"}, {"factor", 0}}}},
      Json{{"function", "section.length"}, {"parameters", {{"section", "x"}}}},
      Json{{"function", "nothing"}},
      Json{{"function", "report.edition"}},
      Json{{"function", "report.section"}, {"parameters", {{"problems_section", "x"}}}}};
  for (const Json& check : broken) {
    CAPTURE(check.dump());
    const auto checker = checker_with(check);
    REQUIRE_FALSE(checker.has_value());
    CHECK(checker.error().id == "rules.broken");
  }
  CHECK(checker_with(sum_check("disputes", "row", "upheld <= total"), "2035").error().id ==
        "rules.broken");
}

TEST_CASE("rows without the columns of a rule are left out, and all relations work") {
  const auto checker = checker_with(sum_check("proactive", "row", "issued >= repealed"));
  REQUIRE(checker.has_value());
  const auto count = [&](const char* tables) {
    return checker->check(report_with_tables(tables)).size();
  };
  CHECK(count(R"({"proactive": {"regulations": {"issued": 1, "repealed": 1}}})") == 0);
  CHECK(
      count(
          R"({"proactive": {"regulations": {"issued": 1, "repealed": 2}, "normative_documents": {"issued": 1, "repealed": 3}}})") ==
      2);
  CHECK(count(R"({"proactive": {"licensing": {"decisions": 1}}})") == 0);
}

TEST_CASE("the check of a whole report is quick") {
  // Far above what it takes, so that a busy machine does not fail it; tests/bench measures.
  const Report report =
      report_with_tables(R"({"applications": {"new": {"total": 1}}, "disputes": {}})");
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < 100; ++round)
    CHECK_FALSE(standard_form().checker.check(report).empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{2});
}

}  // namespace
}  // namespace gongkai::test
