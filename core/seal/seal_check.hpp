// Opening a sealed report: is it what was sealed, and would it be checked with the same result here?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/seal/seal.hpp"

namespace gongkai {

enum class SealState {
  intact,
  altered,     ///< the report or the seal was changed after sealing
  unreadable,  ///< no seal that this version knows; `problem` says why
};
/// "intact", "altered", "unreadable".
std::string_view seal_state_name(SealState state);

/// `appeared` points into the checker.
struct SealCheck {
  SealState state = SealState::intact;
  std::optional<Problem> problem = {};
  std::optional<Date> sealed_on = {};
  std::string program = {};
  /// Parts that are no longer what was sealed ("tables.applications.new"). None although it is altered: the seal itself was.
  std::vector<std::string> altered = {};

  // Of an intact report: with what result and by what it was checked when it was sealed, and what the rules here say otherwise.

  Verdict verdict = Verdict::incomplete;
  bool other_rules = false;
  bool other_edition = false;
  std::vector<Finding> appeared = {};
  std::vector<SealedFinding> gone = {};
};

/// Whether there is anything to check: a seal, whole or damaged.
bool has_seal(const Report& report);

/// None for a report without a seal.
std::optional<SealCheck> check_seal(const Report& report, const Checker& checker,
                                    const FormDigests& digests);

/// As the command line and the page's interface give it; null for none.
Json seal_check_to_json(const std::optional<SealCheck>& check);

}  // namespace gongkai
