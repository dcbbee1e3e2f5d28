// Pieces put on pages, and the report set in type: where pages break, and where they do not.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"
#include "core/standard_form.hpp"
#include "core/text/utf8.hpp"
#include "fixtures.hpp"
#include "ui/preview/composition.hpp"
#include "ui/preview/page_layout.hpp"

namespace gongkai::ui::testing {
namespace {

Report sample_report() {
  static const StandardForm form = load_standard_form(assets::find).value();
  const auto text = assets::find("samples/sishui-2020.json");
  REQUIRE(text);
  return read_report(*text, form.editions).value();
}

const Paper& paper() {
  static const Paper loaded = load_paper(assets::find).value();
  return loaded;
}

/// Chinese characters are as wide as the type is high, all others half of that.
TypeWidths box_widths() {
  const auto width = [](char32_t character, float size) {
    return character < 0x2E80 ? size / 2 : size;
  };
  return {.regular = width, .bold = width};
}

Composition set(const Report& report, const Composition& before = {}) {
  return compose(report, paper(), box_widths(), before);
}

std::size_t page_of(const Composition& composition, std::size_t piece) {
  return composition.pages.places[piece].page;
}

}  // namespace

TEST_CASE("pieces fill a page, and what no more fits goes to the next one whole") {
  const std::vector<Piece> pieces(5, Piece{.height = 40});
  const PageLayout layout = lay_out_pages(pieces, 100);
  CHECK(layout.pages == 3);
  REQUIRE(layout.places.size() == 5);
  CHECK(layout.places[1].page == 0);
  CHECK(layout.places[1].y == 40);
  CHECK(layout.places[2].page == 1);
  CHECK(layout.places[2].y == 0);
}

TEST_CASE("a heading goes to the next page with what follows it") {
  const std::vector<Piece> pieces{
      {.height = 70}, {.height = 20, .keeps_with_next = true}, {.height = 20}};
  const PageLayout layout = lay_out_pages(pieces, 100);
  CHECK(layout.places[0].page == 0);
  CHECK(layout.places[1].page == 1);
  CHECK(layout.places[2].page == 1);
}

TEST_CASE("room above a piece is left out at the top of a page") {
  const std::vector<Piece> pieces{{.height = 60, .gap_before = 10},
                                  {.height = 30, .gap_before = 10},
                                  {.height = 60, .gap_before = 10}};
  const PageLayout layout = lay_out_pages(pieces, 100);
  CHECK(layout.places[0].y == 0);
  CHECK(layout.places[1].y == 70);
  CHECK(layout.places[2].page == 1);
  CHECK(layout.places[2].y == 0);
}

TEST_CASE("a table that goes on has room for its head once more") {
  const std::vector<Piece> pieces{{.height = 20, .keeps_with_next = true},
                                  {.height = 60, .repeated_head = 20},
                                  {.height = 60, .repeated_head = 20},
                                  {.height = 20, .repeated_head = 20}};
  const PageLayout layout = lay_out_pages(pieces, 100);
  CHECK(layout.places[1].page == 0);
  CHECK(layout.places[1].y == 20);
  CHECK(layout.places[2].page == 1);
  CHECK(layout.places[2].y == 20);
  CHECK(layout.places[3].page == 1);
  CHECK(layout.places[3].y == 80);
}

TEST_CASE("what keeps together and is higher than a page is broken, and nothing is lost") {
  const std::vector<Piece> pieces(7, Piece{.height = 30, .keeps_with_next = true});
  const PageLayout layout = lay_out_pages(pieces, 100);
  REQUIRE(layout.places.size() == 7);
  CHECK(layout.pages == 3);
  const PageLayout higher = lay_out_pages(std::vector<Piece>(2, Piece{.height = 130}), 100);
  CHECK(higher.pages == 2);
  CHECK(lay_out_pages({}, 100).pages == 1);
}

TEST_CASE("no page of the sample is overfull, and none ends with a heading") {
  const Composition composition = set(sample_report());
  CHECK(composition.pages.pages > 5);
  CHECK(composition.pieces.size() == composition.pages.places.size());
  for (std::size_t page = 0; page < composition.pages.pages; ++page) {
    CAPTURE(page);
    const auto [first, end] = composition.pieces_on(page);
    REQUIRE(first < end);
    const SetPiece& last = composition.pieces[end - 1];
    const Block& block = composition.blocks[last.block];
    CHECK(block.kind != Block::Kind::heading);
    CHECK(block.kind != Block::Kind::subheading);
    float height = paper().body_line;
    if (block.table) {
      const TableLayout& table = composition.tables[*block.table].layout;
      height = table.row_edges[last.index + 1] - table.row_edges[last.index];
      // A row of headings is not the last one either.
      bool has_cells = false;
      for (const GridItem& item : composition.edition->tables[*block.table].grid.items)
        has_cells = has_cells || (item.style == GridItem::Style::cell &&
                                  item.top == static_cast<int>(last.index));
      CHECK(has_cells);
    }
    CHECK(composition.pages.places[end - 1].y + height <= paper().text_height() + 0.1F);
  }
}

TEST_CASE("no line is wider than the text, and no paragraph leaves one line alone on a page") {
  const Composition composition = set(sample_report());
  const TypeWidths widths = box_widths();
  for (std::size_t index = 0; index < composition.blocks.size(); ++index) {
    const Block& block = composition.blocks[index];
    if (block.kind != Block::Kind::paragraph) continue;
    std::string together;
    for (const SetLine& line : composition.lines[index]) {
      const std::string words = block.text.substr(line.begin, line.end - line.begin);
      float width = line.indent;
      for (std::size_t offset = 0; offset < words.size();) {
        const CodePoint character = code_point_at(words, offset);
        width += widths.regular(character.value, paper().body);
        offset += character.bytes;
      }
      CHECK(width <= paper().text_width() + 0.1F);
      together += words;
    }
    CHECK(together.size() <= block.text.size());
    CHECK(composition.lines[index].front().indent == 2 * paper().body);

    const std::size_t first = composition.first_piece_of(index);
    const std::size_t lines = composition.lines[index].size();
    if (lines < 2) continue;
    CHECK(page_of(composition, first) == page_of(composition, first + 1));
    CHECK(page_of(composition, first + lines - 2) == page_of(composition, first + lines - 1));
  }
}

TEST_CASE("more text is more pages, and what is set anew is as if it were set for the first time") {
  Report report = sample_report();
  const Composition before = set(report);
  const SectionIndex overview = report.edition->find_section("overview").value();
  std::string more;
  for (int line = 0; line < 60; ++line) more += "本年度主动公开政府信息一百二十条，比上年增加。\n";
  report.texts[overview] = more + std::string{report.text(overview)};
  const Composition after = set(report, before);
  CHECK(after.pages.pages >= before.pages.pages + 2);
  const Composition anew = set(report);
  CHECK(after.blocks == anew.blocks);
  CHECK(after.lines == anew.lines);
  CHECK(after.pages.pages == anew.pages.pages);
}

TEST_CASE("a long title has the unit on a line of its own") {
  Report report = sample_report();
  const Composition composition = set(report);
  REQUIRE(composition.lines.front().size() == 2);
  CHECK(composition.lines.front()[1].begin == report.unit.name.size());
  report.unit.name = "甲县";
  CHECK(set(report).lines.front().size() == 1);
}

TEST_CASE("a place in the report is found on the pages") {
  const Report report = sample_report();
  const Composition composition = set(report);
  const Edition& edition = *report.edition;
  const auto place_of_cell = [&](std::string_view address) {
    const CellIndex cell = edition.find_cell(address).value();
    const auto section = edition.find_section(address.substr(0, address.find('.')));
    return piece_at(composition, {.section = section, .cell = cell}).value();
  };
  const std::size_t first = place_of_cell("applications.new.total");
  const std::size_t last = place_of_cell("applications.carried_out.total");
  CHECK(composition.pieces[first].index == 3);
  CHECK(page_of(composition, last) == page_of(composition, first) + 1);
  // A choice stands in the row of the cell beside it.
  CHECK(place_of_cell("proactive.procurement.unit") ==
        place_of_cell("proactive.procurement.amount"));

  CHECK(piece_at(composition, {}) == 0);
  const SectionIndex overview = edition.find_section("overview").value();
  const std::size_t heading = piece_at(composition, {.section = overview}).value();
  CHECK(composition.blocks[composition.pieces[heading].block].text == "一、总体情况");
  const std::size_t end = report.text(overview).size();
  const std::size_t behind = piece_at(composition, {.section = overview, .byte = end}).value();
  const SetPiece& at_end = composition.pieces[behind];
  CHECK(composition.blocks[at_end.block].section == overview);
  CHECK(at_end.index + 1 == composition.lines[at_end.block].size());
  CHECK(behind > heading + 10);
}

}  // namespace gongkai::ui::testing
