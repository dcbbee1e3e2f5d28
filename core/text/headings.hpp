// Headings within a section's text, recognised by their numbering: 第一部分, 一、, （一）, 1., （1）, 一是.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text/folded_text.hpp"

namespace gongkai {

struct Heading {
  Stretch words;  ///< number and title, without the mark that ends it
  int level = 0;  ///< 0 for the highest kind of numbering that the text uses
  bool operator==(const Heading&) const = default;
};

/// A heading begins a paragraph. It is the whole of a short one that no full stop ends, or the short first sentence of one that goes on
/// ("（一）主动公开。全年……"). Numbered paragraphs of plain text are none.
std::vector<Heading> headings_of(std::string_view text);

}  // namespace gongkai
