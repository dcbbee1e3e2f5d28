#include "core/diagnosis/search.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <ranges>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/diagnosis/slips.hpp"
#include "core/sorting.hpp"

namespace gongkai::diagnosis {
namespace {

/// Cells changed on trial, in one table. A count, so that the same report has the same answer on every machine.
constexpr int work_allowed = 30'000;
/// At least so much for each step of taking several mistakes apart: enough for every single cell.
constexpr int work_for_a_part = 1'500;
/// Whoever makes more mistakes than this in one table has copied another table.
constexpr std::size_t parts_at_most = 8;
/// So many of the parts that gain most are compared by weight.
constexpr std::size_t parts_compared = 32;
/// Of each of two slips, the best are paired.
constexpr std::size_t candidates_paired = 24;
/// More pairs than this are not made; those of the best effects come first.
constexpr std::size_t pairs_compared = 1024;

/// Two effects that together make all sums hold, and the slips that have the one and the other.
struct TwoEffects {
  std::uint64_t effect = 0;  ///< key of the first
  std::vector<Candidate> firsts;
  std::vector<Candidate> seconds;
};

/// What a slip would leave to be explained, and how many more sums would hold.
struct Part {
  int gain = 0;
  Residuals rest;
  std::optional<Candidate>
      shift;  ///< with a lost number: the one slip that Slips::solutions leaves out
};

/// A shift that grows longer, away from the cell that it frees, and what it leaves to be explained. At first none: no line has so
/// high a number.
struct Run {
  std::uint16_t line = std::numeric_limits<std::uint16_t>::max();
  std::uint16_t freed = 0;  ///< places in the line
  std::uint16_t end = 0;
  Residuals rest;
};

struct Pair {
  Candidate first;
  Candidate second;
  std::size_t effects = 0;  ///< position in Search::effects_
  int weight() const { return first.weight + second.weight; }
  Amount strangeness() const { return first.strangeness + second.strangeness; }
};

std::vector<Candidate> only(const std::optional<Candidate>& candidate) {
  return candidate ? std::vector{*candidate} : std::vector<Candidate>{};
}

class Search {
 public:
  Search(const Equations& equations, const Admission& is_admitted)
      : equations_{equations}, is_admitted_{is_admitted}, slips_{equations},
        residuals_{residuals_of(equations)}, trial_{residuals_} {
    for (const Variable& variable : equations.variables)
      most_terms_of_a_cell_ = std::max(most_terms_of_a_cell_, variable.terms.size());
  }

  std::vector<Answer> run() {
    bool is_exhaustive = true;
    while (residuals_.failing != 0) {
      if (explain_by_one(is_exhaustive) || explain_by_two(is_exhaustive))
        return std::move(answers_);
      is_exhaustive = false;
      if (!explain_a_part()) break;
    }
    if (residuals_.failing != 0) answers_.push_back({.equations = failing(), .explanations = {}});
    return std::move(answers_);
  }

 private:
  bool spend(std::size_t work) {
    work_ -= static_cast<int>(work);
    return work_ > 0;
  }

  /// The residuals after one mending.
  const Residuals& attempt(const Pattern& pattern, Amount amount) {
    trial_ = residuals_;
    mend(trial_, equations_, pattern, amount);
    return trial_;
  }

  std::vector<EquationIndex> failing() const {
    std::vector<EquationIndex> equations;
    for (std::size_t index = 0; index < residuals_.values.size(); ++index) {
      if (residuals_.values[index] != 0) equations.push_back(static_cast<EquationIndex>(index));
    }
    return equations;
  }

  /// The failing equations that a slip has a part in.
  std::vector<EquationIndex> failing_by(const Candidate& candidate) {
    const Residuals& mended = attempt(candidate.pattern, candidate.amount);
    std::vector<EquationIndex> equations = failing();
    std::erase_if(equations, [&](EquationIndex index) {
      return mended.values[index] == residuals_.values[index];
    });
    return equations;
  }

  /// A part that was explained before has mended one of its cells already.
  bool is_taken(const Candidate& candidate) const {
    return std::ranges::any_of(
        parts_, [&](const Candidate& part) { return have_common_cell(part, candidate); });
  }

  /// Sorts candidates, the best first, and leaves the best of those with the same corrections.
  void rank(std::vector<Candidate>& candidates) const {
    std::erase_if(candidates, [&](const Candidate& candidate) {
      return is_taken(candidate) || !is_admitted_(std::span{&candidate, 1});
    });
    sort_stably(candidates, {}, [](const Candidate& candidate) {
      return std::tuple{candidate.corrections, candidate.weight, candidate.pattern};
    });
    const auto repeated = std::ranges::unique(candidates, {}, &Candidate::corrections);
    candidates.erase(repeated.begin(), repeated.end());
    sort_stably(candidates, {}, [](const Candidate& candidate) {
      return std::tuple{candidate.weight, candidate.strangeness, candidate.pattern};
    });
  }

  void answer(std::vector<EquationIndex> equations, const std::vector<Candidate>& ranked,
              bool is_exhaustive) {
    Answer made{.equations = std::move(equations), .explanations = {}, .exhaustive = is_exhaustive};
    for (const Candidate& candidate : ranked) {
      made.explanations.push_back({candidate});
      if (candidate.weight == ranked.front().weight) ++made.equally_good;
    }
    answers_.push_back(std::move(made));
  }

  bool explain_by_one(bool is_exhaustive) {
    std::vector<Candidate> candidates = slips_.solutions(residuals_);
    // They take long to look at; the first time there is always room for that.
    if (parts_.size() < 3 || spend(slips_.shifts().size()))
      slips_.add_shifts_with_loss(residuals_, candidates);
    rank(candidates);
    if (candidates.empty()) return false;
    answer(failing(), candidates, is_exhaustive);
    return true;
  }

  /// Notes slips whose mending is in `trial_`, which another slip can complete.
  void note(std::vector<Candidate> candidates) {
    const std::uint64_t effect = trial_.key - residuals_.key;
    spend(candidates.size());
    const auto add_to = [&](std::vector<Candidate>& side) {
      side.insert(side.end(), candidates.begin(), candidates.end());
    };
    if (const auto found = position_of_.find(effect); found != position_of_.end()) {
      add_to(effects_[found->second].firsts);
    } else if (const auto other = position_of_.find(0 - residuals_.key - effect);
               other != position_of_.end()) {
      add_to(effects_[other->second].seconds);
    } else {
      position_of_.emplace(effect, effects_.size());
      effects_.push_back(
          {.effect = effect, .firsts = std::move(candidates), .seconds = slips_.solutions(trial_)});
      spend(effects_.back().seconds.size());
    }
  }

  /// Whether mending two cells may leave no more failing sums than a free slip explains.
  bool may_leave_free_rest() const {
    return residuals_.failing <= 2 * most_terms_of_a_cell_ + slips_.most_terms();
  }

  bool pair_fixed(std::size_t position) {
    const Pattern& pattern = slips_.fixed()[position];
    if (!spend(1)) return false;
    const bool is_solved = slips_.is_solved_by_fixed(residuals_.key + slips_.fixed_key(position));
    if (!is_solved && !may_leave_free_rest()) return true;
    if (!spend(2)) return false;
    attempt(pattern, 0);
    if (is_solved || slips_.is_solved_by_free(trial_))
      note(only(candidate_of(equations_, pattern, 0)));
    return true;
  }

  /// The residuals after a shift, with nothing in the cell that it frees. Shifts that free one cell come in the order of their
  /// length, so that each follows from the one before.
  const Residuals& after_shift(const Pattern& pattern) {
    const std::vector<VariableIndex>& line = equations_.lines[pattern.line].variables;
    const auto value = [&](std::size_t place) { return equations_.variables[line[place]].value; };
    const bool is_on = pattern.shape == Shape::shift_on;
    const std::uint16_t freed = is_on ? pattern.first : pattern.last;
    const std::uint16_t end = is_on ? pattern.last : pattern.first;
    Run& run = runs_[is_on ? 1 : 0];
    if (run.line != pattern.line || run.freed != freed) {
      run = {.line = pattern.line, .freed = freed, .end = freed, .rest = residuals_};
      run.rest.change(equations_, line[freed], -value(freed));
    }
    while (run.end != end) {
      const std::uint16_t before = run.end;
      run.end = static_cast<std::uint16_t>(is_on ? before + 1 : before - 1);
      run.rest.change(equations_, line[run.end], value(before) - value(run.end));
    }
    return run.rest;
  }

  /// Mends a shift, with nothing or with the number lost that makes a sum hold, where is_worth(key afterwards, how many sums
  /// fail at least) says so. Calls visit(lost number) with `trial_` mended.
  template <typename IsWorth, typename Visit>
  bool for_each_loss(const Pattern& pattern, IsWorth&& is_worth, Visit&& visit) {
    if (!spend(2)) return false;
    const Residuals& rest = after_shift(pattern);
    const VariableIndex freed = freed_by_shift(equations_, pattern);
    const Variable& variable = equations_.variables[freed];
    const std::size_t fewest = rest.failing - std::min(rest.failing, variable.terms.size());
    const auto consider = [&](Amount lost) {
      if (!is_worth(rest.key + static_cast<std::uint64_t>(lost) * variable.key, fewest))
        return true;
      trial_ = rest;
      trial_.change(equations_, freed, lost);
      visit(lost);
      return spend(2);
    };
    // A shift that ends at a zero is the shorter one, unless a number was lost there.
    if (variable.value != 0 && !consider(0)) return false;
    Amount before = 0;
    for (const auto& [equation, coefficient] : variable.terms) {
      const Amount lost = -rest.values[equation] / coefficient;
      if (lost <= 0 || lost == before || lost == variable.value) continue;
      before = lost;
      if (!consider(lost)) return false;
    }
    return true;
  }

  bool pair_shift(const Pattern& pattern) {
    const auto may_be_completed = [&](std::uint64_t key, std::size_t fewest) {
      return fewest <= slips_.most_terms() || slips_.is_solved_by_fixed(key);
    };
    return for_each_loss(pattern, may_be_completed, [&](Amount lost) {
      if (slips_.is_solved_by_fixed(trial_.key) || slips_.is_solved_by_free(trial_))
        note(only(candidate_of(equations_, pattern, lost)));
    });
  }

  /// Mends along a direction as far as makes one of its failing sums hold, where is_worth(how many sums fail then) says so.
  /// Calls visit(amount) with `trial_` mended.
  template <typename IsWorth, typename Visit>
  bool for_each_amount(const Direction& direction, IsWorth&& is_worth, Visit&& visit) {
    const std::span<const Term> terms = slips_.terms_of(direction);
    amounts_.clear();
    for (const auto& [equation, coefficient] : terms) {
      const Amount residual = residuals_.values[equation];
      if (residual == 0 || residual % coefficient != 0) continue;
      const Amount amount = -residual / coefficient;
      if (std::ranges::contains(amounts_, amount)) continue;
      amounts_.push_back(amount);
      if (!spend(1)) return false;
      std::size_t failing = residuals_.failing;
      for (const Term& term : terms) {
        const Amount value = residuals_.values[term.equation];
        if (value != 0) --failing;
        if (value + term.coefficient * amount != 0) ++failing;
      }
      if (!is_worth(failing)) continue;
      trial_ = residuals_;
      trial_.failing = failing;
      for (const Term& term : terms) {
        trial_.values[term.equation] += term.coefficient * amount;
        trial_.key += static_cast<std::uint64_t>(term.coefficient * amount) *
                      equations_.equations[term.equation].key;
      }
      visit(amount);
    }
    return true;
  }

  bool pair_along(const Direction& direction) {
    // Both are free: pairs with a fixed slip are found from that one's side.
    if (residuals_.failing > direction.term_count + slips_.most_terms()) return true;
    const auto may_be_completed = [&](std::size_t failing) {
      return failing <= slips_.most_terms();
    };
    return for_each_amount(direction, may_be_completed, [&](Amount amount) {
      if (slips_.is_solved_by_free(trial_)) note(slips_.along(direction, amount));
    });
  }

  bool have_common_cell(const Candidate& left, const Candidate& right) const {
    bool is_common = false;
    for_each_change(equations_, left.pattern, left.amount, [&](VariableIndex one, Amount change) {
      if (change == 0) return;
      for_each_change(equations_, right.pattern, right.amount,
                      [&](VariableIndex other, Amount other_change) {
                        is_common = is_common || (other_change != 0 && one == other);
                      });
    });
    return is_common;
  }

  /// The best pairs, the best first.
  std::vector<Pair> ranked_pairs() {
    for (TwoEffects& effects : effects_) {
      rank(effects.firsts);
      rank(effects.seconds);
    }
    std::erase_if(effects_, [](const TwoEffects& effects) {
      return effects.firsts.empty() || effects.seconds.empty();
    });
    sort_stably(effects_, {}, [](const TwoEffects& effects) {
      return effects.firsts.front().weight + effects.seconds.front().weight;
    });
    std::vector<Pair> pairs;
    for (std::size_t position = 0; position < effects_.size() && pairs.size() < pairs_compared;
         ++position) {
      const TwoEffects& effects = effects_[position];
      for (const Candidate& first : effects.firsts | std::views::take(candidates_paired)) {
        for (const Candidate& second : effects.seconds | std::views::take(candidates_paired)) {
          if (!have_common_cell(first, second) && is_admitted_(std::array{first, second}))
            pairs.push_back({.first = first, .second = second, .effects = position});
        }
      }
    }
    sort_stably(pairs, {},
                [](const Pair& pair) { return std::pair{pair.weight(), pair.strangeness()}; });
    return pairs;
  }

  bool explain_by_two(bool is_exhaustive) {
    if (work_ <= 0) return false;
    effects_.clear();
    position_of_.clear();
    runs_ = {};
    for (const Direction& direction : slips_.directions())
      is_exhaustive = pair_along(direction) && is_exhaustive;
    for (std::size_t position = 0; position < slips_.fixed().size(); ++position)
      is_exhaustive = pair_fixed(position) && is_exhaustive;
    for (const Slips::Shift& shift : slips_.shifts())
      is_exhaustive = pair_shift(shift.pattern) && is_exhaustive;

    const std::vector<Pair> pairs = ranked_pairs();
    if (pairs.empty()) return false;
    const bool is_split = std::ranges::all_of(pairs, [&](const Pair& pair) {
      return pair.weight() > pairs.front().weight() || pair.effects == pairs.front().effects;
    });
    const TwoEffects& effects = effects_[pairs.front().effects];
    if (is_split && pairs.front().first == effects.firsts.front() &&
        pairs.front().second == effects.seconds.front() &&
        !failing_by(effects.firsts.front()).empty() &&
        !failing_by(effects.seconds.front()).empty()) {
      // Every best pair has the same two effects: these are two causes, and each has its own alternatives.
      for (const auto* side : {&effects.firsts, &effects.seconds})
        answer(failing_by(side->front()), *side, is_exhaustive);
    } else {
      answer_together(pairs, is_exhaustive);
    }
    return true;
  }

  void answer_together(const std::vector<Pair>& pairs, bool is_exhaustive) {
    Answer made{.equations = failing(), .explanations = {}, .exhaustive = is_exhaustive};
    std::vector<std::uint64_t> seen;
    for (const Pair& pair : pairs) {
      const std::uint64_t corrections = pair.first.corrections + pair.second.corrections;
      if (std::ranges::contains(seen, corrections)) continue;
      if (pair.weight() > pairs.front().weight() && seen.size() >= explanations_shown) break;
      seen.push_back(corrections);
      made.explanations.push_back({pair.first, pair.second});
      if (pair.weight() == pairs.front().weight()) ++made.equally_good;
    }
    answers_.push_back(std::move(made));
  }

  /// Possible slips with the effect that leads from `residuals_` to `trial_`.
  std::vector<Candidate> alike() const {
    Residuals effect{.values = residuals_.values, .key = residuals_.key - trial_.key};
    for (std::size_t index = 0; index < effect.values.size(); ++index) {
      effect.values[index] -= trial_.values[index];
      if (effect.values[index] != 0) ++effect.failing;
    }
    std::vector<Candidate> candidates = slips_.solutions(effect);
    rank(candidates);
    return candidates;
  }

  /// Three mistakes or more: takes away the slip that makes the most sums hold and breaks the fewest.
  bool explain_a_part() {
    if (parts_.size() == parts_at_most) return false;
    work_ = std::max(work_, work_for_a_part);
    runs_ = {};
    std::vector<Part> parts;  // those that gain most, the first of equal ones first
    const auto gain_of = [&](std::size_t failing) {
      return static_cast<int>(residuals_.failing) - static_cast<int>(failing);
    };
    const auto is_enough = [&](int gain) {
      return gain > (parts.size() == parts_compared ? parts.back().gain : 0);
    };
    const auto consider = [&](const auto& shift) {
      const int gain = gain_of(trial_.failing);
      if (!is_enough(gain)) return;
      if (parts.size() == parts_compared) parts.pop_back();
      const auto place = std::ranges::upper_bound(parts, gain, std::greater{}, &Part::gain);
      parts.insert(place, {.gain = gain, .rest = trial_, .shift = shift()});
    };
    const auto no_shift = [] { return std::optional<Candidate>{}; };
    for (const Direction& direction : slips_.directions()) {
      const auto may_gain = [&](std::size_t failing) { return is_enough(gain_of(failing)); };
      if (!for_each_amount(direction, may_gain, [&](Amount) { consider(no_shift); })) break;
    }
    for (const Pattern& pattern : slips_.fixed()) {
      if (!spend(2)) break;
      attempt(pattern, 0);
      consider(no_shift);
    }
    for (const auto& [pattern, key, effect] : slips_.shifts()) {
      const auto may_gain = [&](std::uint64_t, std::size_t fewest) {
        return is_enough(gain_of(fewest));
      };
      if (!for_each_loss(pattern, may_gain, [&](Amount lost) {
            consider([&] { return candidate_of(equations_, pattern, lost); });
          }))
        break;
    }

    std::vector<Candidate> best;
    int gain = 0;
    for (const Part& part : parts) {
      if (part.gain < gain) break;
      trial_ = part.rest;
      std::vector<Candidate> candidates = alike();
      if (part.shift) {
        candidates.push_back(*part.shift);
        rank(candidates);
      }
      if (candidates.empty()) continue;
      gain = part.gain;
      if (best.empty() || candidates.front().weight < best.front().weight)
        best = std::move(candidates);
    }
    if (best.empty()) return false;
    answer(failing_by(best.front()), best, false);
    mend(residuals_, equations_, best.front().pattern, best.front().amount);
    parts_.push_back(best.front());
    return true;
  }

  const Equations& equations_;
  const Admission& is_admitted_;
  Slips slips_;
  Residuals residuals_;
  Residuals trial_;
  std::vector<Answer> answers_;
  std::vector<Candidate> parts_;  ///< taken as true, three mistakes or more
  std::vector<TwoEffects> effects_;
  std::unordered_map<std::uint64_t, std::size_t> position_of_;  ///< effect → in effects_
  std::array<Run, 2> runs_;                                     ///< back, on
  std::vector<Amount> amounts_;
  std::size_t most_terms_of_a_cell_ = 0;
  int work_ = work_allowed;
};

}  // namespace

std::vector<Answer> search(const Equations& equations, const Admission& is_admitted) {
  return Search{equations, is_admitted}.run();
}

int weight_of(std::span<const Candidate> explanation) {
  int weight = 0;
  for (const Candidate& candidate : explanation) weight += candidate.weight;
  return weight;
}

}  // namespace gongkai::diagnosis
