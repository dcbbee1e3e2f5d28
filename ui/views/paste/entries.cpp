#include "ui/views/paste/entries.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/editing/pasting.hpp"
#include "ui/state/form_names.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

using Kind = PasteEntry::Kind;

constexpr float padding = 8;
constexpr float tick_size = 16;
constexpr std::size_t most_lines = 3;

std::string shown_value(const State& state, CellIndex cell, const Cell& value) {
  if (is_blank(value)) return std::string{state.strings.get("findings.blank")};
  return cell_to_text(value, state.open->report().edition->cells[cell].kind);
}

/// "5 → 3", or the new value alone where nothing stands in the cell.
std::string change_of(const State& state, const PlannedCell& planned) {
  const std::string after = shown_value(state, planned.cell, planned.after);
  if (is_blank(planned.before) || planned.before == planned.after) return after;
  return shown_value(state, planned.cell, planned.before) + " → " + after;
}

/// A name at the left, what becomes of it at the right.
void write_title(Pen& pen, std::string_view name, std::string_view value, Color ink) {
  const State& state = pen.state;
  const TextStyle number = body_bold_text(state, ink);
  const float most_of_line = pen.width * 0.6F;
  const float width = std::min(width_of(number, value), most_of_line);
  const Rect line = pen.line(number.line_height);
  draw_line(pen.list, number, value, Rect{line.right() - width, line.y, width, line.height});
  draw_line(pen.list, label_text(state, state.theme.colors.text), name,
            Rect{line.x, line.y, line.width - width - (width > 0 ? padding : 0), line.height});
  pen.skip(line.height);
}

void write_reason(Pen& pen, std::string_view text, Color ink) {
  write_beginning(pen, small_text(pen.state, ink), text, most_lines);
}

void write_unclear(Pen& pen, const PlannedCell& planned) {
  const State& state = pen.state;
  const Colors& colors = state.theme.colors;
  draw_tick_box(state, Rect{pen.x, pen.y + 4, tick_size, tick_size}, planned.accepted);
  pen.x += tick_size + padding;
  pen.width -= tick_size + padding;
  write_title(pen, short_name_of_cell(state, *state.open->report().edition, planned.cell),
              change_of(state, planned), planned.accepted ? colors.good : colors.warning);
  write_reason(pen,
               state.strings.fill("paste.quote",
                                  {{"text", planned.text},
                                   {"reason", std::string{state.strings.get(planned.reason)}}}),
               colors.text_muted);
  pen.x -= tick_size + padding;
  pen.width += tick_size + padding;
}

void write_total(Pen& pen, const ComparedTotal& total) {
  const State& state = pen.state;
  const Colors& colors = state.theme.colors;
  write_title(pen, short_name_of_cell(state, *state.open->report().edition, total.cell),
              total.pasted.to_string(), colors.error);
  const auto difference = total.sum ? Decimal::difference(total.pasted, *total.sum) : std::nullopt;
  write_reason(pen,
               difference ? state.strings.fill("paste.total.differs",
                                               {{"sum", total.sum->to_string()},
                                                {"difference", difference->to_string()}})
                          : std::string{state.strings.get("paste.total.no_sum")},
               colors.text_muted);
}

void write_left_out(Pen& pen, const LeftOutFigures& left) {
  const State& state = pen.state;
  const Colors& colors = state.theme.colors;
  const std::string name =
      left.row_name.empty()
          ? state.strings.fill("paste.left_out.row", {{"row", std::to_string(left.row)}})
          : left.row_name;
  write_title(pen, name, left.figures, colors.text_muted);
  write_reason(pen, state.strings.get(left.reason), colors.text_muted);
}

void write_other_texts(Pen& pen) {
  const State& state = pen.state;
  const PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  const Rect line = pen.line(state.theme.sizes.line_small);
  draw_sign(pen.list, preview.other_texts_unfolded ? Sign::arrow_up : Sign::arrow_down,
            Rect{line.right() - 14, line.y, 14, line.height}, 8, colors.accent);
  draw_line(pen.list, small_text(state, colors.accent),
            state.strings.fill("paste.left_out.texts",
                               {{"count", std::to_string(preview.other_texts.size())}}),
            Rect{line.x, line.y, line.width - 18, line.height});
  pen.skip(line.height);
  if (!preview.other_texts_unfolded) return;
  for (const std::string& text : preview.other_texts)
    write_beginning(pen, small_text(state, colors.text_muted), text, 1);
}

void write_entry(Pen& pen, const PasteEntry& entry) {
  const PastePreview& preview = *pen.state.paste;
  switch (entry.kind) {
    case Kind::unclear:
      write_unclear(pen, preview.plan.cells[entry.index]);
      break;
    case Kind::differing_total:
      write_total(pen, preview.plan.totals[entry.index]);
      break;
    case Kind::left_out:
      write_left_out(pen, preview.left_out[entry.index]);
      break;
    case Kind::other_texts:
      write_other_texts(pen);
      break;
  }
}

void act_on(Pen& pen, std::size_t index) {
  pen.action = [index, entry = pen.state.paste->entries[index]](State& changed) {
    focus_in_preview(changed, index);
    changed.paste->scrolls_to_focus = false;
    if (entry.kind == Kind::unclear) toggle_unclear(changed, entry.index);
    if (entry.kind == Kind::other_texts) toggle_other_texts(changed);
  };
}

void scroll_to(const Rect& box) {
  const float top = ImGui::GetWindowPos().y;
  const float bottom = top + ImGui::GetWindowHeight();
  if (box.y < top || box.height > bottom - top) {
    ImGui::SetScrollY(ImGui::GetScrollY() + box.y - top - padding);
  } else if (box.bottom() > bottom) {
    ImGui::SetScrollY(ImGui::GetScrollY() + box.bottom() - bottom + padding);
  }
}

void draw_entry(Pen& pen, std::size_t index) {
  State& state = pen.state;
  PastePreview& preview = *state.paste;
  const Colors& colors = state.theme.colors;
  const float radius = state.theme.sizes.radius;
  const bool focused = preview.focus == index;
  const Rect start = pen.line(0);
  // Its height is known when it is written; the surface lies below.
  pen.list.ChannelsSplit(2);
  pen.list.ChannelsSetCurrent(1);
  pen.x += padding;
  pen.width -= 2 * padding;
  pen.skip(padding - 2);
  write_entry(pen, preview.entries[index]);
  pen.skip(padding - 2);
  pen.x = start.x;
  pen.width = start.width;
  const Rect box{start.x, start.y, start.width, pen.y - start.y};
  const Click click = click_area(state, "paste.entry." + std::to_string(index), box);
  if (click.hovered) state.pointer_over_button = true;
  if (click.clicked) act_on(pen, index);
  pen.list.ChannelsSetCurrent(0);
  fill(pen.list, box, click.hovered || focused ? colors.surface_sunken : colors.surface, radius);
  outline(pen.list, box, focused ? colors.accent : colors.line, radius, focused ? 2.0F : 1.0F);
  pen.list.ChannelsMerge();
  if (focused && preview.scrolls_to_focus) scroll_to(box);
  pen.skip(6);
}

std::string_view heading_of(Kind kind) {
  switch (kind) {
    case Kind::unclear:
      return "paste.unclear.heading";
    case Kind::differing_total:
      return "paste.totals.heading";
    case Kind::left_out:
      return "paste.left_out.heading";
    case Kind::other_texts:
      return {};
  }
  return {};
}

int count_of(const PastePreview& preview, Kind kind) {
  if (kind == Kind::left_out) return preview.figures_left_out;
  return static_cast<int>(std::ranges::count(preview.entries, kind, &PasteEntry::kind));
}

void write_heading(Pen& pen, Kind kind) {
  const std::string_view heading = heading_of(kind);
  if (heading.empty()) return;
  State& state = pen.state;
  const int count = count_of(*state.paste, kind);
  const float height = state.theme.sizes.line_small;
  pen.skip(4);
  Rect line = pen.line(height);
  if (kind == Kind::unclear && count > 1) {
    const std::string_view text =
        state.strings.get(state.paste->unclear > 0 ? "paste.unclear.all" : "paste.unclear.none");
    const float width = width_of(small_text(state, 0), text);
    const Rect place{line.right() - width, line.y, width, height};
    const Click click = click_area(state, "button.paste_all", place);
    if (click.hovered) state.pointer_over_button = true;
    if (click.clicked) pen.action = toggle_all_unclear;
    draw_line(pen.list, small_text(state, state.theme.colors.accent), text, place);
    line.width -= width + padding;
  }
  draw_line(pen.list, small_bold_text(state, state.theme.colors.text_muted),
            state.strings.fill(heading, {{"count", std::to_string(count)}}), line);
  pen.skip(height + 4);
}

}  // namespace

void draw_paste_entries(Pen& pen) {
  const PastePreview& preview = *pen.state.paste;
  std::optional<Kind> heading;
  for (std::size_t index = 0; index < preview.entries.size(); ++index) {
    const Kind kind = preview.entries[index].kind;
    if (heading != kind) write_heading(pen, kind);
    heading = kind;
    draw_entry(pen, index);
  }
}

}  // namespace gongkai::ui
