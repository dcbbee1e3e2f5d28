// What the page's test of itself has found.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gongkai::ui {

struct SelfTestResult {
  std::string id;  ///< "storage", "lock", "journal", "recovery", "file", "fonts"
  bool passed = false;
  std::string reason = {};  ///< why not, as the browser says it
};

struct SelfTest {
  std::optional<std::vector<SelfTestResult>> results = {};  ///< none: it is still running
};

}  // namespace gongkai::ui
