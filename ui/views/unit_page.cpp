// The unit's particulars: who reports, for which year.

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/styles.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/last_year_choice.hpp"
#include "ui/views/unit_kinds.hpp"
#include "ui/views/views.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest_field = 520;
constexpr int last_year_of_any_report = 2100;

SearchMark search_mark_of(const State& state, std::string Unit::* particular) {
  const auto* const found = std::ranges::find(unit_particulars, particular);
  return search_mark(state, Match::Kind::unit,
                     static_cast<std::size_t>(found - unit_particulars.begin()));
}

}  // namespace

void draw_unit_page(State& state, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::BeginChild("unit", ImVec2{rect.width, rect.height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float padding = rect.width < 700 ? sizes.gap : sizes.padding;
  const float x = rect.x + padding;
  const float width =
      std::min(rect.width - 2 * padding - ImGui::GetStyle().ScrollbarSize, widest_field);
  float y = rect.y + sizes.gap - ImGui::GetScrollY();
  const float top = y;

  draw_line(list, heading_text(state, colors.text), state.strings.get("unit.heading"),
            Rect{x, y, width, sizes.line_heading});
  y += sizes.line_heading + sizes.padding;

  const Unit unit = state.open->report().unit;
  const auto field = [&](std::string_view name, std::string_view label, std::string Unit::* value,
                         std::string_view placeholder) {
    y += line_field_label_height(state);
    line_field(state, name,
               {.label = state.strings.get(label),
                .value = unit.*value,
                .placeholder = state.strings.get(placeholder),
                .background = search_color(state, search_mark_of(state, value), colors.surface)},
               Rect{x, y, width, sizes.control_height + 4});
    y += sizes.control_height + 4 + sizes.padding;
  };
  field("unit.name", "unit.name", &Unit::name, "unit.name.example");

  draw_line(list, label_text(state, colors.text_muted), state.strings.get("unit.kind"),
            Rect{x, y, width, sizes.line_label});
  y += line_field_label_height(state);
  float height = 0;
  const auto options = unit_kinds(state);
  const auto chosen = choose_one(state, "unit.kind", options, unit.kind,
                                 Rect{x, y, width, sizes.control_height}, height);
  if (!chosen.empty() && chosen != unit.kind) {
    Unit changed = unit;
    changed.kind = chosen;
    state.open->perform(set_unit(state.open->report(), std::move(changed)), {}, state.requests);
  }
  y += height + sizes.padding;

  field("unit.parent", "unit.parent", &Unit::parent, "unit.parent.example");
  field("unit.code", "unit.code", &Unit::code, "unit.code.example");

  draw_line(list, label_text(state, colors.text_muted), state.strings.get("unit.year"),
            Rect{x, y, width, sizes.line_label});
  y += line_field_label_height(state);
  const Edition& edition = *state.open->report().edition;
  const int year = state.open->report().year;
  // A year of another edition would need that edition's tables: a new report, not a change of this one.
  const int changed =
      year_field(state, "unit.year", year, std::min(edition.first_year, year),
                 std::max(edition.last_year.value_or(last_year_of_any_report), year),
                 Rect{x, y, 200, sizes.control_height});
  if (changed != year)
    state.open->perform(set_year(state.open->report(), changed), "unit.year", state.requests);
  y += sizes.control_height + sizes.gap;
  draw_line(list, small_text(state, colors.text_muted),
            state.strings.fill("edition.used",
                               {{"edition", edition.id}, {"document", edition.issued_as}}),
            Rect{x, y, width, sizes.line_small});
  y += sizes.line_small + sizes.padding;

  draw_line(list, label_text(state, colors.text_muted), state.strings.get("last_year.heading"),
            Rect{x, y, width, sizes.line_label});
  y += line_field_label_height(state);
  y += draw_last_year_choice(state, x, y, width) + sizes.padding;

  ImGui::SetCursorScreenPos(ImVec2{rect.x, top});
  ImGui::Dummy(ImVec2{1, y - top});
  ImGui::EndChild();
}

}  // namespace gongkai::ui
