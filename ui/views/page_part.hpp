// A part of a page: a surface with a heading, as high as its content turns out to be.
#pragma once

#include <string_view>

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// A page that scrolls, with its content in one column from the left, no wider than reads well.
class ScrolledPage {
 public:
  ScrolledPage(State& state, const char* name, const Rect& rect);
  float x() const { return x_; }
  float width() const { return width_; }
  /// Where the content begins.
  float y() const { return top_ + gap_; }
  /// With where the content ends.
  void finish(float bottom);

 private:
  float left_;
  float top_;
  float gap_;
  float x_;
  float width_;
};

/// The distance from the edge of a part of this width to its content.
float padding_of_part(float width);

/// Content is drawn into it downwards; one at a time.
class PartOfPage {
 public:
  /// `heading` may be empty.
  PartOfPage(State& state, std::string_view heading, float x, float y, float width);

  float left() const { return x_ + padding_; }
  float width_inside() const { return width_ - 2 * padding_; }
  float y() const { return y_; }
  void advance(float height) { y_ += height; }

  /// Draws the surface below the content. Returns where the next part begins.
  float finish();

 private:
  State* state_;
  float x_;
  float top_;
  float width_;
  float padding_;
  float y_ = 0;
};

}  // namespace gongkai::ui
