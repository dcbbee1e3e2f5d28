#include "ui/semantics/page_in_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/editing/field_editing.hpp"
#include "ui/semantics/news.hpp"
#include "ui/semantics/place_in_words.hpp"
#include "ui/semantics/table_in_words.hpp"

namespace gongkai::ui {
namespace {

struct PartWords {
  PagePart part;
  std::string_view name;
  std::string_view label;  ///< key of its name; empty: it needs none
};
constexpr std::array parts{PartWords{PagePart::header, "header", ""},
                           PartWords{PagePart::notice, "notice", "mirror.notice"},
                           PartWords{PagePart::sections, "sections", "mirror.sections"},
                           PartWords{PagePart::content, "content", ""},
                           PartWords{PagePart::preview, "preview", "mirror.preview"},
                           PartWords{PagePart::findings, "findings", "mirror.findings"},
                           PartWords{PagePart::menu, "menu", "mirror.undo_list"},
                           PartWords{PagePart::dialog, "dialog", "mirror.dialog"},
                           PartWords{PagePart::message, "message", "mirror.message"}};

bool holds(const Rect& rect, const Rect& other) {
  const float x = other.x + other.width / 2;
  const float y = other.y + other.height / 2;
  return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
}

/// The smallest control in which a text stands; none: it stands alone.
std::optional<std::size_t> control_around(const Narration& narration, const Told& text) {
  std::optional<std::size_t> found;
  for (std::size_t index = 0; index < narration.count(); ++index) {
    const Told& control = narration.at(index);
    if (control.kind != Told::Kind::control || control.part != text.part ||
        control.scrolls_with != text.scrolls_with || !holds(control.rect, text.rect))
      continue;
    const float area = control.rect.width * control.rect.height;
    if (!found || area < narration.at(*found).rect.width * narration.at(*found).rect.height)
      found = index;
  }
  return found;
}

std::string name_of(const State& state, const Told& control,
                    const std::vector<std::string>& within) {
  std::string words = control.words;
  if (words.empty()) {
    for (const std::string& text : within) {
      if (!words.empty()) words += ' ';
      words += text;
    }
  }
  if (control.remark.empty()) return words;
  return state.strings.fill("mirror.with_remark", {{"words", words}, {"remark", control.remark}});
}

Json field_in_words(const State& state, const Told& field) {
  const bool is_active = state.field && state.field->id == field.name;
  Json item{{"kind", "field"},
            {"name", field.name},
            {"words", field.words},
            {"value", is_active ? state.field->text : field.value}};
  if (!field.about.empty()) item["about"] = field.about;
  if (field.has_lines) item["lines"] = true;
  if (state.open && state.open->is_read_only() && is_of_report(state, field.name))
    item["read_only"] = true;
  return item;
}

Json control_in_words(const Told& control, std::string words) {
  Json item{{"kind", "control"}, {"name", control.name}, {"words", std::move(words)}};
  if (!control.enabled) item["disabled"] = true;
  if (control.pressed) item["pressed"] = *control.pressed;
  if (control.expanded) item["expanded"] = *control.expanded;
  if (control.is_current) item["current"] = true;
  return item;
}

/// A dialog has the page to itself, so its title is the first heading.
int level_of(const Told& heading) {
  return heading.part == PagePart::dialog ? std::max(heading.level - 1, 1) : heading.level;
}

std::optional<std::string> what_has_keyboard(const State& state) {
  if (state.open && state.selected && !state.paste)
    return state.open->report().edition->cells[state.selected->cell].address;
  if (state.field) return state.field->id;
  return std::nullopt;
}

}  // namespace

Json page_in_words(State& state) {
  const Narration& narration = *state.narration;
  std::vector<std::vector<std::string>> within(narration.count());
  std::vector<bool> is_within(narration.count());
  for (std::size_t index = 0; index < narration.count(); ++index) {
    const Told& told = narration.at(index);
    if (told.kind != Told::Kind::text && told.kind != Told::Kind::heading) continue;
    if (const auto control = control_around(narration, told)) {
      within[*control].push_back(told.words);
      is_within[index] = true;
    }
  }
  const auto item_of = [&](std::size_t index) -> Json {
    const Told& told = narration.at(index);
    switch (told.kind) {
      case Told::Kind::text:
        return {{"kind", "text"}, {"words", told.words}};
      case Told::Kind::heading:
        return {{"kind", "heading"}, {"words", told.words}, {"level", level_of(told)}};
      case Told::Kind::control:
        return control_in_words(told, name_of(state, told, within[index]));
      case Told::Kind::field:
        return field_in_words(state, told);
      case Told::Kind::table:
        return table_in_words(state, static_cast<TableIndex>(told.table));
    }
    return {};
  };

  Json page{{"skip", state.strings.get("mirror.skip")}, {"parts", Json::array()}};
  for (const PartWords& part : parts) {
    std::vector<std::size_t> indices;
    for (std::size_t index = 0; index < narration.count(); ++index) {
      if (narration.at(index).part == part.part && !is_within[index]) indices.push_back(index);
    }
    if (indices.empty()) continue;
    // The bar is drawn from its ends to its middle.
    if (part.part == PagePart::header)
      std::ranges::stable_sort(indices, {},
                               [&](std::size_t index) { return narration.at(index).rect.x; });
    Json items = Json::array();
    for (const std::size_t index : indices) {
      Json item = item_of(index);
      const Told& told = narration.at(index);
      if (told.in_view) item["at"] = place_in_words(told.rect);
      if (told.entry > 0) item["entry"] = told.entry;
      items.push_back(std::move(item));
    }
    Json described{{"part", part.name}, {"items", std::move(items)}};
    if (!part.label.empty()) described["label"] = state.strings.get(part.label);
    page["parts"].push_back(std::move(described));
  }
  if (auto at = what_has_keyboard(state)) page["at"] = *std::move(at);
  follow_news(state);
  if (state.news.number > 0)
    page["news"] = Json{{"number", state.news.number}, {"words", state.news.words}};
  return page;
}

}  // namespace gongkai::ui
