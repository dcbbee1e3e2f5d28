// Alignment by the names of rows and columns, both of them or one.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/paste/alignment.hpp"
#include "core/paste/headings.hpp"
#include "core/paste/reasons.hpp"

namespace gongkai {
namespace {

/// What heads a place on one axis.
struct Named {
  NameMatch match;
  bool by_order = false;  ///< one of a group whose own headings are missing
  std::string_view doubt() const {
    if (match.is_similar) return paste_reason::name_similar;
    return by_order ? paste_reason::by_order : std::string_view{};
  }
};

struct ColumnHead {
  Named column;
  Named row;  ///< where rows are named above, too
  std::optional<MoneyUnit> unit;
};

/// "法人或其他组织" over as many columns as it has in the form, which are not named one by one.
void name_members_of_groups(const GridView& view, const Headings& headings, std::size_t block,
                            const GridNames& names, std::vector<ColumnHead>& heads) {
  const int row = headings.rows_of(block).back();
  for (int column = 0; column < view.columns(); ++column) {
    const auto cell = view.own_text_at(row, column);
    if (!cell || headings.is_label_column(column) || !names[*cell].is_group()) continue;
    const std::vector<std::size_t>& members = names[*cell].members;
    int end = column + 1;
    while (end < view.columns() && !headings.is_label_column(end)) {
      const auto next = view.text_at(row, end);
      if (next ? *next != *cell : !headings.over(block, end).empty()) break;
      ++end;
    }
    if (static_cast<std::size_t>(end - column) != members.size()) continue;
    for (std::size_t member = 0; member < members.size(); ++member) {
      Named& named = heads[static_cast<std::size_t>(column) + member].column;
      named.match = {.kind = NameMatch::Kind::leaf,
                     .index = members[member],
                     .is_similar = false,
                     .members = {}};
      named.by_order = true;
    }
  }
}

std::vector<ColumnHead> read_block(const TableReading& reading, const GridView& view,
                                   const Headings& headings, std::size_t block, bool rows_too) {
  std::vector<ColumnHead> heads(static_cast<std::size_t>(view.columns()));
  for (int column = 0; column < view.columns(); ++column) {
    if (headings.is_label_column(column)) continue;
    ColumnHead& head = heads[static_cast<std::size_t>(column)];
    for (const std::size_t text : headings.over(block, column)) {
      if (!head.unit) head.unit = money_unit_in(view.pasted(text).text);
      const NameMatch& as_column = reading.columns[text];
      if (head.column.match.kind == NameMatch::Kind::none) {
        head.column.match = as_column;
        if (as_column.is_leaf()) continue;
        // A name that the form does not have; what is above it names more than this column.
        if (!rows_too) break;
      }
      if (rows_too && !head.row.match.is_leaf()) head.row.match = reading.rows[text];
    }
  }
  name_members_of_groups(view, headings, block, reading.columns, heads);
  return heads;
}

class Placing {
 public:
  Placing(const TableReading& reading, const GridView& view) : reading_{reading}, view_{view} {
    result_.table = reading.table;
  }

  void place(std::size_t text, CellIndex cell, std::string_view doubt,
             std::optional<MoneyUnit> unit = {}) {
    result_.placed.push_back(
        {.pasted = text, .cell = cell, .unclear = doubt, .heading_unit = unit});
    if (view_.is_figure(text)) result_.score += doubt.empty() ? 2 : 1;
  }

  void leave(std::size_t text, std::string_view reason) {
    result_.unplaced.push_back({.pasted = text, .reason = reason});
  }

  /// Where nothing names a cell: other text is worth a word only when the form does not have it. A heading that is only like a name
  /// of the form was taken for it.
  bool leave_text(std::size_t text, bool is_heading = false) {
    const auto is_of_form = [&](const GridNames& names) {
      return names[text].kind != NameMatch::Kind::none && (is_heading || !names[text].is_similar);
    };
    if (is_of_form(reading_.rows) || is_of_form(reading_.columns)) return false;
    leave(text, paste_reason::other_text);
    return true;
  }

  void place_named(std::size_t text, const Named& row, const Named& column,
                   std::optional<MoneyUnit> unit) {
    if (row.match.is_leaf() && column.match.is_leaf()) {
      if (const auto cell = reading_.cell(row.match.index, column.match.index)) {
        place(text, *cell, row.doubt().empty() ? column.doubt() : row.doubt(), unit);
      } else {
        leave(text, paste_reason::no_such_cell);
      }
    } else if (!view_.is_figure(text) && !row.match.is_leaf()) {
      leave_text(text);
    } else if (row.match.is_group() || column.match.is_group()) {
      leave(text, paste_reason::group);
    } else {
      leave(text, row.match.is_leaf() ? paste_reason::unknown_column : paste_reason::unknown_row);
    }
  }

  GridAlignment finish(bool transposed) && {
    result_.transposed = transposed;
    // Names that lead to the same cells again and again are not read as they are meant.
    std::map<CellIndex, std::size_t> places;
    std::size_t twice = 0;
    for (const PlacedText& placed : result_.placed) {
      const auto [first, is_new] = places.emplace(placed.cell, placed.pasted);
      if (!is_new && view_.pasted(first->second).text != view_.pasted(placed.pasted).text) ++twice;
    }
    if (twice * 4 >= result_.placed.size()) result_.score = 0;
    return std::move(result_);
  }

 private:
  const TableReading& reading_;
  const GridView& view_;
  GridAlignment result_;
};

GridAlignment align_by_both(const TableReading& reading, const GridView& view, bool stacked) {
  const Headings headings = stacked ? Headings{view, nullptr, {&reading.columns, &reading.rows}}
                                    : Headings{view, &reading.rows, {&reading.columns}};
  std::vector<std::vector<ColumnHead>> heads;
  heads.reserve(headings.blocks());
  for (std::size_t block = 0; block < headings.blocks(); ++block)
    heads.push_back(read_block(reading, view, headings, block, stacked));
  const std::vector<ColumnHead> no_heads(static_cast<std::size_t>(view.columns()));

  Placing placing{reading, view};
  for (int row = 0; row < view.rows(); ++row) {
    const auto block = headings.block_above(row);
    const std::vector<ColumnHead>& above = block ? heads[*block] : no_heads;
    const auto label = stacked ? std::nullopt : headings.label_of(row);
    const Named named{.match = label ? reading.rows[*label] : NameMatch{}, .by_order = false};
    const auto unit_of_row = label ? money_unit_in(view.pasted(*label).text) : std::nullopt;
    bool has_figure = false;
    for (int column = 0; column < view.columns(); ++column)
      has_figure |= !headings.is_label_column(column) && view.is_figure_at(row, column);
    for (int column = 0; column < view.columns(); ++column) {
      const auto text = view.own_text_at(row, column);
      if (!text) continue;
      const ColumnHead& head = above[static_cast<std::size_t>(column)];
      if (headings.is_label_column(column)) {
        // The name of a row that the form does not have is told with its figures.
        if (view.is_figure(*text)) {
          placing.leave(*text, paste_reason::unknown_row);
        } else if (!has_figure) {
          placing.leave_text(*text, true);
        }
      } else if (headings.is_heading_row(row)) {
        placing.leave_text(*text, true);
      } else {
        placing.place_named(*text, stacked ? head.row : named, head.column,
                            head.unit ? head.unit : unit_of_row);
      }
    }
  }
  return std::move(placing).finish(view.on_its_side());
}

/// The cells of one row, or of one column, in order; where the column has no cell in a row, nothing.
std::vector<std::optional<CellIndex>> line_of(const TableReading& reading, Axis axis,
                                              std::size_t index) {
  std::vector<std::optional<CellIndex>> line;
  if (axis == Axis::columns) {
    line.resize(reading.form().rows.size());
    for (std::size_t row = 0; row < line.size(); ++row) line[row] = reading.cell(row, index);
    return line;
  }
  for (const CellIndex cell : reading.form().rows[index].cells) {
    if (reading.edition.column_of(cell).drawn_beside.empty()) line.emplace_back(cell);
  }
  return line;
}

/// Without the totals at its end.
std::size_t parts_of(const std::vector<std::optional<CellIndex>>& line, const Edition& edition) {
  std::size_t count = line.size();
  while (count > 0 && line[count - 1] && edition.cells[*line[count - 1]].is_total()) --count;
  return count;
}

struct NamedLine {
  std::size_t index = 0;
  std::string_view doubt;
  std::optional<MoneyUnit> unit;
  std::vector<std::pair<int, std::size_t>> texts;  ///< column of the view, and text
};

/// 结果维持 … 总计, three times over: each time the next row is meant.
bool names_recur(const std::vector<NamedLine>& lines, std::size_t times) {
  std::map<std::size_t, std::size_t> count;
  for (const NamedLine& line : lines) {
    if (line.texts.size() != 1) return false;
    ++count[line.index];
  }
  return times > 1 &&
         std::ranges::all_of(count, [&](const auto& entry) { return entry.second == times; });
}

}  // namespace

std::optional<CellIndex> TableReading::cell(std::size_t row, std::size_t column) const {
  for (const CellIndex cell : form().rows[row].cells) {
    if (edition.cells[cell].column == column) return cell;
  }
  return std::nullopt;
}

GridAlignment align_crosswise(const TableReading& reading, const GridView& view) {
  return align_by_both(reading, view, false);
}

GridAlignment align_stacked(const TableReading& reading, const GridView& view) {
  return align_by_both(reading, view, true);
}

GridAlignment align_by_one_axis(const TableReading& reading, const GridView& view, Axis named,
                                std::optional<CellIndex> anchor) {
  const GridNames& names = named == Axis::rows ? reading.rows : reading.columns;
  const Headings headings{view, &names, {}};
  Placing placing{reading, view};
  const bool transposed = (named == Axis::rows) == view.on_its_side();

  std::vector<NamedLine> lines;
  std::set<int> value_columns;
  int lines_with_figures = 0;
  bool heads_are_strange = false;
  const int first = headings.first_value_column();
  for (int row = 0; row < view.rows(); ++row) {
    const auto label = headings.label_of(row);
    const NameMatch match = label ? names[*label] : NameMatch{};
    NamedLine line{.index = match.index, .doubt = {}, .unit = {}, .texts = {}};
    if (label) line.unit = money_unit_in(view.pasted(*label).text);
    if (match.is_similar) line.doubt = paste_reason::name_similar;
    bool has_figure = false;
    for (int column = first; column < view.columns(); ++column) {
      const auto text = view.own_text_at(row, column);
      if (!text) continue;
      has_figure |= view.is_figure(*text);
      line.texts.emplace_back(column, *text);
    }
    lines_with_figures += has_figure ? 1 : 0;
    if (match.is_leaf() && has_figure) {
      for (const auto& [column, text] : line.texts) {
        if (view.is_figure(text)) value_columns.insert(column);
      }
      for (int column = 0; column < first; ++column) {
        const auto text = view.own_text_at(row, column);
        if (text && view.is_figure(*text)) placing.leave(*text, paste_reason::no_place);
      }
      lines.push_back(std::move(line));
      continue;
    }
    for (int column = 0; column < view.columns(); ++column) {
      const auto text = view.own_text_at(row, column);
      if (!text) continue;
      if (!view.is_figure(*text)) {
        if (has_figure) continue;
        heads_are_strange |= placing.leave_text(*text) && column >= first;
      } else if (match.is_group()) {
        placing.leave(*text, paste_reason::group);
      } else {
        placing.leave(*text, named == Axis::rows ? paste_reason::unknown_row
                                                 : paste_reason::unknown_column);
      }
    }
  }
  for (NamedLine& line : lines) {
    std::erase_if(line.texts, [&](const auto& entry) {
      if (value_columns.contains(entry.first)) return false;
      placing.leave_text(entry.second);
      return true;
    });
  }
  // A table of something else has a name in common with the form now and then.
  if (static_cast<int>(lines.size()) * 2 < lines_with_figures) return {};
  const bool anchored = anchor && reading.edition.cells[*anchor].table == reading.table;
  // 总计 alone over some figures says too little about where they belong.
  if (named == Axis::columns && !anchored && lines.size() < 2) return {};

  const bool recurs = named == Axis::columns && names_recur(lines, reading.form().rows.size());
  std::map<std::size_t, std::size_t> seen;
  for (const NamedLine& line : lines) {
    const auto cells = line_of(reading, named, line.index);
    std::size_t start = 0;
    std::string_view doubt = line.doubt;
    bool one_by_one = value_columns.size() != cells.size() && line.texts.size() == cells.size();
    bool has_place = one_by_one || value_columns.size() == cells.size();
    if (recurs) {
      start = seen[line.index]++;
      one_by_one = has_place = true;
    } else if (!has_place && anchored) {
      const CellInfo& info = reading.edition.cells[*anchor];
      if (named == Axis::columns) {
        start = info.row;
      } else {
        const auto own = line_of(reading, named, info.row);
        start = static_cast<std::size_t>(std::ranges::find(own, anchor) - own.begin());
      }
      has_place = true;
    } else if (has_place) {
      // Headings that the form does not have may name another order.
      if (heads_are_strange && cells.size() > 1 && doubt.empty()) doubt = paste_reason::by_order;
    } else {
      has_place = value_columns.size() == parts_of(cells, reading.edition);
      if (doubt.empty()) doubt = paste_reason::by_order;
    }
    for (std::size_t order = 0; order < line.texts.size(); ++order) {
      const auto& [column, text] = line.texts[order];
      const auto place =
          start + (one_by_one ? order
                              : static_cast<std::size_t>(std::ranges::distance(
                                    value_columns.begin(), value_columns.find(column))));
      if (!has_place) {
        placing.leave(text, paste_reason::no_place);
      } else if (place >= cells.size()) {
        placing.leave(text, paste_reason::outside);
      } else if (!cells[place]) {
        placing.leave(text, paste_reason::no_such_cell);
      } else {
        placing.place(text, *cells[place], doubt, line.unit);
      }
    }
  }
  return std::move(placing).finish(transposed);
}

}  // namespace gongkai
