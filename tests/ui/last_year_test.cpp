// Last year's report in the interface: taking it, its values beside the cells, the ledger, next year's report.
#include <doctest/doctest.h>

#include "assets/embedded.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

Json parsed(std::string_view text) { return Json::parse(text); }

/// The sample as the report of another year, with an id of its own.
std::string sample_of(int year, std::string_view unit_name = "泗水县人民政府") {
  Json report = parsed(*assets::find("samples/sishui-2020.json"));
  report["year"] = year;
  report["id"] = "00000000-0000-4000-8000-00000000" + std::to_string(year);
  report["unit"]["name"] = unit_name;
  return report.dump();
}

/// A report of 2019 from which the sample of 2020 differs in one place: 77 applications of natural persons were carried out.
std::string last_year_of_sample() {
  Json report = parsed(sample_of(2019));
  for (Json& row : report["tables"]["proactive"]) {
    if (row.contains("change")) row["change"] = 0;
  }
  Json& carried_out = report["tables"]["applications"]["carried_out"];
  carried_out["natural_person"] = 77;
  carried_out["total"] = 77;
  return report.dump();
}

void open_sample_2020(Page& page) {
  page.application().open_file("2020.json", sample_of(2020));
  page.settle();
}

/// As the platform answers PickFile.
void choose_last_year(Page& page, const std::string& content) {
  page.click("button.last_year");
  const auto* request = last_request<PickFile>(page);
  REQUIRE(request != nullptr);
  page.application().open_file("上一年.json", content, request->purpose);
  page.settle();
}

bool has_last_year(Page& page) { return page.application().report().contains("last_year"); }

constexpr const char* line = "ledger.applications.carried_in.natural_person";

}  // namespace

TEST_CASE("last year's report is chosen as a file on the ledger, kept in the report, and taken "
          "away by undo") {
  Page page;
  open_sample_2020(page);
  page.click("nav.ledger");
  CHECK(page.place("button.carry_over") == std::nullopt);
  choose_last_year(page, sample_of(2019));
  REQUIRE(has_last_year(page));
  CHECK(page.application().report()["last_year"]["year"] == 2019);
  CHECK(page.place("message").has_value());
  CHECK(page.place("last_year.which").has_value());
  CHECK(last_request<AppendToJournal>(page)->edit.find("last_year") != std::string::npos);
  page.click("button.undo");
  CHECK_FALSE(has_last_year(page));
}

TEST_CASE("a report of another year, the open one itself, and what is no report are refused") {
  Page page;
  open_sample_2020(page);
  const Json before = page.application().report();
  page.click("nav.ledger");
  for (const std::string& content : {sample_of(2018), before.dump(), std::string{"{}"}}) {
    choose_last_year(page, content);
    CHECK(page.place("message").has_value());
    CHECK(page.application().report() == before);
    page.click("button.close_message");
  }
}

TEST_CASE("the stored report of the year before is offered by name, and loaded for this purpose") {
  Page page;
  page.application().stored_reports(
      {{.report = "stored-2019", .unit_name = "泗水县人民政府", .year = 2019},
       {.report = "stored-2017", .unit_name = "泗水县人民政府", .year = 2017}});
  open_sample_2020(page);
  page.click("nav.unit");
  CHECK(page.application().reveal("last_year.0"));
  page.settle();
  CHECK(page.place("last_year.1") == std::nullopt);
  page.click("last_year.0");
  const auto* request = last_request<LoadStored>(page);
  REQUIRE(request != nullptr);
  CHECK(request->report == "stored-2019");
  REQUIRE(request->purpose == Purpose::last_year);
  page.application().open_stored(request->report, sample_of(2019), 3, {}, request->purpose);
  page.settle();
  CHECK(page.application().report()["year"] == 2020);
  CHECK(has_last_year(page));
}

TEST_CASE("an answer that comes when another report is open is not for that one") {
  Page page;
  open_sample_2020(page);
  page.click("nav.ledger");
  page.click("button.last_year");
  page.application().open_file("other.json", sample_of(2021));
  page.settle();
  page.application().open_file("2020.json", sample_of(2020), Purpose::last_year);
  page.settle();
  CHECK(page.application().report()["year"] == 2021);
  CHECK_FALSE(has_last_year(page));
}

TEST_CASE("opening figures are filled in by one click and one undo") {
  Page page;
  page.application().open_file(
      "2021.json",
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2021,
          "unit": {"name": "泗水县人民政府"}, "tables": {"applications": {}}})");
  page.settle();
  page.click("nav.ledger");
  choose_last_year(page, sample_of(2020));
  page.click("button.carry_over");
  const Json sample = parsed(sample_of(2020));
  const Json& carried_out = sample["tables"]["applications"]["carried_out"];
  CHECK(page.cell("applications.carried_in.natural_person") ==
        carried_out["natural_person"].dump());
  CHECK(page.cell("applications.carried_in.total") == carried_out["total"].dump());
  CHECK(page.place("button.carry_over") == std::nullopt);
  page.click("button.undo");
  CHECK_FALSE(page.application().report()["tables"]["applications"].contains("carried_in"));
}

TEST_CASE("a cell's bar says what it held last year, and fills in an opening figure") {
  Page page;
  open_sample_2020(page);
  page.click("nav.ledger");
  choose_last_year(page, last_year_of_sample());
  page.click("nav.applications");
  CHECK(page.place("bar.last_year") == std::nullopt);
  page.click("applications.carried_in.natural_person");
  CHECK(page.place("bar.last_year").has_value());
  page.click("button.carry_over_cell");
  CHECK(page.cell("applications.carried_in.natural_person") == "77");
  CHECK(page.place("button.carry_over_cell") == std::nullopt);
}

TEST_CASE("a reason is chosen or written, settles its line, and is asked for again when a number "
          "changes") {
  Page page{1280, 1400};
  open_sample_2020(page);
  page.click("nav.ledger");
  choose_last_year(page, last_year_of_sample());
  page.click("button.close_message");
  const std::string reason = std::string{line} + ".reason";
  REQUIRE(page.place(reason + ".0").has_value());
  CHECK(page.place("ledger.sentence") == std::nullopt);
  page.click(reason + ".0");
  CHECK(page.place(reason + ".0") == std::nullopt);
  CHECK(page.place(reason + ".change").has_value());
  CHECK(page.place("ledger.sentence").has_value());

  page.click(reason + ".change");
  REQUIRE(page.field().has_value());
  CHECK(page.field()->id == reason);
  page.type("，另有一件");
  page.press("Escape");
  CHECK(page.place(reason + ".change").has_value());
  const auto decisions = page.application().report()["decisions"];
  CHECK(decisions.dump().find("，另有一件") != std::string::npos);

  page.click("nav.applications");
  page.click("applications.carried_in.natural_person");
  page.type("5");
  page.press("Enter");
  page.click("nav.ledger");
  CHECK(page.place("ledger.sentence") == std::nullopt);
  page.click(reason + ".keep");
  CHECK(page.place(reason + ".change").has_value());
}

TEST_CASE("the sentence goes to the end of section six by one click, and is copied by another") {
  Page page{1280, 1400};
  open_sample_2020(page);
  page.click("nav.ledger");
  choose_last_year(page, last_year_of_sample());
  page.click("button.close_message");
  page.click(std::string{line} + ".reason.1");
  page.click("button.copy_sentence");
  const auto* copied = last_request<CopyText>(page);
  REQUIRE(copied != nullptr);
  const auto text = [&] {
    return page.application().report()["sections"]["other"]["text"].get<std::string>();
  };
  const std::string before = text();
  page.click("button.put_sentence");
  const std::string after = text();
  CHECK(after == before + "\n" + copied->text);
  page.click("nav.ledger");
  page.click("button.put_sentence");
  CHECK(text() == after);
  page.click("button.undo");
  CHECK(text() == before);
}

TEST_CASE("next year's report is made in one step from the ledger, and the old one stays stored") {
  Page page{1280, 1400};
  open_sample_2020(page);
  const std::string old_id = page.open_report();
  page.click("nav.ledger");
  page.click("button.next_year");
  const Json report = page.application().report();
  CHECK(report["year"] == 2021);
  CHECK(report["edition"] == "2021");
  CHECK(report["last_year"]["id"] == old_id);
  CHECK(page.open_report() != old_id);
  CHECK(page.place("message").has_value());
  const auto* snapshot = last_request<StoreSnapshot>(page);
  CHECK(snapshot->report == page.open_report());
}

TEST_CASE("the start page offers next year's report of a stored one, unless it is there") {
  Page page;
  page.application().stored_reports({{.report = "b", .unit_name = "乙", .year = 2025},
                                     {.report = "a", .unit_name = "甲", .year = 2025},
                                     {.report = "c", .unit_name = "乙", .year = 2024}});
  page.settle();
  CHECK(page.place("recent.2.next_year") == std::nullopt);
  page.click("recent.1.next_year");
  const auto* request = last_request<LoadStored>(page);
  REQUIRE(request != nullptr);
  CHECK(request->report == "a");
  REQUIRE(request->purpose == Purpose::next_year);
  page.application().open_stored("a", sample_of(2025), 1, {}, request->purpose);
  page.settle();
  CHECK(page.application().report()["year"] == 2026);
}

TEST_CASE("recent reports stand in the order in which they were last stored") {
  Page page;
  page.application().stored_reports(
      {{.report = "older", .unit_name = "甲", .year = 2025, .stored_at_ms = 1},
       {.report = "newer", .unit_name = "乙", .year = 2025, .stored_at_ms = 2}});
  page.settle();
  page.click("recent.0");
  CHECK(last_request<LoadStored>(page)->report == "newer");
}

TEST_CASE("F6 goes through the ledger too") {
  Page page;
  open_sample_2020(page);
  page.click("nav.unit");
  page.press("Shift+F6");  // the summary
  page.press("Shift+F6");
  CHECK(page.place("button.last_year").has_value());
  page.press("F6");
  page.press("F6");
  CHECK(page.place("unit.name").has_value());
}

}  // namespace gongkai::ui::testing
