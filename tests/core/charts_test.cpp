// The numbers that charts show, out of reports of both editions.

#include "core/charts/chart_figures.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

ChartList charts() {
  auto list = read_chart_list(*assets::find("charts/charts.json"), "charts/charts.json");
  REQUIRE(list.has_value());
  return *std::move(list);
}

Report complete(std::string_view edition) {
  return report_of(
      file_content("tests/fixtures/reports/complete-" + std::string{edition} + ".json"));
}

Report with(Report report, std::string_view address, Cell value) {
  report.cells[*report.edition->find_cell(address)] = std::move(value);
  return report;
}

Decimal whole(int number) { return Decimal::from_integer(number); }

}  // namespace

TEST_CASE("applications by outcome and by applicant stand in the order of the form, with its short "
          "names") {
  const Report report = complete("2021");
  const auto outcomes = numbers_of(report, charts().outcomes);
  REQUIRE(outcomes.size() == 21);
  CHECK(outcomes.front() == NamedNumber{"予以公开", whole(58)});
  const auto applicants = numbers_of(report, charts().applicants);
  REQUIRE(applicants.size() == 6);
  CHECK(applicants.front() == NamedNumber{"自然人", whole(128)});
  CHECK(applicants.back() == NamedNumber{"其他组织", whole(3)});
  CHECK(numbers_of(complete("2019"), charts().outcomes).size() == 19);
}

TEST_CASE("what is blank, or no number, has none in a chart") {
  const Report report = with(complete("2021"), "applications.granted.total", Blank{});
  CHECK(numbers_of(report, charts().outcomes).front() == NamedNumber{"予以公开", {}});
  const Report text = with(complete("2021"), "applications.new.total", std::string{"无"});
  CHECK_FALSE(figures_of_year(text, charts()).numbers.front());
}

TEST_CASE("every address of the charts is a cell of both editions") {
  for (const char* id : {"2019", "2021"}) {
    const EditionPointer form = edition(id);
    const ChartList list = charts();
    std::vector<std::string> addresses = list.balance_left;
    addresses.insert(addresses.end(), list.balance_right.begin(), list.balance_right.end());
    for (const ComparedFigure& figure : list.figures)
      addresses.insert(addresses.end(), figure.cells.begin(), figure.cells.end());
    for (const std::string& address : addresses) {
      CAPTURE(address);
      CHECK(form->find_cell(address));
    }
  }
}

TEST_CASE("the balance compares both sides, and says nothing while a cell is blank") {
  const Report report = complete("2021");
  const Balance level = balance_of(report, charts());
  CHECK(level.left.sum == whole(169));
  CHECK(level.right.sum == whole(169));
  CHECK(level.difference == Decimal{});
  CHECK(level.left.cells.front() == NamedNumber{"本年新收", whole(157)});
  const Balance broken = balance_of(with(report, "applications.new.total", whole(150)), charts());
  CHECK(broken.difference == whole(-7));
  const Balance blank = balance_of(with(report, "applications.new.total", Blank{}), charts());
  CHECK_FALSE(blank.left.sum);
  CHECK_FALSE(blank.difference);
  CHECK(blank.right.sum == whole(169));
}

TEST_CASE("the figures of a year add up the cells that belong together") {
  const Report report = complete("2021");
  const YearOfFigures year = figures_of_year(report, charts());
  CHECK(year.year == 2025);
  REQUIRE(year.numbers.size() == charts().figures.size());
  REQUIRE(charts().figures.back().id == "lawsuits");
  const auto total = [&](std::string_view address) {
    return *number_of(report.cell(*report.edition->find_cell(address)));
  };
  CHECK(year.numbers.back() ==
        Decimal::sum(total("disputes.litigation_direct.total"),
                     total("disputes.litigation_after_reconsideration.total")));
}

TEST_CASE("a broken list of charts is refused with its place") {
  const auto broken = read_chart_list(R"({"outcomes": 1})", "charts/charts.json");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().id == "charts.broken");
  CHECK_FALSE(read_chart_list("{", "charts/charts.json"));
}

}  // namespace gongkai::test
