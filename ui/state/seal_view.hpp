// What the page says of the open report's seal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/seal/seal_check.hpp"

namespace gongkai::ui {

struct SealView {
  std::string report = {};              ///< id of the report that it is about
  std::uint64_t checks = 0;             ///< OpenReport::checks, when it was made
  std::optional<SealCheck> check = {};  ///< none: the report is not sealed
  std::string text = {};
  std::vector<std::string> results =
      {};              ///< what the check finds otherwise than when it was sealed
  bool ended = false;  ///< by an edit, since the report was opened
};

}  // namespace gongkai::ui
