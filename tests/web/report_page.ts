// The page as a person meets it, whatever drives the browser: things are found by name and address, and touched with real mouse
// and real keys. Nothing here sets a value by calling into the program, and nothing waits for a time.
import { expect } from "@playwright/test";
import type { Rect, Steps } from "../../web/platform.ts";
import type {} from "../../web/api.ts";

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
  standing?: string;
  cells: string[];
  message: string;
  suspects?: { cell: string; value: number; proposed: number; cause: string }[];
  adjusted?: { issuer: string; reason: string; level_before: string };
}

// The day in the page: one on which no report of these years is due, so that no test depends on the calendar.
export const quietDay = new Date(2026, 6, 1, 12);
export const thisYear = quietDay.getFullYear();

// Runs in the page before it starts: its clock goes on from another day.
export function moveClock(shift: number): void {
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

export abstract class ReportPage {
  // Runs in the page and brings back what it returns.
  protected abstract ask<Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
  protected abstract clickAt(x: number, y: number, times: number): Promise<void>;
  // Keys by their names in a browser's events, with what is held before them: "Control+z".
  protected abstract press(presses: string[]): Promise<void>;
  protected abstract enter(text: string): Promise<void>;

  // Nothing is being drawn, stored or read any more.
  idle(): Promise<void> {
    return this.ask(() => window.gongkai.idle(), null);
  }

  report(): Promise<ReportFile> {
    return this.ask(() => window.gongkai.report() as unknown as ReportFile, null);
  }

  async cell(address: string): Promise<number | string | null | undefined> {
    const [table = "", row = "", column = ""] = address.split(".");
    return (await this.report()).tables[table]?.[row]?.[column];
  }

  findings(): Promise<Finding[]> {
    return this.ask(() => window.gongkai.findings() as Finding[], null);
  }

  steps(): Promise<Steps> {
    return this.ask(() => window.gongkai.steps(), null);
  }

  saved(): Promise<{ edits: number; verified_at: number }> {
    return this.ask(() => window.gongkai.saved(), null);
  }

  frames(): Promise<number> {
    return this.ask(() => window.gongkai.frames, null);
  }

  locate(name: string): Promise<Rect | null> {
    return this.ask((address) => window.gongkai.locate(address), name);
  }

  // Brings it into view first, as a person would scroll.
  async place(name: string): Promise<Rect> {
    const found = (await this.locate(name)) ?? (await this.ask((address) => window.gongkai.reveal(address), name));
    expect(found, `${name} is in view`).toBeTruthy();
    return found;
  }

  async click(name: string, options: { clickCount?: number } = {}): Promise<void> {
    await this.idle();
    const { x, y, width, height } = await this.place(name);
    await this.clickAt(x + width / 2, y + height / 2, options.clickCount ?? 1);
    await this.idle();
  }

  // One real key press after the other, as fast as they come.
  async keys(...presses: string[]): Promise<void> {
    await this.press(presses);
    await this.idle();
  }

  async type(text: string): Promise<void> {
    await this.enter(text);
    await this.idle();
  }

  // The text field that has the keyboard now.
  field(): Promise<{ value: string; label: string | null; tag: string }> {
    return this.ask(() => {
      const element = document.activeElement as HTMLInputElement;
      return { value: element.value, label: element.getAttribute("aria-label"), tag: element.tagName };
    }, null);
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
}
