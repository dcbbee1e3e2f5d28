#include "core/text/wording.hpp"

#include <utility>

#include "core/file/json.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

bool is_placeholder_name(std::string_view name) {
  constexpr std::string_view allowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.";
  return !name.empty() && name.find_first_not_of(allowed) == std::string_view::npos;
}

Problem broken(std::string place) {
  return {.id = "strings.broken", .place = std::move(place), .parameters = {}};
}

}  // namespace

std::string fill_placeholders(std::string_view text, const PlaceholderLookup& lookup) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    filled += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos) {
      filled += text;
      break;
    }
    const std::string_view name = text.substr(1, close - 1);
    const std::optional<std::string> value =
        is_placeholder_name(name) ? lookup(name) : std::nullopt;
    if (value) {
      filled += *value;
      text.remove_prefix(close + 1);
    } else {
      filled += '{';
      text.remove_prefix(1);
    }
  }
  return filled;
}

std::string_view Strings::get(std::string_view key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? key : std::string_view{found->second};
}

std::string Strings::fill(std::string_view key, const Parameters& parameters) const {
  return fill_placeholders(get(key), [&](std::string_view name) -> std::optional<std::string> {
    const auto found = parameters.find(name);
    if (found == parameters.end()) return std::nullopt;
    return found->second;
  });
}

std::expected<Strings, Problem> read_strings(std::span<const std::string_view> jsons) {
  Strings strings;
  for (const std::string_view json : jsons) {
    const auto parsed = parse_json(json);
    if (!parsed) return std::unexpected{parsed.error()};
    if (!parsed->is_object()) return std::unexpected{broken({})};
    for (const auto& [key, text] : parsed->items()) {
      if (key.starts_with('$')) continue;  // "$schema" is for editors
      if (!text.is_string()) return std::unexpected{broken(key)};
      if (!strings.texts.emplace(key, text.get<std::string>()).second) {
        return std::unexpected{broken(key)};
      }
    }
  }
  return strings;
}

std::string problem_text(const Problem& problem, const Strings& strings) {
  Parameters parameters = problem.parameters;
  parameters.emplace("place", problem.place);
  for (auto& [name, value] : parameters) value = with_visible_characters(value);
  std::string key = "problem." + problem.id;
  if (const auto variant = parameters.find("variant"); variant != parameters.end()) {
    const std::string special = key + "." + variant->second;
    if (strings.texts.contains(special)) key = special;
  }
  return strings.fill(key, parameters);
}

}  // namespace gongkai
