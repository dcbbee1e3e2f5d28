// The report as blocks, in the order in which it is published.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/edition/grid_box.hpp"
#include "core/publication/publication.hpp"
#include "test_data.hpp"

namespace gongkai::test {
namespace {

Report sample() { return report_of(file_content("assets/samples/sishui-2020.json")); }
Report complete() { return report_of(file_content("tests/fixtures/reports/complete-2021.json")); }

std::vector<std::string> texts_of(const std::vector<Block>& blocks, Block::Kind kind) {
  std::vector<std::string> texts;
  for (const Block& block : blocks) {
    if (block.kind == kind) texts.push_back(block.text);
  }
  return texts;
}

std::string words_in(const Report& report, std::string_view address) {
  const CellIndex index = cell(report, address);
  const Edition& edition = *report.edition;
  const GridItem* item = item_of(edition.tables[edition.cells[index].table].grid, index);
  REQUIRE(item != nullptr);
  return published_words(report, *item);
}

}  // namespace

TEST_CASE("the sample is a title, then its sections under their official headings") {
  const Report report = sample();
  const std::vector<Block> blocks = blocks_of(report);
  REQUIRE(blocks.size() > 10);
  CHECK(blocks.front().kind == Block::Kind::title);
  CHECK(blocks.front().text == "泗水县人民政府2020年政府信息公开工作年度报告");
  CHECK(blocks.front().text.substr(blocks.front().second_line) == "2020年政府信息公开工作年度报告");

  std::vector<std::string> headings;
  for (const Section& section : report.edition->sections) {
    if (!section.heading.empty()) headings.push_back(section.heading);
  }
  CHECK(headings.size() == 6);
  CHECK(texts_of(blocks, Block::Kind::heading) == headings);
}

TEST_CASE("each table stands directly below the heading of its section") {
  for (const Report& report : {sample(), complete()}) {
    const std::vector<Block> blocks = blocks_of(report);
    std::vector<TableIndex> tables;
    for (std::size_t index = 0; index < blocks.size(); ++index) {
      if (blocks[index].kind != Block::Kind::table) continue;
      REQUIRE(index > 0);
      CHECK(blocks[index - 1].kind == Block::Kind::heading);
      CHECK(blocks[index - 1].section == blocks[index].section);
      tables.push_back(blocks[index].table.value());
    }
    CHECK(tables == std::vector<TableIndex>{0, 1, 2});
  }
}

TEST_CASE("a text is its paragraphs, without empty lines and the blanks around them") {
  Report report = complete();
  const SectionIndex other = report.edition->find_section("other").value();
  report.texts[other] = "\n　　一、收费情况\n\n  本年没有收取信息处理费。  \n一、收费。没有。\n";
  std::vector<Block> blocks = blocks_of(report);
  std::erase_if(blocks, [&](const Block& block) { return block.section != other; });
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].kind == Block::Kind::heading);
  CHECK(blocks[1].kind == Block::Kind::subheading);
  CHECK(blocks[1].text == "一、收费情况");
  CHECK(blocks[2].kind == Block::Kind::paragraph);
  CHECK(blocks[2].text == "本年没有收取信息处理费。");
  // A paragraph that goes on behind its heading is one paragraph.
  CHECK(blocks[3].kind == Block::Kind::paragraph);
  for (std::size_t index = 1; index < blocks.size(); ++index)
    CHECK(report.text(other).substr(blocks[index].begin).starts_with(blocks[index].text));
}

TEST_CASE("a section in which nothing is written keeps its heading") {
  const Report report = new_report(edition("2021"), "id", 2025, {});
  const std::vector<Block> blocks = blocks_of(report);
  CHECK(texts_of(blocks, Block::Kind::heading).size() == 6);
  CHECK(texts_of(blocks, Block::Kind::paragraph).empty());
  CHECK(blocks.front().text == "2025年政府信息公开工作年度报告");
}

TEST_CASE("a blank cell stays blank, a zero is a zero, and an amount has its unit beside it") {
  Report report = sample();
  const auto set = [&](std::string_view address, Cell value) {
    report.cells[cell(report, address)] = std::move(value);
  };
  CHECK(words_in(report, "applications.new.natural_person") == "50");
  CHECK(words_in(report, "applications.new.business") == "0");
  set("applications.new.business", Blank{});
  CHECK(words_in(report, "applications.new.business").empty());
  CHECK(words_in(report, "proactive.licensing.change") == "+2");

  CHECK(words_in(report, "proactive.procurement.amount") == "2660000");
  set("proactive.procurement.unit", Cell{"wan_yuan"});
  CHECK(words_in(report, "proactive.procurement.amount") == "2660000万元");
  set("proactive.procurement.amount", Blank{});
  CHECK(words_in(report, "proactive.procurement.amount").empty());
}

}  // namespace gongkai::test
