// The page as a person meets it: things are found by name and address, and touched with real mouse and real keys.
// Nothing here sets a value by calling into the program, and nothing waits for a time.
import { test as base, expect, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import type { Rect, Steps } from "../../web/platform.ts";
import type {} from "../../web/api.ts";
import { launchOptions } from "../../tools/browser.mjs";

export { expect };

export const projectPath = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

// A report file, as far as the tests look into it.
export interface ReportFile {
  id: string;
  edition: string;
  year: number;
  unit: { name: string; kind: string };
  tables: Record<string, Record<string, Record<string, number | string | null>>>;
  sections: Record<string, { text: string }>;
}

export interface Finding {
  rule: string;
  level: string;
  state: string;
  cells: string[];
  message: string;
  adjusted?: { issuer: string; reason: string; level_before: string };
}

// The day in the page: one on which no report of these years is due, so that no test depends on the calendar.
const quietDay = new Date(2026, 6, 1, 12);
export const thisYear = quietDay.getFullYear();

// Runs in the page before it starts: its clock goes on from another day.
function moveClock(shift: number): void {
  const Clock = Date;
  if (Clock.name === "MovedDate") return; // opened a second time
  window.Date = class MovedDate extends Clock {
    constructor(...values: []) {
      if (values.length === 0) super(Clock.now() + shift);
      else super(...values);
    }
    static override now = () => Clock.now() + shift;
  } as DateConstructor;
}

export class Editor {
  readonly page: Page;
  // Whatever must not happen: errors, forbidden loads, requests to elsewhere.
  readonly complaints: string[] = [];
  #devTools: CDPSession | undefined;

  constructor(page: Page) {
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

  // Nothing is being drawn, stored or read any more.
  idle(): Promise<void> {
    return this.page.evaluate(() => window.gongkai.idle());
  }

  report(): Promise<ReportFile> {
    return this.page.evaluate(() => window.gongkai.report() as unknown as ReportFile);
  }

  async cell(address: string): Promise<number | string | null | undefined> {
    const [table = "", row = "", column = ""] = address.split(".");
    return (await this.report()).tables[table]?.[row]?.[column];
  }

  findings(): Promise<Finding[]> {
    return this.page.evaluate(() => window.gongkai.findings() as Finding[]);
  }

  steps(): Promise<Steps> {
    return this.page.evaluate(() => window.gongkai.steps());
  }

  saved(): Promise<{ edits: number; verified_at: number }> {
    return this.page.evaluate(() => window.gongkai.saved());
  }

  frames(): Promise<number> {
    return this.page.evaluate(() => window.gongkai.frames);
  }

  locate(name: string): Promise<Rect | null> {
    return this.page.evaluate((address) => window.gongkai.locate(address), name);
  }

  // Brings it into view first, as a person would scroll.
  async place(name: string): Promise<Rect> {
    const found = (await this.locate(name)) ?? (await this.page.evaluate((address) => window.gongkai.reveal(address), name));
    expect(found, `${name} is in view`).toBeTruthy();
    return found;
  }

  async click(name: string, options: { clickCount?: number } = {}): Promise<void> {
    await this.idle();
    const { x, y, width, height } = await this.place(name);
    await this.page.mouse.click(x + width / 2, y + height / 2, options);
    await this.idle();
  }

  // One real key press after the other, as fast as they come.
  async keys(...presses: string[]): Promise<void> {
    for (const press of presses) await this.page.keyboard.press(press);
    await this.idle();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.idle();
  }

  // The text field that has the keyboard now.
  async field(): Promise<{ value: string; label: string | null; tag: string }> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return { value: element.value, label: element.getAttribute("aria-label"), tag: element.tagName };
    });
  }

  async newReport({ name, year, kind }: { name: string; year?: number; kind?: string }): Promise<void> {
    await this.click("start.unit_name");
    await this.type(name);
    if (kind) await this.click(`start.kind.${kind}`);
    for (let step = year ?? thisYear; step < thisYear; step++) await this.click("start.year.less");
    await this.click("button.new_report");
  }

  async openSample(): Promise<void> {
    await this.click("button.open_sample");
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

interface Fixtures {
  editor: Editor;
  newEditor(context: BrowserContext): Promise<Editor>;
}

export const test = base.extend<Fixtures, { launched: void }>({
  launchOptions: [launchOptions, { scope: "worker" }],
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
