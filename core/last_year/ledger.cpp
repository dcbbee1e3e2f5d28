#include "core/last_year/ledger.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/last_year/carry.hpp"

namespace gongkai {
namespace {

constexpr std::string_view carry_rules = "carry.";

using State = LedgerLine::State;

bool differs(const LedgerLine& line) {
  return line.state != State::equal && line.state != State::incomplete;
}

bool has_no_open_difference(const LedgerLine* line) {
  return line->state != State::open && line->state != State::outdated;
}

State state_of(const Finding& finding) {
  if (finding.standing == Standing::explained) return State::explained;
  if (finding.standing == Standing::dismissed) return State::dismissed;
  const bool was_decided = finding.decision && finding.decision->kind != Decision::Kind::answered;
  return was_decided ? State::outdated : State::open;
}

void take_finding(LedgerLine& line, const Finding& finding) {
  line.finding = finding;
  line.state = state_of(finding);
  if (finding.decision && finding.decision->kind != Decision::Kind::answered) {
    line.reason = finding.decision->text;
  }
}

/// The rule goes through the rows or the columns of its table: that is what tells its lines apart.
bool is_for_each_row(const Rule& rule) {
  const auto* check = std::get_if<FunctionCheck>(&rule.check);
  return check != nullptr && check->parameters.value("for_each", std::string{}) == "row";
}

std::string label_of(const Rule& rule, const Edition& edition, CellIndex cell) {
  return is_for_each_row(rule) ? edition.row_of(cell).short_label
                               : edition.column_of(cell).short_label;
}

std::string compared_of(const Rule& rule, const Edition& edition, CellIndex cell) {
  return is_for_each_row(rule) ? edition.column_of(cell).short_label
                               : edition.row_of(cell).short_label;
}

LedgerLine line_of(const CarriedCell& carried, const Report& report,
                   const std::vector<Finding>& findings) {
  LedgerLine line{.rule = carried.rule,
                  .cell = carried.this_year,
                  .label = label_of(*carried.rule, *report.edition, carried.this_year),
                  .of_this_year = compared_of(*carried.rule, *report.edition, carried.this_year)};
  if (carried.last_year.size() == 1) {
    line.of_last_year =
        compared_of(*carried.rule, *report.last_year.report->edition, carried.last_year.front());
  }
  line.last_year = opening_figure(carried, *report.last_year.report);
  line.this_year = number_of(report.cell(carried.this_year));
  if (!line.last_year || !line.this_year) {
    line.state = State::incomplete;
    return line;
  }
  line.difference = Decimal::difference(*line.this_year, *line.last_year);
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    return finding.rule == carried.rule && !is_about_missing(finding) &&
           std::ranges::contains(finding.cells, carried.this_year);
  });
  if (found != findings.end()) {
    take_finding(line, *found);
  } else if (line.this_year != line.last_year) {
    line.state = State::incomplete;
  }
  return line;
}

/// The cell to which the others of the finding lead.
CellIndex closing_cell(const Finding& finding) { return finding.cells.back(); }

LedgerLine line_of(const Finding& finding, const Edition& edition) {
  LedgerLine line{.rule = finding.rule,
                  .cell = closing_cell(finding),
                  .label = label_of(*finding.rule, edition, closing_cell(finding)),
                  .of_this_year = compared_of(*finding.rule, edition, closing_cell(finding)),
                  .last_year = finding.left,
                  .this_year = finding.right};
  if (finding.left && finding.right)
    line.difference = Decimal::difference(*finding.right, *finding.left);
  take_finding(line, finding);
  return line;
}

const LedgerLine* line_at(const std::vector<LedgerLine>& ledger, const Rule* rule, CellIndex cell) {
  const auto found = std::ranges::find_if(
      ledger, [&](const LedgerLine& line) { return line.rule == rule && line.cell == cell; });
  return found == ledger.end() ? nullptr : &*found;
}

/// Lines of the parts of a total, as far as the ledger has them.
std::vector<const LedgerLine*>
part_lines(const Report& report, const std::vector<LedgerLine>& ledger, const LedgerLine& total) {
  std::vector<const LedgerLine*> lines;
  for (const CellIndex part : report.edition->cells[total.cell].parts) {
    if (const LedgerLine* line = line_at(ledger, total.rule, part)) lines.push_back(line);
  }
  return lines;
}

/// Whether the differences of the parts make up that of the total, and its reason is theirs, or will be.
bool follows_parts(const Report& report, const std::vector<LedgerLine>& ledger,
                   const LedgerLine& total) {
  if (!differs(total) || !total.difference) return false;
  const auto parts = part_lines(report, ledger, total);
  std::optional<Decimal> sum = Decimal{};
  for (const LedgerLine* part : parts) {
    // A blank adds nothing to a computed total.
    const auto difference = Decimal::difference(part->this_year.value_or(Decimal{}),
                                                part->last_year.value_or(Decimal{}));
    if (!difference || !sum) return false;
    sum = Decimal::sum(*sum, *difference);
  }
  if (sum != total.difference) return false;
  const bool has_reason = total.state == State::explained || total.state == State::dismissed;
  return has_reason || !std::ranges::all_of(parts, has_no_open_difference);
}

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

std::string joined(const std::vector<std::string>& reasons) {
  std::string text;
  for (const std::string& reason : reasons) {
    if (!text.empty()) text += "；";
    text += reason;
  }
  return text;
}

Edit decide_line(const Report& report, const LedgerLine& line, const std::string& reason) {
  if (reason.empty()) return withdraw_decision(report, line.rule->id, line.finding->place);
  Decision decision{.rule = line.rule->id,
                    .place = line.finding->place,
                    .kind = Decision::Kind::explained,
                    .text = reason,
                    .numbers = numbers_of(*line.finding, report)};
  return decide(report, std::move(decision));
}

/// The reasons of all parts that differ, each once; nothing while one of them has none.
std::string reason_of_parts(const Report& report, const std::vector<LedgerLine>& ledger,
                            const LedgerLine& total, const LedgerLine& changed,
                            const std::string& reason) {
  std::vector<std::string> reasons;
  for (const LedgerLine* part : part_lines(report, ledger, total)) {
    if (!differs(*part)) continue;
    const bool is_changed = part->cell == changed.cell;
    const bool has_reason = is_changed ? !reason.empty() : part->state == State::explained;
    if (!has_reason) return {};
    const std::string& text = is_changed ? reason : part->reason;
    if (!std::ranges::contains(reasons, text)) reasons.push_back(text);
  }
  return joined(reasons);
}

}  // namespace

bool is_carry_rule(const Rule& rule) { return rule.id.starts_with(carry_rules); }

std::vector<LedgerLine> ledger_of(const Report& report, const RuleCatalogue& rules,
                                  const std::vector<Finding>& findings) {
  std::vector<LedgerLine> ledger;
  if (!report.last_year.report) return ledger;
  for (const CarriedCell& carried :
       carried_cells(rules, *report.last_year.report->edition, *report.edition)) {
    ledger.push_back(line_of(carried, report, findings));
  }
  for (LedgerLine& line : ledger) line.follows_parts = follows_parts(report, ledger, line);
  for (const Finding& finding : findings) {
    if (!is_carry_rule(*finding.rule) || is_about_missing(finding)) continue;
    if (finding.cells.empty() || line_at(ledger, finding.rule, closing_cell(finding))) continue;
    ledger.push_back(line_of(finding, *report.edition));
  }
  return ledger;
}

Edit explain(const Report& report, const std::vector<LedgerLine>& ledger, const LedgerLine& line,
             std::string reason) {
  if (!line.finding) return {};
  if (is_blank_text(reason)) reason.clear();
  Edit edit = decide_line(report, line, reason);
  for (const LedgerLine& total : ledger) {
    if (!total.follows_parts || !total.finding || total.rule != line.rule) continue;
    const auto& parts = report.edition->cells[total.cell].parts;
    if (!std::ranges::contains(parts, line.cell)) continue;
    const std::string reasons = reason_of_parts(report, ledger, total, line, reason);
    edit = merged(edit, decide_line(report, total, reasons));
  }
  if (!edit.empty()) edit.name = "edit.explain";
  return edit;
}

}  // namespace gongkai
