// A text taken apart once, for all rules that read it: sentences, clauses, quantities, and the words that say what is counted,
// where and when. Linear in the length of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/reading/characters.hpp"
#include "core/reading/number_words.hpp"
#include "core/reading/vocabulary.hpp"

namespace gongkai {

/// A number with its unit, or a percentage.
struct Quantity {
  ByteSpan number;  ///< the number alone: what a bound cell replaces
  ByteSpan span;    ///< with 余, unit and 以上
  Decimal value;    ///< as written: 318.4625 for 318.4625万元
  std::uint8_t places = 0;
  bool is_percent = false;
  bool is_approximate = false;           ///< 约, 近, 余, 多, 以上
  bool in_brackets = false;              ///< （其中图解4件）
  std::optional<std::size_t> unit = {};  ///< position in Vocabulary::units; none for a percentage
  std::size_t sentence = 0;
  std::size_t clause = 0;
};

struct Mark {
  ByteSpan span;
  Role role = Role::sum;
  std::uint16_t index = 0;
};

struct TextClause {
  ByteSpan span;          ///< without the mark that ends it
  char32_t ended_by = 0;  ///< 0: the end of the text
  std::size_t sentence = 0;
};

struct Sentence {
  ByteSpan span;  ///< without blanks around it, with its full stop
  std::size_t paragraph = 0;
  std::uint8_t heading_level =
      0;                  ///< 1 to 4 where the sentence begins with 一、 （一） 1. （1）; else 0
  bool is_title = false;  ///< a numbered heading and nothing else
  bool is_plan = false;   ///< speaks of what is to come
  std::size_t first_clause = 0;
  std::size_t first_quantity = 0;
  std::size_t quantity_count = 0;
};

struct TextAnalysis {
  std::string_view text = {};
  Characters characters = {};
  std::vector<NumberWord> numbers = {};
  std::vector<Quantity> quantities = {};
  std::vector<Mark> marks = {};
  std::vector<TextClause> clauses = {};
  std::vector<Sentence> sentences = {};

  std::span<const Quantity> quantities_of(const Sentence& sentence) const;
  /// Marks that begin in [begin, end).
  std::span<const Mark> marks_in(std::size_t begin, std::size_t end) const;
  std::span<const NumberWord> numbers_in(std::size_t begin, std::size_t end) const;
  bool has_mark(std::size_t begin, std::size_t end, Role role) const;
};

/// `text` must be valid UTF-8 and outlive the analysis.
TextAnalysis analyse_text(std::string_view text, const Vocabulary& vocabulary);

/// The quantities alone.
std::vector<Quantity> quantities_of(std::string_view text, const Vocabulary& vocabulary);

}  // namespace gongkai
