// What the fuzz targets share: the form, a report to try things on, and what must hold whatever came in. Each target is one file with
// LLVMFuzzerTestOneInput, which libFuzzer drives (preset "sanitize").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/report/report.hpp"
#include "core/standard_form.hpp"
#include "core/text/wording.hpp"

namespace gongkai::fuzz {

const StandardForm& standard_form();
/// Filled in, with nothing to complain about.
const Report& complete_report();
/// Of problems and of seals.
const Strings& strings();

/// Ends the program, so that the input is kept, when something does not hold.
void require(bool holds, std::string_view what);

/// One input's time: more than a second of it on the processor is a hang, however busy the machine is.
class Stopwatch {
 public:
  Stopwatch();
  ~Stopwatch();
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double began_;
};

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  // The bytes of an input are characters here. NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace gongkai::fuzz

// libFuzzer's name. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
