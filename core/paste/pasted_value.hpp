// What a pasted text says as a number: "１２", "1，234", "12件", "5.2万元", "3（其中1件…）", "无", "-".
#pragma once

#include <optional>
#include <string_view>

#include "core/report/cell.hpp"

namespace gongkai {

/// The units in which amounts of money are written.
enum class MoneyUnit { yuan, ten_thousand_yuan };

struct PastedValue {
  Cell value;
  /// Id from reasons.hpp; empty: there is no doubt.
  std::string_view unclear;
  std::optional<MoneyUnit> unit;  ///< written behind the number
};

/// What no number can be made of stays the text it is, and is unclear.
PastedValue read_pasted_value(std::string_view text, CellKind kind);

/// Whether it stands for a figure in whatever cell; false for names of rows and columns, also numbered ones ("1.属于国家秘密").
bool looks_like_figure(std::string_view text);

/// The unit that a heading names: "采购总金额（万元）".
std::optional<MoneyUnit> money_unit_in(std::string_view heading);

/// The same amount in the other unit; nothing when it cannot be written exactly.
std::optional<Decimal> converted(Decimal amount, MoneyUnit from, MoneyUnit to);

}  // namespace gongkai
