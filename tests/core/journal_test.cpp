// The journal's form of an edit: strict, and by addresses.
#include "core/report/edit.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

TEST_CASE("an edit in the journal names addresses and ids") {
  const Report report = report_with_tables("{}");
  const Edit edit = set_cell(report, cell(report, "disputes.reconsideration.total"), number(5));
  CHECK(write_json_line(edit_to_json(edit, *report.edition)) ==
        R"({"name":"edit.cell","changes":[{"table":"disputes","before":false,"after":true},)"
        R"({"typed_total":"disputes.reconsideration.total","before":false,"after":true},)"
        R"({"cell":"disputes.reconsideration.total","before":null,"after":5}]})");
  CHECK(write_json_line(edit_to_json(set_text(report, *report.edition->find_section("other"), "无"),
                                     *report.edition)) ==
        R"({"name":"edit.text","changes":[{"section":"other","before":null,"after":"无"}]})");
  CHECK(write_json_line(edit_to_json(set_year(report, 2024), *report.edition)) ==
        R"({"name":"edit.year","changes":[{"report":"year","before":2025,"after":2024}]})");
}

TEST_CASE("of a long text the journal has the changed part") {
  Report report = report_with_tables("{}");
  const SectionIndex other = *report.edition->find_section("other");
  report = apply(report, set_text(report, other, "一、概述二、结束"));
  CHECK(
      write_json_line(
          edit_to_json(set_text(report, other, "一、总体概述二、结束"), *report.edition)) ==
      R"({"name":"edit.text","changes":[{"section":"other","before":"","after":"总体","begin":6}]})");
}

TEST_CASE("a change of a text that does not stand there is told and left out") {
  Report report = report_with_tables("{}");
  const SectionIndex other = *report.edition->find_section("other");
  report = apply(report, set_text(report, other, "甲乙"));
  const auto change = [&](std::optional<std::string> before, std::size_t begin) {
    return Edit{.name = "edit.text",
                .changes = {TextChange{
                    .section = other, .before = std::move(before), .after = "丙", .begin = begin}}};
  };
  CHECK(fits(report, change("乙", 3)));
  CHECK(apply(report, change("乙", 3)).text(other) == "甲丙");
  for (const Edit& wrong : {change("丁", 3), change("乙", 0), change("", 1), change("", 7),
                            change("乙", 1'000'000'000), change(std::nullopt, 0)}) {
    CHECK_FALSE(fits(report, wrong));
    CHECK(apply(report, wrong) == report);
  }
}

TEST_CASE("a damaged journal entry is refused with its place") {
  const std::pair<const char*, const char*> cases[] = {
      {R"([])", ""},
      {R"({"name": "x"})", ""},
      {R"({"name": 1, "changes": []})", "name"},
      {R"({"name": "x", "changes": [], "more": 1})", "more"},
      {R"({"name": "x", "changes": {}})", "changes"},
      {R"({"name": "x", "changes": [1]})", "changes.0"},
      {R"({"name": "x", "changes": [{}]})", "changes.0"},
      {R"({"name": "x", "changes": [{"cell": "a.b.c", "before": null, "after": 1}]})",
       "changes.0.cell"},
      {R"({"name": "x", "changes": [{"cell": "disputes.reconsideration.upheld", "before": null}]})",
       "changes.0"},
      {R"({"name": "x", "changes": [{"cell": "disputes.reconsideration.upheld", "before": null, "after": [1]}]})",
       "changes.0.after"},
      {R"({"name": "x", "changes": [{"cell": "disputes.reconsideration.upheld", "before": 1e15, "after": 1}]})",
       "changes.0.before"},
      {R"({"name": "x", "changes": [{"cell": "disputes.reconsideration.upheld", "before": null, "after": 1, "z": 1}]})",
       "changes.0.z"},
      {R"({"name": "x", "changes": [{"typed_total": "disputes.reconsideration.upheld", "before": true, "after": false}]})",
       "changes.0.typed_total"},
      {R"({"name": "x", "changes": [{"typed_total": "disputes.reconsideration.total", "before": 1, "after": false}]})",
       "changes.0.before"},
      {R"({"name": "x", "changes": [{"table": "nothing", "before": true, "after": false}]})",
       "changes.0.table"},
      {R"({"name": "x", "changes": [{"section": "seventh", "before": "", "after": ""}]})",
       "changes.0.section"},
      {R"({"name": "x", "changes": [{"section": "other", "before": "", "after": 1}]})",
       "changes.0.after"},
      {R"({"name": "x", "changes": [{"section": "other", "before": "", "after": "", "begin": -1}]})",
       "changes.0.begin"},
      {R"({"name": "x", "changes": [{"section": "other", "before": "", "after": "", "at": 1}]})",
       "changes.0.at"},
      {R"({"name": "x", "changes": [{"report": "unit", "before": {}, "after": {}}]})",
       "changes.0.before"},
      {R"({"name": "x", "changes": [{"report": "colour", "before": 1, "after": 2}]})",
       "changes.0.report"},
      {R"({"name": "x", "changes": [{"report": "year", "before": 2025, "after": "2026"}]})",
       "changes.0.after"},
      {R"({"name": "x", "changes": [{"report": "year", "before": 2025, "after": 2026}, {"cell": 1, "before": null, "after": null}]})",
       "changes.1.cell"},
  };
  for (const auto& [text, place] : cases) {
    CAPTURE(text);
    const auto edit = edit_from_json(*parse_json(text), *edition("2021"), standard_form().editions);
    REQUIRE_FALSE(edit.has_value());
    CHECK(edit.error().id == "journal.broken");
    CHECK(edit.error().place == place);
  }
}

}  // namespace
}  // namespace gongkai::test
