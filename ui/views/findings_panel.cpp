// What the checks found: the verdict in one look, then each finding with its reason; a click leads to its first cell.

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

struct VerdictFace {
  std::string text;
  Sign sign = Sign::check;
  Color ink = 0;
  Color tint = 0;
};

/// "3 sections, 176 cells": what is still to be filled in.
std::string missing_parts(const State& state) {
  std::string parts;
  const auto add = [&](std::string_view key, int count) {
    if (count == 0) return;
    if (!parts.empty()) parts += state.strings.get("verdict.missing.and");
    parts += state.strings.fill(key, {{"count", std::to_string(count)}});
  };
  add("verdict.missing.particulars", state.open->missing_particulars());
  add("verdict.missing.sections", state.open->missing_sections());
  add("verdict.missing.cells", state.open->missing_cells());
  return parts;
}

VerdictFace verdict_face(const State& state) {
  const Colors& colors = state.theme.colors;
  const OpenReport& open = *state.open;
  const int errors = open.failures(Level::error);
  const int warnings = open.failures(Level::warning);
  const std::string missing = missing_parts(state);
  if (errors > 0) {
    return {state.strings.fill("verdict.fail", {{"errors", std::to_string(errors)}}), Sign::warning,
            colors.error, colors.error_tint};
  }
  if (!missing.empty()) {
    return {state.strings.fill("verdict.incomplete", {{"missing", missing}}), Sign::half,
            colors.accent, colors.accent_tint};
  }
  if (warnings > 0) {
    return {state.strings.fill("verdict.warnings", {{"warnings", std::to_string(warnings)}}),
            Sign::warning, colors.warning, colors.warning_tint};
  }
  return {std::string{state.strings.get("verdict.pass")}, Sign::check, colors.good,
          colors.good_tint};
}

std::string_view level_key(const Finding& finding) {
  if (is_about_missing(finding)) return "level.missing";
  switch (finding.level) {
    case Level::error:
      return "level.error";
    case Level::warning:
      return "level.warning";
    case Level::ask:
      return "level.ask";
    case Level::note:
      return "level.note";
  }
  return "level.note";
}

struct LevelColors {
  Color ink = 0;
  Color tint = 0;
};

LevelColors level_colors(const State& state, const Finding& finding) {
  const Colors& colors = state.theme.colors;
  if (is_about_missing(finding)) return {colors.accent, colors.accent_tint};
  return finding.level == Level::error ? LevelColors{colors.error, colors.error_tint}
                                       : LevelColors{colors.warning, colors.warning_tint};
}

/// Draws one finding from `y` on and returns its height.
float draw_finding(State& state, std::size_t index, float x, float y, float width) {
  const Finding& finding = state.open->findings()[index];
  const Report& report = state.open->report();
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();

  const std::string message = message_of(finding, report, state.language);
  const std::string_view source = finding.rule->clause.source;
  const auto section = section_of(finding, *report.edition);
  const std::string_view where = section
                                     ? std::string_view{report.edition->sections[*section].label}
                                     : state.strings.get("unit.heading");
  const TextStyle message_style = label_text(state, colors.text);
  const float inner = width - 24;
  const float message_height = height_of(message_style, message, inner);
  const float source_height =
      source.empty() ? 0 : height_of(small_text(state, 0), source, inner) + 4;
  const Rect box{x, y, width, 12 + sizes.line_small + 6 + message_height + source_height + 10};

  const Click click = click_area(state, "finding." + std::to_string(index), box);
  if (click.hovered) state.pointer_over_button = true;
  fill(list, box, click.hovered ? colors.surface_sunken : colors.surface, sizes.radius);
  outline(list, box, click.hovered ? colors.accent : colors.line, sizes.radius);

  const auto [ink, tint] = level_colors(state, finding);
  const std::string_view level = state.strings.get(level_key(finding));
  const TextStyle level_style = small_bold_text(state, ink);
  const Rect chip{x + 12, y + 11, width_of(level_style, level) + 12, sizes.line_small};
  fill(list, chip, tint, 4);
  draw_line(list, level_style, level, chip, AlignX::center);
  draw_line(list, small_text(state, colors.text_muted), where,
            Rect{chip.right() + 8, chip.y, x + width - 12 - chip.right() - 8, chip.height});
  float line = chip.bottom() + 6;
  draw_wrapped(list, message_style, message, Rect{x + 12, line, inner, message_height});
  line += message_height + 4;
  if (!source.empty())
    draw_wrapped(list, small_text(state, colors.text_muted), source,
                 Rect{x + 12, line, inner, source_height});
  if (click.clicked) go_to_finding(state, index);
  return box.height;
}

void draw_list(State& state, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("findings", ImVec2{rect.width, rect.height});
  const float x = rect.x + 12;
  const float width = rect.width - 12 - ImGui::GetStyle().ScrollbarSize - 4;
  const float top = rect.y - ImGui::GetScrollY();
  float y = top + 2;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  bool missing_begun = false;
  // A click may change the report and its findings.
  const std::vector<std::size_t> listed = state.open->listed();
  for (const std::size_t index : listed) {
    if (!missing_begun && is_about_missing(state.open->findings()[index])) {
      missing_begun = true;
      draw_line(list, small_bold_text(state, state.theme.colors.text_muted),
                state.strings.get("findings.missing"), Rect{x, y, width, sizes.line_small});
      y += sizes.line_small + sizes.gap / 2;
    }
    y += draw_finding(state, index, x, y, width) + sizes.gap;
  }
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, y - top + sizes.gap});
  ImGui::EndChild();
}

}  // namespace

void draw_findings_panel(State& state, const Rect& rect, Width width) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, colors.surface);
  note_place(state, "panel.findings", rect);
  const VerdictFace face = verdict_face(state);
  const bool foldable = width != Width::wide;
  const float line_height = sizes.control_height + sizes.gap;

  if (foldable) {
    list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.y}, packed(colors.line));
    const Rect bar{rect.x, rect.y + 1, rect.width, line_height - 1};
    const Click click = click_area(state, "button.findings", bar);
    if (click.hovered) state.pointer_over_button = true;
    if (click.clicked) state.findings_unfolded = !state.findings_unfolded;
    fill(list, bar, face.tint);
    draw_sign(list, face.sign, Rect{bar.x + 10, bar.y, 20, bar.height}, 15, face.ink);
    draw_line(list, body_bold_text(state, face.ink), face.text,
              Rect{bar.x + 38, bar.y, bar.width - 76, bar.height});
    draw_sign(list, state.findings_unfolded ? Sign::arrow_down : Sign::arrow_up,
              Rect{bar.right() - 32, bar.y, 20, bar.height}, 12, face.ink);
    if (state.findings_unfolded && rect.height > line_height) {
      draw_list(state, Rect{rect.x, rect.y + line_height, rect.width, rect.height - line_height});
    }
    return;
  }

  list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.x, rect.bottom()}, packed(colors.line));
  const float text_width = rect.width - 24 - 44;
  const float text_height = height_of(body_bold_text(state, 0), face.text, text_width);
  const Rect banner{rect.x + 12, rect.y + 12, rect.width - 24, text_height + 20};
  fill(list, banner, face.tint, sizes.radius);
  draw_sign(list, face.sign, Rect{banner.x + 10, banner.y, 20, banner.height}, 16, face.ink);
  draw_wrapped(list, body_bold_text(state, face.ink), face.text,
               Rect{banner.x + 38, banner.y + 10, text_width, text_height});
  const float top = banner.bottom() + sizes.gap;
  draw_list(state, Rect{rect.x + 1, top, rect.width - 1, rect.bottom() - top});
}

}  // namespace gongkai::ui
