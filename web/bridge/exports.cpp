// The functions that TypeScript calls; web/bridge.ts is their other side and names them one by one.
// Text comes in as pointer and length of malloc'ed UTF-8 that the caller frees. Text goes out as a pointer that stays valid
// until the next call.

#include <emscripten.h>

#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/file/json.hpp"
#include "ui/editing/self_test.hpp"
#include "web/bridge/page.hpp"

namespace {

using namespace gongkai;

/// The page, from gongkai_start on. TypeScript holds no pointers, so there is one place that does.
std::unique_ptr<web::Page> page;
std::string reply;

const char* answer(std::string text) {
  reply = std::move(text);
  return reply.c_str();
}

const char* answer(const Json& json) { return answer(write_json_line(json)); }

/// What the page itself has written: of any size, for a journal may be long.
Json own_json(const char* text, std::size_t length) {
  constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
  return parse_json({text, length}, {.bytes = any, .depth = 32, .values = any}).value_or(Json{});
}

std::string text_at(const Json& json, std::string_view key) {
  return json.at(std::string{key}).get<std::string>();
}

/// [{report, unit_name, year, is_sample, stored_at, binned_at}…]; binned_at is null outside the bin.
std::vector<ui::StoredReport> stored_reports_of(const char* list, std::size_t length) {
  std::vector<ui::StoredReport> reports;
  const Json entries = own_json(list, length);
  for (const Json& entry : entries) {
    const Json& binned_at = entry.at("binned_at");
    reports.push_back({.report = text_at(entry, "report"),
                       .unit_name = text_at(entry, "unit_name"),
                       .year = entry.at("year").get<int>(),
                       .is_sample = entry.value("is_sample", false),
                       .stored_at_ms = entry.at("stored_at").get<double>(),
                       .binned_at_ms = binned_at.is_null()
                                           ? std::nullopt
                                           : std::optional{binned_at.get<double>()}});
  }
  return reports;
}

std::uint64_t sequence_of(const Json& json) { return json.at("sequence").get<std::uint64_t>(); }

std::vector<ui::StoredEntry> journal_of(const Json& json) {
  std::vector<ui::StoredEntry> journal;
  for (const Json& entry : json.at("journal"))
    journal.push_back({.sequence = sequence_of(entry), .edit = text_at(entry, "edit")});
  return journal;
}

}  // namespace

extern "C" {

/// Empty, or why the page cannot start.
EMSCRIPTEN_KEEPALIVE const char* gongkai_start(const char* language, std::size_t language_length,
                                               int current_year, int touch) {
  auto started = web::Page::start({language, language_length}, current_year, touch != 0);
  if (!started) return answer(started.error());
  page = *std::move(started);
  return answer(std::string{});
}

/// `name`: as ui::color_scheme_of reads it.
EMSCRIPTEN_KEEPALIVE void gongkai_color_scheme(const char* name, std::size_t length) {
  page->application().set_color_scheme(ui::color_scheme_of({name, length}));
}

/// Bit 0: another frame is wanted. Bit 1: gongkai_news has something.
EMSCRIPTEN_KEEPALIVE int gongkai_frame(int width, int height, float pixel_ratio, int paint) {
  const auto frame =
      page->frame({.width = width, .height = height, .pixel_ratio = pixel_ratio}, paint != 0);
  return (frame.wants_another ? 1 : 0) | (frame.has_news ? 2 : 0);
}

EMSCRIPTEN_KEEPALIVE const char* gongkai_news() { return page->news().c_str(); }

EMSCRIPTEN_KEEPALIVE const char* gongkai_file_content(int request) {
  return page->file_to_save(static_cast<std::size_t>(request)).data();
}

EMSCRIPTEN_KEEPALIVE std::size_t gongkai_file_length(int request) {
  return page->file_to_save(static_cast<std::size_t>(request)).size();
}

EMSCRIPTEN_KEEPALIVE void gongkai_graphics_restored() { page->window().graphics_were_restored(); }

EMSCRIPTEN_KEEPALIVE void gongkai_end_typing() { page->application().end_typing(); }

EMSCRIPTEN_KEEPALIVE void gongkai_field_input(const char* id, std::size_t id_length,
                                              const char* text, std::size_t text_length,
                                              int composing) {
  page->application().field_input({id, id_length}, {text, text_length}, composing != 0);
}

EMSCRIPTEN_KEEPALIVE void gongkai_field_caret(const char* id, std::size_t id_length, unsigned caret,
                                              unsigned selected, float scroll) {
  page->application().field_caret({id, id_length}, caret, selected, scroll);
}

/// Bits of `modifiers`: 1 shift, 2 control, 4 alt. 1: the key was used.
EMSCRIPTEN_KEEPALIVE int gongkai_key(const char* key, std::size_t key_length, unsigned modifiers) {
  const bool used = page->application().key({.key = std::string{key, key_length},
                                             .shift = (modifiers & 1U) != 0,
                                             .control = (modifiers & 2U) != 0,
                                             .alt = (modifiers & 4U) != 0});
  return used ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void gongkai_pointer_pressed(int shift, int by_finger) {
  page->application().pointer_pressed(shift != 0, by_finger != 0);
}

/// JSON, as ui/semantics/page_in_words.hpp says.
EMSCRIPTEN_KEEPALIVE const char* gongkai_in_words() {
  return answer(page->application().in_words());
}

EMSCRIPTEN_KEEPALIVE void gongkai_activate(const char* name, std::size_t name_length) {
  page->application().activate({name, name_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_attend(const char* name, std::size_t name_length) {
  page->application().attend({name, name_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_mirror_input(const char* id, std::size_t id_length,
                                               const char* text, std::size_t text_length,
                                               int composing) {
  page->application().mirror_input({id, id_length}, {text, text_length}, composing != 0);
}

/// JSON {text, html}, or null.
EMSCRIPTEN_KEEPALIVE const char* gongkai_copied() {
  const auto copied = page->application().copied();
  if (!copied) return answer(Json{});
  return answer(Json{{"text", copied->text}, {"html", copied->html}});
}

/// As ui::PastedContent.
EMSCRIPTEN_KEEPALIVE void gongkai_paste(const char* text, std::size_t text_length,
                                        const char* tables, std::size_t tables_length,
                                        int is_too_large) {
  page->application().paste({.text = std::string{text, text_length},
                             .tables = std::string{tables, tables_length},
                             .is_too_large = is_too_large != 0});
}

/// `purpose`: as PickFile gave it.
EMSCRIPTEN_KEEPALIVE const char* gongkai_open_file(const char* name, std::size_t name_length,
                                                   const char* content, std::size_t content_length,
                                                   const char* purpose,
                                                   std::size_t purpose_length) {
  return answer(page->application().open_file({name, name_length}, {content, content_length},
                                              ui::purpose_of({purpose, purpose_length})));
}

EMSCRIPTEN_KEEPALIVE void gongkai_file_saved(const char* name, std::size_t name_length) {
  page->application().file_saved({name, name_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_file_hovers(int hovers) {
  page->application().file_hovers(hovers != 0);
}

/// `list`: JSON [{saved_at, name, words}…], the newest first; words: the local time.
EMSCRIPTEN_KEEPALIVE void gongkai_versions(const char* report, std::size_t report_length,
                                           const char* list, std::size_t list_length) {
  std::vector<ui::StoredVersion> versions;
  const Json entries = own_json(list, list_length);
  for (const Json& entry : entries)
    versions.push_back({.saved_at_ms = entry.at("saved_at").get<double>(),
                        .name = text_at(entry, "name"),
                        .saved_at = text_at(entry, "words")});
  page->application().versions({report, report_length}, std::move(versions));
}

EMSCRIPTEN_KEEPALIVE void gongkai_open_version(const char* report, std::size_t report_length,
                                               double saved_at, const char* content,
                                               std::size_t content_length) {
  page->application().open_version({report, report_length}, saved_at, {content, content_length});
}

/// JSON {id, snapshot, edits}.
EMSCRIPTEN_KEEPALIVE const char* gongkai_scratch_report() {
  const ui::ScratchReport scratch = page->application().scratch_report();
  return answer(Json{{"id", scratch.id}, {"snapshot", scratch.snapshot}, {"edits", scratch.edits}});
}

/// `stored`: as for gongkai_open_stored, without purpose and access. 1: it is.
EMSCRIPTEN_KEEPALIVE int gongkai_is_scratch_recovered(const char* stored,
                                                      std::size_t stored_length) {
  const Json json = own_json(stored, stored_length);
  const std::vector<ui::StoredEntry> journal = journal_of(json);
  const std::string report = text_at(json, "report");
  const std::string content = text_at(json, "content");
  return page->application().is_scratch_recovered({.report = report,
                                                   .snapshot = content,
                                                   .sequence = sequence_of(json),
                                                   .journal = journal})
             ? 1
             : 0;
}

EMSCRIPTEN_KEEPALIVE int gongkai_survives_file() {
  return page->application().survives_file() ? 1 : 0;
}

/// `results`: JSON [{id, passed, reason}…].
EMSCRIPTEN_KEEPALIVE void gongkai_self_tested(const char* results, std::size_t results_length) {
  std::vector<ui::SelfTestResult> read;
  const Json entries = own_json(results, results_length);
  for (const Json& entry : entries)
    read.push_back({.id = text_at(entry, "id"),
                    .passed = entry.at("passed").get<bool>(),
                    .reason = text_at(entry, "reason")});
  page->application().self_tested(std::move(read));
}

EMSCRIPTEN_KEEPALIVE void gongkai_stored_reports(const char* list, std::size_t list_length) {
  page->application().stored_reports(stored_reports_of(list, list_length));
}

EMSCRIPTEN_KEEPALIVE void gongkai_reports_missing(const char* list, std::size_t list_length) {
  page->application().reports_missing(stored_reports_of(list, list_length));
}

/// `stored`: JSON {report, content, sequence, journal: [{sequence, edit}…], purpose, access}; purpose as LoadStored gave it.
EMSCRIPTEN_KEEPALIVE void gongkai_open_stored(const char* stored, std::size_t stored_length) {
  const Json json = own_json(stored, stored_length);
  const std::vector<ui::StoredEntry> journal = journal_of(json);
  page->application().open_stored(
      text_at(json, "report"), text_at(json, "content"), sequence_of(json), journal,
      ui::purpose_of(text_at(json, "purpose")), ui::access_of(text_at(json, "access")));
}

EMSCRIPTEN_KEEPALIVE void gongkai_guide_dismissed() { page->application().guide_dismissed(); }

EMSCRIPTEN_KEEPALIVE void gongkai_stored(const char* report, std::size_t report_length,
                                         double sequence, double verified_at_ms) {
  page->application().stored({report, report_length}, static_cast<std::uint64_t>(sequence),
                             verified_at_ms);
}

/// `failure`: JSON {report, trouble, reason}.
EMSCRIPTEN_KEEPALIVE void gongkai_storing_failed(const char* failure, std::size_t failure_length) {
  const Json json = own_json(failure, failure_length);
  page->application().storing_failed(
      text_at(json, "report"), ui::trouble_of(text_at(json, "trouble")), text_at(json, "reason"));
}

/// `failure`: JSON {key, reason}.
EMSCRIPTEN_KEEPALIVE void gongkai_reading_failed(const char* failure, std::size_t failure_length) {
  const Json json = own_json(failure, failure_length);
  page->application().reading_failed(text_at(json, "key"), text_at(json, "reason"));
}

EMSCRIPTEN_KEEPALIVE void gongkai_access_lost(const char* report, std::size_t report_length) {
  page->application().access_lost({report, report_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_storage_cleared(const char* report, std::size_t report_length) {
  page->application().storage_cleared({report, report_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_stored_rule_pack(const char* name, std::size_t name_length,
                                                   const char* content,
                                                   std::size_t content_length) {
  page->application().stored_rule_pack({name, name_length}, {content, content_length});
}

EMSCRIPTEN_KEEPALIVE void gongkai_storing_rule_pack_failed(const char* reason,
                                                           std::size_t reason_length) {
  page->application().storing_rule_pack_failed({reason, reason_length});
}

/// Empty, or what is wrong with the report file.
EMSCRIPTEN_KEEPALIVE const char* gongkai_open_report(const char* content,
                                                     std::size_t content_length) {
  return answer(page->application().open_report({content, content_length}));
}

EMSCRIPTEN_KEEPALIVE const char* gongkai_report() { return answer(page->application().report()); }

EMSCRIPTEN_KEEPALIVE const char* gongkai_findings() {
  return answer(page->application().findings());
}

EMSCRIPTEN_KEEPALIVE const char* gongkai_seal() { return answer(page->application().seal()); }

EMSCRIPTEN_KEEPALIVE const char* gongkai_steps() { return answer(page->application().steps()); }

EMSCRIPTEN_KEEPALIVE const char* gongkai_locate(const char* address, std::size_t address_length) {
  const auto place = page->application().locate({address, address_length});
  if (!place) return answer(Json{});
  return answer(
      Json{{"x", place->x}, {"y", place->y}, {"width", place->width}, {"height", place->height}});
}

EMSCRIPTEN_KEEPALIVE int gongkai_reveal(const char* address, std::size_t address_length) {
  return page->application().reveal({address, address_length}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const char* gongkai_saved() {
  const auto saved = page->application().saved();
  return answer(Json{{"edits", saved.edits}, {"verified_at", saved.verified_at_ms}});
}
}
