#include "core/reading/text_comparison.hpp"

#include <algorithm>

#include "core/sorting.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

void append_without_blanks(std::string& result, std::string_view text) {
  // Every white space character begins with one of these bytes; whatever begins with another is copied unread.
  const auto may_be_blank = [](char byte) {
    return static_cast<unsigned char>(byte) <= 0x20U || byte == '\xC2' || byte == '\xE1' ||
           byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
  };
  std::size_t copied = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    if (!may_be_blank(text[offset])) {
      ++offset;
      continue;
    }
    const CodePoint character = code_point_at(text, offset);
    if (is_white_space(character.value)) {
      result += text.substr(copied, offset - copied);
      copied = std::min(offset + character.bytes, text.size());
    }
    offset += character.bytes;
  }
  result += text.substr(std::min(copied, text.size()));
}

}  // namespace

std::string without_numbers(const TextAnalysis& analysis, std::size_t begin, std::size_t end) {
  std::string result;
  std::size_t copied = begin;
  for (const NumberWord& number : analysis.numbers_in(begin, end)) {
    if (number.span.begin < copied) continue;
    append_without_blanks(result, analysis.text.substr(copied, number.span.begin - copied));
    result += '#';
    copied = std::min(number.span.end, end);
  }
  append_without_blanks(result, analysis.text.substr(copied, end - copied));
  return result;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3U;
  }
  return hash;
}

TextComparison comparison_of(const TextAnalysis& analysis) {
  TextComparison comparison;
  for (const TextClause& clause : analysis.clauses) {
    const Sentence& sentence = analysis.sentences[clause.sentence];
    if (sentence.is_title) continue;
    const std::size_t begin = std::max(clause.span.begin, sentence.span.begin);
    if (begin >= clause.span.end) continue;
    ComparedClause& compared = comparison.clauses.emplace_back();
    compared.words = without_numbers(analysis, begin, clause.span.end);
    compared.hash = hash_of(compared.words);
    compared.characters = length_in_characters(compared.words);
    comparison.clause_hashes.push_back(compared.hash);
  }
  for (const Sentence& sentence : analysis.sentences)
    comparison.sentence_hashes.push_back(hash_of(sentence.span.in(analysis.text)));
  sort_stably(comparison.clause_hashes);
  sort_stably(comparison.sentence_hashes);
  return comparison;
}

}  // namespace gongkai
