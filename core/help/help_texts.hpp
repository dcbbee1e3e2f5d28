// A word from the law for every row, column and section of the form, read from assets/help.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"

namespace gongkai {

struct HelpText {
  std::string text;     ///< what counts here, and what does not
  std::string article;  ///< of the statute, or the form; may be empty
};

/// In one language. Rows and columns of the same id mean the same in every edition.
struct HelpTexts {
  std::map<std::string, HelpText, std::less<>> rows;      ///< by "table.row"
  std::map<std::string, HelpText, std::less<>> columns;   ///< by "table.column"
  std::map<std::string, HelpText, std::less<>> sections;  ///< by section id

  // Null when there is none.
  const HelpText* of_row(const Edition& edition, CellIndex cell) const;
  const HelpText* of_column(const Edition& edition, CellIndex cell) const;
  const HelpText* of_section(const Section& section) const;
};

/// Problem: help.broken, with `path` as its place.
std::expected<HelpTexts, Problem> read_help_texts(std::string_view json, std::string_view path);

}  // namespace gongkai
