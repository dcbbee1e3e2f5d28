#include "core/reading/word_finder.hpp"

#include <numeric>
#include <utility>

#include "core/sorting.hpp"

namespace gongkai {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::size_t WordFinder::bucket_of(std::string_view text, std::size_t offset) {
  // By the first character as far as three bytes tell it.
  const auto byte = [&](std::size_t index) -> std::size_t {
    return offset + index < text.size() ? static_cast<unsigned char>(text[offset + index]) : 0U;
  };
  if (byte(0) < 0x80U) return byte(0);
  if (byte(0) < 0xE0U) return (byte(0) * 131U + byte(1)) % buckets;
  return (byte(0) * 131U + byte(1) * 31U + byte(2)) % buckets;
}

WordFinder::WordFinder(std::vector<std::string> words) : words_{std::move(words)} {
  for (std::size_t index = 0; index < words_.size(); ++index) {
    if (!words_[index].empty()) order_.push_back(static_cast<std::uint16_t>(index));
  }
  const auto bucket = [&](std::uint16_t index) { return bucket_of(words_[index], 0); };
  sort_stably(order_, [&](std::uint16_t left, std::uint16_t right) {
    return std::pair{bucket(left), words_[right].size()} <
           std::pair{bucket(right), words_[left].size()};
  });
  for (const std::uint16_t index : order_) ++first_[bucket(index) + 1];
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
}

std::optional<FoundWord> WordFinder::find_at(std::string_view text, std::size_t offset) const {
  if (offset >= text.size()) return std::nullopt;
  const std::size_t bucket = bucket_of(text, offset);
  for (std::size_t place = first_[bucket]; place < first_[bucket + 1]; ++place) {
    const std::string& word = words_[order_[place]];
    if (text.substr(offset).starts_with(word)) {
      return FoundWord{.span = {.begin = offset, .end = offset + word.size()},
                       .word = order_[place]};
    }
  }
  return std::nullopt;
}

std::vector<FoundWord> WordFinder::find_all(std::string_view text) const {
  std::vector<FoundWord> found;
  for (std::size_t offset = 0; offset < text.size();) {
    if (begins_character(text[offset])) {
      if (const auto word = find_at(text, offset)) {
        found.push_back(*word);
        offset = word->span.end;
        continue;
      }
    }
    ++offset;
  }
  return found;
}

bool WordFinder::occurs_in(std::string_view text) const {
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (begins_character(text[offset]) && find_at(text, offset)) return true;
  }
  return false;
}

}  // namespace gongkai
