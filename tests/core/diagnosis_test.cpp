// The wrong cell: which mistakes are recognised, what belongs together, and what cannot be known.
#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "core/diagnosis/diagnosis.hpp"
#include "core/rules/sum_check.hpp"
#include "tests/bench/random_tables.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::span<const BoundSum> sums() {
  static const std::vector<BoundSum> all =
      sums_of(standard_form().checker.rules(), *edition("2021"));
  return all;
}

struct Filled {
  const char* row;
  std::vector<std::int64_t> numbers;  ///< by applicant
};

/// A table of applications that adds up, with every total typed.
const std::vector<Filled> realistic{{"new", {128, 17, 0, 0, 9, 3}},
                                    {"carried_in", {6, 0, 0, 0, 1, 0}},
                                    {"granted", {57, 8, 0, 0, 4, 1}},
                                    {"partly_granted", {12, 1, 0, 0, 0, 0}},
                                    {"refused_third_party", {5, 2, 0, 0, 0, 0}},
                                    {"unavailable_not_held", {39, 4, 0, 0, 3, 2}},
                                    {"unprocessed_petition", {10, 0, 0, 0, 0, 0}},
                                    {"other_remaining", {2, 0, 0, 0, 3, 0}},
                                    {"carried_out", {9, 2, 0, 0, 0, 0}}};
const std::vector<std::string> applicants{"natural_person", "business",      "research",
                                          "welfare",        "legal_service", "other_organization"};

Report table_of(const std::vector<Filled>& rows, bool control_totals) {
  Report report = new_report(edition("2021"), "id", 2025, {});
  const auto table = report.edition->find_table("applications").value();
  for (const Filled& row : rows) {
    for (std::size_t column = 0; column < row.numbers.size(); ++column) {
      report = apply(report, set_cell(report,
                                      cell(report, std::string{"applications."} + row.row + "." +
                                                       applicants[column]),
                                      number(row.numbers[column])));
    }
  }
  report = apply(report, fill_blanks_with_zero(report, table));
  for (std::size_t index = 0; control_totals && index < report.cells.size(); ++index) {
    const CellInfo& info = report.edition->cells[index];
    if (info.is_total() && info.table == table) report.typed_totals[index] = true;
  }
  REQUIRE(failing_sums(report, sums()).empty());
  return report;
}

/// The table with some cells written otherwise: {"row.column", number}. Computed totals follow.
Report written(std::initializer_list<std::pair<const char*, std::int64_t>> cells,
               bool control_totals = true) {
  Report report = table_of(realistic, control_totals);
  for (const auto& [address, value] : cells)
    report = apply(report, set_cell(report, cell(report, std::string{"applications."} + address),
                                    number(value)));
  return report;
}

/// "digits_swapped granted.natural_person 75>57"
std::string text_of(const Report& report, const Explanation& explanation) {
  std::string text;
  for (const Slip& slip : explanation.slips) {
    if (!text.empty()) text += " + ";
    text += mistake_name(slip.mistake);
    for (const Correction& correction : slip.corrections) {
      CHECK(report.cell(correction.cell) == correction.value);
      const CellInfo& info = report.edition->cells[correction.cell];
      text += " " + info.address.substr(info.address.find('.') + 1) + " " +
              cell_to_text(correction.value, info.kind) + ">" +
              cell_to_text(correction.proposed, info.kind);
    }
  }
  return text;
}

/// The best answer of every cause, and how many are as good.
std::vector<std::string> first_answers(const Report& report) {
  std::vector<std::string> answers;
  for (const Cause& cause : find_causes(report, sums())) {
    std::string text =
        cause.explanations.empty() ? "nothing found" : text_of(report, cause.explanations.front());
    if (cause.equally_good > 1) text += ", or " + std::to_string(cause.equally_good - 1) + " more";
    answers.push_back(text);
  }
  return answers;
}

using Answers = std::vector<std::string>;

TEST_CASE("a table that adds up has no causes") {
  CHECK(find_causes(written({}), sums()).empty());
  CHECK(find_causes(new_report(edition("2021"), "id", 2025, {}), sums()).empty());
}

TEST_CASE("each mistake is found in its cell, with the right number and name") {
  CHECK(first_answers(written({{"granted.natural_person", 75}})) ==
        Answers{"digits_swapped granted.natural_person 75>57"});
  CHECK(first_answers(written({{"new.natural_person", 18}})) ==
        Answers{"digit_lost new.natural_person 18>128"});
  CHECK(first_answers(written({{"new.natural_person", 1228}})) ==
        Answers{"digit_doubled new.natural_person 1228>128"});
  CHECK(first_answers(written({{"unavailable_not_held.natural_person", 36}})) ==
        Answers{"digit_mistyped unavailable_not_held.natural_person 36>39"});
  CHECK(first_answers(written({{"granted.natural_person", 8}, {"granted.business", 57}})) ==
        Answers{"cells_swapped granted.natural_person 8>57 granted.business 57>8"});
  CHECK(first_answers(written({{"new.business", 0},
                               {"new.research", 17},
                               {"new.legal_service", 0},
                               {"new.other_organization", 9}})) ==
        Answers{"row_shifted new.business 0>17 new.research 17>0 new.legal_service 0>9 "
                "new.other_organization 9>3"});
  CHECK(first_answers(written({{"granted.natural_person", 0},
                               {"partly_granted.natural_person", 57},
                               {"refused_state_secret.natural_person", 12}})) ==
        Answers{"column_shifted granted.natural_person 0>57 partly_granted.natural_person 57>12 "
                "refused_state_secret.natural_person 12>0"});
  CHECK(first_answers(written({{"new.business", 1}, {"new.research", 7}})) ==
        Answers{"number_split new.business 1>17 new.research 7>0"});
  CHECK(first_answers(written({{"unavailable_not_held.natural_person", 25},
                               {"unavailable_not_existing.natural_person", 14}})) ==
        Answers{"number_split unavailable_not_held.natural_person 25>39 "
                "unavailable_not_existing.natural_person 14>0"});
  CHECK(first_answers(written({{"results_total.natural_person", 300}})) ==
        Answers{"total_typed_over results_total.natural_person 300>125"});
  CHECK(first_answers(written({{"carried_out.natural_person", 0}})) ==
        Answers{"blank_read_as_zero carried_out.natural_person 0>9"});
  CHECK(first_answers(written({{"granted.natural_person", 91}})) ==
        Answers{"other_value granted.natural_person 91>57"});
}

TEST_CASE("a thousand separator that was taken for a cell's end is a split number") {
  Report report = table_of({{"new", {1005}}, {"granted", {1005}}}, true);
  for (const auto& [address, value] :
       {std::pair{"new.natural_person", 1}, std::pair{"new.business", 5}}) {
    report = apply(report, set_cell(report, cell(report, std::string{"applications."} + address),
                                    number(value)));
  }
  CHECK(first_answers(report) ==
        Answers{"number_split new.natural_person 1>1005 new.business 5>0"});
}

TEST_CASE("what follows from a wrong cell belongs to its cause") {
  const Report report = written({{"granted.natural_person", 75}});
  const std::vector<Cause> causes = find_causes(report, sums());
  REQUIRE(causes.size() == 1);
  CHECK(causes.front().sums == failing_sums(report, sums()));
  CHECK(causes.front().sums.size() == 2);
  CHECK(causes.front().equally_good == 1);
  CHECK(causes.front().exhaustive);
  CHECK(causes.front().explanations.front().mistake == Mistake::digits_swapped);
}

TEST_CASE("two mistakes are two causes, also when they share a sum") {
  const Report apart = written({{"granted.natural_person", 75}, {"new.business", 71}});
  CHECK(first_answers(apart) == Answers{"digits_swapped new.business 71>17",
                                        "digits_swapped granted.natural_person 75>57"});
  const Report in_one_row = written({{"granted.natural_person", 75}, {"granted.business", 88}});
  CHECK(first_answers(in_one_row) == Answers{"digits_swapped granted.natural_person 75>57",
                                             "digit_doubled granted.business 88>8"});
  const std::vector<Cause> causes = find_causes(in_one_row, sums());
  std::set<std::size_t> named;
  for (const Cause& cause : causes) {
    CHECK(cause.exhaustive);
    named.insert(cause.sums.begin(), cause.sums.end());
  }
  const std::vector<std::size_t> failing = failing_sums(in_one_row, sums());
  CHECK(named == std::set<std::size_t>{failing.begin(), failing.end()});
}

TEST_CASE("mistakes in different tables do not mix") {
  Report report = written({{"granted.natural_person", 75}});
  for (const char* address : {"upheld", "corrected", "other", "pending"}) {
    report = apply(
        report, set_cell(report, cell(report, std::string{"disputes.reconsideration."} + address),
                         number(2)));
  }
  report =
      apply(report, set_cell(report, cell(report, "disputes.reconsideration.total"), number(9)));
  const std::vector<Cause> causes = find_causes(report, sums());
  REQUIRE(causes.size() == 2);
  CHECK(text_of(report, causes[0].explanations.front()) ==
        "digits_swapped granted.natural_person 75>57");
  // One sum alone: each of its five cells may be wrong.
  CHECK(causes[1].sums.size() == 1);
  CHECK(causes[1].equally_good == 5);
}

TEST_CASE("four mistakes are taken apart as far as possible, and that is said") {
  const Report report = written({{"granted.natural_person", 75},
                                 {"new.business", 71},
                                 {"other_remaining.legal_service", 33},
                                 {"unavailable_not_held.total", 84}});
  const std::vector<Cause> causes = find_causes(report, sums());
  REQUIRE(first_answers(report).size() == 4);
  CHECK(std::ranges::count(causes, false, &Cause::exhaustive) > 0);
  Report mended = report;
  for (const Cause& cause : causes)
    mended = apply(mended, correct(mended, cause.explanations.front()));
  CHECK(mended.cells == written({}).cells);
}

TEST_CASE("with computed totals many cells may be wrong, and that is said") {
  const Report report = written({{"granted.natural_person", 75}}, false);
  const std::vector<Cause> causes = find_causes(report, sums());
  REQUIRE(causes.size() == 1);
  // The identity of the column and, through the computed totals, that of the total column.
  CHECK(causes.front().sums.size() == 2);
  CHECK(text_of(report, causes.front().explanations.front()) ==
        "digits_swapped granted.natural_person 75>57");
  CHECK(causes.front().explanations.size() == explanations_shown);

  const Report unclear = written({{"granted.natural_person", 58}}, false);
  CHECK(find_causes(unclear, sums()).front().equally_good > 1);
  for (const Cause& cause : find_causes(unclear, sums())) {
    for (const Explanation& explanation : cause.explanations) {
      for (const Slip& slip : explanation.slips) {
        for (const Correction& correction : slip.corrections)
          CHECK_FALSE(report.edition->cells[correction.cell].is_total());
      }
    }
  }
}

TEST_CASE("numbers that the sums cannot tell apart are equally good") {
  // In a table with persons alone, the persons and the total hold the same numbers.
  Report report = table_of({{"new", {20}}, {"granted", {13}}, {"partly_granted", {7}}}, true);
  for (const auto& [address, value] :
       {std::pair{"granted.total", 7}, std::pair{"partly_granted.total", 13}}) {
    report = apply(report, set_cell(report, cell(report, std::string{"applications."} + address),
                                    number(value)));
  }
  CHECK(first_answers(report) == Answers{"cells_swapped granted.natural_person 13>7 "
                                         "partly_granted.natural_person 7>13, or 1 more"});
}

TEST_CASE(
    "sums with a blank or a text are left out, and nothing is proposed that they would refuse") {
  Report report = written({{"granted.natural_person", 75}});
  const CellIndex blank = cell(report, "applications.granted.welfare");
  report.cells[blank] = Blank{};
  // The row of the wrong cell is not assessable now: its column alone is left.
  for (const Cause& cause : find_causes(report, sums())) {
    CHECK(cause.sums.size() == 1);
    for (const Explanation& explanation : cause.explanations) {
      const Report mended = apply(report, correct(report, explanation));
      CHECK(failing_sums(mended, sums()).empty());
    }
  }
  report.cells[blank] = std::string{"不适用"};
  CHECK(find_causes(report, sums()).size() == 1);
}

TEST_CASE("a blank under a computed total may be what is missing") {
  Report report = written({{"refused_third_party.natural_person", 0}}, false);
  const CellIndex forgotten = cell(report, "applications.refused_third_party.natural_person");
  report = apply(report, set_cell(report, forgotten, Blank{}));
  REQUIRE(failing_sums(report, sums()).size() == 2);
  bool is_proposed = false;
  for (const Cause& cause : find_causes(report, sums())) {
    for (const Explanation& explanation : cause.explanations) {
      is_proposed = is_proposed || text_of(report, explanation) ==
                                       "blank_read_as_zero refused_third_party.natural_person >5";
      CHECK(failing_sums(apply(report, correct(report, explanation)), sums()).empty());
    }
  }
  CHECK(is_proposed);
}

TEST_CASE("no proposal is negative or broken, and fractions are looked at exactly") {
  Report report = written({});
  const CellIndex wrong = cell(report, "applications.granted.natural_person");
  report.cells[wrong] = Decimal::parse("5.7").value();
  CHECK(first_answers(report) == Answers{"digit_lost granted.natural_person 5.7>57"});
  report.cells[wrong] = number(999'999'999'999);
  CHECK(first_answers(report) == Answers{"other_value granted.natural_person 999999999999>57"});
}

TEST_CASE("one edit mends, and its inverse returns exactly") {
  for (const bool control_totals : {true, false}) {
    const Report report =
        written({{"granted.natural_person", 75}, {"new.business", 71}}, control_totals);
    Report mended = report;
    for (const Cause& cause : find_causes(report, sums())) {
      const Edit edit = correct(mended, cause.explanations.front());
      CHECK(edit.name == "edit.mend");
      CHECK(apply(apply(mended, edit), inverse(edit)) == mended);
      mended = apply(mended, edit);
    }
    CHECK(failing_sums(mended, sums()).empty());
    CHECK(mended == table_of(realistic, control_totals));
  }
}

TEST_CASE("a control total that is mended stays a control total") {
  const Report report = written({{"granted.total", 99}});
  const std::vector<Cause> causes = find_causes(report, sums());
  REQUIRE(causes.size() == 1);
  const Report mended = apply(report, correct(report, causes.front().explanations.front()));
  CHECK(mended.cell(cell(report, "applications.granted.total")) == number(70));
  CHECK(mended.typed_totals[cell(report, "applications.granted.total")]);
}

TEST_CASE("every random mistake in one cell is found where totals are control totals") {
  Draw draw{20'250'131};
  for (int round = 0; round < 300; ++round) {
    const Report report = random_report(draw, edition("2021"), true);
    REQUIRE(failing_sums(report, sums()).empty());
    const Mistake mistake = injected_mistakes()[draw.below(injected_mistakes().size())];
    const auto corrections = random_mistake(draw, report, sums(), mistake);
    if (!corrections) continue;
    const Report wrong = with_mistakes(report, *corrections);
    const std::vector<Cause> causes = find_causes(wrong, sums());
    REQUIRE(causes.size() == 1);
    CHECK(causes.front().sums == failing_sums(wrong, sums()));
    if (corrections->size() == 1) {
      CHECK(causes.front().equally_good == 1);
      CHECK(causes.front().explanations.front().slips.front().corrections == *corrections);
    }
    for (const Explanation& explanation : causes.front().explanations)
      CHECK(failing_sums(apply(wrong, correct(wrong, explanation)), sums()).empty());
    CHECK(find_causes(wrong, sums()) == causes);
  }
}

TEST_CASE(
    "the first answers of all causes make all sums hold, with any totals and several mistakes") {
  Draw draw{7};
  int explained = 0;
  for (int round = 0; round < 200; ++round) {
    const Report report = random_report(draw, edition("2021"), draw.chance(50));
    Report wrong = report;
    for (std::size_t mistakes = 1 + draw.below(3); mistakes > 0; --mistakes) {
      const Mistake mistake = injected_mistakes()[draw.below(injected_mistakes().size())];
      if (const auto corrections = random_mistake(draw, wrong, sums(), mistake))
        wrong = with_mistakes(wrong, *corrections);
    }
    const std::vector<Cause> causes = find_causes(wrong, sums());
    std::set<std::size_t> named;
    Report mended = wrong;
    bool is_explained = true;
    for (const Cause& cause : causes) {
      named.insert(cause.sums.begin(), cause.sums.end());
      is_explained = is_explained && !cause.explanations.empty();
      if (!cause.explanations.empty())
        mended = apply(mended, correct(mended, cause.explanations.front()));
    }
    const std::vector<std::size_t> failing = failing_sums(wrong, sums());
    for (const std::size_t sum : failing) CHECK(named.contains(sum));
    if (!is_explained) continue;
    ++explained;
    CHECK(failing_sums(mended, sums()).empty());
  }
  CHECK(explained > 190);
}

TEST_CASE("a table in which nothing is right is given up in time") {
  Draw draw{99};
  for (const std::int64_t highest : std::array<std::int64_t, 3>{3, 99'999, 999'999'999'999}) {
    Report report = table_of(realistic, true);
    const Table& table = report.edition->tables[report.edition->find_table("applications").value()];
    for (int offset = 0; offset < table.cell_count; ++offset)
      report.cells[static_cast<std::size_t>(table.first_cell + offset)] =
          number(draw.between(0, highest));
    const auto began = std::chrono::steady_clock::now();
    const std::vector<Cause> causes = find_causes(report, sums());
    // A generous limit: this is about work without bounds, not about milliseconds.
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{1});
    REQUIRE_FALSE(causes.empty());
    CHECK_FALSE(causes.front().exhaustive);
  }
}

TEST_CASE("every mistake has a name of its own") {
  std::set<std::string_view> names;
  for (int mistake = 0; mistake <= static_cast<int>(Mistake::other_value); ++mistake)
    names.insert(mistake_name(static_cast<Mistake>(mistake)));
  CHECK(names.size() == 11);
  CHECK(names.contains("digits_swapped"));
  CHECK_FALSE(names.contains(""));
}

}  // namespace
}  // namespace gongkai::test
