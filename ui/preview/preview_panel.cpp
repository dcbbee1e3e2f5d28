#include "ui/preview/preview_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/drawing/shapes.hpp"
#include "ui/drawing/styles.hpp"
#include "ui/editing/preview.hpp"
#include "ui/preview/sheet.hpp"
#include "ui/preview/typesetting.hpp"
#include "ui/widgets/controls.hpp"

namespace gongkai::ui {
namespace {

constexpr float narrow_below = 560;
constexpr float points_per_inch = 72;
constexpr float pixels_per_inch = 96;
/// Sheets of few different sizes: each has glyphs of its own.
constexpr float width_step = 4;
constexpr float share_above_what_is_sought = 0.3F;

/// Where the sheets lie: below each other, in the middle of the ground, as wide as it allows and no wider than in print.
struct Sheets {
  Rect ground;
  float margin = 0;  ///< around and between them
  float width = 0;
  float height = 0;
  float scale = 1;

  float top_of(std::size_t page) const {
    return margin + static_cast<float>(page) * (height + margin);
  }
  Sheet at(std::size_t page, float scroll) const {
    const float x =
        ground.x + std::floor((ground.width - ImGui::GetStyle().ScrollbarSize - width) / 2);
    return {.rect = {x, std::floor(ground.y + top_of(page) - scroll), width, height},
            .scale = scale,
            .page = page};
  }
};

Sheets sheets_in(const State& state, const Rect& ground) {
  const Paper& paper = state.theme.paper;
  Sheets sheets{.ground = ground};
  sheets.margin = ground.width < narrow_below ? state.theme.sizes.gap : state.theme.sizes.padding;
  const float room = ground.width - 2 * sheets.margin - ImGui::GetStyle().ScrollbarSize;
  const float in_print = paper.width * pixels_per_inch / points_per_inch;
  sheets.width = std::floor(std::min(room, in_print) / width_step) * width_step;
  sheets.scale = sheets.width / paper.width;
  sheets.height = std::round(paper.height * sheets.scale);
  return sheets;
}

/// How far the ground must be scrolled for the piece to be in view; as it is now when it already is.
float scroll_to(const State& state, const Sheets& sheets, std::size_t piece, float scroll) {
  const std::size_t page = state.preview.composition.pages.places[piece].page;
  const Rect rect = rect_of_piece(state, sheets.at(page, scroll), piece);
  const float y = rect.y - sheets.ground.y;
  if (y >= 0 && y + rect.height <= sheets.ground.height) return scroll;
  return std::max(scroll + y - sheets.ground.height * share_above_what_is_sought, 0.0F);
}

/// Leads to where one is, when that has changed.
void follow(State& state, const Sheets& sheets, const std::optional<ReportPlace>& here) {
  Preview& preview = state.preview;
  float scroll = ImGui::GetScrollY();
  if (here && preview.followed != here) {
    preview.followed = here;
    if (const auto piece = piece_at(preview.composition, *here))
      scroll = scroll_to(state, sheets, *piece, scroll);
  }
  scroll += std::exchange(preview.scroll_by, 0.0F);
  if (scroll == ImGui::GetScrollY()) return;
  ImGui::SetScrollY(std::max(scroll, 0.0F));
  state.frames_wanted = std::max(state.frames_wanted, 2);
}

void draw_sheets(State& state, const Rect& ground) {
  Preview& preview = state.preview;
  fill(*ImGui::GetWindowDrawList(), ground, state.theme.colors.page);
  ImGui::SetCursorScreenPos(ImVec2{ground.x, ground.y});
  ImGui::BeginChild("preview", ImVec2{ground.width, ground.height});
  const Sheets sheets = sheets_in(state, ground);
  const auto here = place_in_report(state);
  follow(state, sheets, here);
  const float scroll = ImGui::GetScrollY();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  std::optional<ReportPlace> pointed_at;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float middle = ground.y + ground.height / 2;
  for (std::size_t page = 0; page < preview.composition.pages.pages; ++page) {
    const Sheet sheet = sheets.at(page, scroll);
    const float reach = sheets.margin;
    if (sheet.rect.y <= middle + reach) preview.page_in_view = page;
    if (sheet.rect.bottom() + reach < ground.y || sheet.rect.y - reach > ground.bottom()) continue;
    draw_sheet(state, list, sheet, here);
    if (holds(sheet.rect, mouse.x, mouse.y)) pointed_at = place_at(state, sheet, mouse.x, mouse.y);
  }
  preview.view_height = ground.height;
  ImGui::SetCursorScreenPos(ImVec2{ground.x, ground.y});
  const bool clicked = ImGui::InvisibleButton(
      "sheets", ImVec2{ground.width - ImGui::GetStyle().ScrollbarSize, ground.height});
  if (pointed_at && ImGui::IsItemHovered()) state.pointer_over_button = true;
  ImGui::SetCursorScreenPos(ImVec2{ground.x, ground.y - scroll});
  ImGui::Dummy(ImVec2{1, sheets.top_of(preview.composition.pages.pages)});
  ImGui::EndChild();
  if (clicked && pointed_at) go_to_place(state, *pointed_at);
}

/// What the sheets show beside the words of the form: how many they are, and where each section begins.
std::string pages_in_words(const State& state) {
  const Composition& composition = state.preview.composition;
  std::string words =
      state.strings.fill("preview.pages", {{"count", std::to_string(composition.pages.pages)}});
  for (std::size_t block = 0; block < composition.blocks.size(); ++block) {
    if (composition.blocks[block].kind != Block::Kind::heading) continue;
    const std::size_t page = composition.pages.places[composition.first_piece_of(block)].page + 1;
    words += state.strings.fill("preview.section", {{"section", composition.blocks[block].text},
                                                    {"page", std::to_string(page)}});
  }
  return words;
}

void draw_bar(State& state, const Rect& rect) {
  const Colors& colors = state.theme.colors;
  const Sizes& sizes = state.theme.sizes;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  fill(list, rect, colors.surface);
  list.AddLine(ImVec2{rect.x, rect.bottom() - 1}, ImVec2{rect.right(), rect.bottom() - 1},
               packed(colors.line));
  const bool covers = is_page_covered(state);
  const ButtonFace close{.text = covers ? state.strings.get("preview.back") : std::string_view{},
                         .sign = covers ? std::nullopt : std::optional{Sign::cross},
                         .look = covers ? ButtonLook::secondary : ButtonLook::quiet,
                         .label = state.strings.get(covers ? "preview.back" : "preview.close")};
  const float width = covers ? button_width(state, close) : sizes.control_height;
  const float y = rect.y + (rect.height - sizes.control_height) / 2;
  const Rect button_rect{rect.right() - width - sizes.gap, y, width, sizes.control_height};
  Rect words{rect.x + sizes.padding, rect.y, button_rect.x - rect.x - 2 * sizes.padding,
             rect.height};
  const TextStyle title = as_heading(body_bold_text(state, colors.text), 2);
  const std::string_view name = state.strings.get("preview.title");
  draw_line(list, title, name, words);
  const float beside = width_of(title, name) + sizes.padding;
  words.x += beside;
  words.width -= beside;
  const std::string page = state.strings.fill(
      "preview.page", {{"page", std::to_string(state.preview.page_in_view + 1)},
                       {"count", std::to_string(state.preview.composition.pages.pages)}});
  note_place(state, "preview.page", words);
  state.narration->tell(Told::Kind::text, pages_in_words(state), words, clip_of(list), &list);
  {
    const Silence told_with_sections{*state.narration};
    draw_line(list, label_text(state, colors.text_muted), page, words);
  }
  if (button(state, "button.close_preview", close, button_rect)) toggle_preview(state);
}

}  // namespace

void draw_preview(State& state, const Rect& rect) {
  const bool covers = is_page_covered(state);
  const InPart part{*state.narration, covers ? PagePart::content : PagePart::preview};
  set_report_in_type(state);
  note_place(state, "panel.preview", rect);
  const float bar = state.theme.sizes.control_height + state.theme.sizes.gap;
  {
    // They repeat the words of the form, which are told there.
    const Silence silence{*state.narration};
    draw_sheets(state, Rect{rect.x, rect.y + bar, rect.width, std::max(rect.height - bar, 0.0F)});
  }
  if (!state.preview.is_open) return;
  draw_bar(state, Rect{rect.x, rect.y, rect.width, bar});
  if (!covers)
    ImGui::GetWindowDrawList()->AddLine(ImVec2{rect.x, rect.y}, ImVec2{rect.x, rect.bottom()},
                                        packed(state.theme.colors.line));
}

}  // namespace gongkai::ui
