// A day as the reader's language writes it.
#pragma once

#include <string>

#include "core/rules/date.hpp"
#include "core/text/wording.hpp"

namespace gongkai {

/// By the texts "date" and "date.digits": "2026年1月31日", "2026-01-31".
std::string date_words(Date date, const Strings& strings);

}  // namespace gongkai
