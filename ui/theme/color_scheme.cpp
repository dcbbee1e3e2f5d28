#include "ui/theme/color_scheme.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace gongkai::ui {
namespace {

/// By ColorScheme.
constexpr std::array<std::string_view, 4> names{"light", "dark", "contrast_light", "contrast_dark"};

}  // namespace

std::string_view color_scheme_name(ColorScheme scheme) {
  return names.at(static_cast<std::size_t>(scheme));
}

ColorScheme color_scheme_of(std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) return ColorScheme::light;
  return static_cast<ColorScheme>(std::distance(names.begin(), found));
}

}  // namespace gongkai::ui
