#include "ui/views/saving_sign.hpp"

#include <imgui.h>

#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/version_commands.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr float room_for_sign = 22;

struct SavingFace {
  std::string text;
  Sign sign = Sign::check;
  Color color = 0;
};

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A clock time, not an age: it stays true without a frame being drawn.
std::string saved_words(const State& state, bool with_words) {
  if (state.local_time == nullptr) return std::string{state.strings.get("saving.saved")};
  const ClockTime time = state.local_time(state.open->verified_at_ms());
  return state.strings.fill(with_words ? "saving.verified_at" : "saving.verified_at.short",
                            {{"time", two_digits(time.hour) + ":" + two_digits(time.minute) + ":" +
                                          two_digits(time.second)}});
}

SavingFace saving_face(const State& state, SavingWords words) {
  const Colors& colors = state.theme.colors;
  if (state.open->is_read_only() && !state.open->saving_problem())
    return {std::string{state.strings.get("saving.read_only")}, Sign::half, colors.accent};
  switch (state.open->saving()) {
    case SavingState::saved:
      return {saved_words(state, words == SavingWords::all), Sign::check, colors.good};
    case SavingState::saving:
      return {std::string{state.strings.get("saving.saving")}, Sign::ring, colors.text_muted};
    case SavingState::failed:
      return {std::string{state.strings.get("saving.failed")}, Sign::warning, colors.error};
  }
  return {};
}

std::string shown_words(const SavingFace& face, SavingWords words) {
  return words == SavingWords::none ? std::string{} : face.text;
}

}  // namespace

float saving_sign_width(const State& state, SavingWords words) {
  return room_for_sign +
         width_of(label_text(state, 0), shown_words(saving_face(state, words), words));
}

void draw_saving_sign(State& state, SavingWords words, const Rect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const SavingFace face = saving_face(state, words);
  const Click click = click_area(state, "state.saving", rect);
  Told& told = state.narration->last();
  told.words = state.strings.get("versions.title");
  told.remark = saving_face(state, SavingWords::all).text;
  if (click.hovered) {
    state.pointer_over_button = true;
    draw_hint(state, "state.saving.name", state.strings.get("versions.title"), rect);
  }
  if (click.clicked) toggle_versions(state);
  draw_sign(list, face.sign, Rect{rect.x, rect.y, 18, rect.height}, 13, face.color);
  draw_line(list, label_text(state, face.color), shown_words(face, words),
            Rect{rect.x + room_for_sign, rect.y, rect.width - room_for_sign, rect.height});
}

}  // namespace gongkai::ui
