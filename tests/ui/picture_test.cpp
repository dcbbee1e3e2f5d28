// Only what a frame changes is painted, and the canvas looks as if all of it had been.
#include "ui/drawing/picture.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "page_harness.hpp"

namespace gongkai::ui::testing {
namespace {

/// Remembers in each pixel what was painted on it, in which order: no two ways to paint look alike by chance.
class Canvas {
 public:
  explicit Canvas(const ImDrawData& drawn)
      : width_(static_cast<int>(drawn.DisplaySize.x * drawn.FramebufferScale.x)),
        height_(static_cast<int>(drawn.DisplaySize.y * drawn.FramebufferScale.y)),
        pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

  void clear(const PixelRect& rect) {
    for (int y = rect.top; y < rect.bottom; ++y) {
      for (int x = rect.left; x < rect.right; ++x) pixel(x, y) = 0;
    }
  }

  /// With the renderer's rounding of clip rectangles, written down once more.
  void paint(const ImDrawData& drawn) {
    for (const ImDrawList* list : drawn.CmdLists) {
      for (const ImDrawCmd& command : list->CmdBuffer) {
        const ImVec2 scale = drawn.FramebufferScale;
        const ImVec4 clip = command.ClipRect;
        const int x = static_cast<int>(clip.x * scale.x);
        const int y = static_cast<int>(static_cast<float>(height_) - clip.w * scale.y);
        const int width = static_cast<int>(clip.z * scale.x - clip.x * scale.x);
        const int height = static_cast<int>(clip.w * scale.y - clip.y * scale.y);
        const PixelRect scissor{.left = std::max(x, 0),
                                .top = std::max(height_ - y - height, 0),
                                .right = std::min(x + width, width_),
                                .bottom = std::min(height_ - y, height_)};
        for (unsigned index = 0; index + 2 < command.ElemCount; index += 3) {
          const auto corner = [&](unsigned which) {
            const int offset = static_cast<int>(command.IdxOffset + index + which);
            return list->VtxBuffer[static_cast<int>(command.VtxOffset) + list->IdxBuffer[offset]];
          };
          paint({corner(0), corner(1), corner(2)}, scale, scissor);
        }
      }
    }
  }

  bool operator==(const Canvas&) const = default;

 private:
  std::uint64_t& pixel(int x, int y) {
    return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                   static_cast<std::size_t>(x)];
  }

  void paint(const std::array<ImDrawVert, 3>& corners, ImVec2 scale, const PixelRect& scissor) {
    std::uint64_t paint = 0;
    std::array<ImVec2, 3> points;
    for (std::size_t index = 0; index < 3; ++index) {
      const ImDrawVert& corner = corners[index];
      points[index] = {corner.pos.x * scale.x, corner.pos.y * scale.y};
      paint = paint * 31 + std::hash<float>{}(corner.uv.x) + corner.col;
      paint = paint * 31 + std::hash<float>{}(corner.uv.y);
    }
    const auto [left, right] = std::minmax({points[0].x, points[1].x, points[2].x});
    const auto [top, bottom] = std::minmax({points[0].y, points[1].y, points[2].y});
    const auto side = [](ImVec2 from, ImVec2 to, float x, float y) {
      return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
    };
    const int last_row = std::min(scissor.bottom, static_cast<int>(std::ceil(bottom)));
    const int last_column = std::min(scissor.right, static_cast<int>(std::ceil(right)));
    for (int y = std::max(scissor.top, static_cast<int>(top)); y < last_row; ++y) {
      for (int x = std::max(scissor.left, static_cast<int>(left)); x < last_column; ++x) {
        const float at_x = static_cast<float>(x) + 0.5F;
        const float at_y = static_cast<float>(y) + 0.5F;
        const float first = side(points[0], points[1], at_x, at_y);
        const float second = side(points[1], points[2], at_x, at_y);
        const float third = side(points[2], points[0], at_x, at_y);
        const bool is_inside =
            (first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0);
        if (is_inside) pixel(x, y) = pixel(x, y) * 1'000'003 + paint;
      }
    }
  }

  int width_;
  int height_;
  std::vector<std::uint64_t> pixels_;
};

/// The window, painted as the page does it: in parts, on what was there.
class Screen {
 public:
  explicit Screen(Page& page, float pixel_ratio = 1) : page_(page), pixel_ratio_(pixel_ratio) {}

  /// The share of the window that is painted to show what the page looks like now. The test fails when it does not.
  double paint() {
    page_.settle();
    ImDrawData& drawn = *ImGui::GetDrawData();
    drawn.FramebufferScale = {pixel_ratio_, pixel_ratio_};
    Canvas whole{drawn};
    whole.paint(drawn);
    Picture picture{drawn};
    const auto parts = painted_ ? picture.parts_unlike(*painted_) : std::vector{picture.whole()};
    if (!painted_ || picture.whole() != painted_->whole()) canvas_.emplace(drawn);
    painted_.emplace(std::move(picture));
    double pixels = 0;
    for (const PixelRect& part : parts) {
      canvas_->clear(part);
      pixels += double{1} * (part.right - part.left) * (part.bottom - part.top);
    }
    keep_only(drawn, parts);
    canvas_->paint(drawn);
    CHECK(*canvas_ == whole);
    const PixelRect all = painted_->whole();
    return pixels / (double{1} * all.right * all.bottom);
  }

 private:
  Page& page_;
  float pixel_ratio_;
  std::optional<Picture> painted_;
  std::optional<Canvas> canvas_;
};

}  // namespace

TEST_CASE("a frame in which nothing changed is not painted") {
  Page page;
  Screen screen{page};
  page.click("button.open_sample");
  CHECK(screen.paint() == 1);
  CHECK(screen.paint() == 0);
  CHECK_FALSE(has_new_textures(*ImGui::GetDrawData()));
}

TEST_CASE("whatever one does, what is painted in parts looks as if all of it had been painted") {
  for (const float pixel_ratio : {1.0F, 1.25F, 1.5F}) {
    CAPTURE(pixel_ratio);
    Page page{900, 600};
    Screen screen{page, pixel_ratio};
    screen.paint();
    using Act = std::function<void()>;
    const std::vector<Act> acts{
        [&] { page.click("button.open_sample"); },
        [&] { page.click("nav.applications"); },
        [&] { page.click("applications.new.natural_person"); },
        [&] { page.press("ArrowDown"); },
        [&] { page.press("Shift+ArrowDown"); },
        [&] { page.type("7"); },
        [&] { page.press("Enter"); },
        [&] { page.point_at("button.undo"); },
        [&] { page.press("Control+z"); },
        [&] { page.press("F8"); },
        [&] { page.press("F1"); },
        [&] { page.press("Control+/"); },
        [&] { page.press("Escape"); },
        [&] { page.press("Control+f"); },
        [&] { page.type("公开"); },
        [&] { page.press("Escape"); },
        [&] { page.click("nav.overview"); },
        [&] { page.click("section.overview.text"); },
        [&] { page.type("甲"); },
        [&] { page.resize(640, 600); },
        [&] { page.click("button.preview"); },
    };
    for (const Act& act : acts) {
      act();
      CHECK(screen.paint() > 0);
    }
  }
}

TEST_CASE("what changes little is little to paint") {
  Page page;
  Screen screen{page};
  page.click("button.open_sample");
  page.click("nav.applications");
  page.click("applications.new.natural_person");
  screen.paint();
  page.press("ArrowDown");
  CHECK(screen.paint() < 0.1);
  page.point_at("nav.overview");
  CHECK(screen.paint() < 0.05);
  // A number, the sums with it, and what they break.
  page.type("7");
  CHECK(screen.paint() < 0.25);
}

}  // namespace gongkai::ui::testing
