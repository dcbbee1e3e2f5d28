#include "core/rules/checker.hpp"

#include <algorithm>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/rules/functions/function.hpp"
#include "core/rules/sum_check.hpp"

namespace gongkai {
namespace {

struct BoundRule {
  const Rule* rule = nullptr;
  std::vector<BoundSum> sums;
  RuleFunction function;  ///< empty for a sum rule
};

struct BoundEdition {
  EditionPointer edition;
  std::vector<BoundRule> rules;
};

BoundRule bind_rule(const Rule& rule, const Edition& edition, const EditionCatalogue& editions) {
  if (const auto* sum = std::get_if<SumCheck>(&rule.check)) {
    return {.rule = &rule, .sums = bind_sum_check(*sum, rule, edition), .function = {}};
  }
  const auto& check = std::get<FunctionCheck>(rule.check);
  const BindFunction bind = find_function(check.function);
  if (bind == nullptr) throw DataError{rule.id, "there is no function " + check.function};
  return {.rule = &rule,
          .sums = {},
          .function = bind({.rule = rule,
                            .parameters = check.parameters,
                            .edition = edition,
                            .editions = editions})};
}

BoundEdition bind_edition(const RuleCatalogue& catalogue, const EditionPointer& edition,
                          const EditionCatalogue& editions) {
  BoundEdition bound{.edition = edition, .rules = {}};
  for (const Rule& rule : catalogue.rules) {
    if (!std::ranges::contains(rule.editions, edition->id)) continue;
    bound.rules.push_back(bind_rule(rule, *edition, editions));
  }
  return bound;
}

}  // namespace

struct Checker::Bound {
  RuleCatalogue catalogue;
  EditionCatalogue editions;
  std::vector<BoundEdition> by_edition;
};

Checker::Checker(std::unique_ptr<Bound> bound) : bound_{std::move(bound)} {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

std::expected<Checker, Problem> Checker::create(RuleCatalogue rules,
                                                const EditionCatalogue& editions) {
  // Bound rules point into the catalogue, so it gets its final place first.
  auto bound = std::make_unique<Bound>(
      Bound{.catalogue = std::move(rules), .editions = editions, .by_edition = {}});
  try {
    for (const Rule& rule : bound->catalogue.rules) {
      for (const std::string& id : rule.editions) {
        if (!editions.find(id)) throw DataError{rule.id, "there is no edition " + id};
      }
    }
    for (const EditionPointer& edition : bound->editions.all()) {
      bound->by_edition.push_back(bind_edition(bound->catalogue, edition, bound->editions));
    }
  } catch (const DataError& error) {
    return std::unexpected{error.problem("rules.broken")};
  }
  return Checker{std::move(bound)};
}

std::vector<Finding> Checker::check(const Report& report, const CheckOptions& options) const {
  std::vector<Finding> findings;
  const auto edition =
      std::ranges::find(bound_->by_edition, report.edition, &BoundEdition::edition);
  if (edition == bound_->by_edition.end()) return findings;
  for (const BoundRule& rule : edition->rules) {
    for (const BoundSum& sum : rule.sums) check_sum(sum, *rule.rule, report, findings);
    if (rule.function) rule.function(report, options, findings);
  }
  return findings;
}

const RuleCatalogue& Checker::rules() const { return bound_->catalogue; }

}  // namespace gongkai
