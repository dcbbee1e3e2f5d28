// Glyphs drawn by the browser from the reader's own fonts. The drawing itself is web/glyphs.ts.
#pragma once

#include "ui/glyphs/glyph_source.hpp"

namespace gongkai::web {

class BrowserGlyphSource final : public ui::GlyphSource {
 public:
  ui::FontMetrics font(float size, int weight) override;
  ui::GlyphMetrics measure(char32_t character, float size, int weight) override;
  void draw(char32_t character, float size, int weight, const ui::GlyphMetrics& metrics,
            std::span<std::uint8_t> alpha) override;
};

}  // namespace gongkai::web
