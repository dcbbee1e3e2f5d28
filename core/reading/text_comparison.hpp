// The words of a text by which it is compared with another year's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/reading/text_analysis.hpp"

namespace gongkai {

/// The words of [begin, end) without white space, every number as "#".
std::string without_numbers(const TextAnalysis& analysis, std::size_t begin, std::size_t end);

/// FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view text);

struct ComparedClause {
  std::string words;  ///< without its numbers
  std::uint64_t hash = 0;
  std::size_t characters = 0;
};

struct TextComparison {
  std::vector<ComparedClause> clauses = {};         ///< but for headings
  std::vector<std::uint64_t> clause_hashes = {};    ///< sorted
  std::vector<std::uint64_t> sentence_hashes = {};  ///< of the sentences with their numbers; sorted
};
TextComparison comparison_of(const TextAnalysis& analysis);

}  // namespace gongkai
