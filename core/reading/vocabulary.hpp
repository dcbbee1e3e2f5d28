// The words by which a report's text is read, as data (assets/reading/vocabulary.json): units, scopes, times, and the terms whose
// numbers also stand in the tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition/edition.hpp"
#include "core/file/problem.hpp"
#include "core/reading/word_finder.hpp"

namespace gongkai {

/// What a word of the vocabulary says about the numbers near it.
enum class Role : std::uint8_t {
  other_year,    ///< 去年, 上年
  this_year,     ///< 今年, 全年
  part_of_year,  ///< 上半年, 季度
  plan,          ///< 下一步, 计划
  cumulative,    ///< 累计, 平均: not what this year counted
  change,        ///< 增加, 较, 同比: a difference, or a comparison
  part,          ///< 其中, 中有
  sum,           ///< 共, 合计
  scope_whole,   ///< 全县: of which the unit must bear the last character
  scope_own,     ///< 我局, 本机关
  scope_narrow,  ///< 办公室, 各镇街: less than the whole
  scope_open,    ///< 县政府: the whole, or the office alone
  doubt,         ///< 清理, 拟: the number may count something else than the table does
  subject,       ///< of what is counted; Mark::index is a position in Vocabulary::subjects
  action,        ///< of what was done with it; Mark::index is a position in Vocabulary::actions
};

/// The unit of a number: 件, 场, 万元.
struct UnitWord {
  std::string kind;         ///< units of one kind are comparable: 场 and 次 are "times"
  std::int64_t factor = 1;  ///< 10000 for 万元
};

struct Subject {
  std::string id;
  bool carries = false;  ///< stays the subject of the sentences that follow in its paragraph
};

/// What a quantity may be called for the tables to hold the same number.
struct TextTerm {
  std::string id;
  std::size_t subject = 0;
  std::optional<std::size_t> action;  ///< none: the subject alone says it
  std::string unit_kind;
  std::int64_t unit_factor = 1;  ///< of the unit in which the cell is given
  bool is_certain = false;       ///< the words have one meaning only
  bool is_whole = false;         ///< not said of what stands behind 其中
  /// Sums of cells, each of which would be right; addresses of other editions are left out when it is bound.
  std::vector<std::vector<std::string>> readings;
};

struct Vocabulary {
  struct Meaning {
    Role role = Role::sum;
    std::uint16_t index = 0;
  };

  WordFinder unit_finder;
  std::vector<UnitWord> units;  ///< by word of unit_finder
  WordFinder mark_finder;
  std::vector<Meaning> meanings;  ///< by word of mark_finder
  WordFinder approximate_before;
  WordFinder approximate_after;
  std::vector<Subject> subjects;
  std::vector<std::string> actions;  ///< ids
  std::vector<TextTerm> terms;
  std::size_t longest_before = 0;  ///< bytes of the longest word in approximate_before

  /// Whether a unit may follow a number of the term.
  bool counts_in(const TextTerm& term, std::size_t unit) const {
    return units[unit].kind == term.unit_kind;
  }
};

std::expected<Vocabulary, Problem> read_vocabulary(std::string_view json, std::string_view name);

/// The cells of a term in one edition: each reading a list of cells that are added up.
using TermCells = std::vector<std::vector<CellIndex>>;
/// By term; a term without any cell in this edition has no reading.
std::vector<TermCells> bind_terms(const Vocabulary& vocabulary, const Edition& edition);

}  // namespace gongkai
