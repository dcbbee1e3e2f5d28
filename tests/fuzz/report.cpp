// A report file: read, checked, diagnosed, searched, and written again without loss.
#include "core/diagnosis/examination.hpp"
#include "core/file/report_file.hpp"
#include "core/report/difference.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const StandardForm& form = standard_form();
  const Stopwatch stopwatch;
  const auto report = read_report(text_of(data, size), form.editions);
  if (!report) {
    require(!problem_text(report.error(), strings()).starts_with("problem."),
            "every problem has words");
    return 0;
  }
  const std::string written = write_report(*report);
  const auto again = read_report(written, form.editions);
  require(again && write_report(*again) == written,
          "what was written can be read, and is the same");

  const Examination examination =
      examine(form.checker, *report,
              {.submitting = true, .today = Date{.year = 2026, .month = 3, .day = 31}});
  for (std::size_t index = 0; index < examination.findings.size(); ++index)
    write_json_line(finding_to_json(examination, index, *report, "zh-CN"));

  // Laid over another report, and taken back.
  Report other = complete_report();
  other.unknown = report->unknown;
  if (const auto edit = edit_between(other, *report)) {
    const Report over = apply(other, *edit);
    require(over.cells == report->cells && over.texts == report->texts,
            "an import brings all of it");
    require(apply(over, inverse(*edit)) == other, "undo takes all of it back");
  }
  return 0;
}
