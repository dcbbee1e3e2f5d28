// What other programs put on the clipboard, and how it gets there: by a real copy in another tab, or, where the program's own HTML
// must arrive as it wrote it, by the event that a paste is.
import { readdirSync, readFileSync } from "node:fs";
import { expect, projectPath, type Editor, type ReportFile } from "./editor.ts";

interface Cell {
  text: string;
  rows?: number;
  columns?: number;
  heading?: boolean;
}

type Value = number | string | null;

export interface PasteFixture {
  description: string;
  edition: string;
  table?: string;
  anchor?: string;
  by?: string;
  grid?: { rows: Cell[][] };
  tsv?: string;
  expected: { aligned: "names" | "position" | "none"; cells: Record<string, Value | Value[]> };
}

const folder = projectPath("tests/fixtures/paste");

export const fixtureNames = readdirSync(folder).filter((name) => name.endsWith(".json"));
export const fixture = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as PasteFixture;
export const htmlFixture = (name: string) => readFileSync(`${folder}/html/${name}`, "utf8");

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");

export function htmlOf(rows: Cell[][]): string {
  const cell = ({ text, rows = 1, columns = 1, heading = false }: Cell) => {
    const name = heading ? "th" : "td";
    return `<${name} rowspan="${rows}" colspan="${columns}"><p><span>${escaped(text)}</span></p></${name}>`;
  };
  return `<html><body><table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</table></body></html>`;
}

// By address; an address of a row stands for its cells in order, null for those that nothing is expected of.
export function expectedCells({ expected }: PasteFixture, report: ReportFile): Map<string, Value> {
  const cells = new Map<string, Value>();
  for (const [address, values] of Object.entries(expected.cells)) {
    if (!Array.isArray(values)) {
      cells.set(address, values);
      continue;
    }
    const [table = "", row = ""] = address.split(".");
    const columns = Object.keys(report.tables[table]?.[row] ?? {});
    values.forEach((value, place) => {
      if (value !== null) cells.set(`${address}.${columns[place]}`, value);
    });
  }
  return cells;
}

// Copied as a person does: the page is shown in a tab, all of it is selected, Ctrl+C.
export async function copyPage(editor: Editor, html: string): Promise<void> {
  const tab = await editor.page.context().newPage();
  await tab.setContent(html);
  await tab.bringToFront();
  await tab.keyboard.press("Control+a");
  await tab.keyboard.press("Control+c");
  await tab.close();
  await editor.page.bringToFront();
}

// Plain text alone, as from a text editor.
export async function copyText(editor: Editor, text: string): Promise<void> {
  const tab = await editor.page.context().newPage();
  await tab.setContent("<textarea autofocus></textarea>");
  await tab.locator("textarea").fill(text);
  await tab.bringToFront();
  await tab.locator("textarea").press("Control+a");
  await tab.keyboard.press("Control+c");
  await tab.close();
  await editor.page.bringToFront();
}

// Returns how long the page was at it, in milliseconds.
export async function dispatchPaste(editor: Editor, content: { html?: string; text?: string }): Promise<number> {
  const duration = await editor.page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData("text/html", html);
    if (text !== undefined) data.setData("text/plain", text);
    const start = performance.now();
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    return performance.now() - start;
  }, content);
  await editor.idle();
  return duration;
}

export const previews = async (editor: Editor) => (await editor.locate("panel.paste")) !== null;

export async function expectCells(editor: Editor, expected: Map<string, Value>): Promise<void> {
  const report = await editor.report();
  const actual = new Map<string, Value>();
  for (const [table, rows] of Object.entries(report.tables)) {
    for (const [row, columns] of Object.entries(rows)) {
      for (const [column, value] of Object.entries(columns)) {
        const address = `${table}.${row}.${column}`;
        if (expected.has(address)) actual.set(address, value);
      }
    }
  }
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
}
