#include "ui/views/drawn_text.hpp"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text/utf16.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/drawing/text_layout.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/search.hpp"
#include "ui/views/reading_layout.hpp"
#include "ui/views/text_note.hpp"
#include "ui/views/text_targets.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

using Kind = TextTarget::Kind;

bool holds(const Rect& rect, ImVec2 point) {
  return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y &&
         point.y < rect.bottom();
}

Rect around(const Rect& left, const Rect& right) {
  const float x = std::min(left.x, right.x);
  const float y = std::min(left.y, right.y);
  return {x, y, std::max(left.right(), right.right()) - x,
          std::max(left.bottom(), right.bottom()) - y};
}

/// The text in its window: what of it is in view, and where.
struct View {
  const TextLayout& layout;
  Rect content;  ///< of the whole text
  std::size_t first_line = 0;
  std::size_t last_line = 0;
};

std::vector<Rect> rects_in(const View& view, const TextSpan& words) {
  auto rects = rects_of(view.layout, words.begin, words.end, view.first_line, view.last_line);
  for (Rect& rect : rects) {
    rect.x += view.content.x;
    rect.y += view.content.y;
  }
  return rects;
}

/// A target with its rectangles in view.
struct Drawn {
  TextTarget target;
  std::vector<Rect> rects;
};

std::vector<Drawn> drawn_targets(State& state, SectionIndex section, const View& view) {
  std::vector<Drawn> drawn;
  for (TextTarget& target : targets_of(state, section, view.layout.begin_of(view.first_line),
                                       view.layout.begin_of(view.last_line + 1))) {
    auto rects = rects_in(view, target.words);
    if (rects.empty()) continue;
    note_place(state, target.name, rects.front());
    drawn.push_back({.target = std::move(target), .rects = std::move(rects)});
  }
  return drawn;
}

std::vector<Drawn> targets_under(const std::vector<Drawn>& drawn, ImVec2 point) {
  std::vector<Drawn> under;
  std::ranges::copy_if(drawn, std::back_inserter(under), [&](const Drawn& each) {
    return std::ranges::any_of(each.rects, [&](const Rect& rect) { return holds(rect, point); });
  });
  return under;
}

void draw_lines(ImDrawList& list, const View& view) {
  for (std::size_t line = view.first_line; line <= view.last_line; ++line) {
    if (line >= view.layout.lines.size()) break;
    draw_line(list, view.layout.style, view.layout.lines[line],
              Rect{view.content.x,
                   view.content.y + static_cast<float>(line) * view.layout.style.line_height,
                   view.content.width * 2, view.layout.style.line_height});
  }
}

void draw_marks(State& state, SectionIndex section, const View& view,
                const std::vector<Drawn>& drawn, const std::vector<Drawn>& under) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto tint = [&](const std::vector<Rect>& rects, Color color) {
    for (const Rect& rect : rects) fill(list, inset(rect, -1, 3), color, 3);
  };
  for (const Drawn& each : drawn) {
    if (each.target.kind == Kind::figure) tint(each.rects, colors.accent_tint);
  }
  for (const TextSpan& words : state.shown_words) {
    if (words.section == section) tint(rects_in(view, words), colors.warning_tint);
  }
  for (const MarkedMatch& match :
       marked_matches(state, section, view.layout.begin_of(view.first_line),
                      view.layout.begin_of(view.last_line + 1))) {
    const auto rects = rects_in(view, match.words);
    tint(rects, match.color);
    if (match.is_current && !rects.empty()) note_place(state, "search.match", rects.front());
  }
  for (const Drawn& each : under) {
    if (each.target.kind == Kind::finding) tint(each.rects, colors.warning_tint);
  }
  draw_lines(list, view);
  const auto is_under = [&](const Drawn& each) {
    return std::ranges::contains(under, each.target.name,
                                 [](const Drawn& other) { return other.target.name; });
  };
  for (const Drawn& each : drawn) {
    for (const Rect& rect : each.rects) {
      const float y = rect.bottom() - 4;
      if (each.target.kind == Kind::finding) {
        draw_wave(list, rect.x, rect.right(), y,
                  color_of(state, state.open->findings()[each.target.index]));
      } else if (each.target.kind == Kind::figure || is_under(each)) {
        draw_dots(list, rect.x, rect.right(), y, colors.accent);
      }
    }
  }
}

void begin_editing(State& state, SectionIndex section, const TextLayout& layout, float x, float y) {
  const float scroll = ImGui::GetScrollY();
  const std::string_view text = state.open->report().text(section);
  const std::uint32_t caret = utf16_length(text.substr(0, offset_at(layout, x, y)));
  focus_field(state, field_of_section(state.open->report().edition->sections[section]), text);
  state.field->caret = caret;
  state.field->scroll = scroll;
}

/// Opens the note of what the mouse is over, keeps it while the mouse goes to it, and closes it.
void point_at(State& state, SectionIndex section, const View& view,
              const std::vector<Drawn>& under) {
  const bool over_text =
      ImGui::IsWindowHovered() && ImGui::GetMousePos().x < ImGui::GetWindowPos().x +
                                                               ImGui::GetWindowWidth() -
                                                               ImGui::GetStyle().ScrollbarSize;
  const bool pinned = state.text_note && state.text_note->pinned;
  if (over_text && ImGui::IsMouseDoubleClicked(0) && !under.empty()) {
    edit_words(state, under.front().target.words);
    return;
  }
  if (over_text && ImGui::IsMouseClicked(0)) {
    state.text_note.reset();
    if (under.empty()) {
      begin_editing(state, section, view.layout, ImGui::GetMousePos().x - view.content.x,
                    ImGui::GetMousePos().y - view.content.y);
    } else {
      state.text_note = TextNote{.words = under.front().target.words, .pinned = true};
    }
    return;
  }
  if (pinned) return;
  // Numbers are everywhere: only a click tells what may be done with one.
  if (over_text && !under.empty() && under.front().target.kind != Kind::number) {
    const Rect area = state.text_note ? state.text_note->area : Rect{};
    state.text_note = TextNote{.words = under.front().target.words, .pinned = false, .area = area};
  } else if (state.text_note) {
    constexpr float tolerance = 8;
    if (!holds(inset(state.text_note->area, -tolerance, -tolerance), ImGui::GetMousePos()))
      state.text_note.reset();
  }
}

void draw_note(State& state, const std::vector<Drawn>& drawn, const Rect& room) {
  if (!state.text_note) return;
  const TextSpan words = state.text_note->words;
  std::vector<TextTarget> targets;
  std::optional<Rect> place;
  for (const Drawn& each : drawn) {
    const bool meets = each.target.words.begin < words.end && words.begin < each.target.words.end;
    if (each.target.words.section != words.section || !meets) continue;
    targets.push_back(each.target);
    for (const Rect& rect : each.rects) {
      if (each.target.words == words) place = place ? around(*place, rect) : rect;
    }
  }
  if (!place) {
    state.text_note.reset();
    return;
  }
  const Rect note = draw_text_note(state, note_about(state, targets, true), *place, room);
  if (state.text_note) state.text_note->area = around(*place, note);
}

void scroll_to_shown_words(State& state, SectionIndex section, const TextLayout& layout,
                           float view_height) {
  const auto words = take_words_to_show(state, section);
  if (!words) return;
  const float line = layout.style.line_height;
  const float y = text_padding_y + static_cast<float>(layout.line_of(words->begin)) * line;
  if (y < ImGui::GetScrollY() || y + line > ImGui::GetScrollY() + view_height)
    ImGui::SetScrollY(std::max(0.0F, y - view_height / 3));
}

}  // namespace

void draw_text(State& state, SectionIndex section, const Rect& box) {
  const std::string_view text = state.open->report().text(section);
  const std::string id = field_of_section(state.open->report().edition->sections[section]);
  if (state.text_note && state.text_note->words.section != section) state.text_note.reset();

  ImGui::SetCursorScreenPos(ImVec2{box.x, box.y});
  ImGui::BeginChild(id.c_str(), ImVec2{box.width, box.height});
  const float width =
      box.width - 2 * text_padding_x - (text.empty() ? 0 : ImGui::GetStyle().ScrollbarSize);
  const TextLayout& layout = reading_layout(state, text, width);
  const bool is_empty = text.empty();  // what is clicked may change the text
  scroll_to_shown_words(state, section, layout, box.height);
  const ImVec2 window = ImGui::GetWindowPos();
  const Rect content{window.x + text_padding_x, window.y + text_padding_y - ImGui::GetScrollY(),
                     width, layout.height()};
  const View view{.layout = layout,
                  .content = content,
                  .first_line = layout.line_at(window.y - content.y),
                  .last_line = layout.line_at(window.y + box.height - content.y)};
  const std::vector<Drawn> drawn = drawn_targets(state, section, view);
  const std::vector<Drawn> under =
      ImGui::IsWindowHovered() ? targets_under(drawn, ImGui::GetMousePos()) : std::vector<Drawn>{};
  if (!under.empty()) state.pointer_over_button = true;
  draw_marks(state, section, view, drawn, under);
  if (is_empty) {
    draw_wrapped(*ImGui::GetWindowDrawList(), reading_text(state, state.theme.colors.text_muted),
                 state.strings.get("text.empty"), content);
  }
  ImGui::Dummy(ImVec2{1, layout.height() + 2 * text_padding_y});
  point_at(state, section, view, under);
  ImGui::EndChild();
  const bool editing = state.field && state.field->id == id;
  if (!editing) draw_note(state, drawn, inset(box, 6, 6));
}

}  // namespace gongkai::ui
