// Measures a full check of a report: all rules over tables and texts, and the search for the wrong cell where sums fail.
// docs/benchmarks.md explains the figures.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "assets/embedded.hpp"
#include "core/diagnosis/examination.hpp"
#include "core/file/report_file.hpp"
#include "core/standard_form.hpp"
#include "core/text/utf8.hpp"

namespace gongkai::test {
namespace {

constexpr std::size_t repetitions = 300;
constexpr std::size_t warming_up = 50;
constexpr std::size_t characters = 10'000;

/// The report with its own texts said again and again, until all of them together have so many characters.
Report with_long_texts(Report report) {
  const auto total = [&] {
    std::size_t sum = 0;
    for (const auto& text : report.texts) sum += text ? count_characters(*text) : 0;
    return sum;
  };
  const auto once = report.texts;
  while (total() < characters) {
    for (std::size_t section = 0; section < once.size() && total() < characters; ++section) {
      if (once[section]) *report.texts[section] += "\n" + *once[section];
    }
  }
  report.figures.assign(report.figures.size(), {});
  return report;
}

/// One swapped digit, with all totals kept as they were.
Report with_swapped_digits(Report report) {
  const Edition& edition = *report.edition;
  const auto cell = edition.find_cell("applications.granted.natural_person");
  if (!cell) return report;
  for (CellIndex index = 0; index < edition.cells.size(); ++index) {
    if (edition.cells[index].is_total()) report.typed_totals[index] = true;
  }
  report.cells[*cell] = Decimal::from_integer(5);
  return report;
}

void measure(std::string_view name, const Checker& checker, const Report& report) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  std::size_t findings = 0;
  for (std::size_t time = 0; time < warming_up; ++time)
    findings = examine(checker, report).findings.size();
  for (std::size_t time = 0; time < repetitions; ++time) {
    const auto began = Clock::now();
    findings = examine(checker, report).findings.size();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
  }
  std::ranges::sort(times);
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  std::printf("check, %-36.*s half %6.3f ms  99 %% %6.3f ms  (%zu findings)\n",
              static_cast<int>(name.size()), name.data(), at(0.5), at(0.99), findings);
}

}  // namespace
}  // namespace gongkai::test

int main() {
  using namespace gongkai;
  const auto form = load_standard_form(assets::find);
  const auto content = assets::find("samples/sishui-2020.json");
  if (!form || !content) return 1;
  const auto sample = read_report(*content, form->editions);
  if (!sample) return 1;
  test::measure("the sample, 5,186 characters", form->checker, *sample);
  test::measure("the sample, sums that fail", form->checker, test::with_swapped_digits(*sample));
  test::measure("10,000 characters", form->checker, test::with_long_texts(*sample));
}
