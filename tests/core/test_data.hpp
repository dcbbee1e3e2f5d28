// What the core's tests share: the standard form, fixtures, and how values are printed.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "assets/embedded.hpp"
#include "core/file/report_file.hpp"
#include "core/report/edit.hpp"
#include "core/standard_form.hpp"

namespace gongkai {

inline std::ostream& operator<<(std::ostream& out, const Problem& problem) {
  out << problem.id << " at \"" << problem.place << '"';
  for (const auto& [key, value] : problem.parameters) out << ", " << key << " = " << value;
  return out;
}

}  // namespace gongkai

namespace gongkai::test {

inline const StandardForm& standard_form() {
  static const StandardForm form = [] {
    auto loaded = load_standard_form(assets::find);
    if (!loaded) {
      std::ostringstream text;
      text << loaded.error();
      throw std::runtime_error{text.str()};
    }
    return std::move(*loaded);
  }();
  return form;
}

inline EditionPointer edition(std::string_view id) { return standard_form().editions.find(id); }

inline std::string project_file(const std::string& path) {
  return std::string{GONGKAI_PROJECT_DIR} + "/" + path;
}

/// The bytes of a file of the project.
inline std::string file_content(const std::string& path) {
  std::ifstream file{project_file(path), std::ios::binary};
  if (!file) throw std::runtime_error{path + " cannot be read"};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

/// A report of a fixture that is known to be right.
inline Report report_of(std::string_view text) {
  auto report = read_report(text, standard_form().editions);
  if (!report) {
    std::ostringstream message;
    message << report.error();
    throw std::runtime_error{message.str()};
  }
  return std::move(*report);
}

/// A small report in edition 2021 with these tables, as JSON.
inline Report report_with_tables(const std::string& tables) {
  return report_of(
      R"({"format": "gongkai-report", "version": 1, "edition": "2021", "year": 2025, "tables": )" +
      tables + "}");
}

inline CellIndex cell(const Report& report, std::string_view address) {
  const auto found = report.edition->find_cell(address);
  if (!found) throw std::runtime_error{std::string{address} + " is no cell"};
  return *found;
}

inline Cell number(std::int64_t value) { return Decimal::from_integer(value); }

/// The complete report of edition 2021 with a wrong total of reconsiderations, which its texts do not mention: one error.
inline Report report_with_wrong_total() {
  Report report = report_of(file_content("tests/fixtures/reports/complete-2021.json"));
  report.cells[cell(report, "disputes.reconsideration.total")] = number(999);
  for (auto& text : report.texts) {
    for (const std::string_view count : {"行政复议10件、", "10件行政复议"}) {
      if (!text) continue;
      if (const auto found = text->find(count); found != std::string::npos) {
        text->erase(found, count.size());
      }
    }
  }
  return report;
}

/// Compares as JSON does: the order of an object's members does not matter.
inline nlohmann::json unordered(std::string_view text) { return nlohmann::json::parse(text); }

}  // namespace gongkai::test
