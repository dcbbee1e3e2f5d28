// Numbers that name a person: identity cards, mobile phones, bank cards.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/reading/characters.hpp"

namespace gongkai {

enum class PersonalNumberKind : std::uint8_t { identity_card, mobile_phone, bank_card };

struct PersonalNumber {
  ByteSpan span;
  PersonalNumberKind kind = PersonalNumberKind::identity_card;
};

/// Identity cards with a right check character and a possible date of birth; mobile numbers of eleven digits; bank cards of the
/// national scheme (62…) with a right check digit. Blanks and hyphens between digits are read over.
std::vector<PersonalNumber> personal_numbers(const Characters& characters);

}  // namespace gongkai
