#include "ui/views/search_bar.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/text/utf16.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/search.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest = 720;
constexpr float field_padding = 10;

struct FieldFace {
  std::string_view name;
  const std::string& value;
  std::string_view label;
  std::string_view placeholder;
  std::string note;  ///< at the right end, in the box
  Color note_color = 0;
};

void draw_field(State& state, const FieldFace& face, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  tell_field(state, face.name, {.label = face.label, .value = face.value, .about = face.note},
             rect);
  const Silence told_already{*state.narration};
  if (click_area(state, face.name, rect).clicked) focus_field(state, face.name, face.value);
  const bool active = state.field && state.field->id == face.name;
  fill(list, rect, colors.surface, state.theme.sizes.radius);
  outline(list, rect, active ? colors.accent : colors.line_strong, state.theme.sizes.radius,
          active ? 2.0F : 1.0F);
  const TextStyle note = label_text(state, face.note_color);
  const float note_width = face.note.empty() ? 0 : width_of(note, face.note) + field_padding;
  draw_line(list, note, face.note, inset(rect, field_padding, 0), AlignX::right);
  Rect inside = rect;
  inside.width -= note_width;
  const TextStyle style = body_text(state, face.value.empty() ? colors.text_muted : colors.text);
  if (!active) {
    draw_line(list, style, face.value.empty() ? face.placeholder : std::string_view{face.value},
              inset(inside, field_padding, 0));
    return;
  }
  state.field_view = FieldView{.id = std::string{face.name},
                               .label = std::string{face.label},
                               .kind = FieldView::Kind::line,
                               .revision = state.field_revision,
                               .text = state.field->text,
                               .rect_in_window = inset(inside, 2, 2),
                               .clip_in_window = inside,
                               .font_size = style.size,
                               .line_height = rect.height - 4,
                               .padding_x = field_padding - 2,
                               .text_color = colors.text,
                               .background_color = colors.surface,
                               .placeholder = std::string{face.placeholder},
                               .caret = state.field->caret,
                               .selected = state.field->selected};
}

std::string count_of(const State& state) {
  const SearchBar& search = state.search;
  if (search.words.empty()) return {};
  if (!search.current) return std::string{state.strings.get("search.none")};
  return state.strings.fill("search.count", {{"current", std::to_string(*search.current + 1)},
                                             {"all", std::to_string(search.matches.size())}});
}

/// Controls from the right; what is left of the row is the field's.
class Row {
 public:
  Row(State& state, const Rect& rect) : state_{state}, rest_{rect} {}

  bool button(std::string_view name, const ButtonFace& face) {
    const float width = face.text.empty() ? rest_.height : button_width(state_, face);
    const Rect place{rest_.right() - width, rest_.y, width, rest_.height};
    rest_.width -= width + state_.theme.sizes.gap / 2;
    return ui::button(state_, name, face, place);
  }
  Rect rest() const { return rest_; }

 private:
  State& state_;
  Rect rest_;
};

}  // namespace

float search_bar_height(const State& state) {
  const Sizes& sizes = state.theme.sizes;
  if (!state.search.open) return 0;
  const float row = sizes.control_height + sizes.gap;
  return sizes.gap + (state.search.replaces ? 2 * row : row);
}

void draw_search_bar(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  SearchBar& search = state.search;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, colors.surface_sunken);
  list.AddLine(ImVec2{rect.x, rect.bottom() - 1}, ImVec2{rect.right(), rect.bottom() - 1},
               packed(colors.line));
  note_place(state, "panel.search", rect);

  const Strings& strings = state.strings;
  Rect line = inset(rect, rect.width < 700 ? sizes.gap : sizes.padding, sizes.gap);
  line.width = std::min(line.width, widest);
  line.height = sizes.control_height;
  const bool found = search.current.has_value();
  Row first{state, line};
  const bool closes = first.button("search.close", {.text = {},
                                                    .sign = Sign::cross,
                                                    .look = ButtonLook::quiet,
                                                    .label = strings.get("mirror.close")});
  const bool toggles =
      first.button("search.toggle_replace",
                   {.text = strings.get(search.replaces ? "search.fold" : "search.replace"),
                    .sign = {},
                    .look = ButtonLook::quiet});
  const bool next = first.button("search.next", {.text = {},
                                                 .sign = Sign::arrow_down,
                                                 .look = ButtonLook::quiet,
                                                 .enabled = found,
                                                 .label = strings.get("mirror.search_next")});
  const bool previous =
      first.button("search.previous", {.text = {},
                                       .sign = Sign::arrow_up,
                                       .look = ButtonLook::quiet,
                                       .enabled = found,
                                       .label = strings.get("mirror.search_previous")});
  draw_field(state,
             {.name = search_field,
              .value = search.words,
              .label = strings.get("search.words"),
              .placeholder = strings.get("search.words.hint"),
              .note = count_of(state),
              .note_color = found ? colors.text_muted : colors.error},
             first.rest());

  bool replaces = false;
  bool replaces_all = false;
  if (search.replaces) {
    line.y += sizes.control_height + sizes.gap;
    Row second{state, line};
    const std::size_t count = replaceable_matches(state);
    replaces_all = second.button(
        "search.replace_all",
        {.text = strings.fill("search.replace_all", {{"count", std::to_string(count)}}),
         .sign = {},
         .enabled = count > 0});
    replaces =
        second.button("search.replace", {.text = strings.get("search.replace"),
                                         .sign = {},
                                         .enabled = found && search.matches[*search.current].kind ==
                                                                 Match::Kind::text});
    const std::string replaced =
        search.replaced
            ? strings.fill("search.replaced", {{"count", std::to_string(*search.replaced)}})
            : std::string{};
    draw_field(state,
               {.name = replacement_field,
                .value = search.replacement,
                .label = strings.get("search.replacement"),
                .placeholder = strings.get("search.replacement"),
                .note = replaced,
                .note_color = colors.good},
               second.rest());
  }

  // Last: what is done may change all that was drawn.
  if (closes) close_search(state);
  if (toggles) search.replaces = !search.replaces;
  if (next || previous) go_to_next_match(state, next);
  if (replaces) replace_match(state);
  if (replaces_all) replace_all_matches(state);
}

}  // namespace gongkai::ui
