// change.jump: a number that is many times last year's. A total whose part is said is not said again.
#include <algorithm>
#include <utility>

#include "core/rules/functions/last_year.hpp"
#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

struct Limits {
  std::int64_t factor = 0;
  Decimal least_difference;
};

struct Jump {
  Decimal before;
  Decimal now;
};

bool may_jump(CellKind kind) { return kind == CellKind::count || kind == CellKind::money; }

/// Whether the unit that is drawn beside an amount is the same in both years.
bool has_same_unit(const Report& report, const Report& last_year, CellIndex cell) {
  const Edition& edition = *report.edition;
  const Table& table = edition.tables[edition.cells[cell].table];
  for (std::size_t position = 0; position < table.columns.size(); ++position) {
    if (table.columns[position].drawn_beside != edition.column_of(cell).id) continue;
    const std::string address =
        address_of(table.id, edition.row_of(cell).id, table.columns[position].id);
    const Cell* const here = cell_at(report, address);
    const Cell* const before = cell_at(last_year, address);
    if (here != nullptr && (before == nullptr || *here != *before)) return false;
  }
  return true;
}

std::optional<Jump> jump_of(const Report& report, const Report& last_year, CellIndex cell,
                            const Limits& limits) {
  if (!may_jump(report.edition->cells[cell].kind)) return std::nullopt;
  const auto now = number_of(report.cell(cell));
  const Cell* const previous = same_cell(last_year, report, cell);
  if (!now || previous == nullptr) return std::nullopt;
  const auto before = number_of(*previous);
  if (!before || before->is_negative()) return std::nullopt;
  const auto difference = Decimal::difference(*now, *before);
  const auto limit = multiple_of(*before, limits.factor);
  if (!difference || *difference < limits.least_difference || !limit || *now < *limit)
    return std::nullopt;
  if (!has_same_unit(report, last_year, cell)) return std::nullopt;
  return Jump{.before = *before, .now = *now};
}

bool has_part_that_jumps(const Edition& edition, CellIndex cell,
                         const std::vector<std::optional<Jump>>& jumps) {
  return std::ranges::any_of(edition.cells[cell].parts, [&](CellIndex part) {
    return jumps[part].has_value() || has_part_that_jumps(edition, part, jumps);
  });
}

}  // namespace

RuleFunction bind_change_jump(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  const Limits limits{.factor = within(parameters.at("factor"), 2, 1'000'000),
                      .least_difference = Decimal::from_integer(
                          within(parameters.at("least_difference"), 1, 1'000'000'000))};
  return [&rule = binding.rule, &edition = binding.edition, limits,
          comparison = LastYearComparison{binding.rule, parameters}](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    const Report* const last_year = comparison.find(report, options, findings);
    if (last_year == nullptr) return;
    std::vector<std::optional<Jump>> jumps(edition.cells.size());
    for (std::size_t index = 0; index < jumps.size(); ++index) {
      jumps[index] = jump_of(report, *last_year, static_cast<CellIndex>(index), limits);
    }
    for (std::size_t index = 0; index < jumps.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      if (!jumps[index] || has_part_that_jumps(edition, cell, jumps)) continue;
      Finding finding = finding_of(rule, jumps[index]->before.is_zero() ? "from_zero" : "jump");
      finding.cells = {cell};
      finding.left = jumps[index]->before;
      finding.right = jumps[index]->now;
      finding.difference = Decimal::difference(*finding.left, *finding.right);
      finding.parameters["factor"] = std::to_string(limits.factor);
      finding.parameters["previous_year"] = std::to_string(last_year->year);
      findings.push_back(std::move(finding));
    }
  };
}

}  // namespace gongkai
