// The views. Each draws itself into its rectangle and changes the state; none knows the others.
#pragma once

#include "ui/geometry.hpp"
#include "ui/state/state.hpp"
#include "ui/views/layout.hpp"

namespace gongkai::ui {

/// New report, open a file, sample, recent reports.
void draw_start_page(State& state, const Rect& window);
/// Title, undo and redo, the state of saving, import and export.
void draw_header_bar(State& state, const Rect& rect);
/// The unit's particulars and the sections, each with how far it has come.
void draw_section_list(State& state, const Rect& rect, Width width);
/// The page that is open.
void draw_page(State& state, const Rect& rect);
void draw_table_page(State& state, SectionIndex section, const Rect& rect);
void draw_text_page(State& state, SectionIndex section, const Rect& rect);
void draw_unit_page(State& state, const Rect& rect);
/// Last year's report beside this one: what it ended with, what this one begins with, and why they differ.
void draw_ledger_page(State& state, const Rect& rect);
/// How far the report has come, what comes next, and its figures as charts.
void draw_summary_page(State& state, const Rect& rect);
/// What the checks found; folded to one line when `width` is not wide.
void draw_findings_panel(State& state, const Rect& rect, Width width);
/// What a paste would do, with the buttons to accept and to refuse it; in the place of the findings.
void draw_paste_panel(State& state, const Rect& rect, Width width);
/// A message over everything, and the invitation to drop a file.
void draw_message(State& state, const Rect& window);
/// The window above the message, or all of it: what is worked on ends there, so that it can be scrolled into view.
float message_top(const State& state, const Rect& window);

}  // namespace gongkai::ui
