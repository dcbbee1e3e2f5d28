// How far the open report has come, part by part: its particulars, its sections, the ledger. No drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/edition/edition.hpp"
#include "ui/state/open_report.hpp"

namespace gongkai::ui {

/// How far a part of the report has come, gravest first.
enum class Progress { wrong, doubtful, empty, begun, complete };

struct PartOfReport {
  std::optional<SectionIndex> page;  ///< as State::page
  Progress progress = Progress::empty;
  // Of a table: the cells that have to be filled in, and those that are.
  int cells = 0;
  int filled = 0;
  std::size_t characters = 0;  ///< of a text, without white space
  // What is listed about it and still wants something.
  int errors = 0;
  int doubts = 0;   ///< warnings and questions
  int missing = 0;  ///< blank cells; texts and particulars that are not there
};

/// In the order of the list of sections: the unit's particulars, the sections, the ledger.
std::vector<PartOfReport> parts_of(const OpenReport& open);

/// Cells of the table that have to be filled in.
int cells_to_fill(const Edition& edition, TableIndex table);

}  // namespace gongkai::ui
