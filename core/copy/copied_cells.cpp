#include "core/copy/copied_cells.hpp"

#include <algorithm>
#include <vector>

#include "core/report/cell.hpp"

namespace gongkai {
namespace {

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
      if (item != items.end()) text += text_of(report, **item);
    }
    text += '\n';
  }
  return text;
}

std::string html_of(const Report& report, const std::vector<const GridItem*>& items,
                    const GridBox& box) {
  std::string html = R"(<table border="1" cellspacing="0" cellpadding="4">)";
  for (int row = box.top; row < box.bottom; ++row) {
    html += "<tr>";
    for (const GridItem* item : items) {
      if (std::max(item->top, box.top) != row) continue;
      const GridBox place = box_of(*item);
      const int columns = std::min(place.right, box.right) - std::max(place.left, box.left);
      const int rows = std::min(place.bottom, box.bottom) - std::max(place.top, box.top);
      const bool is_cell = item->style == GridItem::Style::cell;
      html += is_cell ? "<td align=\"right\"" : "<th";
      html += span("colspan", columns) + span("rowspan", rows) + ">";
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
  if (items.size() == 1) return {.text = text_of(report, *items.front()), .html = {}};
  return {.text = lines_of(report, items, copied), .html = html_of(report, items, copied)};
}

}  // namespace gongkai
