// Everything the interface remembers between two frames.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/standard_form.hpp"
#include "core/text/wording.hpp"
#include "ui/geometry.hpp"
#include "ui/glyphs/system_font.hpp"
#include "ui/platform.hpp"
#include "ui/state/open_report.hpp"
#include "ui/theme/theme.hpp"

namespace gongkai::ui {

/// How the selected cell takes keys.
enum class CellMode {
  selected,  ///< arrows move, the first character replaces the value
  typing,    ///< begun by a character: arrows finish and move
  editing,   ///< begun by F2, Enter or a double click: arrows move the caret
};

/// The cell that has the keyboard.
struct SelectedCell {
  CellIndex cell = 0;
  CellMode mode = CellMode::selected;
  Cell before;  ///< value when typing or editing began: where Escape returns to
};

/// The text field that has the keyboard: "section.overview.text", "unit.name", "start.unit_name".
struct ActiveField {
  std::string id;
  std::string text;
  std::optional<std::uint32_t> caret = {};  ///< where a click put it, in UTF-16 units
  float scroll = 0;                         ///< of the drawn text when it was clicked
};

/// What a new report will be made of.
struct StartForm {
  std::string unit_name = {};
  std::string unit_kind = "department";
  int year = 0;
};

/// A message that stays until it is closed.
struct Message {
  enum class Kind { problem, information };
  Kind kind = Kind::problem;
  std::string text;
};

/// A named rectangle of the last frame, and the part of the window in which it can be seen.
struct Place {
  Rect rect;
  Rect clip;
};

struct State {
  StandardForm form;
  Strings strings;
  Theme theme;
  Fonts fonts;
  AssetLookup asset;
  std::string language;
  int current_year = 0;
  std::string (*new_id)() = nullptr;
  double (*now_ms)() = nullptr;

  StartForm start = {};
  std::vector<StoredReport> stored_reports = {};

  std::optional<OpenReport> open = {};
  /// The page of the open report: a section, or none for the unit's particulars.
  std::optional<SectionIndex> page = {};
  std::optional<SelectedCell> selected = {};
  std::optional<ActiveField> field = {};
  std::uint32_t field_revision = 0;
  double last_text_input_ms = 0;
  /// Cells of the finding that was last chosen, outlined together.
  std::vector<CellIndex> shown_cells = {};
  bool findings_unfolded = false;  ///< on windows too narrow for a panel of their own

  std::optional<Message> message = {};
  /// A file that waits for the stored report of the same id, to be compared with it.
  std::optional<Report> pending_import = {};
  bool file_hovers = false;

  // For the next frames.
  std::vector<Request> requests = {};
  std::optional<std::string> reveal = {};  ///< an address to be scrolled to
  int frames_wanted = 3;

  // Of the last frame.
  std::map<std::string, Place, std::less<>> places = {};
  std::optional<FieldView> field_view = {};
  bool pointer_over_button = false;
};

}  // namespace gongkai::ui
