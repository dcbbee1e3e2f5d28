// Everything the program knows about the form, put together once from its data: editions and checker.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/rules/checker.hpp"

namespace gongkai {

/// Content of an asset by its path ("editions/2021.json"), if there is one.
using AssetLookup = std::function<std::optional<std::string_view>(std::string_view path)>;

struct StandardForm {
  EditionCatalogue editions;
  Checker checker;
};

/// A problem here is a defect of the program's own data.
std::expected<StandardForm, Problem> load_standard_form(const AssetLookup& asset);

}  // namespace gongkai
