#include "ui/semantics/narration.hpp"

namespace gongkai::ui {
namespace {

bool overlaps(const Rect& rect, const Rect& clip) {
  return rect.x < clip.right() && clip.x < rect.right() && rect.y < clip.bottom() &&
         clip.y < rect.bottom();
}

/// As new, but with the memory of its texts.
void empty(Told& told) {
  for (std::string* text : {&told.name, &told.words, &told.remark, &told.value, &told.about})
    text->clear();
  told.level = 0;
  told.enabled = true;
  told.read_only = false;
  told.has_lines = false;
  told.is_current = false;
  told.pressed.reset();
  told.expanded.reset();
  told.table = 0;
}

}  // namespace

void Narration::begin_frame() {
  count_ = 0;
  entries = 0;
  labels_.clear();
}

Told& Narration::tell(Told::Kind kind, std::string_view words, const Rect& rect, const Rect& clip,
                      const void* scrolls_with) {
  if (silences == 0 && count_ == told_.size()) told_.emplace_back();
  Told& told = silences > 0 ? unheard_ : told_[count_++];
  empty(told);
  told.kind = kind;
  told.part = part;
  told.entry = entry;
  told.words = words;
  told.rect = rect;
  told.in_view = overlaps(rect, clip);
  told.scrolls_with = scrolls_with;
  return told;
}

Told& Narration::last() { return silences > 0 || count_ == 0 ? unheard_ : told_[count_ - 1]; }

}  // namespace gongkai::ui
