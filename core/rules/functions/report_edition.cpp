// report.edition: the year and the edition fit, and the tables hold nothing of another edition.
#include <algorithm>
#include <utility>

#include "core/file/json_object.hpp"
#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

/// Tables, rows and columns that the edition does not have, and that hold a value.
struct Strangers {
  std::size_t count = 0;
  std::string addresses;  ///< the first ones
};

bool holds_value(const Json& json) {
  if (json.is_object()) return std::ranges::any_of(json, holds_value);
  return !json.is_null();
}

/// What stands under the id of a table, a row or a column, if the edition has it.
bool is_known(const Edition& edition, const std::vector<std::string>& path) {
  const auto table = edition.find_table(path[0]);
  if (!table) return false;
  if (path.size() == 1) return true;
  const auto& rows = edition.tables[*table].rows;
  if (path.size() == 2) return std::ranges::contains(rows, path[1], &Row::id);
  return edition.find_cell(path[0] + "." + path[1] + "." + path[2]).has_value();
}

std::string joined(const std::vector<std::string>& path) {
  std::string address;
  for (const std::string& id : path) address += (address.empty() ? "" : ".") + id;
  return address;
}

/// `path` leads to `json`, which is what the reader left of a table, a row or a cell.
void find_strangers(const Json& json, std::vector<std::string>& path, const Edition& edition,
                    std::size_t shown, Strangers& found) {
  if (path.empty() || is_known(edition, path)) {
    if (!json.is_object()) return;
    for (const auto& [id, value] : json.get_ref<const Json::object_t&>()) {
      path.push_back(id);
      find_strangers(value, path, edition, shown, found);
      path.pop_back();
    }
    return;
  }
  if (!holds_value(json)) return;
  if (found.count < shown) {
    if (found.count > 0) found.addresses += "、";
    found.addresses += joined(path);
  } else if (found.count == shown) {
    found.addresses += "……";
  }
  ++found.count;
}

void check_year(const Report& report, const Rule& rule, const EditionCatalogue& editions,
                std::vector<Finding>& findings) {
  if (report.edition->covers(report.year)) return;
  const EditionPointer expected = editions.for_year(report.year);
  Finding finding = finding_of(rule, expected ? "wrong_edition" : "unknown_year");
  if (expected) finding.parameters["expected"] = expected->id;
  findings.push_back(std::move(finding));
}

void check_strangers(const Report& report, const Rule& rule, std::size_t shown,
                     std::vector<Finding>& findings) {
  const Json* tables = find_member(&report.unknown, "tables");
  if (tables == nullptr || !tables->is_object()) return;
  Strangers found;
  std::vector<std::string> path;
  find_strangers(*tables, path, *report.edition, shown, found);
  if (found.count == 0) return;
  Finding finding = finding_of(rule, "mixed");
  finding.parameters["count"] = std::to_string(found.count);
  finding.parameters["addresses"] = std::move(found.addresses);
  findings.push_back(std::move(finding));
}

}  // namespace

RuleFunction bind_report_edition(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  const auto shown = static_cast<std::size_t>(parameters.at("addresses_shown").integer());
  return [&rule = binding.rule, &editions = binding.editions,
          shown](const Report& report, const CheckOptions&, std::vector<Finding>& findings) {
    check_year(report, rule, editions, findings);
    check_strangers(report, rule, shown, findings);
  };
}

}  // namespace gongkai
