// Colours and sizes of the interface and of the preview's sheets, read from assets/theme. C++ holds none of its own.
#pragma once

#include <cstdint>
#include <expected>
#include <string_view>

#include "core/file/problem.hpp"
#include "core/standard_form.hpp"
#include "ui/theme/color_scheme.hpp"
#include "ui/theme/paper.hpp"

struct ImGuiStyle;

namespace gongkai::ui {

/// 0xRRGGBB.
using Color = std::uint32_t;

struct Colors {
  Color page = 0, surface = 0, surface_sunken = 0, line = 0, line_strong = 0;
  Color text = 0, text_muted = 0;
  Color accent = 0, accent_hover = 0, accent_tint = 0, on_accent = 0;
  Color cell_blank = 0, cell_total = 0, header_cell = 0;
  Color error = 0, error_tint = 0, warning = 0, warning_tint = 0, good = 0, good_tint = 0;
  Color chart = 0, chart_before = 0;   ///< this year, and the years before
  Color match = 0, match_current = 0;  ///< what a search found
  Color shadow = 0;
  /// The preview's sheets: paper and ink are those of print in every scheme.
  Color paper = 0, paper_ink = 0, paper_line = 0, paper_mark = 0;
};

/// CSS pixels.
struct Sizes {
  float text_small = 0, text_label = 0, text_body = 0, text_reading = 0, text_heading = 0,
        text_title = 0;
  float line_small = 0, line_label = 0, line_body = 0, line_reading = 0, line_heading = 0,
        line_title = 0;
  float gap = 0, padding = 0, radius = 0, control_height = 0, header_height = 0,
        table_row_height = 0, chip_height = 0;
};

struct Theme {
  Colors colors;
  Sizes mouse_sizes;
  Sizes
      touch_sizes;  ///< what a finger can hit, and text that a phone does not enlarge when one types
  Sizes sizes;      ///< the ones in use
  Paper paper;
};

/// Every colour and size must be there; sizes for touch where they differ.
std::expected<Theme, Problem> load_theme(const AssetLookup& asset);
std::expected<Colors, Problem> load_colors(const AssetLookup& asset, ColorScheme scheme);

/// Scroll bars and windows of Dear ImGui in the theme's colours.
void apply_theme(const Theme& theme, ImGuiStyle& style);

/// Dear ImGui's packed colour; `alpha` from 0 to 1.
std::uint32_t packed(Color color, float alpha = 1.0F);

}  // namespace gongkai::ui
