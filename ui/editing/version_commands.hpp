// Earlier versions of the open report: kept under a name, compared with each other or with what is there now, and brought back as a step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/state/state.hpp"

namespace gongkai::ui {

inline constexpr std::string_view version_name_field = "versions.name";

/// "Before the meeting · 11-26 14:03"
std::string version_words(const State& state, const StoredVersion& version);

void toggle_versions(State& state);
/// Keeps the report as it is now under the name that was typed.
void keep_named_version(State& state);
/// What the other versions are compared with; the one that is so already: the report as it is now again.
void choose_base(State& state, double saved_at_ms);
/// Shows what differs, once both have come.
void compare_version(State& state, double saved_at_ms);

void list_versions(State& state, std::vector<StoredVersion> versions);
void take_version(State& state, double saved_at_ms, std::string_view content);

/// True while the panel is open: it has all keys but those of its text field.
bool versions_key(State& state, const KeyPress& key);

}  // namespace gongkai::ui
