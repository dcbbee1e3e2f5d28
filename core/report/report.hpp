// The report as a value: cheap to copy and to compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/json.hpp"
#include "core/report/cell.hpp"

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
  /// Fields of a read file that this version does not know, where they stood.
  Json unknown = Json::object();
  AsRead as_read;

  const Cell& cell(CellIndex index) const { return cells[index]; }
  std::string_view text(SectionIndex section) const;

  bool operator==(const Report&) const = default;
};

/// A blank report: all tables present and blank, all texts empty.
Report new_report(EditionPointer edition, std::string id, int year, Unit unit);

}  // namespace gongkai
