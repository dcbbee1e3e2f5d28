#include "ui/views/self_test.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "ui/drawing/styles.hpp"
#include "ui/editing/self_test.hpp"
#include "ui/widgets/controls.hpp"
#include "ui/widgets/dialog.hpp"

namespace gongkai::ui {
namespace {

constexpr float widest = 560;
constexpr float narrow_below = 680;
constexpr float sign_width = 28;

std::string words_of(const State& state, const SelfTestResult& result) {
  const std::string key = "self_test." + result.id;
  if (result.passed) return std::string{state.strings.get(key)};
  return state.strings.fill(key + ".failed", {{"reason", result.reason}});
}

std::string verdict_of(const State& state, const SelfTest& test) {
  if (!test.results) return std::string{state.strings.get("self_test.running")};
  const auto failed = std::ranges::count(*test.results, false, &SelfTestResult::passed);
  if (failed == 0) return std::string{state.strings.get("self_test.passed")};
  return state.strings.fill("self_test.failed", {{"count", std::to_string(failed)}});
}

/// The results one below the other; returns the height. Only measures without a list.
float place_results(State& state, const Rect& rect, ImDrawList* list) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  float y = rect.y;
  if (!state.self_test->results) return 0;
  for (const SelfTestResult& result : *state.self_test->results) {
    const TextStyle style = body_text(state, result.passed ? colors.text : colors.error);
    const std::string words = words_of(state, result);
    const float height = height_of(style, words, rect.width - sign_width);
    if (list != nullptr) {
      draw_sign(*list, result.passed ? Sign::check : Sign::warning,
                Rect{rect.x, y, 20, sizes.line_body}, 14,
                result.passed ? colors.good : colors.error);
      draw_wrapped(*list, style, words,
                   Rect{rect.x + sign_width, y, rect.width - sign_width, height});
      note_place(state, "self_test." + result.id + (result.passed ? ".passed" : ".failed"),
                 Rect{rect.x, y, rect.width, height});
    }
    y += height + sizes.gap;
  }
  return y - rect.y;
}

}  // namespace

void draw_self_test_button(State& state, const Rect& rect) {
  const ButtonFace face{
      .text = state.strings.get("button.self_test"), .sign = {}, .look = ButtonLook::quiet};
  const float width = std::min(button_width(state, face), rect.width);
  if (button(state, "button.self_test", face, Rect{rect.x, rect.y, width, rect.height}))
    start_self_test(state);
}

void draw_self_test(State& state, const Rect& window) {
  if (!state.self_test) return;
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  const float margin = window.width < narrow_below ? sizes.gap : 2 * sizes.padding;
  const float width = std::min(window.width - 2 * margin, widest);
  const float inner = width - 2 * sizes.padding;
  const std::string verdict = verdict_of(state, *state.self_test);
  const TextStyle style = body_bold_text(state, colors.text);
  const float verdict_height = height_of(style, verdict, inner);
  const float content = place_results(state, Rect{0, 0, inner, 0}, nullptr);
  const float height = 2 * sizes.padding + sizes.line_heading + verdict_height + content +
                       3 * sizes.gap + sizes.control_height;
  const Rect box = begin_dialog(state, "self_test", window, width, height);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect line{box.x + sizes.padding, box.y + sizes.padding, inner, sizes.line_heading};
  draw_line(list, heading_text(state, colors.text), state.strings.get("button.self_test"), line);
  line.y += sizes.line_heading + sizes.gap;
  draw_wrapped(list, style, verdict, Rect{line.x, line.y, inner, verdict_height});
  line.y += verdict_height + sizes.gap;
  line.y += place_results(state, line, &list) + sizes.gap;
  const ButtonFace close{.text = state.strings.get("button.close_message"), .sign = {}};
  const bool closes =
      button(state, "button.close_self_test", close,
             Rect{line.x, line.y, button_width(state, close), sizes.control_height});
  ImGui::End();
  if (closes) close_self_test(state);
}

}  // namespace gongkai::ui
