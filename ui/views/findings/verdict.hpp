// The verdict in one look: may this report be submitted? And the counts behind it, which choose what the list shows.
#pragma once

#include <string>

#include "ui/drawing/shapes.hpp"
#include "ui/state/state.hpp"
#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

struct VerdictFace {
  std::string title;
  std::string detail;
  Sign sign = Sign::check;
  Color ink = 0;
  Color tint = 0;
};

VerdictFace verdict_face(const State& state);
/// A click leads to the first thing that stands in the way.
void draw_verdict(Pen& pen, const VerdictFace& face);
/// One chip for each group that has cards.
void draw_filters(Pen& pen);

}  // namespace gongkai::ui
