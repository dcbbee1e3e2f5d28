// The one wrapper around nlohmann_json: reading foreign text with limits, without exceptions crossing to callers.
#pragma once

#include <cstddef>
#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/file/problem.hpp"

namespace gongkai {

/// Keeps the order of keys, so that a file read and written again differs in nothing that was not changed.
using Json = nlohmann::ordered_json;

struct JsonLimits {
  std::size_t bytes = 16 * 1024 * 1024;
  std::size_t depth = 32;
  /// A report has some hundred; a hostile file of tiny values would fill the memory.
  std::size_t values = 1'000'000;
};

/// Parses UTF-8 text, with or without a BOM. Problems: file.empty, file.too_large, file.not_utf8 (with a hint when it looks
/// like GB18030 or UTF-16), file.not_json (with line and column), file.too_deep, file.truncated, file.duplicate_key, file.number_too_large,
/// file.too_many_values.
std::expected<Json, Problem> parse_json(std::string_view text, JsonLimits limits = {});

/// Indented by two blanks, UTF-8, closing newline; numbers as they were.
std::string write_json(const Json& json);

/// On one line, for the journal and newline-delimited output.
std::string write_json_line(const Json& json);

}  // namespace gongkai
