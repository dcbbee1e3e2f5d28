// Report files: what is read is written again, and what cannot be read is refused with its reason and place.
#include <array>
#include <map>

#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

std::string minimal(const std::string& members) {
  return R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025)" + members +
         "}";
}

void check_round_trip(const std::string& text) {
  const Report report = report_of(text);
  const std::string written = write_report(report);
  CHECK(unordered(written) == unordered(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text));
  CHECK(write_report(report_of(written)) == written);
}

Problem problem_of(const std::string& text) {
  const auto report = read_report(text, standard_form().editions);
  REQUIRE_FALSE(report.has_value());
  return report.error();
}

TEST_CASE("a file that was opened is written back as it was") {
  for (const char* path :
       {"tests/fixtures/reports/complete-2019.json", "tests/fixtures/reports/complete-2021.json",
        "tests/fixtures/reports/bad/utf8-bom.json", "tests/fixtures/reports/bad/html-in-text.json",
        "tests/fixtures/reports/bad/unknown-keys.json",
        "tests/fixtures/reports/bad/prototype-keys.json", "assets/samples/sishui-2020.json"}) {
    CAPTURE(path);
    check_round_trip(file_content(path));
  }
}

TEST_CASE("what says the same in two ways is written back in the same way") {
  for (
      const char* members :
      {"",
       R"(, "id": "")",
       R"(, "id": null)",
       R"(, "id": "7d0f5a1e-2c64-4b0b-9a53-6f1c8e20d2a4")",
       R"(, "unit": null)",
       R"(, "unit": {})",
       R"(, "unit": {"name": ""})",
       R"(, "unit": {"name": "某局", "code": null, "colour": 3})",
       R"(, "tables": null)",
       R"(, "tables": {})",
       R"(, "tables": {"disputes": null})",
       R"(, "tables": {"disputes": {}})",
       R"(, "tables": {"disputes": {"reconsideration": {}}})",
       R"(, "tables": {"disputes": {"reconsideration": null}})",
       R"(, "tables": {"disputes": {"reconsideration": {"upheld": null}}})",
       R"(, "tables": {"disputes": {"reconsideration": {"upheld": ""}}})",
       R"(, "tables": {"disputes": {"reconsideration": {"upheld": 1, "strange": [1, {"a": 2.5}]}, "other": 7}, "more": {"x": null}})",
       R"(, "sections": null)",
       R"(, "sections": {})",
       R"(, "sections": {"overview": {}})",
       R"(, "sections": {"overview": null})",
       R"(, "sections": {"overview": {"text": null}})",
       R"(, "sections": {"overview": {"text": ""}})",
       R"(, "sections": {"overview": {"text": "一、\n二、", "figures": [{"at": 3}]}, "seventh": {"text": 1}})",
       R"(, "sections": {"applications": {"text": "表后说明"}})",
       R"(, "typed_totals": [])",
       R"(, "typed_totals": ["applications.of.another_version"])",
       R"(, "seal": {"digest": "abc"}, "notes": [null, true, -0.5e-3])"}) {
    CAPTURE(members);
    check_round_trip(minimal(members));
  }
}

TEST_CASE("a control total is kept, and written as it was read") {
  const std::string differing =
      R"({"disputes": {"reconsideration": {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 9}}})";
  const Report inferred = report_with_tables(differing);
  CHECK(inferred.typed_totals[cell(inferred, "disputes.reconsideration.total")]);
  check_round_trip(minimal(R"(, "tables": )" + differing));
  check_round_trip(minimal(R"(, "tables": )" + differing +
                           R"(, "typed_totals": ["disputes.reconsideration.total"])"));

  const std::string equal = R"({"disputes": {"reconsideration": {"upheld": 1, "total": 1}}})";
  const Report computed = report_with_tables(equal);
  CHECK_FALSE(computed.typed_totals[cell(computed, "disputes.reconsideration.total")]);
  const std::string listed = minimal(R"(, "tables": )" + equal +
                                     R"(, "typed_totals": ["disputes.reconsideration.total"])");
  const Report typed = report_of(listed);
  CHECK(typed.typed_totals[cell(typed, "disputes.reconsideration.total")]);
  check_round_trip(listed);
}

TEST_CASE(
    "a total that is typed here is listed in the file, and one that is computed again is not") {
  Report report =
      report_with_tables(R"({"disputes": {"reconsideration": {"upheld": 1, "total": 1}}})");
  const CellIndex total = cell(report, "disputes.reconsideration.total");
  report = apply(report, set_cell(report, total, number(5)));
  CHECK(report_to_json(report).at("typed_totals") == Json{"disputes.reconsideration.total"});
  CHECK(report_of(write_report(report)).typed_totals == report.typed_totals);
  report = apply(report, use_computed_total(report, total));
  CHECK_FALSE(report_to_json(report).contains("typed_totals"));
}

TEST_CASE("keys come in the order of the documentation") {
  const Json json = report_to_json(report_of(minimal(
      R"(, "zeta": 1, "sections": {"overview": {"text": "x"}}, "tables": {"disputes": {}}, "unit": {"parent": "甲", "name": "乙"}, "id": "i")")));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"format", "version", "id", "edition", "year", "unit",
                                         "tables", "sections", "zeta"});
}

TEST_CASE("a blank report made here names every cell, as null") {
  const Json json = report_to_json(
      new_report(edition("2021"), "x", 2025,
                 {.name = "示例县", .code = {}, .kind = "government", .parent = {}}));
  CHECK(json.at("tables").at("applications").size() == 25);
  CHECK(json.at("tables").at("applications").at("new").at("total").is_null());
  CHECK(json.at("sections").at("overview").at("text") == "");
  CHECK_FALSE(json.contains("typed_totals"));
}

TEST_CASE("the edition is chosen by the year where the file names none") {
  const auto edition_for = [](int year) {
    return report_of(R"({"format": "gongkai-report", "version": 1, "year": )" +
                     std::to_string(year) + "}")
        .edition->id;
  };
  CHECK(edition_for(2019) == "2019");
  CHECK(edition_for(2020) == "2019");
  CHECK(edition_for(2021) == "2021");
  CHECK(edition_for(2100) == "2021");
  CHECK(problem_of(R"({"format": "gongkai-report", "version": 1, "year": 2010})").id ==
        "report.unknown_edition");
}

TEST_CASE("the years that a report can be about") {
  const auto with_year = [](const std::string& year) {
    return R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": )" + year + "}";
  };
  CHECK(report_of(with_year("2008")).year == 2008);
  CHECK(report_of(with_year("2100")).year == 2100);
  CHECK(report_of(with_year("2025.0")).year == 2025);
  for (const char* year : {"2007", "2101", "0", "-2025", "1e11", "99999999999999999"}) {
    CAPTURE(year);
    CHECK(problem_of(with_year(year)).id == "report.year_out_of_range");
    CHECK(problem_of(with_year(year)).place == "year");
  }
}

TEST_CASE("hostile and odd files are refused with their reason and place") {
  const std::map<std::string, std::pair<std::string, std::string>> refused{
      {"empty.json", {"file.empty", ""}},
      {"truncated.json", {"file.truncated", "line 25, column 67"}},
      {"not-json.html", {"file.not_json", "line 1, column 1"}},
      {"trailing-text.json", {"file.not_json", "line 11, column 1"}},
      {"lone-surrogate.json", {"file.not_json", "line 9"}},
      {"gb18030.txt", {"file.not_utf8", "line"}},
      {"utf16.json", {"file.not_utf8", "line 1, column 1"}},
      {"not-utf8.json", {"file.not_utf8", "line"}},
      {"deep.json", {"file.too_deep", "line"}},
      {"duplicate-keys.json", {"file.duplicate_key", "line"}},
      {"huge-number.json", {"file.number_too_large", "line"}},
      {"array.json", {"report.not_a_report", ""}},
      {"wrong-format.json", {"report.not_a_report", ""}},
      {"higher-version.json", {"report.newer_version", "version"}},
      {"unknown-edition.json", {"report.unknown_edition", "edition"}},
      {"year-out-of-range.json", {"report.year_out_of_range", "year"}},
      {"too-many-digits.json", {"report.number_out_of_range", "tables.applications.new.total"}},
      {"too-many-places.json", {"report.number_out_of_range", "tables.proactive.fees.amount"}},
      {"too-many-digits-in-all.json",
       {"report.number_out_of_range", "tables.proactive.fees.amount"}},
      {"wrong-type-year.json", {"report.wrong_type", "year"}},
      {"wrong-types.json", {"report.wrong_type", "tables.applications.new.natural_person"}},
      {"wrong-type-text.json", {"report.wrong_type", "sections.overview.text"}},
  };
  for (const auto& [file, expected] : refused) {
    CAPTURE(file);
    const Problem problem = problem_of(file_content("tests/fixtures/reports/bad/" + file));
    CAPTURE(problem);
    CHECK(problem.id == expected.first);
    CHECK(problem.place.starts_with(expected.second));
    CHECK(problem.place.empty() == expected.second.empty());
  }
  CHECK(
      problem_of(file_content("tests/fixtures/reports/bad/gb18030.txt")).parameters.at("variant") ==
      "gb18030");
  CHECK(
      problem_of(file_content("tests/fixtures/reports/bad/utf16.json")).parameters.at("variant") ==
      "utf16");
  CHECK_FALSE(problem_of(file_content("tests/fixtures/reports/bad/not-utf8.json"))
                  .parameters.contains("variant"));
  CHECK(problem_of(file_content("tests/fixtures/reports/bad/higher-version.json"))
            .parameters.at("version") == "2");
}

TEST_CASE("odd files that are opened keep their text") {
  CHECK(report_of(file_content("tests/fixtures/reports/bad/utf8-bom.json")) ==
        report_of(file_content("tests/fixtures/reports/complete-2021.json")));
}

TEST_CASE("texts longer than anyone writes are refused with their place, and those within the "
          "limit are not") {
  const auto with = [](std::string_view pointer, std::size_t characters) {
    std::string text;
    for (std::size_t count = 0; count < characters; ++count) text += "长";
    Json json =
        report_to_json(report_of(file_content("tests/fixtures/reports/complete-2021.json")));
    json["decisions"] = Json::array({{{"rule", "a"}, {"place", "b"}, {"decision", "explained"}}});
    json[Json::json_pointer{std::string{pointer}}] = text;
    return write_json(json);
  };
  struct Limited {
    const char* pointer;
    const char* place;
    std::size_t most;
  };
  for (const auto& [pointer, place, most] : std::to_array<Limited>({
           {"/unit/name", "unit.name", 2'000},
           {"/id", "id", 2'000},
           {"/tables/disputes/reconsideration/upheld", "tables.disputes.reconsideration.upheld",
            2'000},
           {"/sections/overview/text", "sections.overview.text", 500'000},
           {"/decisions/0/text", "decisions", 500'000},
       })) {
    CAPTURE(place);
    CHECK(read_report(with(pointer, most), standard_form().editions).has_value());
    const Problem problem = problem_of(with(pointer, most + 1));
    CHECK(problem.id == "report.too_long");
    CHECK(problem.place == place);
    CHECK(problem.parameters.at("limit") == std::to_string(most));
  }
}

TEST_CASE("wrong types are named by their place") {
  const std::map<std::string, std::string> places{
      {R"(, "id": 5)", "id"},
      {R"(, "unit": "某局")", "unit"},
      {R"(, "unit": {"kind": 1})", "unit.kind"},
      {R"(, "tables": [])", "tables"},
      {R"(, "tables": {"disputes": 1})", "tables.disputes"},
      {R"(, "tables": {"disputes": {"reconsideration": "x"}})", "tables.disputes.reconsideration"},
      {R"(, "tables": {"disputes": {"reconsideration": {"upheld": true}}})",
       "tables.disputes.reconsideration.upheld"},
      {R"(, "tables": {"disputes": {"reconsideration": {"upheld": {}}}})",
       "tables.disputes.reconsideration.upheld"},
      {R"(, "sections": 1)", "sections"},
      {R"(, "sections": {"other": "x"})", "sections.other"},
      {R"(, "typed_totals": {})", "typed_totals"},
      {R"(, "typed_totals": [1])", "typed_totals"},
  };
  for (const auto& [members, place] : places) {
    CAPTURE(members);
    const Problem problem = problem_of(minimal(members));
    CHECK(problem.id == "report.wrong_type");
    CHECK(problem.place == place);
  }
  CHECK(problem_of(R"({"format": "gongkai-report", "version": 1, "edition": "2021"})").place ==
        "year");
  CHECK(problem_of(R"({"format": "gongkai-report", "version": 1, "edition": 2021, "year": 2025})")
            .place == "edition");
  CHECK(problem_of(R"({"format": "gongkai-report", "version": "1"})").place == "version");
  CHECK(problem_of(R"({"format": "gongkai-report", "version": 0})").place == "version");
  CHECK(problem_of(R"({"format": "gongkai-report"})").place == "version");
}

TEST_CASE("many unknown keys are read in no time") {
  std::string text = minimal("");
  text.pop_back();
  for (int key = 0; key < 200'000; ++key) text += ", \"k" + std::to_string(key) + "\": 1";
  text += "}";
  const Report report = report_of(text);
  CHECK(report.unknown.size() == 200'000);
  CHECK(report_to_json(report).size() == 200'004);
}

TEST_CASE("the name of a report's file") {
  const auto name_for = [](std::string unit) {
    return report_file_name(
        new_report(edition("2021"), {}, 2025,
                   {.name = std::move(unit), .code = {}, .kind = {}, .parent = {}}));
  };
  CHECK(name_for("示例县人民政府") == "示例县人民政府-2025.json");
  CHECK(name_for("  示例县\n") == "示例县-2025.json");
  CHECK(name_for("") == "report-2025.json");
  CHECK(name_for("　") == "report-2025.json");
  CHECK(name_for("a/b\\c:d*e?f\"g<h>i|j\tk") == "a_b_c_d_e_f_g_h_i_j_k-2025.json");
  CHECK(name_for("..") == "_.-2025.json");
  std::string longest;
  for (int count = 0; count < 100; ++count) longest += "县";
  CHECK(name_for(longest).size() == 198 + std::string_view{"-2025.json"}.size());
}

}  // namespace
}  // namespace gongkai::test
