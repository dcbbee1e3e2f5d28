// The numbers of a report as its charts show them. What is blank, or no number, has none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/charts/chart_list.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// A cell under its short name.
struct NamedNumber {
  std::string name;
  std::optional<Decimal> number;
  bool operator==(const NamedNumber&) const = default;
};

/// In the order of the form.
std::vector<NamedNumber> numbers_of(const Report& report, const Breakdown& breakdown);

/// One side of the balance. Without a sum while one of its cells holds no number.
struct BalanceSide {
  std::vector<NamedNumber> cells;
  std::optional<Decimal> sum;
};

struct Balance {
  BalanceSide left;
  BalanceSide right;
  std::optional<Decimal> difference;  ///< left − right
};

Balance balance_of(const Report& report, const ChartList& charts);

/// None while one of its cells holds no number.
std::optional<Decimal> number_of(const Report& report, const ComparedFigure& figure);

struct YearOfFigures {
  int year = 0;
  std::vector<std::optional<Decimal>> numbers;  ///< as ChartList::figures
  bool operator==(const YearOfFigures&) const = default;
};

YearOfFigures figures_of_year(const Report& report, const ChartList& charts);

}  // namespace gongkai
