// For tests/bench only: how long the checks of a whole report take, as WebAssembly.

#include <emscripten.h>

#include <string_view>

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"
#include "core/standard_form.hpp"

extern "C" {

/// Milliseconds for one full check of the report file, as the mean of `times` checks; negative when it cannot be read.
EMSCRIPTEN_KEEPALIVE double gongkai_measure_check(const char* content, std::size_t content_length,
                                                  int times) {
  const auto form = gongkai::load_standard_form(gongkai::assets::find);
  if (!form) return -1;
  const auto report =
      gongkai::read_report(std::string_view{content, content_length}, form->editions);
  if (!report) return -1;
  std::size_t findings = 0;
  const double began = emscripten_get_now();
  for (int time = 0; time < times; ++time) findings += form->checker.check(*report).size();
  const double ended = emscripten_get_now();
  // The findings are counted so that no check can be left out.
  return findings == 0 ? -1 : (ended - began) / times;
}
}
