// The C++ program as typed functions: the other side of web/bridge/exports.cpp.
import type { ColorScheme } from "./color_scheme.ts";
import type { GongkaiModule } from "./module.ts";
import type { ScratchReport, SelfTestResult } from "./self_test.ts";
import type { Access, CopiedCells, KeyPress, ListedVersion, News, PastedContent, Purpose, Rect, RulePackFile, Saved, Steps, StoredContent, StoredReport, StoringFailure } from "./platform.ts";

export interface CanvasSize {
  width: number;
  height: number;
  pixelRatio: number;
}

export class Bridge {
  readonly #module: GongkaiModule;
  readonly #encoder = new TextEncoder();

  constructor(module: GongkaiModule) {
    this.#module = module;
  }

  // Throws why the page cannot start.
  start(language: string, currentYear: number, touch: boolean): void {
    const problem = this.#withText(language, (text, length) => this.#module._gongkai_start(text, length, currentYear, touch ? 1 : 0));
    const reason = this.#textAt(problem);
    if (reason) throw new Error(reason);
  }

  colorScheme(scheme: ColorScheme): void {
    this.#withText(scheme, (name, length) => this.#module._gongkai_color_scheme(name, length));
  }

  // Draws a frame. `paint` false does all of it but the painting.
  frame(size: CanvasSize, paint: boolean): { wantsAnother: boolean; news: News } {
    const flags = this.#module._gongkai_frame(size.width, size.height, size.pixelRatio, paint ? 1 : 0);
    const news = flags & 2 ? (JSON.parse(this.#textAt(this.#module._gongkai_news())) as News) : {};
    return { wantsAnother: (flags & 1) !== 0, news };
  }

  // The bytes of the file that request `index` of the last frame wants saved.
  fileToSave(index: number): Uint8Array<ArrayBuffer> {
    const start = this.#module._gongkai_file_content(index);
    return this.#module.HEAPU8.slice(start, start + this.#module._gongkai_file_length(index));
  }

  graphicsRestored(): void {
    this.#module._gongkai_graphics_restored();
  }

  fieldInput(id: string, text: string, composing: boolean): void {
    this.#withText(id, (idPointer, idLength) =>
      this.#withText(text, (textPointer, textLength) =>
        this.#module._gongkai_field_input(idPointer, idLength, textPointer, textLength, composing ? 1 : 0),
      ),
    );
  }

  // What was typed so far is one step of undo, and what comes next another.
  endTyping(): void {
    this.#module._gongkai_end_typing();
  }

  // Caret and selection in UTF-16 units, scroll in CSS pixels.
  fieldCaret(id: string, caret: number, selected: number, scroll: number): void {
    this.#withText(id, (pointer, length) => this.#module._gongkai_field_caret(pointer, length, caret, selected, scroll));
  }

  // True when the key was used.
  key(key: KeyPress): boolean {
    const modifiers = (key.shift ? 1 : 0) | (key.control ? 2 : 0) | (key.alt ? 4 : 0);
    return this.#withText(key.key, (text, length) => this.#module._gongkai_key(text, length, modifiers)) !== 0;
  }

  // The id of the report whose own file it is from now on; empty: nobody's.
  openFile(name: string, content: Uint8Array, purpose: Purpose): string {
    const report = this.#withText(name, (namePointer, nameLength) =>
      this.#withText(purpose, (purposePointer, purposeLength) =>
        this.#withBytes(content, (pointer, length) =>
          this.#module._gongkai_open_file(namePointer, nameLength, pointer, length, purposePointer, purposeLength),
        ),
      ),
    );
    return this.#textAt(report);
  }

  // A report lies in the file of this name now.
  fileSaved(name: string): void {
    this.#withText(name, (text, length) => this.#module._gongkai_file_saved(text, length));
  }

  fileHovers(hovers: boolean): void {
    this.#module._gongkai_file_hovers(hovers ? 1 : 0);
  }

  scratchReport(): ScratchReport {
    return JSON.parse(this.#textAt(this.#module._gongkai_scratch_report())) as ScratchReport;
  }

  isScratchRecovered(stored: StoredContent): boolean {
    return this.#withText(JSON.stringify(stored), (text, length) => this.#module._gongkai_is_scratch_recovered(text, length)) === 1;
  }

  survivesFile(): boolean {
    return this.#module._gongkai_survives_file() === 1;
  }

  selfTested(results: SelfTestResult[]): void {
    this.#withText(JSON.stringify(results), (text, length) => this.#module._gongkai_self_tested(text, length));
  }

  versions(report: string, versions: ListedVersion[]): void {
    this.#withText(report, (reportPointer, reportLength) =>
      this.#withText(JSON.stringify(versions), (list, length) => this.#module._gongkai_versions(reportPointer, reportLength, list, length)),
    );
  }

  openVersion(report: string, savedAt: number, content: string): void {
    this.#withText(report, (reportPointer, reportLength) =>
      this.#withText(content, (text, length) => this.#module._gongkai_open_version(reportPointer, reportLength, savedAt, text, length)),
    );
  }

  storedReports(reports: StoredReport[]): void {
    this.#withText(JSON.stringify(reports), (text, length) => this.#module._gongkai_stored_reports(text, length));
  }

  openStored(stored: StoredContent, purpose: Purpose, access: Access): void {
    this.#withText(JSON.stringify({ ...stored, purpose, access }), (text, length) => this.#module._gongkai_open_stored(text, length));
  }

  stored(report: string, sequence: number, verifiedAt: number): void {
    this.#withText(report, (text, length) => this.#module._gongkai_stored(text, length, sequence, verifiedAt));
  }

  storingFailed(failure: StoringFailure): void {
    this.#withText(JSON.stringify(failure), (text, length) => this.#module._gongkai_storing_failed(text, length));
  }

  // `key`: of the wording.
  readingFailed(key: string, reason: string): void {
    this.#withText(JSON.stringify({ key, reason }), (text, length) => this.#module._gongkai_reading_failed(text, length));
  }

  // Nobody needs the guide here any more.
  guideDismissed(): void {
    this.#module._gongkai_guide_dismissed();
  }

  accessLost(report: string): void {
    this.#withText(report, (text, length) => this.#module._gongkai_access_lost(text, length));
  }

  storageCleared(report: string): void {
    this.#withText(report, (text, length) => this.#module._gongkai_storage_cleared(text, length));
  }

  reportsMissing(reports: StoredReport[]): void {
    this.#withText(JSON.stringify(reports), (text, length) => this.#module._gongkai_reports_missing(text, length));
  }

  storedRulePack({ name, content }: RulePackFile): void {
    this.#withText(name, (namePointer, nameLength) =>
      this.#withText(content, (pointer, length) => this.#module._gongkai_stored_rule_pack(namePointer, nameLength, pointer, length)),
    );
  }

  storingRulePackFailed(reason: string): void {
    this.#withText(reason, (text, length) => this.#module._gongkai_storing_rule_pack_failed(text, length));
  }

  pointerPressed(shift: boolean, byFinger: boolean): void {
    this.#module._gongkai_pointer_pressed(shift ? 1 : 0, byFinger ? 1 : 0);
  }

  // The page in words, as JSON (mirror_content.ts).
  inWords(): string {
    return this.#textAt(this.#module._gongkai_in_words());
  }

  // The control of this name acts as if it were clicked.
  activate(name: string): void {
    this.#withText(name, (text, length) => this.#module._gongkai_activate(text, length));
  }

  // The mirror's cell or field of this name has the keyboard.
  attend(name: string): void {
    this.#withText(name, (text, length) => this.#module._gongkai_attend(text, length));
  }

  mirrorInput(id: string, text: string, composing: boolean): void {
    this.#withText(id, (idPointer, idLength) =>
      this.#withText(text, (textPointer, textLength) =>
        this.#module._gongkai_mirror_input(idPointer, idLength, textPointer, textLength, composing ? 1 : 0),
      ),
    );
  }

  copied(): CopiedCells | null {
    return JSON.parse(this.#textAt(this.#module._gongkai_copied())) as CopiedCells | null;
  }

  paste({ text, tables, isTooLarge }: PastedContent): void {
    this.#withText(text, (textPointer, textLength) =>
      this.#withText(tables, (pointer, length) =>
        this.#module._gongkai_paste(textPointer, textLength, pointer, length, isTooLarge ? 1 : 0),
      ),
    );
  }

  // Empty, or what is wrong with the report file.
  openReport(content: string): string {
    return this.#textAt(this.#withText(content, (text, length) => this.#module._gongkai_open_report(text, length)));
  }

  report(): object | null {
    return JSON.parse(this.#textAt(this.#module._gongkai_report())) as object | null;
  }

  findings(): object[] {
    return JSON.parse(this.#textAt(this.#module._gongkai_findings())) as object[];
  }

  seal(): object | null {
    return JSON.parse(this.#textAt(this.#module._gongkai_seal())) as object | null;
  }

  steps(): Steps {
    return JSON.parse(this.#textAt(this.#module._gongkai_steps())) as Steps;
  }

  locate(address: string): Rect | null {
    const place = this.#withText(address, (text, length) => this.#module._gongkai_locate(text, length));
    return JSON.parse(this.#textAt(place)) as Rect | null;
  }

  reveal(address: string): boolean {
    return this.#withText(address, (text, length) => this.#module._gongkai_reveal(text, length)) !== 0;
  }

  saved(): Saved {
    return JSON.parse(this.#textAt(this.#module._gongkai_saved())) as Saved;
  }

  #textAt(pointer: number): string {
    return this.#module.UTF8ToString(pointer);
  }

  #withText<Result>(text: string, use: (pointer: number, length: number) => Result): Result {
    return this.#withBytes(this.#encoder.encode(text), use);
  }

  #withBytes<Result>(bytes: Uint8Array, use: (pointer: number, length: number) => Result): Result {
    // On the heap, not the stack: a report file is larger than the stack.
    const pointer = this.#module._malloc(Math.max(bytes.length, 1));
    this.#module.HEAPU8.set(bytes, pointer);
    try {
      return use(pointer, bytes.length);
    } finally {
      this.#module._free(pointer);
    }
  }
}
