#include "ui/views/import_choice.hpp"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/drawing/styles.hpp"
#include "ui/editing/import_commands.hpp"
#include "ui/state/form_names.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/dialog.hpp"

namespace gongkai::ui {
namespace {

using Source = ImportChoice::Source;

constexpr float widest = 760;
constexpr float narrow_below = 680;
constexpr float tick = 18;
/// So many differences of a part are told in words.
constexpr std::size_t most_told = 3;

std::string value_words(const State& state, const Cell& cell, CellKind kind) {
  return is_blank(cell) ? std::string{state.strings.get("import.blank")} : cell_to_text(cell, kind);
}

/// The beginning of a piece of text, on one line.
std::string piece(const State& state, const std::optional<std::string>& text) {
  if (!text || text->empty()) return std::string{state.strings.get("import.blank")};
  std::string line = *text;
  std::ranges::replace(line, '\n', ' ');
  return line;
}

/// What a change makes of mine, in words; none for one that says nothing by itself.
struct ChangeWords {
  const State& state;
  const Edition& edition;

  std::optional<std::string> told(std::string place, std::string mine, std::string file) const {
    return state.strings.fill(
        "import.difference",
        {{"place", std::move(place)}, {"mine", std::move(mine)}, {"file", std::move(file)}});
  }
  std::optional<std::string> operator()(const CellChange& change) const {
    const CellKind kind = edition.cells[change.cell].kind;
    return told(short_name_of_cell(state, edition, change.cell),
                value_words(state, change.before, kind), value_words(state, change.after, kind));
  }
  std::optional<std::string> operator()(const TextChange& change) const {
    return told(std::string{state.strings.get("import.text")}, piece(state, change.before),
                piece(state, change.after));
  }
  std::optional<std::string> operator()(const UnitChange& change) const {
    return told(std::string{state.strings.get("unit.name")}, change.before.name, change.after.name);
  }
  std::optional<std::string> operator()(const YearChange& change) const {
    return told(std::string{state.strings.get("unit.year")}, std::to_string(change.before),
                std::to_string(change.after));
  }
  std::optional<std::string> operator()(const DecisionChange&) const {
    return std::string{state.strings.get("import.decision")};
  }
  std::optional<std::string> operator()(const LastYearChange&) const {
    return std::string{state.strings.get("import.last_year")};
  }
  std::optional<std::string> operator()(const SealChange&) const {
    return std::string{state.strings.get("import.seal")};
  }
  std::optional<std::string> operator()(const TypedTotalChange&) const { return std::nullopt; }
  std::optional<std::string> operator()(const TablePresenceChange&) const { return std::nullopt; }
  std::optional<std::string> operator()(const FiguresChange&) const { return std::nullopt; }
};

std::vector<std::string> lines_of(const State& state, const ImportPart& part) {
  const ChangeWords words{.state = state, .edition = *state.open->report().edition};
  std::vector<std::string> lines;
  for (const Change& change : part.changes) {
    if (auto line = std::visit(words, change)) lines.push_back(*std::move(line));
  }
  return lines;
}

std::string heading_of(const State& state, const ImportPart& part, std::size_t differences) {
  const std::string count = std::to_string(differences);
  if (part.kind == ImportPart::Kind::particulars)
    return state.strings.fill("import.part.particulars", {{"count", count}});
  const std::string section{
      in_reader_language(state, state.open->report().edition->sections[part.section].label)};
  return state.strings.fill(part.kind == ImportPart::Kind::table ? "import.part.table"
                                                                 : "import.part.text",
                            {{"section", section}, {"count", count}});
}

/// One part: ticked when it is to be taken. Returns its height; only measures without a list.
float place_part(State& state, std::size_t index, const Rect& rect, ImDrawList* list) {
  const ImportPart& part = state.import_choice->parts->at(index);
  const Sizes& sizes = state.theme.sizes;
  const std::vector<std::string> lines = lines_of(state, part);
  const std::size_t told = std::min(lines.size(), most_told);
  const float height = sizes.line_body + static_cast<float>(told) * sizes.line_label + sizes.gap +
                       (lines.size() > told ? sizes.line_label : 0.0F);
  if (list == nullptr) return height;
  const Colors& colors = state.theme.colors;
  const Rect row{rect.x, rect.y, rect.width, height - sizes.gap / 2};
  const Click click = click_area(state, "import.part." + std::to_string(index), row);
  if (click.hovered && state.import_choice->source != Source::two_versions) {
    fill(*list, row, colors.accent_tint, sizes.radius);
    state.pointer_over_button = true;
  }
  const bool can_be_taken = state.import_choice->source != Source::two_versions;
  if (can_be_taken) state.narration->last().pressed = part.taken;
  if (can_be_taken)
    draw_tick_box(state, Rect{row.x + 6, row.y + (sizes.line_body - tick) / 2, tick, tick},
                  part.taken);
  const float x = row.x + tick + 16;
  const float width = row.right() - x - 6;
  float y = row.y;
  draw_line(*list, body_bold_text(state, colors.text), heading_of(state, part, lines.size()),
            Rect{x, y, width, sizes.line_body});
  y += sizes.line_body;
  const TextStyle style = label_text(state, colors.text_muted);
  for (std::size_t line = 0; line < told; ++line, y += sizes.line_label)
    draw_line(*list, style, lines[line], Rect{x, y, width, sizes.line_label});
  if (lines.size() > told) {
    draw_line(*list, style,
              state.strings.fill("import.more", {{"count", std::to_string(lines.size() - told)}}),
              Rect{x, y, width, sizes.line_label});
  }
  if (click.clicked) toggle_part(state, index);
  return height;
}

float place_parts(State& state, const Rect& rect, ImDrawList* list) {
  float y = rect.y;
  const std::size_t count = state.import_choice->parts ? state.import_choice->parts->size() : 0;
  for (std::size_t index = 0; index < count; ++index)
    y += place_part(state, index, Rect{rect.x, y, rect.width, 0}, list);
  return y - rect.y;
}

std::string explanation_of(const State& state, const ImportChoice& choice) {
  if (!choice.parts)
    return state.strings.fill("import.choice.other_form", {{"file", choice.file.name}});
  switch (choice.source) {
    case Source::file:
      return state.strings.fill("import.choice.what", {{"file", choice.file.name}});
    case Source::version:
      return state.strings.fill("versions.choice.what", {{"version", choice.file.name}});
    case Source::two_versions:
      return state.strings.fill("versions.choice.two",
                                {{"base", choice.base_name}, {"version", choice.file.name}});
  }
  return {};
}

void draw_buttons(State& state, const Rect& rect) {
  const ImportChoice& choice = *state.import_choice;
  const Sizes& sizes = state.theme.sizes;
  float x = rect.x;
  float y = rect.y;
  const auto add = [&](std::string_view name, ButtonLook look, bool enabled) {
    const ButtonFace face{
        .text = state.strings.get(name), .sign = {}, .look = look, .enabled = enabled};
    const float width = std::min(button_width(state, face), rect.width);
    if (x > rect.x && x + width > rect.right()) {
      x = rect.x;
      y += sizes.control_height + sizes.gap;
    }
    const bool clicked = button(state, name, face, Rect{x, y, width, sizes.control_height});
    x += width + sizes.gap;
    return clicked && enabled;
  };
  void (*chosen)(State&) = nullptr;
  const bool is_file = choice.source == Source::file;
  if (is_file && add("button.import_both", ButtonLook::primary, true)) chosen = keep_both;
  if (choice.parts && choice.source != Source::two_versions &&
      add(is_file ? "button.import_take" : "button.version_restore",
          is_file ? ButtonLook::secondary : ButtonLook::primary, takes_something(choice)))
    chosen = take_from_file;
  if (choice.source == Source::version && add("button.version_copy", ButtonLook::secondary, true))
    chosen = keep_both;
  if (add(is_file ? "button.import_keep" : "button.version_back", ButtonLook::secondary, true))
    chosen = keep_mine;
  if (chosen != nullptr) chosen(state);
}

}  // namespace

void draw_import_choice(State& state, const Rect& window) {
  if (!state.open || !state.import_choice) return;
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const ImportChoice& choice = *state.import_choice;
  const bool narrow = window.width < narrow_below;
  const float margin = narrow ? sizes.gap : 2 * sizes.padding;
  const float width = std::min(window.width - 2 * margin, widest);
  const float inner = width - 2 * sizes.padding - ImGui::GetStyle().ScrollbarSize;
  const TextStyle style = body_text(state, colors.text);
  std::string what = explanation_of(state, choice);
  if (!choice.seal.empty()) what += "\n" + choice.seal;
  const float what_height = height_of(style, what, inner);
  const float head = sizes.padding + sizes.line_heading + what_height + sizes.gap;
  const float narrow_rows = choice.source == Source::file ? 3.0F : 2.0F;
  const float foot =
      (narrow ? narrow_rows : 1.0F) * (sizes.control_height + sizes.gap) + sizes.padding;
  const float content = place_parts(state, Rect{0, 0, inner, 0}, nullptr);
  const float height = std::min(head + content + foot, window.height - 2 * margin);
  const Rect box = begin_dialog(state, "import", window, width, height);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float x = box.x + sizes.padding;
  draw_line(list, heading_text(state, colors.text),
            state.strings.get(choice.source == Source::file ? "import.choice.title"
                                                            : "versions.choice.title"),
            Rect{x, box.y + sizes.padding, inner, sizes.line_heading});
  draw_wrapped(list, style, what,
               Rect{x, box.y + sizes.padding + sizes.line_heading, inner, what_height});

  ImGui::SetCursorScreenPos(ImVec2{box.x, box.y + head});
  ImGui::BeginChild("import.list", ImVec2{width, height - head - foot});
  const float top = ImGui::GetWindowPos().y - ImGui::GetScrollY();
  place_parts(state, Rect{x, top, inner, 0}, ImGui::GetWindowDrawList());
  ImGui::SetCursorScreenPos(ImVec2{box.x, top});
  ImGui::Dummy(ImVec2{1, content});
  ImGui::EndChild();
  draw_buttons(state, Rect{x, box.bottom() - foot + sizes.gap, inner, sizes.control_height});
  ImGui::End();
}

}  // namespace gongkai::ui
