#include "ui/state/form_names.hpp"

namespace gongkai::ui {
namespace {

/// A language that translates the form does so by its short names.
std::string_view name_of(const State& state, std::string_view official,
                         std::string_view official_short) {
  const auto translated = state.glossary.texts.find(official_short);
  return translated == state.glossary.texts.end() ? official : translated->second;
}

std::string joined(std::string_view row, std::string_view between, std::string_view column) {
  return std::string{row} + std::string{between} + std::string{column};
}

}  // namespace

std::string_view in_reader_language(const State& state, std::string_view official) {
  return name_of(state, official, official);
}

std::string_view heading_of(const State& state, const Section& section) {
  return in_reader_language(state, section.heading.empty() ? section.label : section.heading);
}

std::string name_of_cell(const State& state, const Edition& edition, CellIndex cell) {
  const Row& row = edition.row_of(cell);
  const Column& column = edition.column_of(cell);
  return joined(name_of(state, row.label, row.short_label), " · ",
                name_of(state, column.label, column.short_label));
}

std::string short_name_of_cell(const State& state, const Edition& edition, CellIndex cell) {
  return joined(in_reader_language(state, edition.row_of(cell).short_label), "·",
                in_reader_language(state, edition.column_of(cell).short_label));
}

}  // namespace gongkai::ui
