// The next thing to do with the open report: what the page's button leads to, and the guide points at. No drawing.
#pragma once

#include <cstddef>
#include <optional>

#include "core/edition/edition.hpp"
#include "ui/state/open_report.hpp"

namespace gongkai::ui {

struct NextStep {
  enum class Kind {
    particulars,  ///< of the unit are missing
    error,
    section,  ///< is empty, or has gaps
    doubt,    ///< a warning or a question
    submission
  };
  Kind kind = Kind::particulars;
  std::size_t finding = 0;                   ///< of an error, a section, a doubt: where it is
  std::optional<SectionIndex> section = {};  ///< of it; none: the report as a whole
  bool operator==(const NextStep&) const = default;
};

/// In the order of the kinds, then of the form. None when the report `is_sealed` for submission as it is: it can be handed in.
std::optional<NextStep> next_step_of(const OpenReport& open, bool is_sealed);

}  // namespace gongkai::ui
