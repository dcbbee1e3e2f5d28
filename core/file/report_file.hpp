// The report file (docs/format.md): JSON text to a report and back.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/json.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// The version of the file format that this program writes, and the highest that it reads.
inline constexpr int report_file_version = 1;

/// Characters. The page's own fields take fewer (index.html), so that what was written here can always be read.
struct ReportLimits {
  static constexpr std::size_t line = 2'000;    ///< of a name, or of a text in a cell
  static constexpr std::size_t text = 500'000;  ///< of a section, or of an explanation
};

/// Problems: those of parse_json, and report.not_a_report, report.newer_version, report.unknown_edition, report.wrong_type (with place),
/// report.number_out_of_range (with place), report.too_long (with place),
/// report.year_out_of_range. A file with a problem yields nothing at all.
std::expected<Report, Problem> read_report(std::string_view text, const EditionCatalogue& editions);
std::expected<Report, Problem> report_from_json(const Json& json, const EditionCatalogue& editions);

Json report_to_json(const Report& report);
std::string write_report(const Report& report);

/// "示例县人民政府-2025.json", with `mark` behind the year; characters that file systems refuse become "_" in the name.
std::string report_file_name(const Report& report, std::string_view mark = {});

}  // namespace gongkai
