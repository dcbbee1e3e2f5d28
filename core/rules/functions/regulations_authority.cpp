// regulations.authority: a unit that may not make regulations reports none. The file gives the kind of unit, not its level: that is
// read from the names of the unit and of the one above it, and asked for where they leave it open.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/rules/functions/parameters.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

enum class Authority { yes, no, of_a_department, open };

struct Names {
  std::vector<std::string> kinds_without;
  std::vector<std::string> department_kinds;
  std::vector<std::string> national_beginnings;
  std::vector<std::string> office_endings;
  std::vector<std::string> names_with;
  std::vector<std::string> endings_with;
  std::vector<std::string> endings_without;
  std::vector<std::string> endings_by_parent;
  std::vector<std::string> parent_endings_with;
  std::vector<std::string> parent_endings_without;
};

Names read_names(const DataValue& parameters) {
  const auto list = [&](std::string_view key) { return parameters.at(key).texts(); };
  return {.kinds_without = list("kinds_without"),
          .department_kinds = list("department_kinds"),
          .national_beginnings = list("national_beginnings"),
          .office_endings = list("office_endings"),
          .names_with = list("names_with"),
          .endings_with = list("endings_with"),
          .endings_without = list("endings_without"),
          .endings_by_parent = list("endings_by_parent"),
          .parent_endings_with = list("parent_endings_with"),
          .parent_endings_without = list("parent_endings_without")};
}

/// The government whose office it is.
std::string_view without_office(std::string_view name, const Names& names) {
  for (const std::string& ending : names.office_endings) {
    if (name.size() > ending.size() && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  }
  return name;
}

Authority authority_of(const Unit& unit, const Names& names) {
  if (std::ranges::contains(names.kinds_without, unit.kind)) return Authority::no;
  const std::string_view name = without_office(trimmed(unit.name), names);
  if (std::ranges::contains(names.department_kinds, unit.kind)) {
    return starts_with_any(name, names.national_beginnings) ? Authority::open
                                                            : Authority::of_a_department;
  }
  if (std::ranges::contains(names.names_with, name) || ends_with_any(name, names.endings_with))
    return Authority::yes;
  if (ends_with_any(name, names.endings_without)) return Authority::no;
  const std::string_view parent = trimmed(unit.parent);
  if (parent.empty() || !ends_with_any(name, names.endings_by_parent)) return Authority::open;
  if (ends_with_any(parent, names.parent_endings_with)) return Authority::yes;
  return ends_with_any(parent, names.parent_endings_without) ? Authority::no : Authority::open;
}

/// The message; empty: nothing to say.
std::string_view variant_of(Authority authority, const std::optional<std::string>& answer) {
  switch (authority) {
    case Authority::yes:
      return {};
    case Authority::no:
      return "below";
    case Authority::of_a_department:
      return "department";
    case Authority::open:
      if (!answer) return "open";
      return *answer == "no_authority" ? "below" : "";
  }
  return {};
}

std::vector<CellIndex> cells_of_row(const Edition& edition, const DataValue& parameters) {
  const DataValue row = parameters.at("row");
  const std::string beginning = row.text() + ".";
  std::vector<CellIndex> cells;
  for (std::size_t index = 0; index < edition.cells.size(); ++index) {
    if (edition.cells[index].address.starts_with(beginning))
      cells.push_back(static_cast<CellIndex>(index));
  }
  if (cells.empty()) row.refuse("this row is not known");
  return cells;
}

}  // namespace

RuleFunction bind_regulations_authority(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, cells = cells_of_row(binding.edition, parameters),
          row = parameters.at("row").text(), names = read_names(parameters)](
             const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    std::vector<CellIndex> positive;
    std::ranges::copy_if(cells, std::back_inserter(positive), [&](CellIndex cell) {
      const auto number = number_of(report.cell(cell));
      return number && *number > Decimal{};
    });
    if (positive.empty()) return;
    const std::string question = row + "/open";
    const std::string_view variant =
        variant_of(authority_of(report.unit, names), answer_to(rule.id, question, report));
    if (variant.empty()) return;
    Finding finding = finding_of(rule, variant);
    if (variant == "open") finding.place = question;
    finding.cells = std::move(positive);
    finding.parameters["unit"] = report.unit.name;
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
