#include "fixtures.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <iterator>

namespace gongkai::ui::testing {

std::string fixture(const std::string& path) {
  std::ifstream file{std::string{GONGKAI_PROJECT_DIR} + "/tests/fixtures/" + path};
  REQUIRE(file);
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string complete_report(std::string_view words, std::string_view replacement) {
  std::string content = fixture("reports/complete-2021.json");
  if (words.empty()) return content;
  const std::size_t at = content.find(words);
  REQUIRE(at != std::string::npos);
  return content.replace(at, words.size(), replacement);
}

}  // namespace gongkai::ui::testing
