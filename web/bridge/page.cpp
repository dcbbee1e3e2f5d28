#include "web/bridge/page.hpp"

#include <imgui.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <string_view>
#include <utility>

#include "assets/embedded.hpp"
#include "web/bridge/frame_result_json.hpp"

namespace gongkai::web {
namespace {

/// A random UUID. Not crypto.randomUUID: browsers lack it on pages of an intranet without https.
std::string new_id() {
  std::array<std::uint8_t, 16> bytes{};
  getentropy(bytes.data(), bytes.size());
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id;
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    if (index == 4 || index == 6 || index == 8 || index == 10) id += '-';
    id += digits[bytes[index] >> 4U];
    id += digits[bytes[index] & 0x0fU];
  }
  return id;
}

std::optional<Date> today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return std::nullopt;
  return Date{.year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday};
}

ui::ClockTime local_time(double ms) {
  const auto moment = static_cast<std::time_t>(ms / 1000);
  std::tm local{};
  if (localtime_r(&moment, &local) == nullptr) return {};
  return {.hour = local.tm_hour, .minute = local.tm_min, .second = local.tm_sec};
}

double now_ms() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(since_1970).count();
}

}  // namespace

std::expected<std::unique_ptr<Page>, std::string> Page::start(std::string language,
                                                              int current_year, bool touch) {
  auto window = Window::open();
  if (!window) return std::unexpected(window.error());
  auto glyphs = std::make_unique<BrowserGlyphSource>();
  auto application = ui::Application::create({.asset = assets::find,
                                              .glyphs = glyphs.get(),
                                              .language = std::move(language),
                                              .touch = touch,
                                              .current_year = current_year,
                                              .new_id = new_id,
                                              .now_ms = now_ms,
                                              .today = today,
                                              .local_time = local_time});
  if (!application)
    return std::unexpected(application.error().id + " " + application.error().place);
  return std::unique_ptr<Page>(
      new Page{*std::move(window), std::move(glyphs), *std::move(application)});
}

Page::Page(Window window, std::unique_ptr<BrowserGlyphSource> glyphs, ui::Application application)
    : window_(std::move(window)), glyphs_(std::move(glyphs)), application_(std::move(application)) {
}

Page::Frame Page::frame(const CanvasSize& size, bool paint) {
  ui::FrameResult result;
  window_.frame(size, paint, [&] {
    result = application_.draw();
    if (result.pointer_over_button) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  });

  Json news = Json::object();
  if (first_frame_ || result.field != field_) {
    // The text goes over only when it is to be written: else the field has it already, and it may be long.
    const bool writes = result.field && (!field_ || field_->id != result.field->id ||
                                         field_->revision != result.field->revision);
    field_ = std::move(result.field);
    news["field"] = field_ ? to_json(*field_) : Json{};
    if (writes) news["field"]["text"] = field_->text;
  }
  if (result.wants_frame_after_ms) news["frame_after_ms"] = *result.wants_frame_after_ms;
  if (first_frame_ || result.open_report != open_report_) {
    open_report_ = std::move(result.open_report);
    news["open_report"] = open_report_;
  }
  first_frame_ = false;
  requests_ = std::move(result.requests);
  for (const ui::Request& request : requests_) news["requests"].push_back(to_json(request));
  const bool has_news = !news.empty();
  news_ = has_news ? write_json_line(news) : std::string{};
  return {.wants_another = result.wants_another_frame || window_.has_waiting_events(),
          .has_news = has_news};
}

const std::string& Page::file_to_save(std::size_t index) const {
  return std::get<ui::SaveFile>(requests_.at(index)).content;
}

}  // namespace gongkai::web
