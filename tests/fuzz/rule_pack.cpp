// A rule pack: refused with words, or taken up, and then the rules still check a report.
#include "core/rules/rule_pack.hpp"

#include "assets/embedded.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

namespace {

void require_words(const Problem& problem) {
  require(!problem_text(problem, strings()).starts_with("problem."), "every problem has words");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const StandardForm& form = standard_form();
  const Report& report = complete_report();
  const Stopwatch stopwatch;
  const auto pack = read_rule_pack(text_of(data, size));
  if (!pack) {
    require_words(pack.error());
    return 0;
  }
  const auto checker = load_checker(assets::find, form.editions, &*pack);
  if (!checker) {
    require_words(checker.error());
    return 0;
  }
  for (const Finding& finding : checker->check(report))
    require(finding.level != Level::error, "a pack raises no rule");
  return 0;
}
