// Words are found everywhere in a report and replaced in its texts alone.
#include "core/search/report_search.hpp"

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Report searched() {
  return report_of(R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025,
    "unit": {"name": "清河镇人民政府", "parent": "示例县人民政府", "code": "X1"},
    "tables": {"applications": {"new": {"natural_person": 1234, "business": 2}}},
    "sections": {"preface": {"text": "清河镇人民政府编制。"},
                 "overview": {"text": "共收到１，２３４件。清河镇：1234件。"}},
    "decisions": [{"rule": "text.sum", "place": "overview", "decision": "explained",
                   "text": "清河镇说明"}]})");
}

/// "unit 0", "text preface 清河镇", "cell applications.new.natural_person", "label applications 自然人", "note 0"
std::vector<std::string> found(const Report& report, std::string_view words) {
  std::vector<std::string> lines;
  const Edition& edition = *report.edition;
  for (const Match& match : find_in_report(report, words)) {
    const Section& section = edition.sections[match.section];
    switch (match.kind) {
      case Match::Kind::unit:
        lines.push_back("unit " + std::to_string(match.index));
        break;
      case Match::Kind::text:
        lines.push_back(
            "text " + section.id + " " +
            std::string{report.text(match.section)
                            .substr(match.words.begin, match.words.end - match.words.begin)});
        break;
      case Match::Kind::cell:
        lines.push_back("cell " + edition.cells[match.index].address);
        break;
      case Match::Kind::label:
        lines.push_back("label " + section.id + " " +
                        edition.tables[*section.table].grid.items[match.index].text);
        break;
      case Match::Kind::note:
        lines.push_back("note " + std::to_string(match.index));
        break;
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("words are found in particulars, texts and notes, in the order of the report") {
  const Report report = searched();
  CHECK(found(report, "清河镇") ==
        Lines{"unit 0", "text preface 清河镇", "text overview 清河镇", "note 0"});
  CHECK(found(report, "示例县") == Lines{"unit 1"});
  CHECK(found(report, "x1") == Lines{"unit 2"});
  CHECK(found(report, "").empty());
  CHECK(found(report, "没有的词").empty());
}

TEST_CASE("numbers are found in texts and cells, however they are typed") {
  const Report report = searched();
  const Lines expected{"text overview １，２３４", "text overview 1234",
                       "cell applications.new.natural_person"};
  CHECK(found(report, "1234") == expected);
  CHECK(found(report, "1,234") == expected);
  CHECK(found(report, "１２３４") == expected);
}

TEST_CASE("labels of the tables are found") {
  const Lines lines = found(searched(), "自然人");
  REQUIRE_FALSE(lines.empty());
  for (const std::string& line : lines) CHECK(line.starts_with("label applications "));
}

TEST_CASE("replacing changes texts as one edit, and neither cells nor particulars") {
  const Report report = searched();
  const Edit edit = replace_matches(report, find_in_report(report, "1234"), "5");
  CHECK(edit.name == "edit.replace");
  const Report after = apply(report, edit);
  CHECK(after.text(*report.edition->find_section("overview")) == "共收到5件。清河镇：5件。");
  CHECK(after.cells == report.cells);
  CHECK(apply(after, inverse(edit)) == report);

  const Report renamed =
      apply(report, replace_matches(report, find_in_report(report, "清河镇"), "大河镇"));
  CHECK(renamed.text(*report.edition->find_section("preface")) == "大河镇人民政府编制。");
  CHECK(renamed.unit == report.unit);
  CHECK(renamed.decisions == report.decisions);
  CHECK(replace_matches(report, {}, "5").empty());
}

TEST_CASE("figures stay bound unless their own words are replaced") {
  Report report = searched();
  const SectionIndex overview = *report.edition->find_section("overview");
  report.texts[overview] = "甲办收到2件，乙办收到3件，丙办9";
  const CellIndex persons = *report.edition->find_cell("applications.new.natural_person");
  const auto at = [&](std::string_view words) {
    const std::size_t begin = report.text(overview).find(words);
    return Figure{.begin = begin, .end = begin + words.size(), .cell = persons};
  };
  report.figures[overview] = {at("2"), at("3"), at("9")};
  const auto bound = [&](std::string_view words, std::string_view replacement) {
    const Report after =
        apply(report, replace_matches(report, find_in_report(report, words), replacement));
    CHECK(fit(after.figures[overview], after.text(overview)));
    std::string numbers;
    for (const Figure& figure : after.figures[overview])
      numbers += after.text(overview).substr(figure.begin, figure.end - figure.begin);
    return std::string{after.text(overview)} + " " + numbers;
  };
  CHECK(bound("办", "镇政府") == "甲镇政府收到2件，乙镇政府收到3件，丙镇政府9 239");
  CHECK(bound("3件", "4件") == "甲办收到2件，乙办收到4件，丙办9 29");
  // What makes the number another one.
  CHECK(bound("收到", "1") == "甲办12件，乙办13件，丙办9 9");
  CHECK(bound("件", "0") == "甲办收到20，乙办收到30，丙办9 9");
}

}  // namespace
}  // namespace gongkai::test
