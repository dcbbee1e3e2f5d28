// The browser is killed at random moments while someone types. What was shown as verified is there after each restart, and the report
// is exactly what it was at some moment since. `make bench` does it 200 times (GONGKAI_KILLS).
import { chromium, type BrowserContext } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../tools/browser.mjs";
import { Editor, expect, test, type ReportFile } from "./editor.ts";
import { port } from "./playwright.config.ts";
import { killProcessesOf, processesOf } from "./processes.ts";

const kills = Number(process.env["GONGKAI_KILLS"] ?? 10);
const seed = Number(process.env["GONGKAI_SEED"] ?? 20260101);
const cells = ["applications.new.natural_person", "applications.new.business", "applications.granted.natural_person"];
const longestTyping = 2_500; // milliseconds

// mulberry32: the same numbers for the same seed.
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Filled {
  cells: (number | null)[];
  text: string;
}

function filledIn(report: ReportFile): Filled {
  const value = (address: string) => {
    const [table = "", row = "", column = ""] = address.split(".");
    return (report.tables[table]?.[row]?.[column] ?? null) as number | null;
  };
  return { cells: cells.map(value), text: report.sections["overview"]?.text ?? "" };
}

// Everything that the tests do not type is as it was: totals follow, nothing else changes.
function restOf(report: ReportFile): string {
  const rest = structuredClone(report);
  for (const row of Object.values(rest.tables["applications"] ?? {})) {
    for (const column of ["natural_person", "business", "total"]) delete row[column];
  }
  delete rest.sections["overview"];
  return JSON.stringify(rest);
}

// What is typed, and what the report is after each edit: one for each key. Index 0: before the first.
class Typing {
  readonly states: Filled[];
  // Edits that were shown as stored and verified.
  verified = 0;

  constructor(readonly editor: Editor, before: Filled) {
    this.states = [before];
  }

  get newest(): Filled {
    return this.states.at(-1) as Filled;
  }

  async key(key: string, after: Filled): Promise<void> {
    // Before it is pressed: it may be stored, and the browser killed, before we hear of it.
    this.states.push(after);
    await this.editor.page.keyboard.press(key);
    this.verified = (await this.editor.saved()).edits;
  }

  async intoCell(index: number, digits: string): Promise<void> {
    await this.editor.click(cells[index] ?? "");
    let typed = "";
    for (const digit of digits) {
      typed += digit;
      await this.key(digit, { ...this.newest, cells: this.newest.cells.map((value, each) => (each === index ? Number(typed) : value)) });
    }
    await this.editor.page.keyboard.press("Enter");
  }

  async intoText(words: string): Promise<void> {
    await this.editor.click("nav.overview");
    await this.editor.click("section.overview.text");
    await this.editor.page.keyboard.press("Control+End");
    for (const letter of words) await this.key(letter, { ...this.newest, text: this.newest.text + letter });
    await this.editor.click("nav.applications");
  }

  async forever(random: () => number): Promise<never> {
    for (;;) {
      // Never the same as before: each key is an edit.
      await this.intoCell(Math.floor(random() * cells.length), String(1 + Math.floor(random() * 8)) + String(10 + Math.floor(random() * 89)));
      await this.intoText("abcdefghij".slice(0, 3 + Math.floor(random() * 7)));
    }
  }
}

test(`nothing that was verified is lost when the browser is killed (${kills} kills, seed ${seed})`, async () => {
  test.setTimeout(60_000 + kills * 20_000);
  const random = randomNumbers(seed);
  const profile = mkdtempSync(join(tmpdir(), "gongkai-kills-"));
  const start = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1280, height: 720 } });
  let context: BrowserContext | undefined;
  let edits = 0;
  let unverified = 0;
  try {
    let typing: Typing | undefined;
    let rest = "";
    for (let kill = 0; kill <= kills; kill++) {
      context = await start();
      const page = context.pages()[0] ?? (await context.newPage());
      const editor = await new Editor(page).open(`http://127.0.0.1:${port}/`);
      if (!typing) {
        await editor.newReport({ name: "乙镇人民政府" });
        rest = restOf(await editor.report());
      }
      const report = await editor.report();
      const found = filledIn(report);
      if (typing) {
        const possible = typing.states.slice(typing.verified);
        expect(possible, `kill ${kill}: what was verified is there, and no state that never was`).toContainEqual(found);
        expect(restOf(report)).toBe(rest);
        edits += typing.states.length - 1;
        unverified += typing.states.length - 1 - typing.verified;
      }
      expect(editor.complaints).toEqual([]);
      if (kill === kills) break;

      typing = new Typing(editor, found);
      const moment = Math.floor(random() * longestTyping);
      const closed = context.waitForEvent("close");
      const killed = new Promise<void>((resolve) => {
        setTimeout(() => {
          killProcessesOf(profile);
          resolve();
        }, moment);
      });
      await Promise.allSettled([typing.forever(random), killed]);
      await closed;
      await expect.poll(() => processesOf(profile)).toEqual([]);
    }
    console.log(`kills: ${kills} survived, seed ${seed}, ${edits} edits typed, ${unverified} in flight when killed, 0 verified edits lost`);
  } finally {
    await context?.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
});
