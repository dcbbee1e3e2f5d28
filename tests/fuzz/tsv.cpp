// A table pasted as plain text.
#include "core/paste/tsv.hpp"

#include "core/paste/paste_plan.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Report& report = complete_report();
  const Stopwatch stopwatch;
  const auto grid = read_tsv(text_of(data, size));
  if (!grid) {
    require(!problem_text(grid.error(), strings()).starts_with("problem."),
            "every problem has words");
    return 0;
  }
  const auto anchor = report.edition->find_cell("disputes.reconsideration.upheld");
  for (const auto& from : {std::optional<CellIndex>{}, anchor}) {
    for (const PasteBy by : {PasteBy::names, PasteBy::position}) {
      const PastePlan plan = plan_paste(report, *grid, from, by);
      compare_totals(report, plan);
      const Edit edit = edit_of(report, plan);
      require(apply(apply(report, edit), inverse(edit)) == report, "undo takes the paste back");
    }
  }
  return 0;
}
