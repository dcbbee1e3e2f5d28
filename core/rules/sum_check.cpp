#include "core/rules/sum_check.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "core/file/data_value.hpp"

namespace gongkai {
namespace {

/// The rows or columns that a term names.
std::vector<std::string> names_of(const Term& term, const Table& table, const std::string& place) {
  if (!term.is_group) return {term.name};
  const auto group = table.groups.find(term.name);
  if (group == table.groups.end()) {
    throw DataError{place, "the table " + table.id + " has no group " + term.name};
  }
  return group->second;
}

/// Throws unless the name is a row (in a rule for each column) or a column (in a rule for each row).
void require_known(const std::string& name, const SumCheck& check, const Table& table,
                   const std::string& place) {
  const bool is_known = check.for_each_row ? std::ranges::contains(table.columns, name, &Column::id)
                                           : std::ranges::contains(table.rows, name, &Row::id);
  if (is_known) return;
  const std::string what = check.for_each_row ? " has no column " : " has no row ";
  throw DataError{place, "the table " + table.id + what + name};
}

/// Which cell a name means in one row or column.
using CellOfName = std::function<std::optional<CellIndex>(const std::string& name)>;

/// Nothing when a cell is missing.
std::optional<std::vector<SignedCell>> bind_side(const std::vector<Term>& terms, const Table& table,
                                                 const std::string& place,
                                                 const CellOfName& cell_of_name) {
  std::vector<SignedCell> cells;
  for (const Term& term : terms) {
    for (const std::string& name : names_of(term, table, place)) {
      const auto cell = cell_of_name(name);
      if (!cell) return std::nullopt;
      cells.push_back({.cell = *cell, .is_negative = term.is_negative});
    }
  }
  std::ranges::sort(cells, {}, &SignedCell::cell);
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
                                     const Edition& edition) {
  const std::string place = rule.id + ", edition " + edition.id;
  const auto table_index = edition.find_table(check.table);
  if (!table_index) throw DataError{place, "there is no table " + check.table};
  const Table& table = edition.tables[*table_index];
  const auto comparison = parse_comparison(check.assertion);
  if (!comparison) throw DataError{place, comparison.error()};
  for (const auto* side : {&comparison->left, &comparison->right}) {
    for (const Term& term : *side) {
      if (term.of_last_year) throw DataError{place, "this rule knows no last year"};
      for (const std::string& name : names_of(term, table, place))
        require_known(name, check, table, place);
    }
  }

  std::vector<BoundSum> sums;
  const auto bind = [&](const CellOfName& cell_of_name) {
    auto left = bind_side(comparison->left, table, place, cell_of_name);
    auto right = bind_side(comparison->right, table, place, cell_of_name);
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
  if (sums.empty()) throw DataError{place, "no row or column has all the cells it names"};
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
