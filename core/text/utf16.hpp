// Places in a text as browsers count them, in UTF-16 units, and as this program does, in bytes of UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gongkai {

/// `text` must be valid UTF-8.
std::uint32_t utf16_length(std::string_view text);

/// The byte before which `units` UTF-16 units stand: of the character that holds the unit; the text's end when it has fewer.
std::size_t byte_at_utf16(std::string_view text, std::uint32_t units);

/// The same for many places, which must be in their order: in one pass.
std::vector<std::size_t> bytes_at_utf16(std::string_view text,
                                        std::span<const std::uint32_t> units);
/// UTF-16 units before each of the bytes, which must be in their order and on character boundaries: in one pass.
std::vector<std::uint32_t> utf16_at_bytes(std::string_view text,
                                          std::span<const std::size_t> bytes);

}  // namespace gongkai
