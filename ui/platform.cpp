#include "ui/platform.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gongkai::ui {
namespace {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<std::string_view, Value>, count>;

constexpr Names<Purpose, 6> purposes{{
    {"open", Purpose::open},
    {"last_year", Purpose::last_year},
    {"next_year", Purpose::next_year},
    {"figures", Purpose::figures},
    {"rule_pack", Purpose::rule_pack},
    {"changed_file", Purpose::changed_file},
}};

constexpr Names<Access, 3> accesses{{
    {"writes", Access::writes},
    {"other_window", Access::other_window},
    {"newer", Access::newer},
}};

constexpr Names<StoringTrouble, 4> troubles{{
    {"other", StoringTrouble::other},
    {"full", StoringTrouble::full},
    {"other_window", StoringTrouble::other_window},
    {"newer_version", StoringTrouble::newer_version},
}};

template <typename Value, std::size_t count>
std::string_view name_in(const Names<Value, count>& names, Value value) {
  const auto* const found =
      std::ranges::find(names, value, [](const auto& each) { return each.second; });
  return found == names.end() ? std::string_view{} : found->first;
}

template <typename Value, std::size_t count>
Value value_in(const Names<Value, count>& names, std::string_view name, Value otherwise) {
  const auto* const found =
      std::ranges::find(names, name, [](const auto& each) { return each.first; });
  return found == names.end() ? otherwise : found->second;
}

}  // namespace

std::string_view purpose_name(Purpose purpose) { return name_in(purposes, purpose); }
Purpose purpose_of(std::string_view name) { return value_in(purposes, name, Purpose::open); }

std::string_view access_name(Access access) { return name_in(accesses, access); }
Access access_of(std::string_view name) { return value_in(accesses, name, Access::newer); }

std::string_view trouble_name(StoringTrouble trouble) { return name_in(troubles, trouble); }
StoringTrouble trouble_of(std::string_view name) {
  return value_in(troubles, name, StoringTrouble::other);
}

}  // namespace gongkai::ui
