// Edits: what they change, that totals follow, that they can be taken back, joined and written down.
#include <random>

#include "core/report/difference.hpp"
#include "core/report/edit.hpp"
#include "core/report/totals.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Report blank_report(std::string_view edition_id = "2021") {
  return new_report(edition(edition_id), "id", 2025,
                    {.name = "示例县", .code = {}, .kind = "government", .parent = {}});
}

class Editing {
 public:
  explicit Editing(Report report) : report_{std::move(report)} {}

  const Report& report() const { return report_; }
  Cell operator[](std::string_view address) const { return report_.cell(cell(report_, address)); }
  bool typed(std::string_view address) const {
    return report_.typed_totals[cell(report_, address)];
  }
  Edit type(std::string_view address, Cell value) {
    return perform(set_cell(report_, cell(report_, address), std::move(value)));
  }
  Edit perform(Edit edit) {
    const Report before = report_;
    report_ = apply(report_, edit);
    CHECK(apply(report_, inverse(edit)) == before);
    return edit;
  }

 private:
  Report report_;
};

TEST_CASE("totals follow their parts in the same edit, up to the corner") {
  Editing editing{blank_report()};
  const Edit edit = editing.type("applications.granted.natural_person", number(50));
  CHECK(editing["applications.granted.total"] == number(50));
  CHECK(editing["applications.results_total.natural_person"] == number(50));
  CHECK(editing["applications.results_total.total"] == number(50));
  CHECK(edit.changes.size() == 4);
  CHECK(edit.name == "edit.cell");

  editing.type("applications.partly_granted.business", number(7));
  CHECK(editing["applications.results_total.business"] == number(7));
  CHECK(editing["applications.results_total.total"] == number(57));
  CHECK(is_blank(editing["applications.new.total"]));

  editing.type("applications.granted.natural_person", Blank{});
  CHECK(is_blank(editing["applications.granted.total"]));
  CHECK(is_blank(editing["applications.results_total.natural_person"]));
  CHECK(editing["applications.results_total.total"] == number(7));
}

TEST_CASE("a text among the parts leaves the total blank") {
  Editing editing{blank_report()};
  editing.type("disputes.reconsideration.upheld", number(1));
  editing.type("disputes.reconsideration.other", std::string{"-"});
  CHECK(is_blank(editing["disputes.reconsideration.total"]));
  editing.type("disputes.reconsideration.other", number(2));
  CHECK(editing["disputes.reconsideration.total"] == number(3));
}

TEST_CASE("a sum that no cell can hold leaves the total blank") {
  Editing editing{blank_report()};
  editing.type("disputes.reconsideration.upheld", number(999'999'999'999));
  CHECK(editing["disputes.reconsideration.total"] == number(999'999'999'999));
  editing.type("disputes.reconsideration.other", number(1));
  CHECK(is_blank(editing["disputes.reconsideration.total"]));
}

TEST_CASE("a typed total stays until it is cleared") {
  Editing editing{blank_report()};
  editing.type("disputes.reconsideration.upheld", number(1));
  editing.type("disputes.reconsideration.total", number(9));
  CHECK(editing.typed("disputes.reconsideration.total"));
  editing.type("disputes.reconsideration.corrected", number(2));
  CHECK(editing["disputes.reconsideration.total"] == number(9));
  editing.type("disputes.reconsideration.total", Blank{});
  CHECK(editing["disputes.reconsideration.total"] == number(3));
  CHECK_FALSE(editing.typed("disputes.reconsideration.total"));
}

TEST_CASE("a typed total goes into the totals above it") {
  Editing editing{blank_report()};
  editing.type("applications.granted.natural_person", number(1));
  editing.type("applications.results_total.natural_person", number(5));
  CHECK(editing["applications.results_total.total"] == number(5));
  editing.perform(use_computed_total(
      editing.report(), cell(editing.report(), "applications.results_total.natural_person")));
  CHECK(editing["applications.results_total.natural_person"] == number(1));
  CHECK(editing["applications.results_total.total"] == number(1));
}

TEST_CASE("typing the computed value makes a control total too") {
  Editing editing{blank_report()};
  editing.type("disputes.reconsideration.upheld", number(1));
  const Edit edit = editing.type("disputes.reconsideration.total", number(1));
  CHECK(edit.changes == std::vector<Change>{TypedTotalChange{
                            .cell = cell(editing.report(), "disputes.reconsideration.total"),
                            .before = false,
                            .after = true}});
}

TEST_CASE("edits that change nothing are empty") {
  const Report report = blank_report();
  CHECK(set_cell(report, 0, Blank{}).empty());
  CHECK(set_cell(report, cell(report, "disputes.reconsideration.total"), Blank{}).empty());
  CHECK(use_computed_total(report, cell(report, "disputes.reconsideration.total")).empty());
  CHECK(use_computed_total(report, cell(report, "disputes.reconsideration.upheld")).empty());
  CHECK(set_text(report, 0, "").empty());
  CHECK(set_unit(report, report.unit).empty());
  CHECK(set_year(report, 2025).empty());
  Report absent = report;
  absent.texts[1] = std::nullopt;
  CHECK(set_text(absent, 1, "").empty());
  CHECK_FALSE(set_text(absent, 1, "x").empty());
}

TEST_CASE("a total that a file left blank is computed once a part is touched") {
  Editing editing{report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "total": null}}})")};
  CHECK(is_blank(editing["disputes.reconsideration.total"]));
  editing.type("disputes.litigation_direct.upheld", number(4));
  CHECK(is_blank(editing["disputes.reconsideration.total"]));
  editing.type("disputes.reconsideration.pending", number(4));
  CHECK(editing["disputes.reconsideration.total"] == number(7));
}

TEST_CASE("filling with 0 fills each blank cell that is needed, in one step") {
  for (const char* id : {"2019", "2021"}) {
    Editing editing{blank_report(id)};
    const Edition& form = *editing.report().edition;
    for (std::size_t table = 0; table < form.tables.size(); ++table) {
      const auto index = static_cast<TableIndex>(table);
      const Edit edit = editing.perform(fill_blanks_with_zero(editing.report(), index));
      CHECK(edit.name == "edit.fill_zero");
      CHECK(fill_blanks_with_zero(editing.report(), index).empty());
    }
    for (std::size_t index = 0; index < form.cells.size(); ++index) {
      const Cell expected = form.cells[index].required ? number(0) : Cell{};
      CHECK(editing.report().cells[index] == expected);
    }
  }
  Editing whole{blank_report()};
  whole.perform(fill_blanks_with_zero(whole.report(), std::nullopt));
  CHECK(whole["proactive.licensing.decisions"] == number(0));
  CHECK(whole["disputes.reconsideration.total"] == number(0));
  Editing editing{blank_report()};
  editing.type("disputes.reconsideration.upheld", number(3));
  editing.type("disputes.litigation_direct.total", number(8));
  editing.perform(
      fill_blanks_with_zero(editing.report(), *editing.report().edition->find_table("disputes")));
  CHECK(editing["disputes.reconsideration.upheld"] == number(3));
  CHECK(editing["disputes.reconsideration.total"] == number(3));
  CHECK(editing["disputes.litigation_direct.total"] == number(8));
}

TEST_CASE("filling computes a total that a file left blank beside filled parts") {
  Editing editing{report_with_tables(
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": null}}})")};
  editing.perform(
      fill_blanks_with_zero(editing.report(), *editing.report().edition->find_table("disputes")));
  CHECK(editing["disputes.reconsideration.total"] == number(3));
}

TEST_CASE("the first cell of an absent table brings the table") {
  Editing editing{report_with_tables("{}")};
  const TableIndex table = *editing.report().edition->find_table("disputes");
  CHECK_FALSE(editing.report().tables_present[table]);
  editing.type("disputes.reconsideration.upheld", number(1));
  CHECK(editing.report().tables_present[table]);
  CHECK(report_to_json(editing.report())
            .at("tables")
            .at("disputes")
            .at("reconsideration")
            .at("total") == 1);
}

TEST_CASE("texts, unit and year") {
  Editing editing{blank_report()};
  editing.perform(set_text(editing.report(), 1, "总体情况"));
  editing.perform(set_year(editing.report(), 2024));
  editing.perform(
      set_unit(editing.report(), {.name = "甲", .code = "1", .kind = "office", .parent = "乙"}));
  CHECK(editing.report().text(1) == "总体情况");
  CHECK(editing.report().year == 2024);
  CHECK(editing.report().unit.parent == "乙");
}

/// A place in the text at which a figure may be put.
std::size_t end_or_beginning(const Report& report, SectionIndex section, std::mt19937_64& random) {
  return random() % 2 == 0 ? 0 : report.text(section).size();
}

/// Any edit that the interface could make.
Edit random_edit(const Report& report, std::mt19937_64& random) {
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const auto any_cell = static_cast<CellIndex>(below(report.cells.size()));
  const Cell values[] = {Blank{},
                         number(static_cast<std::int64_t>(below(1000))),
                         *Decimal::parse("0.25"),
                         std::string{"-"},
                         number(999'999'999'999),
                         number(-3)};
  const auto any_section = static_cast<SectionIndex>(below(report.texts.size()));
  switch (below(18)) {
    case 0:
      return fill_blanks_with_zero(report,
                                   static_cast<TableIndex>(below(report.tables_present.size())));
    case 1:
      return use_computed_total(report, any_cell);
    case 2:
      return set_text(report, any_section, std::string(below(3), 'x'));
    case 3:
      return set_year(report, 2020 + static_cast<int>(below(5)));
    case 4:
      return set_unit(
          report, {.name = std::string(below(3), 'n'), .code = {}, .kind = "office", .parent = {}});
    case 5:
      return decide(report, {.rule = std::string(1 + below(2), 'r'),
                             .place = std::string(below(3), 'p'),
                             .kind = static_cast<Decision::Kind>(below(3)),
                             .text = std::string(below(2), 't'),
                             .numbers = {}});
    case 6:
      return withdraw_decision(report, std::string(1 + below(2), 'r'), std::string(below(3), 'p'));
    case 7:
    case 8:
      return insert_figure(report, any_section, end_or_beginning(report, any_section, random),
                           any_cell);
    case 9:
      return unbind_figures(report, {.section = any_section, .begin = 0, .end = below(8)});
    case 10:
      return set_last_year(report, below(3) == 0
                                       ? nullptr
                                       : std::make_shared<const Report>(new_report(
                                             edition("2019"), "a", 2020,
                                             Unit{std::string(below(2), 'n'), {}, {}, {}})));
    case 11:
      return set_text(report, any_section,
                      "约" + std::string{report.text(any_section)} + std::string(below(3), '7'));
    default:
      return set_cell(report, any_cell, values[below(std::size(values))]);
  }
}

TEST_CASE("any row of edits can be taken back, joined, journalled and saved") {
  std::mt19937_64 random{49};
  for (int round = 0; round < 60; ++round) {
    const Report start =
        round % 3 == 0
            ? report_with_tables(R"({"disputes": {"reconsideration": {"upheld": 1, "total": 5}}})")
            : blank_report(round % 3 == 1 ? "2019" : "2021");
    Report report = start;
    Edit all;
    std::vector<Edit> edits;
    for (int step = 0; step < 40; ++step) {
      const Edit edit = random_edit(report, random);
      const Report next = apply(report, edit);
      REQUIRE(edit.empty() == (next == report));
      REQUIRE(apply(next, inverse(edit)) == report);
      REQUIRE(inverse(inverse(edit)) == edit);
      const auto journalled =
          edit_from_json(*parse_json(write_json_line(edit_to_json(edit, *report.edition))),
                         *report.edition, standard_form().editions);
      REQUIRE(journalled == edit);
      for (std::size_t index = 0; index < next.cells.size(); ++index) {
        const auto total = static_cast<CellIndex>(index);
        if (!next.edition->cells[index].is_total())
          REQUIRE_FALSE(next.typed_totals[index]);
        else if (!next.typed_totals[index] && !is_blank(next.cells[index]))
          REQUIRE(next.cells[index] == computed_total(next, total));
      }
      all = merged(all, edit);
      edits.push_back(edit);
      report = next;
    }
    REQUIRE(apply(start, all) == report);
    REQUIRE(apply(report, inverse(all)) == start);
    const auto difference = edit_between(start, report);
    REQUIRE(difference.has_value());
    REQUIRE(apply(start, *difference) == report);
    for (const Edit& edit : std::vector<Edit>{edits.rbegin(), edits.rend()})
      report = apply(report, inverse(edit));
    REQUIRE(report == start);
    const Report saved = report_of(write_report(apply(start, all)));
    REQUIRE(saved.cells == apply(start, all).cells);
    REQUIRE(saved.typed_totals == apply(start, all).typed_totals);
  }
}

TEST_CASE("joining drops what comes back to where it was") {
  const Report report = blank_report();
  const Edit there = set_cell(report, 0, number(1));
  const Edit back = set_cell(apply(report, there), 0, Blank{});
  CHECK(merged(there, back).empty());
  CHECK(merged(Edit{}, there) == there);
  CHECK(merged(there, Edit{}) == there);
}

}  // namespace
}  // namespace gongkai::test
