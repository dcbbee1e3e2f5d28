#include "core/rules/checker.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/rules/functions/function.hpp"
#include "core/rules/functions/text_function.hpp"
#include "core/rules/sum_check.hpp"

namespace gongkai {
namespace {

struct BoundRule {
  const Rule* rule = nullptr;
  std::size_t first_sum = 0;  ///< in BoundEdition::sums
  std::size_t sum_count = 0;
  RuleFunction function;       ///< empty for a sum rule
  TextFunction text_function;  ///< empty for a rule that reads no text
};

struct BoundEdition {
  EditionPointer edition;
  std::vector<BoundSum> sums;
  std::vector<BoundRule> rules;
};

struct Form {
  const Edition& edition;
  const EditionCatalogue& editions;
  const Vocabulary* vocabulary;
  DataReading& reading;
};

BoundRule bind_function(const Rule& rule, const FunctionCheck& check, const Form& form) {
  const FunctionBinding binding{.rule = rule,
                                .parameters = check.parameters,
                                .edition = form.edition,
                                .editions = form.editions,
                                .reading = form.reading};
  BoundRule bound{.rule = &rule, .function = {}, .text_function = {}};
  if (const BindFunction bind = find_function(check.function)) {
    bound.function = bind(binding);
  } else if (const BindTextFunction bind_text = find_text_function(check.function)) {
    if (form.vocabulary != nullptr) bound.text_function = bind_text(binding, *form.vocabulary);
  } else {
    form.reading.refuse(rule.id, "there is no function " + check.function);
  }
  return bound;
}

BoundRule bind_rule(const Rule& rule, const Form& form, std::vector<BoundSum>& sums) {
  if (const auto* sum = std::get_if<SumCheck>(&rule.check)) {
    const std::size_t first = sums.size();
    std::ranges::move(bind_sum_check(*sum, rule, form.edition, form.reading),
                      std::back_inserter(sums));
    return {.rule = &rule,
            .first_sum = first,
            .sum_count = sums.size() - first,
            .function = {},
            .text_function = {}};
  }
  return bind_function(rule, std::get<FunctionCheck>(rule.check), form);
}

BoundEdition bind_edition(const RuleCatalogue& catalogue, const EditionPointer& edition,
                          const EditionCatalogue& editions, const Vocabulary* vocabulary,
                          DataReading& reading) {
  const Form form{
      .edition = *edition, .editions = editions, .vocabulary = vocabulary, .reading = reading};
  BoundEdition bound{.edition = edition, .sums = {}, .rules = {}};
  for (const Rule& rule : catalogue.rules) {
    if (rule.is_off() || !std::ranges::contains(rule.editions, edition->id)) continue;
    bound.rules.push_back(bind_rule(rule, form, bound.sums));
  }
  return bound;
}

}  // namespace

struct Checker::Bound {
  RuleCatalogue catalogue;
  EditionCatalogue editions;
  std::shared_ptr<const Vocabulary> vocabulary;
  std::vector<BoundEdition> by_edition;
};

Checker::Checker(std::unique_ptr<Bound> bound) : bound_{std::move(bound)} {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

std::expected<Checker, Problem> Checker::create(RuleCatalogue rules,
                                                const EditionCatalogue& editions,
                                                std::shared_ptr<const Vocabulary> vocabulary) {
  // Bound rules point into the catalogue, so it gets its final place first.
  auto bound = std::make_unique<Bound>(Bound{.catalogue = std::move(rules),
                                             .editions = editions,
                                             .vocabulary = std::move(vocabulary),
                                             .by_edition = {}});
  DataReading reading;
  for (const Rule& rule : bound->catalogue.rules) {
    if (std::ranges::count(bound->catalogue.rules, rule.id, &Rule::id) > 1) {
      reading.refuse(rule.id, "this id stands twice");
    }
    for (const std::string& id : rule.editions) {
      if (!editions.find(id)) reading.refuse(rule.id, "there is no edition " + id);
    }
  }
  for (const EditionPointer& edition : bound->editions.all()) {
    bound->by_edition.push_back(
        bind_edition(bound->catalogue, edition, bound->editions, bound->vocabulary.get(), reading));
  }
  return reading.result(Checker{std::move(bound)}, "rules.broken");
}

std::vector<Finding> Checker::check(const Report& report, const CheckOptions& options) const {
  std::vector<Finding> findings;
  const auto edition =
      std::ranges::find(bound_->by_edition, report.edition, &BoundEdition::edition);
  if (edition == bound_->by_edition.end()) return findings;
  KnownTexts none_known;
  std::optional<ReportTexts> texts;  // read once, when the first rule asks for them
  for (const BoundRule& rule : edition->rules) {
    for (std::size_t offset = 0; offset < rule.sum_count; ++offset) {
      const std::size_t position = rule.first_sum + offset;
      check_sum(edition->sums[position], position, *rule.rule, report, findings);
    }
    if (rule.function) rule.function(report, options, findings);
    if (rule.text_function) {
      if (!texts) {
        texts = read_texts(report, last_year_of(report, options), *bound_->vocabulary,
                           options.known_texts == nullptr ? none_known : *options.known_texts);
      }
      rule.text_function(*texts, findings);
    }
  }
  for (Finding& finding : findings) settle(finding, report);
  return findings;
}

std::span<const BoundSum> Checker::sums_of(const Edition& edition) const {
  const auto found = std::ranges::find_if(bound_->by_edition, [&](const BoundEdition& bound) {
    return bound.edition.get() == &edition;
  });
  if (found == bound_->by_edition.end()) return {};
  return found->sums;
}

const RuleCatalogue& Checker::rules() const { return bound_->catalogue; }

const std::shared_ptr<const Vocabulary>& Checker::vocabulary() const { return bound_->vocabulary; }

}  // namespace gongkai
