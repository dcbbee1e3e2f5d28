// What the parts of the form are called to the reader. The form is in Chinese, and so are its tables and its report; to those who read
// another language, the lists, bars and charts around them say it in that one.
#pragma once

#include <string>
#include <string_view>

#include "ui/state/state.hpp"

namespace gongkai::ui {

/// Of a row, a column or a section, by its official name or its short one; the official name where the language has none.
std::string_view in_reader_language(const State& state, std::string_view official);
/// The heading with its number; of a section without one, its label.
std::string_view heading_of(const State& state, const Section& section);
/// "一、本年新收政府信息公开申请数量 · 自然人", "Received this year · Natural persons".
std::string name_of_cell(const State& state, const Edition& edition, CellIndex cell);
/// "本年新收·自然人", where there is little room.
std::string short_name_of_cell(const State& state, const Edition& edition, CellIndex cell);

}  // namespace gongkai::ui
