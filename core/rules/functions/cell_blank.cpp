// cell.blank: every cell that has to be filled in is. One finding for each table, not one for each cell.
#include "core/rules/functions/function.hpp"

namespace gongkai {
namespace {

std::vector<CellIndex> blank_cells(const Report& report, const Edition& edition,
                                   const Table& table) {
  std::vector<CellIndex> blank;
  for (int offset = 0; offset < table.cell_count; ++offset) {
    const auto cell = static_cast<CellIndex>(table.first_cell + offset);
    if (edition.cells[cell].required && is_blank(report.cell(cell))) blank.push_back(cell);
  }
  return blank;
}

}  // namespace

RuleFunction bind_cell_blank(const FunctionBinding& binding) {
  return [&rule = binding.rule, &edition = binding.edition](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    for (std::size_t index = 0; index < edition.tables.size(); ++index) {
      if (!report.tables_present[index]) continue;  // report.section says so
      std::vector<CellIndex> blank = blank_cells(report, edition, edition.tables[index]);
      if (blank.empty()) continue;
      Finding finding = finding_of(rule, "blank");
      if (options.submitting && rule.level_when_submitting)
        finding.level = *rule.level_when_submitting;
      finding.cells = std::move(blank);
      findings.push_back(std::move(finding));
    }
  };
}

}  // namespace gongkai
