// What the panel of findings lists: one card for each cause, or for each finding that stands by itself. No drawing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnosis/examination.hpp"

namespace gongkai::ui {

/// What a card asks of the user, gravest first. The panel's filter chooses one of them.
enum class CardGroup { error, warning, ask, note, missing, settled };
inline constexpr std::size_t card_groups = 6;
/// Of what is open.
CardGroup group_of(Level level);
/// "errors", "warnings", "questions", "notes", "missing", "settled": the name of the filter.
std::string_view filter_name(CardGroup group);

struct FindingCard {
  std::size_t finding = 0;              ///< position in Examination::findings; it leads
  std::vector<std::size_t> follow_ons;  ///< failed sums that go back to the same cause
  std::optional<std::size_t> cause;     ///< position in Examination::causes
  CardGroup group = CardGroup::error;
  std::optional<SectionIndex> section;  ///< none: the report as a whole
};

/// True when the finding leads the card or follows on it.
bool holds(const FindingCard& card, std::size_t finding);

/// Findings that still want something, by section and gravity; then what is missing; then what is settled. Sums that only wait
/// for blanks that are listed anyway are left out.
std::vector<FindingCard> cards_of(const Examination& examination, const Edition& edition);

/// Names a finding across checks.
struct FindingKey {
  std::string rule;
  std::string place;
  auto operator<=>(const FindingKey&) const = default;
};
FindingKey key_of(const Finding& finding);

/// A person has said about it what there is to say: explained, dismissed, or answered.
bool is_settled(const Finding& finding);
bool is_answered(const Finding& finding);

/// The section in which a finding is shown: its own, or the one that holds its first cell; none for the report as a whole.
std::optional<SectionIndex> section_of(const Finding& finding, const Edition& edition);
/// The section whose table has the cell.
std::optional<SectionIndex> section_of(CellIndex cell, const Edition& edition);

}  // namespace gongkai::ui
