#include "ui/views/summary/progress_card.hpp"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/state/progress.hpp"
#include "ui/views/page_part.hpp"
#include "ui/views/progress_sign.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float one_line_from = 560;
constexpr float room_for_sign = 30;
constexpr float track_width = 72;
constexpr float track_height = 6;

/// The end of the controls' names, and what the part is called.
struct PartName {
  std::string id;
  std::string_view text;
};

PartName name_of(const State& state, const PartOfReport& part) {
  if (!part.page) return {"unit", state.strings.get("unit.heading")};
  if (part.page == ledger_page) return {"ledger", state.strings.get("ledger.heading")};
  const Section& section = state.open->report().edition->sections[*part.page];
  return {section.id, heading_of(state, section)};
}

bool is_optional(const State& state, const PartOfReport& part) {
  if (!part.page) return false;
  return part.page == ledger_page || !state.open->report().edition->sections[*part.page].required;
}

std::string filled_words(const State& state, const PartOfReport& part) {
  if (part.cells > 0)
    return state.strings.fill("table.filled", {{"filled", std::to_string(part.filled)},
                                               {"all", std::to_string(part.cells)}});
  if (part.characters > 0)
    return state.strings.fill("summary.characters", {{"count", std::to_string(part.characters)}});
  return {};
}

/// What is missing is said of cells in their number, of all else in a word.
std::string missing_words(const State& state, const PartOfReport& part) {
  if (part.missing == 0) return {};
  if (part.progress == Progress::empty)
    return std::string{state.strings.get("mirror.progress.empty")};
  const bool is_table = part.cells > 0;
  return state.strings.fill(is_table ? "summary.missing.cells" : "summary.missing.items",
                            {{"count", std::to_string(part.missing)}});
}

struct Words {
  std::string text;
  Color ink = 0;
};

/// The gravest first; its colour is that of all.
Words words_about(const State& state, const PartOfReport& part) {
  const Colors& colors = state.theme.colors;
  Words words;
  const auto add = [&](std::string text, Color ink) {
    if (text.empty()) return;
    if (words.text.empty()) {
      words.ink = ink;
    } else {
      words.text += state.strings.get("summary.and");
    }
    words.text += text;
  };
  const auto counted = [&](std::string_view key, int count) {
    return count == 0 ? std::string{} : state.strings.fill(key, {{"count", std::to_string(count)}});
  };
  add(counted("summary.errors", part.errors), colors.error);
  add(counted("summary.doubts", part.doubts), colors.warning);
  add(missing_words(state, part), colors.text_muted);
  if (words.text.empty() && part.progress == Progress::empty && is_optional(state, part))
    add(std::string{state.strings.get("summary.optional")}, colors.text_muted);
  if (words.text.empty()) add(std::string{words_of(state, part.progress)}, colors.text_muted);
  return words;
}

void draw_track(const State& state, const PartOfReport& part, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float share = static_cast<float>(part.filled) / static_cast<float>(part.cells);
  const float radius = rect.height / 2;
  fill(list, rect, colors.line, radius);
  if (part.filled > 0)
    fill(list, Rect{rect.x, rect.y, std::max(rect.width * share, rect.height), rect.height},
         colors.chart, radius);
}

float row_height(const State& state, bool one_line) {
  const Sizes& sizes = state.theme.sizes;
  return one_line ? sizes.control_height + 6 : sizes.line_body + sizes.line_small + 2 * sizes.gap;
}

void draw_one_line(const State& state, const PartOfReport& part, std::string_view name,
                   const Rect& row) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Words words = words_about(state, part);
  const std::string filled = filled_words(state, part);
  const float about = std::min(row.width * 0.26F, 200.0F);
  const float room_for_filled = std::min(row.width * 0.32F, 236.0F);
  const Rect about_box{row.right() - about, row.y, about, row.height};
  const Rect filled_box{about_box.x - room_for_filled, row.y, room_for_filled - 24, row.height};
  draw_line(
      list, body_text(state, colors.text), name,
      Rect{row.x + room_for_sign, row.y, filled_box.x - row.x - room_for_sign - 12, row.height});
  const TextStyle muted = label_text(state, colors.text_muted);
  if (part.cells > 0) {
    draw_track(
        state, part,
        Rect{filled_box.x, row.y + (row.height - track_height) / 2, track_width, track_height});
  }
  draw_line(list, muted, filled,
            Rect{filled_box.x + track_width + 12, row.y, filled_box.width - track_width - 12,
                 row.height});
  draw_line(list, label_text(state, words.ink), words.text, about_box);
}

void draw_two_lines(const State& state, const PartOfReport& part, std::string_view name,
                    const Rect& row) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Words words = words_about(state, part);
  const std::string filled = filled_words(state, part);
  const float left = row.x + room_for_sign;
  const float width = row.width - room_for_sign;
  float y = row.y + sizes.gap;
  draw_line(list, body_text(state, colors.text), name, Rect{left, y, width, sizes.line_body});
  y += sizes.line_body;
  const TextStyle about = small_text(state, words.ink);
  const float about_width = width_of(about, words.text);
  draw_line(list, small_text(state, colors.text_muted), filled,
            Rect{left, y, std::max(width - about_width - 12, 0.0F), sizes.line_small});
  draw_line(list, about, words.text,
            filled.empty() ? Rect{left, y, width, sizes.line_small}
                           : Rect{row.right() - about_width, y, about_width + 1, sizes.line_small});
}

}  // namespace

float draw_progress_card(State& state, float x, float y, float width) {
  const Colors& colors = state.theme.colors;
  PartOfPage card{state, state.strings.get("summary.progress"), x, y, width};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool one_line = card.width_inside() >= one_line_from;
  const float height = row_height(state, one_line);
  std::optional<std::optional<SectionIndex>> chosen;
  bool is_first = true;
  for (const PartOfReport& part : parts_of(*state.open)) {
    const Rect row{card.left(), card.y(), card.width_inside(), height};
    const PartName name = name_of(state, part);
    const InEntry listed{*state.narration};
    const Rect box{row.x - 8, row.y, row.width + 16, row.height};
    const Click click = click_area(state, "summary.part." + name.id, box);
    if (click.clicked) chosen = part.page;
    if (click.hovered) {
      state.pointer_over_button = true;
      fill(list, box, colors.accent_tint, state.theme.sizes.radius);
    } else if (!is_first) {
      list.AddLine(ImVec2{row.x, row.y}, ImVec2{row.right(), row.y}, packed(colors.line));
    }
    is_first = false;
    draw_progress(state, part.progress, Rect{row.x, row.y, 20, row.height});
    one_line ? draw_one_line(state, part, name.text, row)
             : draw_two_lines(state, part, name.text, row);
    card.advance(height);
  }
  const float next = card.finish();
  if (chosen) go_to_page(state, *chosen);
  return next;
}

}  // namespace gongkai::ui
