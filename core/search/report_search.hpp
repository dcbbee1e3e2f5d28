// Finding words everywhere in a report, and replacing them in its texts.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/edit.hpp"
#include "core/report/report.hpp"
#include "core/text/folded_text.hpp"

namespace gongkai {

/// A place of the report that holds the words.
struct Match {
  enum class Kind {
    unit,   ///< one of unit_particulars
    text,   ///< of a section: one match for each time that the words stand there
    cell,   ///< its value
    label,  ///< a fixed text of a table
    note,   ///< what a person wrote about a finding
  };
  Kind kind = Kind::text;
  SectionIndex section = 0;  ///< of a text, or the one whose table has the cell or label
  /// Of unit_particulars, of the edition's cells, of the table's grid items, or of the report's decisions.
  std::size_t index = 0;
  Stretch words = {};  ///< of a text
  bool operator==(const Match&) const = default;
};

/// The particulars of the unit that are texts, in the order in which they are filled in.
inline constexpr std::array unit_particulars{&Unit::name, &Unit::parent, &Unit::code};

/// In the order in which one reads: the unit, the sections (a table row by row), the notes. Full-width and half-width, upper and
/// lower case are the same, and so are numbers with and without thousands separators. Nothing for no words.
std::vector<Match> find_in_report(const Report& report, std::string_view words);

/// The matches that are texts, replaced. Figures stay bound unless their own words are replaced; cells and particulars stay as
/// they are. `matches` must be of this report.
Edit replace_matches(const Report& report, std::span<const Match> matches,
                     std::string_view replacement);

}  // namespace gongkai
