// The preview of the report as it is published: whether it is open, and how it was set in type and drawn last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "ui/preview/composition.hpp"

namespace gongkai::ui {

/// What a composition was made from.
struct ComposedFrom {
  std::string report;
  std::uint64_t sequence = 0;
  std::uint64_t checks = 0;
  float sample = 0;  ///< width of a few characters: another screen has other fonts
  bool operator==(const ComposedFrom&) const = default;
};

struct Preview {
  bool is_open = false;
  bool needs_page = false;  ///< the window is too narrow for both: when open, it covers the page
  Composition composition = {};
  std::optional<ComposedFrom> composed_from = {};
  /// Where in the report one was when it was scrolled there.
  std::optional<ReportPlace> followed = {};
  std::size_t page_in_view = 0;
  float scroll_by = 0;  ///< in the next frame, CSS pixels
  float view_height = 0;
};

}  // namespace gongkai::ui
