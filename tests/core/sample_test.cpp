// The mark of a report that is not to be handed in.
#include "core/report/sample.hpp"
#include "test_data.hpp"

namespace gongkai::test {

TEST_CASE("a sample says so in its file, and only by the word true") {
  const Report sample = report_of(file_content("assets/samples/sishui-2020.json"));
  CHECK(is_sample(sample));
  CHECK(is_sample(report_of(write_report(sample))));
  Report report = report_of(file_content("tests/fixtures/reports/complete-2021.json"));
  CHECK_FALSE(is_sample(report));
  report.unknown["sample"] = "yes";
  CHECK_FALSE(is_sample(report));
  mark_as_sample(report);
  CHECK(is_sample(report_of(write_report(report))));
}

}  // namespace gongkai::test
