#include "core/report/report.hpp"

#include <algorithm>
#include <utility>

namespace gongkai {

std::string_view Report::text(SectionIndex section) const {
  const auto& text = texts[section];
  return text ? std::string_view{*text} : std::string_view{};
}

const Decision* Report::find_decision(std::string_view rule, std::string_view place) const {
  const auto found = std::ranges::find_if(decisions, [&](const Decision& decision) {
    return decision.rule == rule && decision.place == place;
  });
  return found == decisions.end() ? nullptr : &*found;
}

bool LastYear::operator==(const LastYear& other) const {
  if (report == other.report) return true;
  return report && other.report && *report == *other.report;
}

std::string_view decision_kind_name(Decision::Kind kind) {
  switch (kind) {
    case Decision::Kind::explained:
      return "explained";
    case Decision::Kind::dismissed:
      return "dismissed";
    case Decision::Kind::answered:
      return "answered";
  }
  return {};
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
                .figures = std::vector<Figures>(form.sections.size()),
                .decisions = {},
                .last_year = {},
                .as_read = {.cell_left_out = std::vector<bool>(cells, false),
                            .total_unlisted = std::vector<bool>(cells, false)}};
  for (std::size_t section = 0; section < report.texts.size(); ++section) {
    if (form.sections[section].is_text()) report.texts[section] = "";
  }
  return report;
}

}  // namespace gongkai
