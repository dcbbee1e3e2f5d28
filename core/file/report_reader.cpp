#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/file/cell_json.hpp"
#include "core/file/decision_json.hpp"
#include "core/file/figure_json.hpp"
#include "core/file/json_number.hpp"
#include "core/file/json_object.hpp"
#include "core/file/report_file.hpp"
#include "core/report/totals.hpp"
#include "core/sorting.hpp"
#include "core/text/utf8.hpp"

namespace gongkai {
namespace {

const Json::object_t& members_of(const Json& object) {
  return object.get_ref<const Json::object_t&>();
}

/// What a field holds beyond what the report itself says: kept in Report::unknown, where it stood.
void keep_rest(Json& unknown, const std::string& key, Json rest, bool is_said) {
  if (is_said && rest.empty()) return;
  append_member(unknown, key, std::move(rest));
}

/// The first refusal counts; what is read behind it is thrown away.
class Reader {
 public:
  Reader(const Json& json, const EditionCatalogue& editions) : json_{json}, editions_{editions} {}

  std::expected<Report, Problem> read() {
    require_format();
    const int year = read_year();
    const EditionPointer edition = find_edition(year);
    if (refusal_) return std::unexpected{*std::move(refusal_)};
    report_ = new_report(edition, {}, year, {});
    std::ranges::fill(report_.tables_present, false);
    std::ranges::fill(report_.texts, std::nullopt);
    std::ranges::fill(report_.as_read.cell_left_out, true);
    for (const auto& [key, value] : members_of(json_)) read_member(key, value);
    if (refusal_) return std::unexpected{*std::move(refusal_)};
    find_typed_totals();
    return std::move(report_);
  }

 private:
  void refuse(std::string_view id, std::string place = {},
              std::map<std::string, std::string, std::less<>> parameters = {}) {
    if (refusal_) return;
    refusal_ = Problem{
        .id = std::string{id}, .place = std::move(place), .parameters = std::move(parameters)};
  }

  /// The whole number at `key`; a fraction like 2025.0 counts as one. 0 where it is refused.
  int whole_number(std::string_view key, std::string_view out_of_range_id) {
    const Json* value = find_member(&json_, key);
    const bool is_number = value != nullptr && value->is_number();
    const auto number = is_number ? decimal_from_json(*value) : Decimal{};
    constexpr std::size_t digits_of_int = 9;
    if (!number || number->to_string().size() > digits_of_int) {
      refuse(out_of_range_id, std::string{key}, {{std::string{key}, write_json_line(*value)}});
      return 0;
    }
    if (is_number && number->is_whole()) return value->get<int>();
    refuse("report.wrong_type", std::string{key});
    return 0;
  }

  /// Null says the same as no field.
  bool is_object(const Json& value, const std::string& place) {
    if (!value.is_object() && !value.is_null()) refuse("report.wrong_type", place);
    return value.is_object();
  }

  void require_format() {
    const Json* format = find_member(&json_, "format");
    if (format == nullptr || *format != Json("gongkai-report")) refuse("report.not_a_report");
    const int version = whole_number("version", "report.newer_version");
    if (version > report_file_version) {
      refuse("report.newer_version", "version", {{"version", std::to_string(version)}});
    }
    if (version < 1) refuse("report.wrong_type", "version");
  }

  int read_year() {
    constexpr int first = 2008;  // the year in which the 条例 came into force
    constexpr int last = 2100;
    const int year = whole_number("year", "report.year_out_of_range");
    if (year < first || year > last) {
      refuse("report.year_out_of_range", "year",
             {{"year", std::to_string(year)},
              {"first", std::to_string(first)},
              {"last", std::to_string(last)}});
    }
    return year;
  }

  /// Null where it is refused.
  EditionPointer find_edition(int year) {
    const Json* id = find_member(&json_, "edition");
    if (id == nullptr || id->is_null()) {
      EditionPointer edition = editions_.for_year(year);
      if (!edition) {
        refuse("report.unknown_edition", "year",
               {{"variant", "none_for_year"}, {"year", std::to_string(year)}});
      }
      return edition;
    }
    if (!id->is_string()) {
      refuse("report.wrong_type", "edition");
      return nullptr;
    }
    const auto& name = id->get_ref<const std::string&>();
    EditionPointer edition = editions_.find(name);
    if (!edition) refuse("report.unknown_edition", "edition", {{"edition", name}});
    return edition;
  }

  void read_member(const std::string& key, const Json& value) {
    constexpr std::array<std::string_view, 4> read_already{"format", "version", "edition", "year"};
    if (std::ranges::contains(read_already, key)) return;
    if (key == "unit") {
      read_unit(value);
    } else if (key == "tables") {
      read_tables(value);
    } else if (key == "sections") {
      read_sections(value);
    } else if (key == "typed_totals") {
      read_typed_totals(value);
    } else if (key == "decisions") {
      read_decisions(value);
    } else if (key == "last_year") {
      read_last_year(value);
    } else if (key == "seal" && !value.is_null()) {
      report_.seal = value;
    } else if (key != "id" || !read_text(value, key, report_.id)) {
      append_member(report_.unknown, key, value);
    }
  }

  /// False for null and for an empty text, which say the same as no field.
  bool read_text(const Json& value, const std::string& place, std::string& text) {
    if (value.is_null()) return false;
    if (!value.is_string()) {
      refuse("report.wrong_type", place);
      return false;
    }
    text = value.get_ref<const std::string&>();
    require_length(text, ReportLimits::line, place);
    return !text.empty();
  }

  /// More than anyone writes would only bring the page to a stand.
  void require_length(std::string_view text, std::size_t most, const std::string& place) {
    // No text has more characters than bytes.
    if (text.size() > most && length_in_characters(text) > most)
      refuse("report.too_long", place, {{"limit", std::to_string(most)}});
  }

  void read_unit(const Json& value) {
    Json rest;
    if (is_object(value, "unit")) {
      rest = Json::object();
      for (const auto& [key, field] : members_of(value)) {
        std::string* text = unit_field(key);
        if (text == nullptr || !read_text(field, "unit." + key, *text)) {
          append_member(rest, key, field);
        }
      }
    }
    keep_rest(report_.unknown, "unit", std::move(rest), report_.unit != Unit{});
  }

  std::string* unit_field(std::string_view key) {
    Unit& unit = report_.unit;
    const std::array<std::pair<std::string_view, std::string*>, 4> fields{
        {{"name", &unit.name},
         {"code", &unit.code},
         {"kind", &unit.kind},
         {"parent", &unit.parent}}};
    const auto* const found =
        std::ranges::find(fields, key, &std::pair<std::string_view, std::string*>::first);
    return found == fields.end() ? nullptr : found->second;
  }

  void read_sections(const Json& value) {
    Json rest;
    if (is_object(value, "sections")) {
      rest = Json::object();
      for (const auto& [id, section] : members_of(value)) {
        if (const auto index = report_.edition->find_section(id)) {
          Json section_rest = read_section(id, *index, section);
          keep_rest(rest, id, std::move(section_rest), report_.texts[*index].has_value());
        } else {
          append_member(rest, id, section);
        }
      }
    }
    const bool has_text =
        std::ranges::any_of(report_.texts, [](const auto& text) { return text.has_value(); });
    keep_rest(report_.unknown, "sections", std::move(rest), has_text);
  }

  Json read_section(const std::string& id, SectionIndex index, const Json& section) {
    if (!is_object(section, "sections." + id)) return nullptr;
    Json rest = Json::object();
    const Json* figures = nullptr;
    for (const auto& [key, value] : members_of(section)) {
      if (key == "figures" && value.is_array()) {
        figures = &value;
      } else if (key == "text" && value.is_string()) {
        report_.texts[index] = value.get_ref<const std::string&>();
        require_length(*report_.texts[index], ReportLimits::text, "sections." + id + ".text");
      } else if (key == "text" && !value.is_null()) {
        refuse("report.wrong_type", "sections." + id + ".text");
      } else {
        append_member(rest, key, value);
      }
    }
    if (figures != nullptr) {
      Json unread = Json::array();
      report_.figures[index] =
          figures_from_json(*figures, report_.text(index), *report_.edition, unread);
      if (!unread.empty()) append_member(rest, "figures", std::move(unread));
    }
    return rest;
  }

  void read_tables(const Json& value) {
    Json rest;
    if (is_object(value, "tables")) {
      rest = Json::object();
      for (const auto& [id, table] : members_of(value)) {
        if (const auto index = report_.edition->find_table(id)) {
          const bool is_present = is_object(table, "tables." + id);
          report_.tables_present[*index] = is_present;
          keep_rest(rest, id, is_present ? read_rows(*index, table) : Json(nullptr), is_present);
        } else {
          append_member(rest, id, table);
        }
      }
    }
    const bool has_table = std::ranges::contains(report_.tables_present, true);
    keep_rest(report_.unknown, "tables", std::move(rest), has_table);
  }

  Json read_rows(TableIndex index, const Json& table) {
    Json rest = Json::object();
    const Table& form = report_.edition->tables[index];
    for (const auto& [id, row] : members_of(table)) {
      const auto form_row = std::ranges::find(form.rows, id, &Row::id);
      if (form_row == form.rows.end()) {
        append_member(rest, id, row);
      } else if (is_object(row, "tables." + form.id + "." + id)) {
        Json row_rest = read_row(form, *form_row, row);
        const bool has_cell = row_rest.size() < row.size();
        keep_rest(rest, id, std::move(row_rest), has_cell);
      } else {
        append_member(rest, id, nullptr);
      }
    }
    return rest;
  }

  Json read_row(const Table& form, const Row& form_row, const Json& row) {
    Json rest = Json::object();
    for (const auto& [id, value] : members_of(row)) {
      const auto cell = std::ranges::find_if(form_row.cells, [&](CellIndex each) {
        return form.columns[report_.edition->cells[each].column].id == id;
      });
      // An empty text says the same as null.
      const bool is_empty_text = value.is_string() && value.get_ref<const std::string&>().empty();
      if (cell == form_row.cells.end() || is_empty_text) {
        append_member(rest, id, value);
      } else {
        read_cell(*cell, value);
      }
    }
    return rest;
  }

  void read_cell(CellIndex cell, const Json& value) {
    auto read = cell_from_json(value);
    if (!read) {
      const bool is_wrong_type = read.error() == CellJsonError::wrong_type;
      refuse(is_wrong_type ? "report.wrong_type" : "report.number_out_of_range",
             "tables." + report_.edition->cells[cell].address);
      return;
    }
    report_.cells[cell] = *std::move(read);
    if (const auto* text = std::get_if<std::string>(&report_.cells[cell]))
      require_length(*text, ReportLimits::line, "tables." + report_.edition->cells[cell].address);
    report_.as_read.cell_left_out[cell] = false;
  }

  /// What is no decision as this version knows it, and a second one about the same place, is kept and written back.
  void read_decisions(const Json& value) {
    if (!value.is_array()) return refuse("report.wrong_type", "decisions");
    const auto key = [](const Decision& decision) {
      return std::pair{std::string_view{decision.rule}, std::string_view{decision.place}};
    };
    std::vector<Decision>& decisions = report_.decisions;
    Json rest = Json::array();
    for (const Json& each : value) {
      if (auto decision = decision_from_json(each)) {
        require_length(decision->text, ReportLimits::text, "decisions");
        decisions.push_back(*std::move(decision));
      } else {
        rest.push_back(each);
      }
    }
    sort_stably(decisions, {}, key);
    const auto doubled = std::ranges::unique(decisions, {}, key);
    for (const Decision& decision : doubled) rest.push_back(decision_to_json(decision));
    decisions.erase(doubled.begin(), doubled.end());
    if (!rest.empty()) append_member(report_.unknown, "decisions", std::move(rest));
  }

  /// Of last year's report its own last year is left out: one year back is all that is ever compared. Without it its seal would
  /// be broken, so that it goes too.
  void read_last_year(const Json& value) {
    if (!is_object(value, "last_year")) return;
    auto read = report_from_json(value, editions_);
    if (!read) {
      Problem problem = std::move(read.error());
      problem.place = problem.place.empty() ? "last_year" : "last_year." + problem.place;
      return refuse(problem.id, problem.place, problem.parameters);
    }
    read->last_year = {};
    read->seal = nullptr;
    report_.last_year.report = std::make_shared<const Report>(*std::move(read));
  }

  void read_typed_totals(const Json& value) {
    if (!value.is_array()) return refuse("report.wrong_type", "typed_totals");
    for (const Json& address : value) {
      if (!address.is_string()) return refuse("report.wrong_type", "typed_totals");
      const auto cell = report_.edition->find_cell(address.get_ref<const std::string&>());
      if (cell && report_.edition->cells[*cell].is_total()) listed_totals_.push_back(*cell);
    }
    // Kept for its order, and for addresses that another version may know.
    append_member(report_.unknown, "typed_totals", value);
  }

  /// A total that differs from the sum of its parts was typed, whether the file says so or not. A blank one never was.
  void find_typed_totals() {
    for (const CellIndex cell : listed_totals_)
      report_.typed_totals[cell] = !is_blank(report_.cell(cell));
    for (std::size_t index = 0; index < report_.cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      const bool is_computed = !report_.edition->cells[cell].is_total() ||
                               is_blank(report_.cell(cell)) ||
                               report_.cell(cell) == computed_total(report_, cell);
      if (is_computed || report_.typed_totals[cell]) continue;
      report_.typed_totals[cell] = true;
      report_.as_read.total_unlisted[cell] = true;
    }
  }

  const Json& json_;
  const EditionCatalogue& editions_;
  std::optional<Problem> refusal_;
  Report report_;
  std::vector<CellIndex> listed_totals_;  ///< in "typed_totals"
};

}  // namespace

std::expected<Report, Problem> report_from_json(const Json& json,
                                                const EditionCatalogue& editions) {
  return Reader{json, editions}.read();
}

std::expected<Report, Problem> read_report(std::string_view text,
                                           const EditionCatalogue& editions) {
  const auto json = parse_json(text);
  if (!json) return std::unexpected{json.error()};
  return report_from_json(*json, editions);
}

}  // namespace gongkai
