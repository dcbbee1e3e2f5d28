// The mark of a report that is not to be handed in.
#include "core/report/difference.hpp"
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

TEST_CASE("what a file holds beyond the report is the same in any order") {
  const Report sample = report_of(file_content("assets/samples/sishui-2020.json"));
  const Report written = report_of(write_report(sample));
  REQUIRE(sample.unknown != written.unknown);  // the writer has an order of its own
  const auto edit = edit_between(sample, written);
  REQUIRE(edit);
  CHECK(edit->empty());
  Report more = written;
  more.unknown["note"] = "x";
  CHECK_FALSE(edit_between(sample, more));
}

}  // namespace gongkai::test
