#include "core/report/totals.hpp"

namespace gongkai {

Cell computed_total(const Report& report, CellIndex total) {
  std::optional<Decimal> sum;
  for (const CellIndex part : report.edition->cells[total].parts) {
    const Cell& cell = report.cell(part);
    if (is_blank(cell)) continue;
    const auto number = number_of(cell);
    if (!number) return Blank{};
    sum = Decimal::sum(sum.value_or(Decimal{}), *number);
    if (!sum) return Blank{};
  }
  return sum && sum->fits_a_cell() ? Cell{*sum} : Cell{};
}

}  // namespace gongkai
