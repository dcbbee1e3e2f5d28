#include "ui/state/open_report.hpp"

#include <algorithm>
#include <utility>

#include "core/file/report_file.hpp"

namespace gongkai::ui {
namespace {

// A snapshot now and then bounds the journal that a start has to replay.
constexpr std::uint64_t edits_between_snapshots = 200;

}  // namespace

OpenReport::OpenReport(Report report, const Checker& checker, std::uint64_t last_sequence)
    : history_{std::move(report)}, checker_{&checker}, first_sequence_{last_sequence},
      sequence_{last_sequence}, stored_sequence_{last_sequence} {
  check();
}

void OpenReport::check() {
  findings_ = checker_->check(report());
  list_findings();
  marks_.assign(report().cells.size(), std::nullopt);
  for (const Finding& finding : findings_) {
    if (is_about_missing(finding) || finding.level == Level::note) continue;
    for (const CellIndex cell : finding.cells) {
      auto& mark = marks_[cell];
      mark = mark ? std::min(*mark, finding.level) : finding.level;
    }
  }
}

bool OpenReport::waits_for_listed_blanks(const Finding& finding) const {
  if (finding.state != FindingState::not_assessable) return false;
  const Edition& edition = *report().edition;
  return std::ranges::any_of(findings_, [&](const Finding& other) {
    return other.state == FindingState::fail && is_about_missing(other) &&
           section_of(other, edition) == section_of(finding, edition);
  });
}

void OpenReport::list_findings() {
  listed_.clear();
  for (std::size_t index = 0; index < findings_.size(); ++index) {
    if (!waits_for_listed_blanks(findings_[index])) listed_.push_back(index);
  }
  // No section (the unit's particulars) comes before all sections.
  std::ranges::stable_sort(listed_, {}, [&](std::size_t index) {
    const Finding& finding = findings_[index];
    return std::pair{is_about_missing(finding), section_of(finding, *report().edition)};
  });
}

int OpenReport::failures_in(SectionIndex section, Level level) const {
  return static_cast<int>(std::ranges::count_if(findings_, [&](const Finding& finding) {
    return !is_about_missing(finding) && finding.level == level &&
           section_of(finding, *report().edition) == section;
  }));
}

int OpenReport::failures(Level level) const {
  return static_cast<int>(std::ranges::count_if(findings_, [&](const Finding& finding) {
    return !is_about_missing(finding) && finding.level == level;
  }));
}

int OpenReport::missing_cells() const {
  int count = 0;
  for (const Finding& finding : findings_) {
    if (finding.state == FindingState::fail && is_about_missing(finding)) {
      count += static_cast<int>(finding.cells.size());
    }
  }
  return count;
}

int OpenReport::missing_sections() const {
  return static_cast<int>(std::ranges::count_if(findings_, [](const Finding& finding) {
    return finding.state == FindingState::fail && is_about_missing(finding) && finding.section;
  }));
}

void OpenReport::perform(Edit edit, std::string_view step, std::vector<Request>& requests) {
  if (edit.empty()) return;
  changed(history_.perform(std::move(edit), step), requests);
}

Edit OpenReport::undo(std::vector<Request>& requests) {
  Edit edit = history_.undo();
  changed(edit, requests);
  return edit;
}

Edit OpenReport::redo(std::vector<Request>& requests) {
  Edit edit = history_.redo();
  changed(edit, requests);
  return edit;
}

void OpenReport::changed(const Edit& edit, std::vector<Request>& requests) {
  if (edit.empty()) return;
  check();
  ++sequence_;
  requests.emplace_back(
      AppendToJournal{.report = report().id,
                      .sequence = sequence_,
                      .edit = write_json_line(edit_to_json(edit, *report().edition))});
  if ((sequence_ - first_sequence_) % edits_between_snapshots == 0)
    requests.emplace_back(snapshot());
}

StoreSnapshot OpenReport::snapshot() const {
  return StoreSnapshot{.report = report().id,
                       .sequence = sequence_,
                       .content = write_report(report()),
                       .unit_name = report().unit.name,
                       .year = report().year};
}

void OpenReport::stored(std::uint64_t sequence, double verified_at_ms) {
  stored_sequence_ = std::max(stored_sequence_, sequence);
  verified_at_ms_ = verified_at_ms;
  saving_problem_.clear();
}

void OpenReport::storing_failed(std::string_view reason) {
  saving_problem_ = reason.empty() ? "?" : reason;
}

SavingState OpenReport::saving() const {
  if (!saving_problem_.empty()) return SavingState::failed;
  return stored_sequence_ < sequence_ || verified_at_ms_ == 0 ? SavingState::saving
                                                              : SavingState::saved;
}

int OpenReport::missing_particulars() const {
  return static_cast<int>(std::ranges::count_if(findings_, [](const Finding& finding) {
    return finding.state == FindingState::fail && is_about_missing(finding) && !finding.section &&
           finding.cells.empty();
  }));
}

std::uint64_t OpenReport::edits_verified() const { return stored_sequence_ - first_sequence_; }

std::optional<SectionIndex> section_of(CellIndex cell, const Edition& edition) {
  const TableIndex table = edition.cells[cell].table;
  const auto found = std::ranges::find(edition.sections, std::optional{table}, &Section::table);
  if (found == edition.sections.end()) return std::nullopt;
  return static_cast<SectionIndex>(found - edition.sections.begin());
}

std::optional<SectionIndex> section_of(const Finding& finding, const Edition& edition) {
  if (finding.section) return finding.section;
  if (finding.cells.empty()) return std::nullopt;
  return section_of(finding.cells.front(), edition);
}

}  // namespace gongkai::ui
