#include "ui/views/progress_sign.hpp"

#include <imgui.h>

#include "ui/drawing/shapes.hpp"

namespace gongkai::ui {

void draw_progress(const State& state, Progress progress, const Rect& box) {
  const Colors& colors = state.theme.colors;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  switch (progress) {
    case Progress::wrong:
      draw_sign(list, Sign::warning, box, 14, colors.error);
      break;
    case Progress::doubtful:
      draw_sign(list, Sign::warning, box, 14, colors.warning);
      break;
    case Progress::empty:
      draw_sign(list, Sign::ring, box, 13, colors.line_strong);
      break;
    case Progress::begun:
      draw_sign(list, Sign::half, box, 13, colors.accent);
      break;
    case Progress::complete:
      draw_sign(list, Sign::check, box, 14, colors.good);
      break;
  }
}

std::string_view words_of(const State& state, Progress progress) {
  switch (progress) {
    case Progress::wrong:
      return state.strings.get("mirror.progress.wrong");
    case Progress::doubtful:
      return state.strings.get("mirror.progress.doubtful");
    case Progress::empty:
      return state.strings.get("mirror.progress.empty");
    case Progress::begun:
      return state.strings.get("mirror.progress.begun");
    case Progress::complete:
      return state.strings.get("mirror.progress.complete");
  }
  return {};
}

}  // namespace gongkai::ui
