#include "ui/state/import_choice.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/report/difference.hpp"
#include "core/report/figure.hpp"
#include "core/sorting.hpp"
#include "ui/state/finding_cards.hpp"

namespace gongkai::ui {
namespace {

struct Place {
  ImportPart::Kind kind = ImportPart::Kind::particulars;
  SectionIndex section = 0;
  bool operator==(const Place&) const = default;
};

/// Where a change belongs in the form.
class PlaceOf {
 public:
  explicit PlaceOf(const Edition& edition) : edition_{&edition} {}

  Place operator()(const CellChange& change) const { return of_cell(change.cell); }
  Place operator()(const TypedTotalChange& change) const { return of_cell(change.cell); }
  Place operator()(const TablePresenceChange& change) const {
    return of_cell(edition_->tables[change.table].first_cell);
  }
  Place operator()(const TextChange& change) const {
    return {.kind = ImportPart::Kind::text, .section = change.section};
  }
  Place operator()(const FiguresChange& change) const {
    return {.kind = ImportPart::Kind::text, .section = change.section};
  }
  Place operator()(const DecisionChange&) const { return {}; }
  Place operator()(const LastYearChange&) const { return {}; }
  Place operator()(const UnitChange&) const { return {}; }
  Place operator()(const YearChange&) const { return {}; }
  Place operator()(const SealChange&) const { return {}; }

 private:
  Place of_cell(CellIndex cell) const {
    return {.kind = ImportPart::Kind::table, .section = section_of(cell, *edition_).value_or(0)};
  }

  const Edition* edition_;
};

/// Particulars first, then as the sections come.
std::pair<bool, SectionIndex> order_of(const ImportPart& part) {
  return {part.kind != ImportPart::Kind::particulars, part.section};
}

/// Figures of texts that stay say what the cells will hold.
void let_figures_follow(const Report& mine, Edit& edit) {
  std::vector<CellIndex> changed;
  std::vector<bool> takes_text(mine.texts.size(), false);
  for (const Change& change : edit.changes) {
    if (const auto* cell = std::get_if<CellChange>(&change)) changed.push_back(cell->cell);
    if (const auto* text = std::get_if<TextChange>(&change)) takes_text[text->section] = true;
  }
  const Report after = apply(mine, edit);
  for (std::size_t index = 0; index < mine.texts.size(); ++index) {
    if (takes_text[index] || after.figures[index].empty() || !after.texts[index]) continue;
    const auto section = static_cast<SectionIndex>(index);
    auto followed = follow_cells(after.text(section), after.figures[index], changed, after.cells,
                                 *after.edition);
    if (followed.text == after.text(section)) continue;
    edit.changes.emplace_back(text_change(section, after.texts[index], std::move(followed.text)));
    if (followed.figures == after.figures[index]) continue;
    edit.changes.emplace_back(FiguresChange{
        .section = section, .before = after.figures[index], .after = std::move(followed.figures)});
  }
}

}  // namespace

std::optional<ImportChoice> choice_between(const Report& mine, ReadFile file,
                                           ImportChoice::Source source) {
  const auto edit = edit_between(mine, file.report);
  if (!edit) return ImportChoice{.file = std::move(file), .source = source, .parts = std::nullopt};
  if (edit->empty()) return std::nullopt;
  std::vector<ImportPart> parts;
  for (const Change& change : edit->changes) {
    const Place place = std::visit(PlaceOf{*mine.edition}, change);
    auto part = std::ranges::find_if(parts, [&](const ImportPart& each) {
      return Place{.kind = each.kind, .section = each.section} == place;
    });
    if (part == parts.end()) {
      parts.push_back({.kind = place.kind, .section = place.section, .changes = {}});
      part = parts.end() - 1;
    }
    part->changes.push_back(change);
  }
  sort_stably(parts, {}, order_of);
  return ImportChoice{.file = std::move(file), .source = source, .parts = std::move(parts)};
}

Edit edit_of_taken(const ImportChoice& choice, const Report& mine) {
  const bool is_file = choice.source == ImportChoice::Source::file;
  Edit edit{.name = is_file ? "edit.import" : "edit.restore", .changes = {}};
  if (!choice.parts) return edit;
  for (const ImportPart& part : *choice.parts) {
    if (part.taken)
      edit.changes.insert(edit.changes.end(), part.changes.begin(), part.changes.end());
  }
  if (std::ranges::all_of(*choice.parts, &ImportPart::taken)) return edit;
  std::erase_if(edit.changes,
                [](const Change& change) { return std::holds_alternative<SealChange>(change); });
  let_figures_follow(mine, edit);
  return ending_seal(std::move(edit), mine);
}

}  // namespace gongkai::ui
