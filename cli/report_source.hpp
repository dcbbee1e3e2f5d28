// The reports in a file: one, or one a line. Only one of them is held at a time, however many there are.
#pragma once

#include <expected>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/report/report.hpp"

namespace gongkai::cli {

/// `name` is that of the file, with the number of the line behind a colon in a file with a report on each line.
using ReportReceiver =
    std::function<void(const std::string& name, const std::expected<Report, Problem>& report)>;

/// `path` may be "-", the standard input.
void read_reports(const std::string& path, std::istream& standard_input,
                  const EditionCatalogue& editions, const ReportReceiver& receive);

}  // namespace gongkai::cli
