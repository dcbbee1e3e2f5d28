#include "core/help/figure_list.hpp"

#include <algorithm>

#include "core/file/json_object.hpp"

namespace gongkai {
namespace {

/// The first part of an address, which loses it and the point behind it.
std::string_view take_part(std::string_view& address) {
  const std::size_t point = std::min(address.find('.'), address.size());
  const std::string_view part = address.substr(0, point);
  address.remove_prefix(std::min(point + 1, address.size()));
  return part;
}

bool matches(std::string_view pattern, std::string_view address) {
  while (!pattern.empty() && !address.empty()) {
    const std::string_view wanted = take_part(pattern);
    const std::string_view part = take_part(address);
    if (wanted != "*" && wanted != part) return false;
  }
  return pattern.empty() && address.empty();
}

}  // namespace

std::expected<FigureList, Problem> read_figure_list(std::string_view json, std::string_view path) {
  const auto broken = [&] {
    return std::unexpected{
        Problem{.id = "help.broken", .place = std::string{path}, .parameters = {}}};
  };
  const auto parsed = parse_json(json);
  if (!parsed) return broken();
  const Json* figures = find_member(&*parsed, "figures");
  if (figures == nullptr || !figures->is_array()) return broken();
  FigureList list;
  for (const Json& figure : *figures) {
    if (!figure.is_string()) return broken();
    list.push_back(figure.get<std::string>());
  }
  return list;
}

std::vector<CellIndex> cells_of(const FigureList& figures, const Edition& edition) {
  std::vector<CellIndex> cells;
  for (const std::string& pattern : figures) {
    for (std::size_t index = 0; index < edition.cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      const CellInfo& info = edition.cells[index];
      if (info.kind == CellKind::choice || !matches(pattern, info.address)) continue;
      if (!std::ranges::contains(cells, cell)) cells.push_back(cell);
    }
  }
  return cells;
}

}  // namespace gongkai
