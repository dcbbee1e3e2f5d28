// How the system wants the page's colours.
#pragma once

#include <string_view>

namespace gongkai::ui {

/// assets/theme has a file for each.
enum class ColorScheme { light, dark, contrast_light, contrast_dark };

std::string_view color_scheme_name(ColorScheme scheme);
/// "light", "dark", "contrast_light", "contrast_dark"; any other name is light.
ColorScheme color_scheme_of(std::string_view name);

}  // namespace gongkai::ui
