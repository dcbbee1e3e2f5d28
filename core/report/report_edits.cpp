// Edits of what stands beside tables and texts: the unit, the year, decisions, last year's report, the seal.
#include <utility>

#include "core/report/edit.hpp"

namespace gongkai {

Edit set_unit(const Report& report, Unit unit) {
  if (report.unit == unit) return {};
  return {.name = "edit.unit",
          .changes = {UnitChange{.before = report.unit, .after = std::move(unit)}}};
}

Edit set_year(const Report& report, int year) {
  if (report.year == year) return {};
  return {.name = "edit.year", .changes = {YearChange{.before = report.year, .after = year}}};
}

Edit decide(const Report& report, Decision decision) {
  const Decision* before = report.find_decision(decision.rule, decision.place);
  if (before != nullptr && *before == decision) return {};
  DecisionChange change{.rule = decision.rule,
                        .place = decision.place,
                        .before = before == nullptr ? std::nullopt : std::optional{*before},
                        .after = std::move(decision)};
  return {.name = "edit.decide", .changes = {std::move(change)}};
}

Edit withdraw_decision(const Report& report, std::string_view rule, std::string_view place) {
  const Decision* before = report.find_decision(rule, place);
  if (before == nullptr) return {};
  return {
      .name = "edit.withdraw_decision",
      .changes = {DecisionChange{
          .rule = before->rule, .place = before->place, .before = *before, .after = std::nullopt}}};
}

Edit set_last_year(const Report& report, std::shared_ptr<const Report> last_year) {
  LastYear after{.report = std::move(last_year)};
  if (after.report && (after.report->last_year.report || !after.report->seal.is_null())) {
    auto alone = std::make_shared<Report>(*after.report);
    alone->last_year = {};
    alone->seal = nullptr;
    after.report = std::move(alone);
  }
  if (report.last_year == after) return {};
  return {.name = "edit.last_year",
          .changes = {LastYearChange{.before = report.last_year, .after = std::move(after)}}};
}

Edit set_seal(const Report& report, Json seal) {
  if (report.seal == seal) return {};
  return {.name = "edit.seal",
          .changes = {SealChange{.before = report.seal, .after = std::move(seal)}}};
}

Edit ending_seal(Edit edit, const Report& report) {
  if (!edit.empty() && !report.seal.is_null())
    edit.changes.emplace_back(SealChange{.before = report.seal, .after = nullptr});
  return edit;
}

}  // namespace gongkai
