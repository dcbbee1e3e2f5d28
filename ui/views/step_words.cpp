#include "ui/views/step_words.hpp"

#include <vector>

#include "ui/state/form_names.hpp"

namespace gongkai::ui {
namespace {

/// The section whose text the step changed, else that of its cells.
std::string section_words(const State& state, const Edit& step, const Edition& edition,
                          const std::vector<CellIndex>& cells) {
  for (const Change& change : step.changes) {
    if (const auto* text = std::get_if<TextChange>(&change))
      return std::string{in_reader_language(state, edition.sections[text->section].label)};
    if (const auto* figures = std::get_if<FiguresChange>(&change))
      return std::string{in_reader_language(state, edition.sections[figures->section].label)};
  }
  const auto section = cells.empty() ? std::nullopt : section_of(cells.front(), edition);
  return section ? std::string{in_reader_language(state, edition.sections[*section].label)}
                 : std::string{};
}

}  // namespace

std::string step_words(const State& state, const Edit& step) {
  const Report& report = state.open->report();
  const std::vector<CellIndex> cells = written_cells(step, report);
  return state.strings.fill(
      step.name,
      {{"count", std::to_string(cells.size())},
       {"cell",
        cells.empty() ? std::string{} : short_name_of_cell(state, *report.edition, cells.front())},
       {"section", section_words(state, step, *report.edition, cells)}});
}

}  // namespace gongkai::ui
