// What the panel of findings remembers between two frames.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "ui/state/finding_cards.hpp"

namespace gongkai::ui {

struct FindingsView {
  /// On windows too narrow for a panel of its own.
  bool unfolded = false;
  /// Only cards of this group are listed; none: all.
  std::optional<CardGroup> filter = {};
  /// The card that is unfolded. It may name a finding that is gone, and comes back with it.
  std::optional<FindingKey> chosen = {};
  // Of the unfolded card.
  bool follow_ons_unfolded = false;
  bool other_explanations_unfolded = false;
  /// At the end of the list.
  bool mended_unfolded = false;
  // Below the list.
  bool rules_unfolded = false;
  float rules_height = 0;  ///< of the last frame in which they were unfolded
  /// Explanations that are being written and not saved.
  std::map<FindingKey, std::string> drafts = {};
  /// The unfolded card is to be scrolled into view.
  bool scroll_to_chosen = false;
};

}  // namespace gongkai::ui
