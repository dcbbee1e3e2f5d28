#include "ui/views/table_cell.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/search.hpp"
#include "ui/state/form_names.hpp"
#include "ui/views/last_year_value.hpp"
#include "ui/views/paste/previewed_cell.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float cell_padding = 8;
constexpr float widest_objection = 340;
constexpr float choice_gap = 4;

float option_width(const State& state, const ChoiceOption& option) {
  return width_of(small_text(state, 0), option.label) + 14;
}

/// The options of a choice as small buttons at the left of the cell.
void draw_choice(State& state, CellIndex choice, const Rect& cell_rect) {
  const Report& report = state.paste ? state.paste->after : state.open->report();
  const Edition& edition = *report.edition;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = cell_rect.x + choice_gap;
  std::optional<std::string> clicked;
  for (const ChoiceOption& option : edition.column_of(choice).options) {
    const auto* current = std::get_if<std::string>(&report.cell(choice));
    const bool chosen = current != nullptr && *current == option.id;
    const Rect box{x, cell_rect.y + 4, option_width(state, option), cell_rect.height - 8};
    Click click = click_area(state, edition.cells[choice].address + "." + option.id, box);
    if (state.paste) click = {};
    if (click.hovered) state.pointer_over_button = true;
    fill(list, box, chosen || click.hovered ? colors.accent_tint : colors.surface, 4);
    outline(list, box, chosen ? colors.accent : colors.line, 4);
    draw_line(list, small_text(state, chosen ? colors.accent : colors.text_muted), option.label,
              box, AlignX::center);
    if (click.clicked) clicked = option.id;
    x = box.right() + choice_gap;
  }
  note_place(state, edition.cells[choice].address,
             Rect{cell_rect.x, cell_rect.y, x - cell_rect.x, cell_rect.height});
  if (clicked) state.open->perform(set_cell(report, choice, *clicked), {}, state.requests);
}

FieldView::Keyboard keyboard_for(CellKind kind, bool only_touched) {
  if (only_touched) return FieldView::Keyboard::none;
  switch (kind) {
    case CellKind::count:
      return FieldView::Keyboard::digits;
    case CellKind::money:
      return FieldView::Keyboard::decimal;
    case CellKind::signed_count:  // the number keyboards of some phones have no minus
    case CellKind::choice:
      break;
  }
  return FieldView::Keyboard::text;
}

void show_field_over(State& state, CellIndex cell, const Rect& rect, Color background) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const SelectedCell& selected = *state.selected;
  const bool editing = selected.mode != CellMode::selected;
  const TextStyle style = body_text(state, state.theme.colors.text);
  state.field_view =
      FieldView{.id = edition.cells[cell].address,
                .label = edition.cells[cell].is_total() ? name_of_cell(state, edition, cell) +
                                                              "　" + words_about_total(state, cell)
                                                        : name_of_cell(state, edition, cell),
                .kind = FieldView::Kind::cell,
                .keyboard = keyboard_for(edition.cells[cell].kind, state.by_finger && !editing),
                .revision = state.field_revision,
                .text = cell_to_text(report.cell(cell), edition.cells[cell].kind),
                .editing = editing,
                .rect_in_window = inset(rect, 2, 2),
                .clip_in_window = state.places.find(edition.cells[cell].address)->second.clip,
                .font_size = style.size,
                .line_height = rect.height - 4,
                .padding_x = cell_padding - 2,
                .align_right = true,
                .text_color = style.color,
                .background_color = background,
                .placeholder = {}};
}

/// What speaks against the cell. A number that is being typed is not wrong before it is done.
std::optional<Level> mark_of(const State& state, CellIndex cell, bool is_typed_into) {
  const Report& report = state.open->report();
  const auto* text = std::get_if<std::string>(&report.cell(cell));
  if (is_typed_into && text != nullptr &&
      may_become_number(*text, report.edition->cells[cell].kind))
    return std::nullopt;
  return state.open->mark_of(cell);
}

CellLook look_of(const State& state, CellIndex cell, std::optional<Level> mark) {
  const Report& report = state.open->report();
  const Colors& colors = state.theme.colors;
  if (mark) {
    return *mark == Level::error
               ? CellLook{.background = colors.error_tint, .ink = colors.error}
               : CellLook{.background = colors.warning_tint, .ink = colors.warning};
  }
  CellLook look{.background = colors.surface, .ink = colors.text};
  if (report.edition->cells[cell].is_total()) {
    look.background = colors.cell_total;
  } else if (is_blank(report.cell(cell))) {
    look.background = colors.cell_blank;
  }
  return look;
}

bool is_under_mouse(const Rect& rect) {
  return ImGui::IsWindowHovered() &&
         ImGui::IsMouseHoveringRect(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.bottom()});
}

/// What speaks against the cell's own value, below the cell. Sums are not its own: the panel tells of them.
void draw_objection(State& state, CellIndex cell, const Rect& rect) {
  const auto& findings = state.open->findings();
  const auto own = std::ranges::find_if(findings, [&](const Finding& finding) {
    return finding.state == FindingState::fail && finding.level == Level::error &&
           finding.cells.size() == 1 && finding.cells.front() == cell;
  });
  if (own == findings.end()) return;
  const std::string_view words =
      state.open->message(static_cast<std::size_t>(own - findings.begin()));
  const Colors& colors = state.theme.colors;
  const TextStyle style = label_text(state, colors.error);
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float width = std::min(width_of(style, words), std::min(widest_objection, window.x - 28));
  const float height = height_of(style, words, width) + 12;
  const float below = rect.bottom() + 3;
  const float y = below + height <= window.y ? below : rect.y - height - 3;
  const Rect box{std::clamp(rect.x, 4.0F, std::max(window.x - width - 24, 4.0F)), y, width + 20,
                 height};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  fill(list, box, colors.error_tint, 4);
  outline(list, box, colors.error, 4);
  draw_wrapped(list, style, words, inset(box, 10, 6));
  note_place(state, state.open->report().edition->cells[cell].address + ".objection", box);
}

}  // namespace

std::optional<CellIndex> choice_beside(const Edition& edition, CellIndex cell) {
  for (const CellIndex other : edition.row_of(cell).cells) {
    if (edition.column_of(other).drawn_beside == edition.column_of(cell).id) return other;
  }
  return std::nullopt;
}

float width_of_choice(const State& state, const Edition& edition, CellIndex choice) {
  float width = choice_gap;
  for (const ChoiceOption& option : edition.column_of(choice).options)
    width += option_width(state, option) + choice_gap;
  return width;
}

std::string words_about_total(const State& state, CellIndex total) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  if (report.typed_totals[total]) return std::string{state.strings.get("total.typed")};
  std::string parts;
  for (const CellIndex part : edition.cells[total].parts) {
    if (!parts.empty()) parts += " + ";
    parts += in_reader_language(state, edition.cells[part].row == edition.cells[total].row
                                           ? edition.column_of(part).short_label
                                           : edition.row_of(part).short_label);
  }
  return state.strings.fill("total.computed", {{"parts", parts}});
}

void draw_cell(State& state, CellIndex cell, const Rect& rect) {
  const Report& report = state.open->report();
  const CellInfo& info = report.edition->cells[cell];
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool selected = state.selected && state.selected->cell == cell;
  const bool is_typed_into = selected && state.selected->mode != CellMode::selected;

  const auto mark = mark_of(state, cell, is_typed_into);
  const CellLook look = state.paste ? previewed_look(state, cell) : look_of(state, cell, mark);
  fill(list, rect,
       search_color(state, search_mark(state, Match::Kind::cell, cell), look.background));

  note_place(state, info.address, rect);
  float left = 0;
  if (const auto choice = choice_beside(*report.edition, cell)) {
    left = width_of_choice(state, *report.edition, *choice);
    draw_choice(state, *choice, rect);
  }

  Rect box = inset(rect, cell_padding, 0);
  box.x += left;
  box.width -= left;
  if (state.paste) {
    draw_previewed_value(state, cell, rect, box);
    return;
  }
  if (!is_typed_into) {
    const std::string text = cell_to_text(report.cell(cell), info.kind);
    const TextStyle style = fitted(body_text(state, look.ink), text, box.width);
    draw_line(list, style, text, box, AlignX::right);
    if (left == 0) draw_last_year_value(state, cell, rect, width_of(style, text) + cell_padding);
  }
  if (info.is_total() && report.typed_totals[cell]) {
    // A corner shows that this total was typed, not computed.
    list.AddTriangleFilled(ImVec2{rect.right() - 8, rect.y + 1},
                           ImVec2{rect.right() - 1, rect.y + 1},
                           ImVec2{rect.right() - 1, rect.y + 8}, packed(colors.accent));
  }
  if (selected) show_field_over(state, cell, rect, mark ? look.background : colors.surface);
  if (mark && (selected || is_under_mouse(rect))) draw_objection(state, cell, rect);
}

}  // namespace gongkai::ui
