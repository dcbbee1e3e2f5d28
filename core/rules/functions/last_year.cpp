#include "core/rules/functions/last_year.hpp"

#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

std::string without_white_space(std::string_view text) {
  std::string kept;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (!is_white_space(point.value)) kept += text.substr(offset, point.bytes);
    offset += point.bytes;
  }
  return kept;
}

/// True also where a name is not given: report.unit asks for it.
bool is_same_unit(const Unit& left, const Unit& right) {
  if (!left.code.empty() && left.code == right.code) return true;
  const std::string left_name = without_white_space(left.name);
  const std::string right_name = without_white_space(right.name);
  return left_name.empty() || right_name.empty() || left_name == right_name;
}

}  // namespace

LastYearComparison::LastYearComparison(const Rule& rule, const DataValue& parameters)
    : rule_{&rule}, asking_rule_{parameters.at("unit_question").text()} {}

const Report* LastYearComparison::find(const Report& report, const CheckOptions& options,
                                       std::vector<Finding>& findings) const {
  const Report* const last_year = last_year_of(report, options);
  if (last_year == nullptr) return nullptr;
  if (last_year->year != report.year - 1) {
    add("wrong_year", report, *last_year, findings);
    return nullptr;
  }
  if (is_same_unit(report.unit, last_year->unit)) return last_year;
  const std::string place = "report/other_unit/" + last_year->unit.name;
  if (const auto answer = answer_to(asking_rule_, place, report)) {
    return *answer == "same_unit" ? last_year : nullptr;
  }
  add("other_unit", report, *last_year, findings);
  return nullptr;
}

void LastYearComparison::add(std::string_view variant, const Report& report,
                             const Report& last_year, std::vector<Finding>& findings) const {
  if (rule_->id != asking_rule_) return;
  Finding finding = finding_of(*rule_, variant);
  finding.state = FindingState::not_assessable;
  finding.place = "report/" + std::string{variant};
  if (variant == "other_unit") finding.place += "/" + last_year.unit.name;
  finding.parameters["unit"] = report.unit.name;
  finding.parameters["previous_unit"] = last_year.unit.name;
  finding.parameters["previous_year"] = std::to_string(last_year.year);
  finding.parameters["expected_year"] = std::to_string(report.year - 1);
  findings.push_back(std::move(finding));
}

const Cell* cell_at(const Report& report, std::string_view address) {
  const auto cell = report.edition->find_cell(address);
  if (!cell || !report.tables_present[report.edition->cells[*cell].table]) return nullptr;
  return &report.cell(*cell);
}

const Cell* same_cell(const Report& last_year, const Report& report, CellIndex cell) {
  const CellInfo& info = report.edition->cells[cell];
  if (last_year.edition != report.edition) return cell_at(last_year, info.address);
  return last_year.tables_present[info.table] ? &last_year.cell(cell) : nullptr;
}

std::optional<Decimal> multiple_of(Decimal number, std::int64_t factor) {
  Decimal product;
  std::optional<Decimal> doubled = number;
  while (factor > 0) {
    if (!doubled) return std::nullopt;
    if (factor % 2 == 1) {
      const auto sum = Decimal::sum(product, *doubled);
      if (!sum) return std::nullopt;
      product = *sum;
    }
    factor /= 2;
    doubled = Decimal::sum(*doubled, *doubled);
  }
  return product;
}

}  // namespace gongkai
