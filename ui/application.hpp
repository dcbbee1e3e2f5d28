// The interface's root: owns the open report, what is selected and shown, and draws it all. Everything that happens comes in
// through its functions; everything it wants goes out in FrameResult. Must be used inside a Dear ImGui context.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/copy/copied_cells.hpp"
#include "core/file/json.hpp"
#include "core/rules/date.hpp"
#include "core/standard_form.hpp"
#include "ui/glyphs/glyph_source.hpp"
#include "ui/platform.hpp"
#include "ui/theme/color_scheme.hpp"

namespace gongkai::ui {

struct ScratchReport;
struct SelfTestResult;
struct StoredContent;

class Application {
 public:
  struct Parameters {
    AssetLookup asset;
    GlyphSource* glyphs = nullptr;      ///< outlives the application
    std::string language = "zh-CN";     ///< or "en"
    bool touch = false;                 ///< fingers are what mostly points here
    int current_year = 2026;            ///< for the year proposed on the start page
    std::string (*new_id)() = nullptr;  ///< makes a UUID
    double (*now_ms)() = nullptr;       ///< milliseconds since 1970
    /// The local day, asked at each check; none: nothing is said about dates.
    std::optional<Date> (*today)() = nullptr;
    /// The local time of a moment, in milliseconds since 1970; null: no times are shown.
    ClockTime (*local_time)(double ms) = nullptr;
  };

  /// A problem is a defect of the program's own data.
  static std::expected<Application, Problem> create(const Parameters& parameters);
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;
  Application(Application&&) noexcept;
  Application& operator=(Application&&) noexcept;
  ~Application();

  /// Draws into the current Dear ImGui frame, between NewFrame and Render.
  FrameResult draw();

  // What happens on the platform.

  /// The system's colours; light until it is told otherwise.
  void set_color_scheme(ColorScheme scheme);

  /// The text of the field `id` as it is now. `composing`: an input method is at work and `text` is not final.
  void field_input(std::string_view id, std::string_view text, bool composing);
  /// What was typed so far is one step of undo, and what comes next another.
  void end_typing();
  /// The caret of the field `id` has moved, or the field was scrolled. `caret` and `selected` are UTF-16 units, `scroll` CSS
  /// pixels.
  void field_caret(std::string_view id, std::uint32_t caret, std::uint32_t selected, float scroll);
  /// True when the key was used: the platform then prevents the browser's own action.
  bool key(const KeyPress& key);
  /// Before each press of the mouse or of a finger: whether Shift is held, or the press is to act as if it were.
  void pointer_pressed(bool shift, bool by_finger);
  /// What a copy takes: the selected cells. None where nothing but text is to be copied, which is the text field's own.
  std::optional<CopiedCells> copied() const;
  /// A paste that no text field takes: into the selected cells, or wherever the names of what is pasted lead.
  void paste(const PastedContent& content);
  // The mirror of the page, for those who do not see the canvas.

  /// What there is, as ui/semantics/page_in_words.hpp says it. Behind a frame.
  Json in_words();
  /// The control of this name acts in the next frame as if it were clicked.
  void activate(std::string_view name);
  /// The mirror's cell or field of this name has the keyboard.
  void attend(std::string_view name);
  /// As field_input, typed into the mirror: the field of the page is to follow.
  void mirror_input(std::string_view id, std::string_view text, bool composing);

  /// A chosen or dropped file, and what it was chosen for. A bad file shows a message and changes nothing. A rule pack among the
  /// files to be opened is known by its content. Returns the id of the report whose own file this is from now on; empty when it is
  /// nobody's: a file that was sealed is to stay as it is.
  std::string open_file(std::string_view name, std::string_view content,
                        Purpose purpose = Purpose::open);
  /// A SaveFile of a report was written to a real file.
  void file_saved(std::string_view name);
  /// A file is being dragged over the window.
  void file_hovers(bool hovers);

  // Storage.

  void stored_reports(std::vector<StoredReport> reports);
  /// `snapshot` as of `sequence`, and the `journal` in order: entries after the snapshot are applied, those before are for undo.
  /// For the report that is open already: what is stored of it now, seen from where one is.
  void open_stored(std::string_view report, std::string_view snapshot, std::uint64_t sequence,
                   std::span<const StoredEntry> journal, Purpose purpose = Purpose::open,
                   Access access = Access::writes);
  // For the page's test of itself (ui/editing/self_test.hpp).
  ScratchReport scratch_report() const;
  bool is_scratch_recovered(const StoredContent& stored) const;
  bool survives_file() const;
  void self_tested(std::vector<SelfTestResult> results);
  /// Those of the report that are kept, the newest first.
  void versions(std::string_view report, std::vector<StoredVersion> versions);
  void open_version(std::string_view report, double saved_at_ms, std::string_view content);
  void stored(std::string_view report, std::uint64_t sequence, double verified_at_ms);
  /// The writes wait and are tried again. `reason` is the browser's own word, shown beside ours.
  void storing_failed(std::string_view report, StoringTrouble trouble, std::string_view reason);
  /// What was asked for could not be read or done. `key`: of the wording that takes the {reason}.
  void reading_failed(std::string_view key, std::string_view reason);
  /// Another window writes the report from now on.
  void access_lost(std::string_view report);
  /// Nothing of the report is in the storage any more: it is stored anew.
  void storage_cleared(std::string_view report);
  /// Reports that were stored here and are gone.
  void reports_missing(std::vector<StoredReport> reports);

  /// The rule pack that StoreRulePack kept: before any report is opened.
  void stored_rule_pack(std::string_view file_name, std::string_view content);
  void storing_rule_pack_failed(std::string_view reason);

  /// Before the first frame: ForgetGuide was asked for in an earlier session.
  void guide_dismissed();

  // window.gongkai.

  /// Opens a report file as text. The problem's wording when it cannot be opened, else empty.
  std::string open_report(std::string_view content);
  /// The open report as a report file; null on the start page.
  Json report() const;
  Json findings() const;
  /// What its seal says (core/seal/seal_check); null for a report that is not sealed.
  Json seal() const;
  /// {undo: [name…], redo: [name…]}: the steps in words, as the buttons name them, the nearest first.
  Json steps() const;
  /// Where a cell, a section's text field or a named control was drawn in the last frame, if it is in view.
  std::optional<Rect> locate(std::string_view address) const;
  /// Shows the section that holds the address and scrolls to it in the next frames; false for an unknown address.
  bool reveal(std::string_view address);

  struct Saved {
    std::uint64_t edits = 0;    ///< edits of this session that are stored and read back
    double verified_at_ms = 0;  ///< 0: nothing yet
  };
  Saved saved() const;

 private:
  struct State;
  explicit Application(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gongkai::ui
