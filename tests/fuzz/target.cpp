#include "tests/fuzz/target.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <print>
#include <string>
#include <utility>

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"

namespace gongkai::fuzz {
namespace {

double processor_seconds() {
  timespec time{};
  require(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0, "there is a clock");
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

StandardForm loaded_form() {
  auto form = load_standard_form(assets::find);
  require(form.has_value(), "the form can be loaded");
  return *std::move(form);
}

Report read_complete_report() {
  std::ifstream file{GONGKAI_PROJECT_DIR "/tests/fixtures/reports/complete-2021.json",
                     std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  auto report = read_report(text, standard_form().editions);
  require(report.has_value(), "the complete report can be read");
  return *std::move(report);
}

Strings loaded_strings() {
  const std::array texts{assets::find("strings/problems.zh-CN.json").value_or(""),
                         assets::find("strings/seal.zh-CN.json").value_or("")};
  auto strings = read_strings(texts);
  require(strings.has_value(), "the texts can be read");
  return *std::move(strings);
}

}  // namespace

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::println(stderr, "this does not hold: {}", what);
  std::abort();
}

const StandardForm& standard_form() {
  static const StandardForm form = loaded_form();
  return form;
}

const Report& complete_report() {
  static const Report report = read_complete_report();
  return report;
}

const Strings& strings() {
  static const Strings texts = loaded_strings();
  return texts;
}

Stopwatch::Stopwatch() : began_{processor_seconds()} {}

Stopwatch::~Stopwatch() {
  constexpr double most_seconds = 1;
  require(processor_seconds() - began_ < most_seconds, "an input takes less than a second");
}

}  // namespace gongkai::fuzz
