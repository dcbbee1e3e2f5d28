// SHA-256 (FIPS 180-4): the digest of a text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongkai {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view text);

/// The same as 64 hexadecimal digits, in lower case.
std::string sha256_hex(std::string_view text);

}  // namespace gongkai
