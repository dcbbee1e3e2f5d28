#include "core/publication/publication.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/report/cell.hpp"
#include "core/text/headings.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// The official name of every such report, behind unit and year.
constexpr std::string_view official_name = "年政府信息公开工作年度报告";

Block title_of(const Report& report) {
  return {.kind = Block::Kind::title,
          .text = report.unit.name + std::to_string(report.year) + std::string{official_name},
          .second_line = report.unit.name.size()};
}

/// Whether the stretch is all that the paragraph says.
bool is_whole(const Heading& heading, std::size_t begin, std::size_t end) {
  return heading.words.begin == begin && heading.words.end == end;
}

void add_paragraphs(std::vector<Block>& blocks, std::string_view text, SectionIndex section) {
  const std::vector<Heading> headings = headings_of(text);
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', line), text.size());
    const std::string_view words = trimmed(text.substr(line, line_end - line));
    line = line_end + 1;
    if (words.empty()) continue;
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const bool is_heading = std::ranges::any_of(headings, [&](const Heading& heading) {
      return is_whole(heading, begin, begin + words.size());
    });
    blocks.push_back({.kind = is_heading ? Block::Kind::subheading : Block::Kind::paragraph,
                      .text = std::string{words},
                      .section = section,
                      .begin = begin});
  }
}

/// The words of the choice that is drawn beside a cell: the unit of its amount.
std::string_view chosen_beside(const Report& report, CellIndex cell) {
  const Edition& edition = *report.edition;
  const std::string& column = edition.column_of(cell).id;
  for (const CellIndex other : edition.row_of(cell).cells) {
    const Column& beside = edition.column_of(other);
    const auto* chosen = std::get_if<std::string>(&report.cell(other));
    if (beside.drawn_beside != column || chosen == nullptr) continue;
    const auto option = std::ranges::find(beside.options, *chosen, &ChoiceOption::id);
    return option == beside.options.end() ? std::string_view{*chosen} : option->label;
  }
  return {};
}

}  // namespace

std::vector<Block> blocks_of(const Report& report) {
  std::vector<Block> blocks{title_of(report)};
  const std::vector<Section>& sections = report.edition->sections;
  for (std::size_t index = 0; index < sections.size(); ++index) {
    const Section& section = sections[index];
    const auto number = static_cast<SectionIndex>(index);
    if (!section.heading.empty())
      blocks.push_back({.kind = Block::Kind::heading, .text = section.heading, .section = number});
    if (section.table) {
      blocks.push_back({.kind = Block::Kind::table, .section = number, .table = section.table});
    } else {
      add_paragraphs(blocks, report.text(number), number);
    }
  }
  return blocks;
}

std::string published_words(const Report& report, const GridItem& item) {
  if (item.style != GridItem::Style::cell) return item.text;
  std::string words = cell_to_text(report.cell(item.cell), report.edition->cells[item.cell].kind);
  if (!words.empty()) words += chosen_beside(report, item.cell);
  return words;
}

}  // namespace gongkai
