// Why something pasted is unclear, or was left out: ids that stay the same. Their wordings stand in assets/strings.
#pragma once

#include <string_view>

namespace gongkai::paste_reason {

// Unclear: a person has to say yes.
inline constexpr std::string_view note_behind = "paste.unclear.note_behind";
inline constexpr std::string_view dash = "paste.unclear.dash";
inline constexpr std::string_view in_words = "paste.unclear.in_words";
inline constexpr std::string_view not_a_number = "paste.unclear.not_a_number";
inline constexpr std::string_view negative = "paste.unclear.negative";
inline constexpr std::string_view not_whole = "paste.unclear.not_whole";
inline constexpr std::string_view unit_converted = "paste.unclear.unit_converted";
inline constexpr std::string_view name_similar = "paste.unclear.name_similar";
inline constexpr std::string_view by_order = "paste.unclear.by_order";
inline constexpr std::string_view names_unknown = "paste.unclear.names_unknown";
inline constexpr std::string_view two_values = "paste.unclear.two_values";

// Left out: there is no cell for it.
inline constexpr std::string_view other_text = "paste.left_out.other_text";
inline constexpr std::string_view unknown_row = "paste.left_out.unknown_row";
inline constexpr std::string_view unknown_column = "paste.left_out.unknown_column";
inline constexpr std::string_view group = "paste.left_out.group";
inline constexpr std::string_view no_such_cell = "paste.left_out.no_such_cell";
inline constexpr std::string_view outside = "paste.left_out.outside";
inline constexpr std::string_view second_value = "paste.left_out.second_value";
inline constexpr std::string_view no_place = "paste.left_out.no_place";
inline constexpr std::string_view several_places = "paste.left_out.several_places";

}  // namespace gongkai::paste_reason
