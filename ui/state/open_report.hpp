// The report that is open: its history, what the checks say of it, and what of it is stored. No drawing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/reading/known_texts.hpp"
#include "core/report/history.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/finding.hpp"
#include "ui/platform.hpp"
#include "ui/state/finding_cards.hpp"
#include "ui/state/stored_journal.hpp"

namespace gongkai::ui {

/// How far the saving of the open report has come.
enum class SavingState { saved, saving, failed };

/// Why it has not come further. `reason` is the browser's own word.
struct SavingProblem {
  StoringTrouble trouble = StoringTrouble::other;
  std::string reason;
  bool operator==(const SavingProblem&) const = default;
};

class OpenReport {
 public:
  /// `language`: of the findings' messages. `last_sequence`: of the newest edit in the storage, 0 for a report that was never
  /// stored. `journal`: the entries that lie there. `today`: asked at each check; may be null.
  OpenReport(History history, const Checker& checker, std::string language,
             std::uint64_t last_sequence, StoredJournal journal, std::optional<Date> (*today)());

  const Report& report() const { return history_.report(); }
  const History& history() const { return history_; }
  const Checker& checker() const { return *checker_; }
  /// Of the last change: grows with every one.
  std::uint64_t sequence() const { return sequence_; }

  // What the last check said.

  /// The findings' messages are made anew in this language. What is mended by then stays as it was said.
  void speak(std::string_view language);

  /// Grows with every check.
  std::uint64_t checks() const { return checks_; }
  const Examination& examination() const { return examination_; }
  const std::vector<Finding>& findings() const { return examination_.findings; }
  const std::vector<FindingCard>& cards() const { return cards_; }
  /// Position of the finding in findings(), if it is there.
  std::optional<std::size_t> find(const FindingKey& key) const;
  /// The finding in words.
  std::string_view message(std::size_t finding) const { return messages_[finding]; }
  int count(CardGroup group) const { return counts_[static_cast<std::size_t>(group)]; }
  /// Last words of the findings that stood at the end of a step in this session and are gone since.
  const std::vector<std::string>& mended() const { return mended_; }
  /// Answers in the report to questions that are not asked again because of them.
  const std::vector<Decision>& answers() const { return answers_; }

  /// The gravest level of the failed checks that name the cell; none for a cell that nothing speaks against.
  std::optional<Level> mark_of(CellIndex cell) const { return marks_[cell]; }
  /// Failed checks of `level` that belong to the section; what is merely missing, or settled, is not counted.
  int failures_in(SectionIndex section, Level level) const;
  /// Cells that are still blank, sections that are still empty, particulars of the unit that are not given.
  int missing_cells() const;
  int missing_sections() const;
  int missing_particulars() const;

  // Changing it. Each appends to the requests what has to be stored. All of it is refused while the report is only read.

  Access access() const { return access_; }
  void set_access(Access access) { access_ = access; }
  bool is_read_only() const { return access_ != Access::writes; }
  /// A change is not to be made; true while the report is only read.
  bool refuses();
  /// Whether a change was refused since this was asked last.
  bool take_refusal() { return std::exchange(refused_, false); }

  void perform(Edit edit, std::string_view step, std::vector<Request>& requests);
  /// The same for an edit that brings what it says of the seal with it: another file laid over this one, or the sealing itself.
  /// Any other edit ends the seal.
  void take_over(Edit edit, std::string_view step, std::vector<Request>& requests);
  /// As perform(), for an edit of a text while it is being typed. In a long text the check waits until check_now().
  void perform_typing(Edit edit, std::string_view step, std::vector<Request>& requests);
  /// The report has changed since the last check. The findings are those of before, their words where they stand now.
  bool check_is_due() const { return check_is_due_; }
  /// Checks if that is due.
  void check_now();
  /// Takes back (or makes again) so many steps at once. The edit of the last of them; empty when there was none.
  Edit undo(std::vector<Request>& requests, std::size_t steps = 1);
  Edit redo(std::vector<Request>& requests, std::size_t steps = 1);
  void close_step();
  /// Checks again when the checker has other rules; the rules before must still be there.
  void rules_changed();

  // Storage.

  /// Asks for the whole report to be stored as it is now. Closes the step: the entry of the next edit is of what comes after the
  /// snapshot.
  void store(std::vector<Request>& requests);
  /// Nothing that was stored is there any more, not even the steps: stores it anew.
  void store_anew(std::vector<Request>& requests);
  /// What could not be stored is not to be any more.
  void give_up_unstored();
  void stored(std::uint64_t sequence, double verified_at_ms);
  void storing_failed(SavingProblem problem);
  SavingState saving() const;
  const std::optional<SavingProblem>& saving_problem() const { return saving_problem_; }
  /// Edits that are not in the storage yet.
  std::uint64_t edits_unstored() const { return sequence_ - stored_sequence_; }
  std::uint64_t edits_verified() const;
  double verified_at_ms() const { return verified_at_ms_; }

 private:
  void change(Edit edit, std::string_view step, std::vector<Request>& requests);
  Edit move_steps(std::size_t steps, JournalEntry (History::*move)(),
                  std::vector<Request>& requests);
  void record(const JournalEntry& entry, std::vector<Request>& requests);
  void check();
  void move_words(const Edit& edit);
  void mark_cells();
  void remember_findings();
  void list_mended();
  void list_answers();

  History history_;
  const Checker* checker_;
  std::optional<Date> (*today_)();
  std::string language_;
  std::uint64_t checks_ = 0;
  bool check_is_due_ = false;
  KnownTexts known_texts_;
  Examination examination_;
  std::vector<FindingCard> cards_;
  std::vector<std::string> messages_;  ///< by finding
  std::array<int, card_groups> counts_ = {};
  std::map<FindingKey, std::string> remembered_;
  std::vector<std::string> mended_;
  std::vector<Decision> answers_;
  std::vector<std::optional<Level>> marks_;
  std::uint64_t first_sequence_;
  std::uint64_t sequence_;
  std::uint64_t snapshot_sequence_;
  StoredJournal journal_;
  std::uint64_t stored_sequence_;
  double verified_at_ms_ = 0;
  std::optional<SavingProblem> saving_problem_;
  Access access_ = Access::writes;
  bool refused_ = false;
};

}  // namespace gongkai::ui
