#include "ui/editing/keeping_commands.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/report/journal.hpp"
#include "core/report/sample.hpp"
#include "core/sorting.hpp"
#include "core/text/utf8.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/import_commands.hpp"

namespace gongkai::ui {
namespace {

/// Where one is stays; what is stored now takes the place of what was shown.
void renew(State& state, Restored restored, std::uint64_t last, StoredJournal journal,
           Access access) {
  state.paste.reset();
  const auto message = state.message;
  state.open.emplace(std::move(restored.history), state.form.checker, state.language, last,
                     std::move(journal), state.today);
  state.open->set_access(access);
  state.open->store(state.requests);
  state.message = message;
  // A text follows by itself, with its caret.
  if (state.field) {
    const auto text = text_of_field(state.open->report(), state.field->id);
    if (text && is_particular(state.field->id) && *text != state.field->text)
      rewrite_field(state, *text, text->size());
  }
  ++state.field_revision;
}

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count)
    offset += code_point_at(text, offset).bytes;
  return count;
}

}  // namespace

std::expected<Restored, Problem> restore(const StoredContent& stored,
                                         const EditionCatalogue& editions) {
  auto report = read_report(stored.snapshot, editions);
  if (!report) return std::unexpected(std::move(report.error()));
  report->id = stored.report;
  Restored restored{.history = History{*std::move(report)}, .problem = {}};
  History& history = restored.history;
  for (const StoredEntry& each : stored.journal) {
    auto json = parse_json(each.edit);
    auto entry =
        json ? journal_entry_from_json(*std::move(json), *history.report().edition, editions)
             : std::expected<JournalEntry, Problem>{std::unexpected(json.error())};
    if (each.sequence <= stored.sequence) {
      entry ? history.recall(*std::move(entry)) : history.forget_steps();
      continue;
    }
    if (entry && !fits(history.report(), entry->edit))
      entry = std::unexpected(Problem{.id = "journal.broken", .place = {}, .parameters = {}});
    if (!entry) {
      restored.problem = std::move(entry.error());
      break;
    }
    history.replay(*std::move(entry));
  }
  return restored;
}

void open_restored(State& state, const StoredContent& stored, Access access) {
  auto restored = restore(stored, state.form.editions);
  if (!restored) {
    show_problem(state, restored.error(), {});
    return;
  }
  // Writing would drop what cannot be read here.
  if (restored->problem) access = Access::newer;
  if (access != Access::writes) restored->history.forget_steps();
  StoredJournal journal;
  for (const StoredEntry& entry : stored.journal) journal.add(entry.sequence, entry.edit.size());
  const std::uint64_t last = stored.journal.empty()
                                 ? stored.sequence
                                 : std::max(stored.sequence, stored.journal.back().sequence);
  state.keeping.unstored.erase(std::string{stored.report});
  if (state.open && state.open->report().id == stored.report) {
    // Nowhere else are the edits that this window could not store before it lost the report.
    if (state.open->is_read_only() && state.open->edits_unstored() > 0) return;
    renew(state, *std::move(restored), last, std::move(journal), access);
  } else {
    show_stored_report(state, std::move(restored->history),
                       {.last_sequence = last, .journal = std::move(journal), .access = access});
  }
  go_on_with_waiting_file(state);
}

void list_stored(State& state, std::vector<StoredReport> reports) {
  // "Recent" means the newest first.
  sort_stably(reports, std::ranges::greater{}, &StoredReport::stored_at_ms);
  state.stored_reports.clear();
  state.keeping.binned.clear();
  for (StoredReport& stored : reports)
    (stored.binned_at_ms ? state.keeping.binned : state.stored_reports)
        .push_back(std::move(stored));
}

bool is_stored_here(const State& state, std::string_view report) {
  return std::ranges::contains(state.stored_reports, report, &StoredReport::report) ||
         std::ranges::contains(state.keeping.binned, report, &StoredReport::report);
}

void list_as_newest(State& state, const Report& report) {
  std::erase_if(state.stored_reports,
                [&](const StoredReport& listed) { return listed.report == report.id; });
  state.stored_reports.insert(state.stored_reports.begin(),
                              StoredReport{.report = report.id,
                                           .unit_name = report.unit.name,
                                           .year = report.year,
                                           .is_sample = is_sample(report),
                                           .stored_at_ms = state.now_ms()});
}

void tell_storing_failed(State& state, std::string_view report, SavingProblem problem) {
  if (state.open && state.open->report().id == report) {
    state.open->storing_failed(std::move(problem));
  } else {
    state.keeping.unstored.insert_or_assign(std::string{report}, std::move(problem));
  }
}

void lose_access(State& state) {
  leave_editing(state);
  state.import_choice.reset();
  state.open->set_access(Access::other_window);
}

void store_cleared(State& state) {
  if (state.open->is_read_only()) return;
  state.open->store_anew(state.requests);
  state.message = Message{.kind = Message::Kind::information,
                          .text = std::string{state.strings.get("keeping.cleared")}};
}

void save_rescue_file(State& state) {
  if (!state.open) return;
  state.open->close_step();
  const Report& report = state.open->report();
  // A download, whatever real file the report lies in: where something has failed, nothing is relied on.
  state.requests.emplace_back(
      SaveFile{.name = report_file_name(report), .content = write_report(report)});
}

void retry_storing(State& state) { state.requests.emplace_back(RetryStoring{}); }

void take_over(State& state) {
  state.requests.emplace_back(TakeOver{.report = state.open->report().id});
}

void show_stored_again(State& state) {
  state.open->give_up_unstored();
  state.requests.emplace_back(LoadStored{.report = state.open->report().id});
}

void go_on_with_copy(State& state) {
  Report report = state.open->report();
  report.id = state.new_id();
  show_report(state, std::move(report));
  state.message = Message{.kind = Message::Kind::information,
                          .text = std::string{state.strings.get("keeping.copied")}};
}

void move_to_bin(State& state, std::size_t stored_report) {
  state.requests.emplace_back(BinReport{.report = state.stored_reports[stored_report].report});
}

void take_from_bin(State& state, std::size_t binned_report) {
  state.requests.emplace_back(RestoreReport{.report = state.keeping.binned[binned_report].report});
}

void close_missing_notice(State& state) {
  state.keeping.missing.clear();
  state.requests.emplace_back(ForgetMissing{});
}

bool is_refused_key(State& state, const KeyPress& key) {
  if (!state.open || !state.open->is_read_only() || key.control || key.alt) return false;
  const bool writes_into_text = state.field && is_of_report(state, state.field->id);
  if (!writes_into_text && !state.selected) return false;
  const bool selects_row = state.selected && key.shift && key.key == " ";
  const bool writes = characters_in(key.key) == 1 || key.key == "Backspace" || key.key == "Delete";
  return writes && !selects_row && state.open->refuses();
}

void tell_refusal(State& state) {
  if (!state.open || !state.open->take_refusal()) return;
  state.message =
      Message{.kind = Message::Kind::information,
              .text = std::string{state.strings.get(state.open->access() == Access::newer
                                                        ? "keeping.refused.newer"
                                                        : "keeping.refused.other_window")}};
  state.frames_wanted = std::max(state.frames_wanted, 1);
}

}  // namespace gongkai::ui
