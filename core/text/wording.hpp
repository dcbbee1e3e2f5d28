// Texts by key in the reader's language, with {placeholders} to be filled in.
#pragma once

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/file/problem.hpp"

namespace gongkai {

using Parameters = std::map<std::string, std::string, std::less<>>;

/// What stands for a placeholder; nothing: it stays as it is, braces and all.
using PlaceholderLookup = std::function<std::optional<std::string>(std::string_view name)>;

/// `text` with every {name} replaced by what `lookup` gives for it.
std::string fill_placeholders(std::string_view text, const PlaceholderLookup& lookup);

/// The texts of one language.
struct Strings {
  std::map<std::string, std::string, std::less<>> texts;

  /// The text for `key`, or `key` itself, so that a missing text is seen and not lost.
  std::string_view get(std::string_view key) const;
  std::string fill(std::string_view key, const Parameters& parameters) const;
};

/// Puts together several flat JSON objects, key to text. A key that stands twice is refused (strings.broken).
std::expected<Strings, Problem> read_strings(std::span<const std::string_view> jsons);

/// The problem in words: the text "problem.<id>" with {place} and the problem's parameters. What of these a file has brought cannot
/// end the sentence or turn it round.
std::string problem_text(const Problem& problem, const Strings& strings);

}  // namespace gongkai
