// The running page: window, glyphs and application together, for the functions that TypeScript calls (exports.cpp).
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/application.hpp"
#include "web/bridge/browser_glyph_source.hpp"
#include "web/bridge/window.hpp"

namespace gongkai::web {

class Page {
 public:
  static std::expected<std::unique_ptr<Page>, std::string> start(std::string language,
                                                                 int current_year, bool touch);

  struct Frame {
    bool wants_another = false;
    bool has_news = false;  ///< something in `news` that was not there in the last frame
  };
  Frame frame(const CanvasSize& size, bool paint);

  /// JSON {"field"?, "open_report"?, "requests"?, "frame_after_ms"?}: the first two when they changed ("field" null: none has the
  /// keyboard; its "text" only when it is to be written), the others when there are any.
  const std::string& news() const { return news_; }
  /// Bytes of the SaveFile that is request `index` of the last frame.
  const std::string& file_to_save(std::size_t index) const;

  ui::Application& application() { return application_; }
  Window& window() { return window_; }

 private:
  Page(Window window, std::unique_ptr<BrowserGlyphSource> glyphs, ui::Application application);

  Window window_;
  std::unique_ptr<BrowserGlyphSource> glyphs_;
  ui::Application application_;
  bool first_frame_ = true;
  std::optional<ui::FieldView> field_;
  std::string open_report_;
  std::vector<ui::Request> requests_;
  std::string news_;
};

}  // namespace gongkai::web
