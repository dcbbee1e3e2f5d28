// The way to the file for submission, and what the seal of an opened one says.
#pragma once

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

/// Nothing stands in the way: then its file, and not a draft's, is what to take next.
bool is_ready_for_submission(const OpenReport& open);
/// Whether it stands below the verdict: the report can be sealed, or was. Else it comes behind the findings, which are to be mended
/// first.
bool seal_leads(const State& state);
void draw_seal(Pen& pen);

}  // namespace gongkai::ui
