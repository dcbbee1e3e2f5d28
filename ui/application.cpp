#include "ui/application.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "core/file/report_file.hpp"
#include "core/report/sample.hpp"
#include "core/rules/finding.hpp"
#include "core/rules/rule_pack.hpp"
#include "ui/drawing/shapes.hpp"
#include "ui/editing/cell_editing.hpp"
#include "ui/editing/cell_filling.hpp"
#include "ui/editing/commands.hpp"
#include "ui/editing/field_editing.hpp"
#include "ui/editing/figure_editing.hpp"
#include "ui/editing/finding_commands.hpp"
#include "ui/editing/help.hpp"
#include "ui/editing/import_commands.hpp"
#include "ui/editing/keeping_commands.hpp"
#include "ui/editing/language_choice.hpp"
#include "ui/editing/last_year_commands.hpp"
#include "ui/editing/next_step_commands.hpp"
#include "ui/editing/pasting.hpp"
#include "ui/editing/preview.hpp"
#include "ui/editing/rescue_file.hpp"
#include "ui/editing/rule_pack_commands.hpp"
#include "ui/editing/sealing.hpp"
#include "ui/editing/search.hpp"
#include "ui/editing/self_test.hpp"
#include "ui/editing/shortcuts.hpp"
#include "ui/editing/version_commands.hpp"
#include "ui/editing/year_commands.hpp"
#include "ui/glyphs/system_font.hpp"
#include "ui/language.hpp"
#include "ui/preview/preview_panel.hpp"
#include "ui/semantics/page_in_words.hpp"
#include "ui/state/state.hpp"
#include "ui/views/import_choice.hpp"
#include "ui/views/keeping_banner.hpp"
#include "ui/views/layout.hpp"
#include "ui/views/self_test.hpp"
#include "ui/views/shortcuts.hpp"
#include "ui/views/step_words.hpp"
#include "ui/views/undo_buttons.hpp"
#include "ui/views/versions.hpp"
#include "ui/views/views.hpp"

namespace gongkai::ui {
namespace {

// A click or a scroll shows its whole effect within this many frames: layout, scrolling, focus.
constexpr int frames_after_event = 3;

/// A file that could not be read as a report. False: it is nothing else that is known.
bool open_other_kind(State& state, std::string_view name, std::string_view content,
                     const Problem& problem) {
  const bool is_no_report = problem.id == "report.not_a_report";
  if (is_no_report && is_rule_pack(content)) {
    open_rule_pack(state, name, content);
    return true;
  }
  return (is_no_report || problem.id == "file.too_large") && open_rescue_file(state, content);
}

std::expected<FigureList, Problem> figures_of(const AssetLookup& asset) {
  constexpr std::string_view path = "help/figures.json";
  const auto text = asset(path);
  if (!text)
    return std::unexpected(
        Problem{.id = "asset.missing", .place = std::string{path}, .parameters = {}});
  return read_figure_list(*text, path);
}

std::expected<ChartList, Problem> charts_of(const AssetLookup& asset) {
  constexpr std::string_view path = "charts/charts.json";
  const auto text = asset(path);
  if (!text)
    return std::unexpected(
        Problem{.id = "asset.missing", .place = std::string{path}, .parameters = {}});
  return read_chart_list(*text, path);
}

std::expected<ShortcutList, Problem> shortcuts_of(const AssetLookup& asset) {
  constexpr std::string_view path = "help/shortcuts.json";
  const auto text = asset(path);
  if (!text)
    return std::unexpected(
        Problem{.id = "asset.missing", .place = std::string{path}, .parameters = {}});
  return read_shortcuts(*text, path);
}

constexpr std::string_view ledger_wording_path = "last_year/sentences.json";

void draw_sections(State& state, const Layout& layout) {
  const InPart part{*state.narration, PagePart::sections};
  draw_section_list(state, layout.sections, layout.width);
}

void draw_header(State& state, const Layout& layout) {
  const InPart part{*state.narration, PagePart::header};
  draw_header_bar(state, layout.header);
}

/// Seen but not to be used, while a preview waits for an answer.
void draw_veiled(State& state, const Layout& layout, const Rect& window) {
  ImGui::BeginDisabled();
  draw_sections(state, layout);
  draw_header(state, layout);
  ImGui::EndDisabled();
  constexpr float veil = 0.6F;
  // A window of its own lies over those of the views.
  ImGui::SetCursorScreenPos(ImVec2{window.x, window.y});
  ImGui::BeginChild("veil", ImVec2{window.width, window.height}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_NoInputs);
  for (const Rect& rect : {layout.sections, layout.header})
    fill(*ImGui::GetWindowDrawList(), rect, state.theme.colors.page, 0, veil);
  ImGui::EndChild();
}

/// Who is led to a cell or a field leaves the preview that covers it.
void make_way_for_editing(State& state, float window_width) {
  state.preview.needs_page = preview_covers_page(window_width);
  if (state.selected || state.field) uncover_page(state);
}

void draw_editor(State& state, const Rect& window) {
  const bool asks = state.paste.has_value();
  const float banner = keeping_banner_height(state, window.width);
  make_way_for_editing(state, window.width);
  const bool shows_preview = state.preview.is_open && !asks;
  Layout layout = editor_layout(window.width, window.height, state.theme.sizes,
                                {.banner = banner,
                                 .findings_unfolded = asks || state.findings.unfolded,
                                 .guide = shows_guide(state),
                                 .preview = shows_preview});
  layout.page.height =
      std::clamp(message_top(state, window) - layout.page.y, 0.0F, layout.page.height);
  if (banner > 0) {
    const InPart part{*state.narration, PagePart::notice};
    draw_keeping_banner(state,
                        Rect{layout.header.x, layout.header.bottom(), layout.header.width, banner});
    if (!state.open) return;
  }
  if (asks) {
    draw_veiled(state, layout, window);
    draw_page(state, layout.page);
    const InPart part{*state.narration, PagePart::findings};
    draw_paste_panel(state, layout.findings, layout.width);
    return;
  }
  if (!is_page_covered(state)) draw_page(state, layout.page);
  draw_sections(state, layout);
  if (shows_preview) draw_preview(state, layout.preview);
  {
    const InPart part{*state.narration, PagePart::findings};
    draw_findings_panel(state, layout.findings, layout.width);
  }
  draw_header(state, layout);
}

/// What lies over the page, and waits for an answer.
void draw_over_page(State& state, const Rect& window) {
  {
    const InPart part{*state.narration, PagePart::menu};
    draw_undo_list(state, window);
  }
  const InPart part{*state.narration, PagePart::dialog};
  draw_versions(state, window);
  draw_import_choice(state, window);
  draw_shortcuts(state, window);
  draw_self_test(state, window);
}

/// Dear ImGui tells the screen's density only to the font that is current; drawing with another one would be blurred.
void follow_pixel_density(const Fonts& fonts) {
  for (ImFont* font : {fonts.regular, fonts.bold}) {
    ImGui::PushFont(font, 0);
    ImGui::PopFont();
  }
}

/// Sizes for fingers where fingers point, and in windows as narrow as a phone's. In a window that was made smaller, as by the
/// keyboard of a touch screen, what is edited comes back into view.
void follow_window(State& state) {
  constexpr float narrow_below = 600;
  const ImVec2 now = ImGui::GetIO().DisplaySize;
  const bool by_touch = state.touch || now.x < narrow_below;
  state.theme.sizes = by_touch ? state.theme.touch_sizes : state.theme.mouse_sizes;
  const Rect window{0, 0, now.x, now.y};
  if (std::exchange(state.window, window) == window) return;
  state.frames_wanted = frames_after_event;
  if (state.open && state.selected) {
    state.reveal = state.open->report().edition->cells[state.selected->cell].address;
  } else if (state.field) {
    state.reveal = state.field->id;
    state.field->shows_caret = true;
  }
}

std::string page_title(const State& state) {
  if (!state.open) return std::string{state.strings.get("page.title")};
  const Report& report = state.open->report();
  const std::string name =
      report.unit.name.empty() ? std::string{state.strings.get("unit.unnamed")} : report.unit.name;
  return state.strings.fill(is_sample(report) ? "sample.title" : "report.title",
                            {{"unit", name}, {"year", std::to_string(report.year)}});
}

/// A click that comes quickly after typing begins something new: it is not the second half of a double click.
void forget_last_click() {
  constexpr double long_ago = -1e9;
  ImGui::GetIO().MouseClickedTime[ImGuiMouseButton_Left] = long_ago;
}

/// There is one list of steps for cells and texts. In a field that is not of the report undo is the browser's own.
bool step(State& state, bool forth) {
  if (state.field && !is_of_report(state, state.field->id)) return false;
  forth ? redo(state) : undo(state);
  return true;
}

/// A long text is checked when its typing pauses. Returns how long it is until then.
std::optional<double> check_after_typing(State& state) {
  constexpr double pause_ms = 300;
  if (!state.open || !state.open->check_is_due()) return std::nullopt;
  const double since = state.now_ms() - state.typing_burst.at_ms;
  // Not under a click, which may be about a finding; and a clock that was set back must not put it off for ever.
  const bool waits = state.field && !ImGui::IsMouseDown(0) && !ImGui::IsMouseReleased(0);
  if (waits && since >= 0 && since < pause_ms) return pause_ms - since;
  state.open->check_now();
  state.frames_wanted = std::max(state.frames_wanted, 1);
  return std::nullopt;
}

bool is_open(const State& state, std::string_view report) {
  return state.open && state.open->report().id == report;
}

bool is_letter(const KeyPress& key, char letter) {
  return key.key.size() == 1 &&
         (key.key.front() == letter || key.key.front() == letter - 'a' + 'A');
}

}  // namespace

// The root keeps the title beside the state, to ask for a change only when there is one.
struct Application::State : ui::State {
  std::string title;
};

Application::Application(std::unique_ptr<State> state) : state_{std::move(state)} {}
Application::Application(Application&&) noexcept = default;
Application& Application::operator=(Application&&) noexcept = default;
Application::~Application() = default;

std::expected<Application, Problem> Application::create(const Parameters& parameters) {
  auto form = load_standard_form(parameters.asset);
  if (!form) return std::unexpected(form.error());
  auto words = load_words(parameters.asset, parameters.language);
  if (!words) return std::unexpected(words.error());
  auto figures = figures_of(parameters.asset);
  if (!figures) return std::unexpected(figures.error());
  auto shortcuts = shortcuts_of(parameters.asset);
  if (!shortcuts) return std::unexpected(shortcuts.error());
  auto charts = charts_of(parameters.asset);
  if (!charts) return std::unexpected(charts.error());
  const auto theme = load_theme(parameters.asset);
  if (!theme) return std::unexpected(theme.error());

  const auto wording_text = parameters.asset(ledger_wording_path);
  if (!wording_text)
    return std::unexpected(Problem{
        .id = "asset.missing", .place = std::string{ledger_wording_path}, .parameters = {}});
  auto wording = read_ledger_wording(*wording_text, ledger_wording_path);
  if (!wording) return std::unexpected(wording.error());

  auto state = std::make_unique<State>(
      ui::State{.form = std::move(*form),
                .strings = std::move(words->strings),
                .help = std::move(words->help),
                .glossary = std::move(words->glossary),
                .figures = std::move(*figures),
                .shortcuts = std::move(*shortcuts),
                .charts = std::move(*charts),
                .theme = *theme,
                .fonts = add_system_fonts(*ImGui::GetIO().Fonts, *parameters.glyphs),
                .asset = parameters.asset,
                .language = parameters.language,
                .touch = parameters.touch,
                .current_year = parameters.current_year,
                .new_id = parameters.new_id,
                .now_ms = parameters.now_ms,
                .today = parameters.today,
                .local_time = parameters.local_time,
                .ledger_wording = std::move(*wording)});
  state->start.year = parameters.current_year;
  apply_theme(*theme, ImGui::GetStyle());
  return Application{std::move(state)};
}

void Application::set_color_scheme(ColorScheme scheme) {
  const auto colors = load_colors(state_->asset, scheme);
  if (!colors) return;
  state_->theme.colors = *colors;
  state_->frames_wanted = frames_after_event;
  apply_theme(state_->theme, ImGui::GetStyle());
}

FrameResult Application::draw() {
  State& state = *state_;
  follow_window(state);
  follow_language(state);
  state.places.clear();
  state.narration->begin_frame();
  state.field_view.reset();
  state.pointer_over_button = false;
  const auto check_after_ms = check_after_typing(state);
  follow_report_in_field(state);
  follow_search(state);
  follow_seal(state);
  follow_years(state);

  const Rect window = state.window;
  ImGui::SetNextWindowPos(ImVec2{0, 0});
  ImGui::SetNextWindowSize(ImVec2{window.width, window.height});
  ImGui::Begin("gongkai", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  follow_pixel_density(state.fonts);
  const bool was_open = state.open.has_value();
  if (was_open) {
    follow_chosen_finding(state);
    draw_editor(state, window);
  } else {
    draw_start_page(state, window);
  }
  ImGui::End();
  draw_over_page(state, window);
  tell_refusal(state);
  {
    const InPart part{*state.narration, PagePart::message};
    draw_message(state, window);
  }

  // What a click on this frame's controls changed is drawn by the next.
  if (was_open != state.open.has_value() || ImGui::IsAnyMouseDown() || ImGui::IsMouseReleased(0)) {
    state.frames_wanted = std::max(state.frames_wanted, frames_after_event);
  }
  if (!state.requests.empty()) state.frames_wanted = std::max(state.frames_wanted, 2);
  if (state.field_view && !state.open && !state.field) state.field_view.reset();
  if (state.field_view && state.open && state.open->is_read_only())
    state.field_view->read_only = state.selected || is_of_report(state, state.field_view->id);

  FrameResult result;
  if (std::string title = page_title(state); title != state.title) {
    state.title = title;
    state.requests.emplace_back(SetTitle{.title = std::move(title)});
  }
  result.field = state.field_view;
  result.open_report = state.open ? state.open->report().id : std::string{};
  result.pointer_over_button = state.pointer_over_button;
  result.requests = std::exchange(state.requests, {});
  state.frames_wanted = std::max(state.frames_wanted - 1, 0);
  result.wants_another_frame = state.frames_wanted > 0;
  result.wants_frame_after_ms = check_after_ms;
  if (!result.wants_another_frame) {
    state.reveal.reset();
    state.activation.reset();
  }
  return result;
}

void Application::end_typing() {
  if (state_->open) state_->open->close_step();
}

void Application::field_input(std::string_view id, std::string_view text, bool composing) {
  State& state = *state_;
  forget_last_click();
  state.frames_wanted = frames_after_event;
  if (state.open && state.selected &&
      state.open->report().edition->cells[state.selected->cell].address == id) {
    type_into_selected_cell(state, text, composing);
  } else if (!composing) {
    type_into_field(state, id, text);
  }
}

Json Application::in_words() { return page_in_words(*state_); }

void Application::activate(std::string_view name) {
  State& state = *state_;
  forget_last_click();
  state.by_finger = false;
  state.frames_wanted = frames_after_event;
  // What is about a finding must be about one that still is.
  if (state.open) state.open->check_now();
  state.activation = name;
}

void Application::attend(std::string_view name) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  if (state.paste) return;
  const auto cell =
      state.open ? state.open->report().edition->find_cell(name) : std::optional<CellIndex>{};
  if (cell) {
    if (!state.selected || state.selected->cell != *cell) select_cell(state, *cell);
    return;
  }
  if (state.field && state.field->id == name) return;
  const auto section = state.open ? section_of_field(*state.open->report().edition, name)
                                  : std::optional<SectionIndex>{};
  if (section) {
    focus_field(state, name, state.open->report().text(*section));
  } else {
    // Any other field gets the keyboard by a click.
    state.reveal = name;
    state.activation = name;
  }
}

void Application::mirror_input(std::string_view id, std::string_view text, bool composing) {
  attend(id);
  field_input(id, text, composing);
  ++state_->field_revision;
}

void Application::field_caret(std::string_view id, std::uint32_t caret, std::uint32_t selected,
                              float scroll) {
  State& state = *state_;
  if (!state.field || state.field->id != id) return;
  state.frames_wanted = std::max(state.frames_wanted, 1);
  state.field->caret = caret;
  state.field->selected = selected;
  state.field->scroll = scroll;
}

bool Application::key(const KeyPress& key) {
  State& state = *state_;
  forget_last_click();
  state.by_finger = false;
  state.frames_wanted = frames_after_event;
  if (state.open) state.open->check_now();
  if (key.control && is_letter(key, 's')) {
    export_report(state, key.shift);
    return true;
  }
  if (key.key == "Escape" && state.message) {
    state.message.reset();
    return true;
  }
  if (state.paste) return preview_key(state, key);
  if (import_key(state, key)) return true;
  if (versions_key(state, key)) return true;
  if (self_test_key(state, key)) return true;
  if (search_key(state, key)) return true;
  if (shortcuts_key(state, key)) return true;
  if (preview_page_key(state, key)) return true;
  if (key.key == "Escape" && state.steps_open) {
    state.steps_open = false;
    return true;
  }
  if (key.key == "F8") {
    go_to_next_finding(state, !key.shift);
    return state.open.has_value();
  }
  if (key.key == "F6") {
    turn_page(state, !key.shift);
    return state.open.has_value();
  }
  if (help_key(state, key)) return true;
  if (key.control && state.open) {
    const bool forth = is_letter(key, 'y') || (key.shift && is_letter(key, 'z'));
    if (forth || is_letter(key, 'z')) return step(state, forth);
  }
  if (key.key == "Escape" && close_over_text(state)) return true;
  if (is_refused_key(state, key)) return true;
  if (state.field && state.field->id == "start.unit_name" && key.key == "Enter") {
    create_report(state);
    return true;
  }
  if (cell_key(state, key) || field_key(state, key)) return true;
  if (state.field && key.key == "Tab") {
    // On from a text to the next page; the start page has one field only.
    turn_page(state, !key.shift);
    begin_on_page(state);
    return true;
  }
  const bool begins = key.key == "Tab" || key.key == "Enter" || key.key.starts_with("Arrow");
  return begins && begin_on_page(state);
}

void Application::pointer_pressed(bool shift, bool by_finger) {
  state_->shift_held = shift;
  state_->by_finger = by_finger;
}

std::optional<CopiedCells> Application::copied() const { return copied_cells(*state_); }

void Application::paste(const PastedContent& content) {
  state_->frames_wanted = frames_after_event;
  if (state_->import_choice || (state_->open && !state_->field && state_->open->refuses())) return;
  ui::paste(*state_, content);
}

std::string Application::open_file(std::string_view name, std::string_view content,
                                   Purpose purpose) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  state.file_hovers = false;
  if (purpose == Purpose::rule_pack) {
    open_rule_pack(state, name, content);
    return {};
  }
  auto report = read_report(content, state.form.editions);
  if (purpose == Purpose::changed_file) {
    compare_with_changed_file(state, std::move(report), name);
    return {};
  }
  if (!report) {
    if (purpose != Purpose::open || !open_other_kind(state, name, content, report.error()))
      show_problem(state, report.error(), name);
    return {};
  }
  std::string own_file_of =
      purpose == Purpose::open && !has_seal(*report) ? report->id : std::string{};
  take_report(state, {.report = std::move(*report), .name = std::string{name}}, purpose);
  return own_file_of;
}

void Application::file_saved(std::string_view name) {
  state_->frames_wanted = frames_after_event;
  state_->message =
      Message{.kind = Message::Kind::information,
              .text = state_->strings.fill("file.saved", {{"file", std::string{name}}})};
}

void Application::file_hovers(bool hovers) {
  state_->file_hovers = hovers;
  state_->frames_wanted = frames_after_event;
}

void Application::stored_reports(std::vector<StoredReport> reports) {
  list_stored(*state_, std::move(reports));
  state_->frames_wanted = frames_after_event;
}

void Application::open_stored(std::string_view report, std::string_view snapshot,
                              std::uint64_t sequence, std::span<const StoredEntry> journal,
                              Purpose purpose, Access access) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  const StoredContent stored{
      .report = report, .snapshot = snapshot, .sequence = sequence, .journal = journal};
  if (purpose == Purpose::open) {
    open_restored(state, stored, access);
    return;
  }
  auto restored = restore(stored, state.form.editions);
  if (purpose == Purpose::figures) {
    // Nobody has asked for it by a click: what cannot be read is only not there.
    if (restored && !restored->problem) take_figures(state, restored->history.report());
    return;
  }
  if (!restored || restored->problem) {
    show_problem(state, restored ? *restored->problem : restored.error(), {});
    if (!restored) return;
  }
  take_report(state, {.report = restored->history.report(), .name = {}}, purpose);
}

void Application::versions(std::string_view report, std::vector<StoredVersion> versions) {
  state_->frames_wanted = frames_after_event;
  if (is_open(*state_, report)) list_versions(*state_, std::move(versions));
}

void Application::open_version(std::string_view report, double saved_at_ms,
                               std::string_view content) {
  state_->frames_wanted = frames_after_event;
  if (is_open(*state_, report)) take_version(*state_, saved_at_ms, content);
}

ScratchReport Application::scratch_report() const { return ui::scratch_report(*state_); }

bool Application::is_scratch_recovered(const StoredContent& stored) const {
  return is_recovered(*state_, stored);
}

bool Application::survives_file() const { return ui::survives_file(*state_); }

void Application::guide_dismissed() { state_->guide_dismissed = true; }

void Application::self_tested(std::vector<SelfTestResult> results) {
  state_->frames_wanted = frames_after_event;
  take_self_test(*state_, std::move(results));
}

void Application::stored(std::string_view report, std::uint64_t sequence, double verified_at_ms) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  state.keeping.unstored.erase(std::string{report});
  if (is_open(state, report)) state.open->stored(sequence, verified_at_ms);
}

void Application::storing_failed(std::string_view report, StoringTrouble trouble,
                                 std::string_view reason) {
  tell_storing_failed(*state_, report, {.trouble = trouble, .reason = std::string{reason}});
  state_->frames_wanted = frames_after_event;
}

void Application::reading_failed(std::string_view key, std::string_view reason) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  state.pending_import.reset();
  state.message = Message{.kind = Message::Kind::problem,
                          .text = state.strings.fill(key, {{"reason", std::string{reason}}})};
}

void Application::access_lost(std::string_view report) {
  state_->frames_wanted = frames_after_event;
  if (is_open(*state_, report)) lose_access(*state_);
}

void Application::storage_cleared(std::string_view report) {
  state_->frames_wanted = frames_after_event;
  if (is_open(*state_, report)) store_cleared(*state_);
}

void Application::reports_missing(std::vector<StoredReport> reports) {
  state_->frames_wanted = frames_after_event;
  state_->keeping.missing = std::move(reports);
}

void Application::stored_rule_pack(std::string_view file_name, std::string_view content) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  open_stored_rule_pack(state, file_name, content);
}

void Application::storing_rule_pack_failed(std::string_view reason) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  state.message =
      Message{.kind = Message::Kind::problem,
              .text = state.strings.fill("rules.not_stored", {{"reason", std::string{reason}}})};
}

std::string Application::open_report(std::string_view content) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  auto report = read_report(content, state.form.editions);
  if (!report) return problem_text(report.error(), state.strings);
  open_for_program(state, std::move(*report));
  return {};
}

Json Application::report() const {
  return state_->open ? report_to_json(state_->open->report()) : Json(nullptr);
}

Json Application::findings() const {
  Json findings = Json::array();
  if (!state_->open) return findings;
  state_->open->check_now();
  const OpenReport& open = *state_->open;
  for (std::size_t index = 0; index < open.findings().size(); ++index) {
    findings.push_back(finding_to_json(open.examination(), index, open.report(), state_->language));
  }
  return findings;
}

Json Application::seal() const {
  if (state_->open) state_->open->check_now();
  follow_seal(*state_);
  return seal_check_to_json(state_->seal.check);
}

Json Application::steps() const {
  const State& state = *state_;
  Json steps{{"undo", Json::array()}, {"redo", Json::array()}};
  if (!state.open) return steps;
  const History& history = state.open->history();
  for (std::size_t index = 0; index < history.undo_count(); ++index)
    steps["undo"].push_back(step_words(state, history.step_to_undo(index)));
  for (std::size_t index = 0; index < history.redo_count(); ++index)
    steps["redo"].push_back(step_words(state, history.step_to_redo(index)));
  return steps;
}

std::optional<Rect> Application::locate(std::string_view address) const {
  const auto found = state_->places.find(address);
  if (found == state_->places.end()) return std::nullopt;
  const auto& [rect, clip] = found->second;
  constexpr float tolerance = 2;
  const bool in_view = rect.x >= clip.x - tolerance && rect.y >= clip.y - tolerance &&
                       rect.right() <= clip.right() + tolerance &&
                       rect.bottom() <= clip.bottom() + tolerance;
  return in_view ? std::optional{rect} : std::nullopt;
}

bool Application::reveal(std::string_view address) {
  State& state = *state_;
  state.frames_wanted = frames_after_event;
  return go_to_address(state, address);
}

Application::Saved Application::saved() const {
  if (!state_->open) return {};
  return Saved{.edits = state_->open->edits_verified(),
               .verified_at_ms = state_->open->verified_at_ms()};
}

}  // namespace gongkai::ui
