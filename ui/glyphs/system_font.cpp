#include "ui/glyphs/system_font.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gongkai::ui {
namespace {

// What ImFontConfig::FontData holds here in place of a font file. Dear ImGui may copy it byte by byte.
struct SourceAtWeight {
  GlyphSource* source = nullptr;
  int weight = 400;
};

SourceAtWeight& source_of(const ImFontConfig& config) {
  return *static_cast<SourceAtWeight*>(config.FontData);
}

float density_of(const ImFontConfig& config, const ImFontBaked& baked) {
  return config.RasterizerDensity * baked.RasterizerDensity;
}

bool contains_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* /*config*/, ImWchar /*codepoint*/) {
  return true;
}

bool init_baked(ImFontAtlas* /*atlas*/, ImFontConfig* config, ImFontBaked* baked,
                void* /*loader_data*/) {
  if (config->MergeMode) return true;
  const float density = density_of(*config, *baked);
  const auto& [source, weight] = source_of(*config);
  const FontMetrics metrics = source->font(baked->Size * density, weight);
  // The em box stands in the middle of the font's own line, as a browser lays it out.
  baked->Ascent = metrics.ascent / density;
  baked->Descent = -metrics.descent / density;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void* /*loader_data*/,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
  const float density = density_of(*config, *baked);
  const float size = baked->Size * density;
  const auto& [source, weight] = source_of(*config);
  const auto character = static_cast<char32_t>(codepoint);
  const GlyphMetrics metrics = source->measure(character, size, weight);
  if (advance != nullptr) {
    *advance = metrics.advance / density;
    return true;
  }
  glyph->Codepoint = codepoint & 0x3ffffffU;  // a bit field of 26 bits; Unicode has 21
  glyph->AdvanceX = metrics.advance / density;
  if (metrics.width <= 0 || metrics.height <= 0) return true;

  const ImFontAtlasRectId rectangle = ImFontAtlasPackAddRect(atlas, metrics.width, metrics.height);
  if (rectangle == ImFontAtlasRectId_Invalid) return false;
  std::vector<std::uint8_t> alpha(static_cast<std::size_t>(metrics.width) *
                                  static_cast<std::size_t>(metrics.height));
  source->draw(character, size, weight, metrics, alpha);

  // Whole device pixels keep strokes sharp.
  const float baseline = ImFloor(baked->Ascent * density + 0.5F) / density;
  glyph->X0 = static_cast<float>(metrics.left) / density;
  glyph->Y0 = baseline - static_cast<float>(metrics.ascent) / density;
  glyph->X1 = glyph->X0 + static_cast<float>(metrics.width) / density;
  glyph->Y1 = glyph->Y0 + static_cast<float>(metrics.height) / density;
  glyph->Visible = true;
  glyph->PackId = rectangle;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph,
                                     ImFontAtlasPackGetRect(atlas, rectangle), alpha.data(),
                                     ImTextureFormat_Alpha8, metrics.width);
  return true;
}

const ImFontLoader& system_font_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "system fonts";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

ImFont* add_font(ImFontAtlas& atlas, GlyphSource& source, int weight, std::string_view name) {
  ImFontConfig config;
  const SourceAtWeight data{.source = &source, .weight = weight};
  config.FontData = IM_ALLOC(sizeof(SourceAtWeight));
  *static_cast<SourceAtWeight*>(config.FontData) = data;
  config.FontDataSize = sizeof(SourceAtWeight);
  config.FontDataOwnedByAtlas = true;
  config.FontLoader = &system_font_loader();
  config.SizePixels = 16;
  config.PixelSnapH = false;
  std::ranges::copy(name.substr(0, sizeof(config.Name) - 1), config.Name);
  return atlas.AddFont(&config);
}

}  // namespace

Fonts add_system_fonts(ImFontAtlas& atlas, GlyphSource& source) {
  return Fonts{.regular = add_font(atlas, source, 400, "regular"),
               .bold = add_font(atlas, source, 600, "bold"),
               .source = &source};
}

}  // namespace gongkai::ui
