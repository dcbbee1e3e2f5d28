// Measures how often core/diagnosis names the wrong cell first, on random tables with injected mistakes, and how long it takes.
// docs/benchmarks.md explains the figures.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/embedded.hpp"
#include "core/file/json.hpp"
#include "core/standard_form.hpp"
#include "tests/bench/random_tables.hpp"

namespace gongkai::test {
namespace {

constexpr double worth_repeating = 0.7;  // milliseconds

struct Arguments {
  std::size_t tables = 10'000;
  std::uint64_t seed = 1;
  bool json = false;
  bool failures = false;     ///< print each case whose first answer is wrong
  bool control = false;      ///< leave out computed totals
  std::size_t mistakes = 0;  ///< only cases with so many; 0: one and two
};

struct Counts {
  std::size_t cases = 0;
  std::size_t rank_1 = 0;  ///< the true cells with their true numbers are an answer of rank 1
  std::size_t first = 0;   ///< they are alone there, or stand before their equals
  std::size_t named = 0;   ///< and the mistake has its own name
  std::size_t shared = 0;  ///< several answers have rank 1
  std::size_t true_and_shared = 0;
  std::size_t answers_sharing = 0;  ///< in all of these together
  std::size_t most_sharing = 0;
  std::size_t wrong_and_certain = 0;  ///< a wrong answer, and no word about others
  /// Not first, but as good as the first by all that is known of it: the same kinds of mistakes, and no sum tells.
  std::size_t tied = 0;
  double even_guess = 0;  ///< what picking any one of the equally good would have had right

  void add(const Counts& other) {
    cases += other.cases;
    rank_1 += other.rank_1;
    first += other.first;
    named += other.named;
    shared += other.shared;
    true_and_shared += other.true_and_shared;
    answers_sharing += other.answers_sharing;
    most_sharing = std::max(most_sharing, other.most_sharing);
    wrong_and_certain += other.wrong_and_certain;
    tied += other.tied;
    even_guess += other.even_guess;
  }
};

using Truth = std::map<CellIndex, Cell>;

Truth truth_of(std::span<const Correction> corrections) {
  Truth truth;
  for (const Correction& correction : corrections)
    truth.emplace(correction.cell, correction.proposed);
  return truth;
}

Truth proposal_of(const Explanation& explanation) {
  Truth proposal;
  for (const Slip& slip : explanation.slips) {
    for (const Correction& correction : slip.corrections)
      proposal.emplace(correction.cell, correction.proposed);
  }
  return proposal;
}

/// Everything that the best answers say taken together is the truth, `choose` saying which of a cause's answers.
bool is_truth(const std::vector<Cause>& causes, const Truth& truth,
              const std::function<const Explanation*(const Cause&)>& choose) {
  Truth all;
  for (const Cause& cause : causes) {
    const Explanation* chosen = choose(cause);
    if (chosen == nullptr) return false;
    all.merge(proposal_of(*chosen));
  }
  return all == truth;
}

const Explanation* first_of(const Cause& cause) {
  return cause.explanations.empty() ? nullptr : cause.explanations.data();
}

/// The answer of rank 1, of those that are shown, that says nothing but the truth.
const Explanation* true_of_rank_1(const Cause& cause, const Truth& truth) {
  for (const Explanation& explanation : cause.explanations) {
    if (explanation.rank > 1) break;
    const Truth proposal = proposal_of(explanation);
    if (std::ranges::all_of(proposal, [&](const auto& pair) {
          const auto found = truth.find(pair.first);
          return found != truth.end() && found->second == pair.second;
        }))
      return &explanation;
  }
  return nullptr;
}

bool are_of_one_kind(const Explanation& left, const Explanation& right) {
  return std::ranges::equal(left.slips, right.slips, {}, &Slip::mistake, &Slip::mistake);
}

/// Whether the truth is, cause by cause, of the same kind as what is named first.
bool is_of_the_kind_named(const std::vector<Cause>& causes, const Truth& truth) {
  return std::ranges::all_of(causes, [&](const Cause& cause) {
    const Explanation* chosen = true_of_rank_1(cause, truth);
    return chosen != nullptr && are_of_one_kind(*chosen, cause.explanations.front());
  });
}

std::string text_of(const Report& report, std::span<const Correction> corrections) {
  std::string text;
  for (const Correction& correction : corrections) {
    const CellInfo& info = report.edition->cells[correction.cell];
    text += " " + info.address.substr(info.address.find('.') + 1) + " " +
            cell_to_text(correction.value, info.kind) + "->" +
            cell_to_text(correction.proposed, info.kind);
  }
  return text;
}

class Measurement {
 public:
  Measurement(const Arguments& arguments, const StandardForm& form)
      : arguments_{arguments}, edition_{form.editions.find("2021")},
        sums_{sums_of(form.checker.rules(), *edition_)} {
    for (const CellInfo& info : edition_->cells) {
      std::vector<std::size_t> sums;
      for (std::size_t position = 0; position < sums_.size(); ++position) {
        const CellIndex cell = edition_->find_cell(info.address).value();
        if (std::ranges::contains(sums_[position].left, cell, &SignedCell::cell) ||
            std::ranges::contains(sums_[position].right, cell, &SignedCell::cell))
          sums.push_back(position);
      }
      ++cells_by_sums_[sums];
    }
  }

  /// One mistake of each kind in each table.
  void one_mistake(bool control_totals) {
    const std::string group =
        control_totals ? "one mistake, control totals" : "one mistake, computed totals";
    Counts overall;
    Counts unique;
    for (const Mistake mistake : injected_mistakes()) {
      if (!control_totals && mistake == Mistake::total_typed_over) continue;
      Draw draw{arguments_.seed * 1000 + static_cast<std::uint64_t>(mistake)};
      Counts counts;
      for (std::size_t table = 0; table < arguments_.tables; ++table) {
        const auto [report, corrections] = case_of(draw, control_totals, mistake);
        const Report wrong = with_mistakes(report, corrections);
        const Counts judged = judge(wrong, corrections, mistake);
        counts.add(judged);
        if (corrections.size() == 1 && cells_by_sums_[failing_sums(wrong, sums_)] == 1)
          unique.add(judged);
      }
      note(group, std::string{mistake_name(mistake)}, counts);
      overall.add(counts);
    }
    if (control_totals) note(group, "broken sums unique to the cell", unique);
    note(group, "overall", overall);
  }

  /// Two mistakes of random kinds in different cells of each table.
  void two_mistakes(bool control_totals) {
    Draw draw{arguments_.seed * 1000 + 500};
    Counts counts;
    const auto any_mistake = [&] {
      const std::size_t kinds = injected_mistakes().size();
      Mistake mistake = injected_mistakes()[draw.below(kinds)];
      while (!control_totals && mistake == Mistake::total_typed_over)
        mistake = injected_mistakes()[draw.below(kinds)];
      return mistake;
    };
    while (counts.cases < arguments_.tables) {
      auto [report, corrections] = case_of(draw, control_totals, any_mistake());
      const auto second = random_mistake(draw, report, sums_, any_mistake());
      if (!second) continue;
      const Truth first = truth_of(corrections);
      if (std::ranges::any_of(*second, [&](const Correction& correction) {
            return first.contains(correction.cell);
          }))
        continue;
      corrections.insert(corrections.end(), second->begin(), second->end());
      const Report wrong = with_mistakes(report, corrections);
      // Two mistakes that hide each other are seen by nobody.
      if (failing_sums(wrong, sums_).empty()) continue;
      counts.add(judge(wrong, corrections, std::nullopt));
    }
    note(control_totals ? "two mistakes, control totals" : "two mistakes, computed totals",
         "overall", counts);
  }

  /// Every number of the table is random, so that all sums fail.
  void nonsense() {
    Draw draw{arguments_.seed * 1000 + 600};
    const Table& table = edition_->tables[edition_->find_table("applications").value()];
    for (std::size_t index = 0; index < std::max<std::size_t>(arguments_.tables / 100, 10);
         ++index) {
      Report report = random_report(draw, edition_, true);
      const std::int64_t highest = index % 2 == 0 ? 99'999 : 3;
      for (int offset = 0; offset < table.cell_count; ++offset) {
        report.cells[static_cast<std::size_t>(table.first_cell + offset)] =
            Decimal::from_integer(draw.between(0, highest));
      }
      timed(report);
    }
  }

  void finish_times(const std::string& name) {
    std::ranges::sort(times_);
    const auto quantile = [&](double share) {
      return times_[std::min(times_.size() - 1,
                             static_cast<std::size_t>(static_cast<double>(times_.size()) * share))];
    };
    if (arguments_.json) {
      json_["times"][name] = {
          {"median_ms", quantile(0.5)}, {"p99_ms", quantile(0.99)}, {"maximum_ms", times_.back()}};
    } else {
      std::printf("%-37s half %.3f ms, 99 %% %.3f ms, longest %.3f ms\n", ("time, " + name).c_str(),
                  quantile(0.5), quantile(0.99), times_.back());
    }
    times_.clear();
  }

  void print_json() const { std::puts(json_.dump(2).c_str()); }

 private:
  struct Case {
    Report report;
    std::vector<Correction> corrections;
  };

  Case case_of(Draw& draw, bool control_totals, Mistake mistake) {
    while (true) {
      Report report = random_report(draw, edition_, control_totals);
      if (auto corrections = random_mistake(draw, report, sums_, mistake))
        return {.report = std::move(report), .corrections = *std::move(corrections)};
    }
  }

  /// The shortest of some runs: other programs may have interrupted the longer ones.
  std::vector<Cause> timed(const Report& report) {
    double shortest = std::numeric_limits<double>::max();
    std::vector<Cause> causes;
    for (int run = 0; run == 0 || (run < 4 && shortest > worth_repeating); ++run) {
      const auto began = std::chrono::steady_clock::now();
      causes = find_causes(report, sums_);
      const std::chrono::duration<double, std::milli> time =
          std::chrono::steady_clock::now() - began;
      shortest = std::min(shortest, time.count());
    }
    times_.push_back(shortest);
    return causes;
  }

  Counts judge(const Report& wrong, std::span<const Correction> corrections,
               std::optional<Mistake> mistake) {
    const std::vector<Cause> causes = timed(wrong);
    const Truth truth = truth_of(corrections);
    Counts counts{.cases = 1};
    const bool is_first = is_truth(causes, truth, first_of);
    const std::size_t sharing = std::ranges::max(
        causes | std::views::transform([](const Cause& cause) { return cause.equally_good; }));
    if (is_first) ++counts.first;
    if (is_first && causes.front().explanations.front().mistake == mistake) ++counts.named;
    if (is_truth(causes, truth, [&](const Cause& cause) { return true_of_rank_1(cause, truth); })) {
      ++counts.rank_1;
      if (sharing > 1) {
        ++counts.true_and_shared;
        counts.answers_sharing = sharing;
        counts.most_sharing = sharing;
      }
      if (!is_first && is_of_the_kind_named(causes, truth)) ++counts.tied;
      counts.even_guess = 1;
      for (const Cause& cause : causes)
        counts.even_guess /= static_cast<double>(cause.equally_good);
    }
    if (sharing > 1) ++counts.shared;
    if (!is_first && sharing <= 1) ++counts.wrong_and_certain;
    if (arguments_.failures && !is_first) print_failure(wrong, corrections, causes);
    return counts;
  }

  static void print_failure(const Report& wrong, std::span<const Correction> corrections,
                            const std::vector<Cause>& causes) {
    std::printf("TRUE%s\n", text_of(wrong, corrections).c_str());
    for (const Cause& cause : causes) {
      for (const Explanation& explanation : cause.explanations) {
        std::printf("  %zu sums, %zu equal, weight %d:", cause.sums.size(), cause.equally_good,
                    explanation.weight);
        for (const Slip& slip : explanation.slips)
          std::printf(" [%s%s]", std::string{mistake_name(slip.mistake)}.c_str(),
                      text_of(wrong, slip.corrections).c_str());
        std::puts("");
      }
      if (cause.explanations.empty()) std::puts("  nothing found");
    }
  }

  void note(const std::string& group, const std::string& name, const Counts& counts) {
    const auto percent = [&](auto part) {
      return counts.cases == 0
                 ? 0.0
                 : 100.0 * static_cast<double>(part) / static_cast<double>(counts.cases);
    };
    if (arguments_.json) {
      json_[group][name] = {{"cases", counts.cases},
                            {"rank_1", counts.rank_1},
                            {"first", counts.first},
                            {"named", counts.named},
                            {"shared", counts.shared},
                            {"true_and_shared", counts.true_and_shared},
                            {"answers_sharing", counts.answers_sharing},
                            {"most_sharing", counts.most_sharing},
                            {"wrong_and_certain", counts.wrong_and_certain},
                            {"tied", counts.tied},
                            {"even_guess", counts.even_guess}};
      return;
    }
    if (group != group_) std::printf("%s\n", group.c_str());
    group_ = group;
    const double mean = counts.true_and_shared == 0
                            ? 1.0
                            : static_cast<double>(counts.answers_sharing) /
                                  static_cast<double>(counts.true_and_shared);
    std::printf(
        "  %-30s rank 1 %6.2f %%, first %6.2f %%, shared %5.2f %% (by %.1f answers, at most %zu), "
        "wrong unsaid %5.2f %%, named %6.2f %% (%zu)\n",
        name.c_str(), percent(counts.rank_1), percent(counts.first), percent(counts.shared), mean,
        counts.most_sharing, percent(counts.wrong_and_certain), percent(counts.named),
        counts.cases);
    if (name != "overall") return;
    std::printf(
        "  not first: %.2f %%; tied with an answer of the same kind %.2f %%, with one of another "
        "kind %.2f %%, behind another %.2f %%; an even guess would be right in %.2f %%\n",
        percent(counts.cases - counts.first), percent(counts.tied),
        percent(counts.rank_1 - counts.first - counts.tied), percent(counts.cases - counts.rank_1),
        percent(counts.even_guess));
  }

  const Arguments& arguments_;
  EditionPointer edition_;
  std::vector<BoundSum> sums_;
  std::map<std::vector<std::size_t>, std::size_t> cells_by_sums_;
  std::vector<double> times_;
  std::string group_;
  Json json_ = Json::object();
};

std::optional<Arguments> read_arguments(std::span<char*> words) {
  Arguments arguments;
  for (std::size_t index = 1; index < words.size(); ++index) {
    const std::string_view word = words[index];
    const auto number = [&](auto& value) {
      if (++index >= words.size()) return false;
      const std::string_view text = words[index];
      return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{};
    };
    if (word == "--json") {
      arguments.json = true;
    } else if (word == "--failures") {
      arguments.failures = true;
    } else if (word == "--control") {
      arguments.control = true;
    } else if (!(word == "--tables" && number(arguments.tables)) &&
               !(word == "--seed" && number(arguments.seed)) &&
               !(word == "--mistakes" && number(arguments.mistakes))) {
      return std::nullopt;
    }
  }
  return arguments;
}

int run(std::span<char*> words) {
  const auto arguments = read_arguments(words);
  if (!arguments || arguments->tables == 0) {
    std::fputs("diagnosis_bench [--tables N] [--seed S] [--mistakes 1|2] [--json] [--failures] "
               "[--control]\n",
               stderr);
    return 2;
  }
  const auto form = load_standard_form(assets::find);
  if (!form) return 1;
  Measurement measurement{*arguments, *form};
  for (const bool control_totals : {true, false}) {
    if (!control_totals && arguments->control) continue;
    const std::string totals = control_totals ? ", control totals" : ", computed totals";
    if (arguments->mistakes != 2) {
      measurement.one_mistake(control_totals);
      measurement.finish_times("one mistake" + totals);
    }
    if (arguments->mistakes != 1) {
      measurement.two_mistakes(control_totals);
      measurement.finish_times("two mistakes" + totals);
    }
  }
  measurement.nonsense();
  measurement.finish_times("all sums fail");
  if (arguments->json) measurement.print_json();
  return 0;
}

}  // namespace
}  // namespace gongkai::test

int main(int count, char** words) {
  return gongkai::test::run({words, static_cast<std::size_t>(count)});
}
