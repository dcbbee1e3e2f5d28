// The unit's particulars and the sections of the report, each with a sign for how far it has come.

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/next_step_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/state/progress.hpp"
#include "ui/views/guide.hpp"
#include "ui/views/progress_sign.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

struct Entry {
  std::string name;  ///< of the control
  std::string_view text;
  std::optional<SectionIndex> page;
  std::optional<Progress> progress = {};  ///< none: it is no part of the report
  std::string_view short_text = {};       ///< for the strip; empty: what begins the text
};

std::vector<Entry> entries_of(const State& state) {
  const Edition& edition = *state.open->report().edition;
  std::vector<Entry> entries{{"nav.summary", state.strings.get("summary.heading"), summary_page}};
  for (const PartOfReport& part : parts_of(*state.open)) {
    if (!part.page) {
      entries.push_back({"nav.unit", state.strings.get("unit.heading"), part.page, part.progress});
    } else if (part.page == ledger_page) {
      entries.push_back({"nav.ledger", state.strings.get("ledger.heading"), part.page,
                         part.progress, state.strings.get("ledger.heading.short")});
    } else {
      const Section& section = edition.sections[*part.page];
      entries.push_back(
          {"nav." + section.id, heading_of(state, section), part.page, part.progress});
    }
  }
  return entries;
}

void draw_mark(const State& state, const Entry& entry, const Rect& box) {
  if (entry.progress) {
    draw_progress(state, *entry.progress, box);
  } else {
    const Color ink =
        entry.page == state.page ? state.theme.colors.accent : state.theme.colors.line_strong;
    draw_sign(*ImGui::GetWindowDrawList(), Sign::chart, box, 14, ink);
  }
}

void tell_entry(State& state, const Entry& entry) {
  Told& told = state.narration->last();
  told.words = entry.text;
  if (entry.progress) told.remark = words_of(state, *entry.progress);
  told.is_current = entry.page == state.page;
}

constexpr float space_between = 2;

/// Of an entry in the column: the place of its text, which may need several lines.
Rect text_box(const State& state, const Entry& entry, const Rect& column, float y) {
  const float left = column.x + 42;
  const float width = column.right() - left - 8;
  return {left, y + 9, width, height_of(label_text(state, 0), entry.text, width)};
}

float entry_height(const Rect& text) { return text.height + 18; }

float column_height(const State& state, const Rect& column) {
  float height = state.theme.sizes.gap;
  for (const Entry& entry : entries_of(state))
    height += entry_height(text_box(state, entry, column, 0)) + space_between;
  return height;
}

void draw_column(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float y = rect.y + sizes.gap;
  for (const Entry& entry : entries_of(state)) {
    const Rect text = text_box(state, entry, rect, y);
    const Rect box{rect.x + 6, y, rect.width - 12, entry_height(text)};
    const InEntry listed{*state.narration};
    const Click click = click_area(state, entry.name, box);
    tell_entry(state, entry);
    if (click.clicked) go_to_page(state, entry.page);
    const bool current = entry.page == state.page;
    if (click.hovered) state.pointer_over_button = true;
    if (current || click.hovered)
      fill(list, box, current ? colors.accent_tint : colors.surface_sunken, sizes.radius);
    draw_mark(state, entry, Rect{rect.x + 14, y, 20, box.height});
    TextStyle style = label_text(state, current ? colors.accent : colors.text);
    if (current) style.font = state.fonts.bold;
    draw_wrapped(list, style, entry.text, text);
    y += box.height + space_between;
  }
}

/// The number that begins a heading ("三、收到…" → "三", "3. Applications…" → "3"), or all of a name.
std::string_view short_name(std::string_view text) {
  for (const std::string_view mark : {"、", ". "}) {
    if (const std::size_t end = text.find(mark); end != std::string_view::npos)
      return text.substr(0, end);
  }
  return text;
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
    draw_mark(state, entry, Rect{x + 6, box.y, 20, box.height});
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
    const float strip = strip_height(state.theme.sizes);
    draw_strip(state, Rect{rect.x, rect.y, rect.width, strip});
    if (shows_guide(state))
      draw_guide_line(state, Rect{rect.x, rect.y + strip, rect.width, rect.height - strip});
    list.AddLine(ImVec2{rect.x, rect.bottom()}, ImVec2{rect.right(), rect.bottom()},
                 packed(state.theme.colors.line));
    return;
  }
  list.AddLine(ImVec2{rect.right() - 1, rect.y}, ImVec2{rect.right() - 1, rect.bottom()},
               packed(state.theme.colors.line));
  const float card = guide_card_height(state, rect.width);
  const float guide = column_height(state, rect) + card <= rect.height ? card : 0;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("sections", ImVec2{rect.width, rect.height - guide});
  Rect inside = rect;
  inside.y -= ImGui::GetScrollY();
  inside.width = ImGui::GetContentRegionAvail().x;
  draw_column(state, inside);
  ImGui::EndChild();
  if (guide > 0) draw_guide_card(state, Rect{rect.x, rect.bottom() - guide, rect.width, guide});
}

}  // namespace gongkai::ui
