#include "core/report/journal.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace gongkai {
namespace {

constexpr const char* move_key = "step";
/// By StepMove; an entry of unknown move has no such key.
constexpr std::array<std::string_view, 3> move_names{"made", "undone", "redone"};

}  // namespace

Json journal_entry_to_json(const JournalEntry& entry, const Edition& edition) {
  Json json = edit_to_json(entry.edit, edition);
  const auto move = static_cast<std::size_t>(entry.move);
  if (move < move_names.size()) json[move_key] = move_names[move];
  return json;
}

std::expected<JournalEntry, Problem> journal_entry_from_json(Json json, const Edition& edition,
                                                             const EditionCatalogue& editions) {
  auto move = StepMove::unknown;
  if (json.is_object() && json.contains(move_key)) {
    const Json name = json[move_key];
    for (std::size_t index = 0; index < move_names.size(); ++index) {
      if (name == move_names[index]) move = static_cast<StepMove>(index);
    }
    // What a later version says of its steps is not known here; the edit itself still is.
    json.erase(move_key);
  }
  auto edit = edit_from_json(json, edition, editions);
  if (!edit) return std::unexpected(std::move(edit.error()));
  return JournalEntry{.edit = *std::move(edit), .move = move};
}

}  // namespace gongkai
