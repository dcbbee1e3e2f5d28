#include "core/paste/form_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/paste/names.hpp"

namespace gongkai {
namespace {

/// What people write for the words of the form.
constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 8> other_words{{
    {U"合计", U"总计"},
    {U"共计", U"总计"},
    {U"总数", U"总计"},
    {U"小计", U"总计"},
    {U"公民", U"自然人"},
    {U"个人", U"自然人"},
    {U"诉讼", U"行政诉讼"},
    {U"复议", U"行政复议"},
}};

/// Names are not likened to longer texts: those are sentences.
constexpr std::size_t longest_likened = 40;

bool covers_row(const GridItem& item, int row) {
  return item.top <= row && row < item.top + item.rows;
}

bool covers_column(const GridItem& item, int column) {
  return item.left <= column && column < item.left + item.columns;
}

const GridItem* drawn(const Table& table, CellIndex cell) {
  const auto found = std::ranges::find_if(table.grid.items, [&](const GridItem& item) {
    return item.style == GridItem::Style::cell && item.cell == cell;
  });
  return found == table.grid.items.end() ? nullptr : &*found;
}

/// The labels to the left of a cell, outermost first.
std::vector<std::string> labels_beside(const Table& table, const GridItem& cell) {
  std::vector<std::string> labels;
  for (int column = 0; column < cell.left; ++column) {
    for (const GridItem& item : table.grid.items) {
      if (item.style == GridItem::Style::label && item.left == column &&
          covers_row(item, cell.top)) {
        labels.push_back(item.text);
      }
    }
  }
  return labels;
}

/// The headings above a cell, outermost first, of the heading rows that stay in view.
std::vector<std::string> headings_above(const Table& table, const GridItem& cell) {
  std::vector<std::string> headings;
  for (int row = 0; row < table.grid.header_rows; ++row) {
    for (const GridItem& item : table.grid.items) {
      if (item.style == GridItem::Style::header && item.top == row &&
          covers_column(item, cell.left)) {
        headings.push_back(item.text);
      }
    }
  }
  return headings;
}

/// Table four has no labels at the left: its rows are named by the headings above the columns'.
bool has_labels(const Table& table) {
  return std::ranges::any_of(table.grid.columns, &GridColumn::is_label);
}

void add_row(const Table& table, std::size_t index, AxisNames& rows) {
  const Row& row = table.rows[index];
  rows.add(index, {}, row.label);
  rows.add(index, {}, row.short_label);
  const GridItem* cell = row.cells.empty() ? nullptr : drawn(table, row.cells.front());
  if (cell == nullptr) return;
  std::vector<std::string> chain;
  if (has_labels(table)) {
    chain = labels_beside(table, *cell);
  } else {
    chain = headings_above(table, *cell);
    if (!chain.empty()) chain.pop_back();
  }
  if (chain.empty()) return;
  const std::string name = std::move(chain.back());
  chain.pop_back();
  rows.add(index, chain, name);
}

void add_column(const Table& table, std::size_t index, AxisNames& columns) {
  const Column& column = table.columns[index];
  // A choice has no column of its own in the drawn table.
  if (column.kind == CellKind::choice) return;
  std::vector<std::string> parents;
  for (const Row& row : table.rows) {
    if (!has_labels(table) || row.cells.size() != table.columns.size()) continue;
    if (const GridItem* cell = drawn(table, row.cells[index])) {
      parents = headings_above(table, *cell);
      break;
    }
  }
  if (!parents.empty()) parents.pop_back();
  columns.add(index, parents, column.label);
  columns.add(index, {}, column.short_label);
}

}  // namespace

void AxisNames::add_key(const std::u32string& key, std::size_t index) {
  if (key.empty()) return;
  const auto [place, is_new] = leaves_.emplace(key, index);
  if (!is_new && place->second != index) place->second = ambiguous;
}

void AxisNames::add(std::size_t index, const std::vector<std::string>& parents,
                    std::string_view name) {
  for (const Brackets brackets : {Brackets::keep, Brackets::drop}) {
    std::u32string key = name_key(name, brackets);
    add_key(key, index);
    for (std::size_t parent = parents.size(); parent-- > 0;) {
      key.insert(0, name_key(parents[parent], brackets));
      add_key(key, index);
    }
  }
  for (const std::string& parent : parents) {
    std::vector<std::size_t>& members = groups_[name_key(parent)];
    if (members.empty() || members.back() != index) members.push_back(index);
  }
}

NameMatch AxisNames::match_same(const std::u32string& key) const {
  if (key.empty()) return {};
  if (const auto leaf = leaves_.find(key); leaf != leaves_.end() && leaf->second != ambiguous) {
    return {
        .kind = NameMatch::Kind::leaf, .index = leaf->second, .is_similar = false, .members = {}};
  }
  if (const auto group = groups_.find(key); group != groups_.end()) {
    return {
        .kind = NameMatch::Kind::group, .index = 0, .is_similar = false, .members = group->second};
  }
  return {};
}

NameMatch AxisNames::match_similar(const std::u32string& key) const {
  constexpr std::size_t shortest = 2;
  // A text that holds a whole name and more: short names are part of too much.
  constexpr std::size_t shortest_held = 4;
  constexpr int alike = 750;
  constexpr int clear_lead = 80;
  constexpr int held = 2000;
  if (key.size() < shortest || key.size() > longest_likened) return {};
  struct Candidate {
    std::size_t index = ambiguous;
    int score = 0;
  };
  Candidate best;
  Candidate second;
  const auto consider = [&](const std::u32string& name, std::size_t index) {
    int score = held;
    if (!name.contains(key) && (name.size() < shortest_held || !key.contains(name))) {
      // So different in length, they cannot be alike.
      if (std::min(name.size(), key.size()) * 2 < std::max(name.size(), key.size())) return;
      score = likeness(key, name);
      if (score < alike) return;
    }
    // All names of one row are one candidate; a group is a candidate of its own.
    if (index != ambiguous && index == best.index) {
      best.score = std::max(best.score, score);
    } else if (score > best.score) {
      second = best;
      best = {.index = index, .score = score};
    } else if (score > second.score) {
      second = {.index = index, .score = score};
    }
  };
  for (const auto& [name, index] : leaves_) consider(name, index);
  for (const auto& [name, members] : groups_) consider(name, ambiguous);
  if (best.score == 0 || best.index == ambiguous || best.score - second.score < clear_lead)
    return {};
  return {.kind = NameMatch::Kind::leaf, .index = best.index, .is_similar = true, .members = {}};
}

NameMatch AxisNames::match(std::string_view text) const {
  const std::array<std::u32string, 2> keys{name_key(text, Brackets::keep),
                                           name_key(text, Brackets::drop)};
  for (const std::u32string& key : keys) {
    if (NameMatch found = match_same(key); found.kind != NameMatch::Kind::none) return found;
  }
  for (const std::u32string& key : keys) {
    const auto other = std::ranges::find(other_words, std::u32string_view{key},
                                         &decltype(other_words)::value_type::first);
    if (other == other_words.end()) continue;
    NameMatch found = match_same(std::u32string{other->second});
    found.is_similar = found.is_leaf() && other_words_are_similar_;
    if (found.kind != NameMatch::Kind::none) return found;
  }
  for (const std::u32string& key : keys) {
    if (known_ != nullptr && known_->contains(key)) {
      return {.kind = NameMatch::Kind::known, .index = 0, .is_similar = false, .members = {}};
    }
  }
  return match_similar(keys[1].empty() ? keys[0] : keys[1]);
}

std::set<std::u32string> known_texts(const Edition& edition) {
  std::set<std::u32string> known;
  known.insert(name_key(edition.title));
  for (const Section& section : edition.sections) {
    known.insert(name_key(section.heading));
    known.insert(name_key(section.label));
  }
  for (const Table& table : edition.tables) {
    for (const GridItem& item : table.grid.items) {
      if (item.style != GridItem::Style::cell) known.insert(name_key(item.text));
    }
  }
  known.erase(std::u32string{});
  return known;
}

TableNames names_of(const Edition& edition, TableIndex table,
                    const std::set<std::u32string>& known) {
  TableNames names;
  const Table& form = edition.tables[table];
  for (std::size_t index = 0; index < form.rows.size(); ++index) add_row(form, index, names.rows);
  for (std::size_t index = 0; index < form.columns.size(); ++index)
    add_column(form, index, names.columns);
  names.rows.doubt_other_words();
  names.rows.add_known(known);
  names.columns.add_known(known);
  return names;
}

}  // namespace gongkai
