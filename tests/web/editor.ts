// The page in Playwright's Chromium.
import { test as base, expect, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import type { Rect } from "../../web/platform.ts";
import { launchOptions } from "../../tools/browser.mjs";
import { moveClock, quietDay, ReportPage } from "./report_page.ts";

export { expect };
export { quietDay, thisYear, type Finding, type ReportFile } from "./report_page.ts";

export const projectPath = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export class Editor extends ReportPage {
  readonly page: Page;
  // Whatever must not happen: errors, forbidden loads, requests to elsewhere.
  readonly complaints: string[] = [];
  #devTools: CDPSession | undefined;

  constructor(page: Page) {
    super();
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn = hostname === "127.0.0.1" || ["data:", "blob:", "file:"].includes(protocol);
      if (!isOwn) this.complaints.push(`request: ${request.url()}`);
    });
  }

  async open(address = "/", day = quietDay): Promise<this> {
    await this.page.addInitScript(moveClock, day.getTime() - Date.now());
    await this.page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await this.page.goto(address);
    await this.idle();
    return this;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.idle();
  }

  protected ask<Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result> {
    return this.page.evaluate(run as (argument: unknown) => Result | Promise<Result>, argument as unknown);
  }

  protected clickAt(x: number, y: number, times: number): Promise<void> {
    return this.page.mouse.click(x, y, { clickCount: times });
  }

  protected async press(presses: string[]): Promise<void> {
    for (const press of presses) await this.page.keyboard.press(press);
  }

  protected enter(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  // A file dragged over the window and dropped, as the browser tells it.
  async drop(name: string, content: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const made = new DataTransfer();
        made.items.add(new File([bytes], fileName, { type: "application/json" }));
        return made;
      },
      [name, content.toString("base64")] as const,
    );
    for (const type of ["dragenter", "dragover", "drop"]) {
      await this.page.dispatchEvent("#canvas", type, { dataTransfer: transfer });
    }
    await this.idle();
  }

  // What the window shows. What the browser shows may be a frame behind what the page has drawn, so it is asked until it says the same twice.
  async picture(options: { clip?: Rect; path?: string } = {}): Promise<Buffer> {
    for (let before = await this.page.screenshot(options); ; ) {
      const now = await this.page.screenshot(options);
      if (now.equals(before)) return now;
      before = now;
    }
  }

  // What an input method does: letters being composed, then the text that was chosen.
  async compose(...letters: string[]): Promise<void> {
    const devTools = await this.#tools();
    for (const text of letters) {
      await devTools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
  }

  async commit(text: string): Promise<void> {
    await (await this.#tools()).send("Input.insertText", { text });
    await this.idle();
  }

  async #tools(): Promise<CDPSession> {
    this.#devTools ??= await this.page.context().newCDPSession(this.page);
    return this.#devTools;
  }
}

export type NewEditor = (context: BrowserContext) => Promise<Editor>;

interface Fixtures {
  editor: Editor;
  newEditor: NewEditor;
}

export const test = base.extend<Fixtures, { launched: void }>({
  launchOptions: [launchOptions, { scope: "worker" }],
  context: async ({ context }, use) => {
    // Its window is the system's, and no test can answer it: report_files.spec.ts puts one of its own there.
    await context.addInitScript(() => ["showOpenFilePicker", "showSaveFilePicker"].forEach((name) => Reflect.deleteProperty(window, name)));
    await use(context);
  },
  // `editor` is the page at its start; every test ends with the check that nothing forbidden has happened.
  editor: async ({ page }, use) => {
    const editor = await new Editor(page).open();
    await use(editor);
    expect(editor.complaints).toEqual([]);
  },
  newEditor: async ({}, use) => {
    const editors: Editor[] = [];
    await use(async (context) => {
      const editor = new Editor(context.pages()[0] ?? (await context.newPage()));
      editors.push(editor);
      return editor;
    });
    expect(editors.flatMap((editor) => editor.complaints)).toEqual([]);
  },
});
