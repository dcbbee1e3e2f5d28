#include "ui/drawing/picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <ranges>
#include <utility>

namespace gongkai::ui {
namespace {

/// Each costs another round through what is drawn.
constexpr std::size_t most_parts = 6;
/// In pixels. What is nearer is painted together.
constexpr int near = 16;

PixelRect common(const PixelRect& one, const PixelRect& other) {
  return {.left = std::max(one.left, other.left),
          .top = std::max(one.top, other.top),
          .right = std::min(one.right, other.right),
          .bottom = std::min(one.bottom, other.bottom)};
}

PixelRect around(const PixelRect& one, const PixelRect& other) {
  return {.left = std::min(one.left, other.left),
          .top = std::min(one.top, other.top),
          .right = std::max(one.right, other.right),
          .bottom = std::max(one.bottom, other.bottom)};
}

bool are_within(const PixelRect& one, const PixelRect& other, int distance) {
  return one.left < other.right + distance && other.left < one.right + distance &&
         one.top < other.bottom + distance && other.top < one.bottom + distance;
}

std::int64_t area(const PixelRect& rect) {
  return std::int64_t{rect.right - rect.left} * (rect.bottom - rect.top);
}

int buffer_width(const ImDrawData& drawn) {
  return static_cast<int>(drawn.DisplaySize.x * drawn.FramebufferScale.x);
}

int buffer_height(const ImDrawData& drawn) {
  return static_cast<int>(drawn.DisplaySize.y * drawn.FramebufferScale.y);
}

/// The pixels to which the renderer (imgui_impl_opengl3) cuts a command, with its rounding.
PixelRect scissor_of(const ImDrawCmd& command, const ImDrawData& drawn) {
  const ImVec2 scale = drawn.FramebufferScale;
  const float left = (command.ClipRect.x - drawn.DisplayPos.x) * scale.x;
  const float top = (command.ClipRect.y - drawn.DisplayPos.y) * scale.y;
  const float right = (command.ClipRect.z - drawn.DisplayPos.x) * scale.x;
  const float bottom = (command.ClipRect.w - drawn.DisplayPos.y) * scale.y;
  if (right <= left || bottom <= top) return {};
  const int height = buffer_height(drawn);
  const int from_below = static_cast<int>(static_cast<float>(height) - bottom);
  return common({.left = static_cast<int>(left),
                 .top = height - from_below - static_cast<int>(bottom - top),
                 .right = static_cast<int>(left) + static_cast<int>(right - left),
                 .bottom = height - from_below},
                {.left = 0, .top = 0, .right = buffer_width(drawn), .bottom = height});
}

/// What the renderer cuts to just these pixels: away from where its rounding turns.
ImVec4 clip_of(const PixelRect& rect, const ImDrawData& drawn) {
  const auto x = [&](float pixels) {
    return pixels / drawn.FramebufferScale.x + drawn.DisplayPos.x;
  };
  const auto y = [&](float pixels) {
    return pixels / drawn.FramebufferScale.y + drawn.DisplayPos.y;
  };
  return {x(static_cast<float>(rect.left) + 0.25F), y(static_cast<float>(rect.top) - 0.5F),
          x(static_cast<float>(rect.right) + 0.5F), y(static_cast<float>(rect.bottom) - 0.25F)};
}

class Fingerprint {
 public:
  void add(std::uint64_t word) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    state_ = (state_ ^ word) * odd;
    state_ ^= state_ >> 32U;
  }
  void add(const ImVec2& pair) {
    add(std::uint64_t{std::bit_cast<std::uint32_t>(pair.x)} << 32U |
        std::bit_cast<std::uint32_t>(pair.y));
  }

  std::uint64_t result() const { return state_; }

 private:
  std::uint64_t state_ = 0;
};

Fingerprint fingerprint_of(const ImDrawCmd& command, const PixelRect& scissor) {
  Fingerprint fingerprint;
  fingerprint.add(command.TexRef._TexData == nullptr
                      ? command.TexRef._TexID
                      : static_cast<std::uint64_t>(command.TexRef._TexData->UniqueID));
  for (const int edge : {scissor.left, scissor.top, scissor.right, scissor.bottom})
    fingerprint.add(static_cast<std::uint64_t>(edge));
  return fingerprint;
}

using Corners = std::array<const ImDrawVert*, 3>;

PixelRect rect_of(const Corners& corners, const ImDrawData& drawn) {
  const auto [left, right] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
  const auto [top, bottom] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
  const auto x = [&](float position) {
    return (position - drawn.DisplayPos.x) * drawn.FramebufferScale.x;
  };
  const auto y = [&](float position) {
    return (position - drawn.DisplayPos.y) * drawn.FramebufferScale.y;
  };
  return {.left = static_cast<int>(std::floor(x(left))),
          .top = static_cast<int>(std::floor(y(top))),
          .right = static_cast<int>(std::ceil(x(right))),
          .bottom = static_cast<int>(std::ceil(y(bottom)))};
}

}  // namespace

/// A few rectangles around all that was added.
class Picture::ChangedParts {
 public:
  void add(std::span<const Piece> pieces) {
    for (const Piece& piece : pieces) add(piece.rect);
  }

  std::vector<PixelRect> apart() && {
    for (auto pair = overlapping(); pair; pair = overlapping()) join(*pair);
    return std::move(parts_);
  }

 private:
  struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;  ///< behind the first
  };

  void add(const PixelRect& rect) {
    const auto part = std::ranges::find_if(
        parts_, [&](const PixelRect& each) { return are_within(each, rect, near); });
    if (part != parts_.end()) {
      *part = around(*part, rect);
      return;
    }
    parts_.push_back(rect);
    if (parts_.size() > most_parts) join(cheapest());
  }

  template <typename Take>
  void for_each_pair(Take take) const {
    for (std::size_t first = 0; first < parts_.size(); ++first) {
      for (std::size_t second = first + 1; second < parts_.size(); ++second)
        take(Pair{.first = first, .second = second});
    }
  }

  std::optional<Pair> overlapping() const {
    std::optional<Pair> found;
    for_each_pair([&](Pair pair) {
      if (are_within(parts_[pair.first], parts_[pair.second], 0)) found = pair;
    });
    return found;
  }

  /// The two around which the least else is painted.
  Pair cheapest() const {
    Pair best;
    auto least = std::numeric_limits<std::int64_t>::max();
    for_each_pair([&](Pair pair) {
      const PixelRect& one = parts_[pair.first];
      const PixelRect& other = parts_[pair.second];
      const std::int64_t cost = area(around(one, other)) - area(one) - area(other);
      if (cost >= least) return;
      least = cost;
      best = pair;
    });
    return best;
  }

  void join(Pair pair) {
    parts_[pair.first] = around(parts_[pair.first], parts_[pair.second]);
    parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(pair.second));
  }

  std::vector<PixelRect> parts_;
};

Picture::Picture(const ImDrawData& drawn)
    : width_(buffer_width(drawn)), height_(buffer_height(drawn)) {
  pieces_.reserve(static_cast<std::size_t>(drawn.TotalIdxCount) / 3);
  for (const ImDrawList* list : drawn.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const PixelRect scissor = scissor_of(command, drawn);
      if (scissor.is_empty()) continue;
      const Fingerprint begun = fingerprint_of(command, scissor);
      const std::span indices{list->IdxBuffer.begin() + command.IdxOffset, command.ElemCount};
      const std::span corners{list->VtxBuffer.begin() + command.VtxOffset, list->VtxBuffer.end()};
      for (std::size_t index = 0; index + 2 < indices.size(); index += 3) {
        const Corners triangle{&corners[indices[index]], &corners[indices[index + 1]],
                               &corners[indices[index + 2]]};
        const PixelRect seen = common(rect_of(triangle, drawn), scissor);
        if (seen.is_empty()) continue;
        Fingerprint fingerprint = begun;
        for (const ImDrawVert* corner : triangle) {
          fingerprint.add(corner->pos);
          fingerprint.add(corner->uv);
          fingerprint.add(corner->col);
        }
        pieces_.push_back({.fingerprint = fingerprint.result(), .rect = seen});
      }
    }
  }
}

std::vector<PixelRect> Picture::parts_unlike(const Picture& before) const {
  if (whole() != before.whole()) return {whole()};
  ChangedParts changed;
  compare(before.pieces_, pieces_, changed);
  return std::move(changed).apart();
}

// Whatever two pictures have in common in the same order may stay: beside the changed parts a pixel is painted by just these, in
// just this order. So something in common may be missed, which costs time and nothing else.
void Picture::compare(std::span<const Piece> before, std::span<const Piece> now,
                      ChangedParts& changed) {
  const auto alike =
      std::ranges::mismatch(before, now, {}, &Piece::fingerprint, &Piece::fingerprint);
  before = {alike.in1, before.end()};
  now = {alike.in2, now.end()};
  const auto [end_before, end_now] =
      std::ranges::mismatch(before | std::views::reverse, now | std::views::reverse, {},
                            &Piece::fingerprint, &Piece::fingerprint);
  before = {before.begin(), end_before.base()};
  now = {now.begin(), end_now.base()};
  if (before.empty() || now.empty()) {
    changed.add(before);
    changed.add(now);
    return;
  }
  std::vector<std::pair<std::uint64_t, std::size_t>> positions;
  positions.reserve(before.size());
  for (std::size_t index = 0; index < before.size(); ++index)
    positions.emplace_back(before[index].fingerprint, index);
  std::ranges::sort(positions);
  std::size_t from = 0;  // of before: what is left
  for (const Piece& piece : now) {
    const auto found = std::ranges::lower_bound(positions, std::pair{piece.fingerprint, from});
    if (found == positions.end() || found->first != piece.fingerprint) {
      changed.add({&piece, 1});
      continue;
    }
    changed.add(before.subspan(from, found->second - from));
    from = found->second + 1;
  }
  changed.add(before.subspan(from));
}

bool has_new_textures(const ImDrawData& drawn) {
  return drawn.Textures != nullptr &&
         std::ranges::any_of(*drawn.Textures, [](const ImTextureData* texture) {
           return texture->Status != ImTextureStatus_OK;
         });
}

void keep_only(ImDrawData& drawn, std::span<const PixelRect> parts) {
  for (ImDrawList* list : drawn.CmdLists) {
    ImVector<ImDrawCmd> kept;
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const PixelRect scissor = scissor_of(command, drawn);
      for (const PixelRect& part : parts) {
        const PixelRect seen = common(scissor, part);
        if (seen.is_empty()) continue;
        kept.push_back(command);
        kept.back().ClipRect = clip_of(seen, drawn);
      }
    }
    list->CmdBuffer.swap(kept);
  }
}

}  // namespace gongkai::ui
