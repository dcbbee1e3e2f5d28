// Reports leave as JSON files and come back from them, by button and by drag and drop; bad files are refused.
import type { Download, FileChooser } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, projectPath, test, type Editor } from "./editor.ts";
import { sample } from "./samples.ts";

async function exported(editor: Editor): Promise<{ download: Download; text: string }> {
  const waiting = editor.page.waitForEvent("download");
  await editor.click("button.export_json");
  const download = await waiting;
  return { download, text: readFileSync(await download.path(), "utf8") };
}

async function choose(editor: Editor, file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const waiting = editor.page.waitForEvent("filechooser");
  await editor.click("button.import");
  await (await waiting).setFiles(file);
  await editor.idle();
}

test("export gives UNIT-YEAR.json; importing it gives the same report, by button and by drop", async ({ editor }) => {
  await editor.openSample();
  const report = await editor.report();
  const { download, text } = await exported(editor);
  expect(download.suggestedFilename()).toBe(`${sample.unit.name}-${sample.year}.json`);
  expect(JSON.parse(text)).toEqual(report);
  expect(report.tables).toEqual(sample.tables);
  expect(report.sections).toEqual(sample.sections);

  // Into a browser that has never seen it.
  await editor.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    localStorage.clear();
    sessionStorage.clear();
  });
  await editor.reload();
  expect(await editor.report()).toBeNull();
  await choose(editor, { name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  expect(await editor.report()).toEqual(report);
  expect((await exported(editor)).text).toBe(text);

  await editor.click("button.new_report");
  const other = Buffer.from(JSON.stringify({ ...(JSON.parse(text) as object), id: "00000000-0000-4000-8000-000000000001" }));
  await editor.drop("拖进来.json", other);
  expect(await editor.report()).toEqual({ ...report, id: "00000000-0000-4000-8000-000000000001" });
});

test("Ctrl+S exports", async ({ editor }) => {
  await editor.openSample();
  const waiting = editor.page.waitForEvent("download");
  await editor.page.keyboard.press("Control+s");
  expect((await waiting).suggestedFilename()).toContain(String(sample.year));
});

test("a file dragged over the window is announced, and dragging it away ends that", async ({ editor }) => {
  const bare = await editor.picture();
  const transfer = await editor.page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File(["{}"], "a.json"));
    return made;
  });
  await editor.page.dispatchEvent("#canvas", "dragenter", { dataTransfer: transfer });
  await editor.idle();
  expect(bare.equals(await editor.picture())).toBe(false);
  await editor.page.dispatchEvent("#canvas", "dragleave", { dataTransfer: transfer });
  await editor.idle();
  expect(bare.equals(await editor.picture())).toBe(true);
});

const folder = projectPath("tests/fixtures/reports/bad");
const opened = ["utf8-bom.json", "html-in-text.json", "unknown-keys.json", "prototype-keys.json"];
const bad = readdirSync(folder).filter((name) => name !== "README.md" && !opened.includes(name));

test(`${bad.length} bad files are refused in words, and nothing changes`, async ({ editor }) => {
  test.setTimeout(120_000);
  await editor.openSample();
  const before = await editor.report();
  const { edits } = await editor.saved();
  for (const name of bad) {
    await test.step(name, async () => {
      await choose(editor, `${folder}/${name}`);
      expect(await editor.locate("message"), "a message is shown").not.toBeNull();
      expect(await editor.report()).toEqual(before);
      expect((await editor.saved()).edits).toBe(edits);
      await editor.click("button.close_message");
      expect(await editor.locate("message")).toBeNull();
    });
  }
});

test("an oversized file is refused without being read whole", async ({ editor }) => {
  await choose(editor, { name: "large.json", mimeType: "application/json", buffer: Buffer.alloc(17 * 1024 * 1024, " ") });
  expect(await editor.locate("message")).not.toBeNull();
  expect(await editor.report()).toBeNull();
});

for (const name of opened) {
  test(`${basename(name)} is opened, and nothing in it runs`, async ({ editor }) => {
    await choose(editor, `${folder}/${name}`);
    expect(await editor.report()).not.toBeNull();
    expect(await editor.page.evaluate(() => "polluted" in {})).toBe(false);
  });
}

test("open() of window.gongkai tells what is wrong with a report", async ({ editor }) => {
  const problem = await editor.page.evaluate(() => window.gongkai.open("{").then(() => "", (error: Error) => error.message));
  expect(problem).not.toBe("");
  await editor.page.evaluate((report) => window.gongkai.open(report), sample);
  expect((await editor.report()).tables).toEqual(sample.tables);
});

test("open() of a report that is stored becomes one step over it, which undo takes back", async ({ editor }) => {
  const open = (report: object) => editor.page.evaluate((json) => window.gongkai.open(json), report);
  await open(sample);
  await editor.click("button.new_report");
  expect(await editor.report()).toBeNull();
  await open({ ...sample, unit: { ...sample.unit, name: "另一个名称" } });
  expect((await editor.report()).unit.name).toBe("另一个名称");
  await editor.click("button.undo");
  expect((await editor.report()).unit.name).toBe(sample.unit.name);
});
