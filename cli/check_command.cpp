#include "cli/check_command.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "assets/embedded.hpp"
#include "cli/report_source.hpp"
#include "core/diagnosis/examination.hpp"
#include "core/rules/rule_pack.hpp"
#include "core/seal/seal_check.hpp"
#include "core/seal/seal_words.hpp"

namespace gongkai::cli {
namespace {

constexpr std::array<Level, 4> levels{Level::error, Level::warning, Level::ask, Level::note};

std::string level_text(const Strings& strings, Level level) {
  return std::string{strings.get("cli.level." + std::string{level_name(level)})};
}

/// By the machine's clock.
std::optional<Date> local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return std::nullopt;
  return Date{.year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday};
}

/// A report is handed in today, unless another day is given. Otherwise the same file gives the same result on every day.
std::optional<Date> day_of_check(const Arguments& arguments) {
  if (arguments.today || !arguments.submitting) return arguments.today;
  return local_day();
}

/// The first addresses; a blank table has hundreds.
std::string shown_cells(const Finding& finding, const Edition& edition) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t index = 0; index < std::min(most, finding.cells.size()); ++index) {
    if (index > 0) text += ", ";
    text += edition.cells[finding.cells[index]].address;
  }
  if (finding.cells.size() > most) text += ", …";
  return text;
}

/// On one line and without control characters: what a report says must not steer the terminal.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text,
      [](char character) { return (character >= 0 && character < ' ') || character == '\x7F'; },
      ' ');
  return text;
}

class Checking {
 public:
  Checking(const Arguments& arguments, const StandardForm& form, const Strings& strings,
           const Streams& streams)
      : arguments_{arguments}, form_{form}, strings_{strings}, streams_{streams},
        today_{day_of_check(arguments)} {}

  ExitStatus run() {
    if (arguments_.previous)
      read(*arguments_.previous,
           [&](const std::string&, const Report& report) { previous_ = report; });
    for (const std::string& file : arguments_.units)
      read(file, [&](const std::string&, const Report& report) { units_.push_back(report); });
    // A sum over some of the units would accuse the report of what is not so.
    if (status_ != ExitStatus::no_error) units_.clear();
    for (const std::string& file : arguments_.files)
      read(file, [&](const std::string& name, const Report& report) { check(name, report); });
    streams_.out.flush();
    if (!streams_.out) raise(ExitStatus::unusable);
    return status_;
  }

 private:
  /// Hands on each report of the file, and says which could not be read.
  void read(const std::string& file,
            const std::function<void(const std::string& name, const Report& report)>& take) {
    read_reports(file, streams_.in, form_.editions,
                 [&](const std::string& name, const std::expected<Report, Problem>& report) {
                   if (report) {
                     take(name, *report);
                   } else {
                     refuse(name, report.error());
                   }
                 });
  }

  void raise(ExitStatus status) { status_ = std::max(status_, status); }

  void refuse(const std::string& name, const Problem& problem) {
    write_problem(name, problem, strings_, streams_.errors);
    raise(ExitStatus::unusable);
  }

  void check(const std::string& name, const Report& report) {
    const CheckOptions options{.previous = previous_ ? &*previous_ : nullptr,
                               .submitting = arguments_.submitting,
                               .units = units_,
                               .today = today_};
    if (arguments_.as_json) {
      const Examination examination = examine(form_.checker, report, options);
      note_errors(examination.findings);
      write_as_json(name, report, examination);
    } else {
      const auto findings = form_.checker.check(report, options);
      note_errors(findings);
      write_as_text(name, report, findings);
    }
  }

  void note_errors(const std::vector<Finding>& findings) {
    if (std::ranges::contains(findings, Level::error, &Finding::level))
      raise(ExitStatus::error_found);
  }

  void write_as_json(const std::string& name, const Report& report,
                     const Examination& examination) {
    Json json{{"file", name}, {"verdict", verdict_name(verdict_of(examination.findings))}};
    Json list = Json::array();
    for (std::size_t index = 0; index < examination.findings.size(); ++index) {
      list.push_back(finding_to_json(examination, index, report, arguments_.language));
    }
    json["findings"] = std::move(list);
    if (const auto seal = seal_of(report)) json["seal"] = seal_check_to_json(seal);
    if (arguments_.rule_pack) json["rules_adjusted"] = adjustments_to_json(form_.checker.rules());
    streams_.out << write_json_line(json) << '\n';
  }

  void write_as_text(const std::string& name, const Report& report,
                     const std::vector<Finding>& findings) {
    const auto count = [&](Level level) {
      return std::to_string(std::ranges::count(findings, level, &Finding::level));
    };
    const std::string verdict_key =
        "cli.verdict." + std::string{verdict_name(verdict_of(findings))};
    streams_.out << strings_.fill("cli.result",
                                  {{"file", name},
                                   {"verdict", std::string{strings_.get(verdict_key)}},
                                   {"errors", count(Level::error)},
                                   {"warnings", count(Level::warning)},
                                   {"asks", count(Level::ask)},
                                   {"notes", count(Level::note)}})
                 << '\n';
    if (const auto seal = seal_of(report)) write_seal(*seal, report);
    write_adjustments();
    // What weighs most comes first.
    for (const Level level : levels) {
      for (const Finding& finding : findings) {
        if (finding.level != level) continue;
        streams_.out << "  " << level_text(strings_, level) << "  "
                     << on_one_line(message_of(finding, report, arguments_.language)) << '\n';
        if (!finding.cells.empty())
          streams_.out << "        " << shown_cells(finding, *report.edition) << '\n';
      }
    }
  }

  std::optional<SealCheck> seal_of(const Report& report) {
    if (!has_seal(report)) return std::nullopt;
    if (!digests_) digests_ = form_digests(assets::find, form_);
    return check_seal(report, form_.checker, *digests_);
  }

  void write_seal(const SealCheck& seal, const Report& report) {
    streams_.out << "  " << on_one_line(seal_text(seal, *report.edition, strings_)) << '\n';
    for (const std::string& line :
         changed_results(seal, report, form_.checker.rules(), strings_, arguments_.language))
      streams_.out << "        " << on_one_line(line) << '\n';
  }

  /// Which rules a pack has changed: nobody shall miss that something was not checked.
  void write_adjustments() {
    for (const Rule& rule : form_.checker.rules().rules) {
      if (!rule.adjustment) continue;
      const Adjustment& adjustment = *rule.adjustment;
      const bool is_lowered = rule.level != adjustment.level_before;
      const std::string key = adjustment.is_off ? "cli.adjusted.off"
                              : is_lowered      ? "cli.adjusted.level"
                                                : "cli.adjusted.parameters";
      streams_.out << "  "
                   << on_one_line(strings_.fill(
                          key, {{"rule", rule.id},
                                {"level", level_text(strings_, rule.level)},
                                {"level_before", level_text(strings_, adjustment.level_before)},
                                {"issuer", adjustment.issuer},
                                {"reason", adjustment.reason}}))
                   << '\n';
    }
  }

  const Arguments& arguments_;
  const StandardForm& form_;
  const Strings& strings_;
  const Streams& streams_;
  std::optional<Date> today_;
  std::optional<Report> previous_;
  std::vector<Report> units_;
  std::optional<FormDigests> digests_;  ///< since a sealed report came
  ExitStatus status_ = ExitStatus::no_error;
};

}  // namespace

void write_problem(const std::string& name, const Problem& problem, const Strings& strings,
                   std::ostream& errors) {
  const std::string text = problem_text(problem, strings);
  // Texts that give the line, or the place itself, need no place behind them.
  const bool says_place =
      problem.place.empty() || problem.parameters.contains("line") || text.contains(problem.place);
  errors << on_one_line(strings.fill(says_place ? "cli.unusable" : "cli.unusable.place",
                                     {{"file", name}, {"problem", text}, {"place", problem.place}}))
         << '\n';
}

ExitStatus check_files(const Arguments& arguments, const StandardForm& form, const Strings& strings,
                       const Streams& streams) {
  return Checking{arguments, form, strings, streams}.run();
}

}  // namespace gongkai::cli
