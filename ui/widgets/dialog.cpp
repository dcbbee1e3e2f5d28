#include "ui/widgets/dialog.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {

Rect begin_dialog(State& state, const char* name, const Rect& window, float width, float height) {
  constexpr float veil = 0.35F;
  const Rect box{std::floor((window.width - width) / 2), std::floor((window.height - height) / 2),
                 width, height};
  state.field_view.reset();
  ImGui::SetNextWindowPos(ImVec2{0, 0});
  ImGui::SetNextWindowSize(ImVec2{window.width, window.height});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, window, state.theme.colors.shadow, 0, veil);
  fill(list, box, state.theme.colors.surface, state.theme.sizes.radius + 2);
  // In the dark contrast scheme the page behind it is as black as the dialog.
  outline(list, box, state.theme.colors.line, state.theme.sizes.radius + 2);
  note_place(state, std::string{"panel."} + name, box);
  return box;
}

}  // namespace gongkai::ui
