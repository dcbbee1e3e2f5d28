// Where glyphs and lines come from: the browser and its own fonts on the page, plain boxes in tests. No font file is shipped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gongkai::ui {

/// In device pixels. The bitmap's top left corner lies at (left, -ascent) of the glyph's origin on the baseline.
struct GlyphMetrics {
  float advance = 0;
  int left = 0;
  int ascent = 0;
  int width = 0;  ///< 0: nothing to draw
  int height = 0;
};

/// In device pixels, for a whole font.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;  ///< positive, below the baseline
};

/// `size` is in device pixels, `weight` as in CSS (400, 600).
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual FontMetrics font(float size, int weight) = 0;
  virtual GlyphMetrics measure(char32_t character, float size, int weight) = 0;
  /// Fills `alpha` (width × height of measure(), row by row) with coverage.
  virtual void draw(char32_t character, float size, int weight, const GlyphMetrics& metrics,
                    std::span<std::uint8_t> alpha) = 0;
  /// Where the lines of a text begin, in bytes, as the platform's text field breaks them; the first one at 0. `size` and `width` are
  /// in CSS pixels. Nothing: the platform has no say in it.
  virtual std::vector<std::size_t> line_begins(std::string_view /*text*/, float /*size*/,
                                               float /*width*/) {
    return {};
  }
};

}  // namespace gongkai::ui
