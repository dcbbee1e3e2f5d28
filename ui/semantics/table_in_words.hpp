// A table of the report, whole, as its HTML has it: rows of headings and cells with their spans.
#pragma once

#include "core/file/json.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// {"kind": "table", "name", "words", "rows": [[item…]…]}. An item covers "columns" × "rows" places when that is more than one.
/// "heading" {words, scope}, "note" {words}, "cell" {name, words, value, about?, invalid?, read_only?, "choice"?: {name, words,
/// options: [{id, words}…], chosen}}.
Json table_in_words(const State& state, TableIndex table);

}  // namespace gongkai::ui
