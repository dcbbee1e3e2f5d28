#include "core/last_year/last_year.hpp"

#include <string>

namespace gongkai {

std::optional<Problem> why_not_last_year(const Report& report, const Report& candidate) {
  if (!candidate.id.empty() && candidate.id == report.id) {
    return Problem{.id = "last_year.same_report", .place = {}, .parameters = {}};
  }
  if (candidate.year != report.year - 1) {
    return Problem{.id = "last_year.wrong_year",
                   .place = {},
                   .parameters = {{"year", std::to_string(candidate.year)},
                                  {"expected", std::to_string(report.year - 1)}}};
  }
  return std::nullopt;
}

const Cell* value_last_year(const Report& report, CellIndex cell) {
  const Report* last_year = report.last_year.report.get();
  if (last_year == nullptr) return nullptr;
  const auto found = last_year->edition->find_cell(report.edition->cells[cell].address);
  return found ? &last_year->cells[*found] : nullptr;
}

}  // namespace gongkai
