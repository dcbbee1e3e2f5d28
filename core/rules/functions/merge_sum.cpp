// merge.sum: a report that sums up those of its units holds, in every cell that can be added up, their sum and what its own level
// adds to it.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// Columns of a table that cannot be added up.
using LeftOut = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The units' values of one cell.
struct UnitSum {
  std::optional<Decimal> sum;              ///< none: a unit's cell holds no number
  const Report* without_number = nullptr;  ///< the first such unit
};

bool may_be_added(const Edition& edition, CellIndex cell, const LeftOut& left_out) {
  const CellInfo& info = edition.cells[cell];
  if (info.kind == CellKind::choice) return false;
  const auto columns = left_out.find(edition.tables[info.table].id);
  return columns == left_out.end() ||
         !std::ranges::contains(columns->second, edition.column_of(cell).id);
}

/// The choices that are drawn beside a cell: an amount can be added only where its unit is the same.
std::vector<CellIndex> choices_beside(const Edition& edition, CellIndex cell) {
  std::vector<CellIndex> choices;
  for (const CellIndex other : edition.row_of(cell).cells) {
    if (edition.column_of(other).drawn_beside == edition.column_of(cell).id)
      choices.push_back(other);
  }
  return choices;
}

struct AdditiveCell {
  CellIndex cell = 0;
  std::vector<CellIndex> choices;
};

bool has_same_choices(const AdditiveCell& additive, const Report& report, const Report& unit) {
  return std::ranges::all_of(
      additive.choices, [&](CellIndex choice) { return report.cell(choice) == unit.cell(choice); });
}

UnitSum sum_of(CellIndex cell, std::span<const Report> units) {
  UnitSum result{.sum = Decimal{}};
  for (const Report& unit : units) {
    const auto number = number_of(unit.cell(cell));
    if (!number && result.without_number == nullptr) result.without_number = &unit;
    result.sum = result.sum && number ? Decimal::sum(*result.sum, *number) : std::nullopt;
  }
  return result;
}

/// What is found in the cells of one table, told together.
struct Lists {
  std::vector<CellIndex> more;
  std::vector<CellIndex> unknown;
  const Report* without_number = nullptr;
};

class Merging {
 public:
  Merging(const Rule& rule, const Report& report, std::span<const Report> units)
      : rule_{&rule}, report_{&report}, units_{units} {}

  /// Units that cannot be added: another year or edition, or twice the same. True when all can.
  bool check_units(std::vector<Finding>& findings) const {
    const std::size_t before = findings.size();
    std::set<std::string_view> names;
    for (const Report& unit : units_) {
      const std::string_view name = trimmed(unit.unit.name);
      if (unit.year != report_->year || unit.edition != report_->edition) {
        add_about_unit("unit_differs", unit, findings);
      } else if (!name.empty() && !names.insert(name).second) {
        add_about_unit("unit_twice", unit, findings);
      }
    }
    return findings.size() == before;
  }

  /// Whether the report's own level is among the units, so that nothing else may be in the sum.
  bool has_own_level() const {
    const std::string_view name = trimmed(report_->unit.name);
    return std::ranges::any_of(units_, [&](const Report& unit) {
      return !name.empty() && trimmed(unit.unit.name) == name;
    });
  }

  void check_cells(const std::vector<AdditiveCell>& cells, std::vector<Finding>& findings) const {
    std::vector<bool> differs(report_->cells.size());
    Lists lists;
    const bool is_complete = has_own_level();
    for (const AdditiveCell& additive : cells) {
      const CellIndex cell = additive.cell;
      const auto number = number_of(report_->cell(cell));
      const bool is_comparable = std::ranges::all_of(
          units_, [&](const Report& unit) { return has_same_choices(additive, *report_, unit); });
      if (!number || !is_comparable) continue;
      const UnitSum units = sum_of(cell, units_);
      if (units.without_number != nullptr) {
        lists.unknown.push_back(cell);
        if (lists.without_number == nullptr) lists.without_number = units.without_number;
      }
      if (!units.sum || *units.sum == *number) continue;
      if (*number > *units.sum && !is_complete) {
        lists.more.push_back(cell);
        continue;
      }
      differs[cell] = true;
      if (has_part_in(cell, differs)) continue;
      add_difference(cell, *units.sum, *number, is_complete, findings);
    }
    add_lists(lists, findings);
  }

 private:
  bool has_part_in(CellIndex cell, const std::vector<bool>& cells) const {
    return std::ranges::any_of(report_->edition->cells[cell].parts, [&](CellIndex part) {
      return cells[part] || has_part_in(part, cells);
    });
  }

  void add_about_unit(std::string_view variant, const Report& unit,
                      std::vector<Finding>& findings) const {
    Finding finding = finding_of(*rule_, variant);
    finding.state = FindingState::not_assessable;
    finding.place = "report/" + std::string{variant} + "/" + unit.unit.name;
    finding.parameters["unit"] = unit.unit.name;
    finding.parameters["unit_year"] = std::to_string(unit.year);
    finding.parameters["unit_edition"] = unit.edition->id;
    findings.push_back(std::move(finding));
  }

  void add_difference(CellIndex cell, Decimal sum, Decimal number, bool is_complete,
                      std::vector<Finding>& findings) const {
    Finding finding = finding_of(*rule_, is_complete ? "fail" : "less");
    finding.cells = {cell};
    finding.left = sum;
    finding.right = number;
    finding.difference = Decimal::difference(sum, number);
    finding.parameters["units"] = std::to_string(units_.size());
    findings.push_back(std::move(finding));
  }

  void add_lists(const Lists& lists, std::vector<Finding>& findings) const {
    constexpr std::string_view question = "report/more";
    const auto answer = answer_to(rule_->id, question, *report_);
    if (!lists.more.empty() && answer != "own_level") {
      Finding finding = finding_of(*rule_, "more");
      finding.place = question;
      finding.cells = lists.more;
      finding.parameters["units"] = std::to_string(units_.size());
      findings.push_back(std::move(finding));
    }
    if (!lists.unknown.empty()) {
      Finding finding = finding_of(*rule_, "not_assessable");
      finding.state = FindingState::not_assessable;
      finding.place = "report/not_assessable";
      finding.cells = lists.unknown;
      finding.parameters["unit"] = lists.without_number->unit.name;
      findings.push_back(std::move(finding));
    }
  }

  const Rule* rule_;
  const Report* report_;
  std::span<const Report> units_;
};

std::vector<AdditiveCell> additive_cells(const Edition& edition, const DataValue& parameters) {
  LeftOut left_out;
  for (const auto& [table, columns] : parameters.at("columns_left_out").members())
    left_out.emplace(table, columns.texts());
  std::vector<AdditiveCell> cells;
  for (std::size_t index = 0; index < edition.cells.size(); ++index) {
    const auto cell = static_cast<CellIndex>(index);
    if (may_be_added(edition, cell, left_out))
      cells.push_back({.cell = cell, .choices = choices_beside(edition, cell)});
  }
  return cells;
}

}  // namespace

RuleFunction bind_merge_sum(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, cells = additive_cells(binding.edition, parameters)](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    if (options.units.empty()) return;
    const Merging merging{rule, report, options.units};
    if (merging.check_units(findings)) merging.check_cells(cells, findings);
  };
}

}  // namespace gongkai
