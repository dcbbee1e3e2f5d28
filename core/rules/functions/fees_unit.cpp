// fees.unit: an amount of money that looks as if it were given in yuan, where the column asks for ten thousands of yuan.
#include <map>
#include <utility>

#include "core/rules/functions/last_year.hpp"
#include "core/rules/functions/parameters.hpp"

namespace gongkai {
namespace {

constexpr std::size_t places_of_wan = 4;

struct AmountLimits {
  CellIndex cell = 0;
  std::int64_t most_places = 0;  ///< an amount with more of them was converted
  std::int64_t times_last_year = 0;
  Decimal least;                                      ///< below it nothing is said
  std::map<std::string, Decimal, std::less<>> large;  ///< by kind of unit
};

std::size_t places_of(Decimal number) {
  const std::string text = number.to_string();
  const std::size_t point = text.find('.');
  return point == std::string::npos ? 0 : text.size() - point - 1;
}

/// The ten-thousandth of a number with at most two places.
std::string ten_thousandth(Decimal number) {
  std::string text = number.to_string();
  const std::size_t places = places_of(number);
  std::erase(text, '.');
  if (text.size() <= places + places_of_wan)
    text.insert(0, places + places_of_wan + 1 - text.size(), '0');
  text.insert(text.size() - places - places_of_wan, ".");
  const auto shifted = Decimal::parse(text);
  return shifted ? shifted->to_string() : text;
}

/// What is suspicious about the amount; empty: nothing.
std::string_view suspicion(Decimal amount, const std::optional<Decimal>& before,
                           const AmountLimits& limits, const std::string& kind) {
  if (before && !before->is_zero() && !before->is_negative()) {
    const auto many = multiple_of(*before, limits.times_last_year);
    return many && amount >= *many ? "many_times" : "";
  }
  const auto large = limits.large.find(kind);
  return large != limits.large.end() && amount >= large->second ? "large" : "";
}

AmountLimits read_limits(const Edition& edition, const DataValue& parameters) {
  constexpr std::int64_t most = 1'000'000'000;
  AmountLimits limits{.cell = cell_in(edition, parameters.at("cell")),
                      .most_places = within(parameters.at("most_places"), 0, 2),
                      .times_last_year = within(parameters.at("times_last_year"), 2, 1'000'000),
                      .least =
                          Decimal::from_integer(within(parameters.at("least_amount"), 1, most)),
                      .large = {}};
  for (const auto& [kind, amount] : parameters.at("large").members())
    limits.large.emplace(kind, Decimal::from_integer(within(amount, 1, most)));
  return limits;
}

}  // namespace

RuleFunction bind_fees_unit(const FunctionBinding& binding) {
  const DataValue parameters = parameters_of(binding);
  return [&rule = binding.rule, limits = read_limits(binding.edition, parameters),
          comparison = LastYearComparison{binding.rule, parameters}](
             const Report& report, const CheckOptions& options, std::vector<Finding>& findings) {
    const auto amount = number_of(report.cell(limits.cell));
    if (!amount || *amount < limits.least ||
        std::cmp_greater(places_of(*amount), limits.most_places))
      return;
    const Report* const last_year = comparison.find(report, options, findings);
    const Cell* const previous =
        last_year == nullptr ? nullptr : same_cell(*last_year, report, limits.cell);
    const auto before = previous == nullptr ? std::nullopt : number_of(*previous);
    const std::string_view variant = suspicion(*amount, before, limits, report.unit.kind);
    if (variant.empty()) return;
    Finding finding = finding_of(rule, variant);
    finding.cells = {limits.cell};
    if (variant == "many_times") {
      finding.left = before;
      finding.right = amount;
      finding.difference = Decimal::difference(*before, *amount);
      finding.parameters["previous_year"] = std::to_string(last_year->year);
    }
    finding.parameters["in_wan_yuan"] = ten_thousandth(*amount);
    findings.push_back(std::move(finding));
  };
}

}  // namespace gongkai
