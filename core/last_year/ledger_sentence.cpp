#include "core/last_year/ledger_sentence.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/file/data_value.hpp"
#include "core/text/wording.hpp"

namespace gongkai {
namespace {

using State = LedgerLine::State;

std::string filled(std::string_view text, const Parameters& parameters) {
  return fill_placeholders(text, [&](std::string_view name) -> std::optional<std::string> {
    const auto found = parameters.find(name);
    if (found == parameters.end()) return std::nullopt;
    return found->second;
  });
}

std::string words(const std::optional<Decimal>& number) {
  return number ? number->to_string() : std::string{};
}

std::string size_of(const std::optional<Decimal>& difference) {
  std::string text = words(difference);
  if (text.starts_with('-')) text.erase(0, 1);
  return text;
}

/// As part of a sentence: without the full stop that a person may have put behind it.
std::string reason_of(const LedgerLine& line) {
  constexpr std::string_view stop = "。";
  std::string reason = line.reason;
  while (reason.ends_with(stop)) reason.resize(reason.size() - stop.size());
  return reason;
}

Parameters parameters_of(const LedgerLine& line, const Edition& edition) {
  return {{"row", edition.row_of(line.cell).short_label},
          {"column", edition.column_of(line.cell).short_label},
          {"last_year", words(line.last_year)},
          {"this_year", words(line.this_year)},
          {"difference", size_of(line.difference)},
          {"reason", reason_of(line)}};
}

bool differs(const LedgerLine& line) {
  return line.state != State::equal && line.state != State::incomplete;
}

using Lines = std::vector<const LedgerLine*>;

/// The line whose parts are all other lines, if there is one.
const LedgerLine* total_of(const Lines& lines, const Edition& edition) {
  const auto found = std::ranges::find_if(lines, [&](const LedgerLine* line) {
    const auto& parts = edition.cells[line->cell].parts;
    return !parts.empty() && std::ranges::all_of(lines, [&](const LedgerLine* other) {
      return other == line || std::ranges::contains(parts, other->cell);
    });
  });
  return found == lines.end() ? nullptr : *found;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

std::string reasons_of(const Lines& parts, const LedgerTemplates& templates,
                       const Edition& edition) {
  const bool same = std::ranges::all_of(
      parts, [&](const LedgerLine* part) { return reason_of(*part) == reason_of(*parts.front()); });
  if (same) return reason_of(*parts.front());
  std::vector<std::string> reasons;
  for (const LedgerLine* part : parts) {
    reasons.push_back(filled(templates.part_reason, parameters_of(*part, edition)));
  }
  return joined(reasons, "；");
}

std::string sentence_with_total(const LedgerLine& total, const Lines& parts,
                                const LedgerTemplates& templates, const Edition& edition) {
  Parameters parameters = parameters_of(total, edition);
  if (parts.empty()) {
    parameters["reasons"] = reason_of(total);
    return filled(templates.total, parameters);
  }
  parameters["reasons"] = reasons_of(parts, templates, edition);
  if (differs(total)) return filled(templates.total, parameters);
  std::vector<std::string> changes;
  for (const LedgerLine* part : parts) {
    changes.push_back(filled(templates.change, parameters_of(*part, edition)));
  }
  parameters["changes"] = joined(changes, "、");
  return filled(templates.shifts, parameters);
}

/// What one rule's lines come to.
std::string sentence_of_rule(const Lines& lines, const LedgerTemplates& templates,
                             const Edition& edition) {
  Lines different;
  std::ranges::copy_if(lines, std::back_inserter(different),
                       [](const LedgerLine* line) { return differs(*line); });
  if (different.empty()) return {};
  const LedgerLine* total = templates.total.empty() ? nullptr : total_of(lines, edition);
  if (total != nullptr && total->state != State::incomplete) {
    std::erase(different, total);
    return sentence_with_total(*total, different, templates, edition);
  }
  std::string text;
  for (const LedgerLine* line : different) {
    text += filled(templates.single, parameters_of(*line, edition));
  }
  return text;
}

}  // namespace

std::expected<LedgerWording, Problem> read_ledger_wording(std::string_view json,
                                                          std::string_view name) {
  const auto parsed = parse_json(json);
  if (!parsed) return std::unexpected{parsed.error()};
  DataReading reading;
  LedgerWording wording;
  const DataValue file{*parsed, std::string{name} + ":", reading};
  wording.section = file.at("section").text();
  for (const auto& [rule, data] : file.at("rules").members()) {
    data.allow_only({"total", "shifts", "change", "part_reason", "single"});
    const auto text = [&](std::string_view key) {
      const auto found = data.find(key);
      return found ? found->text() : std::string{};
    };
    wording.by_rule.emplace(rule, LedgerTemplates{.total = text("total"),
                                                  .shifts = text("shifts"),
                                                  .change = text("change"),
                                                  .part_reason = text("part_reason"),
                                                  .single = data.at("single").text()});
  }
  return reading.result(std::move(wording), "last_year.broken");
}

std::string sentence_of(const Report& report, const std::vector<LedgerLine>& ledger,
                        const LedgerWording& wording) {
  const bool has_open_line = std::ranges::any_of(ledger, [](const LedgerLine& line) {
    return line.state == State::open || line.state == State::outdated;
  });
  if (has_open_line) return {};
  std::string sentence;
  std::vector<const Rule*> told;
  for (const LedgerLine& line : ledger) {
    const auto templates = wording.by_rule.find(line.rule->id);
    if (std::ranges::contains(told, line.rule) || templates == wording.by_rule.end()) continue;
    told.push_back(line.rule);
    Lines lines;
    for (const LedgerLine& other : ledger) {
      // A dismissed line is, in somebody's judgement, no difference.
      if (other.rule == line.rule && other.state != State::dismissed) lines.push_back(&other);
    }
    sentence += sentence_of_rule(lines, templates->second, *report.edition);
  }
  return sentence;
}

}  // namespace gongkai
