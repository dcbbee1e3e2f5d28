// Drives the interface as the page does, without a browser: Dear ImGui with no backend, glyphs that are plain boxes, a text
// field that follows FieldView as the real one does, and a storage that remembers what it was asked to keep.
#pragma once

#include <imgui.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/application.hpp"

namespace gongkai::ui::testing {

/// Chinese characters are as wide as the font is high, all others half of that.
class BoxGlyphs : public GlyphSource {
 public:
  FontMetrics font(float size, int weight) override;
  GlyphMetrics measure(char32_t character, float size, int weight) override;
  void draw(char32_t character, float size, int weight, const GlyphMetrics& metrics,
            std::span<std::uint8_t> alpha) override;
};

class Page {
 public:
  /// The day is one on which no report of 2019 to 2026 is due.
  explicit Page(float width = 1280, float height = 720, std::string language = "zh-CN",
                AssetLookup asset = {});
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  Application& application() { return *application_; }

  /// Draws until the interface asks for no further frame.
  void settle();
  /// Frames drawn by the last settle().
  int frames() const { return frames_; }

  /// A frame is wanted after a while.
  bool waits_for_time() const;
  /// Lets time pass and draws.
  void pass_time(double milliseconds);

  /// The local day, from the next check on.
  static void set_today(Date today);

  // What a person does.

  /// Clicks the middle of a named control or cell; the test fails when it is not in view.
  void click(std::string_view name, int times = 1);
  /// Clicks a point of the window.
  void click_at(float x, float y, int times = 1);
  /// The window gets another size, as by the keyboard of a touch screen.
  void resize(float width, float height);
  void shift_click(std::string_view name);
  /// Presses the mouse over the middle of one and lets it go over the middle of the other.
  void drag(std::string_view from, std::string_view to);
  /// Moves the mouse over the middle of what has this name.
  void point_at(std::string_view name);
  /// Puts the field's caret before this byte of its text, with some bytes behind it selected.
  void move_caret(std::size_t byte, std::size_t selected = 0);
  /// Types into the field that has the keyboard, at its caret, one character after the other.
  void type(std::string_view text);
  /// A key with its modifiers: "Enter", "Shift+Tab", "Control+z". True when the interface used it.
  bool press(std::string_view key);
  /// Ctrl+V, with plain text on the clipboard, and tables as the page reads them from HTML (a JSON list).
  void paste(std::string_view text, std::string_view tables = {});

  // What there is to see.

  const std::optional<FieldView>& field() const { return result_.field; }
  /// What stands in the text field.
  const std::string& field_text() const { return field_text_; }
  std::optional<Rect> place(std::string_view name) const { return application_->locate(name); }
  /// The caret of the text field, in bytes of its text.
  std::size_t caret() const { return caret_; }
  /// The text of a section in the report file.
  std::string text(std::string_view section) const;
  /// The value of a cell in the report file: "50", "null", "\"-\"".
  std::string cell(std::string_view address) const;
  std::string open_report() const { return result_.open_report; }

  /// Requests of all frames so far, oldest first.
  std::vector<Request> requests;

 private:
  void draw_frame();
  void follow_field();
  void tell_caret();

  BoxGlyphs glyphs_;
  ImGuiContext* context_;
  std::optional<Application> application_;
  FrameResult result_;
  std::string field_id_;
  std::uint32_t field_revision_ = 0;
  std::string field_text_;
  std::size_t caret_ = 0;
  std::size_t selected_ = 0;
  int frames_ = 0;
};

/// The journal as the storage has it after the requests so far, and the snapshot beside it.
std::vector<StoredEntry> stored_entries(const Page& page);
StoreSnapshot stored_snapshot(const Page& page);

/// The last request of a kind; null when there was none.
template <typename Kind>
const Kind* last_request(const Page& page) {
  const Kind* last = nullptr;
  for (const Request& request : page.requests) {
    if (const auto* found = std::get_if<Kind>(&request)) last = found;
  }
  return last;
}

}  // namespace gongkai::ui::testing
