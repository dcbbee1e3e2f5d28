#include "ui/views/findings/verdict.hpp"

#include <array>
#include <vector>

#include "ui/editing/finding_commands.hpp"
#include "ui/widgets/chips.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr std::array groups{CardGroup::error, CardGroup::warning, CardGroup::ask,
                            CardGroup::note,  CardGroup::missing, CardGroup::settled};

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

/// What a person has dealt with: settled, answered, or mended in this session.
int settled_count(const OpenReport& open) {
  return open.count(CardGroup::settled) +
         static_cast<int>(open.answers().size() + open.mended().size());
}

}  // namespace

VerdictFace verdict_face(const State& state) {
  const Colors& colors = state.theme.colors;
  const OpenReport& open = *state.open;
  const Strings& strings = state.strings;
  const auto text = [&](std::string_view key) { return std::string{strings.get(key)}; };
  const auto counted = [&](std::string_view key, int count) {
    return strings.fill(key, {{"count", std::to_string(count)}});
  };
  if (open.check_is_due()) {
    return {text("verdict.checking"), text("verdict.checking.detail"), Sign::ring,
            colors.text_muted, colors.surface_sunken};
  }
  if (const int errors = open.count(CardGroup::error); errors > 0) {
    return {text("verdict.fail"), counted("verdict.fail.detail", errors), Sign::warning,
            colors.error, colors.error_tint};
  }
  if (const std::string missing = missing_parts(state); !missing.empty()) {
    return {text("verdict.incomplete"),
            strings.fill("verdict.incomplete.detail", {{"missing", missing}}), Sign::half,
            colors.accent, colors.accent_tint};
  }
  if (const int open_questions = open.count(CardGroup::warning) + open.count(CardGroup::ask);
      open_questions > 0) {
    return {text("verdict.unsettled"), counted("verdict.unsettled.detail", open_questions),
            Sign::warning, colors.warning, colors.warning_tint};
  }
  const int settled = open.count(CardGroup::settled);
  return {text("verdict.pass"),
          settled > 0 ? counted("verdict.pass.settled", settled) : text("verdict.pass.detail"),
          Sign::check, colors.good, colors.good_tint};
}

void draw_verdict(Pen& pen, const VerdictFace& face) {
  State& state = pen.state;
  const TextStyle title = body_bold_text(state, face.ink);
  const TextStyle detail = small_text(state, face.ink);
  const float text_left = pen.x + 42;
  const float text_width = pen.x + pen.width - 12 - text_left;
  const bool leads_on = face.sign != Sign::check;
  const float detail_height = height_of(detail, face.detail, text_width);
  const Rect banner = pen.line(title.line_height + detail_height + 20);
  const Click click = click_area(state, "findings.verdict", banner);
  if (leads_on && click.hovered) state.pointer_over_button = true;
  if (click.clicked) pen.action = go_to_reason_of_verdict;
  fill(pen.list, banner, face.tint, state.theme.sizes.radius);
  if (leads_on && click.hovered) outline(pen.list, banner, face.ink, state.theme.sizes.radius);
  draw_sign(pen.list, face.sign, Rect{banner.x + 12, banner.y, 20, banner.height}, 20, face.ink);
  const Rect first_line{text_left, banner.y + 10, text_width, title.line_height};
  draw_line(pen.list, title, face.title, first_line);
  if (leads_on)
    draw_line(pen.list, detail, state.strings.get("verdict.lead"), first_line, AlignX::right);
  draw_wrapped(pen.list, detail, face.detail,
               Rect{text_left, banner.y + 10 + title.line_height, text_width, detail_height});
  pen.skip(banner.height);
}

void draw_filters(Pen& pen) {
  State& state = pen.state;
  const auto current = current_filter(state);
  std::vector<ChipButton> chips;
  std::vector<CardGroup> shown;
  for (const CardGroup group : groups) {
    const int count =
        group == CardGroup::settled ? settled_count(*state.open) : state.open->count(group);
    if (count == 0) continue;
    const auto [ink, tint] = colors_of(state, group);
    chips.push_back({.name = "findings.filter." + std::string{filter_name(group)},
                     .text = std::string{name_of(state, group)} + " " + std::to_string(count),
                     .ink = ink,
                     .tint = tint,
                     .chosen = current == group});
    shown.push_back(group);
  }
  float height = 0;
  const auto clicked = chip_buttons(state, chips, pen.line(0), height);
  if (clicked) {
    pen.action = [group = shown[*clicked]](State& changed) { filter_findings(changed, group); };
  }
  pen.skip(height);
}

}  // namespace gongkai::ui
