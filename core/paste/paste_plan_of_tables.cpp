// Several pasted tables as one paste.
#include <algorithm>
#include <map>
#include <utility>

#include "core/paste/paste_plan.hpp"
#include "core/paste/reasons.hpp"

namespace gongkai {
namespace {

class Joining {
 public:
  /// `rows`: of the table that the plan is for.
  void add(PastePlan next, int rows) {
    for (LeftOutText& left : next.left_out) leave(std::move(left));
    for (PlannedCell& planned : next.cells) place(std::move(planned));
    if (!plan_.table) {
      plan_.table = next.table;
      plan_.aligned = next.aligned;
    }
    plan_.transposed = plan_.transposed || next.transposed;
    rows_before_ += rows;
  }

  PastePlan take(const Report& report) && {
    plan_.totals = compare_totals(report, plan_);
    return std::move(plan_);
  }

 private:
  void leave(LeftOutText left) {
    left.row += rows_before_;
    plan_.left_out.push_back(std::move(left));
  }

  void place(PlannedCell planned) {
    const auto [found, is_new] = place_of_.emplace(planned.cell, plan_.cells.size());
    if (is_new) {
      planned.row += rows_before_;
      plan_.cells.push_back(std::move(planned));
      return;
    }
    PlannedCell& first = plan_.cells[found->second];
    if (first.after == planned.after) return;
    first.reason = paste_reason::two_values;
    first.accepted = false;
    leave({.row = planned.row,
           .column = planned.column,
           .text = std::move(planned.text),
           .reason = std::string{paste_reason::second_value}});
  }

  PastePlan plan_;
  std::map<CellIndex, std::size_t> place_of_;
  int rows_before_ = 0;
};

/// All of it is left out.
void unplace(PastePlan& plan) {
  for (PlannedCell& planned : plan.cells) {
    plan.left_out.push_back({.row = planned.row,
                             .column = planned.column,
                             .text = std::move(planned.text),
                             .reason = std::string{paste_reason::no_place}});
  }
  PastePlan none;
  none.left_out = std::move(plan.left_out);
  plan = std::move(none);
}

}  // namespace

PastePlan plan_paste(const Report& report, std::span<const PastedGrid> tables,
                     std::optional<CellIndex> anchor) {
  if (tables.empty()) return {};
  if (tables.size() == 1) return plan_paste(report, tables.front(), anchor);
  std::vector<PastePlan> plans;
  for (const PastedGrid& table : tables) plans.push_back(plan_paste(report, table, anchor));
  const bool has_names = std::ranges::contains(plans, Aligned::names, &PastePlan::aligned);
  bool has_block = has_names;
  Joining joining;
  for (std::size_t index = 0; index < plans.size(); ++index) {
    PastePlan& plan = plans[index];
    // Beside a table with names, or another block of figures, one without names may be anything.
    if (plan.aligned == Aligned::position && std::exchange(has_block, true)) unplace(plan);
    joining.add(std::move(plan), tables[index].rows());
  }
  return std::move(joining).take(report);
}

}  // namespace gongkai
