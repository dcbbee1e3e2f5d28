#include "ui/state/finding_cards.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/sorting.hpp"

namespace gongkai::ui {
namespace {

CardGroup group_of_finding(const Finding& finding) {
  if (is_settled(finding)) return CardGroup::settled;
  if (is_about_missing(finding)) return CardGroup::missing;
  return group_of(finding.level);
}

/// Sections in which something is listed as missing.
std::vector<std::optional<SectionIndex>> sections_with_blanks(const std::vector<Finding>& findings,
                                                              const Edition& edition) {
  std::vector<std::optional<SectionIndex>> sections;
  for (const Finding& finding : findings) {
    if (finding.state == FindingState::fail && is_about_missing(finding))
      sections.push_back(section_of(finding, edition));
  }
  return sections;
}

}  // namespace

CardGroup group_of(Level level) {
  switch (level) {
    case Level::error:
      return CardGroup::error;
    case Level::warning:
      return CardGroup::warning;
    case Level::ask:
      return CardGroup::ask;
    case Level::note:
      return CardGroup::note;
  }
  return CardGroup::note;
}

std::string_view filter_name(CardGroup group) {
  switch (group) {
    case CardGroup::error:
      return "errors";
    case CardGroup::warning:
      return "warnings";
    case CardGroup::ask:
      return "questions";
    case CardGroup::note:
      return "notes";
    case CardGroup::missing:
      return "missing";
    case CardGroup::settled:
      return "settled";
  }
  return {};
}

bool holds(const FindingCard& card, std::size_t finding) {
  return card.finding == finding || std::ranges::contains(card.follow_ons, finding);
}

std::vector<FindingCard> cards_of(const Examination& examination, const Edition& edition) {
  const auto with_blanks = sections_with_blanks(examination.findings, edition);
  std::vector<FindingCard> cards;
  std::map<std::pair<std::size_t, CardGroup>, std::size_t> card_of_cause;
  for (std::size_t index = 0; index < examination.findings.size(); ++index) {
    const Finding& finding = examination.findings[index];
    const auto section = section_of(finding, edition);
    if (finding.state == FindingState::not_assessable &&
        std::ranges::contains(with_blanks, section))
      continue;
    const CardGroup group = group_of_finding(finding);
    const auto cause = examination.cause_of_finding[index];
    if (cause) {
      // What a person has settled does not lead what is still open.
      const auto [card, is_new] = card_of_cause.try_emplace({*cause, group}, cards.size());
      if (!is_new) {
        cards[card->second].follow_ons.push_back(index);
        continue;
      }
    }
    cards.push_back(
        {.finding = index, .follow_ons = {}, .cause = cause, .group = group, .section = section});
  }
  // No section (the unit's particulars) comes before all sections.
  sort_stably(cards, {}, [](const FindingCard& card) {
    const CardGroup part = std::max(card.group, CardGroup::note);
    return std::tuple{part, card.section, card.group};
  });
  return cards;
}

FindingKey key_of(const Finding& finding) {
  return {.rule = finding.rule->id, .place = finding.place};
}

bool is_answered(const Finding& finding) {
  return finding.level == Level::ask && finding.decision &&
         finding.decision->kind == Decision::Kind::answered;
}

bool is_settled(const Finding& finding) {
  return finding.standing != Standing::open || is_answered(finding);
}

std::optional<SectionIndex> section_of(CellIndex cell, const Edition& edition) {
  const TableIndex table = edition.cells[cell].table;
  const auto found = std::ranges::find(edition.sections, std::optional{table}, &Section::table);
  if (found == edition.sections.end()) return std::nullopt;
  return static_cast<SectionIndex>(found - edition.sections.begin());
}

std::optional<SectionIndex> section_of(const Finding& finding, const Edition& edition) {
  if (finding.section) return finding.section;
  if (!finding.words.empty()) return finding.words.front().section;
  if (finding.cells.empty()) return std::nullopt;
  return section_of(finding.cells.front(), edition);
}

}  // namespace gongkai::ui
