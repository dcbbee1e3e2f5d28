// A seal, on a report that it does not fit and on one that it does: whoever wrote it could compute the digest too.
#include "core/seal/seal_check.hpp"

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"
#include "core/seal/seal_words.hpp"
#include "tests/fuzz/target.hpp"

using namespace gongkai;
using namespace gongkai::fuzz;

namespace {

SealState state_of(const Report& report) {
  static const FormDigests digests = form_digests(assets::find, standard_form());
  const Checker& checker = standard_form().checker;
  const auto check = check_seal(report, checker, digests);
  require(check.has_value(), "what has a seal is told so");
  seal_text(*check, *report.edition, strings());
  changed_results(*check, report, checker.rules(), strings(), "zh-CN");
  write_json_line(seal_check_to_json(check));
  return check->state;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Report report = complete_report();
  const Stopwatch stopwatch;
  const auto seal = parse_json(text_of(data, size));
  if (!seal || seal->is_null()) return 0;
  report.seal = *seal;
  require(state_of(report) != SealState::intact, "a seal made without the digest is not intact");
  if (!read_seal(*seal)) return 0;
  const auto digest = digest_of_file(report_to_json(report), *seal);
  if (!digest) return 0;
  report.seal["digest"] = *digest;
  require(state_of(report) == SealState::intact, "one with it is");
  return 0;
}
