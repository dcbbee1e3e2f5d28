// A part of a section's text.
#pragma once

#include <cstddef>

#include "core/edition/edition.hpp"

namespace gongkai {

/// Bytes of the section's UTF-8 text, on character boundaries; `end` is behind the last one.
struct TextSpan {
  SectionIndex section = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextSpan&) const = default;
};

}  // namespace gongkai
