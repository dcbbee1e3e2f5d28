// The files of tests/fixtures.
#pragma once

#include <string>
#include <string_view>

namespace gongkai::ui::testing {

/// Of a file there; a test that asks for one that is missing fails.
std::string fixture(const std::string& path);
/// A report that is filled in, with nothing to complain about; with these words of its file replaced.
std::string complete_report(std::string_view words = {}, std::string_view replacement = {});

}  // namespace gongkai::ui::testing
