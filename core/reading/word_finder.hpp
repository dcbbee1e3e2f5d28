// Finds many words in one pass over a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reading/characters.hpp"

namespace gongkai {

struct FoundWord {
  ByteSpan span;
  std::size_t word = 0;  ///< position in the list that the finder was made of
};

class WordFinder {
 public:
  WordFinder() : WordFinder{std::vector<std::string>{}} {}
  /// Empty words are never found; of equal words the first one is.
  explicit WordFinder(std::vector<std::string> words);

  /// From left to right without overlap, at each place the longest word.
  std::vector<FoundWord> find_all(std::string_view text) const;
  /// The longest word that begins at this byte.
  std::optional<FoundWord> find_at(std::string_view text, std::size_t offset) const;
  /// Whether any of the words occurs.
  bool occurs_in(std::string_view text) const;
  std::string_view word(std::size_t index) const { return words_[index]; }

 private:
  static constexpr std::size_t buckets = 1024;
  static std::size_t bucket_of(std::string_view text, std::size_t offset);

  std::vector<std::string> words_;
  std::vector<std::uint16_t> order_;  ///< positions of words by bucket, the longer first
  std::array<std::uint16_t, buckets + 1> first_{};
};

}  // namespace gongkai
