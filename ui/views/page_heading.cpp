#include "ui/views/page_heading.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/state/form_names.hpp"

namespace gongkai::ui {
namespace {

// In lower windows the explanation, then the heading too, give way to the form.
constexpr float room_for_purpose = 420;
constexpr float room_for_heading = 300;
constexpr float widest_purpose = 900;

/// What a translated heading is called on the form, where all of it has room.
void draw_official_heading(const State& state, const Section& section, const Rect& room) {
  const std::string& official = section.heading.empty() ? section.label : section.heading;
  const TextStyle style = label_text(state, state.theme.colors.text_muted);
  if (heading_of(state, section) == official || width_of(style, official) > room.width) return;
  draw_line(*ImGui::GetWindowDrawList(), style, official, room);
}

}  // namespace

Rect draw_page_heading(State& state, SectionIndex section, const Rect& rect) {
  const Sizes& sizes = state.theme.sizes;
  const Colors& colors = state.theme.colors;
  const Section& described = state.open->report().edition->sections[section];
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float padding = rect.width < 700 ? sizes.gap : sizes.padding;
  Rect inside = inset(rect, padding, sizes.gap);
  if (rect.height < room_for_heading) return inside;
  const std::string_view heading = heading_of(state, described);
  TextStyle style = heading_text(state, colors.text);
  // On a phone a long heading is written smaller, so that all of it is there.
  if (width_of(style, heading) > inside.width)
    style = as_heading(body_bold_text(state, colors.text), 2);
  draw_line(list, style, heading, Rect{inside.x, inside.y, inside.width, sizes.line_heading});
  draw_official_heading(state, described,
                        Rect{inside.x + width_of(style, heading) + sizes.padding, inside.y,
                             inside.width - width_of(style, heading) - sizes.padding,
                             sizes.line_heading});
  inside.y += sizes.line_heading + 2;
  inside.height -= sizes.line_heading + 2;
  const auto purpose = described.purpose.find(state.language);
  if (purpose != described.purpose.end() && rect.height >= room_for_purpose) {
    style = label_text(state, colors.text_muted);
    const float width = std::min(inside.width, widest_purpose);
    const float height = height_of(style, purpose->second, width);
    draw_wrapped(list, style, purpose->second, Rect{inside.x, inside.y, width, height});
    inside.y += height;
    inside.height -= height;
  }
  inside.y += sizes.gap;
  inside.height -= sizes.gap;
  return inside;
}

}  // namespace gongkai::ui
