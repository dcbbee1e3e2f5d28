#include "tests/bench/random_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/report/totals.hpp"

namespace gongkai::test {
namespace {

constexpr std::array mistakes{Mistake::digits_swapped,   Mistake::digit_lost,
                              Mistake::digit_doubled,    Mistake::digit_mistyped,
                              Mistake::cells_swapped,    Mistake::row_shifted,
                              Mistake::column_shifted,   Mistake::number_split,
                              Mistake::total_typed_over, Mistake::blank_read_as_zero};
constexpr int attempts = 200;

std::int64_t whole(const Report& report, CellIndex cell) {
  return number_of(report.cell(cell)).value_or(Decimal{}).millionths() / 1'000'000;
}

/// A share of something, in parts of the sum of all shares of its list.
struct Share {
  const char* name = nullptr;
  std::size_t weight = 0;
};

/// How often each outcome is given: half of all is granted, many rows stay 0 in most reports.
constexpr std::array outcomes{Share{"granted", 420},
                              Share{"partly_granted", 90},
                              Share{"refused_state_secret", 3},
                              Share{"refused_other_law", 12},
                              Share{"refused_security_stability", 3},
                              Share{"refused_third_party", 25},
                              Share{"refused_internal_affairs", 20},
                              Share{"refused_process", 15},
                              Share{"refused_enforcement_file", 18},
                              Share{"refused_administrative_query", 15},
                              Share{"unavailable_not_held", 230},
                              Share{"unavailable_not_existing", 35},
                              Share{"unavailable_unclear", 20},
                              Share{"unprocessed_petition", 35},
                              Share{"unprocessed_repeat", 15},
                              Share{"unprocessed_publication", 2},
                              Share{"unprocessed_excessive", 2},
                              Share{"unprocessed_confirmation", 2},
                              Share{"other_not_supplemented", 18},
                              Share{"other_fee_unpaid", 1},
                              Share{"other_remaining", 25}};

using Shares = std::vector<Share>;

/// Companies ask for other things than persons: each kind of applicant has outcomes of its own.
Shares shares_of_a_column(Draw& draw) {
  Shares shares;
  for (const Share& share : outcomes)
    shares.push_back({.name = share.name, .weight = share.weight * (30 + draw.below(270))});
  return shares;
}

const char* pick(Draw& draw, const Shares& shares, std::size_t sum) {
  std::size_t place = draw.below(sum);
  for (const Share& share : shares) {
    if (place < share.weight) return share.name;
    place -= share.weight;
  }
  return shares.front().name;
}

/// Most units count in tens, few in ten thousands.
std::int64_t applications_of_persons(Draw& draw) {
  const std::size_t size = draw.below(100);
  if (size < 18) return draw.between(0, 9);
  if (size < 60) return draw.between(10, 99);
  if (size < 90) return draw.between(100, 999);
  if (size < 98) return draw.between(1000, 9999);
  return draw.between(10'000, 60'000);
}

std::int64_t applications_of(Draw& draw, const std::string& column, std::int64_t persons) {
  if (column == "natural_person") return persons;
  const auto some = [&](std::size_t percent, std::int64_t part) {
    return draw.chance(percent) ? draw.between(1, std::max<std::int64_t>(2, persons / part)) : 0;
  };
  if (column == "business") return some(70, 4);
  if (column == "legal_service") return some(25, 15);
  if (column == "other_organization") return some(20, 20);
  if (column == "welfare") return some(10, 40);
  return some(8, 40);
}

class Filling {
 public:
  explicit Filling(Report& report) : report_{report} {}

  void add(const std::string& row, const std::string& column, std::int64_t amount) {
    const CellIndex cell = report_.edition->find_cell("applications." + row + "." + column).value();
    report_.cells[cell] = Decimal::from_integer(whole(report_, cell) + amount);
  }

  void all_zero(const Table& table) {
    for (int offset = 0; offset < table.cell_count; ++offset)
      report_.cells[static_cast<std::size_t>(table.first_cell + offset)] = Decimal{};
  }

 private:
  Report& report_;
};

/// Totals of parts first, then totals of totals.
void compute_totals(Report& report) {
  const std::vector<CellInfo>& cells = report.edition->cells;
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t index = 0; index < cells.size(); ++index) {
      const auto cell = static_cast<CellIndex>(index);
      if (cells[index].is_total() && !report.typed_totals[index])
        report.cells[index] = computed_total(report, cell);
    }
  }
}

/// The table as a grid of cells; a mistake is drawn in a copy of its numbers.
class Injection {
 public:
  Injection(Draw& draw, const Report& report)
      : draw_{draw}, report_{report},
        table_{report.edition->tables[report.edition->find_table("applications").value()]} {
    for (int offset = 0; offset < table_.cell_count; ++offset)
      numbers_.push_back(whole(report, cell_at(static_cast<std::size_t>(offset))));
  }

  /// False when it did not work out.
  bool draw(Mistake mistake) {
    switch (mistake) {
      case Mistake::digits_swapped:
      case Mistake::digit_lost:
      case Mistake::digit_doubled:
      case Mistake::digit_mistyped:
        return change_digits(mistake);
      case Mistake::cells_swapped:
        return swap_neighbours();
      case Mistake::row_shifted:
        return shift(row(draw_.below(table_.rows.size())));
      case Mistake::column_shifted:
        return shift(column(draw_.below(table_.columns.size())));
      case Mistake::number_split:
        return draw_.chance(50) ? split_digits() : split_amount();
      case Mistake::total_typed_over:
        return type_over_total();
      case Mistake::blank_read_as_zero:
        return forget();
      case Mistake::other_value:
        break;
    }
    return false;
  }

  std::vector<Correction> corrections() const {
    std::vector<Correction> made;
    for (std::size_t offset = 0; offset < numbers_.size(); ++offset) {
      const CellIndex cell = cell_at(offset);
      const Cell written = Decimal::from_integer(numbers_[offset]);
      if (written != report_.cell(cell))
        made.push_back({.cell = cell, .value = written, .proposed = report_.cell(cell)});
    }
    return made;
  }

 private:
  using Line = std::vector<std::size_t>;

  CellIndex cell_at(std::size_t offset) const {
    return static_cast<CellIndex>(table_.first_cell + offset);
  }
  bool is_total(std::size_t offset) const {
    return report_.edition->cells[cell_at(offset)].is_total();
  }
  /// A computed total is not written by anybody.
  bool is_written(std::size_t offset) const {
    return !is_total(offset) || report_.typed_totals[cell_at(offset)];
  }

  Line row(std::size_t index) const {
    Line line;
    for (std::size_t place = 0; place < table_.columns.size(); ++place)
      line.push_back(index * table_.columns.size() + place);
    return line;
  }
  Line column(std::size_t index) const {
    Line line;
    for (std::size_t place = 0; place < table_.rows.size(); ++place)
      line.push_back(place * table_.columns.size() + index);
    return line;
  }

  std::optional<std::size_t> any_written() {
    const std::size_t offset = draw_.below(numbers_.size());
    return is_written(offset) ? std::optional{offset} : std::nullopt;
  }

  /// A cell and the one right of it or below it, or the other way round.
  std::optional<std::pair<std::size_t, std::size_t>> neighbours() {
    const std::size_t columns = table_.columns.size();
    std::size_t cell = draw_.below(numbers_.size());
    const bool is_beside = draw_.chance(50);
    std::size_t next = cell + (is_beside ? 1 : columns);
    if (next >= numbers_.size() || (is_beside && next % columns == 0)) return std::nullopt;
    if (!is_written(cell) || !is_written(next)) return std::nullopt;
    if (draw_.chance(50)) std::swap(cell, next);
    return std::pair{cell, next};
  }

  bool change_digits(Mistake mistake) {
    const auto offset = any_written();
    if (!offset || numbers_[*offset] == 0) return false;
    std::string digits = std::to_string(numbers_[*offset]);
    const std::size_t place = draw_.below(digits.size());
    const bool is_last = place + 1 == digits.size();
    if (mistake == Mistake::digits_swapped) {
      if (is_last || digits[place] == digits[place + 1]) return false;
      std::swap(digits[place], digits[place + 1]);
    } else if (mistake == Mistake::digit_lost) {
      if (digits.size() == 1) return false;
      digits.erase(place, 1);
    } else if (mistake == Mistake::digit_doubled) {
      digits.insert(place, 1, digits[place]);
    } else {
      const char digit = static_cast<char>('0' + draw_.below(10));
      if (digit == digits[place] || (place == 0 && digit == '0')) return false;
      digits[place] = digit;
    }
    numbers_[*offset] = std::stoll(digits);
    return true;
  }

  bool swap_neighbours() {
    const auto pair = neighbours();
    if (!pair) return false;
    std::swap(numbers_[pair->first], numbers_[pair->second]);
    return true;
  }

  /// From some cell on, each number stands one cell too far or one too early: to the end of the parts, or to some cell.
  bool shift(const Line& line) {
    std::size_t first = draw_.below(line.size() - 1);
    std::size_t last = first + 1 + draw_.below(line.size() - first - 1);
    if (draw_.chance(50)) {
      last = line.size() - 1;
      while (last > first && is_total(line[last]) != is_total(line[first])) --last;
    }
    for (std::size_t place = first; place <= last; ++place) {
      if (!is_written(line[place])) return false;
    }
    const std::vector<std::int64_t> before = numbers_;
    const bool is_on = draw_.chance(50);
    for (std::size_t place = first; place <= last; ++place) {
      const bool is_freed = place == (is_on ? first : last);
      numbers_[line[place]] = is_freed ? 0 : before[line[is_on ? place - 1 : place + 1]];
    }
    // What changes one cell only is another mistake.
    return corrections().size() > 1;
  }

  /// "128" becomes "12" and "8", in its own cell and a neighbour that was 0.
  bool split_digits() {
    const auto pair = neighbours();
    if (!pair || is_total(pair->first) || is_total(pair->second)) return false;
    const auto [cell, other] = *pair;
    if (numbers_[cell] < 10 || numbers_[other] != 0) return false;
    const std::string digits = std::to_string(numbers_[cell]);
    const std::size_t cut = 1 + draw_.below(digits.size() - 1);
    numbers_[std::min(cell, other)] = std::stoll(digits.substr(0, cut));
    numbers_[std::max(cell, other)] = std::stoll(digits.substr(cut));
    return true;
  }

  /// Some of the cases are counted in a neighbour that was 0.
  bool split_amount() {
    const auto pair = neighbours();
    if (!pair || is_total(pair->first) || is_total(pair->second)) return false;
    const auto [cell, other] = *pair;
    if (numbers_[cell] < 2 || numbers_[other] != 0) return false;
    const std::int64_t amount = draw_.between(1, numbers_[cell] - 1);
    numbers_[cell] -= amount;
    numbers_[other] += amount;
    return true;
  }

  bool type_over_total() {
    const auto offset = any_written();
    if (!offset || !is_total(*offset)) return false;
    const std::int64_t number = draw_.between(0, std::max<std::int64_t>(9, 2 * numbers_[*offset]));
    return std::exchange(numbers_[*offset], number) != number;
  }

  bool forget() {
    const auto offset = any_written();
    return offset && std::exchange(numbers_[*offset], 0) != 0;
  }

  Draw& draw_;
  const Report& report_;
  const Table& table_;
  std::vector<std::int64_t> numbers_;  ///< row by row
};

std::int64_t side_of(const std::vector<SignedCell>& side, const Report& report) {
  std::int64_t sum = 0;
  for (const auto& [cell, is_negative] : side)
    sum += is_negative ? -whole(report, cell) : whole(report, cell);
  return sum;
}

bool is_assessable(const std::vector<SignedCell>& side, const Report& report) {
  return std::ranges::all_of(
      side, [&](const SignedCell& term) { return number_of(report.cell(term.cell)).has_value(); });
}

}  // namespace

std::vector<BoundSum> sums_of(const RuleCatalogue& rules, const Edition& edition) {
  std::vector<BoundSum> sums;
  DataReading reading;  // what could be refused in it was, when the program's own checker was made
  for (const Rule& rule : rules.rules) {
    const auto* check = std::get_if<SumCheck>(&rule.check);
    if (check == nullptr || !std::ranges::contains(rule.editions, edition.id)) continue;
    const std::vector<BoundSum> bound = bind_sum_check(*check, rule, edition, reading);
    sums.insert(sums.end(), bound.begin(), bound.end());
  }
  return sums;
}

std::vector<std::size_t> failing_sums(const Report& report, std::span<const BoundSum> sums) {
  std::vector<std::size_t> failing;
  for (std::size_t position = 0; position < sums.size(); ++position) {
    const BoundSum& sum = sums[position];
    if (sum.relation == Relation::equal && is_assessable(sum.left, report) &&
        is_assessable(sum.right, report) && side_of(sum.left, report) != side_of(sum.right, report))
      failing.push_back(position);
  }
  return failing;
}

Report random_report(Draw& draw, const EditionPointer& edition, bool control_totals) {
  Report report = new_report(edition, "random", 2025, {});
  const Table& table = edition->tables[edition->find_table("applications").value()];
  Filling filling{report};
  filling.all_zero(table);
  const std::int64_t persons = applications_of_persons(draw);
  for (const std::string& column : table.groups.at("applicants")) {
    const std::int64_t received = applications_of(draw, column, persons);
    const std::int64_t carried_in = draw.chance(50) ? draw.between(0, received / 12 + 1) : 0;
    const std::int64_t pending = received == 0 ? 0 : carried_in;
    filling.add("new", column, received);
    filling.add("carried_in", column, pending);
    const std::int64_t all = received + pending;
    const std::int64_t carried_out = draw.chance(50) ? draw.between(0, all / 12) : 0;
    filling.add("carried_out", column, carried_out);
    const Shares shares = shares_of_a_column(draw);
    std::size_t sum = 0;
    for (const Share& share : shares) sum += share.weight;
    for (std::int64_t application = carried_out; application < all; ++application)
      filling.add(pick(draw, shares, sum), column, 1);
  }
  compute_totals(report);
  if (control_totals) {
    for (int offset = 0; offset < table.cell_count; ++offset) {
      const auto cell = static_cast<std::size_t>(table.first_cell + offset);
      report.typed_totals[cell] = edition->cells[cell].is_total();
    }
  }
  return report;
}

std::span<const Mistake> injected_mistakes() { return mistakes; }

std::optional<std::vector<Correction>>
random_mistake(Draw& draw, const Report& report, std::span<const BoundSum> sums, Mistake mistake) {
  for (int attempt = 0; attempt < attempts; ++attempt) {
    Injection injection{draw, report};
    if (!injection.draw(mistake)) continue;
    std::vector<Correction> corrections = injection.corrections();
    if (!failing_sums(with_mistakes(report, corrections), sums).empty()) return corrections;
  }
  return std::nullopt;
}

Report with_mistakes(const Report& report, std::span<const Correction> corrections) {
  Report wrong = report;
  for (const Correction& correction : corrections) wrong.cells[correction.cell] = correction.value;
  compute_totals(wrong);
  return wrong;
}

}  // namespace gongkai::test
