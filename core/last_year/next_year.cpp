#include "core/last_year/next_year.hpp"

#include <memory>
#include <utility>

#include "core/last_year/carry.hpp"
#include "core/report/sample.hpp"

namespace gongkai {

std::expected<Report, Problem> next_year_report(const Report& report,
                                                const EditionCatalogue& editions,
                                                const RuleCatalogue& rules, std::string id) {
  const int year = report.year + 1;
  EditionPointer edition = editions.for_year(year);
  if (!edition) {
    return std::unexpected{Problem{
        .id = "last_year.no_edition", .place = {}, .parameters = {{"year", std::to_string(year)}}}};
  }
  Report next = new_report(std::move(edition), std::move(id), year, report.unit);
  if (is_sample(report)) mark_as_sample(next);
  for (std::size_t section = 0; section < next.texts.size(); ++section) {
    if (!next.texts[section]) continue;
    const auto before = report.edition->find_section(next.edition->sections[section].id);
    if (before) next.texts[section] = report.text(*before);
  }
  next = apply(next, set_last_year(next, std::make_shared<const Report>(report)));
  const Edit opening = carry_over(next, rules, CarryOver::blanks);
  return apply(std::move(next), opening);
}

}  // namespace gongkai
