#include "core/copy/copied_cells.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/report/cell.hpp"

namespace gongkai {
namespace {

bool is_text(const Report& report, const GridItem& item) {
  return item.style == GridItem::Style::cell &&
         std::holds_alternative<std::string>(report.cell(item.cell));
}

/// A text that a spreadsheet would calculate stays what it is: behind an apostrophe, as one types it there. Some of them take
/// full-width signs for the same.
std::string harmless(std::string text) {
  constexpr std::array<std::string_view, 8> beginnings{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const auto begins = [&](std::string_view sign) {
    return text.size() > sign.size() && text.starts_with(sign);
  };
  if (std::ranges::any_of(beginnings, begins)) text.insert(0, "'");
  return text;
}

/// What parts cells and lines in the copied text is, within a cell, a blank.
std::string on_one_line(std::string text) {
  constexpr std::string_view parting = "\t\r\n";
  std::ranges::replace_if(text, [&](char character) { return parting.contains(character); }, ' ');
  return text;
}

/// As text of an HTML element: what the cells say can be no markup.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char character : text) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += character;
    }
  }
  return out;
}

std::string text_of(const Report& report, const GridItem& item) {
  if (item.style != GridItem::Style::cell) return item.text;
  return cell_to_text(report.cell(item.cell), report.edition->cells[item.cell].kind);
}

std::string span(std::string_view name, int count) {
  if (count == 1) return {};
  return " " + std::string{name} + "=\"" + std::to_string(count) + "\"";
}

std::string plain_text_of(const Report& report, const GridItem& item) {
  const std::string text = on_one_line(text_of(report, item));
  return is_text(report, item) ? harmless(text) : text;
}

/// Lines of tabs know no merged cells: what a cell covers besides its first place stays empty.
std::string lines_of(const Report& report, const std::vector<const GridItem*>& items,
                     const GridBox& box) {
  std::string text;
  for (int row = box.top; row < box.bottom; ++row) {
    for (int column = box.left; column < box.right; ++column) {
      if (column > box.left) text += '\t';
      const auto starts_here = [&](const GridItem* item) {
        return std::max(item->top, box.top) == row && std::max(item->left, box.left) == column;
      };
      const auto item = std::ranges::find_if(items, starts_here);
      if (item != items.end()) text += plain_text_of(report, **item);
    }
    text += '\n';
  }
  return text;
}

std::string html_of(const Report& report, const std::vector<const GridItem*>& items,
                    const GridBox& box) {
  // Excel reads the format of a text from its own property; without it "=1+1" would be calculated.
  constexpr std::string_view as_text = R"( style="mso-number-format:'\@'")";
  std::string html = R"(<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="4">)";
  for (int row = box.top; row < box.bottom; ++row) {
    html += "<tr>";
    for (const GridItem* item : items) {
      if (std::max(item->top, box.top) != row) continue;
      const GridBox place = box_of(*item);
      const int columns = std::min(place.right, box.right) - std::max(place.left, box.left);
      const int rows = std::min(place.bottom, box.bottom) - std::max(place.top, box.top);
      const bool is_cell = item->style == GridItem::Style::cell;
      html += is_cell ? "<td align=\"right\"" : "<th";
      html += span("colspan", columns) + span("rowspan", rows);
      if (is_text(report, *item)) html += as_text;
      html += '>';
      html += escaped(text_of(report, *item));
      html += is_cell ? "</td>" : "</th>";
    }
    html += "</tr>";
  }
  return html + "</table>";
}

}  // namespace

CopiedCells copy_cells(const Report& report, TableIndex table, const GridBox& box) {
  const Grid& grid = report.edition->tables[table].grid;
  const bool is_whole = box == all_cells(grid);
  const GridBox copied = is_whole ? GridBox{.left = 0,
                                            .top = 0,
                                            .right = static_cast<int>(grid.columns.size()),
                                            .bottom = grid.row_count}
                                  : box;
  std::vector<const GridItem*> items;
  for (const GridItem& item : grid.items) {
    if (overlap(copied, box_of(item)) && (is_whole || item.style == GridItem::Style::cell))
      items.push_back(&item);
  }
  if (items.size() == 1) return {.text = plain_text_of(report, *items.front()), .html = {}};
  return {.text = lines_of(report, items, copied), .html = html_of(report, items, copied)};
}

}  // namespace gongkai
