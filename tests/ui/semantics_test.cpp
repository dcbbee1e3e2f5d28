// The page in words: what the mirror shows to those who do not see the canvas, and what is done there.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

const Json* part_of(const Json& page, std::string_view name) {
  for (const Json& part : page.at("parts")) {
    if (part.at("part") == name) return &part;
  }
  return nullptr;
}

const Json* item_of(const Json& page, std::string_view name) {
  for (const Json& part : page.at("parts")) {
    for (const Json& item : part.at("items")) {
      if (item.contains("name") && item.at("name") == name) return &item;
    }
  }
  return nullptr;
}

const Json* cell_of(const Json& table, std::string_view address) {
  for (const Json& row : table.at("rows")) {
    for (const Json& item : row) {
      if (item.contains("name") && item.at("name") == address) return &item;
    }
  }
  return nullptr;
}

/// Names of controls and fields that nobody could call by a word.
std::vector<std::string> nameless(const Json& page) {
  std::vector<std::string> names;
  for (const Json& part : page.at("parts")) {
    for (const Json& item : part.at("items")) {
      if (item.at("words").get<std::string>().empty()) names.push_back(item.dump());
    }
  }
  return names;
}

void go(Page& page, std::string_view control) {
  page.application().activate(control);
  page.settle();
}

}  // namespace

TEST_CASE("every control and field of every view has a name, in wide and in narrow windows") {
  for (const float width : {1280.0F, 900.0F, 390.0F}) {
    CAPTURE(width);
    Page page{width, 844};
    CHECK(nameless(page.application().in_words()).empty());
    go(page, "button.open_sample");
    for (const char* view : {"nav.summary", "nav.unit", "nav.overview", "nav.proactive",
                             "nav.applications", "nav.disputes", "nav.ledger", "state.saving"}) {
      CAPTURE(view);
      go(page, view);
      const auto names = nameless(page.application().in_words());
      CHECK_MESSAGE(names.empty(), (names.empty() ? "" : names.front()));
    }
    page.press("Escape");
    page.press("Control+h");
    page.settle();
    CHECK(nameless(page.application().in_words()).empty());
  }
}

TEST_CASE("a table is told whole, though only a part of it is in view") {
  Page page{1280, 400};
  go(page, "button.open_sample");
  go(page, "nav.applications");
  const Json words = page.application().in_words();
  const Json* table = item_of(words, "table.applications");
  REQUIRE(table != nullptr);
  std::size_t cells = 0;
  for (const Json& row : table->at("rows"))
    cells += static_cast<std::size_t>(
        std::ranges::count_if(row, [](const Json& item) { return item.at("kind") == "cell"; }));
  CHECK(cells > 150);
  const Json* last = cell_of(*table, "applications.carried_out.total");
  REQUIRE(last != nullptr);
  CHECK_FALSE(last->contains("at"));
  CHECK(page.cell("applications.carried_out.total") == last->at("value").get<std::string>());
}

TEST_CASE(
    "what is typed into the mirror is typed into the report, and a finding about it is news") {
  Page page;
  go(page, "button.open_sample");
  go(page, "nav.applications");
  CHECK_FALSE(page.application().in_words().contains("news"));
  const std::string before = page.cell("applications.new.total");
  page.application().mirror_input("applications.new.total", "9", false);
  page.settle();
  CHECK(page.cell("applications.new.total") == "9");
  // Not while it is being typed.
  CHECK_FALSE(page.application().in_words().contains("news"));
  page.press("Enter");
  page.settle();
  const Json words = page.application().in_words();
  REQUIRE(words.contains("news"));
  const Json* cell = cell_of(*item_of(words, "table.applications"), "applications.new.total");
  REQUIRE(cell != nullptr);
  CHECK(cell->at("invalid") == true);
  CHECK(cell->at("about").get<std::string>().find('9') != std::string::npos);
  // It is news once.
  CHECK(page.application().in_words().at("news").at("number") == words.at("news").at("number"));
  go(page, "button.undo");
  CHECK(page.cell("applications.new.total") == before);
}

TEST_CASE("a control that is disabled, or veiled, does nothing when it is activated") {
  Page page;
  go(page, "button.open_sample");
  const Json words = page.application().in_words();
  CHECK(item_of(words, "button.undo")->at("disabled") == true);
  go(page, "button.undo");
  CHECK(page.application().steps().at("redo").empty());
  // While a paste waits for its answer the bar is veiled.
  go(page, "nav.applications");
  page.click("applications.new.natural_person");
  page.paste("1\t2\n3\t4\n");
  page.settle();
  const Json veiled = page.application().in_words();
  REQUIRE(item_of(veiled, "nav.unit") != nullptr);
  CHECK(item_of(veiled, "nav.unit")->at("disabled") == true);
  go(page, "nav.unit");
  CHECK(page.place("panel.paste"));
}

TEST_CASE("a field of the mirror gets the keyboard, and its text is the report's") {
  Page page;
  go(page, "button.open_sample");
  go(page, "nav.unit");
  page.application().attend("unit.parent");
  page.settle();
  REQUIRE(page.field());
  CHECK(page.field()->id == "unit.parent");
  page.application().mirror_input("unit.parent", "某市", false);
  page.settle();
  CHECK(page.application().report().at("unit").at("parent") == "某市");
  CHECK(page.field_text() == "某市");
  go(page, "nav.overview");
  page.application().attend("section.overview.text");
  page.application().mirror_input("section.overview.text", "写了。", false);
  page.settle();
  CHECK(page.text("overview") == "写了。");
  const Json words = page.application().in_words();
  CHECK(words.at("at") == "section.overview.text");
  CHECK(item_of(words, "section.overview.text")->at("value") == "写了。");
}

TEST_CASE("a part that is not there is not told, and the current one is") {
  Page page;
  CHECK(part_of(page.application().in_words(), "sections") == nullptr);
  go(page, "button.open_sample");
  go(page, "nav.disputes");
  const Json words = page.application().in_words();
  REQUIRE(part_of(words, "findings") != nullptr);
  CHECK(item_of(words, "nav.disputes")->at("current") == true);
  CHECK_FALSE(item_of(words, "nav.unit")->contains("current"));
}

}  // namespace gongkai::ui::testing
