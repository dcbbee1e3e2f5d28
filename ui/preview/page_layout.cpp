#include "ui/preview/page_layout.hpp"

#include <algorithm>

namespace gongkai::ui {
namespace {

/// Heights are sums of fractions.
constexpr float tolerance = 0.01F;

class Pages {
 public:
  explicit Pages(float height) : height_{height} {}

  /// Puts pieces that keep together onto this page, or else onto the next one.
  void place(std::span<const Piece> together) {
    if (!fits(together) && !is_empty()) turn();
    if (fits(together)) {
      for (const Piece& piece : together) put(piece);
      return;
    }
    for (const Piece& piece : together) {
      if (!fits({&piece, 1}) && !is_empty()) turn();
      put(piece);
    }
  }

  PageLayout result() && { return {.places = std::move(places_), .pages = page_ + 1}; }

 private:
  bool is_empty() const { return used_ == 0; }
  float above(const Piece& piece) const {
    return is_empty() ? piece.repeated_head : piece.gap_before;
  }
  bool fits(std::span<const Piece> together) const {
    float needed = used_ + above(together.front());
    for (const Piece& piece : together) needed += piece.height;
    for (const Piece& piece : together.subspan(1)) needed += piece.gap_before;
    return needed <= height_ + tolerance;
  }
  void put(const Piece& piece) {
    used_ += above(piece);
    places_.push_back({.page = page_, .y = used_});
    used_ += piece.height;
  }
  void turn() {
    ++page_;
    used_ = 0;
  }

  float height_;
  float used_ = 0;
  std::size_t page_ = 0;
  std::vector<PiecePlace> places_;
};

}  // namespace

PageLayout lay_out_pages(std::span<const Piece> pieces, float page_height) {
  Pages pages{page_height};
  while (!pieces.empty()) {
    const auto last =
        std::ranges::find_if(pieces, [](const Piece& piece) { return !piece.keeps_with_next; });
    const auto count = static_cast<std::size_t>(last - pieces.begin()) + (last != pieces.end());
    pages.place(pieces.first(count));
    pieces = pieces.subspan(count);
  }
  return std::move(pages).result();
}

}  // namespace gongkai::ui
