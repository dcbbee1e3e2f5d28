// Everything the program knows about the form, put together once from its data: editions and checker.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/rules/checker.hpp"
#include "core/rules/rule_pack.hpp"

namespace gongkai {

/// Content of an asset by its path ("editions/2021.json"), if there is one.
using AssetLookup = std::function<std::optional<std::string_view>(std::string_view path)>;

struct StandardForm {
  EditionCatalogue editions;
  Checker checker;
};

/// The rules are changed as the pack says, if there is one. A problem whose id does not begin with "rule_pack." is a defect of the
/// program's own data.
std::expected<StandardForm, Problem> load_standard_form(const AssetLookup& asset,
                                                        const RulePack* pack = nullptr);

/// The checker alone, for editions that reports already point to: a pack is taken up or put away while a report is open.
std::expected<Checker, Problem> load_checker(const AssetLookup& asset,
                                             const EditionCatalogue& editions,
                                             const RulePack* pack = nullptr);

// The data that the form is made of.

std::string edition_file(const Edition& edition);
/// The rules, and the words by which texts are read.
std::span<const std::string_view> files_of_rules();

}  // namespace gongkai
