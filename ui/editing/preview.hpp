// The preview: shown and closed, scrolled by keys, and the way from it into the report and back.
#pragma once

#include <optional>

#include "ui/platform.hpp"
#include "ui/preview/composition.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

void toggle_preview(State& state);
/// Whether it stands in the place of the page.
bool is_page_covered(const State& state);
/// Closes the preview where it covers what is to be shown now.
void uncover_page(State& state);
/// True when the key was used: its own, and, where it covers the page, those that scroll it.
bool preview_page_key(State& state, const KeyPress& key);

/// Where one is in the report; none on a page that is not published.
std::optional<ReportPlace> place_in_report(const State& state);
/// Leads to what was clicked: the cell, the words, the section, or the unit's particulars.
void go_to_place(State& state, const ReportPlace& place);

}  // namespace gongkai::ui
