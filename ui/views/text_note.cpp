#include "ui/views/text_note.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/figure_editing.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float note_width = 400;
constexpr float padding = 12;
constexpr float sign_size = 14;
constexpr float sign_room = 22;
constexpr float button_height = 30;
constexpr float gap = 6;
constexpr float between_items = 10;

Sign sign_of(const Finding& finding) {
  switch (finding.level) {
    case Level::error:
      return Sign::cross;
    case Level::warning:
      return Sign::warning;
    case Level::ask:
    case Level::note:
      return Sign::ring;
  }
  return Sign::ring;
}

NoteItem about_finding(const State& state, const TextTarget& target) {
  const Finding& finding = state.open->findings()[target.index];
  return {.sign = sign_of(finding),
          .color = color_of(state, finding),
          .text = message_of(finding, state.open->report(), state.language),
          .actions = {{.kind = NoteAction::Kind::show_finding,
                       .name = "text.note.finding." + std::to_string(target.index),
                       .text = std::string{state.strings.get("text.note.finding")},
                       .finding = target.index}}};
}

NoteItem about_figure(const State& state, const TextTarget& target) {
  const Report& report = state.open->report();
  const Figure& figure = report.figures[target.words.section][target.index];
  return {.sign = {},
          .color = state.theme.colors.accent,
          .text = state.strings.fill(
              "text.figure.follows",
              {{"cell", short_name_of_cell(state, *report.edition, figure.cell)}}),
          .actions = {{.kind = NoteAction::Kind::unbind,
                       .name = "text.note.unbind",
                       .text = std::string{state.strings.get("text.figure.unbind")},
                       .words = target.words}}};
}

NoteItem about_number(const State& state, const TextTarget& target) {
  const Report& report = state.open->report();
  NoteItem item{.sign = {},
                .color = state.theme.colors.text_muted,
                .text = std::string{state.strings.get("text.number.may_follow")},
                .actions = {}};
  for (const CellIndex cell : target.cells) {
    item.actions.push_back(
        {.kind = NoteAction::Kind::bind,
         .name = "text.note.bind." + report.edition->cells[cell].address,
         .text = state.strings.fill(
             "text.number.bind",
             {{"cell", short_name_of_cell(state, *report.edition, cell)},
              {"value", cell_to_text(report.cell(cell), report.edition->cells[cell].kind)}}),
         .words = target.words,
         .cell = cell});
  }
  return item;
}

void carry_out(State& state, const NoteAction& action) {
  switch (action.kind) {
    case NoteAction::Kind::show_finding:
      state.findings.unfolded = true;
      state.text_note.reset();
      go_to_finding(state, action.finding);
      break;
    case NoteAction::Kind::edit_words:
      edit_words(state, action.words);
      break;
    case NoteAction::Kind::bind:
      bind_words(state, action.words, action.cell);
      break;
    case NoteAction::Kind::unbind:
      unbind_words(state, action.words);
      break;
  }
}

ButtonFace face_of(const NoteAction& action) {
  const bool leads = action.kind == NoteAction::Kind::bind;
  return {
      .text = action.text, .sign = {}, .look = leads ? ButtonLook::secondary : ButtonLook::quiet};
}

/// The buttons of an item, wrapped. Without `drawn` only measured; returns the height.
float lay_out_actions(State& state, const NoteItem& item, const Rect& rect,
                      const NoteAction** clicked) {
  float x = rect.x;
  float y = rect.y;
  for (const NoteAction& action : item.actions) {
    const ButtonFace face = face_of(action);
    const float width = std::min(button_width(state, face), rect.width);
    if (x > rect.x && x + width > rect.right()) {
      x = rect.x;
      y += button_height + gap;
    }
    if (clicked != nullptr && button(state, action.name, face, Rect{x, y, width, button_height}))
      *clicked = &action;
    x += width + gap;
  }
  return item.actions.empty() ? 0 : y + button_height - rect.y;
}

float text_height(const State& state, const NoteItem& item, float width) {
  return height_of(label_text(state, 0), item.text, width - (item.sign ? sign_room : 0));
}

float item_height(State& state, const NoteItem& item, float width) {
  const float actions = lay_out_actions(state, item, Rect{0, 0, width, 0}, nullptr);
  const float text = item.text.empty() ? 0 : text_height(state, item, width);
  return text + (text > 0 && actions > 0 ? gap : 0) + actions;
}

}  // namespace

std::vector<NoteItem> note_about(const State& state, std::span<const TextTarget> targets,
                                 bool with_editing) {
  std::vector<NoteItem> items;
  for (const TextTarget& target : targets) {
    switch (target.kind) {
      case TextTarget::Kind::finding:
        items.push_back(about_finding(state, target));
        break;
      case TextTarget::Kind::figure:
        items.push_back(about_figure(state, target));
        break;
      case TextTarget::Kind::number:
        items.push_back(about_number(state, target));
        break;
    }
  }
  if (with_editing && !items.empty()) {
    items.back().actions.push_back({.kind = NoteAction::Kind::edit_words,
                                    .name = "text.note.edit",
                                    .text = std::string{state.strings.get("text.note.edit")},
                                    .words = targets.front().words});
  }
  return items;
}

Rect draw_text_note(State& state, const std::vector<NoteItem>& items, const Rect& words,
                    const Rect& room) {
  const Colors& colors = state.theme.colors;
  const float width = std::min(note_width, room.width);
  const float inner = width - 2 * padding;
  float height = 2 * padding - between_items;
  for (const NoteItem& item : items) height += item_height(state, item, inner) + between_items;

  Rect box{std::clamp(words.x, room.x, std::max(room.x, room.right() - width)), words.bottom() + 6,
           width, height};
  if (box.bottom() > room.bottom() && words.y - 6 - height >= room.y) box.y = words.y - 6 - height;

  constexpr float shadow_size = 6;
  const Rect window = inset(box, -shadow_size, -shadow_size);
  ImGui::SetCursorScreenPos(ImVec2{window.x, window.y});
  ImGui::BeginChild("text.note", ImVec2{window.width, window.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (float spread = 1; spread <= shadow_size; spread += 1)
    fill(list, inset(box, -spread, -spread), colors.shadow, state.theme.sizes.radius + spread,
         0.025F);
  fill(list, box, colors.surface, state.theme.sizes.radius);
  outline(list, box, colors.line_strong, state.theme.sizes.radius);
  note_place(state, "text.note", box);

  const NoteAction* clicked = nullptr;
  float y = box.y + padding;
  for (const NoteItem& item : items) {
    Rect text{box.x + padding, y, inner, text_height(state, item, inner)};
    if (item.sign) {
      draw_sign(list, *item.sign, Rect{text.x, text.y, sign_size, state.theme.sizes.line_label},
                sign_size, item.color);
      text.x += sign_room;
      text.width -= sign_room;
    }
    draw_wrapped(list, label_text(state, colors.text), item.text, text);
    const Rect actions{box.x + padding, text.bottom() + gap, inner, 0};
    lay_out_actions(state, item, actions, &clicked);
    y += item_height(state, item, inner) + between_items;
  }
  ImGui::EndChild();
  if (clicked != nullptr) carry_out(state, NoteAction{*clicked});
  return box;
}

void draw_text_note_line(State& state, const std::vector<NoteItem>& items, const Rect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const NoteAction* clicked = nullptr;
  float x = rect.x;
  for (const NoteItem& item : items) {
    const TextStyle style = label_text(state, state.theme.colors.text);
    float actions = 0;
    for (const NoteAction& action : item.actions) {
      const float width = button_width(state, face_of(action)) + gap;
      // What comes first matters most; what has no room is left to the drawn text.
      if (actions > 0 && x + actions + width > rect.right()) break;
      actions += width;
    }
    const float sign = item.sign ? sign_room : 0;
    const float room = rect.right() - x - sign - actions - gap;
    const float text = std::min(width_of(style, item.text), room);
    if (text < std::min(80.0F, width_of(style, item.text))) break;
    if (item.sign)
      draw_sign(list, *item.sign, Rect{x, rect.y, sign_size, rect.height}, sign_size, item.color);
    draw_line(list, style, item.text, Rect{x + sign, rect.y, text, rect.height});
    x += sign + text + gap;
    const float end = x + actions;
    for (const NoteAction& action : item.actions) {
      const ButtonFace face = face_of(action);
      const float width = button_width(state, face);
      if (x + width > end + 0.5F) break;
      const Rect box{x, rect.y + (rect.height - button_height) / 2, width, button_height};
      if (button(state, action.name, face, box)) clicked = &action;
      x += width + gap;
    }
    x = end + between_items;
  }
  if (clicked != nullptr) carry_out(state, NoteAction{*clicked});
}

}  // namespace gongkai::ui
