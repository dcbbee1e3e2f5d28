#include "ui/editing/typing_burst.hpp"

#include <algorithm>
#include <array>

#include "core/text/changed_part.hpp"

namespace gongkai::ui {
namespace {

constexpr double longest_pause_ms = 2000;
// More comes from the clipboard.
constexpr std::size_t most_bytes_at_once = 60;

constexpr std::array<std::string_view, 5> ends_of_sentences{"\n", "。", "！", "？", "；"};

}  // namespace

bool goes_on(TypingBurst& burst, std::string_view before, std::string_view after, double now_ms) {
  const ChangedPart part = changed_part(before, after);
  const bool is_here = part.begin == burst.end || part.old_end == burst.end;
  const std::size_t bytes = std::max(part.old_end, part.new_end) - part.begin;
  const bool same_burst =
      is_here && now_ms - burst.at_ms <= longest_pause_ms && bytes <= most_bytes_at_once;
  burst = {.at_ms = now_ms, .end = part.new_end};
  return same_burst;
}

bool is_complete(std::string_view text, std::size_t end) {
  const std::string_view typed = text.substr(0, end);
  return std::ranges::any_of(ends_of_sentences,
                             [&](std::string_view last) { return typed.ends_with(last); });
}

}  // namespace gongkai::ui
