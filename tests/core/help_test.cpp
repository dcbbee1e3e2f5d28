// Help for every row, column and section of both editions, in both languages, and nothing that belongs to none of them.
#include "core/help/help_texts.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/help/figure_list.hpp"
#include "core/text/changed_part.hpp"
#include "core/text/utf16.hpp"
#include "core/text/utf8.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

HelpTexts help_in(const std::string& language) {
  const std::string path = "help/help." + language + ".json";
  const auto json = assets::find(path);
  REQUIRE(json);
  auto help = read_help_texts(*json, path);
  REQUIRE(help);
  return *help;
}

template <typename Texts>
std::set<std::string> keys(const Texts& texts) {
  std::set<std::string> found;
  for (const auto& [key, text] : texts) found.insert(key);
  return found;
}

}  // namespace

TEST_CASE("every row, column and section of both editions has its help, and there is no other") {
  std::set<std::string> rows;
  std::set<std::string> columns;
  std::set<std::string> sections;
  for (const EditionPointer& form : standard_form().editions.all()) {
    for (const Section& section : form->sections) sections.insert(section.id);
    for (const Table& table : form->tables) {
      for (const Row& row : table.rows) rows.insert(table.id + "." + row.id);
      for (const Column& column : table.columns) columns.insert(table.id + "." + column.id);
    }
  }
  for (const char* language : {"zh-CN", "en"}) {
    CAPTURE(language);
    const HelpTexts help = help_in(language);
    CHECK(keys(help.rows) == rows);
    CHECK(keys(help.columns) == columns);
    CHECK(keys(help.sections) == sections);
  }
}

TEST_CASE("a Chinese help text is short enough to be read at a glance") {
  constexpr std::size_t most_characters = 120;
  const HelpTexts help = help_in("zh-CN");
  for (const auto* texts : {&help.rows, &help.columns, &help.sections}) {
    for (const auto& [key, text] : *texts) {
      CAPTURE(key);
      CHECK(length_in_characters(text.text) <= most_characters);
    }
  }
}

TEST_CASE("the help of a cell is that of its row and of its column") {
  const HelpTexts help = help_in("en");
  const EditionPointer form = edition("2019");
  const CellIndex welfare = *form->find_cell("applications.new.welfare");
  REQUIRE(help.of_row(*form, welfare) != nullptr);
  CHECK(help.of_row(*form, welfare)->article == "Art. 27, 29, 31");
  REQUIRE(help.of_column(*form, welfare) != nullptr);
  CHECK(help.of_column(*form, welfare)->text ==
        "Organisations for the public good, such as charities and foundations.");
}

TEST_CASE("damaged help is refused and named") {
  for (const char* json :
       {"", "[]", R"({"sections":{}})", R"({"sections":{"a":{}},"tables":{}})",
        R"({"sections":{},"tables":{"t":{"rows":{}}}})",
        R"({"sections":{},"tables":{"t":{"rows":{"r":{"text":"x","article":1}},"columns":{}}}})"}) {
    CAPTURE(json);
    const auto help = read_help_texts(json, "help/x.json");
    REQUIRE_FALSE(help);
    CHECK(help.error().id == "help.broken");
    CHECK(help.error().place == "help/x.json");
  }
  CHECK_FALSE(read_figure_list(R"({"figures":[1]})", "help/figures.json"));
}

TEST_CASE("the list of figures names cells of each edition once, and every line of it names some") {
  const auto json = assets::find("help/figures.json");
  REQUIRE(json);
  const auto list = read_figure_list(*json, "help/figures.json");
  REQUIRE(list);
  for (const EditionPointer& form : standard_form().editions.all()) {
    const auto cells = cells_of(*list, *form);
    CHECK(std::set(cells.begin(), cells.end()).size() == cells.size());
    CHECK(form->cells[cells.front()].address == "applications.new.total");
    for (const CellIndex cell : cells) CHECK(form->cells[cell].kind != CellKind::choice);
    for (const std::string& line : *list) {
      CAPTURE(line);
      CHECK_FALSE(cells_of({line}, *form).empty());
    }
  }
}

TEST_CASE("places in UTF-16 units and in bytes") {
  const std::string text = "a公𠀀b";
  CHECK(utf16_length(text) == 5);
  CHECK(byte_at_utf16(text, 0) == 0);
  CHECK(byte_at_utf16(text, 1) == 1);
  CHECK(byte_at_utf16(text, 2) == 4);
  CHECK(byte_at_utf16(text, 3) == 4);  // within 𠀀
  CHECK(byte_at_utf16(text, 4) == 8);
  CHECK(byte_at_utf16(text, 9) == text.size());
}

TEST_CASE("the changed part of a text is whole characters, and places move with it") {
  const std::string before = "共五十件，已办结";
  const std::string after = "共五十七件，已办结";
  const ChangedPart change = changed_part(before, after);
  CHECK(change.begin == std::string{"共五十"}.size());
  CHECK(change.old_end == change.begin);
  CHECK(change.new_end == std::string{"共五十七"}.size());
  CHECK(moved_with(change, 3) == 3);
  CHECK(moved_with(change, before.size()) == after.size());
  CHECK(moved_with(changed_part("aXYb", "aZb"), 2) == 2);
}

}  // namespace gongkai::test
