// What a quantity of a text says: which terms it may stand for, of which scope and which time.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/reading/text_analysis.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// Whom a number speaks of, as far as its sentence says.
enum class Scope : std::uint8_t {
  unsaid,
  whole,  ///< the unit that reports, with all that belongs to it
  open,   ///< the whole or its office alone
  other,  ///< a part of the unit, or more than the unit
};

struct Statement {
  std::size_t quantity = 0;  ///< position in TextAnalysis::quantities
  std::vector<std::size_t> terms =
      {};  ///< positions in Vocabulary::terms; several where the words name several
  Scope scope = Scope::unsaid;
  bool is_part = false;  ///< stands behind 其中
  bool is_other_time =
      false;  ///< of another year, of a part of the year, of several years, or a difference between years
  bool is_plan = false;
  bool is_distant = false;   ///< its subject stands farther back than the sentence before
  bool is_doubtful = false;  ///< the sentence speaks of 清理, 抽查 and the like

  /// Whether the number is one that the tables of this report can be held against.
  bool is_of_this_year() const { return !is_other_time && !is_plan; }
};

/// For every quantity with a unit, in the order of the text.
std::vector<Statement> statements_of(const TextAnalysis& analysis, const Vocabulary& vocabulary,
                                     int year, std::string_view unit_name);

/// Cells that the quantity may be bound to: those its words name, else those that hold the same value; in form order within each.
std::vector<CellIndex> cells_to_bind(const TextAnalysis& analysis, const Statement& statement,
                                     const Vocabulary& vocabulary, const Report& report);

/// The value of the quantity in the unit of the term’s cells: 2.5 for 25000元 where the cell is in 万元. Nothing where
/// it cannot be said exactly.
std::optional<Decimal> value_in_cells(const Quantity& quantity, const TextTerm& term,
                                      const Vocabulary& vocabulary);

}  // namespace gongkai
