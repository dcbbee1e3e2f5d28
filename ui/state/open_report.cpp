#include "ui/state/open_report.hpp"

#include <algorithm>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/report/sample.hpp"
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

OpenReport::OpenReport(History history, const Checker& checker, std::string language,
                       std::uint64_t last_sequence, StoredJournal journal,
                       std::optional<Date> (*today)())
    : history_{std::move(history)}, checker_{&checker}, today_{today},
      language_{std::move(language)}, first_sequence_{last_sequence}, sequence_{last_sequence},
      snapshot_sequence_{last_sequence}, journal_{std::move(journal)},
      stored_sequence_{last_sequence} {
  check();
  remember_findings();
}

void OpenReport::check() {
  ++checks_;
  check_is_due_ = false;
  examination_ =
      examine(*checker_, report(),
              {.today = today_ == nullptr ? std::nullopt : today_(), .known_texts = &known_texts_});
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

void OpenReport::speak(std::string_view language) {
  language_ = language;
  check();
  for (std::size_t index = 0; index < findings().size(); ++index) {
    const auto found = remembered_.find(key_of(findings()[index]));
    if (found != remembered_.end()) found->second = messages_[index];
  }
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

bool OpenReport::refuses() {
  refused_ = refused_ || is_read_only();
  return is_read_only();
}

void OpenReport::perform(Edit edit, std::string_view step, std::vector<Request>& requests) {
  take_over(ending_seal(std::move(edit), report()), step, requests);
}

void OpenReport::take_over(Edit edit, std::string_view step, std::vector<Request>& requests) {
  if (edit.empty() || refuses()) return;
  change(std::move(edit), step, requests);
  check();
}

void OpenReport::perform_typing(Edit edit, std::string_view step, std::vector<Request>& requests) {
  if (edit.empty() || refuses()) return;
  move_words(edit);
  change(ending_seal(std::move(edit), report()), step, requests);
  check_is_due_ = true;
  if (size_of_texts(report()) < long_texts) check();
}

void OpenReport::change(Edit edit, std::string_view step, std::vector<Request>& requests) {
  // Between two steps, so that the journal has each of them in one entry.
  if (sequence_ - snapshot_sequence_ >= edits_between_snapshots && !history_.would_go_on(step))
    store(requests);
  record(history_.perform(std::move(edit), step), requests);
}

void OpenReport::check_now() {
  if (check_is_due_) check();
}

void OpenReport::move_words(const Edit& edit) {
  for (const Change& change : edit.changes) {
    const auto* text = std::get_if<TextChange>(&change);
    if (text == nullptr) continue;
    const auto length = [](const std::optional<std::string>& part) {
      return part ? part->size() : 0;
    };
    const ChangedPart part{.begin = text->begin,
                           .old_end = text->begin + length(text->before),
                           .new_end = text->begin + length(text->after)};
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

Edit OpenReport::undo(std::vector<Request>& requests, std::size_t steps) {
  return move_steps(steps, &History::undo, requests);
}

Edit OpenReport::redo(std::vector<Request>& requests, std::size_t steps) {
  return move_steps(steps, &History::redo, requests);
}

Edit OpenReport::move_steps(std::size_t steps, JournalEntry (History::*move)(),
                            std::vector<Request>& requests) {
  Edit last;
  if (refuses()) return last;
  for (std::size_t step = 0; step < steps; ++step) {
    JournalEntry entry = (history_.*move)();
    if (entry.edit.empty()) break;
    record(entry, requests);
    last = std::move(entry.edit);
  }
  if (!last.empty()) check();
  return last;
}

void OpenReport::record(const JournalEntry& entry, std::vector<Request>& requests) {
  ++sequence_;
  std::string edit = write_json_line(journal_entry_to_json(entry, *report().edition));
  journal_.add(sequence_, edit.size(), entry.replaces_previous);
  requests.emplace_back(AppendToJournal{.report = report().id,
                                        .sequence = sequence_,
                                        .edit = std::move(edit),
                                        .replaces_previous = entry.replaces_previous});
}

void OpenReport::store(std::vector<Request>& requests) {
  if (is_read_only()) return;
  history_.close_step();
  snapshot_sequence_ = sequence_;
  requests.emplace_back(StoreSnapshot{.report = report().id,
                                      .sequence = sequence_,
                                      .journal_from = journal_.trim(sequence_ + 1),
                                      .content = write_report(report()),
                                      .unit_name = report().unit.name,
                                      .year = report().year,
                                      .is_sample = gongkai::is_sample(report())});
}

void OpenReport::store_anew(std::vector<Request>& requests) {
  journal_ = {};
  verified_at_ms_ = 0;
  store(requests);
}

void OpenReport::give_up_unstored() {
  stored_sequence_ = sequence_;
  saving_problem_.reset();
}

void OpenReport::stored(std::uint64_t sequence, double verified_at_ms) {
  stored_sequence_ = std::max(stored_sequence_, sequence);
  verified_at_ms_ = verified_at_ms;
  saving_problem_.reset();
}

void OpenReport::storing_failed(SavingProblem problem) { saving_problem_ = std::move(problem); }

SavingState OpenReport::saving() const {
  if (saving_problem_) return SavingState::failed;
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
