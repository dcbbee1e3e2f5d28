// What the interface says in one language: its texts and the help, read from the data.
#pragma once

#include <array>
#include <expected>
#include <string_view>

#include "core/help/help_texts.hpp"
#include "core/standard_form.hpp"
#include "core/text/wording.hpp"

namespace gongkai::ui {

/// "zh-CN" is first: what the form is written in.
inline constexpr std::array<std::string_view, 2> languages{"zh-CN", "en"};

struct Words {
  Strings strings;
  HelpTexts help;
  Strings glossary;  ///< names of the form by their official wording; empty in its own language
};

/// A problem is a defect of the program's own data.
std::expected<Words, Problem> load_words(const AssetLookup& asset, std::string_view language);

}  // namespace gongkai::ui
