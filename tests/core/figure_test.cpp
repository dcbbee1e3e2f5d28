// Numbers in the texts that are bound to cells: they follow their cell, and every edit of the text around them.
#include <random>

#include "core/report/difference.hpp"
#include "core/report/history.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

/// A report whose overview says `text`, with requests received, and what comes up for `words` in it.
struct Written {
  Report report;
  SectionIndex section = 0;

  explicit Written(const std::string& text)
      : report{report_of(
            R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025,
                "tables": {"applications": {"new": {"natural_person": 48, "business": 2}}},
                "sections": {"overview": {"text": ")" +
            text + R"("}}})")},
        section{*report.edition->find_section("overview")} {}

  void perform(const Edit& edit) { report = apply(report, edit); }
  CellIndex persons() const { return cell(report, "applications.new.natural_person"); }
  TextSpan span(std::string_view words) const {
    const std::size_t begin = report.text(section).find(words);
    REQUIRE(begin != std::string_view::npos);
    return {.section = section, .begin = begin, .end = begin + words.size()};
  }
  void bind(std::string_view words, CellIndex to) { perform(bind_figure(report, span(words), to)); }
  /// The words of each figure.
  std::vector<std::string> figures() const {
    std::vector<std::string> words;
    for (const Figure& figure : report.figures[section]) {
      words.emplace_back(report.text(section).substr(figure.begin, figure.end - figure.begin));
    }
    return words;
  }
  using Words = std::vector<std::string>;
};

TEST_CASE("a bound figure says what its cell holds, and follows it") {
  Written written{"收到自然人申请50件，其他2件。"};
  written.bind("50", written.persons());
  CHECK(written.report.text(written.section) == "收到自然人申请48件，其他2件。");
  written.perform(set_cell(written.report, written.persons(), number(1234)));
  CHECK(written.report.text(written.section) == "收到自然人申请1234件，其他2件。");
  CHECK(written.figures() == Written::Words{"1234"});
}

TEST_CASE("a figure follows a total when one of its parts changes, in the same edit") {
  Written written{"共收到0件。"};
  const CellIndex total = cell(written.report, "applications.new.total");
  written.bind("0", total);
  const Edit edit = set_cell(written.report, written.persons(), number(98));
  const Report before = written.report;
  written.perform(edit);
  CHECK(written.report.text(written.section) == "共收到100件。");
  CHECK(apply(written.report, inverse(edit)) == before);
}

TEST_CASE("a figure keeps the thousands separators it was written with") {
  Written written{"共1,000件，再1000件。"};
  written.perform(set_cell(written.report, written.persons(), number(2000)));
  written.bind("1,000", written.persons());
  CHECK(written.figures() == Written::Words{"2,000"});
  written.perform(set_cell(written.report, written.persons(), number(1234567)));
  CHECK(written.figures() == Written::Words{"1,234,567"});
  CHECK(written.report.text(written.section) == "共1,234,567件，再1000件。");
  written.perform(set_cell(written.report, written.persons(), number(123)));
  CHECK(written.figures() == Written::Words{"123"});
}

TEST_CASE("a figure of a blank cell is an empty bracket") {
  Written written{"共5件。"};
  written.bind("5", written.persons());
  written.perform(set_cell(written.report, written.persons(), Blank{}));
  CHECK(written.report.text(written.section) == "共〔　〕件。");
  written.perform(set_cell(written.report, written.persons(), number(7)));
  CHECK(written.report.text(written.section) == "共7件。");
}

TEST_CASE("writing around a figure moves it, writing into it or beside its digits frees it") {
  struct Case {
    const char* after;
    Written::Words figures;
  };
  const Case cases[] = {{"2025年，甲48件，乙", {"48"}},
                        {"甲48件，乙丙", {"48"}},
                        {"甲共48件，乙", {"48"}},
                        {"甲48余件，乙", {"48"}},
                        {"甲480件，乙", {}},
                        {"甲148件，乙", {}},
                        {"甲4件，乙", {}},
                        {"甲4万8件，乙", {}},
                        {"甲48万件，乙", {}},
                        {"甲件，乙", {}},
                        {"48件，乙", {"48"}},
                        {"甲48", {"48"}},
                        {"", {}},
                        {"甲48件，甲48件，乙", {"48"}},
                        {"甲48.5件，乙", {}}};
  for (const auto& [after, figures] : cases) {
    CAPTURE(after);
    Written written{"甲5件，乙"};
    written.bind("5", written.persons());
    written.perform(set_text(written.report, written.section, after));
    CHECK(written.figures() == figures);
    CHECK(written.report.text(written.section) == after);
  }
}

TEST_CASE("inserting a figure moves those behind it; unbinding leaves the words") {
  Written written{"甲5件"};
  written.bind("5", written.persons());
  written.perform(insert_figure(written.report, written.section, 0,
                                cell(written.report, "applications.new.business")));
  CHECK(written.report.text(written.section) == "2甲48件");
  CHECK(written.figures() == Written::Words{"2", "48"});
  written.perform(unbind_figures(written.report, written.span("48")));
  CHECK(written.figures() == Written::Words{"2"});
  CHECK(written.report.text(written.section) == "2甲48件");
}

TEST_CASE("figures live in the file, counted in characters") {
  Written written{"甲😀乙5件"};
  written.bind("5", written.persons());
  const Json json = report_to_json(written.report);
  CHECK(json.at("sections").at("overview").at("figures") ==
        Json::parse(R"([{"at": 3, "length": 2, "cell": "applications.new.natural_person"}])"));
  CHECK(report_of(write_report(written.report)) == report_of(write_report(written.report)));
  CHECK(report_of(write_report(written.report)).figures == written.report.figures);
}

TEST_CASE("what is no figure of the text is not taken for one, and is written back") {
  const char* const strange[] = {
      R"({"at": 9, "length": 1, "cell": "applications.new.total"})",
      R"({"at": 0, "length": 0, "cell": "applications.new.total"})",
      R"({"at": -1, "length": 1, "cell": "applications.new.total"})",
      R"({"at": 0, "length": 18446744073709551615, "cell": "applications.new.total"})",
      R"({"at": 0, "length": 1, "cell": "nothing.new.total"})",
      R"({"at": 0.5, "length": 1, "cell": "applications.new.total"})",
      R"(7)"};
  for (const char* figure : strange) {
    CAPTURE(figure);
    const std::string file =
        R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "sections": {"overview": {"text": "共5件", "figures": [)" +
        std::string{figure} + "]}}}";
    const Report report = report_of(file);
    CHECK(report.figures[*report.edition->find_section("overview")].empty());
    CHECK(unordered(write_report(report)) == unordered(file));
  }
}

TEST_CASE("a journal that puts a figure beyond its text does no harm") {
  Written written{"共5件"};
  const Report after = apply(
      written.report, {.name = "edit.bind_figure",
                       .changes = {FiguresChange{.section = written.section,
                                                 .before = {},
                                                 .after = {{.begin = 4, .end = 99, .cell = 0}}}}});
  CHECK(after.figures[written.section].empty());
  const Report within = apply(
      written.report, {.name = "edit.bind_figure",
                       .changes = {FiguresChange{.section = written.section,
                                                 .before = {},
                                                 .after = {{.begin = 1, .end = 3, .cell = 0}}}}});
  CHECK(within.figures[written.section].empty());
}

TEST_CASE("bound figures follow every edit") {
  std::mt19937_64 random{1953};
  for (int round = 0; round < 30; ++round) {
    Written written{"前言。甲一乙二丙三。"};
    const Report start = written.report;
    History history{written.report};
    for (int step = 0; step < 60; ++step) {
      const Report& report = history.report();
      const auto any = static_cast<CellIndex>(random() % report.cells.size());
      const std::string text{report.text(written.section)};
      switch (random() % 4) {
        case 0:
          history.perform(
              insert_figure(report, written.section, random() % 2 ? text.size() : 0, any));
          break;
        case 1:
          history.perform(
              set_text(report, written.section, random() % 2 ? "又" + text : text + "。"));
          break;
        default:
          history.perform(
              set_cell(report, any, number(static_cast<std::int64_t>(random() % 5000))));
      }
      REQUIRE(fit(report.figures[written.section], report.text(written.section)));
      for (const Figure& figure : report.figures[written.section]) {
        const std::string_view words =
            report.text(written.section).substr(figure.begin, figure.end - figure.begin);
        REQUIRE(words == figure_words(report.cell(figure.cell),
                                      report.edition->cells[figure.cell].kind, {}));
      }
    }
    REQUIRE(edit_between(start, history.report()).has_value());
    while (history.can_undo()) history.undo();
    REQUIRE(history.report() == start);
  }
}

}  // namespace
}  // namespace gongkai::test
