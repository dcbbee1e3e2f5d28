// The canvas as an SDL2 window with a WebGL 2 context and a Dear ImGui context: the page has one.
// SDL brings the mouse and nothing else; keys and text go through web/text_field.ts.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>

#include "ui/drawing/picture.hpp"

struct SDL_Window;
struct ImDrawData;

namespace gongkai::web {

/// The canvas's drawing buffer, and how many of its pixels make one CSS pixel.
struct CanvasSize {
  int width = 1;
  int height = 1;
  float pixel_ratio = 1;
};

class Window {
 public:
  /// The error is SDL's own word, mostly that there is no WebGL 2.
  static std::expected<Window, std::string> open();

  /// One Dear ImGui frame around `draw`; `paint` false leaves the canvas as it is (for a page in the background).
  void frame(const CanvasSize& size, bool paint, const std::function<void()>& draw);

  /// Dear ImGui spreads quick events over several frames: true while some wait for the next one.
  bool has_waiting_events() const;

  /// The browser took the WebGL context away and gave a new one: everything on the graphics card is made again.
  void graphics_were_restored();

 private:
  explicit Window(SDL_Window* window) : window_(window) {}
  void follow(const CanvasSize& size);
  void paint(ImDrawData& drawn);

  SDL_Window* window_;
  CanvasSize size_;
  std::optional<ui::Picture> painted_;  ///< what the canvas shows
};

}  // namespace gongkai::web
