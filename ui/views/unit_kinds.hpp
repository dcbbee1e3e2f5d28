// The kinds of unit, as options to choose from.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/state/state.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {

inline std::vector<Option> unit_kinds(const State& state) {
  constexpr std::array<std::string_view, 5> kinds{"department", "township", "government", "office",
                                                  "other"};
  std::vector<Option> options;
  options.reserve(kinds.size());
  for (const std::string_view kind : kinds) {
    options.push_back(
        {std::string{kind}, std::string{state.strings.get("unit.kind." + std::string{kind})}});
  }
  return options;
}

}  // namespace gongkai::ui
