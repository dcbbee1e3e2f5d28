// Last year's report beside this one: which may stand there, opening figures, the ledger with its sentence, next year's report.
#include <algorithm>
#include <memory>

#include "core/file/report_file.hpp"
#include "core/last_year/carry.hpp"
#include "core/last_year/last_year.hpp"
#include "core/last_year/ledger.hpp"
#include "core/last_year/ledger_sentence.hpp"
#include "core/last_year/next_year.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

const RuleCatalogue& rules() { return standard_form().checker.rules(); }

Report sample() { return report_of(file_content("assets/samples/sishui-2020.json")); }

/// Every column of a row but the total, which is computed by edits only.
std::string row(const std::string& name, int natural_person, int business) {
  return R"(")" + name + R"(": {"natural_person": )" + std::to_string(natural_person) +
         R"(, "business": )" + std::to_string(business) +
         R"(, "research": 0, "welfare": 0, "legal_service": 0, "other_organization": 0, "total": )" +
         std::to_string(natural_person + business) + "}";
}

Report report_with(int year, const std::string& rows) {
  Report report = report_with_tables(R"({"applications": {)" + rows + "}}");
  report.year = year;
  report.id = "report of " + std::to_string(year);
  return report;
}

Report with_last_year(Report report, const Report& last_year) {
  const Edit edit = set_last_year(report, std::make_shared<const Report>(last_year));
  return apply(std::move(report), edit);
}

std::vector<LedgerLine> ledger_of(const Report& report) {
  return gongkai::ledger_of(report, rules(), standard_form().checker.check(report));
}

const LedgerLine& line_of(const std::vector<LedgerLine>& ledger, const Report& report,
                          std::string_view address) {
  const auto found = std::ranges::find(ledger, cell(report, address), &LedgerLine::cell);
  REQUIRE(found != ledger.end());
  return *found;
}

Report explained(const Report& report, std::string_view address, std::string reason) {
  const auto ledger = ledger_of(report);
  return apply(report,
               explain(report, ledger, line_of(ledger, report, address), std::move(reason)));
}

LedgerWording wording() {
  auto read = read_ledger_wording(*assets::find("last_year/sentences.json"), "sentences.json");
  REQUIRE(read);
  return *std::move(read);
}

using State = LedgerLine::State;

constexpr std::string_view natural_person = "applications.carried_in.natural_person";
constexpr std::string_view business = "applications.carried_in.business";
constexpr std::string_view total = "applications.carried_in.total";

}  // namespace

TEST_CASE(
    "only the report of the year before may stand beside a report, whatever its unit's name") {
  const Report report = report_with(2025, row("carried_in", 1, 0));
  Report candidate = report_with(2024, row("carried_out", 1, 0));
  candidate.unit.name = "改名前的单位";
  CHECK_FALSE(why_not_last_year(report, candidate));
  candidate.year = 2023;
  const auto problem = why_not_last_year(report, candidate);
  REQUIRE(problem);
  CHECK(*problem == Problem{.id = "last_year.wrong_year",
                            .place = {},
                            .parameters = {{"year", "2023"}, {"expected", "2024"}}});
  candidate.year = 2024;
  candidate.id = report.id;
  CHECK(why_not_last_year(report, candidate)->id == "last_year.same_report");
}

TEST_CASE("a cell's value last year is found by its address, also in another edition") {
  Report report = new_report(edition("2021"), "id", 2021, {});
  CHECK(value_last_year(report, 0) == nullptr);
  report = with_last_year(report, sample());
  const Cell* before = value_last_year(report, cell(report, "applications.new.natural_person"));
  REQUIRE(before != nullptr);
  CHECK(*before == sample().cell(cell(sample(), "applications.new.natural_person")));
  // The rows of edition 2021 that the one of 2019 does not have.
  CHECK(value_last_year(report, cell(report, "applications.other_remaining.total")) == nullptr);
}

TEST_CASE("opening figures go into blanks as one step, and totals follow") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = new_report(edition("2021"), "id", 2025, {});
  CHECK(carry_over(report, rules(), CarryOver::blanks).empty());
  report = with_last_year(report, last_year);
  report = apply(report, set_cell(report, cell(report, natural_person), number(4)));
  const Edit edit = carry_over(report, rules(), CarryOver::blanks);
  CHECK(edit.name == "edit.carry_over");
  const Report filled = apply(report, edit);
  CHECK(filled.cell(cell(report, natural_person)) == number(4));
  CHECK(filled.cell(cell(report, business)) == number(2));
  CHECK(filled.cell(cell(report, total)) == number(6));
  CHECK_FALSE(filled.typed_totals[cell(report, total)]);
  CHECK(apply(filled, inverse(edit)) == report);

  const Report all = apply(filled, carry_over(filled, rules(), CarryOver::all));
  CHECK(all.cell(cell(report, natural_person)) == number(5));
  CHECK(all.cell(cell(report, total)) == number(7));
  CHECK(carry_over(all, rules(), CarryOver::all).empty());
}

TEST_CASE("a total that was typed is given back to the computation only with all opening figures") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(new_report(edition("2021"), "id", 2025, {}), last_year);
  report = apply(report, set_cell(report, cell(report, total), number(9)));
  const Report blanks = apply(report, carry_over(report, rules(), CarryOver::blanks));
  CHECK(blanks.cell(cell(report, total)) == number(9));
  const Report all = apply(report, carry_over(report, rules(), CarryOver::all));
  CHECK(all.cell(cell(report, total)) == number(7));
  CHECK_FALSE(all.typed_totals[cell(report, total)]);
}

TEST_CASE("the opening figure of one cell alone") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(new_report(edition("2021"), "id", 2025, {}), last_year);
  const auto carried = carried_cells(rules(), *last_year.edition, *report.edition);
  REQUIRE(carried.size() == 7);
  CHECK(carried.front().this_year == cell(report, natural_person));
  report = apply(report, carry_over_cell(report, carried.front()));
  CHECK(report.cell(cell(report, natural_person)) == number(5));
  CHECK(is_blank(report.cell(cell(report, business))));
}

TEST_CASE("in edition 2019 the number of items begins with last year's number and its change") {
  const Report last_year = sample();
  Report report =
      with_last_year(new_report(edition("2019"), "id", last_year.year + 1, {}), last_year);
  report = apply(report, carry_over(report, rules(), CarryOver::blanks));
  const auto before =
      number_of(last_year.cell(cell(last_year, "proactive.licensing.previous_items")));
  const auto change = number_of(last_year.cell(cell(last_year, "proactive.licensing.change")));
  REQUIRE((before && change));
  CHECK(report.cell(cell(report, "proactive.licensing.previous_items")) ==
        Cell{*Decimal::sum(*before, *change)});
}

TEST_CASE("the ledger compares all columns; what is blank waits") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = report_with(2025, row("carried_in", 7, 2));
  CHECK(ledger_of(report).empty());
  report = with_last_year(report, last_year);
  report =
      apply(report, set_cell(report, cell(report, "applications.carried_in.research"), Blank{}));
  const auto ledger = ledger_of(report);
  REQUIRE(ledger.size() == 7);
  const LedgerLine& line = line_of(ledger, report, natural_person);
  CHECK(line.label == "自然人");
  CHECK(line.of_last_year == "结转下年");
  CHECK(line.of_this_year == "上年结转");
  CHECK(line.last_year == Decimal::from_integer(5));
  CHECK(line.this_year == Decimal::from_integer(7));
  CHECK(line.difference == Decimal::from_integer(2));
  CHECK(line.state == State::open);
  CHECK(line_of(ledger, report, business).state == State::equal);
  CHECK(line_of(ledger, report, "applications.carried_in.research").state == State::incomplete);
}

TEST_CASE("a reason stays until a number changes, then it is asked for again and offered") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(report_with(2025, row("carried_in", 7, 2)), last_year);
  CHECK(line_of(ledger_of(report), report, total).follows_parts);
  const auto ledger = ledger_of(report);
  const Edit edit = explain(report, ledger, line_of(ledger, report, natural_person), "机构合并");
  CHECK(edit.name == "edit.explain");
  report = apply(report, edit);
  CHECK(line_of(ledger_of(report), report, natural_person).state == State::explained);
  CHECK(line_of(ledger_of(report), report, natural_person).reason == "机构合并");
  // The total takes over the reason of the only column that differs.
  CHECK(line_of(ledger_of(report), report, total).state == State::explained);
  CHECK(line_of(ledger_of(report), report, total).reason == "机构合并");

  const Report read_again = report_of(write_report(report));
  CHECK(line_of(ledger_of(read_again), read_again, natural_person).state == State::explained);

  report = apply(report, set_cell(report, cell(report, natural_person), number(8)));
  CHECK(line_of(ledger_of(report), report, natural_person).state == State::outdated);
  CHECK(line_of(ledger_of(report), report, natural_person).reason == "机构合并");
  report = explained(report, natural_person, "机构合并");
  CHECK(line_of(ledger_of(report), report, natural_person).state == State::explained);
  report = explained(report, natural_person, "  ");
  CHECK(line_of(ledger_of(report), report, natural_person).state == State::open);
  CHECK(report.decisions.empty());
}

TEST_CASE("a total follows its parts also while one of them is blank") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(report_with(2025, row("carried_in", 7, 2)), last_year);
  report =
      apply(report, set_cell(report, cell(report, "applications.carried_in.welfare"), Blank{}));
  CHECK(line_of(ledger_of(report), report, total).follows_parts);
  report = explained(report, natural_person, "机构合并");
  CHECK(line_of(ledger_of(report), report, total).reason == "机构合并");
}

TEST_CASE("the sentence is drafted once every difference has its reason") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(report_with(2025, row("carried_in", 7, 3)), last_year);
  CHECK(sentence_of(report, ledger_of(report), wording()).empty());
  report = explained(report, natural_person, "机构合并。");
  CHECK(sentence_of(report, ledger_of(report), wording()).empty());
  report = explained(report, business, "机构合并");
  CHECK(sentence_of(report, ledger_of(report), wording()) ==
        "上年度结转下年度继续办理 7 件，本年度“上年结转政府信息公开申请数量” 10 件，相差 3 "
        "件，原因是：机构合并。");
  report = explained(report, business, "统计有误");
  CHECK(sentence_of(report, ledger_of(report), wording()) ==
        "上年度结转下年度继续办理 7 件，本年度“上年结转政府信息公开申请数量” 10 件，相差 3 "
        "件，原因是：自然人：机构合并；商业企业：统计有误。");
}

TEST_CASE("where only the kinds of applicants shift, the sentence says so") {
  const Report last_year = report_with(2024, row("carried_out", 5, 2));
  Report report = with_last_year(report_with(2025, row("carried_in", 4, 3)), last_year);
  report = explained(report, natural_person, "重新归类");
  report = explained(report, business, "重新归类");
  CHECK(line_of(ledger_of(report), report, total).state == State::equal);
  CHECK(sentence_of(report, ledger_of(report), wording()) ==
        "上年度结转下年度继续办理与本年度“上年结转政府信息公开申请数量”均为 7 "
        "件，申请人类别有调整（自然人由 5 件调整为 4 件、商业企业由 2 件调整为 3 "
        "件），原因是：重新归类。");
}

TEST_CASE("other rules that compare with last year stand in the ledger with their own cells") {
  Report last_year = report_with_tables(
      R"({"proactive": {"regulations": {"issued": 0, "repealed": 0, "in_force": 10}}})");
  last_year.year = 2024;
  last_year.id = "last";
  Report report = report_with_tables(
      R"({"proactive": {"regulations": {"issued": 2, "repealed": 1, "in_force": 12}}})");
  report = with_last_year(report, last_year);
  const LedgerLine line = line_of(ledger_of(report), report, "proactive.regulations.in_force");
  CHECK(line.label == "规章");
  CHECK(line.difference == Decimal::from_integer(1));
  report = explained(report, "proactive.regulations.in_force", "上级机关委托");
  CHECK(sentence_of(report, ledger_of(report), wording()) ==
        "规章按上年度数据推算现行有效 11 件，本年度为 12 件，相差 1 件，原因是：上级机关委托。");
}

TEST_CASE("next year's report has the next edition, opening figures, the texts, and this one as "
          "last year's") {
  Report report = sample();
  const CellIndex some = cell(report, "applications.new.total");
  const auto section = report.edition->find_section("overview");
  REQUIRE(section);
  report = apply(report, insert_figure(report, *section, 0, some));
  report = apply(report, decide(report, {.rule = "carry.applications",
                                         .place = std::string{natural_person},
                                         .kind = Decision::Kind::explained,
                                         .text = "原因",
                                         .numbers = {}}));
  Report before = sample();
  before.id = "before";
  report = with_last_year(report, before);

  const auto next = next_year_report(report, standard_form().editions, rules(), "new id");
  REQUIRE(next);
  CHECK(next->id == "new id");
  CHECK(next->year == 2021);
  CHECK(next->edition->id == "2021");
  CHECK(next->unit == report.unit);
  for (const Section& each : next->edition->sections) {
    CAPTURE(each.id);
    if (!each.is_text()) continue;
    CHECK(next->text(*next->edition->find_section(each.id)) ==
          report.text(*report.edition->find_section(each.id)));
  }
  for (const Figures& figures : next->figures) CHECK(figures.empty());
  CHECK(next->decisions.empty());
  REQUIRE(next->last_year.report);
  CHECK(next->last_year.report->id == report.id);
  CHECK_FALSE(next->last_year.report->last_year.report);
  for (const CellInfo& info : next->edition->cells) {
    CAPTURE(info.address);
    const bool is_opening = info.address.starts_with("applications.carried_in.");
    const Cell& value = next->cell(cell(*next, info.address));
    if (!is_opening) {
      CHECK(is_blank(value));
      continue;
    }
    const std::string from =
        "applications.carried_out" + info.address.substr(info.address.rfind('.'));
    CHECK(value == report.cell(cell(report, from)));
  }
}

TEST_CASE("there is no next year's report beyond the years of the form") {
  Report report = new_report(edition("2021"), "id", 2025, {});
  const EditionCatalogue only_2019{{edition("2019")}};
  const auto next = next_year_report(report, only_2019, rules(), "new");
  REQUIRE_FALSE(next);
  CHECK(next.error() ==
        Problem{.id = "last_year.no_edition", .place = {}, .parameters = {{"year", "2026"}}});
}

}  // namespace gongkai::test
