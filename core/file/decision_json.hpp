// A decision about a finding in JSON.
#pragma once

#include <optional>

#include "core/file/json.hpp"
#include "core/report/decision.hpp"

namespace gongkai {

Json decision_to_json(const Decision& decision);

/// Nothing when it is not a decision as this version knows it.
std::optional<Decision> decision_from_json(const Json& json);

}  // namespace gongkai
