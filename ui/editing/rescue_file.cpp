#include "ui/editing/rescue_file.hpp"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/file/json.hpp"
#include "core/file/json_object.hpp"
#include "core/file/report_file.hpp"
#include "core/report/sample.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/keeping_commands.hpp"

namespace gongkai::ui {
namespace {

/// Of many reports, each with its steps of undo.
constexpr JsonLimits limits{.bytes = std::size_t{64} * 1024 * 1024};
/// In bytes. Ours have 36.
constexpr std::size_t longest_id = 200;

/// What the file has of a report: the records of web/database.ts, and the writes that waited (web/platform.ts).
struct Stored {
  std::optional<std::string> snapshot;
  std::uint64_t sequence = 0;  ///< of the snapshot
  bool is_binned = false;
  std::map<std::uint64_t, std::string> edits;
};
/// By the report's id.
using StoredById = std::map<std::string, Stored>;

std::optional<std::string> text_at(const Json& record, std::string_view key) {
  const Json* member = find_member(&record, key);
  if (member == nullptr || !member->is_string()) return std::nullopt;
  return member->get<std::string>();
}

std::optional<std::uint64_t> sequence_of(const Json& record) {
  const Json* member = find_member(&record, "sequence");
  if (member == nullptr || !member->is_number_unsigned()) return std::nullopt;
  return member->get<std::uint64_t>();
}

/// A record that is none is passed over: what the others have can still be rescued.
void take(StoredById& reports, const Json& record) {
  const auto id = text_at(record, "report");
  const auto sequence = sequence_of(record);
  if (!id || id->empty() || id->size() > longest_id || !sequence) return;
  if (auto content = text_at(record, "content")) {
    Stored& stored = reports[*id];
    if (stored.snapshot && stored.sequence > *sequence) return;
    stored.snapshot = std::move(content);
    stored.sequence = *sequence;
    stored.is_binned = find_member(&record, "binned_at") != nullptr;
  } else if (auto edit = text_at(record, "edit")) {
    auto& edits = reports[*id].edits;
    edits.insert_or_assign(*sequence, *std::move(edit));
    const Json* replaces = find_member(&record, "replaces_previous");
    if (replaces != nullptr && *replaces == true && *sequence > 0) edits.erase(*sequence - 1);
  }
}

void take_all(StoredById& reports, const Json* records) {
  if (records == nullptr || !records->is_array()) return;
  for (const Json& record : *records) take(reports, record);
}

std::expected<Restored, Problem> restored_from(const std::string& id, Stored& stored,
                                               const EditionCatalogue& editions) {
  std::vector<StoredEntry> journal;
  // Steps from before the snapshot are in it.
  for (auto& [sequence, edit] : stored.edits) {
    if (sequence > stored.sequence)
      journal.push_back({.sequence = sequence, .edit = std::move(edit)});
  }
  return restore(
      {.report = id, .snapshot = *stored.snapshot, .sequence = stored.sequence, .journal = journal},
      editions);
}

void store(State& state, const Report& report) {
  state.requests.emplace_back(StoreSnapshot{.report = report.id,
                                            .sequence = 0,
                                            .journal_from = 1,
                                            .content = write_report(report),
                                            .unit_name = report.unit.name,
                                            .year = report.year,
                                            .is_sample = is_sample(report)});
  list_as_newest(state, report);
}

struct Outcome {
  std::size_t rescued = 0;
  std::size_t here_already = 0;
  std::size_t incomplete = 0;  ///< of those rescued: the last edits could not be read
  std::size_t unreadable = 0;
};

Outcome rescue(State& state, StoredById reports) {
  Outcome outcome;
  for (auto& [id, stored] : reports) {
    if (stored.is_binned) continue;
    if (is_stored_here(state, id)) {
      ++outcome.here_already;
      continue;
    }
    // Edits without their report are worth nothing.
    const auto restored = stored.snapshot
                              ? restored_from(id, stored, state.form.editions)
                              : std::expected<Restored, Problem>{std::unexpected(Problem{})};
    if (!restored) {
      ++outcome.unreadable;
      continue;
    }
    store(state, restored->history.report());
    ++outcome.rescued;
    if (restored->problem) ++outcome.incomplete;
  }
  return outcome;
}

std::string in_words(const State& state, const Outcome& outcome) {
  const auto sentence = [&](std::string_view key, std::size_t count) {
    return state.strings.fill(key, {{"count", std::to_string(count)}});
  };
  std::string words = sentence("rescue.rescued", outcome.rescued);
  if (outcome.here_already > 0) words += sentence("rescue.here_already", outcome.here_already);
  if (outcome.incomplete > 0) words += sentence("rescue.incomplete", outcome.incomplete);
  if (outcome.unreadable > 0) words += sentence("rescue.unreadable", outcome.unreadable);
  return words;
}

}  // namespace

bool open_rescue_file(State& state, std::string_view content) {
  const auto json = parse_json(content, limits);
  if (!json) return false;
  const Json* snapshots = find_member(&*json, "snapshots");
  if (snapshots == nullptr || !snapshots->is_array()) return false;
  StoredById reports;
  take_all(reports, snapshots);
  take_all(reports, find_member(&*json, "journal"));
  take_all(reports, find_member(&*json, "waiting"));
  go_to_start_page(state);
  const Outcome outcome = rescue(state, std::move(reports));
  const bool is_whole = outcome.incomplete == 0 && outcome.unreadable == 0;
  state.message = Message{.kind = is_whole ? Message::Kind::information : Message::Kind::problem,
                          .text = in_words(state, outcome)};
  return true;
}

}  // namespace gongkai::ui
