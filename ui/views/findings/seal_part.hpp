// Below the verdict: the way to the file for submission, and what the seal of an opened one says.
#pragma once

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

void draw_seal(Pen& pen);

}  // namespace gongkai::ui
