#include "ui/drawing/text.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include "core/text/line_break.hpp"
#include "core/text/utf8.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/semantics/narration.hpp"

namespace gongkai::ui {
namespace {

constexpr std::string_view ellipsis = "…";

float aligned(AlignX x, const Rect& box, float width) {
  switch (x) {
    case AlignX::left:
      return box.x;
    case AlignX::center:
      return box.x + (box.width - width) / 2;
    case AlignX::right:
      return box.right() - width;
  }
  return box.x;
}

/// Glyphs advance by fractions of a pixel, as in a browser; each is drawn on whole device pixels, or its strokes would blur.
void snap_glyphs(ImDrawList& list, int first_vertex) {
  const float density = ImGui::GetIO().DisplayFramebufferScale.x;
  constexpr int corners = 4;
  for (int vertex = first_vertex; vertex + corners <= list.VtxBuffer.Size; vertex += corners) {
    const float left = list.VtxBuffer[vertex].pos.x;
    const float shift = ImFloor(left * density + 0.5F) / density - left;
    for (int corner = 0; corner < corners; ++corner) list.VtxBuffer[vertex + corner].pos.x += shift;
  }
}

/// `top` is of the line box; the font's own height stands in its middle, as in CSS.
void draw_at(ImDrawList& list, const TextStyle& style, std::string_view text, float x, float top) {
  const ImFontBaked* baked = style.font->GetFontBaked(style.size);
  const float own_height = baked->Ascent - baked->Descent;
  const ImVec2 position{ImFloor(x + 0.5F), ImFloor(top + (style.line_height - own_height) / 2)};
  const int first_vertex = list.VtxBuffer.Size;
  list.AddText(style.font, style.size, position, packed(style.color), text.data(),
               text.data() + text.size());
  snap_glyphs(list, first_vertex);
}

void tell(const ImDrawList& list, const TextStyle& style, std::string_view text, const Rect& rect) {
  if (style.narration == nullptr || text.empty()) return;
  const auto kind = style.heading > 0 ? Told::Kind::heading : Told::Kind::text;
  Told& told = style.narration->tell(kind, text, rect, clip_of(list), &list);
  told.level = style.heading;
}

/// Chinese characters and their marks, between which a line can be spread.
bool is_wide(char32_t character) { return character >= 0x2E80; }

std::string shortened(const TextStyle& style, std::string_view text, float width) {
  const float room = width - width_of(style, ellipsis);
  float used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint character = code_point_at(text, end);
    used +=
        style.font->GetFontBaked(style.size)->GetCharAdvance(static_cast<ImWchar>(character.value));
    if (used > room) break;
    end += character.bytes;
  }
  return std::string{text.substr(0, end)} + std::string{ellipsis};
}

}  // namespace

float width_of(const TextStyle& style, std::string_view text) {
  if (text.empty()) return 0;  // Dear ImGui takes a null pointer for an endless text
  return style.font->CalcTextSizeA(style.size, FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

std::vector<std::string_view> lines_of(const TextStyle& style, std::string_view text, float width,
                                       std::size_t most_lines) {
  ImFontBaked* baked = style.font->GetFontBaked(style.size);
  return break_lines(
      text, width,
      [baked](char32_t character) {
        return baked->GetCharAdvance(static_cast<ImWchar>(character));
      },
      most_lines);
}

float height_of(const TextStyle& style, std::string_view text, float width) {
  return static_cast<float>(lines_of(style, text, width).size()) * style.line_height;
}

float balanced_width(const TextStyle& style, std::string_view text, float width) {
  const std::size_t lines = lines_of(style, text, width).size();
  constexpr std::size_t most_lines = 4;  // longer texts look balanced by themselves
  if (lines < 2 || lines > most_lines) return width;
  float enough = width;
  float too_little = width / static_cast<float>(lines) - style.size;
  while (enough - too_little > 1) {
    const float middle = (enough + too_little) / 2;
    (lines_of(style, text, middle).size() > lines ? too_little : enough) = middle;
  }
  return std::ceil(enough);
}

TextStyle fitted(TextStyle style, std::string_view text, float room) {
  constexpr float least_size = 9;
  const float width = width_of(style, text);
  if (width > room && room > 0) style.size = std::max(style.size * room / width, least_size);
  return style;
}

void draw_line(ImDrawList& list, const TextStyle& style, std::string_view text, const Rect& box,
               AlignX x) {
  if (text.empty()) return;  // else a box without room would get the dots of what is cut off
  const float top = box.y + (box.height - style.line_height) / 2;
  const float width = width_of(style, text);
  const bool fits = width <= box.width + 0.5F;
  tell(list, style, text,
       Rect{fits ? aligned(x, box, width) : box.x, top, std::min(width, box.width),
            style.line_height});
  if (fits) {
    draw_at(list, style, text, aligned(x, box, width), top);
  } else {
    draw_at(list, style, shortened(style, text, box.width), box.x, top);
  }
}

void draw_spread_line(ImDrawList& list, const TextStyle& style, std::string_view text,
                      const Rect& box) {
  std::size_t gaps = 0;
  const auto for_each_character = [&](const auto& visit) {
    CodePoint before;
    for (std::size_t offset = 0; offset < text.size();) {
      const CodePoint character = code_point_at(text, offset);
      const bool is_gap = offset > 0 && (is_wide(before.value) || is_wide(character.value));
      visit(text.substr(offset, character.bytes), is_gap);
      before = character;
      offset += character.bytes;
    }
  };
  for_each_character([&](std::string_view, bool is_gap) { gaps += is_gap ? 1 : 0; });
  const float top = box.y + (box.height - style.line_height) / 2;
  const float width = width_of(style, text);
  tell(list, style, text, Rect{box.x, top, box.width, style.line_height});
  if (gaps == 0) {
    draw_at(list, style, text, box.x, top);
    return;
  }
  const float gap = (box.width - width) / static_cast<float>(gaps);
  ImFontBaked* baked = style.font->GetFontBaked(style.size);
  const float own_height = baked->Ascent - baked->Descent;
  const int first_vertex = list.VtxBuffer.Size;
  ImVec2 position{box.x, ImFloor(top + (style.line_height - own_height) / 2)};
  for_each_character([&](std::string_view character, bool is_gap) {
    if (is_gap) position.x += gap;
    const auto code_point = static_cast<ImWchar>(code_point_at(character, 0).value);
    const int own_vertices = list.VtxBuffer.Size;
    style.font->RenderChar(&list, style.size, position, packed(style.color), code_point);
    // Dear ImGui puts it on a whole pixel, which is too coarse for small type.
    const float rest = position.x - ImTrunc(position.x);
    for (int vertex = own_vertices; vertex < list.VtxBuffer.Size; ++vertex)
      list.VtxBuffer[vertex].pos.x += rest;
    position.x += baked->GetCharAdvance(code_point);
  });
  snap_glyphs(list, first_vertex);
}

float draw_wrapped(ImDrawList& list, const TextStyle& style, std::string_view text, const Rect& box,
                   AlignX x, AlignY y) {
  const auto lines = lines_of(style, text, box.width);
  const float height = static_cast<float>(lines.size()) * style.line_height;
  float top = y == AlignY::middle ? box.y + (box.height - height) / 2 : box.y;
  tell(list, style, text, Rect{box.x, top, box.width, height});
  for (const std::string_view line : lines) {
    const bool in_view =
        top + style.line_height >= list.GetClipRectMin().y && top <= list.GetClipRectMax().y;
    if (in_view && !line.empty())
      draw_at(list, style, line, aligned(x, box, width_of(style, line)), top);
    top += style.line_height;
  }
  return height;
}

}  // namespace gongkai::ui
