// last_year.sum: a sum across two years, in the language of sum rules, for each row or column: "last_year(carried_out) = carried_in".
#include <algorithm>
#include <utility>

#include "core/rules/expression.hpp"
#include "core/rules/functions/last_year.hpp"
#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

struct YearTerm {
  std::string name;               ///< of the row or column
  std::string address;            ///< in its own year's edition
  std::optional<CellIndex> cell;  ///< none: of last year's report
  bool is_negative = false;
};

using YearSide = std::vector<YearTerm>;

struct YearSum {
  YearSide left;
  YearSide right;
};

/// Nothing when this edition, or every edition of the year before, lacks a cell.
std::optional<YearSide> bind_side(const std::vector<Term>& terms, const SumCheck& check,
                                  const std::string& line, const FunctionBinding& binding) {
  YearSide side;
  for (const Term& term : terms) {
    const std::string address = check.for_each_row ? address_of(check.table, line, term.name)
                                                   : address_of(check.table, term.name, line);
    const auto has_cell = [&](const EditionPointer& edition) {
      return edition->find_cell(address).has_value();
    };
    YearTerm bound{
        .name = term.name, .address = address, .cell = {}, .is_negative = term.is_negative};
    if (!term.of_last_year) bound.cell = binding.edition.find_cell(address);
    if (!term.of_last_year && !bound.cell) return std::nullopt;
    if (term.of_last_year && std::ranges::none_of(binding.editions.all(), has_cell))
      return std::nullopt;
    side.push_back(std::move(bound));
  }
  return side;
}

std::vector<YearSum> bind_sums(const FunctionBinding& binding, const DataValue& parameters) {
  const DataValue for_each = parameters.at("for_each");
  if (for_each.text() != "row" && for_each.text() != "column")
    for_each.refuse("row or column is expected");
  const SumCheck check{.table = parameters.at("table").text(),
                       .for_each_row = for_each.text() == "row",
                       .assertion = parameters.at("assert").text()};
  const auto comparison = parse_comparison(check.assertion);
  const auto table = binding.edition.find_table(check.table);
  std::vector<YearSum> sums;
  if (!comparison) parameters.at("assert").refuse(comparison.error());
  if (!table) parameters.at("table").refuse("this table is not known");
  if (!comparison || !table) return sums;
  if (comparison->relation != Relation::equal) parameters.at("assert").refuse("= is expected");

  const auto bind = [&](const std::string& line) {
    auto left = bind_side(comparison->left, check, line, binding);
    auto right = bind_side(comparison->right, check, line, binding);
    if (left && right) sums.push_back({.left = *std::move(left), .right = *std::move(right)});
  };
  if (check.for_each_row) {
    for (const Row& row : binding.edition.tables[*table].rows) bind(row.id);
  } else {
    for (const Column& column : binding.edition.tables[*table].columns) bind(column.id);
  }
  if (sums.empty()) parameters.refuse("no row or column has all the cells it names");
  return sums;
}

/// A report beside that of the year before.
class TwoYears {
 public:
  TwoYears(const Rule& rule, const Report& report, const Report& last_year)
      : rule_{&rule}, report_{&report}, last_year_{&last_year} {}

  void check(const YearSum& sum, std::vector<Finding>& findings) const {
    Finding finding = finding_of(*rule_, "fail");
    bool is_blank_here = true;
    const auto add_up = [&](const YearSide& side) -> std::optional<Decimal> {
      std::optional<Decimal> total = Decimal{};
      for (const YearTerm& term : side) {
        const Cell& cell = value_of(term);
        if (term.cell) {
          finding.cells.push_back(*term.cell);
          if (!is_blank(cell)) is_blank_here = false;
        }
        const auto number = number_of(cell);
        if (!number || !total) {
          total = std::nullopt;
          continue;
        }
        if (!term.cell) finding.parameters["last_year:" + term.name] = number->to_string();
        total =
            term.is_negative ? Decimal::difference(*total, *number) : Decimal::sum(*total, *number);
      }
      return total;
    };
    if (!has_cells(sum.left) || !has_cells(sum.right)) return;
    finding.left = add_up(sum.left);
    finding.right = add_up(sum.right);
    if (is_blank_here || (finding.left && finding.left == finding.right)) return;
    finding.parameters["previous_year"] = std::to_string(last_year_->year);
    if (finding.left && finding.right) {
      finding.difference = Decimal::difference(*finding.left, *finding.right);
    } else {
      finding.variant = "not_assessable";
      finding.level = rule_->level_of(finding.variant);
      finding.state = FindingState::not_assessable;
    }
    findings.push_back(std::move(finding));
  }

 private:
  bool has_cells(const YearSide& side) const {
    return std::ranges::all_of(side, [&](const YearTerm& term) {
      return cell_at(term.cell ? *report_ : *last_year_, term.address) != nullptr;
    });
  }

  const Cell& value_of(const YearTerm& term) const {
    return term.cell ? report_->cell(*term.cell) : *cell_at(*last_year_, term.address);
  }

  const Rule* rule_;
  const Report* report_;
  const Report* last_year_;
};

}  // namespace

RuleFunction bind_last_year_sum(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, sums = bind_sums(binding, parameters),
          comparison = LastYearComparison{binding.rule, parameters}](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    const Report* const last_year = comparison.find(report, options, findings);
    if (last_year == nullptr) return;
    for (const YearSum& sum : sums) TwoYears{rule, report, *last_year}.check(sum, findings);
  };
}

}  // namespace gongkai
