#include "web/bridge/window.hpp"

#include <GLES3/gl3.h>
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace gongkai::web {
namespace {

// Longer pauses, when nothing was drawn, must not make animations jump.
constexpr float longest_step_in_seconds = 0.1F;

/// The size in CSS pixels which, times the ratio and cut to whole pixels as Dear ImGui does, is exactly `pixels`.
float css_size(int pixels, float ratio) {
  float size = static_cast<float>(pixels) / ratio;
  while (static_cast<int>(size * ratio) < pixels) size = std::nextafter(size, size + 1);
  return size;
}

/// SDL forgets the window of a button that is let go over the text field, and Dear ImGui would think it is held for ever.
void name_window(SDL_Event& event, SDL_Window* window) {
  if (event.type != SDL_MOUSEBUTTONUP && event.type != SDL_MOUSEBUTTONDOWN) return;
  if (event.button.windowID == 0) event.button.windowID = SDL_GetWindowID(window);
}

/// Shapes take their colour from the atlas's white pixel and thin lines from its strip of lines; the rest are characters.
bool is_of_glyph(const ImVec2& uv, const ImFontAtlas& atlas) {
  if (uv.x == atlas.TexUvWhitePixel.x && uv.y == atlas.TexUvWhitePixel.y) return false;
  const ImVec4& first = atlas.TexUvLines[0];
  const ImVec4& last = atlas.TexUvLines[IM_DRAWLIST_TEX_LINES_WIDTH_MAX];
  const bool in_strip = uv.y >= first.y && uv.y <= last.w && uv.x >= std::min(first.x, last.x) &&
                        uv.x <= std::max(first.z, last.z);
  return !in_strip;
}

/// Dear ImGui begins text at whole CSS pixels. At a ratio of 1.25 or 1.5 those lie between the screen's pixels, and every
/// stroke would be smeared over two of them.
void move_text_to_whole_pixels(ImDrawData& data, float pixel_ratio) {
  if (pixel_ratio == std::floor(pixel_ratio)) return;
  // A little less than a half: the corners of one character, which are whole pixels apart, must be rounded alike.
  constexpr float nearly_half = 0.49F;
  const auto whole = [&](float position) {
    return std::floor(position * pixel_ratio + nearly_half) / pixel_ratio;
  };
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  for (ImDrawList* list : data.CmdLists) {
    for (ImDrawVert& corner : list->VtxBuffer) {
      if (is_of_glyph(corner.uv, atlas))
        corner.pos = ImVec2{whole(corner.pos.x), whole(corner.pos.y)};
    }
  }
}

}  // namespace

std::expected<Window, std::string> Window::open() {
  SDL_SetMainReady();
  // An element that does not exist: SDL would take Tab, arrows and every Ctrl combination away from the text field.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#no-keyboard-for-sdl");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return std::unexpected(std::string{SDL_GetError()});
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  // Not resizable for SDL: it would cut the canvas to whole CSS pixels, which blurs at 110 % zoom. `follow` does it.
  SDL_Window* window =
      SDL_CreateWindow("公开", 0, 0, 1, 1, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window == nullptr) return std::unexpected(std::string{SDL_GetError()});
  SDL_GLContext context = SDL_GL_CreateContext(window);
  if (context == nullptr) return std::unexpected(std::string{SDL_GetError()});
  // A page with this handler is not kept for the back button.
  emscripten_set_beforeunload_callback(nullptr, nullptr);

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(window, context);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  return Window{window};
}

void Window::follow(const CanvasSize& size) {
  size_ = size;
  const int width = static_cast<int>(std::floor(css_size(size.width, size.pixel_ratio)));
  const int height = static_cast<int>(std::floor(css_size(size.height, size.pixel_ratio)));
  int old_width = 0;
  int old_height = 0;
  SDL_GetWindowSize(window_, &old_width, &old_height);
  if (width != old_width || height != old_height) SDL_SetWindowSize(window_, width, height);
  // SDL sets a buffer of its own rounding, so ours is set behind it; each setting clears the canvas, so only when it differs.
  int buffer_width = 0;
  int buffer_height = 0;
  emscripten_get_canvas_element_size("#canvas", &buffer_width, &buffer_height);
  if (buffer_width != size.width || buffer_height != size.height) {
    emscripten_set_canvas_element_size("#canvas", size.width, size.height);
    painted_.reset();
  }
}

void Window::frame(const CanvasSize& size, bool paint, const std::function<void()>& draw) {
  follow(size);
  for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
    name_window(event, window_);
    ImGui_ImplSDL2_ProcessEvent(&event);
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize =
      ImVec2{css_size(size.width, size.pixel_ratio), css_size(size.height, size.pixel_ratio)};
  io.DisplayFramebufferScale = ImVec2{size.pixel_ratio, size.pixel_ratio};
  io.DeltaTime = std::min(io.DeltaTime, longest_step_in_seconds);
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  if (paint) {
    move_text_to_whole_pixels(*ImGui::GetDrawData(), size.pixel_ratio);
    this->paint(*ImGui::GetDrawData());
  } else {
    painted_.reset();  // who knows what the browser keeps of a canvas in the background
  }
}

void Window::paint(ImDrawData& drawn) {
  ui::Picture picture{drawn};
  const bool anew = !painted_ || ui::has_new_textures(drawn);
  const std::vector<ui::PixelRect> parts =
      anew ? std::vector{picture.whole()} : picture.parts_unlike(*painted_);
  painted_ = std::move(picture);
  if (parts.empty()) return;
  glEnable(GL_SCISSOR_TEST);
  glClearColor(1, 1, 1, 1);
  for (const ui::PixelRect& part : parts) {
    glScissor(part.left, size_.height - part.bottom, part.right - part.left,
              part.bottom - part.top);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  if (!anew) ui::keep_only(drawn, parts);
  ImGui_ImplOpenGL3_RenderDrawData(&drawn);
  SDL_GL_SwapWindow(window_);
}

bool Window::has_waiting_events() const {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void Window::graphics_were_restored() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  painted_.reset();
}

}  // namespace gongkai::web
