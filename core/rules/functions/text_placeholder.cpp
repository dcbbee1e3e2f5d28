// text.placeholder: signs and sentences of a template that nobody has filled in.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/reading/numeral.hpp"
#include "core/rules/functions/parameters.hpp"
#include "core/rules/functions/text_function.hpp"

namespace gongkai {
namespace {

bool is_stand_in(char32_t character) {
  constexpr std::u32string_view signs = U"XxＸｘ×✕＊*○◯□_＿";
  return signs.contains(character);
}

bool is_latin_or_digit(char32_t character) {
  return is_latin_letter(character) || digit_value(character) >= 0;
}

/// What makes XX part of an address or a masked number rather than a gap.
bool belongs_to_address(char32_t character) {
  constexpr std::u32string_view signs = U"./:@-&=?";
  return signs.contains(character);
}

char32_t closing_of(char32_t character) {
  constexpr std::u32string_view opening = U"〔（(【《“[";
  constexpr std::u32string_view closing = U"〕）)】》”]";
  const std::size_t place = opening.find(character);
  return place == std::u32string_view::npos ? U'\0' : closing[place];
}

class PlaceholderReader {
 public:
  PlaceholderReader(const TextAnalysis& analysis, const WordFinder& units)
      : text_{analysis.text}, characters_{analysis.characters}, units_{units} {}

  std::vector<ByteSpan> run() {
    std::size_t place = 0;
    while (place < characters_.size()) {
      const Look look = look_at(place);
      if (look.is_gap) {
        found_.push_back({.begin = characters_.offset(place), .end = characters_.offset(look.end)});
      }
      place = std::max(look.end, place + 1);
    }
    return std::move(found_);
  }

 private:
  struct Look {
    std::size_t end = 0;  ///< where to go on
    bool is_gap = false;
  };

  Look look_at(std::size_t place) const {
    const char32_t character = characters_[place];
    if (is_han(character)) return {.end = place};
    if (is_stand_in(character)) return stand_in(place);
    if (character == U'…') return ellipsis(place);
    if (const char32_t closing = closing_of(character)) return bracket(place, closing);
    return {.end = place};
  }

  std::size_t run_end(std::size_t place) const {
    const char32_t first = characters_[place];
    while (characters_[place] == first) ++place;
    return place;
  }

  /// XX, ××, ___; a single one only where a unit follows. "20XX年" is a gap too, "138××××1234" a masked number.
  Look stand_in(std::size_t place) const {
    const std::size_t end = run_end(place);
    const char32_t before = characters_.before(place);
    const char32_t after = characters_[end];
    const bool in_word = is_numeral(before) || is_latin_letter(before) ||
                         is_latin_or_digit(after) || belongs_to_address(before) ||
                         belongs_to_address(after) || is_stand_in(before) || is_stand_in(after);
    if (in_word) return {.end = end};
    const bool is_box = characters_[place] == U'□' || characters_[place] == U'*' ||
                        characters_[place] == U'＊' || characters_[place] == U'○' ||
                        characters_[place] == U'◯';
    const bool is_year = end - place == 2 && digit_value(before) >= 0 && after == U'年';
    if (digit_value(before) >= 0 && !is_year) return {.end = end};
    const bool before_unit = units_.find_at(text_, characters_.offset(end)).has_value() ||
                             after == U'月' || after == U'日';
    const std::size_t needed = before_unit ? 1 : (is_box ? 3 : 2);
    return {.end = end, .is_gap = end - place >= needed};
  }

  /// "……件": dots in place of a number.
  Look ellipsis(std::size_t place) const {
    const std::size_t end = run_end(place);
    const auto unit = units_.find_at(text_, characters_.offset(end));
    if (!unit) return {.end = end};
    // "……项目" goes on as a word; a gap is followed by the end of its clause.
    const char32_t after = characters_[characters_.index_at(unit->span.end)];
    return {.end = end, .is_gap = after == U'\0' || after == U'、' || ends_clause(after)};
  }

  /// 〔 〕 with nothing but blanks inside.
  Look bracket(std::size_t place, char32_t closing) const {
    constexpr std::size_t longest = 20;
    std::size_t end = place + 1;
    while (is_blank_character(characters_[end]) && end < place + longest) ++end;
    if (characters_[end] != closing) return {.end = place};
    return {.end = end + 1, .is_gap = true};
  }

  std::string_view text_;
  const Characters& characters_;
  const WordFinder& units_;
  std::vector<ByteSpan> found_;
};

}  // namespace

TextFunction bind_text_placeholder(const FunctionBinding& binding, const Vocabulary& vocabulary) {
  const DataValue data = parameters_of(binding);
  return [&rule = binding.rule, &units = vocabulary.unit_finder,
          phrases = WordFinder{data.at("phrases").texts()}](const ReportTexts& texts,
                                                            std::vector<Finding>& findings) {
    for (std::size_t position = 0; position < texts.sections.size(); ++position) {
      const auto section = static_cast<SectionIndex>(position);
      const std::string_view text = texts.sections[section]->analysis.text;
      std::size_t ordinal = 0;
      for (const ByteSpan gap : PlaceholderReader{texts.sections[section]->analysis, units}.run()) {
        if (are_enough(findings)) return;
        findings.push_back(finding_in_text(rule, "gap", texts, section, gap, ordinal++));
      }
      for (const FoundWord& phrase : phrases.find_all(text)) {
        if (are_enough(findings)) return;
        findings.push_back(
            finding_in_text(rule, "template", texts, section, phrase.span, ordinal++));
      }
    }
  };
}

}  // namespace gongkai
