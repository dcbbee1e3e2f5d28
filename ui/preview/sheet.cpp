#include "ui/preview/sheet.hpp"

#include <imgui.h>

#include <string>
#include <string_view>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/text_layout.hpp"
#include "ui/preview/sheet_table.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float shadow_alpha = 0.035F;
constexpr int shadow_layers = 5;

TextStyle type_of(const State& state, const Sheet& sheet, Block::Kind kind) {
  const Paper& paper = state.theme.paper;
  if (kind == Block::Kind::title) return type_of(state, sheet, true, paper.title, paper.title_line);
  const bool is_bold = kind == Block::Kind::heading || kind == Block::Kind::subheading;
  return type_of(state, sheet, is_bold, paper.body, paper.body_line);
}

void draw_paper(const State& state, ImDrawList& list, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  for (int layer = shadow_layers; layer > 0; --layer) {
    const auto width = static_cast<float>(layer);
    fill(list, inset(Rect{rect.x, rect.y + 2, rect.width, rect.height}, -width, -width),
         colors.shadow, width + 1, shadow_alpha);
  }
  fill(list, rect, colors.paper);
  outline(list, rect, colors.line);
}

std::string_view words_of(const Block& block, const SetLine& line) {
  return std::string_view{block.text}.substr(line.begin, line.end - line.begin);
}

void draw_text_line(State& state, ImDrawList& list, const Sheet& sheet, std::size_t block_index,
                    std::size_t line_index, const Rect& rect) {
  const Composition& composition = state.preview.composition;
  const Block& block = composition.blocks[block_index];
  const SetLine& line = composition.lines[block_index][line_index];
  const TextStyle style = type_of(state, sheet, block.kind);
  const std::string_view words = words_of(block, line);
  const float indent = line.indent * sheet.scale;
  const Rect box{rect.x + indent, rect.y, rect.width - indent, rect.height};
  if (block.kind == Block::Kind::title) {
    const float width = width_of(style, words);
    draw_line(list, style, words,
              Rect{rect.x + (rect.width - width) / 2, rect.y, width + 1, rect.height});
  } else if (line.is_last) {
    draw_line(list, style, words, Rect{box.x, box.y, box.width + style.size, box.height});
  } else {
    draw_spread_line(list, style, words, box);
  }
}

void draw_number(const State& state, ImDrawList& list, const Sheet& sheet) {
  const Paper& paper = state.theme.paper;
  const std::string number = "— " + std::to_string(sheet.page + 1) + " —";
  const float top = text_y(state, sheet, paper.text_height() + paper.number_below_text);
  const TextStyle style = type_of(state, sheet, false, paper.number, paper.number);
  draw_line(list, style, number,
            Rect{sheet.rect.x, top, sheet.rect.width, paper.number * sheet.scale}, AlignX::center);
}

/// The lines of the paragraph that is being written.
bool is_written(const Composition& composition, std::size_t piece,
                const std::optional<ReportPlace>& here) {
  if (!here || !here->byte) return false;
  const auto at = piece_at(composition, *here);
  return at && composition.pieces[*at].block == composition.pieces[piece].block;
}

}  // namespace

Rect rect_of_piece(const State& state, const Sheet& sheet, std::size_t piece) {
  const Composition& composition = state.preview.composition;
  const SetPiece& set = composition.pieces[piece];
  const Block& block = composition.blocks[set.block];
  const Paper& paper = state.theme.paper;
  float height = block.kind == Block::Kind::title ? paper.title_line : paper.body_line;
  if (block.table) {
    const auto& edges = composition.tables[*block.table].layout.row_edges;
    height = edges[set.index + 1] - edges[set.index];
  }
  return Rect{text_left(state, sheet), text_y(state, sheet, composition.pages.places[piece].y),
              paper.text_width() * sheet.scale, height * sheet.scale};
}

void draw_sheet(State& state, ImDrawList& list, const Sheet& sheet,
                const std::optional<ReportPlace>& here) {
  const Composition& composition = state.preview.composition;
  const Rect view = clip_of(list);
  draw_paper(state, list, sheet.rect);
  note_place(state, "preview.page." + std::to_string(sheet.page + 1), sheet.rect);
  const auto [first, end] = composition.pieces_on(sheet.page);
  for (std::size_t piece = first; piece < end;) {
    const SetPiece& set = composition.pieces[piece];
    const Block& block = composition.blocks[set.block];
    if (block.table) {
      piece = draw_table_on_sheet(state, list, sheet, piece, here);
      continue;
    }
    const Rect rect = rect_of_piece(state, sheet, piece);
    if (rect.bottom() >= view.y && rect.y <= view.bottom()) {
      if (is_written(composition, piece, here)) fill(list, rect, state.theme.colors.paper_mark);
      draw_text_line(state, list, sheet, set.block, set.index, rect);
    }
    ++piece;
  }
  draw_number(state, list, sheet);
}

std::optional<ReportPlace> place_at(const State& state, const Sheet& sheet, float x, float y) {
  const Composition& composition = state.preview.composition;
  const auto [first, end] = composition.pieces_on(sheet.page);
  for (std::size_t piece = first; piece < end; ++piece) {
    const SetPiece& set = composition.pieces[piece];
    const Block& block = composition.blocks[set.block];
    if (block.table) {
      // Its first piece on the sheet tells of the whole of it.
      if (const auto place = place_in_table(state, sheet, piece, x, y)) return place;
      continue;
    }
    const Rect rect = rect_of_piece(state, sheet, piece);
    if (!holds(rect, x, y)) continue;
    ReportPlace place{.section = block.section};
    const bool is_text =
        block.kind == Block::Kind::paragraph || block.kind == Block::Kind::subheading;
    if (is_text) {
      const SetLine& line = composition.lines[set.block][set.index];
      const TextLayout words{.style = type_of(state, sheet, block.kind),
                             .text = words_of(block, line),
                             .lines = {words_of(block, line)}};
      place.byte =
          block.begin + line.begin + offset_at(words, x - rect.x - line.indent * sheet.scale, 0);
    }
    return place;
  }
  return std::nullopt;
}

}  // namespace gongkai::ui
