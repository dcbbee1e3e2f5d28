// What a frame shows, to be held against what the canvas shows already: only where they differ is it painted. Without a graphics
// card painting takes most of the time, and most of what one does changes little.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawData;

namespace gongkai::ui {

/// Pixels of the drawing buffer, from its upper left corner; `right` and `bottom` are the first beyond.
struct PixelRect {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  bool is_empty() const { return left >= right || top >= bottom; }
  bool operator==(const PixelRect&) const = default;
};

class Picture {
 public:
  explicit Picture(const ImDrawData& drawn);

  /// Where it looks unlike the one before: a few parts that do not overlap; none when nothing changed, all of it when the size
  /// is another. Two pictures that differ are taken for the same by a chance of 2⁻⁶⁴.
  std::vector<PixelRect> parts_unlike(const Picture& before) const;

  PixelRect whole() const { return {.left = 0, .top = 0, .right = width_, .bottom = height_}; }

 private:
  /// A triangle, as far as it can be seen.
  struct Piece {
    std::uint64_t fingerprint = 0;  ///< of what is drawn, and where
    PixelRect rect;
  };
  class ChangedParts;
  static void compare(std::span<const Piece> before, std::span<const Piece> now,
                      ChangedParts& changed);

  int width_ = 0;
  int height_ = 0;
  std::vector<Piece> pieces_;  ///< in the order in which they are painted
};

/// Characters or images that are not on the graphics card yet: all of the picture must be painted, whatever it looks like.
bool has_new_textures(const ImDrawData& drawn);

/// Leaves only the parts to be painted. They must have been cleared, and not overlap.
void keep_only(ImDrawData& drawn, std::span<const PixelRect> parts);

}  // namespace gongkai::ui
