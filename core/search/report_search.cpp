#include "core/search/report_search.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongkai {
namespace {

class Search {
 public:
  Search(const Report& report, std::string_view words)
      : report_{report}, words_{folded(words).characters} {}

  std::vector<Match> matches() {
    if (words_.empty()) return {};
    for (std::size_t index = 0; index < unit_particulars.size(); ++index) {
      if (holds(report_.unit.*unit_particulars[index]))
        found_.push_back({.kind = Match::Kind::unit, .index = index});
    }
    for (std::size_t index = 0; index < report_.edition->sections.size(); ++index) {
      const auto section = static_cast<SectionIndex>(index);
      if (const auto table = report_.edition->sections[index].table)
        search_table(section, report_.edition->tables[*table]);
      else
        search_text(section);
    }
    for (std::size_t index = 0; index < report_.decisions.size(); ++index) {
      const Decision& decision = report_.decisions[index];
      // An answer is the id of one, not words.
      if (decision.kind != Decision::Kind::answered && holds(decision.text))
        found_.push_back({.kind = Match::Kind::note, .index = index});
    }
    return std::move(found_);
  }

 private:
  bool holds(std::string_view text) const {
    return !text.empty() && folded(text).characters.contains(words_);
  }

  void search_text(SectionIndex section) {
    for (const Stretch& words : find_folded(report_.text(section), words_))
      found_.push_back({.kind = Match::Kind::text, .section = section, .words = words});
  }

  void search_table(SectionIndex section, const Table& table) {
    for (std::size_t index = 0; index < table.grid.items.size(); ++index) {
      const GridItem& item = table.grid.items[index];
      if (item.style != GridItem::Style::cell) {
        if (holds(item.text))
          found_.push_back({.kind = Match::Kind::label, .section = section, .index = index});
        continue;
      }
      for (const CellIndex cell : report_.edition->row_of(item.cell).cells) {
        if (is_drawn_in(cell, item.cell) && holds(shown_in(cell)))
          found_.push_back({.kind = Match::Kind::cell, .section = section, .index = cell});
      }
    }
  }

  /// The cell itself, or a choice that stands beside its value.
  bool is_drawn_in(CellIndex cell, CellIndex drawn) const {
    const Edition& edition = *report_.edition;
    return cell == drawn || edition.column_of(cell).drawn_beside == edition.column_of(drawn).id;
  }

  std::string shown_in(CellIndex cell) const {
    const std::string value = cell_to_text(report_.cell(cell), report_.edition->cells[cell].kind);
    const auto& options = report_.edition->column_of(cell).options;
    const auto option = std::ranges::find(options, value, &ChoiceOption::id);
    return option == options.end() ? value : option->label;
  }

  const Report& report_;
  std::u32string words_;
  std::vector<Match> found_;
};

}  // namespace

std::vector<Match> find_in_report(const Report& report, std::string_view words) {
  return Search{report, words}.matches();
}

Edit replace_matches(const Report& report, std::span<const Match> matches,
                     std::string_view replacement) {
  Edit edit{.name = "edit.replace", .changes = {}};
  for (std::size_t index = 0; index < report.texts.size(); ++index) {
    const auto section = static_cast<SectionIndex>(index);
    std::vector<Stretch> words;
    for (const Match& match : matches) {
      if (match.kind == Match::Kind::text && match.section == section) words.push_back(match.words);
    }
    if (words.empty()) continue;
    Edit one = replace_words(report, section, words, replacement);
    std::ranges::move(one.changes, std::back_inserter(edit.changes));
  }
  return edit;
}

}  // namespace gongkai
