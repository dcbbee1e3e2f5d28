// The seam between the interface and the platform that carries it (the browser page, or a test): values in, values out.
// The platform calls Application's functions when something happens, draws a frame, and carries out what the frame asks for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ui/geometry.hpp"

namespace gongkai::ui {

/// Words of a field of paragraphs that are marked while it is edited: a line under them, and a colour behind them.
struct FieldMark {
  enum class Line { none, wave, dots };
  std::uint32_t begin = 0;  ///< UTF-16 units
  std::uint32_t end = 0;    ///< behind the last unit
  Line line = Line::none;
  std::uint32_t line_color = 0;       ///< 0xRRGGBB
  std::optional<std::uint32_t> tint;  ///< 0xRRGGBB

  bool operator==(const FieldMark&) const = default;
};

/// The one text field that has the keyboard. The platform lays a real text field exactly over it and edits the text there.
struct FieldView {
  enum class Kind {
    cell,       ///< one line, a number of the form
    line,       ///< one line of text
    paragraphs  ///< wrapped text with its own scrolling
  };
  /// What a touch screen offers to type with.
  enum class Keyboard {
    none,    ///< nothing yet: the cell was only touched
    text,    ///< all characters
    digits,  ///< whole numbers
    decimal  ///< numbers with a point
  };
  std::string id;     ///< "applications.new.total", "section.overview.text", "unit.name"
  std::string label;  ///< spoken name
  Kind kind = Kind::line;
  Keyboard keyboard = Keyboard::text;
  std::uint32_t revision =
      0;  ///< when it or `id` changes, the platform writes `text` into the field; else the field's text is newer
  std::string text;
  bool editing =
      true;  ///< false: a selected cell that nobody types into yet: the field is empty, transparent, and has the focus
  Rect rect_in_window;     ///< of the text field's box
  Rect clip_in_window;     ///< what is outside is hidden (scrolled away)
  float font_size = 16;    ///< CSS pixels
  float line_height = 24;  ///< CSS pixels
  float padding_x = 0;
  float padding_y = 0;
  bool align_right = false;
  std::uint32_t text_color = 0x000000;        ///< 0xRRGGBB
  std::uint32_t background_color = 0xffffff;  ///< 0xRRGGBB
  std::string placeholder;
  std::optional<std::uint32_t> caret =
      {};  ///< when the text is written: UTF-16 units before the caret; none: behind the text
  std::uint32_t selected = 0;  ///< when the text is written: UTF-16 units behind the caret
  float scroll = 0;  ///< when the text is written: how far paragraphs are scrolled, CSS pixels
  std::vector<FieldMark> marks = {};  ///< in `text`, later ones over earlier ones
  bool read_only = false;             ///< to be selected and copied, not changed

  bool operator==(const FieldView&) const = default;
};

/// What a paste brings, where the text field that has the keyboard does not take it itself.
struct PastedContent {
  std::string text;  ///< plain
  std::string
      tables;  ///< those of the HTML, as core/paste/table_json reads them; empty: there is no HTML
  bool is_too_large = false;  ///< there is HTML, but so much of it that it was not read
};

/// A key that the text field does not handle itself. Never sent while a composition is under way.
struct KeyPress {
  std::string key;  ///< as in KeyboardEvent.key: "Enter", "ArrowDown", "z"
  bool shift = false;
  bool control = false;  ///< Control, or Command on a Mac
  bool alt = false;
};

/// What a file or a stored report is wanted for. It travels to the platform and comes back with the content.
enum class Purpose {
  open,          ///< to be the open report
  last_year,     ///< to stand beside the open report, as that of the year before
  next_year,     ///< to have the next year's report made from it
  figures,       ///< to have its figures beside those of the open report
  rule_pack,     ///< a file only: to change the rules
  changed_file,  ///< a file only: was to be written, but somebody else has changed it
};
/// "open", "last_year", "next_year", "figures", "rule_pack", "changed_file".
std::string_view purpose_name(Purpose purpose);
/// Purpose::open for a name that is none of them.
Purpose purpose_of(std::string_view name);

/// What this window may do with a stored report.
enum class Access {
  writes,        ///< it alone writes the report
  other_window,  ///< another window writes it; here it is only read
  newer  ///< what is stored is in part of a newer version; it is only read, and stays as it is
};
/// "writes", "other_window", "newer".
std::string_view access_name(Access access);
/// Access::newer for a name that is none of them: reading does no harm.
Access access_of(std::string_view name);

/// Why a report could not be stored.
enum class StoringTrouble {
  other,
  full,          ///< the browser gives no more room
  other_window,  ///< the report was changed by another window meanwhile
  newer_version  ///< the storage was set up by a newer version of the page
};
/// "other", "full", "other_window", "newer_version".
std::string_view trouble_name(StoringTrouble trouble);
/// StoringTrouble::other for a name that is none of them.
StoringTrouble trouble_of(std::string_view name);

/// A time of the local day.
struct ClockTime {
  int hour = 0;
  int minute = 0;
  int second = 0;
};

// What a frame asks the platform to do.

/// Hand a file to the user. Where there are real files a report goes to the file in which it lies already; answered by
/// Application::file_saved, or, when somebody else has changed that file, by open_file with Purpose::changed_file.
struct SaveFile {
  std::string name;
  std::string content;
  std::string report = {};  ///< its id; empty: a file of its own, each time
  bool elsewhere = false;   ///< the user chooses a file, whatever there is
};
/// Let the user choose a file; answered by Application::open_file.
struct PickFile {
  Purpose purpose = Purpose::open;
};
/// Put the text on the clipboard.
struct CopyText {
  std::string text;
};
/// Append to the journal; answered by Application::stored, or Application::storing_failed.
struct AppendToJournal {
  std::string report;  ///< its id
  std::uint64_t sequence = 0;
  std::string edit;  ///< JSON on one line
  bool replaces_previous =
      false;  ///< the entry of the sequence before is part of this one and goes
};
/// Store the whole report as of `sequence`. Journal entries before `journal_from` go; those up to the snapshot are kept for undo.
struct StoreSnapshot {
  std::string report;
  std::uint64_t sequence = 0;
  std::uint64_t journal_from = 0;
  std::string content;  ///< the report file
  std::string unit_name;
  int year = 0;
  bool is_sample = false;
};
/// Read a stored report back; answered by Application::open_stored.
struct LoadStored {
  std::string report;
  Purpose purpose = Purpose::open;
};
/// Keep the rule pack for the next start, in place of the one that is kept; without content none is kept any more. Answered by
/// Application::storing_rule_pack_failed when that is not possible.
struct StoreRulePack {
  std::string file_name;
  std::string content;
};
/// Try again at once to write what could not be written.
struct RetryStoring {};
/// Become the window that writes the report: the one that does gives it up when all is stored. Answered by
/// Application::open_stored, or Application::reading_failed.
struct TakeOver {
  std::string report;
};
/// Put a stored report into the bin, where it is kept for a while; answered by Application::stored_reports.
struct BinReport {
  std::string report;
};
/// Take it out of the bin; answered by Application::stored_reports.
struct RestoreReport {
  std::string report;
};
/// No more be told that stored reports have gone (Application::reports_missing).
struct ForgetMissing {};
/// Keep the report as it is as a version of this name; answered by Application::versions.
struct KeepVersion {
  std::string report;
  std::string name;
  std::string content;  ///< the report file
};
/// Answered by Application::versions.
struct ListVersions {
  std::string report;
};
/// Answered by Application::open_version.
struct LoadVersion {
  std::string report;
  double saved_at_ms = 0;
};
/// Remember for every later start that nobody needs the guide any more (Application::guide_dismissed).
struct ForgetGuide {};
/// Test this platform with a scratch report; answered by Application::self_tested.
struct RunSelfTest {};
/// The page's title.
struct SetTitle {
  std::string title;
};

/// The interface speaks this language ("zh-CN", "en") from now on, and at the next start.
struct SetLanguage {
  std::string language;
};

using Request = std::variant<SaveFile, PickFile, CopyText, AppendToJournal, StoreSnapshot,
                             LoadStored, StoreRulePack, RetryStoring, TakeOver, BinReport,
                             RestoreReport, ForgetMissing, KeepVersion, ListVersions, LoadVersion,
                             ForgetGuide, RunSelfTest, SetTitle, SetLanguage>;

/// A journal entry as it comes back.
struct StoredEntry {
  std::uint64_t sequence = 0;
  std::string edit;
};

/// A report in the browser's storage, as the start page lists it.
struct StoredReport {
  std::string report;  ///< its id
  std::string unit_name;
  int year = 0;
  bool is_sample = false;
  double stored_at_ms = 0;  ///< milliseconds since 1970
  /// When it was put into the bin; none: it is not there.
  std::optional<double> binned_at_ms = {};
};

/// A version of a report that was kept.
struct StoredVersion {
  double saved_at_ms = 0;  ///< milliseconds since 1970; tells the versions of a report apart
  std::string name;        ///< as a person has given it; empty: kept by itself
  std::string saved_at;    ///< the local time in words
};

/// How long a report stays in the bin.
inline constexpr int days_in_bin = 30;

/// What drawing one frame came to.
struct FrameResult {
  bool wants_another_frame = false;
  /// Another frame is wanted then, when nothing else asks for one before: milliseconds from now.
  std::optional<double> wants_frame_after_ms = {};
  std::optional<FieldView> field;
  std::string
      open_report;  ///< id of the open report, empty on the start page: what a reload should bring back
  bool pointer_over_button = false;  ///< the mouse pointer should be a hand
  std::vector<Request> requests;
};

}  // namespace gongkai::ui
