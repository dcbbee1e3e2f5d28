// The value of one cell. Blank is not zero, and what cannot be read as a number is kept as it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/edition/edition.hpp"
#include "core/number/decimal.hpp"

namespace gongkai {

using Blank = std::monostate;

/// Blank, a number, or a text: "-", "不适用", "12a", or the option of a choice. Which numbers a cell may hold is
/// for the rules to say (cell.number), not for the type: a wrong number must be shown, not lost.
using Cell = std::variant<Blank, Decimal, std::string>;

inline bool is_blank(const Cell& cell) { return std::holds_alternative<Blank>(cell); }
std::optional<Decimal> number_of(const Cell& cell);

/// What a person typed or pasted, as a cell: surrounding blanks dropped, full-width digits and signs, thousands separators
/// accepted, in amounts of money also "。" for the point; empty text is Blank; anything that is no number stays a text.
Cell cell_from_text(std::string_view typed, CellKind kind);

/// Whether a number of this kind may begin like this: "-", "1,", "12。". What is so begun is not wrong yet.
bool may_become_number(std::string_view typed, CellKind kind);

/// How the cell is shown and edited: "", "1234", "+2" (signed counts carry their sign), or the text.
std::string cell_to_text(const Cell& cell, CellKind kind);

}  // namespace gongkai
