#include "core/report/history.hpp"

#include <utility>

namespace gongkai {

Edit History::perform(Edit edit, std::string_view step) {
  if (edit.empty()) return {};
  report_ = apply(std::move(report_), edit);
  undone_.clear();
  const bool goes_on = !step.empty() && step == open_step_ && !done_.empty();
  open_step_ = step;
  if (!goes_on) {
    done_.push_back(edit);
    if (done_.size() > limit) done_.erase(done_.begin());
    return edit;
  }
  done_.back() = merged(done_.back(), edit);
  if (done_.back().empty()) {
    done_.pop_back();
    open_step_.clear();
  }
  return edit;
}

Edit History::undo() {
  if (done_.empty()) return {};
  open_step_.clear();
  Edit back = inverse(done_.back());
  report_ = apply(std::move(report_), back);
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
  return back;
}

Edit History::redo() {
  if (undone_.empty()) return {};
  open_step_.clear();
  Edit again = std::move(undone_.back());
  undone_.pop_back();
  report_ = apply(std::move(report_), again);
  done_.push_back(again);
  return again;
}

std::string_view History::undo_name() const {
  return done_.empty() ? std::string_view{} : std::string_view{done_.back().name};
}

std::string_view History::redo_name() const {
  return undone_.empty() ? std::string_view{} : std::string_view{undone_.back().name};
}

}  // namespace gongkai
