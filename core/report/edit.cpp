#include "core/report/edit.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>
#include <utility>

#include "core/sorting.hpp"
#include "core/text/changed_part.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

void apply_change(Report& report, const CellChange& change) {
  report.cells[change.cell] = change.after;
}
void apply_change(Report& report, const TypedTotalChange& change) {
  report.typed_totals[change.cell] = change.after;
}
void apply_change(Report& report, const TablePresenceChange& change) {
  report.tables_present[change.table] = change.after;
}
bool fits(const Report& report, const TextChange& change) {
  const std::string_view text = report.text(change.section);
  if (!change.before) return text.empty();
  if (!change.after) return text == *change.before;
  // The part must begin with a character: what is no UTF-8 would end the program later.
  return change.begin <= text.size() && is_character_boundary(text, change.begin) &&
         text.substr(change.begin).starts_with(*change.before);
}
void apply_change(Report& report, const TextChange& change) {
  if (!fits(report, change)) return;
  auto& text = report.texts[change.section];
  if (!change.before || !change.after) {
    text = change.after;
    return;
  }
  if (!text) text.emplace();
  text->replace(change.begin, change.before->size(), *change.after);
}
void apply_change(Report& report, const FiguresChange& change) {
  report.figures[change.section] = change.after;
}
void apply_change(Report& report, const LastYearChange& change) { report.last_year = change.after; }
/// Decisions stay in the order of rule and place, so that undoing leads back to the very same report.
void apply_change(Report& report, const DecisionChange& change) {
  const auto key = [](const Decision& decision) { return std::tie(decision.rule, decision.place); };
  const auto range =
      std::ranges::equal_range(report.decisions, std::tie(change.rule, change.place), {}, key);
  const auto place = report.decisions.erase(range.begin(), range.end());
  if (change.after) report.decisions.insert(place, *change.after);
}
void apply_change(Report& report, const UnitChange& change) { report.unit = change.after; }
void apply_change(Report& report, const YearChange& change) { report.year = change.after; }
void apply_change(Report& report, const SealChange& change) { report.seal = change.after; }

bool is_same_place(const CellChange& left, const CellChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TypedTotalChange& left, const TypedTotalChange& right) {
  return left.cell == right.cell;
}
bool is_same_place(const TablePresenceChange& left, const TablePresenceChange& right) {
  return left.table == right.table;
}
bool is_same_place(const FiguresChange& left, const FiguresChange& right) {
  return left.section == right.section;
}
bool is_same_place(const DecisionChange& left, const DecisionChange& right) {
  return left.rule == right.rule && left.place == right.place;
}
bool is_same_place(const LastYearChange&, const LastYearChange&) { return true; }
bool is_same_place(const UnitChange&, const UnitChange&) { return true; }
bool is_same_place(const YearChange&, const YearChange&) { return true; }
bool is_same_place(const SealChange&, const SealChange&) { return true; }

std::string_view part_of(const std::optional<std::string>& text) {
  return text ? std::string_view{*text} : std::string_view{};
}

/// Makes the change of a text go on to where `next` leads; false when words lie between them that neither knows.
bool extend_text(TextChange& change, const TextChange& next) {
  const std::string_view written = part_of(change.after);
  const std::string_view replaced = part_of(next.before);
  const std::size_t written_end = change.begin + written.size();
  const std::size_t replaced_end = next.begin + replaced.size();
  if (next.begin > written_end || replaced_end < change.begin) return false;
  const std::size_t begin = std::min(change.begin, next.begin);
  if (change.before) {
    std::string before{replaced.substr(0, change.begin - begin)};
    before += *change.before;
    if (replaced_end > written_end) before += replaced.substr(written_end - next.begin);
    change.before = std::move(before);
  }
  if (next.after) {
    std::string after{written.substr(0, next.begin - begin)};
    after += *next.after;
    if (replaced_end < written_end) after += written.substr(replaced_end - change.begin);
    change.after = std::move(after);
  } else {
    change.after.reset();
  }
  change.begin = begin;
  return true;
}

/// Makes `change` go on to where `next` leads, when both are about the same place.
bool extend(Change& change, const Change& next) {
  return std::visit(
      [&]<typename Kind>(Kind& kind) {
        const Kind* following = std::get_if<Kind>(&next);
        if (following == nullptr) return false;
        if constexpr (std::is_same_v<Kind, TextChange>) {
          return kind.section == following->section && extend_text(kind, *following);
        } else {
          if (!is_same_place(kind, *following)) return false;
          kind.after = following->after;
          return true;
        }
      },
      change);
}

bool leads_nowhere(const Change& change) {
  return std::visit([](const auto& kind) { return kind.before == kind.after; }, change);
}

/// Where a change may join the earlier ones. A text's parts are counted in the text as the change before left it, so that only the
/// last of them can grow.
std::span<Change> open_to(const Change& change, std::vector<Change>& earlier) {
  const auto* text = std::get_if<TextChange>(&change);
  if (text == nullptr) return earlier;
  for (Change& other : earlier | std::views::reverse) {
    const auto* same = std::get_if<TextChange>(&other);
    if (same != nullptr && same->section == text->section) return {&other, 1};
  }
  return {};
}

}  // namespace

TextChange text_change(SectionIndex section, const std::optional<std::string>& before,
                       const std::optional<std::string>& after) {
  if (!before || !after) return {.section = section, .before = before, .after = after};
  const ChangedPart part = changed_part(*before, *after);
  return {.section = section,
          .before = before->substr(part.begin, part.old_end - part.begin),
          .after = after->substr(part.begin, part.new_end - part.begin),
          .begin = part.begin};
}

Report apply(Report report, const Edit& edit) {
  for (const Change& change : edit.changes) {
    std::visit([&](const auto& kind) { apply_change(report, kind); }, change);
  }
  // A damaged journal must not leave a figure beyond the end of its text.
  for (std::size_t index = 0; index < report.figures.size(); ++index) {
    if (!fit(report.figures[index], report.text(static_cast<SectionIndex>(index)))) {
      report.figures[index].clear();
    }
  }
  return report;
}

bool fits(Report report, const Edit& edit) {
  return std::ranges::all_of(edit.changes, [&](const Change& change) {
    const auto* text = std::get_if<TextChange>(&change);
    if (text == nullptr) return true;
    if (!fits(report, *text)) return false;
    apply_change(report, *text);
    return true;
  });
}

std::vector<CellIndex> written_cells(const Edit& edit, const Report& report) {
  std::vector<CellIndex> written;
  std::vector<CellIndex> changed;
  for (const Change& change : edit.changes) {
    if (const auto* cell = std::get_if<CellChange>(&change)) {
      changed.push_back(cell->cell);
      if (!report.edition->cells[cell->cell].is_total() || report.typed_totals[cell->cell])
        written.push_back(cell->cell);
    }
    // A total that becomes typed, or ceases to be; its value may have stayed.
    if (const auto* total = std::get_if<TypedTotalChange>(&change)) written.push_back(total->cell);
  }
  sort_stably(written);
  const auto twice = std::ranges::unique(written);
  written.erase(twice.begin(), twice.end());
  return written.empty() ? changed : written;
}

Edit inverse(const Edit& edit) {
  Edit back = edit;
  std::ranges::reverse(back.changes);
  for (Change& change : back.changes) {
    std::visit([](auto& kind) { std::swap(kind.before, kind.after); }, change);
  }
  return back;
}

Edit merged(const Edit& first, const Edit& second) {
  Edit both{.name = first.empty() ? second.name : first.name, .changes = {}};
  const auto add = [&](const Change& change) {
    const auto extended = [&](Change& earlier) { return extend(earlier, change); };
    if (std::ranges::none_of(open_to(change, both.changes), extended))
      both.changes.push_back(change);
  };
  std::ranges::for_each(first.changes, add);
  std::ranges::for_each(second.changes, add);
  std::erase_if(both.changes, leads_nowhere);
  return both;
}

}  // namespace gongkai
