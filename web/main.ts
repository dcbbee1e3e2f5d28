// Starts the page: puts its parts together and says plainly when that is not possible.
import { Api, type Parts } from "./api.ts";
import { Bridge } from "./bridge.ts";
import { PageCanvas } from "./canvas.ts";
import { copyText } from "./clipboard.ts";
import { showFailure } from "./failure.ts";
import { Files, saveFile } from "./files.ts";
import { FrameLoop } from "./frame_loop.ts";
import { GlyphPainter } from "./glyphs.ts";
import { rememberGraphicsState } from "./graphics_state.ts";
import { lastReport, rememberReport } from "./last_report.ts";
import { registerServiceWorker } from "./offline.ts";
import { LineBreaks } from "./line_breaks.ts";
import { followPastes } from "./pasting.ts";
import type { News, Purpose, Request } from "./platform.ts";
import { startProgram } from "./program.ts";
import { newestSequence, Storage } from "./storage.ts";
import { TextField } from "./text_field.ts";
import { TextMarks } from "./text_field_marks.ts";

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no #${id}`);
  return found;
}

const language = () => (new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh-CN");

class Page {
  readonly #bridge: Bridge;
  readonly #loop: FrameLoop;
  readonly #canvas: PageCanvas;
  readonly #storage: Storage;
  readonly #files: Files;
  readonly #field: TextField;
  #openReport = "";
  #loading: Promise<void> = Promise.resolve();

  constructor(bridge: Bridge, canvas: PageCanvas, storage: Storage, answers: { failed(reason: unknown): void }) {
    this.#bridge = bridge;
    this.#canvas = canvas;
    this.#storage = storage;
    this.#loop = new FrameLoop((paint) => {
      try {
        return this.#drawFrame(paint);
      } catch (error) {
        // Whatever state the program is in now, drawing it again would fail again.
        this.#loop.stop();
        answers.failed(error);
        return false;
      }
    });
    this.#files = new Files(
      {
        open: this.#told((name: string, content: Uint8Array, purpose: Purpose) => bridge.openFile(name, content, purpose)),
        hovers: this.#told((hovers: boolean) => bridge.fileHovers(hovers)),
        failed: this.#told((reason: unknown) => bridge.storingFailed(String(reason))),
      },
      byId("file", HTMLInputElement),
    );
    this.#field = new TextField(
      bridge,
      this.#loop,
      canvas.element,
      byId("line", HTMLInputElement),
      byId("paragraphs", HTMLTextAreaElement),
      new TextMarks(byId("marks", HTMLDivElement)),
    );
    followPastes(bridge, this.#loop, this.#field);
  }

  get parts(): Parts {
    return {
      bridge: this.#bridge,
      loop: this.#loop,
      settled: async () => {
        await this.#loading;
        await Promise.all([this.#storage.settled(), this.#files.settled()]);
      },
    };
  }

  stored = (report: string, sequence: number, verifiedAt: number): void => {
    this.#bridge.stored(report, sequence, verifiedAt);
    this.#loop.request();
  };

  storingFailed = (reason: string): void => {
    this.#bridge.storingFailed(reason);
    this.#loop.request();
  };

  // Brings back what is stored, then shows the page.
  async begin(): Promise<void> {
    try {
      // Before the report, which is then checked by it.
      const rulePack = await this.#storage.rulePack();
      if (rulePack) this.#bridge.storedRulePack(rulePack);
      this.#bridge.storedReports(await this.#storage.list());
      const report = await lastReport(this.#storage);
      if (report) await this.#load(report, "open");
    } catch (error) {
      this.storingFailed(String(error));
    }
    this.#canvas.follow(this.#loop, this.#bridge);
    this.#followGraphics();
    this.#loop.drawNow();
    document.getElementById("loading")?.remove();
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
    if (news.open_report !== undefined) this.#reportOpened(news.open_report);
    news.requests?.forEach((request, index) => this.#carryOut(request, index));
    if (news.frame_after_ms !== undefined) this.#loop.requestAfter(news.frame_after_ms);
    if (news.field !== undefined) this.#field.show(news.field);
    else this.#field.keepFocus();
  }

  #reportOpened(report: string): void {
    rememberReport(report, this.#storage);
    const wasOpen = this.#openReport;
    this.#openReport = report;
    // Back on the start page, whose list has grown or changed meanwhile.
    if (wasOpen && !report) this.#storage.list().then(this.#told((list) => this.#bridge.storedReports(list)), this.#readingFailed);
  }

  #carryOut(request: Request, index: number): void {
    switch (request.kind) {
      case "append":
        return this.#storage.append(request);
      case "snapshot":
        return this.#storage.storeSnapshot(request);
      case "load":
        this.#loading = this.#load(request.report, request.purpose).catch(this.#readingFailed);
        return;
      case "save_file":
        return saveFile(request.name, this.#bridge.fileToSave(index));
      case "pick_file":
        return this.#files.pick(request.purpose);
      case "copy_text":
        return copyText(request.text);
      case "rule_pack":
        this.#storage.storeRulePack(request).catch(
          this.#told((reason: unknown) => this.#bridge.storingRulePackFailed(String(reason))),
        );
        return;
      case "title":
        document.title = request.title;
    }
  }

  async #load(report: string, purpose: Purpose): Promise<void> {
    const stored = await this.#storage.load(report);
    if (!stored) return;
    this.#bridge.openStored(stored, purpose);
    // It has just been read: that is what "stored" says.
    this.stored(report, newestSequence(stored), Date.now());
  }

  readonly #readingFailed = (reason: unknown): void => this.storingFailed(String(reason));

  // The browser may take the graphics card away (sleep, driver update) and give it back later.
  #followGraphics(): void {
    this.#canvas.element.addEventListener("webglcontextlost", (event) => event.preventDefault());
    this.#canvas.element.addEventListener("webglcontextrestored", () => {
      this.#bridge.graphicsRestored();
      this.#loop.request();
    });
  }
}

async function start(): Promise<Parts> {
  let page: Page | undefined;
  const storage = new Storage({
    stored: (report, sequence, verifiedAt) => page?.stored(report, sequence, verifiedAt),
    failed: (reason) => page?.storingFailed(reason),
  });
  const failed = (reason: unknown) => showFailure(reason, page !== undefined, storage);
  try {
    const canvas = new PageCanvas(byId("canvas", HTMLCanvasElement));
    const glyphs = new GlyphPainter(byId("glyphs", HTMLCanvasElement));
    const lineBreaks = new LineBreaks(byId("measure", HTMLDivElement));
    const bridge = new Bridge(await startProgram(canvas.element, glyphs, lineBreaks, failed));
    bridge.start(language(), new Date().getFullYear(), matchMedia("(pointer: coarse)").matches);
    rememberGraphicsState(canvas.element);
    page = new Page(bridge, canvas, storage, { failed });
    await page.begin();
    registerServiceWorker();
    return page.parts;
  } catch (error) {
    failed(error);
    throw error;
  }
}

window.gongkai = new Api(start());
