// Edits of the sections' texts, and of the figures in them.
#include <algorithm>
#include <utility>

#include "core/report/edit.hpp"
#include "core/sorting.hpp"

namespace gongkai {
namespace {

Edit text_edit(const Report& report, SectionIndex section, std::string name,
               TextWithFigures after) {
  Edit edit{.name = std::move(name), .changes = {}};
  // An absent section and an empty one look the same to whoever types.
  if (report.text(section) != after.text)
    edit.changes.emplace_back(text_change(section, report.texts[section], std::move(after.text)));
  if (report.figures[section] != after.figures) {
    edit.changes.emplace_back(FiguresChange{
        .section = section, .before = report.figures[section], .after = std::move(after.figures)});
  }
  return edit;
}

/// The text and figures with `words`, which a figure of `cell` writes anew, in place of what stood there.
TextWithFigures with_figure(const Report& report, const TextSpan& words, CellIndex cell) {
  const std::string_view text = report.text(words.section);
  TextWithFigures result;
  const std::string written = figure_words(report.cell(cell), report.edition->cells[cell].kind,
                                           text.substr(words.begin, words.end - words.begin));
  result.text = std::string{text.substr(0, words.begin)} + written;
  result.text += text.substr(words.end);
  const std::size_t end = words.begin + written.size();
  for (const Figure& figure : report.figures[words.section]) {
    if (figure.end <= words.begin) {
      result.figures.push_back(figure);
    } else if (figure.begin >= words.end) {
      result.figures.push_back({.begin = figure.begin - words.end + end,
                                .end = figure.end - words.end + end,
                                .cell = figure.cell});
    }
  }
  result.figures.push_back({.begin = words.begin, .end = end, .cell = cell});
  sort_stably(result.figures, {}, &Figure::begin);
  return result;
}

}  // namespace

Edit set_text(const Report& report, SectionIndex section, std::string text) {
  Figures figures = figures_after_edit(report.figures[section], report.text(section), text);
  return text_edit(report, section, "edit.text",
                   {.text = std::move(text), .figures = std::move(figures)});
}

Edit replace_words(const Report& report, SectionIndex section, std::span<const Stretch> words,
                   std::string_view replacement) {
  return text_edit(
      report, section, "edit.replace",
      replace_beside_figures(report.text(section), report.figures[section], words, replacement));
}

Edit bind_figure(const Report& report, const TextSpan& words, CellIndex cell) {
  return text_edit(report, words.section, "edit.bind_figure", with_figure(report, words, cell));
}

Edit insert_figure(const Report& report, SectionIndex section, std::size_t offset, CellIndex cell) {
  const TextSpan nothing{.section = section, .begin = offset, .end = offset};
  return text_edit(report, section, "edit.insert_figure", with_figure(report, nothing, cell));
}

Edit unbind_figures(const Report& report, const TextSpan& words) {
  Figures figures = report.figures[words.section];
  std::erase_if(figures, [&](const Figure& figure) {
    return figure.begin < words.end && words.begin < figure.end;
  });
  return text_edit(
      report, words.section, "edit.unbind_figure",
      {.text = std::string{report.text(words.section)}, .figures = std::move(figures)});
}

}  // namespace gongkai
