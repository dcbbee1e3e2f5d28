#include "core/edition/edition.hpp"

#include <algorithm>
#include <utility>

#include "core/sorting.hpp"

namespace gongkai {
namespace {

template <typename Index, typename Element>
std::optional<Index> index_by_id(const std::vector<Element>& elements, std::string_view id) {
  const auto found = std::ranges::find(elements, id, &Element::id);
  if (found == elements.end()) return std::nullopt;
  return static_cast<Index>(found - elements.begin());
}

}  // namespace

std::optional<CellIndex> Edition::find_cell(std::string_view address) const {
  const auto found = cell_by_address.find(address);
  if (found == cell_by_address.end()) return std::nullopt;
  return found->second;
}

std::optional<SectionIndex> Edition::find_section(std::string_view section) const {
  return index_by_id<SectionIndex>(sections, section);
}

std::optional<TableIndex> Edition::find_table(std::string_view table) const {
  return index_by_id<TableIndex>(tables, table);
}

const Column& Edition::column_of(CellIndex cell) const {
  return tables[cells[cell].table].columns[cells[cell].column];
}

const Row& Edition::row_of(CellIndex cell) const {
  return tables[cells[cell].table].rows[cells[cell].row];
}

std::span<const CellInfo> Edition::cells_of(TableIndex table) const {
  return std::span{cells}.subspan(tables[table].first_cell, tables[table].cell_count);
}

bool Edition::covers(int year) const {
  return year >= first_year && (!last_year || year <= *last_year);
}

EditionCatalogue::EditionCatalogue(std::vector<EditionPointer> editions)
    : editions_{std::move(editions)} {
  sort_stably(editions_, {}, [](const EditionPointer& edition) { return edition->first_year; });
}

EditionPointer EditionCatalogue::find(std::string_view id) const {
  const auto found = std::ranges::find_if(
      editions_, [&](const EditionPointer& edition) { return edition->id == id; });
  return found == editions_.end() ? nullptr : *found;
}

EditionPointer EditionCatalogue::for_year(int year) const {
  const auto found = std::ranges::find_if(
      editions_, [&](const EditionPointer& edition) { return edition->covers(year); });
  return found == editions_.end() ? nullptr : *found;
}

}  // namespace gongkai
