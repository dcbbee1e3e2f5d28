#include "core/report/history.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gongkai {
namespace {

std::size_t bytes_of(const std::optional<std::string>& text) { return text ? text->size() : 0; }

std::size_t bytes_of(const LastYear& last_year) {
  if (!last_year.report) return 0;
  const Report& report = *last_year.report;
  std::size_t bytes = sizeof(Report) + report.cells.size() * sizeof(Cell);
  for (const auto& text : report.texts) bytes += bytes_of(text);
  return bytes;
}

/// About what a step takes in memory; what is always small is not looked into.
std::size_t bytes_of(const Edit& edit) {
  std::size_t bytes = sizeof(Edit) + edit.changes.size() * sizeof(Change);
  for (const Change& change : edit.changes) {
    if (const auto* text = std::get_if<TextChange>(&change))
      bytes += bytes_of(text->before) + bytes_of(text->after);
    if (const auto* last_year = std::get_if<LastYearChange>(&change))
      bytes += bytes_of(last_year->before) + bytes_of(last_year->after);
  }
  return bytes;
}

}  // namespace

void History::push(Edit edit) {
  const std::size_t bytes = bytes_of(edit);
  done_.push_back({.edit = std::move(edit), .bytes = bytes});
  const auto add = [](std::size_t sum, const Step& step) { return sum + step.bytes; };
  std::size_t sum = std::accumulate(done_.begin(), done_.end(), std::size_t{0}, add);
  std::size_t drop = done_.size() > limit ? done_.size() - limit : 0;
  sum = std::accumulate(done_.begin(), done_.begin() + static_cast<std::ptrdiff_t>(drop), sum,
                        [](std::size_t rest, const Step& step) { return rest - step.bytes; });
  while (sum > byte_limit && drop + 1 < done_.size()) sum -= done_[drop++].bytes;
  done_.erase(done_.begin(), done_.begin() + static_cast<std::ptrdiff_t>(drop));
}

bool History::would_go_on(std::string_view step) const {
  return !step.empty() && step == open_step_ && !done_.empty();
}

JournalEntry History::perform(Edit edit, std::string_view step) {
  if (edit.empty()) return {};
  report_ = apply(std::move(report_), edit);
  undone_.clear();
  const bool goes_on = would_go_on(step);
  open_step_ = step;
  if (goes_on) {
    edit = merged(done_.back().edit, edit);
    done_.pop_back();
  }
  if (edit.empty()) {
    open_step_.clear();
  } else {
    push(edit);
  }
  return {.edit = std::move(edit), .replaces_previous = goes_on};
}

Edit History::move_step(std::vector<Step>& from, std::vector<Step>& to, bool back) {
  open_step_.clear();
  if (from.empty()) return {};
  Edit edit = back ? inverse(from.back().edit) : from.back().edit;
  if (!fits(report_, edit)) {
    // Only a damaged journal leads here; a step must be taken back as a whole, or not at all.
    forget_steps();
    return {};
  }
  to.push_back(std::move(from.back()));
  from.pop_back();
  report_ = apply(std::move(report_), edit);
  return edit;
}

JournalEntry History::undo() {
  return {.edit = move_step(done_, undone_, true), .move = StepMove::undone};
}

JournalEntry History::redo() {
  return {.edit = move_step(undone_, done_, false), .move = StepMove::redone};
}

void History::forget_steps() {
  done_.clear();
  undone_.clear();
  open_step_.clear();
}

void History::replay(JournalEntry entry) {
  report_ = apply(std::move(report_), entry.edit);
  recall(std::move(entry));
}

void History::recall(JournalEntry entry) {
  const auto move_over = [](std::vector<Step>& from, std::vector<Step>& to) {
    to.push_back(std::move(from.back()));
    from.pop_back();
  };
  switch (entry.move) {
    case StepMove::made:
      undone_.clear();
      // Empty: typing that came back to where it began.
      if (!entry.edit.empty()) push(std::move(entry.edit));
      return;
    case StepMove::undone: {
      Edit step = inverse(entry.edit);
      if (!done_.empty() && done_.back().edit == step) return move_over(done_, undone_);
      // The entry that made the step is missing; those before it are as well.
      done_.clear();
      const std::size_t bytes = bytes_of(step);
      undone_.push_back({.edit = std::move(step), .bytes = bytes});
      return;
    }
    case StepMove::redone:
      if (!undone_.empty() && undone_.back().edit == entry.edit) return move_over(undone_, done_);
      undone_.clear();
      push(std::move(entry.edit));
      return;
    case StepMove::unknown:
      return forget_steps();
  }
}

}  // namespace gongkai
