#include "ui/views/findings/seal_part.hpp"

#include <imgui.h>

#include <algorithm>
#include <string_view>

#include "core/report/sample.hpp"
#include "ui/editing/sealing.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/hint.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view button_name = "button.export_for_submission";
constexpr std::size_t most_results = 3;

struct SealFace {
  Sign sign = Sign::check;
  Color ink = 0;
};

SealFace face_of(const State& state) {
  const Colors& colors = state.theme.colors;
  const auto& check = state.seal.check;
  if (!check) return {Sign::half, colors.text_muted};
  if (check->state != SealState::intact) return {Sign::warning, colors.error};
  if (!check->appeared.empty() || !check->gone.empty()) return {Sign::warning, colors.warning};
  return {Sign::check, colors.good};
}

void draw_state(Pen& pen) {
  State& state = pen.state;
  const SealView& seal = state.seal;
  if (!seal.check && !seal.ended) return;
  constexpr float indent = 26;
  const SealFace face = face_of(state);
  const TextStyle style = small_text(state, face.ink);
  const Rect place = pen.line(style.line_height);
  draw_sign(pen.list, face.sign, Rect{place.x + 4, place.y, 14, place.height}, 14, face.ink);
  pen.x += indent;
  pen.width -= indent;
  write(pen, style, seal.check ? std::string_view{seal.text} : state.strings.get("seal.ended"));
  for (std::size_t index = 0; index < std::min(most_results, seal.results.size()); ++index)
    write_beginning(pen, style, seal.results[index], 2);
  pen.x -= indent;
  pen.width += indent;
  note_place(state, "seal.state", Rect{place.x, place.y, place.width, pen.y - place.y});
  pen.skip(state.theme.sizes.gap);
}

}  // namespace

bool is_ready_for_submission(const OpenReport& open) {
  return open.count(CardGroup::error) == 0 && open.count(CardGroup::missing) == 0;
}

bool seal_leads(const State& state) {
  return is_ready_for_submission(*state.open) || state.seal.check || state.seal.ended;
}

void draw_seal(Pen& pen) {
  State& state = pen.state;
  const Sizes& sizes = state.theme.sizes;
  pen.skip(sizes.gap);
  draw_state(pen);
  if (is_sample(state.open->report())) {
    write(pen, small_text(state, state.theme.colors.warning), state.strings.get("sample.what"));
    pen.skip(sizes.gap);
  }
  const ButtonFace face{.text = state.strings.get(button_name),
                        .sign = {},
                        .look = is_ready_for_submission(*state.open) ? ButtonLook::primary
                                                                     : ButtonLook::secondary};
  const Rect place = pen.line(sizes.control_height);
  if (button(state, button_name, face, place)) pen.action = export_for_submission;
  const ImVec2 low{place.x, place.y};
  const ImVec2 high{place.right(), place.bottom()};
  if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high))
    draw_hint(state, "seal.what", state.strings.get("seal.what"), place);
  pen.skip(sizes.control_height);
}

}  // namespace gongkai::ui
