// The names of FIPS 180-4 are kept where they are single letters there; the sections are those of the standard.
#include "core/seal/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>

namespace gongkai {
namespace {

constexpr std::size_t block_size = 64;
using Block = std::span<const std::uint8_t, block_size>;
using State = std::array<std::uint32_t, 8>;

/// Section 5.3.3.
constexpr State initial_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// Section 4.2.2.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// Section 6.2.2, step 1.
std::array<std::uint32_t, 64> message_schedule(Block block) {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t t = 0; t < 16; ++t) {
    words[t] = static_cast<std::uint32_t>(block[4 * t] << 24U | block[4 * t + 1] << 16U |
                                          block[4 * t + 2] << 8U | block[4 * t + 3]);
  }
  for (std::size_t t = 16; t < words.size(); ++t) {
    const std::uint32_t w15 = words[t - 15];
    const std::uint32_t w2 = words[t - 2];
    const std::uint32_t sigma0 = std::rotr(w15, 7) ^ std::rotr(w15, 18) ^ (w15 >> 3U);
    const std::uint32_t sigma1 = std::rotr(w2, 17) ^ std::rotr(w2, 19) ^ (w2 >> 10U);
    words[t] = sigma1 + words[t - 7] + sigma0 + words[t - 16];
  }
  return words;
}

/// Section 6.2.2, steps 2 to 4.
void add_block(State& state, Block block) {
  const auto words = message_schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < words.size(); ++t) {
    const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t t1 = h + sum1 + choice + round_constants[t] + words[t];
    const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + sum0 + majority;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t index = 0; index < state.size(); ++index) state[index] += added[index];
}

/// The last block or two, section 5.1.1: what is left of the text, a one bit, zeros, and the length in bits.
void add_end(State& state, std::string_view rest, std::uint64_t length) {
  std::array<std::uint8_t, 2 * block_size> padded{};
  std::ranges::copy(rest, padded.begin());
  padded[rest.size()] = 0x80;
  constexpr std::size_t length_size = 8;
  const std::size_t end = rest.size() + 1 + length_size <= block_size ? block_size : 2 * block_size;
  for (std::size_t byte = 0; byte < length_size; ++byte)
    padded[end - 1 - byte] = static_cast<std::uint8_t>(length * 8 >> 8 * byte);
  const std::span all{padded};
  add_block(state, all.first<block_size>());
  if (end > block_size) add_block(state, all.last<block_size>());
}

}  // namespace

Sha256 sha256(std::string_view text) {
  State state = initial_state;
  const std::uint64_t length = text.size();
  std::array<std::uint8_t, block_size> block{};
  for (; text.size() >= block_size; text.remove_prefix(block_size)) {
    std::ranges::copy(text.substr(0, block_size), block.begin());
    add_block(state, block);
  }
  add_end(state, text, length);
  Sha256 digest{};
  for (std::size_t byte = 0; byte < digest.size(); ++byte)
    digest[byte] = static_cast<std::uint8_t>(state[byte / 4] >> 8 * (3 - byte % 4));
  return digest;
}

std::string sha256_hex(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : sha256(text)) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 0x0FU];
  }
  return hex;
}

}  // namespace gongkai
