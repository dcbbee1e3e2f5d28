// What happened to the digits of one number.
#pragma once

#include <cstdint>

#include "core/diagnosis/diagnosis.hpp"

namespace gongkai::diagnosis {

/// By which slip of the digits `proposed` became `value`; other_value when by none. Numbers of the same sign, in the same
/// unit.
Mistake digit_mistake(std::int64_t value, std::int64_t proposed);

}  // namespace gongkai::diagnosis
