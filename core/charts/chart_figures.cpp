#include "core/charts/chart_figures.hpp"

#include <algorithm>
#include <string_view>

namespace gongkai {
namespace {

std::optional<Decimal> number_at(const Report& report, std::string_view address) {
  const auto cell = report.edition->find_cell(address);
  return cell ? number_of(report.cell(*cell)) : std::nullopt;
}

std::optional<Decimal> sum_at(const Report& report, const std::vector<std::string>& addresses) {
  std::optional<Decimal> sum = Decimal{};
  for (const std::string& address : addresses) {
    const auto number = number_at(report, address);
    sum = sum && number ? Decimal::sum(*sum, *number) : std::nullopt;
  }
  return sum;
}

BalanceSide side_of(const Report& report, const std::vector<std::string>& addresses) {
  BalanceSide side{.cells = {}, .sum = sum_at(report, addresses)};
  for (const std::string& address : addresses) {
    if (const auto cell = report.edition->find_cell(address))
      side.cells.push_back({.name = report.edition->row_of(*cell).short_label,
                            .number = number_of(report.cell(*cell))});
  }
  return side;
}

}  // namespace

std::vector<NamedNumber> numbers_of(const Report& report, const Breakdown& breakdown) {
  std::vector<NamedNumber> numbers;
  const auto index = report.edition->find_table(breakdown.table);
  if (!index) return numbers;
  const Table& table = report.edition->tables[*index];
  const auto group = table.groups.find(breakdown.group);
  if (group == table.groups.end()) return numbers;
  for (const std::string& id : group->second) {
    const auto add = [&](const std::string& name, const std::string& row,
                         const std::string& column) {
      numbers.push_back({name, number_at(report, breakdown.table + "." + row + "." + column)});
    };
    const auto row = std::ranges::find(table.rows, id, &Row::id);
    const auto column = std::ranges::find(table.columns, id, &Column::id);
    if (row != table.rows.end()) {
      add(row->short_label, id, breakdown.across);
    } else if (column != table.columns.end()) {
      add(column->short_label, breakdown.across, id);
    }
  }
  return numbers;
}

Balance balance_of(const Report& report, const ChartList& charts) {
  Balance balance{.left = side_of(report, charts.balance_left),
                  .right = side_of(report, charts.balance_right),
                  .difference = {}};
  if (balance.left.sum && balance.right.sum)
    balance.difference = Decimal::difference(*balance.left.sum, *balance.right.sum);
  return balance;
}

std::optional<Decimal> number_of(const Report& report, const ComparedFigure& figure) {
  return sum_at(report, figure.cells);
}

YearOfFigures figures_of_year(const Report& report, const ChartList& charts) {
  YearOfFigures year{.year = report.year, .numbers = {}};
  for (const ComparedFigure& figure : charts.figures)
    year.numbers.push_back(number_of(report, figure));
  return year;
}

}  // namespace gongkai
