#include "core/reading/number_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/reading/numeral.hpp"

namespace gongkai {
namespace {

constexpr std::size_t longest_quotation = 40;
constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_number = 24;

bool is_point(char32_t character) { return character == U'.' || character == U'．'; }
bool is_percent_sign(char32_t character) { return character == U'%' || character == U'％'; }
bool is_date_dash(char32_t character) {
  return character == U'-' || character == U'/' || is_point(character);
}
bool is_range_dash(char32_t character) {
  constexpr std::u32string_view dashes = U"-—–－~～";
  return dashes.contains(character);
}
bool opens_document_year(char32_t character) {
  constexpr std::u32string_view brackets = U"〔[【［﹝";
  return brackets.contains(character);
}
bool closes_document_year(char32_t character) {
  constexpr std::u32string_view brackets = U"〕]】］﹞";
  return brackets.contains(character);
}

bool is_year_number(unsigned value) { return value >= 1900 && value <= 2100; }

/// "12", "5" with a point moved `powers` places to the right.
std::optional<Decimal> scaled(std::string whole, std::string fraction, std::size_t powers) {
  fraction.resize(std::max(fraction.size(), powers), '0');
  whole += fraction.substr(0, powers);
  fraction.erase(0, powers);
  const auto parsed = Decimal::parse(fraction.empty() ? whole : whole + "." + fraction);
  if (!parsed) return std::nullopt;
  return *parsed;
}

class Recogniser {
 public:
  Recogniser(const Characters& text, std::string_view bytes, const WordFinder& units)
      : text_{text}, bytes_{bytes}, units_{units} {}

  std::vector<NumberWord> run() {
    for (std::size_t place = 0; place < text_.size();) place = step(place);
    return std::move(found_);
  }

 private:
  /// Looks at one place and gives the next one.
  std::size_t step(std::size_t place) {
    const char32_t character = text_[place];
    if (is_han(character)) {
      if (character == U'百' && text_[place + 1] == U'分') return chinese_percent(place);
      return is_numeral(character) ? chinese(place) : place + 1;
    }
    if (place >= quoted_until_) open_quotation(place, character);
    if (opens_document_year(character)) return document(place);
    if (is_latin_letter(character)) return token_end(place);
    if (digit_value(character) >= 0) return arabic(place);
    return is_numeral(character) ? chinese(place) : place + 1;
  }

  void open_quotation(std::size_t place, char32_t character) {
    if (character == U'“') quoted_until_ = closing(place, U'”', longest_quotation);
    if (character == U'《') quoted_until_ = closing(place, U'》', longest_title);
    if (character == U'「') quoted_until_ = closing(place, U'」', longest_quotation);
  }

  std::size_t closing(std::size_t place, char32_t mark, std::size_t longest) const {
    for (std::size_t next = place + 1; next <= place + longest && next < text_.size(); ++next) {
      if (text_[next] == mark) return next;
      if (text_[next] == U'\n') break;
    }
    return place;
  }

  NumberWord& add(std::size_t begin, std::size_t end, NumberKind kind) {
    const bool is_name = begin < quoted_until_ && kind != NumberKind::document;
    found_.push_back({.span = {.begin = text_.offset(begin), .end = text_.offset(end)},
                      .kind = is_name ? NumberKind::name : kind});
    return found_.back();
  }

  std::size_t digits_end(std::size_t place) const {
    while (digit_value(text_[place]) >= 0) ++place;
    return place;
  }

  /// At most `longest_number` digits from `begin` on.
  std::string digits_of(std::size_t begin, std::size_t end) const {
    std::string digits;
    for (std::size_t place = begin; place < std::min(end, begin + longest_number); ++place) {
      if (const int digit = digit_value(text_[place]); digit >= 0) {
        digits += static_cast<char>('0' + digit);
      }
    }
    return digits;
  }

  /// The value of up to four digits; larger numbers give 9999.
  unsigned small_number(std::size_t begin, std::size_t end) const {
    if (end - begin > 4) return 9999;
    unsigned value = 0;
    for (std::size_t place = begin; place < end; ++place) {
      value = value * 10 + static_cast<unsigned>(digit_value(text_[place]));
    }
    return value;
  }

  /// Letters and digits that belong together: H5, www.example.cn.
  std::size_t token_end(std::size_t place) const {
    constexpr std::u32string_view joints = U".-_/:@?=&#%+";
    const auto is_inside = [&](std::size_t at) {
      return is_latin_letter(text_[at]) || digit_value(text_[at]) >= 0;
    };
    while (place < text_.size()) {
      if (is_inside(place)) {
        ++place;
        continue;
      }
      std::size_t joint = place;
      while (joints.contains(text_[joint]) && joint < place + 3) ++joint;
      if (joint == place || !is_inside(joint)) break;
      place = joint;
    }
    return place;
  }

  /// 〔2020〕50号
  std::size_t document(std::size_t place) {
    const std::size_t year_end = digits_end(place + 1);
    if (year_end != place + 5 || !closes_document_year(text_[year_end])) return place + 1;
    const std::size_t number_end = digits_end(year_end + 1);
    const bool is_whole = number_end > year_end + 1 && text_[number_end] == U'号';
    const std::size_t end = is_whole ? number_end + 1 : year_end + 1;
    add(place, end, NumberKind::document).year =
        static_cast<std::uint16_t>(small_number(place + 1, year_end));
    return end;
  }

  /// Only blanks, an opening bracket aside, since the start of the paragraph or the last sentence or semicolon.
  bool begins_item(std::size_t place) const {
    while (place > 0 && is_blank_character(text_[place - 1])) --place;
    const char32_t before = text_.before(place);
    return before == U'\0' || ends_sentence(before) || before == U'；' || before == U'：' ||
           before == U':' || before == U';';
  }

  std::size_t arabic(std::size_t begin) {
    const std::size_t end = digits_end(begin);
    if (const std::size_t next = heading(begin, end)) return next;
    if (text_.before(begin) == U'第') {
      add(begin, end, NumberKind::ordinal);
      return end;
    }
    if (const std::size_t next = date(begin, end)) return next;
    return amount(begin, end);
  }

  /// "1." and "（1）" at the start of an item; a bracketed number elsewhere is a mark of its kind too.
  std::size_t heading(std::size_t begin, std::size_t end) {
    if (end - begin > 2) return 0;
    const char32_t before = text_.before(begin);
    const char32_t after = text_[end];
    const bool in_brackets =
        (before == U'（' || before == U'(') && (after == U'）' || after == U')');
    bool is_heading = in_brackets;
    if (!is_heading && begins_item(begin)) {
      const bool with_point =
          is_point(after) && (digit_value(text_[end + 1]) < 0 ||
                              (digits_end(end + 1) == end + 5 && text_[end + 5] == U'年'));
      is_heading = with_point || (after == U'、' && digit_value(text_[end + 1]) < 0);
    }
    if (!is_heading) return 0;
    add(begin, end, NumberKind::heading);
    return end + 1;
  }

  std::size_t date(std::size_t begin, std::size_t end) {
    const unsigned value = small_number(begin, end);
    const bool may_be_year = end - begin == 4 && is_year_number(value);
    if (may_be_year && text_[end] == U'年') return date_with_year(begin, end, value);
    if (may_be_year && is_date_dash(text_[end])) return numeric_date(begin, end, value);
    if (text_[end] == U'月' && value >= 1 && value <= 12) {
      return date_from_month(begin, begin, end, 0);
    }
    if (text_[end] == U'日' && value >= 1 && value <= 31) {
      add(begin, end + 1, NumberKind::date).day = static_cast<std::uint8_t>(value);
      return end + 1;
    }
    return 0;
  }

  std::size_t date_with_year(std::size_t begin, std::size_t end, unsigned year) {
    const std::size_t month_begin = end + 1;
    const std::size_t month_end = digits_end(month_begin);
    if (month_end > month_begin && text_[month_end] == U'月' &&
        small_number(month_begin, month_end) <= 12) {
      return date_from_month(begin, month_begin, month_end, year);
    }
    add(begin, end + 1, NumberKind::date).year = static_cast<std::uint16_t>(year);
    return end + 1;
  }

  std::size_t date_from_month(std::size_t begin, std::size_t month_begin, std::size_t month_end,
                              unsigned year) {
    const unsigned month = small_number(month_begin, month_end);
    const std::size_t day_begin = month_end + 1;
    const std::size_t day_end = digits_end(day_begin);
    const unsigned day = day_end > day_begin ? small_number(day_begin, day_end) : 0;
    const bool has_day =
        day >= 1 && day <= 31 && (text_[day_end] == U'日' || text_[day_end] == U'号');
    const std::size_t end = has_day ? day_end + 1 : month_end + 1;
    NumberWord& word = add(begin, end, NumberKind::date);
    word.year = static_cast<std::uint16_t>(year);
    word.month = static_cast<std::uint8_t>(month);
    word.day = static_cast<std::uint8_t>(has_day ? day : 0);
    return end;
  }

  /// 2020-01-31, 2020.1.31, 2020/1/31
  std::size_t numeric_date(std::size_t begin, std::size_t end, unsigned year) {
    const std::size_t month_end = digits_end(end + 1);
    if (month_end == end + 1 || month_end > end + 3) return 0;
    if (text_[month_end] != text_[end]) return 0;
    const std::size_t day_end = digits_end(month_end + 1);
    if (day_end == month_end + 1 || day_end > month_end + 3) return 0;
    NumberWord& word = add(begin, day_end, NumberKind::date);
    word.year = static_cast<std::uint16_t>(year);
    word.month = static_cast<std::uint8_t>(small_number(end + 1, month_end));
    word.day = static_cast<std::uint8_t>(small_number(month_end + 1, day_end));
    return day_end;
  }

  /// Behind groups of three digits, or `end` where there are none.
  std::size_t grouped_end(std::size_t begin, std::size_t end) const {
    const bool may_lead = end - begin <= 3 && digit_value(text_[begin]) > 0;
    std::size_t place = end;
    while (may_lead && (text_[place] == U',' || text_[place] == U'，') &&
           digits_end(place + 1) == place + 4) {
      if (is_percent_sign(text_[place + 4])) break;
      place += 4;
    }
    return place;
  }

  /// What stands behind digits and makes them no amount: letters, a ratio, a phone number. Gives its end, or 0.
  std::size_t code_end(std::size_t begin, std::size_t end) const {
    constexpr std::u32string_view joints = U"/:：×*＊";
    const char32_t after = text_[end];
    if (is_latin_letter(after)) return token_end(end);
    if (joints.contains(after) && digit_value(text_[end + 1]) >= 0) return token_end(end + 1);
    if (is_point(after) && digit_value(text_[end + 1]) >= 0) return token_end(end + 1);
    if (after == U'号' || after == U'×' || text_.before(begin) == U'×') return end;
    return 0;
  }

  std::size_t amount(std::size_t begin, std::size_t end) {
    const std::size_t whole_end = grouped_end(begin, end);
    std::size_t next = whole_end;
    std::string fraction;
    if (is_point(text_[next]) && digit_value(text_[next + 1]) >= 0) {
      next = digits_end(whole_end + 1);
      fraction = digits_of(whole_end + 1, next);
    }
    if (const std::size_t code = code_end(begin, next)) {
      add(begin, code, NumberKind::code);
      return code;
    }
    if (is_range_dash(text_[next]) && digit_value(text_[next + 1]) >= 0) {
      return range(begin, next);
    }
    const std::string whole = digits_of(begin, whole_end);
    const auto places = static_cast<std::uint8_t>(std::min<std::size_t>(fraction.size(), 99));
    if (is_percent_sign(text_[next]))
      return finish(begin, next + 1, NumberKind::percent, whole, fraction, 0, places);
    const bool is_code =
        (whole.size() > 1 && whole.front() == '0') || (whole_end == end && whole.size() >= 10);
    if (is_code) {
      add(begin, next, NumberKind::code);
      return next;
    }
    std::size_t powers = 0;
    const std::size_t multiplied = multiplier_end(next, powers);
    if (digit_value(text_[multiplied]) >= 0) {
      add(begin, digits_end(multiplied), NumberKind::code);
      return digits_end(multiplied);
    }
    return finish(begin, multiplied, NumberKind::plain, whole, fraction, powers, places);
  }

  std::size_t finish(std::size_t begin, std::size_t end, NumberKind kind, const std::string& whole,
                     const std::string& fraction, std::size_t powers, std::uint8_t places) {
    const auto value = scaled(whole, fraction, powers);
    NumberWord& word = add(begin, end, value ? kind : NumberKind::code);
    word.value = value.value_or(Decimal{});
    word.places = places;
    return end;
  }

  /// 1.2万; not where 万 belongs to the unit 万元.
  std::size_t multiplier_end(std::size_t place, std::size_t& powers) const {
    while (true) {
      const std::int64_t unit = numeral_unit(text_[place]);
      if (unit < 100 || text_[place + 1] == U'元' || powers > 8) return place;
      for (std::int64_t rest = unit; rest > 1; rest /= 10) ++powers;
      ++place;
    }
  }

  /// 3—5, and phone numbers such as 0537-1234567.
  std::size_t range(std::size_t begin, std::size_t dash) {
    std::size_t end = digits_end(dash + 1);
    const bool is_range = end - begin <= 12 && digit_value(text_[begin]) > 0;
    bool more = false;
    while (is_range_dash(text_[end]) && digit_value(text_[end + 1]) >= 0) {
      end = digits_end(end + 1);
      more = true;
    }
    add(begin, end, is_range && !more ? NumberKind::range : NumberKind::code);
    return end;
  }

  std::size_t numeral_end(std::size_t place) const {
    while (is_numeral(text_[place])) ++place;
    return place;
  }

  std::optional<std::int64_t> numeral_value(std::size_t begin, std::size_t end) const {
    if (end - begin > longest_number) return std::nullopt;
    std::u32string numeral;
    for (std::size_t place = begin; place < end; ++place) numeral += text_[place];
    return parse_numeral(numeral);
  }

  /// 百分之九十七点六, 百分之97.6, 百分之百, 百分百
  std::size_t chinese_percent(std::size_t begin) {
    if (text_[begin + 2] == U'百') return hundred_percent(begin, begin + 3);
    if (text_[begin + 2] != U'之') return begin + 1;
    const std::size_t place = begin + 3;
    if (text_[place] == U'百') return hundred_percent(begin, place + 1);
    if (digit_value(text_[place]) >= 0) {
      const std::size_t whole_end = digits_end(place);
      const bool has_fraction =
          is_point(text_[whole_end]) && digit_value(text_[whole_end + 1]) >= 0;
      const std::size_t end = has_fraction ? digits_end(whole_end + 1) : whole_end;
      const std::string fraction = has_fraction ? digits_of(whole_end + 1, end) : std::string{};
      return finish(begin, end, NumberKind::percent, digits_of(place, whole_end), fraction, 0,
                    static_cast<std::uint8_t>(fraction.size()));
    }
    const std::size_t whole_end = numeral_end(place);
    const auto whole = numeral_value(place, whole_end);
    if (!whole) return begin + 3;
    std::size_t end = whole_end;
    std::string fraction;
    if (text_[whole_end] == U'点' && numeral_digit(text_[whole_end + 1]) >= 0) {
      end = whole_end + 1;
      for (int digit = numeral_digit(text_[end]); digit >= 0 && fraction.size() < longest_number;
           digit = numeral_digit(text_[++end])) {
        fraction += static_cast<char>('0' + digit);
      }
    }
    const std::size_t next = finish(begin, end, NumberKind::percent, std::to_string(*whole),
                                    fraction, 0, static_cast<std::uint8_t>(fraction.size()));
    found_.back().is_chinese = true;
    return next;
  }

  std::size_t hundred_percent(std::size_t begin, std::size_t end) {
    finish(begin, end, NumberKind::percent, "100", {}, 0, 0);
    found_.back().is_chinese = true;
    return end;
  }

  /// 二〇二〇年
  bool chinese_year(std::size_t begin, std::size_t end) {
    if (end - begin != 4 || text_[end] != U'年') return false;
    unsigned year = 0;
    for (std::size_t place = begin; place < end; ++place) {
      const int digit = numeral_digit(text_[place]);
      if (digit < 0 || text_[place] == U'两') return false;
      year = year * 10 + static_cast<unsigned>(digit);
    }
    if (!is_year_number(year)) return false;
    NumberWord& word = add(begin, end + 1, NumberKind::date);
    word.year = static_cast<std::uint16_t>(year);
    word.is_chinese = true;
    return true;
  }

  std::size_t chinese(std::size_t begin) {
    const std::size_t end = numeral_end(begin);
    if (chinese_year(begin, end)) return end + 1;
    if (text_.before(begin) == U'第') return end;
    const bool can_begin = numeral_digit(text_[begin]) >= 0 || text_[begin] == U'十';
    const bool lone_one = end - begin == 1 && text_[begin] == U'一';
    if (!can_begin || lone_one) return end;
    const bool more = text_[end] == U'余' || text_[end] == U'多';
    const std::size_t unit_place = text_.offset(std::min(end + (more ? 1 : 0), text_.size()));
    if (!units_.find_at(bytes_, unit_place)) return end;
    const auto value = numeral_value(begin, end);
    if (!value) return end;
    NumberWord& word = add(begin, end, NumberKind::plain);
    word.value = Decimal::from_integer(*value);
    word.is_chinese = true;
    return end;
  }

  const Characters& text_;
  std::string_view bytes_;
  const WordFinder& units_;
  std::size_t quoted_until_ = 0;
  std::vector<NumberWord> found_;
};

}  // namespace

std::vector<NumberWord> number_words(const Characters& text, std::string_view bytes,
                                     const WordFinder& units) {
  return Recogniser{text, bytes, units}.run();
}

}  // namespace gongkai
