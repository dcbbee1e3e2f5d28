#include "ui/platform.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai::ui {
namespace {

constexpr std::array<std::pair<std::string_view, Purpose>, 4> purposes{{
    {"open", Purpose::open},
    {"last_year", Purpose::last_year},
    {"next_year", Purpose::next_year},
    {"rule_pack", Purpose::rule_pack},
}};

}  // namespace

std::string_view purpose_name(Purpose purpose) {
  const auto* const found =
      std::ranges::find(purposes, purpose, [](const auto& each) { return each.second; });
  return found == purposes.end() ? std::string_view{} : found->first;
}

Purpose purpose_of(std::string_view name) {
  const auto* const found =
      std::ranges::find(purposes, name, [](const auto& each) { return each.first; });
  return found == purposes.end() ? Purpose::open : found->second;
}

}  // namespace gongkai::ui
