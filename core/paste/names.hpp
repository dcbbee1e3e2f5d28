// Names of rows and columns, made comparable: without blanks, numbering, punctuation and the difference of full and half width.
#pragma once

#include <string>
#include <string_view>

namespace gongkai {

enum class Brackets { keep, drop };

/// "（三）不予公开 1.属于国家秘密" and "不予公开：属于国家秘密" become the same. What stands in brackets is kept or dropped; a bracket
/// that holds a number alone is numbering and always dropped. `text` must be UTF-8.
std::u32string name_key(std::string_view text, Brackets brackets = Brackets::keep);

/// Of the characters of both, how many stand in both in the same order: 0 (none) to 1000 (the same).
int likeness(std::u32string_view left, std::u32string_view right);

}  // namespace gongkai
