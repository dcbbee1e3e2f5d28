// Starts the page: puts its parts together and says plainly when that is not possible.
import { Api, type Parts } from "./api.ts";
import { Bridge } from "./bridge.ts";
import { PageCanvas } from "./canvas.ts";
import { copyText } from "./clipboard.ts";
import { followColorScheme } from "./color_scheme.ts";
import { showFailure } from "./failure.ts";
import { endsProgram, hasWebAssembly } from "./fault_kind.ts";
import { Files, type RealFile } from "./files.ts";
import { FrameLoop } from "./frame_loop.ts";
import { GlyphPainter } from "./glyphs.ts";
import { keepWhatIsPainted, rememberGraphicsState } from "./graphics_state.ts";
import { isGuideDismissed, rememberGuideDismissed } from "./guide.ts";
import { Keeping } from "./keeping.ts";
import { registerServiceWorker } from "./offline.ts";
import { language, speak, timeInWords, type Language } from "./language.ts";
import { LineBreaks } from "./line_breaks.ts";
import { Mirror } from "./mirror.ts";
import { ReportFiles } from "./report_files.ts";
import { followPastes } from "./pasting.ts";
import type { News, Purpose, Request, VersionRequest } from "./platform.ts";
import { startProgram } from "./program.ts";
import { testItself, type SelfTestResult } from "./self_test.ts";
import { TextField } from "./text_field.ts";
import { TextMarks } from "./text_field_marks.ts";
import { hideTrouble, showTrouble } from "./trouble_line.ts";
import { followUncaught } from "./uncaught.ts";
import { Versions, type Version } from "./versions.ts";
import { RecentCalls, watched } from "./watched_program.ts";

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no #${id}`);
  return found;
}

// The browser mostly gives the graphics card back at once.
const longestLossOfGraphics = 3_000;

interface PageAnswers {
  failed(reason: unknown): void;
  // The picture stands still, or no longer does.
  standsStill(isLost: boolean): void;
}

class Page {
  readonly #bridge: Bridge;
  readonly #loop: FrameLoop;
  readonly #canvas: PageCanvas;
  readonly #keeping: Keeping;
  readonly #files: Files;
  readonly #reportFiles: ReportFiles;
  readonly #versions: Versions;
  #testing: Promise<void> = Promise.resolve();
  readonly #field: TextField;
  readonly #mirrorElement = byId("mirror", HTMLDivElement);
  readonly #mirror: Mirror;

  constructor(bridge: Bridge, canvas: PageCanvas, stores: { keeping: Keeping; versions: Versions }, answers: PageAnswers) {
    this.#bridge = bridge;
    this.#canvas = canvas;
    this.#keeping = stores.keeping;
    this.#versions = stores.versions;
    this.#loop = new FrameLoop((paint) => {
      try {
        return this.#drawFrame(paint);
      } catch (error) {
        answers.failed(error);
        return false;
      }
    });
    this.#files = new Files(
      {
        open: this.#told((name: string, content: Uint8Array, purpose: Purpose, real: RealFile | undefined) => {
          const report = bridge.openFile(name, content, purpose);
          if (report && real) this.#reportFiles.opened(report, real.handle, real.file);
        }),
        hovers: this.#told((hovers: boolean) => bridge.fileHovers(hovers)),
        failed: this.#told((reason: unknown) => bridge.readingFailed("keeping.file_failed", String(reason))),
      },
      byId("file", HTMLInputElement),
    );
    this.#reportFiles = new ReportFiles({
      saved: this.#told((name: string) => bridge.fileSaved(name)),
      changed: this.#told((name: string, content: Uint8Array) => void bridge.openFile(name, content, "changed_file")),
    });
    this.#field = new TextField(
      bridge,
      this.#loop,
      canvas.element,
      byId("line", HTMLInputElement),
      byId("paragraphs", HTMLTextAreaElement),
      new TextMarks(byId("marks", HTMLDivElement)),
    );
    followPastes(bridge, this.#loop, this.#field);
    followColorScheme(this.#told((scheme) => bridge.colorScheme(scheme)));
    this.#followGraphics(answers);
    this.#mirrorElement.lang = language();
    this.#mirror = new Mirror(bridge, this.#loop, this.#mirrorElement);
  }

  get parts(): Parts {
    return {
      bridge: this.#bridge,
      loop: this.#loop,
      settled: async () => {
        await Promise.all([this.#keeping.settled(), this.#files.settled(), this.#reportFiles.settled(), this.#versions.settled(), this.#testing]);
      },
    };
  }

  // Brings back what is stored, then shows the page.
  async begin(): Promise<void> {
    await this.#keeping.begin({ bridge: this.#bridge, loop: this.#loop, field: this.#field });
    this.#canvas.follow(this.#loop, this.#bridge);
    this.#loop.start();
    document.getElementById("loading")?.remove();
  }

  // Whatever state the program is in now, drawing it again would fail again.
  stop(): void {
    this.#loop.stop();
  }

  // A call that may change what is seen.
  #told<Arguments extends unknown[]>(call: (...values: Arguments) => void): (...values: Arguments) => void {
    return (...values) => {
      call(...values);
      this.#loop.request();
    };
  }

  #drawFrame(paint: boolean): boolean {
    const { wantsAnother, news } = this.#bridge.frame(this.#canvas.size, paint);
    this.#follow(news);
    return wantsAnother;
  }

  #follow(news: News): void {
    if (news.open_report !== undefined) {
      this.#keeping.reportOpened(news.open_report);
      if (news.open_report) this.#versions.opened(news.open_report, this.#content);
    }
    news.requests?.forEach((request, index) => this.#carryOut(request, index));
    if (news.frame_after_ms !== undefined) this.#loop.requestAfter(news.frame_after_ms);
    if (news.field !== undefined) this.#field.show(news.field);
    else this.#field.keepFocus();
    this.#mirror.follow();
  }

  readonly #content = (): string => JSON.stringify(this.#bridge.report());

  #carryOut(request: Request, index: number): void {
    if (request.kind === "append") this.#versions.edited(request.report, this.#content);
    if (this.#keeping.carryOut(request)) return;
    switch (request.kind) {
      case "save_file":
        return this.#reportFiles.save({ ...request, content: this.#bridge.fileToSave(index) });
      case "pick_file":
        return this.#files.pick(request.purpose);
      case "keep_version":
      case "list_versions":
      case "load_version":
        return this.#answerVersions(request);
      case "self_test":
        this.#testing = testItself(this.#bridge).then(this.#told((results: SelfTestResult[]) => this.#bridge.selfTested(results)));
        return;
      case "copy_text":
        return copyText(request.text);
      case "forget_guide":
        return rememberGuideDismissed();
      case "title":
        document.title = request.title;
        return;
      case "language":
        this.#speak(request.language);
    }
  }

  #speak(chosen: Language): void {
    speak(chosen);
    this.#mirrorElement.lang = chosen;
  }

  #answerVersions(request: VersionRequest): void {
    const { report } = request;
    const failed = this.#told((reason: unknown) => this.#bridge.readingFailed("versions.failed", String(reason)));
    if (request.kind === "load_version") {
      const opened = this.#told((content: string) => this.#bridge.openVersion(report, request.saved_at, content));
      this.#versions.load(report, request.saved_at).then((content) => opened(content ?? ""), failed);
      return;
    }
    const versions = request.kind === "keep_version" ? this.#versions.keep(report, request.name, request.content) : this.#versions.list(report);
    versions.then(
      this.#told((list: Version[]) => this.#bridge.versions(report, list.map((version) => ({ ...version, words: timeInWords(version.saved_at) })))),
      failed,
    );
  }

  // The browser may take the graphics card away (sleep, driver update) and give it back later.
  #followGraphics({ standsStill }: PageAnswers): void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    this.#canvas.element.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      waiting = setTimeout(() => standsStill(true), longestLossOfGraphics);
    });
    this.#canvas.element.addEventListener("webglcontextrestored", () => {
      clearTimeout(waiting);
      standsStill(false);
      this.#bridge.graphicsRestored();
      this.#loop.request();
    });
  }
}

async function start(): Promise<Parts> {
  let page: Page | undefined;
  let bridge: Bridge | undefined;
  const calls = new RecentCalls();
  const versions = new Versions();
  const keeping = new Keeping((report) => versions.remove(report));
  const current = () => bridge?.report() ?? null;
  const failed = (reason: unknown) => {
    page?.stop();
    showFailure({ reason, started: page !== undefined, rescue: keeping, calls: calls.names, current });
  };
  followUncaught((reason) => {
    if (endsProgram(reason)) failed(reason);
    else showTrouble({ kind: "error", reason, calls: calls.names, current });
  });
  const standsStill = (isLost: boolean) => {
    if (isLost) showTrouble({ kind: "graphics_lost", reason: undefined, calls: calls.names, current });
    else hideTrouble("graphics_lost");
  };
  try {
    if (!hasWebAssembly()) throw new Error("no WebAssembly");
    const canvas = new PageCanvas(byId("canvas", HTMLCanvasElement));
    const glyphs = new GlyphPainter(byId("glyphs", HTMLCanvasElement));
    const lineBreaks = new LineBreaks(byId("measure", HTMLDivElement));
    keepWhatIsPainted(canvas.element);
    bridge = new Bridge(watched(await startProgram(canvas.element, glyphs, lineBreaks, failed), calls, failed));
    bridge.start(language(), new Date().getFullYear(), matchMedia("(pointer: coarse)").matches);
    if (isGuideDismissed()) bridge.guideDismissed();
    rememberGraphicsState(canvas.element);
    page = new Page(bridge, canvas, { keeping, versions }, { failed, standsStill });
    await page.begin();
    registerServiceWorker();
    return page.parts;
  } catch (error) {
    failed(error);
    throw error;
  }
}

window.gongkai = new Api(start());
