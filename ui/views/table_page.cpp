// A section that is a table: its heading, the bar that names the selected cell, and the official table itself.

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/report/totals.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/cell_range.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/help.hpp"
#include "ui/views/last_year_value.hpp"
#include "ui/views/page_heading.hpp"
#include "ui/views/table_layout.hpp"
#include "ui/views/table_mouse.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float cell_padding = 8;
constexpr float widest_table = 1160;
constexpr float least_width_per_weight = 46;
constexpr float cells_wide_enough_for_labels = 70;
constexpr float most_of_view_for_head = 0.4F;
constexpr float range_tint = 0.12F;

TextStyle label_style(const State& state, float cell_width, Color color) {
  return cell_width < cells_wide_enough_for_labels ? small_text(state, color)
                                                   : label_text(state, color);
}

/// The full name of a cell: row, then column.
std::string name_of(const Edition& edition, CellIndex cell) {
  return edition.row_of(cell).label + " · " + edition.column_of(cell).label;
}

bool is_shown(const State& state, CellIndex cell) {
  return std::ranges::contains(state.shown_cells, cell);
}

/// The choice that is drawn in the cell, if there is one.
std::optional<CellIndex> choice_beside(const Edition& edition, CellIndex cell) {
  for (const CellIndex other : edition.row_of(cell).cells) {
    if (edition.column_of(other).drawn_beside == edition.column_of(cell).id) return other;
  }
  return std::nullopt;
}

constexpr float choice_gap = 4;
float option_width(const State& state, const ChoiceOption& option) {
  return width_of(small_text(state, 0), option.label) + 14;
}

/// Room that the options of a choice take at the left of the cell.
float choice_width(const State& state, const Edition& edition, CellIndex choice) {
  float width = choice_gap;
  for (const ChoiceOption& option : edition.column_of(choice).options)
    width += option_width(state, option) + choice_gap;
  return width;
}

/// The options of a choice as small buttons at the left of the cell.
void draw_choice(State& state, CellIndex choice, const Rect& cell_rect) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = cell_rect.x + choice_gap;
  std::optional<std::string> clicked;
  for (const ChoiceOption& option : edition.column_of(choice).options) {
    const auto* current = std::get_if<std::string>(&report.cell(choice));
    const bool chosen = current != nullptr && *current == option.id;
    const Rect box{x, cell_rect.y + 4, option_width(state, option), cell_rect.height - 8};
    const Click click = click_area(state, edition.cells[choice].address + "." + option.id, box);
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

void show_field_over(State& state, CellIndex cell, const Rect& rect, Color background) {
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const SelectedCell& selected = *state.selected;
  const bool editing = selected.mode != CellMode::selected;
  const TextStyle style = body_text(state, state.theme.colors.text);
  state.field_view =
      FieldView{.id = edition.cells[cell].address,
                .label = name_of(edition, cell),
                .kind = FieldView::Kind::cell,
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

/// What a cell's value is written in: smaller when the number is too long for the cell.
TextStyle value_style(const State& state, std::string_view text, float room, Color color) {
  TextStyle style = body_text(state, color);
  const float width = width_of(style, text);
  if (width > room && room > 0) style.size = std::max(style.size * room / width, 9.0F);
  return style;
}

void draw_cell(State& state, const GridItem& item, const Rect& rect) {
  const CellIndex cell = item.cell;
  const Report& report = state.open->report();
  const CellInfo& info = report.edition->cells[cell];
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();

  const Cell& value = report.cell(cell);
  const auto mark = state.open->mark_of(cell);
  Color background = colors.surface;
  Color ink = colors.text;
  if (mark) {
    background = *mark == Level::error ? colors.error_tint : colors.warning_tint;
    ink = *mark == Level::error ? colors.error : colors.warning;
  } else if (info.is_total()) {
    background = colors.cell_total;
  } else if (is_blank(value)) {
    background = colors.cell_blank;
  }
  background = search_color(state, search_mark(state, Match::Kind::cell, cell), background);
  fill(list, rect, background);

  note_place(state, info.address, rect);
  float left = 0;
  if (const auto choice = choice_beside(*report.edition, cell)) {
    left = choice_width(state, *report.edition, *choice);
    draw_choice(state, *choice, rect);
  }

  const bool selected = state.selected && state.selected->cell == cell;
  if (!selected || state.selected->mode == CellMode::selected) {
    const std::string text = cell_to_text(value, info.kind);
    Rect box = inset(rect, cell_padding, 0);
    box.x += left;
    box.width -= left;
    const TextStyle style = value_style(state, text, box.width, ink);
    draw_line(list, style, text, box, AlignX::right);
    if (left == 0) draw_last_year_value(state, cell, rect, width_of(style, text) + cell_padding);
  }
  if (info.is_total() && report.typed_totals[cell]) {
    // A corner shows that this total was typed, not computed.
    list.AddTriangleFilled(ImVec2{rect.right() - 8, rect.y + 1},
                           ImVec2{rect.right() - 1, rect.y + 1},
                           ImVec2{rect.right() - 1, rect.y + 8}, packed(colors.accent));
  }
  if (selected) show_field_over(state, cell, rect, mark ? background : colors.surface);
}

/// The text of a tall label stays in the middle of what is seen of it, as far as it has room there.
Rect visible_part(const ImDrawList& list, const Rect& rect) {
  constexpr float least_height = 160;
  if (rect.height <= least_height) return rect;
  const float top = std::clamp(list.GetClipRectMin().y, rect.y, rect.bottom() - least_height);
  const float bottom = std::clamp(list.GetClipRectMax().y, top + least_height, rect.bottom());
  return Rect{rect.x, top, rect.width, bottom - top};
}

void draw_item(State& state, const GridItem& item, const Rect& rect, float cell_width,
               SearchMark mark) {
  const Colors& colors = state.theme.colors;
  const auto ground = [&](Color color) { return search_color(state, mark, color); };
  ImDrawList& list = *ImGui::GetWindowDrawList();
  switch (item.style) {
    case GridItem::Style::cell:
      draw_cell(state, item, rect);
      break;
    case GridItem::Style::note:
      fill(list, rect, ground(colors.header_cell));
      draw_wrapped(list, small_text(state, colors.text_muted), item.text,
                   inset(rect, cell_padding, 4), AlignX::left, AlignY::middle);
      break;
    case GridItem::Style::header: {
      fill(list, rect, ground(colors.header_cell));
      const TextStyle style = label_style(state, cell_width, colors.text);
      Rect box = inset(rect, 4, 4);
      const float width = balanced_width(style, item.text, box.width);
      box.x += std::floor((box.width - width) / 2);
      box.width = width;
      draw_wrapped(list, style, item.text, box, AlignX::center, AlignY::middle);
      break;
    }
    case GridItem::Style::block: {
      fill(list, rect, ground(colors.accent_tint));
      const TextStyle style = body_bold_text(state, colors.accent);
      draw_wrapped(list, style, item.text, inset(rect, cell_padding, 4), AlignX::center,
                   AlignY::middle);
      break;
    }
    case GridItem::Style::label: {
      fill(list, rect, ground(colors.surface_sunken));
      const TextStyle style = label_style(state, cell_width, colors.text);
      Rect box = inset(visible_part(list, rect), cell_padding, 4);
      box.width = balanced_width(style, item.text, box.width);
      draw_wrapped(list, style, item.text, box, AlignX::left, AlignY::middle);
      break;
    }
  }
  list.AddRect(ImVec2{rect.x, rect.y}, ImVec2{rect.right() + 1, rect.bottom() + 1},
               packed(colors.line));
}

bool is_in(const Table& table, CellIndex cell) {
  return cell >= table.first_cell && cell < table.first_cell + table.cell_count;
}

/// Outlines lie over all lines of the table, so they come last.
void draw_outlines(State& state, const Table& table, const TableLayout& layout, ImVec2 origin) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colors& colors = state.theme.colors;
  const Grid& grid = table.grid;
  const bool has_range =
      state.selected && state.selected->range && is_in(table, state.selected->cell);
  const auto range = has_range ? std::optional{state.selected->range->box} : std::nullopt;
  for (const GridItem& item : grid.items) {
    if (item.style != GridItem::Style::cell) continue;
    Rect rect = layout.rect_of(item);
    rect = {rect.x + origin.x, rect.y + origin.y, rect.width + 1, rect.height + 1};
    if (is_shown(state, item.cell)) outline(list, rect, colors.error, 0, 2);
    if (state.selected && state.selected->cell == item.cell)
      outline(list, rect, colors.accent, 0, 2);
    else if (range && overlap(*range, box_of(item)))
      fill(list, rect, colors.accent, 0, range_tint);
  }
  if (!range) return;
  const Rect all = layout.rect_of(*range);
  outline(list, Rect{all.x + origin.x, all.y + origin.y, all.width + 1, all.height + 1},
          colors.accent, 0, 2);
}

float item_height(const State& state, const GridItem& item, float width, float cell_width) {
  if (item.style == GridItem::Style::cell) return 0;
  const bool header = item.style == GridItem::Style::header;
  TextStyle style = label_style(state, cell_width, 0);
  if (item.style == GridItem::Style::note) style = small_text(state, 0);
  if (item.style == GridItem::Style::block) style = body_bold_text(state, 0);
  return height_of(style, item.text, width - 2 * (header ? 4 : cell_padding)) + 9;
}

void scroll_to_revealed(State& state, const Edition& edition, const Grid& grid,
                        const TableLayout& layout, float header_height) {
  if (!state.reveal) return;
  const auto cell = edition.find_cell(*state.reveal);
  if (!cell) return;
  const CellIndex drawn = [&] {
    const Column& column = edition.column_of(*cell);
    for (const CellIndex other : edition.row_of(*cell).cells) {
      if (!column.drawn_beside.empty() && edition.column_of(other).id == column.drawn_beside)
        return other;
    }
    return *cell;
  }();
  const auto item = std::ranges::find_if(grid.items, [&](const GridItem& candidate) {
    return candidate.style == GridItem::Style::cell && candidate.cell == drawn;
  });
  if (item == grid.items.end()) return;
  const Rect rect = layout.rect_of(*item);
  const float margin = 24;
  const ImVec2 view = ImGui::GetWindowSize();
  const float top = ImGui::GetScrollY() + header_height;
  const float bottom = ImGui::GetScrollY() + view.y - ImGui::GetStyle().ScrollbarSize;
  if (rect.y < top) ImGui::SetScrollY(std::max(rect.y - header_height - margin, 0.0F));
  if (rect.bottom() > bottom)
    ImGui::SetScrollY(rect.bottom() - view.y + ImGui::GetStyle().ScrollbarSize + margin);
  const float left = ImGui::GetScrollX();
  const float right = left + view.x - ImGui::GetStyle().ScrollbarSize;
  if (rect.x < left) ImGui::SetScrollX(std::max(rect.x - margin, 0.0F));
  if (rect.right() > right)
    ImGui::SetScrollX(rect.right() - view.x + ImGui::GetStyle().ScrollbarSize + margin);
  state.reveal.reset();
}

void draw_grid(State& state, const Table& table, const Rect& rect) {
  const Edition& edition = *state.open->report().edition;
  const Grid& grid = table.grid;
  double weights = 0;
  double narrowest = 1e9;
  for (const GridColumn& column : grid.columns) {
    weights += column.width;
    if (!column.is_label) narrowest = std::min(narrowest, column.width);
  }
  const float scrollbar = ImGui::GetStyle().ScrollbarSize;
  const float width =
      std::clamp(rect.width - scrollbar - 2, static_cast<float>(weights) * least_width_per_weight,
                 widest_table);
  const float cell_width = width * static_cast<float>(narrowest / weights);
  const TableLayout layout = lay_out_table(
      grid, width, state.theme.sizes.table_row_height, [&](const GridItem& item, float item_width) {
        return item_height(state, item, item_width, cell_width);
      });
  // In a low window the head scrolls with the table, or it would cover it.
  const float whole_head = layout.row_edges[static_cast<std::size_t>(grid.header_rows)];
  const bool head_stays = whole_head < rect.height * most_of_view_for_head;
  const float header_height = head_stays ? whole_head : 0;

  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild(table.id.c_str(), ImVec2{rect.width, rect.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar);
  scroll_to_revealed(state, edition, grid, layout, header_height);
  const ImVec2 window = ImGui::GetWindowPos();
  const ImVec2 origin{window.x - ImGui::GetScrollX(), window.y - ImGui::GetScrollY()};
  ImGui::Dummy(ImVec2{layout.width() + 2, layout.height() + 2});
  const ImVec2 view = ImGui::GetWindowSize();

  const auto draw_rows = [&](bool head, ImVec2 from) {
    for (std::size_t index = 0; index < grid.items.size(); ++index) {
      const GridItem& item = grid.items[index];
      if ((head_stays && item.top < grid.header_rows) != head) continue;
      Rect item_rect = layout.rect_of(item);
      item_rect.x += from.x;
      item_rect.y += from.y;
      if (item_rect.bottom() < window.y || item_rect.y > window.y + view.y) continue;
      draw_item(state, item, item_rect, cell_width,
                search_mark(state, Match::Kind::label, index, *state.page));
    }
  };
  const auto is_over_choice = [&](CellIndex cell, float x) {
    const auto choice = choice_beside(edition, cell);
    return choice && x < choice_width(state, edition, *choice);
  };
  follow_mouse(state, edition.cells[table.first_cell].table,
               {.layout = layout, .origin = origin, .head = head_stays ? header_height : 0},
               is_over_choice);
  const float row_height = state.theme.sizes.table_row_height;
  state.rows_in_view = std::max(static_cast<int>((view.y - header_height) / row_height) - 1, 1);
  ImGui::PushClipRect(ImVec2{window.x, window.y + header_height},
                      ImVec2{window.x + view.x, window.y + view.y}, true);
  draw_rows(false, origin);
  draw_outlines(state, table, layout, origin);
  ImGui::PopClipRect();
  // The head stays in view: it is drawn last, at the top of the window however far the table is scrolled.
  draw_rows(true, ImVec2{origin.x, window.y});
  ImGui::EndChild();
}

struct Filled {
  int filled = 0;
  int all = 0;
};

Filled count_filled(const Report& report, TableIndex table) {
  Filled count;
  const Table& described = report.edition->tables[table];
  for (CellIndex cell = described.first_cell; cell < described.first_cell + described.cell_count;
       ++cell) {
    if (!report.edition->cells[cell].required) continue;
    ++count.all;
    if (!is_blank(report.cell(cell))) ++count.filled;
  }
  return count;
}

/// "12 cells selected, together 345"
std::string words_of_range(const State& state) {
  const Report& report = state.open->report();
  const std::vector<CellIndex> cells = selected_cells(state);
  std::optional<Decimal> sum = Decimal{};
  for (const CellIndex cell : cells) {
    const auto number = number_of(report.cell(cell));
    if (number && sum) sum = Decimal::sum(*sum, *number);
  }
  return state.strings.fill("table.range", {{"count", std::to_string(cells.size())},
                                            {"sum", sum ? sum->to_string() : std::string{}}});
}

/// Names the selected cell, and says of a total how it came about.
void draw_cell_bar(State& state, TableIndex table, Rect rect) {
  draw_help_button(state, rect);
  const Report& report = state.open->report();
  const Edition& edition = *report.edition;
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();

  const Filled count = count_filled(report, table);
  const bool of_range =
      state.selected && state.selected->range && edition.cells[state.selected->cell].table == table;
  const ButtonFace fill_face{
      .text = state.strings.get(of_range ? "button.fill_selected_zero" : "button.fill_zero"),
      .sign = {},
      .look = ButtonLook::secondary,
      .enabled = count.filled < count.all};
  const float fill_width = button_width(state, fill_face);
  const Rect fill_rect{rect.right() - fill_width, rect.y, fill_width, rect.height};
  if (button(state, "button.fill_zero", fill_face, fill_rect)) {
    if (of_range) {
      fill_selected_with_zero(state);
    } else {
      state.open->close_step();
      state.open->perform(fill_blanks_with_zero(report, table), {}, state.requests);
    }
  }
  const std::string progress =
      state.strings.fill("table.filled", {{"filled", std::to_string(count.filled)},
                                          {"all", std::to_string(count.all)}});
  const TextStyle muted = label_text(state, colors.text_muted);
  const float progress_width = width_of(muted, progress);
  const Rect progress_rect{fill_rect.x - progress_width - 12, rect.y, progress_width, rect.height};
  draw_line(list, muted, progress, progress_rect);

  Rect room{rect.x, rect.y, progress_rect.x - rect.x - 16, rect.height};
  room.width -= draw_last_year_switch(state, room);
  if (!state.selected || edition.cells[state.selected->cell].table != table) {
    draw_line(list, muted, state.strings.get("table.hint"), room);
    return;
  }
  if (of_range) {
    draw_line(list, body_bold_text(state, colors.text), words_of_range(state), room);
    return;
  }
  const CellIndex cell = state.selected->cell;
  room.width -= draw_last_year_in_bar(state, cell, room);
  if (edition.cells[cell].is_total()) {
    const bool typed = report.typed_totals[cell];
    const std::string computed =
        cell_to_text(computed_total(report, cell), edition.cells[cell].kind);
    if (typed) {
      const std::string text = state.strings.fill("total.use_computed", {{"computed", computed}});
      const ButtonFace face{.text = text, .sign = {}};
      const float width = button_width(state, face);
      if (button(state, "button.use_computed", face,
                 Rect{room.right() - width, room.y, width, room.height})) {
        state.open->close_step();
        state.open->perform(use_computed_total(report, cell), {}, state.requests);
        ++state.field_revision;
      }
      room.width -= width + 12;
    }
    draw_line(list, body_bold_text(state, colors.text),
              name_of(edition, cell) + "　" +
                  std::string{state.strings.get(typed ? "total.typed" : "total.computed")},
              room);
    return;
  }
  draw_line(list, body_bold_text(state, colors.text), name_of(edition, cell), room);
}

}  // namespace

void draw_table_page(State& state, SectionIndex section, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  const Edition& edition = *state.open->report().edition;
  const TableIndex table = *edition.sections[section].table;
  const Rect inside = draw_page_heading(state, section, rect);
  draw_cell_bar(
      state, table,
      Rect{inside.x, inside.y, std::min(inside.width, widest_table), sizes.control_height});
  float below = inside.y + sizes.control_height + sizes.gap * 1.5F;
  below += draw_help(state, section, Rect{inside.x, below, inside.width, inside.bottom() - below});
  draw_grid(state, edition.tables[table],
            Rect{inside.x, below, inside.width, inside.bottom() - below});
}

}  // namespace gongkai::ui
