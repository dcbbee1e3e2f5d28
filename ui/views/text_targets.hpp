// What one can point at in a section's text: words that a finding is about, figures that follow a cell, numbers that could.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/state/state.hpp"

namespace gongkai::ui {

struct TextTarget {
  enum class Kind { finding, figure, number };
  Kind kind = Kind::finding;
  TextSpan words = {};
  std::size_t index = 0;  ///< of a finding in OpenReport::findings, of a figure in Report::figures
  std::vector<CellIndex> cells =
      {};  ///< of a number: those that it may follow, the likeliest first
  /// "text.mark.0", "text.figure.0", "text.number.0": counted through the section's text.
  std::string name = {};
};

/// Findings first, then figures, then numbers; numbers only from the bytes [begin, end).
std::vector<TextTarget> targets_of(State& state, SectionIndex section, std::size_t begin,
                                   std::size_t end);

/// The colour of a finding's level.
Color color_of(const State& state, const Finding& finding);

/// The findings, figures and shown words of a section, for the field in which its text is edited.
std::vector<FieldMark> field_marks(State& state, SectionIndex section);

}  // namespace gongkai::ui
