// What a paste would do: where it goes, how many figures are new, replaced or unclear, whether the totals agree; then the list, and
// the two buttons.

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>

#include "ui/editing/pasting.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/paste/entries.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float side = 12;
constexpr float swatch = 12;

std::string_view name_of(const State& state, TableIndex table) {
  const auto& sections = state.open->report().edition->sections;
  const auto found = std::ranges::find(sections, std::optional{table}, &Section::table);
  return found == sections.end() ? std::string_view{} : in_reader_language(state, found->label);
}

/// A line with a colour behind it and a sign before it.
void write_note(Pen& pen, Sign sign, std::string_view text, Color ink, Color tint) {
  const State& state = pen.state;
  constexpr float left = 30;
  const TextStyle style = small_text(state, ink);
  const float width = pen.width - left - 8;
  const float height = height_of(style, text, width) + 12;
  const Rect box = pen.line(height);
  fill(pen.list, box, tint, state.theme.sizes.radius);
  draw_sign(pen.list, sign, Rect{box.x + 8, box.y + 6, 14, style.line_height}, 13, ink);
  draw_wrapped(pen.list, style, text, Rect{box.x + left, box.y + 6, width, height - 12});
  pen.skip(height + 6);
}

void write_where(Pen& pen) {
  State& state = pen.state;
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  const Edition& edition = *state.open->report().edition;
  write(pen, small_text(state, colors.text_muted), state.strings.get("paste.title"));
  if (preview.tables.size() == 1) {
    write(pen, body_bold_text(state, colors.text), name_of(state, preview.tables[0].table));
  } else {
    for (const PastedIntoTable& into : preview.tables) {
      const std::string text =
          state.strings.fill("paste.table", {{"table", std::string{name_of(state, into.table)}},
                                             {"count", std::to_string(into.cells)}});
      const Rect line = pen.line(state.theme.sizes.line_body);
      const CellIndex first = edition.tables[into.table].first_cell;
      const bool shown = state.page == section_of(first, edition);
      const Click click = click_area(state, "paste.table." + edition.tables[into.table].id, line);
      if (click.hovered) state.pointer_over_button = true;
      if (click.clicked) {
        pen.action = [section = section_of(first, edition)](State& changed) {
          changed.page = section;
        };
      }
      draw_line(pen.list,
                shown ? body_bold_text(state, colors.text) : body_text(state, colors.accent), text,
                line);
      pen.skip(line.height);
    }
  }
  std::string_view how = preview.plan.transposed ? "paste.by_names.transposed" : "paste.by_names";
  if (preview.plan.aligned == Aligned::position) how = "paste.by_position";
  write(pen, small_text(state, colors.text_muted),
        state.strings.fill(
            how, {{"cell", short_name_of_cell(state, edition, preview.plan.cells[0].cell)}}));
  pen.skip(6);
  if (preview.table_before &&
      !std::ranges::contains(preview.tables, *preview.table_before, &PastedIntoTable::table)) {
    write_note(
        pen, Sign::warning,
        state.strings.fill("paste.other_table",
                           {{"table", std::string{name_of(state, preview.tables[0].table)}},
                            {"selected", std::string{name_of(state, *preview.table_before)}}}),
        colors.warning, colors.warning_tint);
  }
}

/// How many cells become what; the colours are those of the cells.
void write_counts(Pen& pen) {
  const State& state = pen.state;
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  struct Count {
    std::string_view key;
    int count = 0;
    Color ink = 0;
    Color tint = 0;
  };
  const std::array counts{
      Count{"paste.added", preview.added, colors.good, colors.good_tint},
      Count{"paste.replaced", preview.replaced, colors.accent, colors.accent_tint},
      Count{"paste.same", preview.same, colors.text_muted, colors.surface},
      Count{"paste.unclear", preview.unclear, colors.warning, colors.warning_tint}};
  const TextStyle style = label_text(state, colors.text);
  const float height = style.line_height + 4;
  float x = pen.x;
  for (const Count& each : counts) {
    if (each.count == 0) continue;
    const std::string text = state.strings.fill(each.key, {{"count", std::to_string(each.count)}});
    const float width = swatch + 6 + width_of(style, text);
    if (x > pen.x && x + width > pen.x + pen.width) {
      x = pen.x;
      pen.skip(height);
    }
    const Rect box{x, pen.y + (height - swatch) / 2, swatch, swatch};
    fill(pen.list, box, each.tint, 3);
    outline(pen.list, box, each.ink, 3);
    draw_line(pen.list, style, text, Rect{box.right() + 6, pen.y, width, height});
    x += width + side;
  }
  pen.skip(height + 6);
}

void write_verdict(Pen& pen) {
  const State& state = pen.state;
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  const auto counted = [&](std::string_view key, int count) {
    return state.strings.fill(key, {{"count", std::to_string(count)}});
  };
  if (preview.replaced > 0) {
    write_note(pen, Sign::warning, counted("paste.overwrites", preview.replaced), colors.accent,
               colors.accent_tint);
  }
  const int all = static_cast<int>(preview.plan.totals.size());
  if (const int differing = all - preview.totals_that_agree; differing > 0) {
    write_note(pen, Sign::warning, counted("paste.totals.differ", differing), colors.error,
               colors.error_tint);
  }
  if (preview.totals_that_agree > 0) {
    write_note(pen, Sign::check, counted("paste.totals.agree", preview.totals_that_agree),
               colors.good, colors.good_tint);
  }
}

void scroll_by_pages(PastePreview& preview) {
  constexpr float part_of_page = 0.9F;
  if (preview.pages_to_scroll != 0) {
    ImGui::SetScrollY(ImGui::GetScrollY() + static_cast<float>(preview.pages_to_scroll) *
                                                ImGui::GetWindowHeight() * part_of_page);
  }
  preview.pages_to_scroll = 0;
}

/// Draws what scrolls and returns what a click in it does.
std::function<void(State&)> draw_list(State& state, const Rect& rect) {
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("paste", ImVec2{rect.width, rect.height});
  scroll_by_pages(*state.paste);
  const float top = rect.y - ImGui::GetScrollY();
  Pen pen{.state = state,
          .list = *ImGui::GetWindowDrawList(),
          .x = rect.x + side,
          .y = top + side,
          .width = rect.width - side - ImGui::GetStyle().ScrollbarSize - 4};
  write_where(pen);
  write_counts(pen);
  write_verdict(pen);
  draw_paste_entries(pen);
  state.paste->scrolls_to_focus = false;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, pen.y - top + state.theme.sizes.gap});
  ImGui::EndChild();
  return std::move(pen.action);
}

std::function<void(State&)> draw_buttons(State& state, const Rect& rect) {
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.y}, packed(colors.line));
  const float gap = state.theme.sizes.gap;
  const Rect inside{rect.x + side, rect.y + side, rect.width - 2 * side,
                    state.theme.sizes.control_height};
  const bool asks =
      !preview.entries.empty() && preview.entries.front().kind == PasteEntry::Kind::unclear;
  draw_line(list, small_text(state, colors.text_muted),
            state.strings.get(asks ? "paste.keys.unclear" : "paste.keys"),
            Rect{inside.x, inside.bottom() + 4, inside.width, state.theme.sizes.line_small});
  const std::string accept_text =
      state.strings.fill("button.paste_accept", {{"count", std::to_string(preview.changed())}});
  const ButtonFace accept{.text = accept_text,
                          .sign = {},
                          .look = ButtonLook::primary,
                          .enabled = preview.changes_something};
  const ButtonFace refuse{.text = state.strings.get("button.paste_refuse"), .sign = {}};
  const float refuse_width = button_width(state, refuse);
  const Rect accept_rect{inside.x, inside.y, inside.width - refuse_width - gap, inside.height};
  const Rect refuse_rect{accept_rect.right() + gap, inside.y, refuse_width, inside.height};
  std::function<void(State&)> action;
  if (button(state, "button.paste_accept", accept, accept_rect)) action = accept_paste;
  if (button(state, "button.paste_refuse", refuse, refuse_rect)) action = refuse_paste;
  if (preview.focus >= preview.entries.size()) {
    const Rect& focused = preview.focus == preview.accept_button() ? accept_rect : refuse_rect;
    outline(list, inset(focused, -3, -3), colors.accent, state.theme.sizes.radius + 2, 2);
  }
  return action;
}

}  // namespace

void draw_paste_panel(State& state, const Rect& rect, Width width) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colors& colors = state.theme.colors;
  fill(list, rect, colors.surface);
  note_place(state, "panel.paste", rect);
  const ImVec2 end =
      width == Width::wide ? ImVec2{rect.x, rect.bottom()} : ImVec2{rect.right(), rect.y};
  list.AddLine(ImVec2{rect.x, rect.y}, end, packed(colors.line_strong), 2);
  const float buttons =
      side + state.theme.sizes.control_height + 4 + state.theme.sizes.line_small + 6;
  auto action =
      draw_list(state, Rect{rect.x + 1, rect.y + 1, rect.width - 1, rect.height - buttons - 1});
  if (auto chosen = draw_buttons(state, Rect{rect.x, rect.bottom() - buttons, rect.width, buttons}))
    action = std::move(chosen);
  if (action) action(state);
}

}  // namespace gongkai::ui
