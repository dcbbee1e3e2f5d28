// The last frame in words: what was drawn of texts, controls and fields, with their places, in the order of drawing. The page's
// mirror (web/mirror.ts) is made of it, for those who do not see the canvas. Whatever draws through ui/drawing and ui/widgets
// is told by itself; what has no words of its own (a sign, a table) is told by its view.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/geometry.hpp"

namespace gongkai::ui {

/// The parts of the page, in the order in which they are read.
enum class PagePart : std::uint8_t {
  header,
  notice,
  sections,
  content,
  preview,
  findings,
  menu,
  dialog,
  message
};

/// One thing that was drawn.
struct Told {
  enum class Kind : std::uint8_t { text, heading, control, field, table };
  Kind kind = Kind::text;
  PagePart part = PagePart::content;
  std::string name;    ///< of a control or field, as `locate` knows it
  std::string words;   ///< of a control: empty when they are the texts that stand in it
  std::string remark;  ///< what is only seen of it otherwise
  std::string value;   ///< of a field
  std::string about;   ///< a longer description
  int level = 0;       ///< of a heading
  int entry = 0;       ///< which entry of a list it belongs to; 0: of none
  bool enabled = true;
  bool read_only = false;
  bool has_lines = false;  ///< a field of paragraphs
  bool is_current = false;
  std::optional<bool> pressed = {};   ///< of a control that is on or off
  std::optional<bool> expanded = {};  ///< of a control that unfolds something
  std::size_t table = 0;
  Rect rect = {};
  bool in_view = false;
  const void* scrolls_with = nullptr;  ///< what has the same moves and is cut together
};

class Narration {
 public:
  void begin_frame();
  /// Something more was drawn. Nothing may be kept of what is returned.
  Told& tell(Told::Kind kind, std::string_view words, const Rect& rect, const Rect& clip,
             const void* scrolls_with);
  /// What was told last, to say more about it.
  Told& last();

  /// Of a label of the table that is drawn, by its position in the grid.
  void place_label(std::size_t item, const Rect& rect) { labels_.emplace_back(item, rect); }

  const Told& at(std::size_t index) const { return told_[index]; }
  std::size_t count() const { return count_; }
  const std::vector<std::pair<std::size_t, Rect>>& labels() const { return labels_; }

  // For a while; see InPart, InEntry and Silence.
  PagePart part = PagePart::content;
  int entry = 0;
  int silences = 0;

  /// The entries of this frame so far.
  int entries = 0;

 private:
  std::vector<Told> told_;  ///< their texts keep their memory from frame to frame
  std::size_t count_ = 0;
  Told unheard_;
  std::vector<std::pair<std::size_t, Rect>> labels_;
};

/// What is drawn meanwhile is of this part.
class InPart {
 public:
  InPart(Narration& narration, PagePart part)
      : narration_{narration}, before_{std::exchange(narration.part, part)} {}
  InPart(const InPart&) = delete;
  InPart& operator=(const InPart&) = delete;
  ~InPart() { narration_.part = before_; }

 private:
  Narration& narration_;
  PagePart before_;
};

/// What is drawn meanwhile is one entry of a list.
class InEntry {
 public:
  explicit InEntry(Narration& narration) : narration_{narration} {
    narration_.entry = ++narration_.entries;
  }
  InEntry(const InEntry&) = delete;
  InEntry& operator=(const InEntry&) = delete;
  ~InEntry() { narration_.entry = 0; }

 private:
  Narration& narration_;
};

/// What is drawn meanwhile is told otherwise, or not at all.
class Silence {
 public:
  explicit Silence(Narration& narration) : narration_{narration} { ++narration_.silences; }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() { --narration_.silences; }

 private:
  Narration& narration_;
};

}  // namespace gongkai::ui
