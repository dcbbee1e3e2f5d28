#include "ui/editing/figure_editing.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/reading/statement.hpp"
#include "core/reading/text_analysis.hpp"
#include "core/reading/vocabulary.hpp"
#include "core/text/utf16.hpp"
#include "ui/editing/field_editing.hpp"

namespace gongkai::ui {
namespace {

/// The words that the caret stands in or that are selected, not cutting a figure in two.
TextSpan place_to_insert(const State& state, SectionIndex section) {
  const Report& report = state.open->report();
  const std::string_view text = report.text(section);
  TextSpan place{.section = section, .begin = text.size(), .end = text.size()};
  if (!state.field || !state.field->caret) return place;
  place.begin = byte_at_utf16(text, *state.field->caret);
  place.end = byte_at_utf16(text, *state.field->caret + state.field->selected);
  for (const Figure& figure : report.figures[section]) {
    if (place.begin > figure.begin && place.begin < figure.end) place.begin = figure.end;
    if (place.end > figure.begin && place.end < figure.end) place.end = figure.end;
  }
  place.end = std::max(place.begin, place.end);
  return place;
}

void perform_as_step(State& state, Edit edit) {
  state.open->close_step();
  state.open->perform(std::move(edit), {}, state.requests);
  state.open->close_step();
}

/// The cells that the number may follow: of those that its words name, or else hold the same, first those that hold the same.
std::vector<CellIndex> likely_cells(const TextAnalysis& analysis, const Statement& statement,
                                    const Vocabulary& vocabulary, const Report& report) {
  constexpr std::size_t most = 3;
  const Decimal said = analysis.quantities[statement.quantity].value;
  std::vector<CellIndex> cells = cells_to_bind(analysis, statement, vocabulary, report);
  std::erase_if(cells, [&](CellIndex cell) { return !number_of(report.cell(cell)); });
  std::ranges::stable_partition(
      cells, [&](CellIndex cell) { return number_of(report.cell(cell)) == said; });
  cells.resize(std::min(cells.size(), most));
  return cells;
}

std::vector<BindableNumber> read_numbers(const Report& report, std::string_view text,
                                         const Vocabulary& vocabulary) {
  std::vector<BindableNumber> numbers;
  const TextAnalysis analysis = analyse_text(text, vocabulary);
  for (const Statement& statement :
       statements_of(analysis, vocabulary, report.year, report.unit.name)) {
    const Quantity& quantity = analysis.quantities[statement.quantity];
    if (quantity.is_percent || quantity.is_approximate || !statement.is_of_this_year()) continue;
    auto cells = likely_cells(analysis, statement, vocabulary, report);
    if (cells.empty()) continue;
    numbers.push_back(
        {.begin = quantity.number.begin, .end = quantity.number.end, .cells = std::move(cells)});
  }
  return numbers;
}

}  // namespace

std::span<const BindableNumber> numbers_to_bind(State& state, SectionIndex section) {
  const Report& report = state.open->report();
  const Vocabulary* vocabulary = state.form.checker.vocabulary().get();
  // In a long text they are read when the check is.
  if (vocabulary == nullptr || state.open->check_is_due()) return {};
  NumbersRead& read = state.numbers_read;
  const std::string_view text = report.text(section);
  if (read.text != text || read.cells != report.cells || read.unit_name != report.unit.name ||
      read.year != report.year) {
    read = NumbersRead{.text = std::string{text},
                       .cells = report.cells,
                       .unit_name = report.unit.name,
                       .year = report.year,
                       .numbers = read_numbers(report, text, *vocabulary)};
  }
  return read.numbers;
}

void insert_figure_at_caret(State& state, SectionIndex section, CellIndex cell) {
  const std::string id = field_of_section(state.open->report().edition->sections[section]);
  const TextSpan place = place_to_insert(state, section);
  const std::size_t tail = state.open->report().text(section).size() - place.end;
  const Report& report = state.open->report();
  perform_as_step(state, place.begin == place.end
                             ? insert_figure(report, section, place.begin, cell)
                             : bind_figure(report, place, cell));
  const std::string text{state.open->report().text(section)};
  if (!state.field || state.field->id != id) {
    focus_field(state, id, text);
    state.field->shows_caret = true;
  }
  rewrite_field(state, text, text.size() - tail);
}

void bind_words(State& state, const TextSpan& words, CellIndex cell) {
  perform_as_step(state, bind_figure(state.open->report(), words, cell));
  state.text_note.reset();
}

void unbind_words(State& state, const TextSpan& words) {
  perform_as_step(state, unbind_figures(state.open->report(), words));
  state.text_note.reset();
}

bool close_over_text(State& state) {
  // Escape first takes back what is being typed into a cell.
  if (state.selected && state.selected->mode != CellMode::selected) return false;
  const bool was_open = state.text_note || state.picking_figure || state.help_open;
  state.text_note.reset();
  state.picking_figure = false;
  state.help_open = false;
  return was_open;
}

}  // namespace gongkai::ui
