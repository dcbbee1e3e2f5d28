// What a quantity says: its term, scope and time, and the cells that it may be bound to.
#include <algorithm>
#include <string>

#include "core/reading/statement.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

const Vocabulary& words() { return *standard_form().checker.vocabulary(); }

/// "new" for each quantity, with what limits it: "received/other part".
std::string read_statements(std::string_view text, std::string_view unit = "示例县人民政府") {
  const TextAnalysis analysis = analyse_text(text, words());
  std::string result;
  for (const Statement& statement : statements_of(analysis, words(), 2025, unit)) {
    if (!result.empty()) result += "; ";
    std::string terms;
    for (const std::size_t term : statement.terms) {
      if (!terms.empty()) terms += "+";
      terms += words().terms[term].id;
    }
    result += terms.empty() ? "-" : terms;
    constexpr std::string_view scopes[] = {"", "/whole", "/open", "/other"};
    result += scopes[static_cast<std::size_t>(statement.scope)];
    if (statement.is_part) result += " part";
    if (statement.is_other_time) result += " other time";
    if (statement.is_plan) result += " plan";
    if (statement.is_doubtful) result += " doubtful";
  }
  return result;
}

struct StatementCase {
  std::string_view text;
  std::string_view statements;
};

TEST_CASE("terms, scopes and times") {
  const StatementCase cases[] = {
      {"新收政府信息公开申请50件", "new"},
      {"共收到50件政府信息公开申请", "received"},
      {"全县共收到依申请公开50件，其中，县政府受理18件", "received/whole; received/open part"},
      {"新收政府信息公开申请5件；上年结转3件。办结6件，结转下年度2件。",
       "new; carried_in; finished; carried_out"},
      {"办结的申请中，予以公开5件，部分公开1件，不予公开2件",
       "granted part; partly_granted part; refuse part"},
      {"因政府信息公开引起行政复议13件、行政诉讼3件", "reconsideration; litigation"},
      {"引起的行政复议，全县有13件", "reconsideration/whole"},
      {"引起的行政复议、行政诉讼共13件", "litigation+reconsideration"},
      {"协助办理有关案件4件次", "-/other"},
      {"书记信箱、县长信箱受理总计987件", "-"},
      {"办理政府信息公开申请5件，人大代表建议7件，办结7件", "received; -; -"},
      {"制发行政规范性文件6件，废止3件，现行有效47件",
       "normative_documents_issued; normative_documents_repealed; normative_documents_in_force"},
      {"作出行政许可决定8件、行政处罚决定9件", "licensing_decisions; penalties_decisions"},
      {"公开行政许可信息8件", "-"},
      {"收取行政事业性收费318.4625万元", "fees"},
      {"2024年新收申请5件，2025年新收申请6件", "new other time; new"},
      {"较2024年增加12件", "- other time"},
      {"上半年新收申请5件", "new other time"},
      {"截至12月31日，新收申请5件", "new"},
      {"下一步争取新收申请5件", "new plan"},
      {"全市新收申请5件", "new/other"},
      {"我县新收申请5件", "new/whole"},
      {"清理中发现新收申请5件", "new doubtful"},
  };
  for (const StatementCase& each : cases) {
    CAPTURE(each.text);
    CHECK(read_statements(each.text) == each.statements);
  }
}

TEST_CASE("the whole is what the unit's own level says") {
  CHECK(read_statements("全县新收申请5件", "示例县教育局") == "new/other");
  CHECK(read_statements("全局新收申请5件", "示例县教育局") == "new/whole");
  CHECK(read_statements("全街道新收申请5件", "示例区某某街道办事处") == "new/whole");
}

std::string cells_for(std::string_view text, const Report& report) {
  const TextAnalysis analysis = analyse_text(text, words());
  const auto statements = statements_of(analysis, words(), report.year, report.unit.name);
  REQUIRE(statements.size() == 1);
  std::string result;
  for (const CellIndex cell : cells_to_bind(analysis, statements.front(), words(), report)) {
    if (!result.empty()) result += " ";
    result += report.edition->cells[cell].address;
  }
  return result;
}

TEST_CASE("cells that a number may be bound to: by its words, else by its value") {
  const Report report = report_with_tables(
      R"({"applications": {"new": {"total": 50}, "granted": {"total": 7}}, "disputes": {"reconsideration": {"total": 7}}})");
  CHECK(cells_for("新收申请48件", report) == "applications.new.total");
  CHECK(cells_for("共收到申请50件", report) ==
        "applications.new.total applications.results_total.total");
  CHECK(cells_for("组织活动7次", report) ==
        "applications.granted.total disputes.reconsideration.total");
  CHECK(cells_for("组织活动8次", report).empty());
}

TEST_CASE("amounts are compared in the unit of the cell") {
  const auto fees = std::ranges::find(words().terms, "fees", &TextTerm::id);
  REQUIRE(fees != words().terms.end());
  const auto value = [&](std::string_view text) {
    const auto found = quantities_of(text, words());
    REQUIRE(found.size() == 1);
    const auto converted = value_in_cells(found.front(), *fees, words());
    return converted ? converted->to_string() : std::string{"none"};
  };
  CHECK(value("318.4625万元") == "318.4625");
  CHECK(value("3184625元") == "318.4625");
  CHECK(value("1元") == "0.0001");
  CHECK(value("2亿元") == "20000");
  CHECK(value("1.5千元") == "0.15");
}

}  // namespace
}  // namespace gongkai::test
