#include "core/last_year/carry.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "core/rules/expression.hpp"

namespace gongkai {
namespace {

/// A rule that says what a cell of this year begins with: one cell on a side, and only cells of last year on the other.
struct Opening {
  std::string table;
  bool for_each_row = false;
  std::string this_year;
  std::vector<std::string> last_year;  ///< added up
};

bool is_of_last_year(const Term& term) { return term.of_last_year && !term.is_negative; }

std::optional<Opening> opening_of(const Rule& rule) {
  const auto* check = std::get_if<FunctionCheck>(&rule.check);
  if (check == nullptr) return std::nullopt;
  const auto text = [&](std::string_view key) -> std::string {
    const auto found = check->parameters.find(key);
    const bool is_text = found != check->parameters.end() && found->is_string();
    return is_text ? found->get<std::string>() : std::string{};
  };
  const auto comparison = parse_comparison(text("assert"));
  if (!comparison || comparison->relation != Relation::equal) return std::nullopt;
  const auto& [last_year, this_year, relation] = *comparison;
  if (this_year.size() != 1 || this_year.front().of_last_year || this_year.front().is_negative ||
      this_year.front().is_group || !std::ranges::all_of(last_year, is_of_last_year)) {
    return std::nullopt;
  }
  Opening opening{.table = text("table"),
                  .for_each_row = text("for_each") == "row",
                  .this_year = this_year.front().name,
                  .last_year = {}};
  for (const Term& term : last_year) opening.last_year.push_back(term.name);
  return opening;
}

std::string address(const Opening& opening, const std::string& name, const std::string& line) {
  return opening.table + "." + (opening.for_each_row ? line + "." + name : name + "." + line);
}

/// The cells of the rule in one row or column; none where an edition lacks one of them.
std::optional<CarriedCell> carried_in_line(const Rule& rule, const Opening& opening,
                                           const std::string& line, const Edition& last_year,
                                           const Edition& this_year) {
  const auto to = this_year.find_cell(address(opening, opening.this_year, line));
  if (!to) return std::nullopt;
  CarriedCell carried{.rule = &rule, .this_year = *to, .last_year = {}};
  for (const std::string& name : opening.last_year) {
    const auto from = last_year.find_cell(address(opening, name, line));
    if (!from) return std::nullopt;
    carried.last_year.push_back(*from);
  }
  return carried;
}

template <typename Lines>
void add_lines(const Rule& rule, const Opening& opening, const Lines& lines,
               const Edition& last_year, const Edition& this_year,
               std::vector<CarriedCell>& cells) {
  for (const auto& line : lines) {
    if (auto carried = carried_in_line(rule, opening, line.id, last_year, this_year)) {
      cells.push_back(*std::move(carried));
    }
  }
}

/// Whether the cell is a total that follows from parts which are carried over themselves.
bool follows_parts(const std::vector<CarriedCell>& carried, const Edition& edition,
                   CellIndex cell) {
  return std::ranges::any_of(edition.cells[cell].parts, [&](CellIndex part) {
    return std::ranges::contains(carried, part, &CarriedCell::this_year);
  });
}

}  // namespace

std::vector<CarriedCell> carried_cells(const RuleCatalogue& rules, const Edition& last_year,
                                       const Edition& this_year) {
  std::vector<CarriedCell> cells;
  for (const Rule& rule : rules.rules) {
    if (rule.is_off() || !std::ranges::contains(rule.editions, this_year.id)) continue;
    const auto opening = opening_of(rule);
    if (!opening) continue;
    const auto table = this_year.find_table(opening->table);
    if (!table) continue;
    const Table& described = this_year.tables[*table];
    if (opening->for_each_row) {
      add_lines(rule, *opening, described.rows, last_year, this_year, cells);
    } else {
      add_lines(rule, *opening, described.columns, last_year, this_year, cells);
    }
  }
  return cells;
}

std::optional<Decimal> opening_figure(const CarriedCell& carried, const Report& last_year) {
  std::optional<Decimal> sum = Decimal{};
  for (const CellIndex cell : carried.last_year) {
    const auto number = number_of(last_year.cell(cell));
    if (!number || !sum) return std::nullopt;
    sum = Decimal::sum(*sum, *number);
  }
  return sum;
}

Edit carry_over(const Report& report, const RuleCatalogue& rules, CarryOver which) {
  const Report* last_year = report.last_year.report.get();
  if (last_year == nullptr) return {};
  const auto carried = carried_cells(rules, *last_year->edition, *report.edition);
  std::vector<CellValue> values;
  for (const CarriedCell& each : carried) {
    const Cell& here = report.cell(each.this_year);
    if (which == CarryOver::blanks && !is_blank(here)) continue;
    const auto figure = opening_figure(each, *last_year);
    if (!figure || !figure->fits_a_cell()) continue;
    if (!follows_parts(carried, *report.edition, each.this_year)) {
      values.emplace_back(each.this_year, Cell{*figure});
    } else if (which == CarryOver::all) {
      values.emplace_back(each.this_year, Cell{});  // given back to the computation
    }
  }
  return set_cells(report, values, "edit.carry_over");
}

Edit carry_over_cell(const Report& report, const CarriedCell& carried) {
  const Report* last_year = report.last_year.report.get();
  if (last_year == nullptr) return {};
  const auto figure = opening_figure(carried, *last_year);
  if (!figure || !figure->fits_a_cell()) return {};
  const CellValue value{.cell = carried.this_year, .value = *figure};
  return set_cells(report, std::span{&value, 1}, "edit.carry_over");
}

}  // namespace gongkai
