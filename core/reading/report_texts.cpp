#include "core/reading/report_texts.hpp"

#include <algorithm>

#include "core/reading/text_comparison.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

/// So much of a sentence is kept in the name of its place, for people who read the file; the rest goes into the hash.
constexpr std::size_t readable_bytes = 60;

std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(value >> shift) & 0xFU];
  return text;
}

bool is_inside_character(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

/// The sentence; of one that is longer than any clerk writes, what stands near.
ByteSpan near(const TextAnalysis& analysis, std::size_t offset) {
  constexpr std::size_t longest = 3000;
  constexpr std::size_t reach = 300;
  ByteSpan span = analysis.sentences[sentence_at(analysis, offset)].span;
  if (span.end - span.begin <= longest) return span;
  span.begin = std::max(span.begin, offset - std::min(offset, reach));
  span.end = std::min(span.end, offset + reach);
  while (is_inside_character(analysis.text, span.begin)) --span.begin;
  while (is_inside_character(analysis.text, span.end)) ++span.end;
  return span;
}

std::vector<std::shared_ptr<const ReadText>> sections_of(const Report& report,
                                                         const Vocabulary& vocabulary,
                                                         Comparing comparing, KnownTexts& known) {
  std::vector<std::shared_ptr<const ReadText>> sections(report.texts.size());
  for (std::size_t position = 0; position < sections.size(); ++position) {
    const bool is_text = report.edition->sections[position].is_text();
    sections[position] =
        known.read(is_text ? report.text(static_cast<SectionIndex>(position)) : std::string_view{},
                   report, vocabulary, comparing);
  }
  return sections;
}

}  // namespace

ReportTexts read_texts(const Report& report, const Report* last_year, const Vocabulary& vocabulary,
                       KnownTexts& known) {
  known.begin_check();
  ReportTexts texts{.report = &report, .last_year = last_year, .vocabulary = &vocabulary};
  const Comparing comparing = last_year == nullptr ? Comparing::no : Comparing::yes;
  texts.sections = sections_of(report, vocabulary, comparing, known);
  if (last_year != nullptr)
    texts.sections_last_year = sections_of(*last_year, vocabulary, comparing, known);
  return texts;
}

std::string place_in_text(const ReportTexts& texts, SectionIndex section, std::size_t offset,
                          std::size_t ordinal) {
  const TextAnalysis& analysis = texts.sections[section]->analysis;
  if (analysis.sentences.empty()) return texts.report->edition->sections[section].id;
  const ByteSpan span = near(analysis, offset);
  std::string words = without_numbers(analysis, span.begin, span.end);
  if (words.size() > readable_bytes) {
    const std::string hash = hexadecimal(hash_of(words));
    std::size_t cut = readable_bytes;
    while (is_inside_character(words, cut)) --cut;
    words.resize(cut);
    words += "~" + hash;
  }
  return texts.report->edition->sections[section].id + "/" + words + "/" + std::to_string(ordinal);
}

std::size_t sentence_at(const TextAnalysis& analysis, std::size_t offset) {
  const auto found = std::ranges::upper_bound(
      analysis.sentences, offset, {}, [](const Sentence& sentence) { return sentence.span.begin; });
  const auto position = static_cast<std::size_t>(found - analysis.sentences.begin());
  return position == 0 ? 0 : position - 1;
}

}  // namespace gongkai
