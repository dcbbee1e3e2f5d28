// What buttons and files do with the rule pack by which reports are checked. It counts for all reports on this computer.
#pragma once

#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Lets the user choose a file.
void pick_rule_pack(State& state);
/// Checks by the pack from now on, and has it kept. One that cannot be used is refused with a message, and nothing changes.
void open_rule_pack(State& state, std::string_view file_name, std::string_view content);
/// As it was kept. A later version of the program may have to refuse it: then it says so and keeps it no longer.
void open_stored_rule_pack(State& state, std::string_view file_name, std::string_view content);
/// Back to the program's own rules.
void remove_rule_pack(State& state);

/// How many rules the pack in use changes, and how many of them are not checked at all.
struct RuleChangeCount {
  int all = 0;
  int off = 0;
};
RuleChangeCount count_rule_changes(const State& state);
/// The same in words.
std::string rule_changes_in_words(const State& state);

}  // namespace gongkai::ui
