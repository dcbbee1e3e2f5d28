// The report as a value: cheap to copy and to compare.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/json.hpp"
#include "core/report/cell.hpp"
#include "core/report/decision.hpp"
#include "core/report/figure.hpp"

namespace gongkai {

/// Who reports. `kind` is one of department, township, government, office, other.
struct Unit {
  std::string name;
  std::string code;
  std::string kind;
  std::string parent;
  bool operator==(const Unit&) const = default;
};

/// How a read file put it where the format has two ways to say the same; kept so that writing changes nothing.
struct AsRead {
  /// By CellIndex: the file does not mention this blank cell (else null stands there).
  std::vector<bool> cell_left_out;
  /// By CellIndex: a typed total that is not listed in "typed_totals", known by its value.
  std::vector<bool> total_unlisted;
  bool operator==(const AsRead&) const = default;
};

struct Report;

/// The report of the year before, kept beside this one. Null: none. It has none of its own, and no seal.
struct LastYear {
  std::shared_ptr<const Report> report;
  /// By content.
  bool operator==(const LastYear& other) const;
};

struct Report {
  EditionPointer edition;  ///< never null
  std::string id;          ///< UUID
  int year = 0;            ///< the year reported on
  Unit unit;
  std::vector<Cell> cells;  ///< by CellIndex
  /// By CellIndex: this total was typed or read, and is not to be computed.
  std::vector<bool> typed_totals;
  std::vector<bool> tables_present;  ///< by TableIndex: a file may lack a table altogether
  std::vector<std::optional<std::string>> texts;  ///< by SectionIndex; none: the section is absent
  std::vector<Figures> figures;  ///< by SectionIndex: numbers of the text that follow cells
  std::vector<Decision> decisions;
  LastYear last_year;
  /// As it stands in the file, right or wrong (core/seal reads it); null: the report is not sealed.
  Json seal = nullptr;
  /// Fields of a read file that this version does not know, where they stood.
  Json unknown = Json::object();
  AsRead as_read;

  const Cell& cell(CellIndex index) const { return cells[index]; }
  std::string_view text(SectionIndex section) const;
  /// What was decided about the finding of a rule at a place; null when nothing was.
  const Decision* find_decision(std::string_view rule, std::string_view place) const;

  bool operator==(const Report&) const = default;
};

/// A blank report: all tables present and blank, all texts empty.
Report new_report(EditionPointer edition, std::string id, int year, Unit unit);

}  // namespace gongkai
