#include "core/text/changed_part.hpp"

#include <algorithm>

namespace gongkai {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes that both texts begin with, whole characters only.
std::size_t common_beginning(std::string_view left, std::string_view right) {
  const auto [end, unused] = std::ranges::mismatch(left, right);
  auto length = static_cast<std::size_t>(end - left.begin());
  const auto cuts_character = [&](std::string_view text) {
    return length < text.size() && is_continuation(text[length]);
  };
  while (length > 0 && (cuts_character(left) || cuts_character(right))) --length;
  return length;
}

/// Bytes that both texts end with, whole characters only.
std::size_t common_end(std::string_view left, std::string_view right) {
  std::size_t length = 0;
  const std::size_t most = std::min(left.size(), right.size());
  while (length < most && left[left.size() - 1 - length] == right[right.size() - 1 - length])
    ++length;
  while (length > 0 && is_continuation(left[left.size() - length])) --length;
  return length;
}

}  // namespace

ChangedPart changed_part(std::string_view before, std::string_view after) {
  const std::size_t begin = common_beginning(before, after);
  const std::size_t tail = common_end(before.substr(begin), after.substr(begin));
  return {.begin = begin, .old_end = before.size() - tail, .new_end = after.size() - tail};
}

std::size_t moved_with(const ChangedPart& change, std::size_t offset) {
  if (offset <= change.begin) return offset;
  if (offset >= change.old_end) return offset - change.old_end + change.new_end;
  return change.new_end;
}

}  // namespace gongkai
