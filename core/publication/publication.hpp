// The report as it is published: title, headings, paragraphs and tables in their order. The preview sets them on pages; whatever
// else writes the published report takes the same blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/report/report.hpp"

namespace gongkai {

/// One thing that stands below the one before.
struct Block {
  enum class Kind {
    title,       ///< of the report
    heading,     ///< of a section: "一、总体情况"
    subheading,  ///< a paragraph of a text that is a heading, and nothing else
    paragraph,
    table
  };
  Kind kind = Kind::paragraph;
  std::string text = {};                     ///< of everything but a table
  std::optional<SectionIndex> section = {};  ///< none: of the title
  std::optional<TableIndex> table = {};      ///< of a table
  /// Of a subheading or paragraph: where it begins in the section's text, bytes.
  std::size_t begin = 0;
  /// Of a title that is too long for one line: where the second one begins best, bytes.
  std::size_t second_line = 0;
  bool operator==(const Block&) const = default;
};

/// Sections keep their headings though nothing is written in them; empty lines and the blanks around a paragraph are left out.
std::vector<Block> blocks_of(const Report& report);

/// What stands in a rectangle of a published table: its label, or the cell's value with the unit that was chosen for it. What is
/// blank stays blank.
std::string published_words(const Report& report, const GridItem& item);

}  // namespace gongkai
