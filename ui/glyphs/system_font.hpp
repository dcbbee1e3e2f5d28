// Dear ImGui fonts whose glyphs a GlyphSource draws, when they are first needed.
#pragma once

#include "ui/glyphs/glyph_source.hpp"

struct ImFont;
struct ImFontAtlas;

namespace gongkai::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  GlyphSource* source = nullptr;
};

/// `source` outlives the atlas.
Fonts add_system_fonts(ImFontAtlas& atlas, GlyphSource& source);

}  // namespace gongkai::ui
