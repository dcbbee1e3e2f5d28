// Tables of pasted HTML, as the browser hands them over.
#include "core/paste/paste_plan.hpp"
#include "core/paste/table_json.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Report& report = complete_report();
  const Stopwatch stopwatch;
  const auto tables = read_tables_json(text_of(data, size));
  if (!tables) {
    require(!problem_text(tables.error(), strings()).starts_with("problem."),
            "every problem has words");
    return 0;
  }
  const auto anchor = report.edition->find_cell("applications.new.natural_person");
  for (const auto& from : {std::optional<CellIndex>{}, anchor}) {
    const PastePlan plan = plan_paste(report, *tables, from);
    compare_totals(report, plan);
    const Edit edit = edit_of(report, plan);
    require(apply(apply(report, edit), inverse(edit)) == report, "undo takes the paste back");
  }
  return 0;
}
