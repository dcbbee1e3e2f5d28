#include "page_harness.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <utility>

#include "assets/embedded.hpp"
#include "core/text/utf16.hpp"
#include "core/text/utf8.hpp"

namespace gongkai::ui::testing {
namespace {

std::string next_id() {
  static int count = 0;
  return "00000000-0000-4000-8000-" + std::to_string(100000000000 + ++count);
}

double passed_ms = 0;
double now_ms() { return 1'800'000'000'000.0 + passed_ms; }

constexpr Date quiet_day{.year = 2026, .month = 7, .day = 1};
/// The program asks a plain function, as it does on a real page.
Date current_day = quiet_day;
std::optional<Date> today() { return current_day; }

bool is_wide(char32_t character) { return character >= 0x2e80; }

}  // namespace

FontMetrics BoxGlyphs::font(float size, int) {
  return {.ascent = size * 0.9F, .descent = size * 0.3F};
}

GlyphMetrics BoxGlyphs::measure(char32_t character, float size, int) {
  const int width = static_cast<int>(is_wide(character) ? size : size / 2);
  return {.advance = static_cast<float>(width),
          .left = 0,
          .ascent = static_cast<int>(size * 0.8F),
          .width = width,
          .height = static_cast<int>(size)};
}

void BoxGlyphs::draw(char32_t, float, int, const GlyphMetrics&, std::span<std::uint8_t> alpha) {
  std::ranges::fill(alpha, std::uint8_t{255});
}

Page::Page(float width, float height, std::string language, AssetLookup asset)
    : context_{ImGui::CreateContext()} {
  set_today(quiet_day);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2{width, height};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  auto created = Application::create({.asset = asset ? std::move(asset) : AssetLookup{assets::find},
                                      .glyphs = &glyphs_,
                                      .language = std::move(language),
                                      .current_year = 2026,
                                      .new_id = next_id,
                                      .now_ms = now_ms,
                                      .today = today});
  REQUIRE_MESSAGE(created.has_value(), created.error().id << " " << created.error().place);
  application_.emplace(std::move(*created));
  settle();
}

Page::~Page() {
  application_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

bool Page::waits_for_time() const { return result_.wants_frame_after_ms.has_value(); }

void Page::pass_time(double milliseconds) {
  passed_ms += milliseconds;
  settle();
}

void Page::set_today(Date today) { current_day = today; }

void Page::draw_frame() {
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  result_ = application_->draw();
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                      : ImTextureStatus_OK);
  }
  requests.insert(requests.end(), result_.requests.begin(), result_.requests.end());
  follow_field();
}

void Page::follow_field() {
  if (!result_.field) {
    field_id_.clear();
    return;
  }
  if (result_.field->id == field_id_ && result_.field->revision == field_revision_) return;
  field_id_ = result_.field->id;
  field_revision_ = result_.field->revision;
  field_text_ = result_.field->editing ? result_.field->text : std::string{};
  caret_ = field_text_.size();
  selected_ = 0;
  if (!result_.field->caret) return;
  const std::uint32_t caret = *result_.field->caret;
  caret_ = byte_at_utf16(field_text_, caret);
  selected_ = byte_at_utf16(field_text_, caret + result_.field->selected) - caret_;
}

void Page::tell_caret() {
  if (result_.field->kind != FieldView::Kind::paragraphs) return;
  const std::string_view text = field_text_;
  application_->field_caret(result_.field->id, utf16_length(text.substr(0, caret_)),
                            utf16_length(text.substr(caret_, selected_)), result_.field->scroll);
}

void Page::move_caret(std::size_t byte, std::size_t selected) {
  REQUIRE(result_.field.has_value());
  caret_ = byte;
  selected_ = selected;
  tell_caret();
  settle();
}

void Page::point_at(std::string_view name) {
  const auto rect = application_->locate(name);
  REQUIRE_MESSAGE(rect.has_value(), "not in view: " << name);
  ImGui::GetIO().AddMousePosEvent(rect->x + rect->width / 2, rect->y + rect->height / 2);
  // What is shown under the mouse comes with the next frames.
  settle();
  settle();
}

void Page::settle() {
  constexpr int too_many = 60;
  frames_ = 0;
  do {
    draw_frame();
    ++frames_;
    REQUIRE(frames_ < too_many);
  } while (result_.wants_another_frame);
}

void Page::click(std::string_view name, int times) {
  const auto rect = application_->locate(name);
  REQUIRE_MESSAGE(rect.has_value(), "not in view: " << name);
  click_at(rect->x + rect->width / 2, rect->y + rect->height / 2, times);
}

void Page::click_at(float x, float y, int times) {
  ImGuiIO& io = ImGui::GetIO();
  // Moving and pressing come in one frame when the hand is quick.
  io.AddMousePosEvent(x, y);
  for (int count = 0; count < times; ++count) {
    io.AddMouseButtonEvent(0, true);
    draw_frame();
    io.AddMouseButtonEvent(0, false);
    draw_frame();
  }
  settle();
}

void Page::resize(float width, float height) {
  ImGui::GetIO().DisplaySize = ImVec2{width, height};
  settle();
}

void Page::shift_click(std::string_view name) {
  application_->pointer_pressed(true, false);
  click(name);
  application_->pointer_pressed(false, false);
}

void Page::drag(std::string_view from, std::string_view to) {
  const auto start = application_->locate(from);
  const auto end = application_->locate(to);
  REQUIRE_MESSAGE(start.has_value(), "not in view: " << from);
  REQUIRE_MESSAGE(end.has_value(), "not in view: " << to);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(start->x + start->width / 2, start->y + start->height / 2);
  io.AddMouseButtonEvent(0, true);
  draw_frame();
  io.AddMousePosEvent(end->x + end->width / 2, end->y + end->height / 2);
  draw_frame();
  io.AddMouseButtonEvent(0, false);
  draw_frame();
  settle();
}

void Page::type(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t bytes = code_point_at(text, offset).bytes;
    REQUIRE(result_.field.has_value());
    field_text_.replace(caret_, selected_, text.substr(offset, bytes));
    caret_ += bytes;
    selected_ = 0;
    tell_caret();
    application_->field_input(result_.field->id, field_text_, false);
    settle();
    offset += bytes;
  }
}

bool Page::press(std::string_view key) {
  KeyPress press;
  for (;;) {
    const std::size_t plus = key.find('+');
    if (plus == std::string_view::npos) break;
    const std::string_view modifier = key.substr(0, plus);
    press.shift = press.shift || modifier == "Shift";
    press.control = press.control || modifier == "Control";
    press.alt = press.alt || modifier == "Alt";
    key.remove_prefix(plus + 1);
  }
  press.key = key;
  const bool used = application_->key(press);
  settle();
  return used;
}

void Page::paste(std::string_view text, std::string_view tables) {
  // A text field in which something is being typed takes it itself.
  const bool typing =
      result_.field && (result_.field->kind != FieldView::Kind::cell || result_.field->editing);
  if (typing) {
    type(text);
    return;
  }
  application_->paste({.text = std::string{text}, .tables = std::string{tables}});
  settle();
}

std::vector<StoredEntry> stored_entries(const Page& page) {
  std::vector<StoredEntry> entries;
  for (const Request& request : page.requests) {
    if (const auto* entry = std::get_if<AppendToJournal>(&request)) {
      if (entry->replaces_previous) {
        REQUIRE_FALSE(entries.empty());
        REQUIRE(entries.back().sequence + 1 == entry->sequence);
        entries.pop_back();
      }
      entries.push_back({.sequence = entry->sequence, .edit = entry->edit});
    }
    if (const auto* snapshot = std::get_if<StoreSnapshot>(&request)) {
      std::erase_if(entries, [&](const StoredEntry& entry) {
        return entry.sequence < snapshot->journal_from;
      });
    }
  }
  return entries;
}

StoreSnapshot stored_snapshot(const Page& page) {
  const auto* snapshot = last_request<StoreSnapshot>(page);
  REQUIRE(snapshot != nullptr);
  return *snapshot;
}

std::string Page::text(std::string_view section) const {
  const Json report = application_->report();
  return report.at("sections").at(std::string{section}).at("text").get<std::string>();
}

std::string Page::cell(std::string_view address) const {
  const Json report = application_->report();
  const Json* value = &report.at("tables");
  while (!address.empty()) {
    const std::size_t point = std::min(address.find('.'), address.size());
    value = &value->at(std::string{address.substr(0, point)});
    address.remove_prefix(std::min(point + 1, address.size()));
  }
  return value->dump();
}

}  // namespace gongkai::ui::testing
