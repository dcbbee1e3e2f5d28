// The unit's particulars and the sections of the report, each with a sign for how far it has come.

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

/// How far a part of the report has come, gravest first.
enum class Progress { wrong, doubtful, empty, begun, complete };

bool has_content(const Report& report, SectionIndex section) {
  const Section& described = report.edition->sections[section];
  if (described.is_text()) return !report.text(section).empty();
  const Table& table = report.edition->tables[*described.table];
  for (CellIndex cell = table.first_cell; cell < table.first_cell + table.cell_count; ++cell) {
    if (!is_blank(report.cell(cell))) return true;
  }
  return false;
}

Progress progress_of(const OpenReport& open, SectionIndex section) {
  const Report& report = open.report();
  const bool content = has_content(report, section);
  if (!content) return Progress::empty;
  if (open.failures_in(section, Level::error) > 0) return Progress::wrong;
  if (open.failures_in(section, Level::warning) > 0) return Progress::doubtful;
  const bool missing = std::ranges::any_of(open.findings(), [&](const Finding& finding) {
    return is_about_missing(finding) && section_of(finding, *report.edition) == section;
  });
  return missing ? Progress::begun : Progress::complete;
}

Progress told_by(const Finding& finding) {
  if (is_about_missing(finding)) return Progress::begun;
  if (finding.level == Level::error) return Progress::wrong;
  return finding.level == Level::warning ? Progress::doubtful : Progress::complete;
}

Progress progress_of_unit(const OpenReport& open) {
  auto progress = Progress::complete;
  for (const Finding& finding : open.findings()) {
    if (finding.state != FindingState::fail || section_of(finding, *open.report().edition))
      continue;
    progress = std::min(progress, told_by(finding));
  }
  return progress;
}

void draw_progress(const State& state, Progress progress, const Rect& box) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  switch (progress) {
    case Progress::wrong:
      draw_sign(list, Sign::warning, box, 14, colors.error);
      break;
    case Progress::doubtful:
      draw_sign(list, Sign::warning, box, 14, colors.warning);
      break;
    case Progress::empty:
      draw_sign(list, Sign::ring, box, 13, colors.line_strong);
      break;
    case Progress::begun:
      draw_sign(list, Sign::half, box, 13, colors.accent);
      break;
    case Progress::complete:
      draw_sign(list, Sign::check, box, 14, colors.good);
      break;
  }
}

Progress progress_of_ledger(const State& state) {
  if (!state.open->report().last_year.report) return Progress::empty;
  auto progress = Progress::complete;
  for (const LedgerLine& line : ledger_of(state)) {
    using enum LedgerLine::State;
    if (line.state == open || line.state == outdated) return Progress::doubtful;
    if (line.state == incomplete) progress = Progress::begun;
  }
  return progress;
}

std::string_view words_of(const State& state, Progress progress) {
  switch (progress) {
    case Progress::wrong:
      return state.strings.get("mirror.progress.wrong");
    case Progress::doubtful:
      return state.strings.get("mirror.progress.doubtful");
    case Progress::empty:
      return state.strings.get("mirror.progress.empty");
    case Progress::begun:
      return state.strings.get("mirror.progress.begun");
    case Progress::complete:
      return state.strings.get("mirror.progress.complete");
  }
  return {};
}

struct Entry {
  std::string name;  ///< of the control
  std::string_view text;
  std::optional<SectionIndex> page;
  Progress progress = Progress::empty;
  std::string_view short_text = {};  ///< for the strip; empty: what begins the text
};

std::vector<Entry> entries_of(const State& state) {
  const Edition& edition = *state.open->report().edition;
  std::vector<Entry> entries{
      {"nav.unit", state.strings.get("unit.heading"), std::nullopt, progress_of_unit(*state.open)}};
  for (std::size_t index = 0; index < edition.sections.size(); ++index) {
    const auto section = static_cast<SectionIndex>(index);
    const Section& described = edition.sections[index];
    entries.push_back({"nav." + described.id,
                       described.heading.empty() ? described.label : described.heading, section,
                       progress_of(*state.open, section)});
  }
  entries.push_back({"nav.ledger", state.strings.get("ledger.heading"), ledger_page,
                     progress_of_ledger(state), state.strings.get("ledger.heading.short")});
  return entries;
}

void tell_entry(State& state, const Entry& entry) {
  Told& told = state.narration->last();
  told.words = entry.text;
  told.remark = words_of(state, entry.progress);
  told.is_current = entry.page == state.page;
}

void draw_column(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float y = rect.y + sizes.gap;
  for (const Entry& entry : entries_of(state)) {
    const float text_left = rect.x + 42;
    const float text_width = rect.right() - text_left - 8;
    const float text_height = height_of(label_text(state, 0), entry.text, text_width);
    const Rect box{rect.x + 6, y, rect.width - 12, text_height + 18};
    const InEntry listed{*state.narration};
    const Click click = click_area(state, entry.name, box);
    tell_entry(state, entry);
    if (click.clicked) go_to_page(state, entry.page);
    const bool current = entry.page == state.page;
    if (click.hovered) state.pointer_over_button = true;
    if (current || click.hovered)
      fill(list, box, current ? colors.accent_tint : colors.surface_sunken, sizes.radius);
    draw_progress(state, entry.progress, Rect{rect.x + 14, y, 20, box.height});
    TextStyle style = label_text(state, current ? colors.accent : colors.text);
    if (current) style.font = state.fonts.bold;
    draw_wrapped(list, style, entry.text, Rect{text_left, y + 9, text_width, text_height});
    y += box.height + 2;
  }
}

/// The number that begins a heading ("三、收到…" → "三"), or the first characters of a name.
std::string_view short_name(std::string_view text) {
  constexpr std::string_view mark = "、";
  const std::size_t end = text.find(mark);
  return end == std::string_view::npos ? text : text.substr(0, end);
}

void draw_strip(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("sections", ImVec2{rect.width, rect.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollbar);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float left = rect.x + sizes.gap - ImGui::GetScrollX();
  float x = left;
  for (const Entry& entry : entries_of(state)) {
    const std::string_view text =
        entry.short_text.empty() ? short_name(entry.text) : entry.short_text;
    const Rect box{x, rect.y + sizes.gap, width_of(body_text(state, 0), text) + 40,
                   sizes.control_height};
    const InEntry listed{*state.narration};
    const Click click = click_area(state, entry.name, box);
    tell_entry(state, entry);
    if (click.clicked) go_to_page(state, entry.page);
    const bool current = entry.page == state.page;
    if (current && state.page_in_strip != state.page) {
      ImGui::SetScrollFromPosX(box.x + box.width / 2 - rect.x, 0.5F);
      state.page_in_strip = state.page;
    }
    fill(list, box, current || click.hovered ? colors.accent_tint : colors.surface, sizes.radius);
    outline(list, box, current ? colors.accent : colors.line, sizes.radius);
    draw_progress(state, entry.progress, Rect{x + 6, box.y, 20, box.height});
    draw_line(list, body_text(state, current ? colors.accent : colors.text), text,
              Rect{x + 30, box.y, box.width - 34, box.height});
    x = box.right() + sizes.gap;
  }
  ImGui::SetCursorScreenPos(ImVec2{left, rect.y});
  ImGui::Dummy(ImVec2{x - left, 1});
  ImGui::EndChild();
}

}  // namespace

void draw_section_list(State& state, const Rect& rect, Width width) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, state.theme.colors.surface);
  if (width == Width::narrow) {
    draw_strip(state, rect);
    list.AddLine(ImVec2{rect.x, rect.bottom()}, ImVec2{rect.right(), rect.bottom()},
                 packed(state.theme.colors.line));
    return;
  }
  list.AddLine(ImVec2{rect.right() - 1, rect.y}, ImVec2{rect.right() - 1, rect.bottom()},
               packed(state.theme.colors.line));
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("sections", ImVec2{rect.width, rect.height});
  Rect inside = rect;
  inside.y -= ImGui::GetScrollY();
  draw_column(state, inside);
  ImGui::EndChild();
}

}  // namespace gongkai::ui
