// The names by which the rows and columns of a table of the form are known, and what a pasted text names.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"

namespace gongkai {

/// What a text names on one axis of a table.
struct NameMatch {
  enum class Kind {
    none,
    known,  ///< a text of the form that names no row or column: its title, the note of table three
    group,  ///< a heading over several rows or columns: 不予公开, 法人或其他组织
    leaf,   ///< one row or column
  };
  Kind kind = Kind::none;
  std::size_t index = 0;             ///< of the row or column
  bool is_similar = false;           ///< not the same words, but like those of no other
  std::vector<std::size_t> members;  ///< of a group
  bool is_leaf() const { return kind == Kind::leaf; }
  bool is_group() const { return kind == Kind::group; }
};

/// The rows of a table, or its columns, by name.
class AxisNames {
 public:
  /// `parents` are the headings above, outermost first; their words may stand before the name's own.
  void add(std::size_t index, const std::vector<std::string>& parents, std::string_view name);
  void add_known(const std::set<std::u32string>& known) { known_ = &known; }
  /// A row 合计 may add up other rows than the form's 总计 does: other words are then no more than similar.
  void doubt_other_words() { other_words_are_similar_ = true; }

  /// The same words, else words that are like those of one name alone.
  NameMatch match(std::string_view text) const;

 private:
  NameMatch match_same(const std::u32string& key) const;
  NameMatch match_similar(const std::u32string& key) const;
  void add_key(const std::u32string& key, std::size_t index);

  static constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);
  std::map<std::u32string, std::size_t> leaves_;
  std::map<std::u32string, std::vector<std::size_t>> groups_;
  const std::set<std::u32string>* known_ = nullptr;
  bool other_words_are_similar_ = false;
};

/// The other texts of an edition's form: section headings, notes and headings of the tables.
std::set<std::u32string> known_texts(const Edition& edition);

struct TableNames {
  AxisNames rows;
  AxisNames columns;
};

/// `known` must outlive it.
TableNames names_of(const Edition& edition, TableIndex table,
                    const std::set<std::u32string>& known);

}  // namespace gongkai
