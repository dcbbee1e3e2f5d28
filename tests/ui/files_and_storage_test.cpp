// Out and in, and what is asked of the storage.
#include <doctest/doctest.h>

#include "assets/embedded.hpp"
#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

std::string sample() { return std::string{*assets::find("samples/sishui-2020.json")}; }

std::string sample_id() { return Json::parse(sample()).at("id").get<std::string>(); }

}  // namespace

TEST_CASE("each edit is journaled at once, and the state of saving follows the answers") {
  Page page;
  page.click("button.new_report");
  page.click("nav.applications");
  const auto* snapshot = last_request<StoreSnapshot>(page);
  REQUIRE(snapshot != nullptr);
  page.application().stored(snapshot->report, snapshot->sequence, 1.0);
  page.click("applications.new.natural_person");
  page.type("1");
  const auto* entry = last_request<AppendToJournal>(page);
  REQUIRE(entry != nullptr);
  CHECK(entry->report == page.open_report());
  CHECK(page.application().saved().edits == 0);
  page.application().stored(entry->report, entry->sequence, 2.0);
  CHECK(page.application().saved().edits == 1);
  CHECK(page.application().saved().verified_at_ms == 2.0);
}

TEST_CASE("snapshot and journal bring the report back") {
  Page page;
  page.click("button.open_sample");
  const std::string id = page.open_report();
  const std::string snapshot = last_request<StoreSnapshot>(page)->content;
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("51");
  const auto journal = stored_entries(page);
  const Json before = page.application().report();

  Page later;
  later.application().open_stored(id, snapshot, 0, journal);
  later.settle();
  CHECK(later.application().report() == before);
  CHECK(later.cell("applications.new.natural_person") == "51");
}

TEST_CASE(
    "export hands over a file named after unit and year, and import reads it back identical") {
  Page page;
  page.click("button.open_sample");
  page.click("button.export_json");
  const auto* saved = last_request<SaveFile>(page);
  REQUIRE(saved != nullptr);
  CHECK(saved->name == "泗水县人民政府-2020.json");
  const Json exported = page.application().report();

  Page other;
  other.application().open_file(saved->name, saved->content);
  other.settle();
  CHECK(other.application().report() == exported);
}

TEST_CASE("a report with a typed total comes back as the same report, with nothing to undo") {
  Page page;
  page.click("button.open_sample");
  page.click("nav.applications");
  page.click("applications.new.total");
  page.type("51");
  page.press("Enter");
  page.click("button.export_json");
  const std::string content = last_request<SaveFile>(page)->content;
  const std::string id = page.open_report();
  const Json before = page.application().report();
  page.application().open_file("a.json", content);
  page.settle();
  CHECK(page.open_report() == id);
  CHECK(page.application().report() == before);
  page.click("button.close_message");
  page.click("button.undo");
  CHECK(page.cell("applications.new.total") == "50");
}

TEST_CASE("a file of the open report is compared with it, and what is taken is one step") {
  Page page;
  page.click("button.open_sample");
  page.click("button.export_json");
  const std::string content = last_request<SaveFile>(page)->content;
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("77");
  const Json edited = page.application().report();
  page.application().open_file("a.json", content);
  page.settle();
  CHECK(page.application().report() == edited);
  REQUIRE(page.place("import.part.0"));
  CHECK_FALSE(page.place("import.part.1"));
  page.click("button.import_take");
  CHECK(page.cell("applications.new.natural_person") == "50");
  page.click("button.undo");
  CHECK(page.application().report() == edited);
}

TEST_CASE("of a file that differs only what is ticked is taken") {
  Page page;
  page.click("button.open_sample");
  const Json file = page.application().report();
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("77");
  page.click("nav.overview");
  page.click("section.overview.text");
  page.type("另写一句。");
  const std::string written = page.text("overview");
  page.application().open_file("a.json", file.dump());
  page.settle();
  REQUIRE(page.place("import.part.1"));
  page.click("import.part.0");  // the text, which comes first in the form
  page.click("button.import_take");
  CHECK(page.cell("applications.new.natural_person") == "50");
  CHECK(page.text("overview") == written);
}

TEST_CASE("of a file that differs nothing is taken, or it stands beside") {
  Page page;
  page.click("button.open_sample");
  const Json file = page.application().report();
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("77");
  page.press("Enter");
  const Json edited = page.application().report();
  page.application().open_file("a.json", file.dump());
  page.settle();
  page.click("button.import_keep");
  CHECK(page.application().report() == edited);

  page.application().open_file("a.json", file.dump());
  page.settle();
  page.press("1");  // nothing below is typed into
  page.press("Enter");
  Json copy = page.application().report();
  CHECK(copy.at("id") != file.at("id"));
  copy["id"] = file.at("id");
  CHECK(copy == file);
}

TEST_CASE("a program that opens a report is not asked: one step, which undo takes back") {
  Page page;
  page.click("button.open_sample");
  const Json file = page.application().report();
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  page.type("77");
  const Json edited = page.application().report();
  CHECK(page.application().open_report(file.dump()).empty());
  page.settle();
  CHECK(page.application().report() == file);
  page.click("button.undo");
  CHECK(page.application().report() == edited);
}

TEST_CASE("a file with the id of a stored report waits for that report") {
  Page page;
  page.application().stored_reports(
      {{.report = sample_id(), .unit_name = "泗水县人民政府", .year = 2020, .stored_at_ms = 1}});
  page.application().open_file("sample.json", sample());
  page.settle();
  CHECK(page.open_report().empty());
  REQUIRE(last_request<LoadStored>(page) != nullptr);
  page.application().open_stored(last_request<LoadStored>(page)->report, sample(), 3, {});
  page.settle();
  CHECK(page.open_report() == sample_id());
}

TEST_CASE("a bad file shows a message and changes nothing") {
  Page page;
  page.click("button.open_sample");
  const Json before = page.application().report();
  page.application().open_file("损坏.json", "{\"format\": \"gongkai-report\", ");
  page.settle();
  CHECK(page.place("message"));
  CHECK(page.application().report() == before);
  page.click("button.close_message");
  CHECK_FALSE(page.place("message"));
}

TEST_CASE("idle: nothing asks for frames once all has been drawn") {
  Page page;
  page.click("button.open_sample");
  page.settle();
  page.settle();
  CHECK(page.frames() == 1);
}

}  // namespace gongkai::ui::testing
