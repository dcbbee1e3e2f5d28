// Rule packs: what they may change, how it is shown, and how broken ones are refused.
#include <algorithm>

#include "core/rules/rule_pack.hpp"
#include "tests/core/test_data.hpp"

namespace gongkai::test {
namespace {

Json example() { return Json::parse(file_content("tests/fixtures/rule-packs/example.json")); }

/// A pack with this one change.
Json pack_with(Json change) {
  Json pack = example();
  if (!change.contains("reason")) change["reason"] = "理由";
  pack["changes"] = Json::array({std::move(change)});
  return pack;
}

std::expected<StandardForm, Problem> form_with(const Json& pack) {
  return read_rule_pack(pack.dump()).and_then([](const RulePack& read) {
    return load_standard_form(assets::find, &read);
  });
}

/// The id of the problem that the pack earns.
std::string refusal(const Json& pack) {
  const auto form = form_with(pack);
  return form ? "(accepted)" : form.error().id;
}

const Rule& rule_of(const StandardForm& form, std::string_view id) {
  const Rule* const rule = form.checker.rules().find(id);
  REQUIRE(rule != nullptr);
  return *rule;
}

bool has_finding(const StandardForm& form, const Report& report, std::string_view rule,
                 const CheckOptions& options = {}) {
  // The report's edition must be one of this form's.
  Report same = report;
  same.edition = form.editions.find(report.edition->id);
  return std::ranges::contains(form.checker.check(same, options), rule,
                               [](const Finding& finding) { return finding.rule->id; });
}

TEST_CASE("a pack switches off, lowers and sets parameters") {
  const auto form = form_with(example());
  REQUIRE(form.has_value());
  CHECK(rule_of(*form, "overview.length").is_off());
  CHECK(rule_of(*form, "disputes.total").level == Level::warning);
  CHECK(rule_of(*form, "disputes.total").level_of("not_assessable") == Level::note);
  CHECK(rule_of(*form, "report.due").level == Level::note);
  CHECK_FALSE(rule_of(*form, "applications.identity").adjustment.has_value());

  Report report = report_with_wrong_total();
  std::string& overview = *report.texts[*report.edition->find_section("overview")];
  for (int round = 0; round < 4; ++round) overview += overview;
  report.unit.kind = "township";
  const CheckOptions in_february{.today = Date{.year = 2026, .month = 2, .day = 11}};
  CHECK(has_finding(standard_form(), report, "overview.length"));
  CHECK_FALSE(has_finding(*form, report, "overview.length"));
  CHECK_FALSE(has_finding(standard_form(), report, "report.due", in_february));
  CHECK(has_finding(*form, report, "report.due", in_february));

  report.edition = form->editions.find("2021");
  CHECK(verdict_of(form->checker.check(report)) == Verdict::pass);
}

TEST_CASE("what a pack changed is shown") {
  const auto form = form_with(example());
  REQUIRE(form.has_value());
  CHECK(adjustments_to_json(standard_form().checker.rules()) == Json::array());
  const Json expected = Json::parse(R"([
    {"rule": "disputes.total", "level": "warning", "level_before": "error", "issuer": "示例市政务公开办公室",
     "reason": "往年案件正在清理，先提示后纠正", "issued_on": "2026-01-05"},
    {"rule": "overview.length", "level": "off", "level_before": "note", "issuer": "示例市政务公开办公室",
     "reason": "本市不限制总体情况的字数", "issued_on": "2026-01-05"},
    {"rule": "report.due", "level": "note", "level_before": "note", "issuer": "示例市政务公开办公室",
     "reason": "本市通知：乡镇于2月15日前公布", "issued_on": "2026-01-05",
     "parameters": {"due": {"township": "02-15"}, "near_days": 5}}])");
  CHECK(adjustments_to_json(form->checker.rules()) == expected);
}

TEST_CASE("a lowered rule weighs no more in any of its messages, nor at submission") {
  const auto form = form_with(Json{{"format", "gongkai-rule-pack"},
                                   {"version", 1},
                                   {"issuer", "x"},
                                   {"changes",
                                    {{{"rule", "cell.blank"}, {"level", "note"}, {"reason", "y"}},
                                     {{"rule", "report.due"}, {"level", "note"}, {"reason", "y"}},
                                     {{"rule", "merge.sum"}, {"level", "ask"}, {"reason", "y"}}}}});
  REQUIRE(form.has_value());
  CHECK(rule_of(*form, "cell.blank").level_when_submitting == Level::note);
  CHECK(rule_of(*form, "report.due").level_of("past") == Level::note);
  CHECK(rule_of(*form, "merge.sum").level_of("unit_twice") == Level::ask);
  CHECK(rule_of(*form, "merge.sum").level_of("not_assessable") == Level::note);
  CHECK(rule_of(*form, "merge.sum").level_of("fail") == Level::ask);
}

TEST_CASE("parameters are limits that count") {
  const auto form = form_with(pack_with(
      {{"rule", "change.jump"}, {"parameters", {{"factor", 2}, {"least_difference", 1}}}}));
  REQUIRE(form.has_value());
  const Report report = report_with_tables(R"({"proactive": {"penalties": {"decisions": 4}}})");
  Report previous = report;
  previous.year = report.year - 1;
  previous.cells[cell(report, "proactive.penalties.decisions")] = number(2);
  CHECK_FALSE(has_finding(standard_form(), report, "change.jump", {.previous = &previous}));
  CHECK(has_finding(*form, report, "change.jump", {.previous = &previous}));
}

TEST_CASE("changes that are refused") {
  const std::pair<Json, const char*> refused[] = {
      {{{"rule", "no.such_rule"}, {"level", "off"}}, "rule_pack.unknown_rule"},
      {{{"rule", "change.jump"}, {"level", "error"}}, "rule_pack.raised"},
      {{{"rule", "change.jump"}, {"level", "warning"}}, "rule_pack.raised"},
      {{{"rule", "carry.items"}, {"level", "error"}}, "rule_pack.raised"},
      {{{"rule", "change.jump"}, {"parameters", {{"factors", 3}}}}, "rule_pack.unknown_parameter"},
      {{{"rule", "disputes.total"}, {"parameters", {{"factor", 3}}}},
       "rule_pack.unknown_parameter"},
      {{{"rule", "change.jump"}, {"parameters", {{"factor", "3"}}}}, "rule_pack.wrong_parameter"},
      {{{"rule", "change.jump"}, {"parameters", {{"factor", 3.5}}}}, "rule_pack.wrong_parameter"},
      {{{"rule", "change.jump"}, {"parameters", {{"factor", 1}}}}, "rule_pack.wrong_parameter"},
      {{{"rule", "change.jump"}, {"parameters", {{"factor", nullptr}}}},
       "rule_pack.wrong_parameter"},
      {{{"rule", "report.due"}, {"parameters", {{"due", {{"township", "02-29"}}}}}},
       "rule_pack.wrong_parameter"},
      {{{"rule", "report.due"}, {"parameters", {{"due", {{"township", 5}}}}}},
       "rule_pack.wrong_parameter"},
      {{{"rule", "report.due"}, {"parameters", {{"due", "01-31"}}}}, "rule_pack.wrong_parameter"},
      {{{"rule", "overview.aspects"}, {"parameters", {{"subjects", {{"x", Json::array({""})}}}}}},
       "rule_pack.wrong_parameter"},
      {{{"rule", "change.jump"}, {"level", "low"}}, "rule_pack.broken"},
      {{{"rule", "change.jump"}, {"level", 5}}, "rule_pack.broken"},
      {{{"rule", "change.jump"}}, "rule_pack.broken"},
      {{{"rule", "change.jump"}, {"level", "off"}, {"reason", "　"}}, "rule_pack.broken"},
      {{{"rule", "change.jump"}, {"level", "off"}, {"why", "x"}}, "rule_pack.broken"},
      {{{"rule", "change.jump"}, {"parameters", Json::array({1})}}, "rule_pack.broken"},
      {{{"level", "off"}}, "rule_pack.broken"},
  };
  for (const auto& [change, id] : refused) {
    CAPTURE(change.dump());
    CHECK(refusal(pack_with(change)) == id);
  }
  CHECK(refusal(pack_with({{"rule", "change.jump"}, {"level", "note"}})) == "(accepted)");

  const auto unknown = form_with(pack_with({{"rule", "no.such_rule"}, {"level", "off"}}));
  CHECK(unknown.error().parameters.at("rule") == "no.such_rule");
  CHECK(unknown.error().place == "changes.0");
  const auto factor =
      form_with(pack_with({{"rule", "change.jump"}, {"parameters", {{"factor", "3"}}}}));
  CHECK(factor.error().place == "changes.0.parameters.factor");
}

TEST_CASE("the packs of the folder are refused as its list says") {
  const std::pair<const char*, const char*> refused[] = {
      {"not-json", "file.not_json"},
      {"newer-version", "rule_pack.newer_version"},
      {"no-issuer", "rule_pack.broken"},
      {"no-reason", "rule_pack.broken"},
      {"long-reason", "rule_pack.too_long"},
      {"unknown-rule", "rule_pack.unknown_rule"},
      {"long-rule", "rule_pack.unknown_rule"},
      {"rule-twice", "rule_pack.rule_twice"},
      {"raised", "rule_pack.raised"},
      {"unknown-parameter", "rule_pack.unknown_parameter"},
      {"wrong-limit", "rule_pack.wrong_parameter"},
  };
  for (const auto& [name, id] : refused) {
    CAPTURE(name);
    const auto form =
        read_rule_pack(file_content("tests/fixtures/rule-packs/bad/" + std::string{name} + ".json"))
            .and_then([](const RulePack& read) { return load_standard_form(assets::find, &read); });
    REQUIRE_FALSE(form.has_value());
    CHECK(form.error().id == id);
  }
  Json pack = example();
  pack["issuer"] = std::string(101, 'x');
  CHECK(refusal(pack) == "rule_pack.too_long");
  pack["issuer"] = std::string(100, 'x');
  CHECK(refusal(pack) == "(accepted)");
}

TEST_CASE("a rule pack is known by what it calls itself") {
  CHECK(is_rule_pack(example().dump()));
  CHECK(is_rule_pack(R"({"format": "gongkai-rule-pack"})"));
  CHECK_FALSE(is_rule_pack(R"({"format": "gongkai-report"})"));
  CHECK_FALSE(is_rule_pack("[]"));
  CHECK_FALSE(is_rule_pack("gongkai-rule-pack"));
}

TEST_CASE("files that are no rule pack") {
  const auto id_of = [](const std::string& text) {
    const auto pack = read_rule_pack(text);
    return pack ? std::string{"(accepted)"} : pack.error().id;
  };
  CHECK(id_of("") == "file.empty");
  CHECK(id_of("{") == "file.truncated");
  CHECK(id_of("[]") == "rule_pack.not_a_pack");
  CHECK(id_of("5") == "rule_pack.not_a_pack");
  CHECK(id_of(file_content("tests/fixtures/reports/complete-2021.json")) == "rule_pack.not_a_pack");
  CHECK(id_of(std::string(2 * 1024 * 1024, ' ')) == "file.too_large");
  std::string many = R"({"format": "gongkai-rule-pack", "x": [1)";
  for (int round = 0; round < 6'000; ++round) many += ",1";
  CHECK(id_of(many + "]}") == "file.too_many_values");

  const auto with = [](const char* key, const Json& value) {
    Json pack = example();
    if (value.is_null()) {
      pack.erase(key);
    } else {
      pack[key] = value;
    }
    return pack.dump();
  };
  CHECK(id_of(example().dump()) == "(accepted)");
  CHECK(id_of(with("version", 2)) == "rule_pack.newer_version");
  CHECK(id_of(with("version", 0)) == "rule_pack.broken");
  CHECK(id_of(with("version", "1")) == "rule_pack.broken");
  CHECK(id_of(with("issuer", nullptr)) == "rule_pack.broken");
  CHECK(id_of(with("issuer", " \n")) == "rule_pack.broken");
  CHECK(id_of(with("issued_on", "2026-02-30")) == "rule_pack.broken");
  CHECK(id_of(with("changes", 5)) == "rule_pack.broken");
  CHECK(id_of(with("surprise", 5)) == "rule_pack.broken");
  Json twice = example();
  twice["changes"].push_back(twice["changes"][0]);
  CHECK(id_of(twice.dump()) == "rule_pack.rule_twice");
}

}  // namespace
}  // namespace gongkai::test
