#include "ui/drawing/shapes.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <numbers>

namespace gongkai::ui {
namespace {

constexpr float thin_stroke = 1.5F;
constexpr float pi = std::numbers::pi_v<float>;

/// A curved arrow that leads back to the left (undo) or on to the right (redo).
void draw_turning_arrow(ImDrawList& list, ImVec2 middle, float r, ImU32 color, float thickness,
                        bool to_left) {
  const float side = to_left ? -1.0F : 1.0F;
  const std::array path{ImVec2{middle.x + side * r * 0.7F, middle.y - r * 0.35F},
                        ImVec2{middle.x - side * r * 0.25F, middle.y - r * 0.35F},
                        ImVec2{middle.x - side * r * 0.75F, middle.y + r * 0.1F},
                        ImVec2{middle.x - side * r * 0.25F, middle.y + r * 0.6F},
                        ImVec2{middle.x + side * r * 0.3F, middle.y + r * 0.6F}};
  list.AddPolyline(path.data(), static_cast<int>(path.size()), color, 0, thickness);
  list.AddTriangleFilled(ImVec2{middle.x + side * r, middle.y - r * 0.35F},
                         ImVec2{middle.x + side * r * 0.4F, middle.y - r * 0.85F},
                         ImVec2{middle.x + side * r * 0.4F, middle.y + r * 0.15F}, color);
}

}  // namespace

Rect clip_of(const ImDrawList& list) {
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  return Rect{low.x, low.y, high.x - low.x, high.y - low.y};
}

void fill(ImDrawList& list, const Rect& rect, Color color, float radius, float alpha) {
  list.AddRectFilled(ImVec2{rect.x, rect.y}, ImVec2{rect.right(), rect.bottom()},
                     packed(color, alpha), radius);
}

void outline(ImDrawList& list, const Rect& rect, Color color, float radius, float thickness) {
  const float half = thickness / 2;
  // AddRect draws half a pixel inwards by itself.
  const float shift = half - 0.5F;
  list.AddRect(ImVec2{rect.x + shift, rect.y + shift},
               ImVec2{rect.right() - shift, rect.bottom() - shift}, packed(color), radius, 0,
               thickness);
}

Rect inset(const Rect& rect, float x, float y) {
  return Rect{rect.x + x, rect.y + y, rect.width - 2 * x, rect.height - 2 * y};
}

void draw_wave(ImDrawList& list, float left, float right, float y, Color color) {
  constexpr float step = 3;
  constexpr float height = 1.5F;
  bool up = false;
  list.PathLineTo(ImVec2{left, y + height});
  for (float x = left + step; x < right; x += step, up = !up)
    list.PathLineTo(ImVec2{x, up ? y + height : y - height});
  list.PathLineTo(ImVec2{right, y});
  list.PathStroke(packed(color), 0, 1.4F);
}

void draw_dots(ImDrawList& list, float left, float right, float y, Color color) {
  constexpr float step = 4;
  for (float x = left; x + 2 <= right; x += step)
    list.AddRectFilled(ImVec2{x, y}, ImVec2{x + 2, y + 1.5F}, packed(color));
}

void draw_sign(ImDrawList& list, Sign sign, const Rect& box, float size, Color color) {
  const ImVec2 middle{box.x + box.width / 2, box.y + box.height / 2};
  const float r = size / 2;
  const ImU32 ink = packed(color);
  const float thickness = size < 12 ? 1.5F : 2.0F;
  switch (sign) {
    case Sign::check: {
      const std::array points{ImVec2{middle.x - r * 0.75F, middle.y + r * 0.05F},
                              ImVec2{middle.x - r * 0.2F, middle.y + r * 0.6F},
                              ImVec2{middle.x + r * 0.8F, middle.y - r * 0.6F}};
      list.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, thickness);
      break;
    }
    case Sign::cross:
      list.AddLine(ImVec2{middle.x - r * 0.6F, middle.y - r * 0.6F},
                   ImVec2{middle.x + r * 0.6F, middle.y + r * 0.6F}, ink, thickness);
      list.AddLine(ImVec2{middle.x - r * 0.6F, middle.y + r * 0.6F},
                   ImVec2{middle.x + r * 0.6F, middle.y - r * 0.6F}, ink, thickness);
      break;
    case Sign::half:
      list.AddCircle(middle, r * 0.8F, ink, 24, thickness);
      list.PathArcTo(middle, r * 0.8F, -pi / 2, pi / 2, 16);
      list.PathFillConvex(ink);
      break;
    case Sign::ring:
      list.AddCircle(middle, r * 0.8F, ink, 24, thickness);
      break;
    case Sign::warning:
      list.AddTriangleFilled(ImVec2{middle.x, middle.y - r * 0.95F},
                             ImVec2{middle.x + r, middle.y + r * 0.8F},
                             ImVec2{middle.x - r, middle.y + r * 0.8F}, ink);
      list.AddRectFilled(ImVec2{middle.x - 1, middle.y - r * 0.35F},
                         ImVec2{middle.x + 1, middle.y + r * 0.25F}, IM_COL32_WHITE);
      list.AddRectFilled(ImVec2{middle.x - 1, middle.y + r * 0.42F},
                         ImVec2{middle.x + 1, middle.y + r * 0.65F}, IM_COL32_WHITE);
      break;
    case Sign::undo:
      draw_turning_arrow(list, middle, r, ink, thickness, true);
      break;
    case Sign::redo:
      draw_turning_arrow(list, middle, r, ink, thickness, false);
      break;
    case Sign::home: {
      const std::array roof{ImVec2{middle.x - r, middle.y}, ImVec2{middle.x, middle.y - r * 0.9F},
                            ImVec2{middle.x + r, middle.y}};
      list.AddPolyline(roof.data(), static_cast<int>(roof.size()), ink, 0, thickness);
      list.AddRect(ImVec2{middle.x - r * 0.65F, middle.y - r * 0.1F},
                   ImVec2{middle.x + r * 0.65F, middle.y + r * 0.85F}, ink, 0, 0, thickness);
      break;
    }
    case Sign::magnifier:
      list.AddCircle(ImVec2{middle.x - r * 0.2F, middle.y - r * 0.2F}, r * 0.6F, ink, 24,
                     thickness);
      list.AddLine(ImVec2{middle.x + r * 0.25F, middle.y + r * 0.25F},
                   ImVec2{middle.x + r * 0.8F, middle.y + r * 0.8F}, ink, thickness);
      break;
    case Sign::chart: {
      const float width = r * 0.45F;
      const std::array heights{0.9F, 1.8F, 1.35F};
      for (std::size_t bar = 0; bar < heights.size(); ++bar) {
        const float left = middle.x - r * 0.9F + static_cast<float>(bar) * r * 0.68F;
        list.AddRectFilled(ImVec2{left, middle.y + r * (0.9F - heights[bar])},
                           ImVec2{left + width, middle.y + r * 0.9F}, ink, 1);
      }
      break;
    }
    case Sign::arrow_up:
      list.AddTriangleFilled(ImVec2{middle.x - r, middle.y + r * 0.5F},
                             ImVec2{middle.x + r, middle.y + r * 0.5F},
                             ImVec2{middle.x, middle.y - r * 0.6F}, ink);
      break;
    case Sign::arrow_down:
      list.AddTriangleFilled(ImVec2{middle.x - r, middle.y - r * 0.5F},
                             ImVec2{middle.x + r, middle.y - r * 0.5F},
                             ImVec2{middle.x, middle.y + r * 0.6F}, ink);
      break;
    case Sign::sheet: {
      const float corner = r * 0.5F;
      const ImVec2 low{middle.x - r * 0.7F, middle.y - r * 0.9F};
      const ImVec2 high{middle.x + r * 0.7F, middle.y + r * 0.9F};
      const std::array edge{low, ImVec2{high.x - corner, low.y}, ImVec2{high.x, low.y + corner},
                            high, ImVec2{low.x, high.y}};
      list.AddPolyline(edge.data(), static_cast<int>(edge.size()), ink, ImDrawFlags_Closed,
                       thin_stroke);
      for (const float y : {-0.15F, 0.2F, 0.55F})
        list.AddLine(ImVec2{middle.x - r * 0.35F, middle.y + r * y},
                     ImVec2{middle.x + r * 0.35F, middle.y + r * y}, ink, thin_stroke);
      break;
    }
    case Sign::keyboard:
      list.AddRect(ImVec2{middle.x - r, middle.y - r * 0.7F},
                   ImVec2{middle.x + r, middle.y + r * 0.7F}, ink, 2, 0, 1.5F);
      for (const float x : {-0.5F, 0.0F, 0.5F})
        list.AddRectFilled(ImVec2{middle.x + r * x - 1, middle.y - r * 0.3F},
                           ImVec2{middle.x + r * x + 1, middle.y - r * 0.05F}, ink);
      list.AddRectFilled(ImVec2{middle.x - r * 0.5F, middle.y + r * 0.2F},
                         ImVec2{middle.x + r * 0.5F, middle.y + r * 0.4F}, ink);
      break;
  }
}

}  // namespace gongkai::ui
