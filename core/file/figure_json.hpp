// The figures of a section's text in JSON. Offsets count characters (Unicode code points), so that every language can use them.
#pragma once

#include <string_view>

#include "core/file/json.hpp"
#include "core/report/figure.hpp"

namespace gongkai {

Json figures_to_json(const Figures& figures, std::string_view text, const Edition& edition);

/// What is no figure of this text goes to `rest`, a list: a text that another program edited may no longer have the places.
Figures figures_from_json(const Json& json, std::string_view text, const Edition& edition,
                          Json& rest);

}  // namespace gongkai
