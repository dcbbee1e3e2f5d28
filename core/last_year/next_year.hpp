// Next year's report made from this one.
#pragma once

#include <expected>
#include <string>

#include "core/file/problem.hpp"
#include "core/report/report.hpp"
#include "core/rules/rule.hpp"

namespace gongkai {

/// A report of the same unit for the year after, with this one as last year's: opening figures carried, tables otherwise blank,
/// texts kept as they are, as a draft. Decisions and bound figures stay behind: they were about this year's numbers.
/// Problem: last_year.no_edition, when no form covers that year.
std::expected<Report, Problem> next_year_report(const Report& report,
                                                const EditionCatalogue& editions,
                                                const RuleCatalogue& rules, std::string id);

}  // namespace gongkai
