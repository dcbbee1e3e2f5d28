#include "core/diagnosis/equations.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/report/totals.hpp"

namespace gongkai::diagnosis {
namespace {

constexpr Amount millionths_in_one = 1'000'000;
/// Above this, a table with fractions is not understood: its sums in millionths might not fit.
constexpr Decimal highest_with_fractions = Decimal::from_integer(1'000'000'000);

/// Larger numbers are all alike when it is asked how likely they are.
constexpr Amount highest_expected = 1'000'000;

/// Well spread numbers, the same in every run.
constexpr std::uint64_t scattered(std::uint64_t index) {
  std::uint64_t bits = (index + 1) * 0x9e3779b97f4a7c15;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

/// Tables that sums connect.
class TableGroups {
 public:
  explicit TableGroups(std::size_t tables) : group_(tables) {
    std::iota(group_.begin(), group_.end(), std::size_t{0});
  }

  std::size_t of(std::size_t table) const { return group_[table]; }

  void join(std::size_t left, std::size_t right) {
    const std::size_t from = group_[right];
    std::ranges::replace(group_, from, group_[left]);
  }

 private:
  std::vector<std::size_t> group_;
};

/// What the equations need to know of the report's cells, looked up once.
class Cells {
 public:
  explicit Cells(const Report& report) : report_{report}, computed_(report.cells.size()) {
    for (std::size_t index = 0; index < report.cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      computed_[index] = info(cell).is_total() && !report.typed_totals[index] &&
                         report.cell(cell) == computed_total(report, cell);
    }
  }

  const Report& report() const { return report_; }
  const CellInfo& info(CellIndex cell) const { return report_.edition->cells[cell]; }
  bool is_computed(CellIndex cell) const { return computed_[cell]; }

  /// May be wrong itself, and be written anew.
  bool is_variable(CellIndex cell) const {
    return !is_computed(cell) && info(cell).kind != CellKind::choice &&
           !std::holds_alternative<std::string>(report_.cell(cell));
  }

 private:
  const Report& report_;
  std::vector<bool> computed_;
};

bool is_assessable(const BoundSum& sum, const Report& report) {
  const auto holds_number = [&](const SignedCell& term) {
    return std::holds_alternative<Decimal>(report.cell(term.cell));
  };
  return sum.relation == Relation::equal && !sum.left.empty() &&
         std::ranges::all_of(sum.left, holds_number) &&
         std::ranges::all_of(sum.right, holds_number);
}

/// The equations of one group of tables, in the making.
class Builder {
 public:
  explicit Builder(const Cells& cells) : cells_{cells}, variable_of_(cells.report().cells.size()) {}

  void add_variables(TableIndex table) {
    const Edition& edition = *cells_.report().edition;
    const Table& info = edition.tables[table];
    for (int offset = 0; offset < info.cell_count; ++offset) {
      const auto cell = static_cast<CellIndex>(info.first_cell + offset);
      if (!cells_.is_variable(cell)) continue;
      variable_of_[cell] = static_cast<VariableIndex>(made_.variables.size());
      const CellKind kind = edition.cells[cell].kind;
      made_.variables.push_back({.cell = cell,
                                 .is_blank = is_blank(cells_.report().cell(cell)),
                                 .is_total = edition.cells[cell].is_total(),
                                 .may_be_negative = kind == CellKind::signed_count,
                                 .may_have_fractions = kind == CellKind::money,
                                 .expected = {},
                                 .terms = {}});
    }
    add_lines(info);
  }

  /// To be called once all variables are there. False: the numbers are too large to be added up.
  bool set_values() {
    const auto number = [&](const Variable& variable) {
      return number_of(cells_.report().cell(variable.cell)).value_or(Decimal{});
    };
    const bool is_whole = std::ranges::all_of(
        made_.variables, [&](const Variable& variable) { return number(variable).is_whole(); });
    made_.unit = is_whole ? 1 : millionths_in_one;
    for (Variable& variable : made_.variables) {
      const Decimal value = number(variable);
      if (!is_whole && (value > highest_with_fractions ||
                        value.millionths() < -highest_with_fractions.millionths()))
        return false;
      variable.value = is_whole ? value.millionths() / millionths_in_one : value.millionths();
    }
    return true;
  }

  /// Rows of a table tend to be divided over its columns in like proportions. The cell itself is left out of the reckoning, so
  /// that a wrong number does not justify itself.
  void set_expectations(TableIndex table) {
    const Edition& edition = *cells_.report().edition;
    std::vector<Amount> rows(edition.tables[table].rows.size());
    std::vector<Amount> columns(edition.tables[table].columns.size());
    Amount all = 0;
    const auto for_each_part = [&](auto&& visit) {
      for (Variable& variable : made_.variables) {
        const CellInfo& info = edition.cells[variable.cell];
        if (info.table == table && !info.is_total())
          visit(variable, rows[info.row], columns[info.column],
                std::clamp<Amount>(variable.value / made_.unit, 0, highest_expected));
      }
    };
    for_each_part([&](const Variable&, Amount& row, Amount& column, Amount value) {
      row += value;
      column += value;
      all += value;
    });
    for_each_part([&](Variable& variable, Amount row, Amount column, Amount value) {
      const Amount elsewhere = all - row - column + value;
      if (elsewhere > 0)
        variable.expected =
            std::min((row - value) * (column - value) / elsewhere, highest_expected);
    });
  }

  void add_equation(const BoundSum& sum, std::size_t position) {
    const auto index = static_cast<EquationIndex>(made_.equations.size());
    made_.equations.push_back({.sum = position, .residual = 0, .key = scattered(index)});
    for (const auto& [cell, is_negative] : sum.left) add_term(index, cell, is_negative ? -1 : 1);
    for (const auto& [cell, is_negative] : sum.right) add_term(index, cell, is_negative ? 1 : -1);
  }

  /// None when every equation holds.
  std::optional<Equations> finish() {
    for (Variable& variable : made_.variables) {
      std::erase_if(variable.terms, [](const Term& term) { return term.coefficient == 0; });
      for (const auto& [equation, coefficient] : variable.terms) {
        made_.equations[equation].residual += coefficient * variable.value;
        variable.key += static_cast<std::uint64_t>(coefficient) * made_.equations[equation].key;
      }
    }
    if (std::ranges::all_of(made_.equations,
                            [](const Equation& equation) { return equation.residual == 0; }))
      return std::nullopt;
    return std::move(made_);
  }

 private:
  void add_term(EquationIndex equation, CellIndex cell, Amount coefficient) {
    if (cells_.is_computed(cell)) {
      for (const CellIndex part : cells_.info(cell).parts) add_term(equation, part, coefficient);
      return;
    }
    std::vector<Term>& terms = made_.variables[variable_of_[cell]].terms;
    if (terms.empty() || terms.back().equation != equation) {
      terms.push_back({.equation = equation, .coefficient = coefficient});
    } else {
      terms.back().coefficient += coefficient;
    }
  }

  void add_lines(const Table& table) {
    std::vector<Line> columns(table.columns.size());
    std::vector<Line> rows;
    const auto close = [&](Line& line) {
      if (line.variables.size() > 1) made_.lines.push_back(line);
      line.variables.clear();
    };
    for (const Row& row : table.rows) {
      Line line{.is_row = true, .variables = {}};
      std::vector<bool> continued(columns.size());
      for (const CellIndex cell : row.cells) {
        const std::size_t column = cells_.info(cell).column;
        if (!cells_.is_variable(cell)) {
          close(line);
          continue;
        }
        line.variables.push_back(variable_of_[cell]);
        columns[column].variables.push_back(variable_of_[cell]);
        continued[column] = true;
      }
      close(line);
      for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!continued[column]) close(columns[column]);
      }
    }
    std::ranges::for_each(columns, close);
  }

  const Cells& cells_;
  Equations made_;
  std::vector<VariableIndex> variable_of_;  ///< by CellIndex
};

}  // namespace

Decimal Equations::number(Amount amount) const {
  return Decimal::from_millionths(unit == 1 ? amount * millionths_in_one : amount);
}

std::vector<Equations> equations_of(const Report& report, std::span<const BoundSum> sums) {
  const Edition& edition = *report.edition;
  const auto table_of = [&](const SignedCell& term) -> std::size_t {
    return edition.cells[term.cell].table;
  };
  TableGroups groups{edition.tables.size()};
  for (const BoundSum& sum : sums) {
    for (const auto* side : {&sum.left, &sum.right}) {
      for (const SignedCell& term : *side)
        groups.join(table_of(sum.left.empty() ? term : sum.left.front()), table_of(term));
    }
  }

  const Cells cells{report};
  std::vector<Equations> all;
  for (std::size_t group = 0; group < edition.tables.size(); ++group) {
    Builder builder{cells};
    for (std::size_t table = 0; table < edition.tables.size(); ++table) {
      if (groups.of(table) == group) builder.add_variables(static_cast<TableIndex>(table));
    }
    if (!builder.set_values()) continue;
    for (std::size_t table = 0; table < edition.tables.size(); ++table) {
      if (groups.of(table) == group) builder.set_expectations(static_cast<TableIndex>(table));
    }
    for (std::size_t position = 0; position < sums.size(); ++position) {
      const BoundSum& sum = sums[position];
      if (is_assessable(sum, report) && groups.of(table_of(sum.left.front())) == group)
        builder.add_equation(sum, position);
    }
    if (auto equations = builder.finish()) all.push_back(*std::move(equations));
  }
  return all;
}

}  // namespace gongkai::diagnosis
