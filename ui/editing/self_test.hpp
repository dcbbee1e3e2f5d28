// The page's test of itself: a scratch report of which the platform stores, loses and reads back parts, and what came of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/editing/keeping_commands.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// A report as it is stored, and edits of it, in order.
struct ScratchReport {
  std::string id;
  std::string snapshot;
  std::vector<std::string> edits;  ///< of the sequences 1, 2, …; the snapshot is of sequence 0
};
ScratchReport scratch_report(const State& state);
/// Whether what came back is the scratch report with its first edits, as many as its journal has entries.
bool is_recovered(const State& state, const StoredContent& stored);
/// Whether a report with all that a report can have is the same after being written to a file and read.
bool survives_file(const State& state);

/// Opens the panel and asks the platform for the test.
void start_self_test(State& state);
void close_self_test(State& state);
void take_self_test(State& state, std::vector<SelfTestResult> results);
/// True while the panel is open: it has all keys.
bool self_test_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
