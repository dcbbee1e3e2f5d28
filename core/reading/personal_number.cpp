#include "core/reading/personal_number.hpp"

#include <array>
#include <optional>
#include <string>

namespace gongkai {
namespace {

/// GB 11643: weights of the first seventeen digits, and the check characters by remainder.
constexpr std::array<int, 17> identity_weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view identity_checks = "10X98765432";

int digit(char character) { return character - '0'; }

int two_digits(std::string_view digits, std::size_t place) {
  return digit(digits[place]) * 10 + digit(digits[place + 1]);
}

bool is_identity_card(std::string_view digits) {
  if (digits.size() != 18) return false;
  const int century = two_digits(digits, 6);
  const int month = two_digits(digits, 10);
  const int day = two_digits(digits, 12);
  if ((century != 19 && century != 20) || month < 1 || month > 12 || day < 1 || day > 31) {
    return false;
  }
  int sum = 0;
  for (std::size_t place = 0; place < identity_weights.size(); ++place) {
    sum += identity_weights[place] * digit(digits[place]);
  }
  return identity_checks[static_cast<std::size_t>(sum) % identity_checks.size()] == digits.back();
}

bool is_mobile_phone(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// The check digit of ISO/IEC 7812.
bool is_bank_card(std::string_view digits) {
  if (digits.size() < 16 || digits.size() > 19 || !digits.starts_with("62")) return false;
  int sum = 0;
  bool doubles = false;
  for (std::size_t place = digits.size(); place > 0; --place) {
    int value = digit(digits[place - 1]);
    if (doubles) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
    doubles = !doubles;
  }
  return sum % 10 == 0;
}

std::optional<PersonalNumberKind> kind_of(std::string_view digits) {
  if (is_identity_card(digits)) return PersonalNumberKind::identity_card;
  if (digits.ends_with('X')) return std::nullopt;
  if (is_mobile_phone(digits)) return PersonalNumberKind::mobile_phone;
  if (is_bank_card(digits)) return PersonalNumberKind::bank_card;
  return std::nullopt;
}

}  // namespace

std::vector<PersonalNumber> personal_numbers(const Characters& characters) {
  std::vector<PersonalNumber> found;
  std::size_t place = 0;
  while (place < characters.size()) {
    if (digit_value(characters[place]) < 0) {
      ++place;
      continue;
    }
    constexpr std::size_t longest = 20;
    const std::size_t begin = place;
    std::size_t end = place;
    std::string digits;
    while (true) {
      const int value = digit_value(characters[place]);
      if (value >= 0) {
        if (digits.size() < longest) digits += static_cast<char>('0' + value);
        end = ++place;
        continue;
      }
      const char32_t joint = characters[place];
      const bool is_joint = joint == U' ' || joint == U'-' || joint == U'－';
      if (!is_joint || digit_value(characters[place + 1]) < 0) break;
      ++place;
    }
    const char32_t after = characters[end];
    if (digits.size() == 17 && (after == U'X' || after == U'x' || after == U'Ｘ')) {
      digits += 'X';
      place = ++end;
    }
    const bool in_word =
        is_latin_letter(characters.before(begin)) || is_latin_letter(characters[end]);
    if (in_word) continue;
    if (const auto kind = kind_of(digits)) {
      found.push_back({.span = {.begin = characters.offset(begin), .end = characters.offset(end)},
                       .kind = *kind});
    }
  }
  return found;
}

}  // namespace gongkai
