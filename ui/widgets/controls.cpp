#include "ui/widgets/controls.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/drawing/text.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

constexpr int frames_after_activation = 4;
constexpr float sign_size = 16;
constexpr float sign_room = 24;
constexpr float button_padding = 14;

struct ButtonColors {
  Color background = 0;
  Color border = 0;
  Color text = 0;
};

ButtonColors colors_of(const State& state, const ButtonFace& face, bool hovered) {
  const Colors& colors = state.theme.colors;
  if (!face.enabled)
    return {colors.surface, face.look == ButtonLook::quiet ? colors.surface : colors.line,
            colors.line_strong};
  switch (face.look) {
    case ButtonLook::primary: {
      const Color background = hovered ? colors.accent_hover : colors.accent;
      return {background, background, colors.on_accent};
    }
    case ButtonLook::secondary:
      return {hovered ? colors.accent_tint : colors.surface,
              hovered ? colors.accent : colors.line_strong, colors.accent};
    case ButtonLook::quiet:
      return {hovered ? colors.accent_tint : colors.surface,
              hovered ? colors.accent_tint : colors.surface, colors.text};
  }
  return {};
}

Told& tell(State& state, Told::Kind kind, std::string_view name, const Rect& rect) {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  Told& told = state.narration->tell(kind, {}, rect, clip_of(list), &list);
  told.name = name;
  told.enabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
  return told;
}

}  // namespace

void note_place(State& state, std::string_view name, const Rect& rect) {
  const Rect clip = clip_of(*ImGui::GetWindowDrawList());
  state.places.insert_or_assign(std::string{name}, Place{rect, clip});
  if (state.reveal && *state.reveal == name) {
    if (rect.y < clip.y || rect.bottom() > clip.bottom())
      ImGui::SetScrollFromPosY(rect.y + rect.height / 2 - ImGui::GetWindowPos().y, 0.5F);
    if (rect.x < clip.x || rect.right() > clip.right())
      ImGui::SetScrollFromPosX(rect.x + rect.width / 2 - ImGui::GetWindowPos().x, 0.5F);
    state.reveal.reset();
  }
}

Click click_area(State& state, std::string_view name, const Rect& rect) {
  note_place(state, name, rect);
  ImGui::SetCursorScreenPos(ImVec2{rect.x, rect.y});
  ImGui::PushID(name.data(), name.data() + name.size());
  bool clicked = ImGui::InvisibleButton(
      "area", ImVec2{std::max(rect.width, 1.0F), std::max(rect.height, 1.0F)});
  const bool hovered = ImGui::IsItemHovered();
  ImGui::PopID();
  const Told& told = tell(state, Told::Kind::control, name, rect);
  if (state.activation && *state.activation == name) {
    clicked = clicked || told.enabled;
    state.activation.reset();
    // As behind a click: what it changed is drawn by the next frames.
    state.frames_wanted = frames_after_activation;
  }
  return Click{.clicked = clicked, .hovered = hovered};
}

float button_width(const State& state, const ButtonFace& face) {
  const float beside_sign = face.text.empty() ? sign_size : sign_room;
  return 2 * button_padding + (face.sign ? beside_sign : 0) +
         width_of(body_text(state, 0), face.text);
}

bool button(State& state, std::string_view name, const ButtonFace& face, const Rect& rect) {
  const Click click = click_area(state, name, rect);
  Told& told = state.narration->last();
  told.words = face.label.empty() ? face.text : face.label;
  told.enabled = told.enabled && face.enabled;
  told.pressed = face.pressed;
  told.expanded = face.expanded;
  const bool hovered = click.hovered && face.enabled;
  if (hovered) state.pointer_over_button = true;
  const auto [background, border, text_color] = colors_of(state, face, hovered);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = state.theme.sizes.radius;
  fill(list, rect, background, radius);
  if (border != background) outline(list, rect, border, radius);
  const TextStyle style = face.look == ButtonLook::primary ? body_bold_text(state, text_color)
                                                           : body_text(state, text_color);
  Rect inside = rect;
  if (face.sign) {
    const float content = width_of(style, face.text) + (face.text.empty() ? sign_size : sign_room);
    const float left = std::max(rect.x + 4, rect.x + (rect.width - content) / 2);
    draw_sign(list, *face.sign, Rect{left, rect.y, sign_size, rect.height}, sign_size, text_color);
    inside = Rect{left + sign_room, rect.y, rect.right() - left - sign_room - 4, rect.height};
    draw_line(list, style, face.text, inside);
  } else {
    draw_line(list, style, face.text, inset(rect, 4, 0), AlignX::center);
  }
  return click.clicked && face.enabled;
}

std::string_view choose_one(State& state, std::string_view name, std::span<const Option> options,
                            std::string_view chosen, const Rect& rect, float& height) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float gap = state.theme.sizes.gap;
  float x = rect.x;
  float y = rect.y;
  std::string_view clicked;
  for (const Option& option : options) {
    const bool is_chosen = option.id == chosen;
    const float width = width_of(body_text(state, 0), option.text) + 2 * button_padding;
    if (x > rect.x && x + width > rect.right() + 0.5F) {
      x = rect.x;
      y += rect.height + gap;
    }
    const Rect box{x, y, width, rect.height};
    const Click click = click_area(state, std::string{name} + "." + option.id, box);
    state.narration->last().pressed = is_chosen;
    if (click.hovered) state.pointer_over_button = true;
    fill(list, box, is_chosen || click.hovered ? colors.accent_tint : colors.surface,
         state.theme.sizes.radius);
    outline(list, box, is_chosen ? colors.accent : colors.line_strong, state.theme.sizes.radius,
            is_chosen ? 2.0F : 1.0F);
    draw_line(list, body_text(state, is_chosen ? colors.accent : colors.text), option.text, box,
              AlignX::center);
    if (click.clicked) clicked = option.id;
    x += width + gap;
  }
  height = y + rect.height - rect.y;
  return clicked;
}

float line_field_label_height(const State& state) { return state.theme.sizes.line_label + 4; }

void tell_field(State& state, std::string_view name, const FieldWords& words, const Rect& rect) {
  Told& told = tell(state, Told::Kind::field, name, rect);
  told.words = words.label;
  told.value = words.value;
  told.about = words.about;
  told.has_lines = words.has_lines;
}

void line_field(State& state, std::string_view name, const LineFieldFace& face, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  tell_field(state, name, {.label = face.label, .value = face.value, .about = face.placeholder},
             rect);
  const Silence told_already{*state.narration};
  draw_line(list, label_text(state, colors.text_muted), face.label,
            Rect{rect.x, rect.y - line_field_label_height(state), rect.width,
                 state.theme.sizes.line_label});
  const Click click = click_area(state, name, rect);
  if (click.clicked) focus_field(state, name, face.value);
  const bool active = state.field && state.field->id == name;
  fill(list, rect, active ? colors.surface : face.background.value_or(colors.surface),
       state.theme.sizes.radius);
  outline(list, rect, active ? colors.accent : colors.line_strong, state.theme.sizes.radius,
          active ? 2.0F : 1.0F);
  const float padding = 10;
  const TextStyle style = body_text(state, face.value.empty() ? colors.text_muted : colors.text);
  if (active) {
    state.field_view = FieldView{.id = std::string{name},
                                 .label = std::string{face.label},
                                 .kind = FieldView::Kind::line,
                                 .revision = state.field_revision,
                                 .text = state.field->text,
                                 .rect_in_window = inset(rect, 2, 2),
                                 .clip_in_window = state.places.find(name)->second.clip,
                                 .font_size = style.size,
                                 .line_height = rect.height - 4,
                                 .padding_x = padding - 2,
                                 .text_color = colors.text,
                                 .background_color = colors.surface,
                                 .placeholder = std::string{face.placeholder}};
  } else {
    draw_line(list, style, face.value.empty() ? face.placeholder : face.value,
              inset(rect, padding, 0));
  }
}

int year_field(State& state, std::string_view name, int year, int first, int last,
               const Rect& rect) {
  const float side = rect.height;
  const std::string base{name};
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (button(state, base + ".less",
             {.text = "−",
              .sign = {},
              .enabled = year > first,
              .label = state.strings.get("mirror.year_less")},
             Rect{rect.x, rect.y, side, rect.height})) {
    --year;
  }
  if (button(state, base + ".more",
             {.text = "+",
              .sign = {},
              .enabled = year < last,
              .label = state.strings.get("mirror.year_more")},
             Rect{rect.right() - side, rect.y, side, rect.height})) {
    ++year;
  }
  note_place(state, name, rect);
  draw_line(list, body_bold_text(state, colors.text),
            state.strings.fill("year", {{"year", std::to_string(year)}}), inset(rect, side, 0),
            AlignX::center);
  return year;
}

void draw_tick_box(const State& state, const Rect& box, bool ticked) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, box, ticked ? colors.accent : colors.surface, 3);
  outline(list, box, ticked ? colors.accent : colors.line_strong, 3);
  if (ticked) draw_sign(list, Sign::check, box, box.height * 0.7F, colors.on_accent);
}

void card(const State& state, const Rect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, state.theme.colors.surface, state.theme.sizes.radius + 2);
  outline(list, rect, state.theme.colors.line, state.theme.sizes.radius + 2);
}

}  // namespace gongkai::ui
