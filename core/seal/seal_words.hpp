// What a seal says, in words (assets/strings, "seal.…").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/seal/seal_check.hpp"
#include "core/text/wording.hpp"

namespace gongkai {

/// In one sentence: intact, altered and where, or sealed by other rules and how much these change.
std::string seal_text(const SealCheck& check, const Edition& edition, const Strings& strings);

/// One line for each finding that has appeared since the report was sealed, then for each that has gone.
std::vector<std::string> changed_results(const SealCheck& check, const Report& report,
                                         const RuleCatalogue& rules, const Strings& strings,
                                         std::string_view language);

}  // namespace gongkai
