#include "core/report/report.hpp"

#include <utility>

namespace gongkai {

std::string_view Report::text(SectionIndex section) const {
  const auto& text = texts[section];
  return text ? std::string_view{*text} : std::string_view{};
}

Report new_report(EditionPointer edition, std::string id, int year, Unit unit) {
  const std::size_t cells = edition->cells.size();
  const Edition& form = *edition;
  Report report{.edition = std::move(edition),
                .id = std::move(id),
                .year = year,
                .unit = std::move(unit),
                .cells = std::vector<Cell>(cells),
                .typed_totals = std::vector<bool>(cells, false),
                .tables_present = std::vector<bool>(form.tables.size(), true),
                .texts = std::vector<std::optional<std::string>>(form.sections.size()),
                .as_read = {.cell_left_out = std::vector<bool>(cells, false),
                            .total_unlisted = std::vector<bool>(cells, false)}};
  for (std::size_t section = 0; section < report.texts.size(); ++section) {
    if (form.sections[section].is_text()) report.texts[section] = "";
  }
  return report;
}

}  // namespace gongkai
