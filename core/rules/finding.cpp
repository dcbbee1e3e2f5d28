#include "core/rules/finding.hpp"

#include <algorithm>
#include <utility>

#include "core/file/decision_json.hpp"
#include "core/file/json_number.hpp"
#include "core/text/utf8.hpp"
#include "core/text/wording.hpp"

namespace gongkai {
namespace {

std::string text_of(const std::optional<Decimal>& number) {
  return number ? number->to_string() : std::string{};
}

std::string shown_value(const Report& report, CellIndex cell, std::string_view language) {
  if (is_blank(report.cell(cell))) return language == "zh-CN" ? "空" : "blank";
  return cell_to_text(report.cell(cell), report.edition->cells[cell].kind);
}

/// What stands for {cell:new}: the cell of that row in the finding's column, or of that column in its row.
std::optional<std::string> named_cell(const Finding& finding, const Report& report,
                                      std::string_view name, std::string_view language) {
  const Edition& edition = *report.edition;
  for (const CellIndex cell : finding.cells) {
    if (edition.row_of(cell).id == name || edition.column_of(cell).id == name) {
      return shown_value(report, cell, language);
    }
  }
  return std::nullopt;
}

std::string joined_options(const Column& column) {
  std::string joined;
  for (const ChoiceOption& option : column.options) {
    if (!joined.empty()) joined += "、";
    joined += option.label;
  }
  return joined;
}

/// Label of the section that shows the table of the cell.
std::string table_label(const Edition& edition, CellIndex cell) {
  const auto section = std::ranges::find_if(edition.sections, [&](const Section& each) {
    return each.table == edition.cells[cell].table;
  });
  return section == edition.sections.end() ? std::string{} : section->label;
}

std::optional<std::string> placeholder(const Finding& finding, const Report& report,
                                       std::string_view name, std::string_view language) {
  if (const auto found = finding.parameters.find(name); found != finding.parameters.end()) {
    return found->second;
  }
  const Edition& edition = *report.edition;
  if (name == "left") return text_of(finding.left);
  if (name == "right") return text_of(finding.right);
  if (name == "difference") return text_of(finding.difference);
  if (name == "count") return std::to_string(finding.cells.size());
  if (name == "year") return std::to_string(report.year);
  if (name == "edition") return edition.id;
  if (name == "section" && finding.section) {
    const Section& section = edition.sections[*finding.section];
    return section.heading.empty() ? section.label : section.heading;
  }
  if (finding.cells.empty()) return std::nullopt;

  const CellIndex first = finding.cells.front();
  if (name == "row") return edition.row_of(first).short_label;
  if (name == "column") return edition.column_of(first).short_label;
  if (name == "value") return shown_value(report, first, language);
  if (name == "table") return table_label(edition, first);
  if (name == "options") return joined_options(edition.column_of(first));
  if (name == "first") {
    return edition.row_of(first).short_label + "·" + edition.column_of(first).short_label;
  }
  constexpr std::string_view cell_prefix = "cell:";
  if (name.starts_with(cell_prefix)) {
    return named_cell(finding, report, name.substr(cell_prefix.size()), language);
  }
  return std::nullopt;
}

/// The first cell, or the section, or the report as a whole; and which of several messages it is.
std::string place_in_form(const Finding& finding, const Edition& edition) {
  std::string place = "report";
  if (!finding.cells.empty()) {
    place = edition.cells[finding.cells.front()].address;
  } else if (finding.section) {
    place = edition.sections[*finding.section].id;
  }
  if (finding.variant != "fail") place += "/" + finding.variant;
  return place;
}

/// Offsets in characters, as in the file; the words themselves for whoever does not count.
Json words_to_json(const Finding& finding, const Report& report) {
  Json list = Json::array();
  for (const auto& [section, begin, end] : finding.words) {
    const std::string_view text = report.text(section);
    list.push_back(Json{{"section", report.edition->sections[section].id},
                        {"at", length_in_characters(text.substr(0, begin))},
                        {"length", length_in_characters(text.substr(begin, end - begin))},
                        {"text", text.substr(begin, end - begin)}});
  }
  return list;
}

Json number_or_null(const std::optional<Decimal>& number) {
  return number ? decimal_to_json(*number) : Json(nullptr);
}

}  // namespace

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::open:
      return "open";
    case Standing::explained:
      return "explained";
    case Standing::dismissed:
      return "dismissed";
  }
  return {};
}

std::vector<std::string> numbers_of(const Finding& finding, const Report& report) {
  std::vector<std::string> numbers;
  for (const auto& side : {finding.left, finding.right}) {
    if (side) numbers.push_back(side->to_string());
  }
  for (const CellIndex cell : finding.cells) {
    numbers.push_back(cell_to_text(report.cell(cell), report.edition->cells[cell].kind));
  }
  for (const TextSpan& span : finding.words) {
    numbers.emplace_back(report.text(span.section).substr(span.begin, span.end - span.begin));
  }
  return numbers;
}

bool may_be_explained(const Finding& finding) {
  return !is_about_missing(finding) &&
         (finding.level == Level::warning || finding.level == Level::ask);
}

bool may_be_dismissed(const Finding& finding) {
  return !is_about_missing(finding) && (finding.level != Level::error || !finding.words.empty());
}

void settle(Finding& finding, const Report& report) {
  if (finding.place.empty()) finding.place = place_in_form(finding, *report.edition);
  const Decision* decision = report.find_decision(finding.rule->id, finding.place);
  if (decision == nullptr) return;
  finding.decision = *decision;
  if (decision->kind == Decision::Kind::answered) return;
  if (decision->numbers != numbers_of(finding, report)) return;
  if (decision->kind == Decision::Kind::explained && may_be_explained(finding)) {
    finding.standing = Standing::explained;
  } else if (decision->kind == Decision::Kind::dismissed && may_be_dismissed(finding)) {
    finding.standing = Standing::dismissed;
  }
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return "pass";
    case Verdict::fail:
      return "fail";
    case Verdict::incomplete:
      return "incomplete";
  }
  return {};
}

bool is_about_missing(const Finding& finding) {
  return finding.state == FindingState::not_assessable ||
         finding.rule->says_missing(finding.variant);
}

Verdict verdict_of(const std::vector<Finding>& findings) {
  const auto is_error = [](const Finding& finding) {
    return finding.level == Level::error && finding.standing == Standing::open;
  };
  if (std::ranges::any_of(findings, is_error)) return Verdict::fail;
  return std::ranges::any_of(findings, is_about_missing) ? Verdict::incomplete : Verdict::pass;
}

std::string message_of(const Finding& finding, const Report& report, std::string_view language) {
  const auto wording = finding.rule->messages.find(finding.variant);
  if (wording == finding.rule->messages.end()) return finding.rule->id;
  return fill_placeholders(wording_in(wording->second, language), [&](std::string_view name) {
    return placeholder(finding, report, name, language);
  });
}

Json finding_to_json(const Finding& finding, const Report& report, std::string_view language) {
  const Edition& edition = *report.edition;
  const Rule& rule = *finding.rule;
  Json cells = Json::array();
  for (const CellIndex cell : finding.cells) cells.push_back(edition.cells[cell].address);
  Json json{{"rule", rule.id},
            {"level", level_name(finding.level)},
            {"state", finding.state == FindingState::fail ? "fail" : "not_assessable"},
            {"cells", std::move(cells)}};
  if (finding.section) json["section"] = edition.sections[*finding.section].id;
  if (!finding.words.empty()) json["words"] = words_to_json(finding, report);
  json["left"] = number_or_null(finding.left);
  json["right"] = number_or_null(finding.right);
  json["difference"] = number_or_null(finding.difference);
  json["message"] = message_of(finding, report, language);
  json["basis"] = basis_name(rule.basis);
  json["clause"] = Json{{"source", rule.clause.source}, {"text", rule.clause.text}};
  json["suspects"] = Json::array();
  json["place"] = finding.place;
  json["standing"] = standing_name(finding.standing);
  if (finding.decision) json["decision"] = decision_to_json(*finding.decision);
  if (const auto& adjustment = rule.adjustment) {
    json["adjusted"] = Json{{"issuer", adjustment->issuer},
                            {"reason", adjustment->reason},
                            {"level_before", level_name(adjustment->level_before)}};
  }
  return json;
}

}  // namespace gongkai
