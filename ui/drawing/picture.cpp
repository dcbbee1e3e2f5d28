#include "ui/drawing/picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>

namespace gongkai::ui {
namespace {

class Fingerprint {
 public:
  /// Only of types without gaps between their members: what is in a gap is nobody's.
  template <typename Value>
  void add(std::span<const Value> values) {
    std::span<const std::byte> bytes = std::as_bytes(values);
    add_word(bytes.size());
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      add_word(word);
      bytes = bytes.subspan(sizeof word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    add_word(rest);
  }
  template <typename Value>
  void add(const Value& value) {
    add(std::span{&value, 1});
  }

  std::uint64_t result() const { return state_; }

 private:
  void add_word(std::uint64_t word) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    state_ = (state_ ^ word) * odd;
    state_ ^= state_ >> 32U;
  }

  std::uint64_t state_ = 0;
};

void add_command(Fingerprint& fingerprint, const ImDrawCmd& command) {
  fingerprint.add(command.ClipRect);
  fingerprint.add(command.TexRef._TexData);
  fingerprint.add(command.TexRef._TexID);
  fingerprint.add(command.VtxOffset);
  fingerprint.add(command.IdxOffset);
  fingerprint.add(command.ElemCount);
}

}  // namespace

std::uint64_t fingerprint_of(const ImDrawData& picture) {
  Fingerprint fingerprint;
  fingerprint.add(picture.DisplaySize);
  fingerprint.add(picture.FramebufferScale);
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) add_command(fingerprint, command);
    fingerprint.add(std::span<const ImDrawVert>{list->VtxBuffer.begin(), list->VtxBuffer.end()});
    fingerprint.add(std::span<const ImDrawIdx>{list->IdxBuffer.begin(), list->IdxBuffer.end()});
  }
  return fingerprint.result();
}

bool has_new_textures(const ImDrawData& picture) {
  return picture.Textures != nullptr &&
         std::ranges::any_of(*picture.Textures, [](const ImTextureData* texture) {
           return texture->Status != ImTextureStatus_OK;
         });
}

}  // namespace gongkai::ui
