#include "core/rules/formula.hpp"

#include <algorithm>

#include "core/rules/sum_check.hpp"

namespace gongkai {
namespace {

// Sums of more cells than this leave out what is 0.
constexpr std::size_t most_terms_in_full = 4;

/// Which part of a cell's name differs within the sum.
enum class Naming { by_row, by_column, in_full };

template <typename Part>
bool all_share(const BoundSum& sum, Part&& part) {
  const CellIndex first = (sum.left.empty() ? sum.right : sum.left).front().cell;
  const auto is_same = [&](const SignedCell& term) { return part(term.cell) == part(first); };
  return std::ranges::all_of(sum.left, is_same) && std::ranges::all_of(sum.right, is_same);
}

Naming naming_of(const BoundSum& sum, const Edition& edition) {
  const auto table = [&](CellIndex cell) { return edition.cells[cell].table; };
  if (!all_share(sum, table)) return Naming::in_full;
  if (all_share(sum, [&](CellIndex cell) { return edition.cells[cell].column; }))
    return Naming::by_row;
  if (all_share(sum, [&](CellIndex cell) { return edition.cells[cell].row; }))
    return Naming::by_column;
  return Naming::in_full;
}

std::string name_of(CellIndex cell, Naming naming, const Edition& edition) {
  const std::string& row = edition.row_of(cell).short_label;
  const std::string& column = edition.column_of(cell).short_label;
  switch (naming) {
    case Naming::by_row:
      return row;
    case Naming::by_column:
      return column;
    case Naming::in_full:
      break;
  }
  return row + "·" + column;
}

FormulaSide side_of(const std::vector<SignedCell>& cells, Naming naming, const Report& report) {
  const Edition& edition = *report.edition;
  FormulaSide side{.terms = {}, .sum = Decimal{}};
  for (const auto& [index, is_negative] : cells) {
    const std::optional<Decimal> number = number_of(report.cell(index));
    if (number && side.sum) {
      side.sum =
          is_negative ? Decimal::difference(*side.sum, *number) : Decimal::sum(*side.sum, *number);
    } else {
      side.sum.reset();
    }
    if (cells.size() > most_terms_in_full && number && number->is_zero()) {
      ++side.zeros_left_out;
      continue;
    }
    side.terms.push_back({.cell = index,
                          .name = name_of(index, naming, edition),
                          .value = cell_to_text(report.cell(index), edition.cells[index].kind),
                          .is_negative = is_negative});
  }
  return side;
}

}  // namespace

Formula formula_of(const BoundSum& sum, const Report& report) {
  const Edition& edition = *report.edition;
  const Naming naming = naming_of(sum, edition);
  Formula formula{.place = {},
                  .left = side_of(sum.left, naming, report),
                  .right = side_of(sum.right, naming, report),
                  .relation = sum.relation};
  const CellIndex first = (sum.left.empty() ? sum.right : sum.left).front().cell;
  if (naming == Naming::by_row) formula.place = edition.column_of(first).short_label;
  if (naming == Naming::by_column) formula.place = edition.row_of(first).short_label;
  return formula;
}

}  // namespace gongkai
