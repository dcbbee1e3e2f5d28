// Everything the interface remembers between two frames.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/charts/chart_list.hpp"
#include "core/edition/grid_box.hpp"
#include "core/help/figure_list.hpp"
#include "core/help/help_texts.hpp"
#include "core/help/shortcut_list.hpp"
#include "core/last_year/ledger_sentence.hpp"
#include "core/report/text_span.hpp"
#include "core/rules/date.hpp"
#include "core/standard_form.hpp"
#include "core/text/headings.hpp"
#include "core/text/wording.hpp"
#include "ui/drawing/text_layout.hpp"
#include "ui/geometry.hpp"
#include "ui/glyphs/system_font.hpp"
#include "ui/platform.hpp"
#include "ui/semantics/narration.hpp"
#include "ui/state/findings_view.hpp"
#include "ui/state/import_choice.hpp"
#include "ui/state/keeping.hpp"
#include "ui/state/news.hpp"
#include "ui/state/open_report.hpp"
#include "ui/state/pages.hpp"
#include "ui/state/paste_preview.hpp"
#include "ui/state/preview.hpp"
#include "ui/state/seal_view.hpp"
#include "ui/state/search_bar.hpp"
#include "ui/state/self_test.hpp"
#include "ui/state/versions.hpp"
#include "ui/state/years.hpp"
#include "ui/theme/theme.hpp"

namespace gongkai::ui {

/// How the selected cell takes keys.
enum class CellMode {
  selected,  ///< arrows move, the first character replaces the value
  typing,    ///< begun by a character: arrows finish and move
  editing,   ///< begun by F2, Enter or a double click: arrows move the caret
};

/// Cells that are selected together: all of the box, in the table of the selected cell.
struct CellRange {
  GridBox box;
  CellIndex from = 0;  ///< the corner that stays when the selection grows
  CellIndex to = 0;    ///< the corner that moves
};

/// The cell that has the keyboard.
struct SelectedCell {
  CellIndex cell = 0;
  CellMode mode = CellMode::selected;
  Cell before;  ///< value when typing or editing began: where Escape returns to
  /// The cells that are selected with it.
  std::optional<CellRange> range = {};
  /// Where a run of Tabs began: Enter goes back to its column.
  std::optional<CellIndex> run_start = {};
};

/// The text field that has the keyboard: "section.overview.text", "unit.name", "start.unit_name".
struct ActiveField {
  std::string id;
  std::string text;
  std::optional<std::uint32_t> caret = {};  ///< in UTF-16 units; none: behind the text
  std::uint32_t selected = 0;               ///< UTF-16 units behind the caret
  float scroll = 0;                         ///< how far the text is scrolled, CSS pixels
  bool shows_caret = false;                 ///< the next frame scrolls to the caret
};

/// Where, and when, a text was typed into last.
struct TypingBurst {
  double at_ms = 0;
  std::size_t end = 0;  ///< behind what was typed, in bytes of the text
};

/// A number of a text, bytes [begin, end), and the cells that it may follow, the likeliest first.
struct BindableNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<CellIndex> cells;
};

/// The numbers of the text that was last shown, and what of the report they were read from.
struct NumbersRead {
  std::string text = {};
  std::vector<Cell> cells = {};
  std::string unit_name = {};
  int year = 0;
  std::vector<BindableNumber> numbers = {};
};

/// The lines of the text that was last drawn, and what they were made from.
struct ReadingLayout {
  std::string text = {};
  float width = 0;
  float sample = 0;  ///< width of a few characters
  TextLayout layout = {};
};

/// How long the text is that was last counted; white space and line ends are what `with_blanks` has more.
struct TextLength {
  std::string text = {};
  std::size_t characters = 0;
  std::size_t with_blanks = 0;  ///< but without line ends
};

/// The headings of the text that was last shown.
struct Outline {
  std::string text = {};
  std::vector<Heading> headings = {};
};

/// What is told about words of a drawn text that one points at.
struct TextNote {
  TextSpan words;
  bool pinned = false;  ///< by a click: stays until the next one
  Rect area = {};       ///< of the last frame: the words and the note
};

/// The shown words that a text's page has scrolled to. Words that only move with an edit are not scrolled to again.
struct WordsInView {
  SectionIndex section = 0;
  std::string text;
  std::vector<TextSpan> words;
};

/// What a new report will be made of.
struct StartForm {
  std::string unit_name = {};
  std::string unit_kind = "department";
  int year = 0;
};

/// The rule pack by which reports are checked. What it changes stands at the rules themselves (Rule::adjustment).
struct RulePackInUse {
  std::string file_name;
  std::string issuer;
  std::string issued_on;  ///< may be empty
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
  HelpTexts help;
  Strings glossary;  ///< names of the form by their official wording; empty in its own language
  FigureList figures;
  ShortcutList shortcuts;
  ChartList charts;
  Theme theme;
  Fonts fonts;
  AssetLookup asset;
  std::string language;
  std::string wanted_language = {};  ///< for the next frame; empty: the same
  bool touch = false;                ///< fingers are what mostly points here
  int current_year = 0;
  std::string (*new_id)() = nullptr;
  double (*now_ms)() = nullptr;
  std::optional<Date> (*today)() = nullptr;
  ClockTime (*local_time)(double ms) = nullptr;
  LedgerWording ledger_wording = {};

  std::optional<RulePackInUse> rule_pack = {};

  StartForm start = {};
  std::vector<StoredReport> stored_reports = {};  ///< those in the bin are in `keeping`
  Keeping keeping = {};

  std::optional<OpenReport> open = {};
  /// The page of the open report: a section, one of pages.hpp, or none for the unit's particulars.
  std::optional<SectionIndex> page = {};
  std::optional<SectionIndex> page_in_strip =
      {};  ///< the page that the strip of a narrow window has scrolled to
  std::optional<SelectedCell> selected = {};
  /// The mouse was pressed on a cell and is still held: the selection follows it.
  bool drags_range = false;
  /// A table was just filled with 0: the blanks of the others are offered.
  bool offers_zero_elsewhere = false;
  bool shift_held = false;  ///< when the mouse was last pressed
  bool by_finger = false;   ///< what was pressed last was no mouse and no key
  int rows_in_view = 1;     ///< of the table, when it was last drawn: what Page Down moves by
  std::optional<ActiveField> field = {};
  /// While it is there, everything else waits for the answer.
  std::optional<PastePreview> paste = {};
  std::uint32_t field_revision = 0;
  TypingBurst typing_burst = {};
  /// Cells of the finding that was last chosen, outlined together.
  std::vector<CellIndex> shown_cells = {};
  /// Words of the texts that it is about, or that undo has brought back, marked together. They follow the unfolded card at every
  /// check.
  std::vector<TextSpan> shown_words = {};
  std::uint64_t words_shown_at = 0;  ///< OpenReport::checks, when undo showed them
  std::optional<WordsInView> words_in_view = {};
  /// Words that their section's page is to scroll to once.
  std::optional<TextSpan> words_to_reveal = {};
  SearchBar search = {};
  std::optional<TextNote> text_note = {};
  NumbersRead numbers_read = {};
  ReadingLayout reading_layout = {};
  TextLength text_length = {};
  Outline outline = {};
  std::optional<bool> outline_open = {};  ///< none: where it has room beside the text
  bool picking_figure = false;            ///< the cells that can be put into the text are listed
  bool guide_dismissed = false;           ///< in this browser
  bool help_open = false;
  bool shortcuts_open = false;
  bool steps_open = false;      ///< the list of what can be undone
  bool shows_last_year = true;  ///< last year's values beside the cells
  Preview preview = {};
  FindingsView findings = {};
  News news = {};
  SealView seal = {};

  std::optional<Message> message = {};
  /// A file that waits for the stored report of the same id, to be compared with it.
  std::optional<ReadFile> pending_import = {};
  /// While it is there, everything else waits for the answer.
  std::optional<ImportChoice> import_choice = {};
  VersionsPanel versions = {};
  Years years = {};  ///< while the summary is open
  /// While its panel is open.
  std::optional<SelfTest> self_test = {};
  std::string version_name = {};  ///< as it is being typed
  /// The report beside which last year's was asked for: an answer that comes after another was opened is not for that one.
  std::string last_year_asked_for = {};
  bool file_hovers = false;

  // For the next frames.
  std::vector<Request> requests = {};
  std::optional<std::string> reveal = {};  ///< an address to be scrolled to
  /// The name of a control that is to act as if it were clicked.
  std::optional<std::string> activation = {};
  int frames_wanted = 3;

  // Of the last frame.
  Rect window = {};
  std::map<std::string, Place, std::less<>> places = {};
  std::optional<FieldView> field_view = {};
  std::unique_ptr<Narration> narration = std::make_unique<Narration>();
  bool pointer_over_button = false;
};

}  // namespace gongkai::ui
