// What the bar for finding and replacing remembers between two frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/search/report_search.hpp"

namespace gongkai::ui {

struct SearchBar {
  bool open = false;
  bool replaces = false;  ///< the row for replacing is shown
  std::string words = {};
  std::string replacement = {};
  std::vector<Match> matches = {};
  std::optional<std::size_t> current = {};  ///< in `matches`; none: there is none
  std::optional<std::size_t> replaced =
      {};  ///< how many were replaced last, until something else is done

  // What the matches were found for.
  std::string found_words = {};
  std::uint64_t found_in = 0;  ///< OpenReport::sequence
  /// Where one was when the search began: the first match at or behind it is the first that is shown.
  Match from = {};
};

}  // namespace gongkai::ui
