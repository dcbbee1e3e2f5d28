// Where a text was changed: what is left when the same beginning and the same end are taken off.
#pragma once

#include <cstddef>
#include <string_view>

namespace gongkai {

/// Bytes, on character boundaries of both texts: [begin, old_end) of the old text became [begin, new_end) of the new one.
struct ChangedPart {
  std::size_t begin = 0;
  std::size_t old_end = 0;
  std::size_t new_end = 0;
};

/// Both texts must be valid UTF-8.
ChangedPart changed_part(std::string_view before, std::string_view after);

/// Where a place of the old text stands in the new one. From within the changed part it goes behind it.
std::size_t moved_with(const ChangedPart& change, std::size_t offset);

}  // namespace gongkai
