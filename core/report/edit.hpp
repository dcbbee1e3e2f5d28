// An edit as a value: what changed, from what, to what. Undo, the journal and "what changed" all use the same edits.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/file/json.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"
#include "core/report/text_span.hpp"
#include "core/text/folded_text.hpp"

namespace gongkai {

struct CellChange {
  CellIndex cell = 0;
  Cell before;
  Cell after;
  bool operator==(const CellChange&) const = default;
};

/// A total becomes typed (kept as reported), or computed again.
struct TypedTotalChange {
  CellIndex cell = 0;
  bool before = false;
  bool after = false;
  bool operator==(const TypedTotalChange&) const = default;
};

/// A table that a file lacked altogether comes into being.
struct TablePresenceChange {
  TableIndex table = 0;
  bool before = false;
  bool after = false;
  bool operator==(const TablePresenceChange&) const = default;
};

/// A part of a section's text becomes another. None: the section is absent, and then the part is all of its text.
struct TextChange {
  SectionIndex section = 0;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::size_t begin = 0;  ///< of the part, in bytes of the text, on a character boundary
  bool operator==(const TextChange&) const = default;
};

struct FiguresChange {
  SectionIndex section = 0;
  Figures before;
  Figures after;
  bool operator==(const FiguresChange&) const = default;
};

/// What was decided about the finding of a rule at a place; none: nothing.
struct DecisionChange {
  std::string rule;
  std::string place;
  std::optional<Decision> before;
  std::optional<Decision> after;
  bool operator==(const DecisionChange&) const = default;
};

struct LastYearChange {
  LastYear before;
  LastYear after;
  bool operator==(const LastYearChange&) const = default;
};

struct UnitChange {
  Unit before;
  Unit after;
  bool operator==(const UnitChange&) const = default;
};

struct YearChange {
  int before = 0;
  int after = 0;
  bool operator==(const YearChange&) const = default;
};

/// The report is sealed (core/seal), or is no longer what was sealed. Null: no seal.
struct SealChange {
  Json before;
  Json after;
  bool operator==(const SealChange&) const = default;
};

using Change =
    std::variant<CellChange, TypedTotalChange, TablePresenceChange, TextChange, FiguresChange,
                 DecisionChange, LastYearChange, UnitChange, YearChange, SealChange>;

/// `name` is the key of its wording in assets/strings ("edit.cell", "edit.text", "edit.fill_zero", …).
struct Edit {
  std::string name;
  std::vector<Change> changes;
  bool empty() const { return changes.empty(); }
  bool operator==(const Edit&) const = default;
};

/// The change that makes one text of the other: the part in which they differ.
TextChange text_change(SectionIndex section, const std::optional<std::string>& before,
                       const std::optional<std::string>& after);

/// The report after the edit. A change of a text that does not fit is left out.
Report apply(Report report, const Edit& edit);

/// Whether each change of a text finds the words that it replaces.
bool fits(Report report, const Edit& edit);

/// The cells that a person wrote: not the totals that follow them, unless nothing else was changed. `report` is of before or after.
std::vector<CellIndex> written_cells(const Edit& edit, const Report& report);

/// The edit that takes it back.
Edit inverse(const Edit& edit);

/// `first`, then `second`, as one edit: one change for each place, or for each part of a text; none where nothing changed in the
/// end.
Edit merged(const Edit& first, const Edit& second);

// Making edits. Each returns an empty edit when nothing would change. Computed totals, and figures in the texts, follow in the
// same edit.

/// Typing into a total makes it a typed total; clearing it makes it computed again.
Edit set_cell(const Report& report, CellIndex cell, Cell value);
/// Several cells at once, as one step called `name`; totals among them become typed totals.
struct CellValue {
  CellIndex cell = 0;
  Cell value;
};
Edit set_cells(const Report& report, std::span<const CellValue> values, std::string name);
/// Every blank cell of the table, or without one of the whole report, that has to be filled in becomes 0, as one step.
Edit fill_blanks_with_zero(const Report& report, std::optional<TableIndex> table);
Edit use_computed_total(const Report& report, CellIndex total);
/// Figures that the change of the text touches are no longer bound.
Edit set_text(const Report& report, SectionIndex section, std::string text);
/// Each of the stretches, which are in the order of the text and do not overlap, becomes `replacement`. Figures in between stay
/// bound; those whose words are replaced do not.
Edit replace_words(const Report& report, SectionIndex section, std::span<const Stretch> words,
                   std::string_view replacement);
/// The words become a figure that follows the cell, and say at once what the cell holds.
Edit bind_figure(const Report& report, const TextSpan& words, CellIndex cell);
/// The cell's number, bound to it, at a byte offset of the text that is on a character boundary and within no other figure.
Edit insert_figure(const Report& report, SectionIndex section, std::size_t offset, CellIndex cell);
/// The figures that lie in the words become plain text.
Edit unbind_figures(const Report& report, const TextSpan& words);
/// In place of what was decided about the same rule and place before.
Edit decide(const Report& report, Decision decision);
Edit withdraw_decision(const Report& report, std::string_view rule, std::string_view place);
/// Null takes it away.
Edit set_last_year(const Report& report, std::shared_ptr<const Report> last_year);
Edit set_unit(const Report& report, Unit unit);
Edit set_year(const Report& report, int year);
Edit set_seal(const Report& report, Json seal);
/// An edit that a person makes, and the end of the seal with it, if there is one: the report is then no longer what was sealed.
Edit ending_seal(Edit edit, const Report& report);

// The journal's form of an edit: addresses and ids, not positions.
Json edit_to_json(const Edit& edit, const Edition& edition);
std::expected<Edit, Problem> edit_from_json(const Json& json, const Edition& edition,
                                            const EditionCatalogue& editions);

}  // namespace gongkai
