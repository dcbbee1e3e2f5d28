// A file that is named on the command line, opened.
#pragma once

#include <expected>
#include <fstream>
#include <string>

#include "core/file/problem.hpp"

namespace gongkai::cli {

/// Problem: file.unreadable, with the system's reason; for a folder too.
std::expected<std::ifstream, Problem> open_file(const std::string& path);

/// Its bytes, of a large file no more than one over `most`, so that the reader can say that there is too much.
std::expected<std::string, Problem> read_file(const std::string& path, std::size_t most);

}  // namespace gongkai::cli
