#include "ui/views/text_targets.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/sorting.hpp"
#include "core/text/utf16.hpp"
#include "ui/editing/figure_editing.hpp"
#include "ui/editing/search.hpp"

namespace gongkai::ui {
namespace {

// A text with more marks than this is no report; the browser would crawl.
constexpr std::size_t most_marks = 400;

void add_findings(const State& state, SectionIndex section, std::vector<TextTarget>& targets) {
  const std::size_t length = state.open->report().text(section).size();
  const std::vector<Finding>& findings = state.open->findings();
  for (std::size_t index = 0; index < findings.size(); ++index) {
    const Finding& finding = findings[index];
    if (is_settled(finding)) continue;
    for (const TextSpan& words : finding.words) {
      if (words.section != section || words.begin >= words.end || words.end > length) continue;
      if (targets.size() >= most_marks) return;
      targets.push_back({.kind = TextTarget::Kind::finding,
                         .words = words,
                         .index = index,
                         .name = "text.mark." + std::to_string(targets.size())});
    }
  }
}

void add_figures(const State& state, SectionIndex section, std::vector<TextTarget>& targets) {
  const Figures& figures = state.open->report().figures[section];
  for (std::size_t index = 0; index < std::min(figures.size(), most_marks); ++index) {
    targets.push_back(
        {.kind = TextTarget::Kind::figure,
         .words = {.section = section, .begin = figures[index].begin, .end = figures[index].end},
         .index = index,
         .name = "text.figure." + std::to_string(index)});
  }
}

void add_numbers(State& state, SectionIndex section, std::size_t begin, std::size_t end,
                 std::vector<TextTarget>& targets) {
  const Figures& figures = state.open->report().figures[section];
  const auto numbers = numbers_to_bind(state, section);
  for (std::size_t index = 0; index < numbers.size(); ++index) {
    const BindableNumber& number = numbers[index];
    if (number.begin < begin || number.end > end) continue;
    const bool is_figure = std::ranges::any_of(figures, [&](const Figure& figure) {
      return figure.begin < number.end && number.begin < figure.end;
    });
    if (is_figure) continue;
    targets.push_back({.kind = TextTarget::Kind::number,
                       .words = {.section = section, .begin = number.begin, .end = number.end},
                       .index = index,
                       .cells = number.cells,
                       .name = "text.number." + std::to_string(index)});
  }
}

/// The marks in the order of `words`, whose places a single pass counts in the units of the browser.
std::vector<FieldMark> placed(std::string_view text, std::span<const TextSpan> words,
                              std::vector<FieldMark> marks) {
  std::vector<std::size_t> bytes;
  for (const TextSpan& span : words) bytes.insert(bytes.end(), {span.begin, span.end});
  sort_stably(bytes);
  const std::vector<std::uint32_t> units = utf16_at_bytes(text, bytes);
  const auto unit_at = [&](std::size_t byte) {
    return units[static_cast<std::size_t>(std::ranges::lower_bound(bytes, byte) - bytes.begin())];
  };
  for (std::size_t index = 0; index < marks.size(); ++index) {
    marks[index].begin = unit_at(words[index].begin);
    marks[index].end = unit_at(words[index].end);
  }
  return marks;
}

}  // namespace

std::vector<TextTarget> targets_of(State& state, SectionIndex section, std::size_t begin,
                                   std::size_t end) {
  std::vector<TextTarget> targets;
  add_findings(state, section, targets);
  add_figures(state, section, targets);
  if (begin < end) add_numbers(state, section, begin, end, targets);
  return targets;
}

Color color_of(const State& state, const Finding& finding) {
  const Colors& colors = state.theme.colors;
  switch (finding.level) {
    case Level::error:
      return colors.error;
    case Level::warning:
      return colors.warning;
    case Level::ask:
      return colors.accent;
    case Level::note:
      return colors.text_muted;
  }
  return colors.text_muted;
}

std::vector<FieldMark> field_marks(State& state, SectionIndex section) {
  const Colors& colors = state.theme.colors;
  const std::string_view text = state.open->report().text(section);
  std::vector<TextSpan> spans;
  std::vector<FieldMark> marks;
  const auto add = [&](const TextSpan& words, const FieldMark& mark) {
    spans.push_back(words);
    marks.push_back(mark);
  };
  for (const TextTarget& target : targets_of(state, section, 0, 0)) {
    if (target.kind == TextTarget::Kind::figure) {
      add(target.words,
          {.line = FieldMark::Line::dots, .line_color = colors.accent, .tint = colors.accent_tint});
    } else {
      add(target.words, {.line = FieldMark::Line::wave,
                         .line_color = color_of(state, state.open->findings()[target.index]),
                         .tint = {}});
    }
  }
  for (const TextSpan& words : state.shown_words) {
    if (words.section == section && words.end <= text.size() && words.begin < words.end)
      add(words, {.tint = colors.warning_tint});
  }
  const auto matches = marked_matches(state, section, 0, text.size());
  if (matches.size() <= most_marks) {
    for (const MarkedMatch& match : matches) add(match.words, {.tint = match.color});
  }
  return placed(text, spans, std::move(marks));
}

}  // namespace gongkai::ui
