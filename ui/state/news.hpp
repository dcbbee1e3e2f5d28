// What was last said aloud, and what was known then.
#pragma once

#include <set>
#include <string>
#include <utility>

namespace gongkai::ui {

struct News {
  std::string report = {};  ///< the id of the report that `known` is about
  std::set<std::pair<std::string, std::string>> known = {};  ///< rule and place of the findings
  int number = 0;
  std::string words = {};
};

}  // namespace gongkai::ui
