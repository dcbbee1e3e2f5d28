#include "ui/preview/typesetting.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

#include "ui/drawing/styles.hpp"

namespace gongkai::ui {
namespace {

/// Characters are measured in the size in which they are set, so that the lines are those of the sheet at every size of the window.
auto widths_of(ImFont* font) {
  return [font](char32_t character, float size) {
    return font->GetFontBaked(size)->GetCharAdvance(static_cast<ImWchar>(character));
  };
}

}  // namespace

void set_report_in_type(State& state) {
  if (!state.open || !state.preview.is_open) return;
  const OpenReport& open = *state.open;
  const Paper& paper = state.theme.paper;
  Preview& preview = state.preview;
  ComposedFrom from{.report = open.report().id,
                    .sequence = open.sequence(),
                    .checks = open.checks(),
                    .sample =
                        width_of(style_of(state, state.fonts.regular, paper.body, 0, 0), "中0")};
  if (preview.composed_from == from) return;
  const bool has_same_type = preview.composed_from && preview.composed_from->sample == from.sample;
  const Composition before = has_same_type ? std::move(preview.composition) : Composition{};
  preview.composition = compose(
      open.report(), paper,
      {.regular = widths_of(state.fonts.regular), .bold = widths_of(state.fonts.bold)}, before);
  preview.composed_from = std::move(from);
  preview.followed.reset();
}

}  // namespace gongkai::ui
