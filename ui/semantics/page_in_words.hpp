// The page as the mirror shows it (web/mirror.ts): JSON of what the last frame told, with tables whole and texts in full.
#pragma once

#include "core/file/json.hpp"
#include "ui/state/state.hpp"

namespace gongkai::ui {

/// {"skip", "parts": [{"part", "label"?, "items": […]}…], "at"?, "news"?}.
///
/// Items, each with "kind" and, when it can be seen, "at": [x, y, width, height] in CSS pixels:
/// "text" {words}, "heading" {words, level}, "control" {name, words, disabled?, pressed?, expanded?, current?},
/// "field" {name, words, value, about?, lines?, read_only?}, "table" {name, words, rows} (table_in_words.hpp).
/// "entry": the number of the entry of a list that it belongs to.
/// "at" of the page: the name of the cell or field that has the keyboard. "news" {number, words}: what is to be said aloud when its
/// number changes.
Json page_in_words(State& state);

}  // namespace gongkai::ui
