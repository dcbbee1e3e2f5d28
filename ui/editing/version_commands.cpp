#include "ui/editing/version_commands.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/text/utf8.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

/// Whether it is here; else it is asked for.
bool has_come(State& state, double saved_at_ms) {
  if (state.versions.contents.contains(saved_at_ms)) return true;
  state.requests.emplace_back(
      LoadVersion{.report = state.open->report().id, .saved_at_ms = saved_at_ms});
  return false;
}

std::string name_of(const State& state, double saved_at_ms) {
  const auto& list = state.versions.list;
  if (!list) return {};
  const auto found = std::ranges::find(*list, saved_at_ms, &StoredVersion::saved_at_ms);
  return found == list->end() ? std::string{} : version_words(state, *found);
}

void compare_when_both_have_come(State& state) {
  VersionsPanel& panel = state.versions;
  if (!panel.wanted || !state.open) return;
  const auto wanted = panel.contents.find(*panel.wanted);
  const auto base = panel.base ? panel.contents.find(*panel.base) : panel.contents.end();
  if (wanted == panel.contents.end() || (panel.base && base == panel.contents.end())) return;
  const Report& before = panel.base ? base->second : state.open->report();
  state.import_choice = choice_between(
      before, {.report = wanted->second, .name = name_of(state, *panel.wanted)},
      panel.base ? ImportChoice::Source::two_versions : ImportChoice::Source::version);
  if (!state.import_choice) {
    state.message = Message{.kind = Message::Kind::information,
                            .text = std::string{state.strings.get("versions.same")}};
  } else if (panel.base) {
    state.import_choice->base_name = name_of(state, *panel.base);
  }
  panel.wanted.reset();
}

}  // namespace

std::string version_words(const State& state, const StoredVersion& version) {
  if (version.name.empty()) return version.saved_at;
  return state.strings.fill("versions.named", {{"name", version.name}, {"time", version.saved_at}});
}

void toggle_versions(State& state) {
  if (!state.open) return;
  const bool opens = !state.versions.is_open;
  leave_editing(state);
  state.steps_open = false;
  state.versions = {.is_open = opens};
  state.version_name.clear();
  ++state.field_revision;
  if (opens) state.requests.emplace_back(ListVersions{.report = state.open->report().id});
}

void keep_named_version(State& state) {
  const std::string name{trimmed(state.version_name)};
  if (!state.open || name.empty()) return;
  const Report& report = state.open->report();
  state.requests.emplace_back(
      KeepVersion{.report = report.id, .name = name, .content = write_report(report)});
  state.version_name.clear();
  state.field.reset();
  ++state.field_revision;
}

void choose_base(State& state, double saved_at_ms) {
  VersionsPanel& panel = state.versions;
  panel.wanted.reset();
  if (panel.base == saved_at_ms) {
    panel.base.reset();
    return;
  }
  panel.base = saved_at_ms;
  has_come(state, saved_at_ms);
}

void compare_version(State& state, double saved_at_ms) {
  state.versions.wanted = saved_at_ms;
  has_come(state, saved_at_ms);
  compare_when_both_have_come(state);
}

void list_versions(State& state, std::vector<StoredVersion> versions) {
  if (state.versions.is_open) state.versions.list = std::move(versions);
}

void take_version(State& state, double saved_at_ms, std::string_view content) {
  if (!state.versions.is_open || !state.open) return;
  auto report = read_report(content, state.form.editions);
  if (!report) {
    state.versions.wanted.reset();
    show_problem(state, report.error(), name_of(state, saved_at_ms));
    return;
  }
  report->id = state.open->report().id;
  state.versions.contents.insert_or_assign(saved_at_ms, *std::move(report));
  compare_when_both_have_come(state);
}

bool versions_key(State& state, const KeyPress& key) {
  if (!state.versions.is_open) return false;
  if (key.key == "Escape") {
    toggle_versions(state);
  } else if (key.key == "Enter" && state.field && state.field->id == version_name_field) {
    keep_named_version(state);
  }
  // Its text field has the browser's own undo.
  return !(state.field && key.control);
}

}  // namespace gongkai::ui
