#include "core/rules/sum_check.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/sorting.hpp"

namespace gongkai {
namespace {

/// The rows or columns that a term names; none of a group that is not there.
std::vector<std::string> names_of(const Term& term, const Table& table) {
  if (!term.is_group) return {term.name};
  const auto group = table.groups.find(term.name);
  return group == table.groups.end() ? std::vector<std::string>{} : group->second;
}

/// What is wrong with the term in a rule of that table; empty: nothing. It names rows in a rule for each column, and columns in a rule
/// for each row.
std::string fault_of(const Term& term, const SumCheck& check, const Table& table) {
  if (term.of_last_year) return "this rule knows no last year";
  const std::string begin = "the table " + table.id + " has no ";
  if (term.is_group && !table.groups.contains(term.name)) return begin + "group " + term.name;
  for (const std::string& name : names_of(term, table)) {
    if (check.for_each_row && !std::ranges::contains(table.columns, name, &Column::id))
      return begin + "column " + name;
    if (!check.for_each_row && !std::ranges::contains(table.rows, name, &Row::id))
      return begin + "row " + name;
  }
  return {};
}

/// Which cell a name means in one row or column.
using CellOfName = std::function<std::optional<CellIndex>(const std::string& name)>;

/// Nothing when a cell is missing.
std::optional<std::vector<SignedCell>> bind_side(const std::vector<Term>& terms, const Table& table,
                                                 const CellOfName& cell_of_name) {
  std::vector<SignedCell> cells;
  for (const Term& term : terms) {
    for (const std::string& name : names_of(term, table)) {
      const auto cell = cell_of_name(name);
      if (!cell) return std::nullopt;
      cells.push_back({.cell = *cell, .is_negative = term.is_negative});
    }
  }
  sort_stably(cells, {}, &SignedCell::cell);
  return cells;
}

struct Side {
  std::optional<Decimal> sum;  ///< none while a cell holds no number
  bool is_blank = true;        ///< all its cells are
};

Side add_up(const std::vector<SignedCell>& cells, const Report& report) {
  Side side{.sum = Decimal{}};
  for (const auto& [index, is_negative] : cells) {
    const Cell& cell = report.cell(index);
    if (!is_blank(cell)) side.is_blank = false;
    const Decimal* number = std::get_if<Decimal>(&cell);
    if (number == nullptr) {
      side.sum = std::nullopt;
    } else if (side.sum) {
      side.sum =
          is_negative ? Decimal::difference(*side.sum, *number) : Decimal::sum(*side.sum, *number);
    }
  }
  return side;
}

bool holds(Relation relation, Decimal left, Decimal right) {
  switch (relation) {
    case Relation::equal:
      return left == right;
    case Relation::at_most:
      return left <= right;
    case Relation::at_least:
      return left >= right;
  }
  return false;
}

}  // namespace

std::vector<BoundSum> bind_sum_check(const SumCheck& check, const Rule& rule,
                                     const Edition& edition, DataReading& reading) {
  const std::string place = rule.id + ", edition " + edition.id;
  std::vector<BoundSum> sums;
  const auto table_index = edition.find_table(check.table);
  const auto comparison = parse_comparison(check.assertion);
  if (!table_index) reading.refuse(place, "there is no table " + check.table);
  if (!comparison) reading.refuse(place, comparison.error());
  if (!table_index || !comparison) return sums;
  const Table& table = edition.tables[*table_index];
  for (const auto* side : {&comparison->left, &comparison->right}) {
    for (const Term& term : *side) {
      const std::string fault = fault_of(term, check, table);
      if (!fault.empty()) reading.refuse(place, fault);
    }
  }

  const auto bind = [&](const CellOfName& cell_of_name) {
    auto left = bind_side(comparison->left, table, cell_of_name);
    auto right = bind_side(comparison->right, table, cell_of_name);
    if (!left || !right) return;
    sums.push_back(
        {.left = *std::move(left), .right = *std::move(right), .relation = comparison->relation});
  };
  if (check.for_each_row) {
    for (const Row& row : table.rows) {
      bind([&](const std::string& column) {
        return edition.find_cell(table.id + "." + row.id + "." + column);
      });
    }
  } else {
    for (const Column& column : table.columns) {
      bind([&](const std::string& row) {
        return edition.find_cell(table.id + "." + row + "." + column.id);
      });
    }
  }
  if (sums.empty()) reading.refuse(place, "no row or column has all the cells it names");
  return sums;
}

void check_sum(const BoundSum& sum, std::size_t position, const Rule& rule, const Report& report,
               std::vector<Finding>& findings) {
  const Side left = add_up(sum.left, report);
  const Side right = add_up(sum.right, report);
  if (left.is_blank && right.is_blank) return;
  const bool is_known = left.sum && right.sum;
  if (is_known && holds(sum.relation, *left.sum, *right.sum)) return;

  Finding finding{.rule = &rule,
                  .variant = is_known ? "fail" : "not_assessable",
                  .state = is_known ? FindingState::fail : FindingState::not_assessable,
                  .cells = {},
                  .section = {},
                  .left = left.sum,
                  .right = right.sum,
                  .difference = {},
                  .parameters = {}};
  finding.sum = position;
  finding.level = rule.level_of(finding.variant);
  if (is_known) finding.difference = Decimal::difference(*left.sum, *right.sum);
  for (const auto* side : {&sum.left, &sum.right}) {
    for (const SignedCell& cell : *side) finding.cells.push_back(cell.cell);
  }
  findings.push_back(std::move(finding));
}

}  // namespace gongkai
