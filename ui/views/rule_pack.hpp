// The rule pack in use, for everyone to read: who changed what, and why.
#pragma once

#include <string>

#include "ui/views/findings/pen.hpp"

namespace gongkai::ui {

/// Issuer and file, the buttons to choose a pack and to put it away, and every changed rule with the reason, those that are not
/// checked first.
void draw_rule_pack(Pen& pen);

/// How the pack changed the rule, by whom and why, in one sentence. The rule must be a changed one.
std::string adjustment_in_words(const State& state, const Rule& rule);

}  // namespace gongkai::ui
