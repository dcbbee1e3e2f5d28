#include "ui/editing/preview.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "core/text/utf16.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

constexpr float line_step = 60;
constexpr float all_the_way = 1e6F;
constexpr float share_of_view = 0.9F;

/// How far a key scrolls; none for a key that does not.
std::optional<float> scroll_of(const KeyPress& key, float view_height) {
  const std::array steps{std::pair{std::string_view{"ArrowDown"}, line_step},
                         std::pair{std::string_view{"ArrowUp"}, -line_step},
                         std::pair{std::string_view{"PageDown"}, share_of_view * view_height},
                         std::pair{std::string_view{"PageUp"}, -share_of_view * view_height},
                         std::pair{std::string_view{"End"}, all_the_way},
                         std::pair{std::string_view{"Home"}, -all_the_way}};
  for (const auto& [name, step] : steps) {
    if (key.key == name) return step;
  }
  return std::nullopt;
}

}  // namespace

void toggle_preview(State& state) {
  if (!state.open || state.paste) return;
  state.preview.is_open = !state.preview.is_open;
  state.preview.followed.reset();
  if (is_page_covered(state)) leave_editing(state);
}

bool is_page_covered(const State& state) {
  return state.open && state.preview.is_open && !state.paste && state.preview.needs_page;
}

void uncover_page(State& state) {
  if (is_page_covered(state)) state.preview.is_open = false;
}

bool preview_page_key(State& state, const KeyPress& key) {
  const bool is_its_key = key.control && key.key == "F2";
  if (is_its_key || (is_page_covered(state) && key.key == "Escape")) {
    toggle_preview(state);
    return state.open.has_value();
  }
  if (!is_page_covered(state)) return false;
  const auto scroll = scroll_of(key, state.preview.view_height);
  if (scroll) state.preview.scroll_by += *scroll;
  return scroll.has_value();
}

std::optional<ReportPlace> place_in_report(const State& state) {
  if (state.page == ledger_page) return std::nullopt;
  ReportPlace place{.section = state.page};
  if (state.selected) {
    place.cell = state.selected->cell;
  } else if (state.field && state.field->caret && state.page) {
    const Section& section = state.open->report().edition->sections[*state.page];
    if (section.is_text() && state.field->id == field_of_section(section))
      place.byte = byte_at_utf16(state.field->text, *state.field->caret);
  }
  return place;
}

void go_to_place(State& state, const ReportPlace& place) {
  uncover_page(state);
  if (place.cell) {
    select_cell(state, *place.cell);
    state.reveal = state.open->report().edition->cells[*place.cell].address;
  } else if (place.section && place.byte) {
    edit_words(state, {.section = *place.section, .begin = *place.byte, .end = *place.byte});
  } else {
    go_to_page(state, place.section);
  }
}

}  // namespace gongkai::ui
