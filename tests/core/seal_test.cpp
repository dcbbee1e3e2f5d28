// The sealed file: what is done to it after sealing is said, whatever it is.
#include <algorithm>
#include <array>

#include "core/seal/seal_check.hpp"
#include "core/seal/seal_words.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

constexpr Date day{.year = 2026, .month = 1, .day = 15};

const FormDigests& digests() {
  static const FormDigests made = form_digests(assets::find, standard_form());
  return made;
}

Report complete_report() {
  return report_of(file_content("tests/fixtures/reports/complete-2021.json"));
}

Report sealed(const Report& report, const Checker& checker = standard_form().checker) {
  const auto seal = make_seal(report, checker, digests(), day);
  REQUIRE(seal.has_value());
  return apply(report, set_seal(report, *seal));
}

SealCheck check_of(const Report& report) {
  const auto check = check_seal(report, standard_form().checker, digests());
  REQUIRE(check.has_value());
  return *check;
}

/// The file with one value put in place of another.
Report with(const Report& report, const char* pointer, Json value) {
  Json json = report_to_json(report);
  json[Json::json_pointer{pointer}] = std::move(value);
  return report_of(write_json(json));
}

Strings strings_of(std::string_view language) {
  const auto text = assets::find("strings/seal." + std::string{language} + ".json");
  const auto problems = assets::find("strings/problems." + std::string{language} + ".json");
  const auto dates = assets::find("strings/dates." + std::string{language} + ".json");
  REQUIRE(text.has_value());
  REQUIRE(problems.has_value());
  REQUIRE(dates.has_value());
  const auto strings = read_strings(std::array{*text, *problems, *dates});
  REQUIRE(strings.has_value());
  return *strings;
}

std::string words_of(const Report& report, std::string_view language = "zh-CN") {
  return seal_text(check_of(report), *report.edition, strings_of(language));
}

TEST_CASE("a sealed file that nobody touched is intact, after reading and writing too") {
  const Report report = sealed(complete_report());
  CHECK(report.seal.at("verdict") == "pass");
  CHECK(report.seal.at("counts").at("error") == 0);
  CHECK(report.seal.at("sealed_on") == "2026-01-15");
  CHECK(report.seal.at("digest").get<std::string>().size() == 64);
  const SealCheck check = check_of(report_of(write_report(report)));
  CHECK(check.state == SealState::intact);
  CHECK(check.altered.empty());
  CHECK(check.sealed_on == day);
  CHECK_FALSE(check.other_rules);
  CHECK_FALSE(check.other_edition);
  CHECK(check.appeared.empty());
  CHECK(check.gone.empty());
  CHECK(words_of(report).contains("2026年1月15日"));
  CHECK_FALSE(check_seal(complete_report(), standard_form().checker, digests()).has_value());
}

TEST_CASE("layout, the order of members, and the form of numbers are not sealed") {
  const Report report = sealed(complete_report());
  const Json written = report_to_json(report);
  Json turned = Json::object();
  for (auto member = written.rbegin(); member != written.rend(); ++member)
    turned[member.key()] = member.value();
  CHECK(check_of(report_of(turned.dump())).state == SealState::intact);
  CHECK(check_of(report_of(turned.dump(7, '\t'))).state == SealState::intact);
}

TEST_CASE("what was edited after sealing is named") {
  const Report report = sealed(complete_report());
  struct Edited {
    const char* pointer;
    Json value;
    const char* part;
    const char* words;
  };
  for (const auto& [pointer, value, part, words] : std::to_array<Edited>({
           {"/tables/applications/new/natural_person", 9999, "tables.applications.new", "新收"},
           {"/tables/proactive/regulations/issued", "3件", "tables.proactive.regulations", "规章"},
           {"/sections/overview/text", "另一段文字。", "sections.overview", "总体情况"},
           {"/unit/name", "另一个单位", "unit", "单位信息"},
           {"/year", 2024, "year", "年度"},
           {"/id", "3f9a6c0e-51d4-4c1b-8a7e-0b6d2f4e9c99", "id", "报告编号"},
           {"/decisions", Json::array({{{"rule", "a"}, {"place", "b"}, {"decision", "explained"}}}),
            "decisions", "说明和答复"},
           {"/typed_totals", Json::array({"applications.new.total"}), "typed_totals", "填写的合计"},
           {"/strange", 1.25, "strange", "strange"},
       })) {
    CAPTURE(part);
    const Report edited = with(report, pointer, value);
    const SealCheck check = check_of(edited);
    CHECK(check.state == SealState::altered);
    CHECK(check.altered == std::vector<std::string>{part});
    CHECK(words_of(edited).contains(words));
  }
  // Two places, one of them gone altogether.
  Json json = report_to_json(report);
  json.at("tables").erase("disputes");
  json.at("sections").at("overview").at("text") = "";
  const SealCheck check = check_of(report_of(write_json(json)));
  CHECK(std::ranges::contains(check.altered, "sections.overview"));
  CHECK(std::ranges::contains(check.altered, "tables.disputes.reconsideration"));
}

TEST_CASE("a seal that was edited is said, though the report is as it was") {
  const Report report = sealed(complete_report());
  for (const char* pointer : {"/seal/sealed_on", "/seal/program", "/seal/rules_digest",
                              "/seal/verdict", "/seal/digest", "/seal/more"}) {
    CAPTURE(pointer);
    const std::string_view changed{pointer};
    const Report edited = with(report, pointer,
                               changed == "/seal/sealed_on" ? "2026-01-16"
                               : changed == "/seal/verdict" ? "incomplete"
                                                            : "x");
    const SealCheck check = check_of(edited);
    CHECK(check.state == SealState::altered);
    CHECK(check.altered.empty());
    CHECK(words_of(edited) ==
          strings_of("zh-CN").fill(
              "seal.altered.seal",
              {{"day", changed == "/seal/sealed_on" ? "2026年1月16日" : "2026年1月15日"}}));
  }
}

TEST_CASE("what is no seal makes no report unreadable, and is called damaged") {
  const Report report = complete_report();
  for (const char* text :
       {"1", "true", R"("sealed")", "[]", "{}", R"({"version": 1})", R"({"version": "1"})",
        R"({"version": 1, "program": 3})", R"({"version": 1, "sealed_on": "yesterday"})"}) {
    CAPTURE(text);
    const Report damaged = with(report, "/seal", Json::parse(text));
    const SealCheck check = check_of(damaged);
    CHECK(check.state == SealState::unreadable);
    REQUIRE(check.problem.has_value());
    CHECK(check.problem->id == "seal.broken");
    CHECK(seal_check_to_json(check).at("problem") == "seal.broken");
    CHECK(report_to_json(report_of(write_report(damaged))).at("seal") == Json::parse(text));
    CHECK_FALSE(words_of(damaged).contains('{'));
  }
  const Json named = report_to_json(sealed(report));
  Json misnamed = named;
  misnamed.erase("seal");
  misnamed["sea1"] = named.at("seal");
  const SealCheck renamed = check_of(report_of(write_json(misnamed)));
  CHECK(renamed.state == SealState::unreadable);
  CHECK(renamed.problem->place == "sea1");
  const SealCheck newer = check_of(with(report, "/seal", Json{{"version", 2}}));
  CHECK(newer.problem->id == "seal.newer_version");
  CHECK_FALSE(report_of(write_report(with(complete_report(), "/seal", nullptr))).seal.is_object());
}

TEST_CASE("each byte of a sealed file that is flipped is said") {
  const Report report = sealed(complete_report());
  const std::string file = write_report(report);
  const Strings strings = strings_of("zh-CN");
  std::size_t refused = 0;
  std::size_t said = 0;
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string flipped = file;
    const unsigned bit = 1U << at % 8;
    flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ bit);
    const auto read = read_report(flipped, standard_form().editions);
    if (!read) {
      ++refused;
      continue;
    }
    const auto check = check_seal(*read, standard_form().checker, digests());
    REQUIRE_MESSAGE(check.has_value(), at);
    REQUIRE_MESSAGE(check->state != SealState::intact, at);
    REQUIRE_FALSE(seal_text(*check, *read->edition, strings).empty());
    ++said;
  }
  CHECK(refused + said == file.size());
  CHECK(said > file.size() / 8);
}

TEST_CASE("errors, and what is not filled in, are to be mended before sealing") {
  const auto problem_of = [](const Report& report) {
    const auto seal = make_seal(report, standard_form().checker, digests(), day);
    REQUIRE_FALSE(seal.has_value());
    return seal.error();
  };
  const Problem wrong = problem_of(report_with_wrong_total());
  CHECK(wrong.id == "seal.not_ready");
  CHECK(wrong.parameters.at("variant") == "errors");
  CHECK(wrong.parameters.at("errors") == "1");
  Report unfinished = complete_report();
  unfinished.cells[cell(unfinished, "proactive.coercion.decisions")] = Blank{};
  const Problem missing = problem_of(unfinished);
  CHECK(missing.parameters.at("variant") == "missing");
  CHECK(missing.parameters.at("missing") == "1");
  Report both = report_with_wrong_total();
  both.cells[cell(both, "proactive.coercion.decisions")] = Blank{};
  CHECK_FALSE(problem_of(both).parameters.contains("variant"));
}

TEST_CASE("a report with a number that doubles would confuse is not sealed, and breaks a seal") {
  const Report strange = with(complete_report(), "/strange", 9007199254740993);
  const auto seal = make_seal(strange, standard_form().checker, digests(), day);
  REQUIRE_FALSE(seal.has_value());
  CHECK(seal.error().id == "seal.number_too_large");
  const SealCheck check = check_of(with(sealed(complete_report()), "/strange", 9007199254740993));
  CHECK(check.state == SealState::altered);
  CHECK(check.altered == std::vector<std::string>{"strange"});
}

TEST_CASE("sealed under other rules: what appears and what goes is said") {
  // A pack that lowers a rule lets a report pass that the rules alone do not.
  const auto pack = read_rule_pack(R"({"format": "gongkai-rule-pack", "version": 1, "issuer": "市",
      "changes": [{"rule": "disputes.total", "level": "warning", "reason": "理由"}]})");
  REQUIRE(pack.has_value());
  const EditionCatalogue& editions = standard_form().editions;
  auto checker = load_checker(assets::find, editions, &*pack);
  REQUIRE(checker.has_value());
  const StandardForm form{.editions = editions, .checker = *std::move(checker)};
  const FormDigests with_pack = form_digests(assets::find, form);
  CHECK(with_pack.rules != digests().rules);
  CHECK(with_pack.editions == digests().editions);

  Report report = report_with_wrong_total();
  const auto seal = make_seal(report, form.checker, with_pack, day);
  REQUIRE(seal.has_value());
  CHECK(seal->at("rules_adjusted").at(0).at("issuer") == "市");
  report = apply(report, set_seal(report, *seal));
  const auto there = check_seal(report, form.checker, with_pack);
  REQUIRE(there.has_value());
  CHECK(there->state == SealState::intact);
  CHECK_FALSE(there->other_rules);
  CHECK(there->appeared.empty());

  const SealCheck here = check_of(report);
  CHECK(here.state == SealState::intact);
  CHECK(here.other_rules);
  CHECK_FALSE(here.other_edition);
  REQUIRE(here.appeared.size() == 1);
  CHECK(here.appeared.front().rule->id == "disputes.total");
  CHECK(here.appeared.front().level == Level::error);
  REQUIRE(here.gone.size() == 1);
  CHECK(here.gone.front().level == "warning");
  const Json json = seal_check_to_json(here);
  CHECK(json.at("appeared").at(0).at("level") == "error");
  CHECK(json.at("gone").at(0).at("rule") == "disputes.total");
  CHECK(words_of(report).contains("多出 1 条，少了 1 条"));
  const auto lines =
      changed_results(here, report, standard_form().checker.rules(), strings_of("en"), "en");
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].contains("disputes.reconsideration"));
}

TEST_CASE("sealed under other rules or another edition with the same result") {
  const Report report = sealed(complete_report());
  FormDigests other = digests();
  other.rules = "other";
  auto check = check_seal(report, standard_form().checker, other);
  CHECK(check->other_rules);
  CHECK(seal_text(*check, *report.edition, strings_of("zh-CN")) ==
        strings_of("zh-CN").fill("seal.intact.other_rules", {{"day", "2026年1月15日"}}));
  other = digests();
  other.editions["2021"] = "other";
  check = check_seal(report, standard_form().checker, other);
  CHECK(check->other_edition);
}

TEST_CASE("the first edit ends the seal, undoing brings it back, and the journal keeps both") {
  const Report report = sealed(complete_report());
  const Edit edit = ending_seal(
      set_cell(report, cell(report, "proactive.regulations.issued"), number(5)), report);
  const Report edited = apply(report, edit);
  CHECK(edited.seal.is_null());
  CHECK_FALSE(report_to_json(edited).contains("seal"));
  CHECK(apply(edited, inverse(edit)) == report);
  CHECK(check_of(apply(edited, inverse(edit))).state == SealState::intact);
  CHECK(ending_seal({}, report).empty());
  CHECK(ending_seal(set_year(edited, 2020), edited).changes.size() == 1);
  const auto read = edit_from_json(edit_to_json(edit, *report.edition), *report.edition,
                                   standard_form().editions);
  REQUIRE(read.has_value());
  CHECK(*read == edit);
}

TEST_CASE("a sealed report that stands beside the next year's has its seal no more") {
  Report report = sealed(complete_report());
  report.last_year = {};
  Report next = new_report(edition("2021"), "x", 2026, report.unit);
  next = apply(next, set_last_year(next, std::make_shared<const Report>(report)));
  CHECK(next.last_year.report->seal.is_null());
  Json json = report_to_json(next);
  json.at("last_year")["seal"] = report.seal;
  CHECK(report_of(write_json(json)).last_year.report->seal.is_null());
}

}  // namespace
}  // namespace gongkai::test
