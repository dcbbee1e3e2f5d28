#include "cli/check_command.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "cli/report_source.hpp"
#include "core/rules/finding.hpp"

namespace gongkai::cli {
namespace {

constexpr std::array<Level, 4> levels{Level::error, Level::warning, Level::ask, Level::note};

std::string level_text(const Strings& strings, Level level) {
  return std::string{strings.get("cli.level." + std::string{level_name(level)})};
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
      : arguments_{arguments}, form_{form}, strings_{strings}, streams_{streams} {}

  ExitStatus run() {
    if (arguments_.previous) {
      read_reports(*arguments_.previous, streams_.in, form_.editions,
                   [&](const std::string& name, const std::expected<Report, Problem>& report) {
                     if (report) {
                       previous_ = *report;
                     } else {
                       refuse(name, report.error());
                     }
                   });
    }
    for (const std::string& file : arguments_.files) {
      read_reports(file, streams_.in, form_.editions,
                   [&](const std::string& name, const std::expected<Report, Problem>& report) {
                     if (report) {
                       check(name, *report);
                     } else {
                       refuse(name, report.error());
                     }
                   });
    }
    streams_.out.flush();
    if (!streams_.out) raise(ExitStatus::unusable);
    return status_;
  }

 private:
  void raise(ExitStatus status) { status_ = std::max(status_, status); }

  void refuse(const std::string& name, const Problem& problem) {
    const std::string text = problem_text(problem, strings_);
    // Texts that give the line, or the place itself, need no place behind them.
    const bool says_place = problem.place.empty() || problem.parameters.contains("line") ||
                            text.contains(problem.place);
    streams_.errors << strings_.fill(says_place ? "cli.unusable" : "cli.unusable.place",
                                     {{"file", name}, {"problem", text}, {"place", problem.place}})
                    << '\n';
    raise(ExitStatus::unusable);
  }

  void check(const std::string& name, const Report& report) {
    const auto findings =
        form_.checker.check(report, {.previous = previous_ ? &*previous_ : nullptr,
                                     .submitting = arguments_.submitting});
    if (std::ranges::contains(findings, Level::error, &Finding::level))
      raise(ExitStatus::error_found);
    if (arguments_.as_json) {
      write_as_json(name, report, findings);
    } else {
      write_as_text(name, report, findings);
    }
  }

  void write_as_json(const std::string& name, const Report& report,
                     const std::vector<Finding>& findings) {
    Json json{{"file", name}, {"verdict", verdict_name(verdict_of(findings))}};
    Json list = Json::array();
    for (const Finding& finding : findings) {
      list.push_back(finding_to_json(finding, report, arguments_.language));
    }
    json["findings"] = std::move(list);
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

  const Arguments& arguments_;
  const StandardForm& form_;
  const Strings& strings_;
  const Streams& streams_;
  std::optional<Report> previous_;
  ExitStatus status_ = ExitStatus::no_error;
};

}  // namespace

ExitStatus check_files(const Arguments& arguments, const StandardForm& form, const Strings& strings,
                       const Streams& streams) {
  return Checking{arguments, form, strings, streams}.run();
}

}  // namespace gongkai::cli
