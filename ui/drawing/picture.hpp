// What tells one frame's picture from another's, so that the same one is not painted twice.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace gongkai::ui {

/// Of everything that is drawn, where, and at which size. Two pictures that differ have the same one by a chance of 2⁻⁶⁴.
std::uint64_t fingerprint_of(const ImDrawData& picture);

/// Characters or images that are not on the graphics card yet: the picture must be painted, whatever it looks like.
bool has_new_textures(const ImDrawData& picture);

}  // namespace gongkai::ui
