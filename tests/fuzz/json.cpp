// JSON as any file may hold it: read, written in all three ways, and read again.
#include "core/file/json.hpp"

#include "core/seal/canonical_json.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Stopwatch stopwatch;
  const auto json = parse_json(text_of(data, size));
  if (!json) {
    require(!problem_text(json.error(), strings()).starts_with("problem."),
            "every problem has words");
    return 0;
  }
  const auto written = parse_json(write_json(*json));
  require(written.has_value(), "what was written can be read");
  require(write_json_line(*written) == write_json_line(*json), "and says the same");
  if (const auto canonical = canonical_json(*json)) {
    const auto back = parse_json(*canonical);
    // A fraction beyond 2^53 is written without its point: then it is a whole number, too large to be read, or for a canonical form.
    require(back || back.error().id == "file.number_too_large", "the canonical form can be read");
    const auto again = back ? canonical_json(*back) : std::nullopt;
    require(!again || again == canonical, "the canonical form is its own");
  }
  return 0;
}
