#include "ui/state/open_report.hpp"

#include <algorithm>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/text/changed_part.hpp"

namespace gongkai::ui {
namespace {

// A snapshot now and then bounds the journal that a start has to replay.
constexpr std::uint64_t edits_between_snapshots = 200;

// Up to here a check is over before one notices; docs/benchmarks.md has its times. Bytes of all texts together.
constexpr std::size_t long_texts = 15'000;

std::size_t size_of_texts(const Report& report) {
  std::size_t size = 0;
  for (const auto& text : report.texts) size += text ? text->size() : 0;
  return size;
}

}  // namespace

OpenReport::OpenReport(Report report, const Checker& checker, std::string language,
                       std::uint64_t last_sequence, std::optional<Date> (*today)())
    : history_{std::move(report)}, checker_{&checker}, today_{today},
      language_{std::move(language)}, first_sequence_{last_sequence}, sequence_{last_sequence},
      stored_sequence_{last_sequence} {
  check();
  remember_findings();
}

void OpenReport::check() {
  ++checks_;
  check_is_due_ = false;
  examination_ =
      examine(*checker_, report(), {.today = today_ == nullptr ? std::nullopt : today_()});
  cards_ = cards_of(examination_, *report().edition);
  counts_ = {};
  for (const FindingCard& card : cards_) ++counts_[static_cast<std::size_t>(card.group)];
  messages_.clear();
  for (const Finding& finding : findings())
    messages_.push_back(message_of(finding, report(), language_));
  mark_cells();
  list_mended();
  list_answers();
}

void OpenReport::rules_changed() {
  std::vector<FindingKey> before;
  for (const Finding& finding : findings()) before.push_back(key_of(finding));
  check();
  // What went away with its rule has not been mended.
  for (const FindingKey& key : before) {
    if (!find(key)) remembered_.erase(key);
  }
  remember_findings();
  list_mended();
}

void OpenReport::mark_cells() {
  marks_.assign(report().cells.size(), std::nullopt);
  for (const Finding& finding : findings()) {
    if (is_about_missing(finding) || finding.level == Level::note || is_settled(finding)) continue;
    for (const CellIndex cell : finding.cells) {
      auto& mark = marks_[cell];
      mark = mark ? std::min(*mark, finding.level) : finding.level;
    }
  }
}

std::optional<std::size_t> OpenReport::find(const FindingKey& key) const {
  const auto found = std::ranges::find_if(findings(), [&](const Finding& finding) {
    return finding.rule->id == key.rule && finding.place == key.place;
  });
  if (found == findings().end()) return std::nullopt;
  return static_cast<std::size_t>(found - findings().begin());
}

void OpenReport::remember_findings() {
  for (std::size_t index = 0; index < findings().size(); ++index) {
    const Finding& finding = findings()[index];
    if (is_about_missing(finding) || finding.level == Level::note) continue;
    remembered_.insert_or_assign(key_of(finding), messages_[index]);
  }
}

void OpenReport::list_mended() {
  mended_.clear();
  for (const auto& [key, message] : remembered_) {
    // An answer makes a question go away without mending anything.
    const Decision* decision = report().find_decision(key.rule, key.place);
    const bool answered = decision != nullptr && decision->kind == Decision::Kind::answered;
    if (!answered && !find(key)) mended_.push_back(message);
  }
}

void OpenReport::list_answers() {
  answers_.clear();
  for (const Decision& decision : report().decisions) {
    if (decision.kind == Decision::Kind::answered &&
        checker_->rules().find(decision.rule) != nullptr &&
        !find({.rule = decision.rule, .place = decision.place}))
      answers_.push_back(decision);
  }
}

void OpenReport::close_step() {
  history_.close_step();
  remember_findings();
}

int OpenReport::failures_in(SectionIndex section, Level level) const {
  return static_cast<int>(std::ranges::count_if(findings(), [&](const Finding& finding) {
    return !is_about_missing(finding) && finding.level == level && !is_settled(finding) &&
           section_of(finding, *report().edition) == section;
  }));
}

int OpenReport::missing_cells() const {
  int count = 0;
  for (const Finding& finding : findings()) {
    if (finding.state == FindingState::fail && is_about_missing(finding)) {
      count += static_cast<int>(finding.cells.size());
    }
  }
  return count;
}

int OpenReport::missing_sections() const {
  return static_cast<int>(std::ranges::count_if(findings(), [](const Finding& finding) {
    return finding.state == FindingState::fail && is_about_missing(finding) && finding.section;
  }));
}

void OpenReport::perform(Edit edit, std::string_view step, std::vector<Request>& requests) {
  if (edit.empty()) return;
  changed(history_.perform(std::move(edit), step), requests);
}

void OpenReport::perform_typing(Edit edit, std::string_view step, std::vector<Request>& requests) {
  if (edit.empty()) return;
  if (size_of_texts(report()) < long_texts) {
    perform(std::move(edit), step, requests);
    return;
  }
  const Edit done = history_.perform(std::move(edit), step);
  check_is_due_ = true;
  move_words(done);
  store(done, requests);
}

void OpenReport::check_now() {
  if (check_is_due_) check();
}

void OpenReport::move_words(const Edit& edit) {
  for (const Change& change : edit.changes) {
    const auto* text = std::get_if<TextChange>(&change);
    if (text == nullptr) continue;
    const ChangedPart part =
        changed_part(text->before.value_or(std::string{}), text->after.value_or(std::string{}));
    for (Finding& finding : examination_.findings) {
      std::erase_if(finding.words, [&](TextSpan& words) {
        if (words.section != text->section || words.end <= part.begin) return false;
        if (words.begin < part.old_end) return true;
        words.begin = moved_with(part, words.begin);
        words.end = moved_with(part, words.end);
        return false;
      });
    }
  }
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
  store(edit, requests);
}

void OpenReport::store(const Edit& edit, std::vector<Request>& requests) {
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
  return static_cast<int>(std::ranges::count_if(findings(), [](const Finding& finding) {
    return finding.state == FindingState::fail && is_about_missing(finding) && !finding.section &&
           finding.cells.empty();
  }));
}

std::uint64_t OpenReport::edits_verified() const { return stored_sequence_ - first_sequence_; }

}  // namespace gongkai::ui
