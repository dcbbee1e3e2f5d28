// What is told about words of a text, with what can be done about them: near the words, or on one line below the field.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/drawing/shapes.hpp"
#include "ui/views/text_targets.hpp"

namespace gongkai::ui {

struct NoteAction {
  enum class Kind { show_finding, edit_words, bind, unbind };
  Kind kind = Kind::show_finding;
  std::string name;  ///< of the button
  std::string text;
  TextSpan words = {};
  std::size_t finding = 0;
  CellIndex cell = 0;
};

struct NoteItem {
  std::optional<Sign> sign;
  Color color = 0;
  std::string text;
  std::vector<NoteAction> actions;
};

/// About targets at the same words. `with_editing`: also the way into the field.
std::vector<NoteItem> note_about(const State& state, std::span<const TextTarget> targets,
                                 bool with_editing);

/// Draws the note below or above `words` inside `room`; returns its rectangle.
Rect draw_text_note(State& state, const std::vector<NoteItem>& items, const Rect& words,
                    const Rect& room);

/// The first of the items that has room, on one line.
void draw_text_note_line(State& state, const std::vector<NoteItem>& items, const Rect& rect);

}  // namespace gongkai::ui
