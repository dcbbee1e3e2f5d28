// The functions of the WebAssembly module (build/web/gongkai.mjs) that web/bridge.ts uses; web/bridge/exports.cpp has them.
// A number is a pointer, a length, or what it says.
export interface GongkaiModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  UTF8ToString(pointer: number): string;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _gongkai_start(language: number, languageLength: number, currentYear: number, touch: number): number;
  _gongkai_color_scheme(name: number, length: number): void;
  _gongkai_frame(width: number, height: number, pixelRatio: number, paint: number): number;
  _gongkai_news(): number;
  _gongkai_file_content(request: number): number;
  _gongkai_file_length(request: number): number;
  _gongkai_graphics_restored(): void;
  _gongkai_end_typing(): void;
  _gongkai_field_input(id: number, idLength: number, text: number, textLength: number, composing: number): void;
  _gongkai_field_caret(id: number, idLength: number, caret: number, selected: number, scroll: number): void;
  _gongkai_key(key: number, keyLength: number, modifiers: number): number;
  _gongkai_pointer_pressed(shift: number, byFinger: number): void;
  _gongkai_in_words(): number;
  _gongkai_activate(name: number, nameLength: number): void;
  _gongkai_attend(name: number, nameLength: number): void;
  _gongkai_mirror_input(id: number, idLength: number, text: number, textLength: number, composing: number): void;
  _gongkai_copied(): number;
  _gongkai_paste(text: number, textLength: number, tables: number, tablesLength: number, isTooLarge: number): void;
  _gongkai_open_file(
    name: number,
    nameLength: number,
    content: number,
    contentLength: number,
    purpose: number,
    purposeLength: number,
  ): number;
  _gongkai_file_saved(name: number, nameLength: number): void;
  _gongkai_file_hovers(hovers: number): void;
  _gongkai_versions(report: number, reportLength: number, list: number, listLength: number): void;
  _gongkai_open_version(report: number, reportLength: number, savedAt: number, content: number, contentLength: number): void;
  _gongkai_scratch_report(): number;
  _gongkai_is_scratch_recovered(stored: number, storedLength: number): number;
  _gongkai_survives_file(): number;
  _gongkai_self_tested(results: number, resultsLength: number): void;
  _gongkai_stored_reports(list: number, listLength: number): void;
  _gongkai_open_stored(stored: number, storedLength: number): void;
  _gongkai_guide_dismissed(): void;
  _gongkai_stored(report: number, reportLength: number, sequence: number, verifiedAt: number): void;
  _gongkai_storing_failed(failure: number, failureLength: number): void;
  _gongkai_reading_failed(failure: number, failureLength: number): void;
  _gongkai_access_lost(report: number, reportLength: number): void;
  _gongkai_storage_cleared(report: number, reportLength: number): void;
  _gongkai_reports_missing(list: number, listLength: number): void;
  _gongkai_stored_rule_pack(name: number, nameLength: number, content: number, contentLength: number): void;
  _gongkai_storing_rule_pack_failed(reason: number, reasonLength: number): void;
  _gongkai_open_report(content: number, contentLength: number): number;
  _gongkai_report(): number;
  _gongkai_findings(): number;
  _gongkai_seal(): number;
  _gongkai_steps(): number;
  _gongkai_locate(address: number, addressLength: number): number;
  _gongkai_reveal(address: number, addressLength: number): number;
  _gongkai_saved(): number;
}
