// Opening figures: cells of this year that begin with what last year's report ended with. Which these are is data: the
// parameters of the rules that compare them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

/// One cell of this year, and the cells of last year's report that add up to it.
struct CarriedCell {
  const Rule* rule = nullptr;  ///< that compares them
  CellIndex this_year = 0;
  std::vector<CellIndex> last_year;  ///< in the edition of last year's report
};

/// In the order of the rules, then of the form. Rules that are switched off carry nothing.
std::vector<CarriedCell> carried_cells(const RuleCatalogue& rules, const Edition& last_year,
                                       const Edition& this_year);

/// What the cell begins with; none while one of last year's cells is blank or no number.
std::optional<Decimal> opening_figure(const CarriedCell& carried, const Report& last_year);

enum class CarryOver {
  blanks,  ///< only cells that are not filled in
  all,     ///< also those that hold something else
};
/// Fills in the opening figures, as one step. Totals among them follow their parts.
Edit carry_over(const Report& report, const RuleCatalogue& rules, CarryOver which);
/// The opening figure of one cell alone.
Edit carry_over_cell(const Report& report, const CarriedCell& carried);

}  // namespace gongkai
