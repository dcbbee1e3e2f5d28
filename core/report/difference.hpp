// What would have to change in one report to make it another.
#pragma once

#include <optional>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// The edit that leads from one report to the other; empty when they are equal. None when no edit can: another edition, or
/// other unknown fields.
std::optional<Edit> edit_between(const Report& from, const Report& to);

}  // namespace gongkai
