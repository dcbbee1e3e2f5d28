#include "web/bridge/browser_glyph_source.hpp"

#include <emscripten.h>

#include <array>

#include "core/text/utf16.hpp"

// `Module.glyphs` is the GlyphPainter of web/glyphs.ts, `Module.lineBreaks` the LineBreaks of web/line_breaks.ts. HEAP… are read at each call: they change when memory grows.

// clang-format off
EM_JS(void, gongkai_glyph_font, (float size, int weight, float* metrics), {
  HEAPF32.set(Module["glyphs"].font(size, weight), metrics >> 2);
});

EM_JS(void, gongkai_glyph_measure, (unsigned character, float size, int weight, float* metrics), {
  HEAPF32.set(Module["glyphs"].measure(character, size, weight), metrics >> 2);
});

EM_JS(void, gongkai_glyph_draw, (unsigned character, float size, int weight, int left, int ascent, int width, int height, unsigned char* alpha), {
  const area = HEAPU8.subarray(alpha, alpha + width * height);
  Module["glyphs"].draw(character, size, weight, left, ascent, width, height, area);
});

EM_JS(int, gongkai_line_count, (const char* text, int length, float size, float width), {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return Module["lineBreaks"].breakLines(decoder.decode(HEAPU8.subarray(text, text + length)), size, width);
});

EM_JS(void, gongkai_line_begins, (unsigned* begins), {
  HEAPU32.set(Module["lineBreaks"].begins, begins >> 2);
});
// clang-format on

namespace gongkai::web {

ui::FontMetrics BrowserGlyphSource::font(float size, int weight) {
  std::array<float, 2> metrics{};
  gongkai_glyph_font(size, weight, metrics.data());
  return {.ascent = metrics[0], .descent = metrics[1]};
}

ui::GlyphMetrics BrowserGlyphSource::measure(char32_t character, float size, int weight) {
  std::array<float, 5> metrics{};
  gongkai_glyph_measure(character, size, weight, metrics.data());
  return {.advance = metrics[0],
          .left = static_cast<int>(metrics[1]),
          .ascent = static_cast<int>(metrics[2]),
          .width = static_cast<int>(metrics[3]),
          .height = static_cast<int>(metrics[4])};
}

void BrowserGlyphSource::draw(char32_t character, float size, int weight,
                              const ui::GlyphMetrics& metrics, std::span<std::uint8_t> alpha) {
  gongkai_glyph_draw(character, size, weight, metrics.left, metrics.ascent, metrics.width,
                     metrics.height, alpha.data());
}

std::vector<std::size_t> BrowserGlyphSource::line_begins(std::string_view text, float size,
                                                         float width) {
  const int count = gongkai_line_count(text.data(), static_cast<int>(text.size()), size, width);
  std::vector<unsigned> units(static_cast<std::size_t>(count));
  gongkai_line_begins(units.data());
  return bytes_at_utf16(text, units);
}

}  // namespace gongkai::web
