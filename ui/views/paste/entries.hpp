// The list of a paste's preview: what is in doubt, totals that differ from their parts, and what is left out.
#pragma once

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

void draw_paste_entries(Pen& pen);

}  // namespace gongkai::ui
