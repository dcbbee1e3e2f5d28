// What buttons and fields do with last year's report, the carry-over ledger, and next year's report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/last_year/carry.hpp"
#include "core/last_year/ledger.hpp"
#include "ui/platform.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

// Last year's report.

/// Lets the user choose its file.
void pick_last_year(State& state);
/// Takes it from the reports that are stored here.
void load_last_year(State& state, std::string_view stored_report);
/// The stored reports that may be it by their year, as places in State::stored_reports.
std::vector<std::size_t> stored_reports_of_last_year(const State& state);
void remove_last_year(State& state);
/// A report that was read for a purpose. One that cannot be last year's is refused with a message; nothing of it is taken over.
void take_report(State& state, ReadFile file, Purpose purpose);

// Opening figures.

void fill_opening_figures(State& state, CarryOver which);
void fill_opening_figure(State& state, const CarriedCell& carried);
/// How the cell is carried over from last year's report; none for most cells, and without such a report.
std::optional<CarriedCell> carried_cell(const State& state, CellIndex cell);

// The ledger.

std::vector<LedgerLine> ledger_of(const State& state);
/// "ledger.<address of the cell>": its controls are named with this and a word behind it.
std::string name_of_line(const LedgerLine& line, const Edition& edition);
/// As chosen from the rule's reasons; blank takes the reason back.
void give_reason(State& state, const LedgerLine& line, std::string reason);
/// Whether it is the text field of a reason: "<name of the line>.reason".
bool is_reason_field(std::string_view id);
void type_reason(State& state, std::string_view id, std::string_view text);
/// Puts the sentence at the end of the section for it, and goes there.
void put_sentence(State& state, std::string_view sentence);
void copy_sentence(State& state, std::string_view sentence);

// Next year's report.

/// Made from the open report, which stays stored.
void make_next_year(State& state);
/// Made from a report that is stored here.
void make_next_year_of(State& state, std::string_view stored_report);

}  // namespace gongkai::ui
