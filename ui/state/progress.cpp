#include "ui/state/progress.hpp"

#include <algorithm>

#include "core/last_year/ledger.hpp"
#include "core/text/utf8.hpp"
#include "ui/state/pages.hpp"

namespace gongkai::ui {
namespace {

void count_findings(const OpenReport& open, std::optional<SectionIndex> section,
                    PartOfReport& part) {
  for (const FindingCard& card : open.cards()) {
    if (card.section != section) continue;
    const Finding& finding = open.findings()[card.finding];
    switch (card.group) {
      case CardGroup::error:
        ++part.errors;
        break;
      case CardGroup::warning:
      case CardGroup::ask:
        ++part.doubts;
        break;
      case CardGroup::missing:
        if (finding.state == FindingState::fail)
          part.missing += std::max(1, static_cast<int>(finding.cells.size()));
        break;
      case CardGroup::note:
      case CardGroup::settled:
        break;
    }
  }
}

Progress progress_of_counts(const PartOfReport& part) {
  if (part.errors > 0) return Progress::wrong;
  if (part.doubts > 0) return Progress::doubtful;
  return part.missing > 0 ? Progress::begun : Progress::complete;
}

PartOfReport unit_of(const OpenReport& open) {
  PartOfReport part{.page = std::nullopt};
  count_findings(open, std::nullopt, part);
  part.progress = progress_of_counts(part);
  return part;
}

PartOfReport part_of(const OpenReport& open, SectionIndex section) {
  const Report& report = open.report();
  const Section& described = report.edition->sections[section];
  PartOfReport part{.page = section};
  count_findings(open, section, part);
  bool has_content = false;
  if (described.is_text()) {
    part.characters = count_characters(report.text(section));
    has_content = !report.text(section).empty();
  } else {
    const Table& table = report.edition->tables[*described.table];
    part.cells = cells_to_fill(*report.edition, *described.table);
    part.filled = part.cells;
    for (CellIndex cell = table.first_cell; cell < table.first_cell + table.cell_count; ++cell) {
      const bool blank = is_blank(report.cell(cell));
      has_content = has_content || !blank;
      if (blank && report.edition->cells[cell].required) --part.filled;
    }
  }
  part.progress = has_content ? progress_of_counts(part) : Progress::empty;
  return part;
}

PartOfReport ledger_part_of(const OpenReport& open) {
  PartOfReport part{.page = ledger_page};
  if (!open.report().last_year.report) return part;
  part.progress = Progress::complete;
  for (const LedgerLine& line : ledger_of(open.report(), open.checker().rules(), open.findings())) {
    using State = LedgerLine::State;
    if (line.state == State::open || line.state == State::outdated) ++part.doubts;
    if (line.state == State::incomplete) part.progress = Progress::begun;
  }
  if (part.doubts > 0) part.progress = Progress::doubtful;
  return part;
}

}  // namespace

int cells_to_fill(const Edition& edition, TableIndex table) {
  return static_cast<int>(std::ranges::count_if(edition.cells_of(table), &CellInfo::required));
}

std::vector<PartOfReport> parts_of(const OpenReport& open) {
  std::vector<PartOfReport> parts{unit_of(open)};
  for (std::size_t section = 0; section < open.report().edition->sections.size(); ++section)
    parts.push_back(part_of(open, static_cast<SectionIndex>(section)));
  parts.push_back(ledger_part_of(open));
  return parts;
}

}  // namespace gongkai::ui
