// Reports in real files. The window in which a file is chosen is the system's; in its place the test gives files of the browser's own
// file system, which are read and written by the same functions.
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor, type ReportFile } from "./editor.ts";

const first = "applications.new.natural_person";

interface Picking {
  chosen: string[]; // what the page has suggested, each time that it asked
  answer: string; // the name of the file, or of the error
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    const picking: Picking = { chosen: [], answer: "report.json" };
    Object.assign(window, {
      picking,
      async showSaveFilePicker({ suggestedName }: { suggestedName: string }) {
        picking.chosen.push(suggestedName);
        if (picking.answer.endsWith("Error")) throw new DOMException("", picking.answer);
        return (await navigator.storage.getDirectory()).getFileHandle(picking.answer, { create: true });
      },
      async showOpenFilePicker() {
        if (picking.answer.endsWith("Error")) throw new DOMException("", picking.answer);
        return [await (await navigator.storage.getDirectory()).getFileHandle(picking.answer)];
      },
    });
    Object.assign(DataTransferItem.prototype, {
      async getAsFileSystemHandle(this: DataTransferItem) {
        const name = this.getAsFile()?.name ?? "";
        return (await navigator.storage.getDirectory()).getFileHandle(name);
      },
    });
  });
});

const withPicking = <Result>(editor: Editor, run: (picking: Picking) => Result) =>
  editor.page.evaluate(`(${run.toString()})(window.picking)`) as Promise<Result>;
const chosen = (editor: Editor) => withPicking(editor, ({ chosen: names }) => names);

const contentOf = (editor: Editor, name: string) =>
  editor.page.evaluate(async (path) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(path)).getFile()).text();
  }, name);

// As another program does it.
const write = (editor: Editor, name: string, content: string) =>
  editor.page.evaluate(
    async ([path, text]) => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle(path, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    },
    [name, content] as const,
  );

const inFile = async (editor: Editor, name = "report.json") => JSON.parse(await contentOf(editor, name)) as ReportFile;

async function begin(editor: Editor): Promise<void> {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.keys("5", "Enter", "Control+s");
}

test("a report goes to the file that was chosen, and to the same one again, also after a reload", async ({ editor }) => {
  await begin(editor);
  expect(await chosen(editor)).toEqual([expect.stringMatching(/^甲局-\d{4}\.json$/)]);
  expect(await inFile(editor)).toEqual(await editor.report());
  expect(await editor.locate("message")).not.toBeNull();

  await editor.click(first);
  await editor.keys("6", "Enter", "Control+s");
  expect(await chosen(editor)).toHaveLength(1);
  expect((await inFile(editor)).tables["applications"]?.["new"]?.["natural_person"]).toBe(6);

  await editor.reload();
  await editor.click(first);
  await editor.keys("7", "Enter");
  await editor.click("button.export_json");
  expect(await chosen(editor)).toEqual([]);
  expect(await inFile(editor)).toEqual(await editor.report());
});

test("Ctrl+Shift+S chooses another file, which is the report's from then on", async ({ editor }) => {
  await begin(editor);
  const before = await contentOf(editor, "report.json");
  await withPicking(editor, (picking) => (picking.answer = "other.json"));
  await editor.click(first);
  await editor.keys("6", "Enter", "Control+Shift+s");
  expect(await contentOf(editor, "report.json")).toBe(before);
  expect(await inFile(editor, "other.json")).toEqual(await editor.report());
  await editor.click(first);
  await editor.keys("7", "Enter", "Control+s");
  expect(await chosen(editor)).toHaveLength(2);
  expect(await inFile(editor, "other.json")).toEqual(await editor.report());
});

for (const [answer, value] of [
  ["button.import_keep", 6],
  ["button.import_take", 9],
] as const) {
  test(`a file that somebody else has changed is not overwritten but compared; then ${answer}`, async ({ editor }) => {
    await begin(editor);
    const changed = await inFile(editor);
    Object.assign(changed.tables["applications"]?.["new"] ?? {}, { natural_person: 9 });
    const theirs = JSON.stringify(changed);
    await write(editor, "report.json", theirs);
    await editor.click(first);
    await editor.keys("6", "Enter", "Control+s");
    expect(await contentOf(editor, "report.json")).toBe(theirs);
    expect(await editor.locate("panel.import")).not.toBeNull();
    expect(await editor.locate("message")).not.toBeNull();
    await editor.click("button.close_message");
    await editor.click(answer);
    expect(await editor.cell(first)).toBe(value);
    // Now the user has seen it.
    await editor.keys("Control+s");
    expect(await inFile(editor)).toEqual(await editor.report());
    expect(await chosen(editor)).toHaveLength(1);
  });
}

test("a file in which something else lies now is left alone, and another one is chosen", async ({ editor }) => {
  await begin(editor);
  await write(editor, "report.json", "somebody's notes");
  await editor.keys("Control+s");
  expect(await editor.locate("message")).not.toBeNull();
  expect(await contentOf(editor, "report.json")).toBe("somebody's notes");
  await withPicking(editor, (picking) => (picking.answer = "other.json"));
  await editor.keys("Control+s");
  expect(await contentOf(editor, "report.json")).toBe("somebody's notes");
  expect(await inFile(editor, "other.json")).toEqual(await editor.report());
});

test("a file that is gone is chosen anew", async ({ editor }) => {
  await begin(editor);
  await editor.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("report.json"));
  await editor.keys("Control+s");
  expect(await chosen(editor)).toHaveLength(2);
  expect(await inFile(editor)).toEqual(await editor.report());
});

test("who closes the window saves nothing", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await withPicking(editor, (picking) => (picking.answer = "AbortError"));
  let downloads = 0;
  editor.page.on("download", () => downloads++);
  await editor.keys("Control+s");
  expect(await editor.locate("message")).toBeNull();
  expect(downloads).toBe(0);
  await withPicking(editor, (picking) => (picking.answer = "report.json"));
  await editor.keys("Control+s");
  expect(await inFile(editor)).toEqual(await editor.report());
});

test("where the browser allows no real files, in a frame of another site, the report is downloaded", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await withPicking(editor, (picking) => (picking.answer = "SecurityError"));
  const waiting = editor.page.waitForEvent("download");
  await editor.keys("Control+s");
  expect((await waiting).suggestedFilename()).toMatch(/^甲局-\d{4}\.json$/);
});

test("a file that cannot be written is downloaded, and stays as it was", async ({ editor }) => {
  await begin(editor);
  const before = await contentOf(editor, "report.json");
  await editor.page.evaluate(() => {
    FileSystemWritableFileStream.prototype.close = () => Promise.reject(new DOMException("the disk is full", "QuotaExceededError"));
  });
  await editor.click(first);
  const waiting = editor.page.waitForEvent("download");
  await editor.keys("6", "Enter", "Control+s");
  await waiting;
  expect(await contentOf(editor, "report.json")).toBe(before);
});

const complete = readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8");
const unit = (JSON.parse(complete) as ReportFile).unit.name;

async function openChosen(editor: Editor, name: string): Promise<void> {
  await withPicking(editor, (picking) => (picking.answer = "report.json"));
  await editor.click("button.import");
  await expect.poll(async () => (await editor.report())?.unit.name).toBe(name);
}

for (const [way, open] of [
  ["chosen", (editor: Editor) => openChosen(editor, unit)],
  ["dropped", (editor: Editor) => editor.drop("report.json", Buffer.from(complete))],
] as const) {
  test(`a file that was ${way} is the one that its report is saved to`, async ({ editor }) => {
    await write(editor, "report.json", complete);
    await open(editor);
    await editor.click("nav.proactive");
    await editor.click("proactive.regulations.issued");
    await editor.keys("7", "Enter", "Control+s");
    expect(await chosen(editor)).toEqual([]);
    expect((await inFile(editor)).tables["proactive"]?.["regulations"]?.["issued"]).toBe(7);
    expect(await inFile(editor)).toEqual(await editor.report());
  });
}

test("a sealed file that was received is never written over", async ({ editor }) => {
  await write(editor, "report.json", complete);
  await openChosen(editor, unit);
  const waiting = editor.page.waitForEvent("download");
  await editor.click("button.export_for_submission");
  const sealed = readFileSync(await (await waiting).path(), "utf8");
  expect(await contentOf(editor, "report.json")).toBe(complete);

  await write(editor, "received.json", sealed);
  await editor.page.evaluate(() => indexedDB.deleteDatabase("gongkai-files"));
  await editor.reload();
  await editor.drop("received.json", Buffer.from(sealed));
  await editor.click("nav.proactive");
  await editor.click("proactive.regulations.issued");
  await withPicking(editor, (picking) => (picking.answer = "other.json"));
  await editor.keys("7", "Enter", "Control+s");
  expect(await chosen(editor)).toHaveLength(1);
  expect(await contentOf(editor, "received.json")).toBe(sealed);
});

test("a file that was refused is not the report's", async ({ editor }) => {
  await begin(editor);
  const damaged = (await contentOf(editor, "report.json")).slice(0, -20);
  await write(editor, "damaged.json", damaged);
  await editor.drop("damaged.json", Buffer.from(damaged));
  expect(await editor.locate("message")).not.toBeNull();
  await editor.click(first);
  await editor.keys("6", "Enter", "Control+s");
  expect(await contentOf(editor, "damaged.json")).toBe(damaged);
  expect(await inFile(editor)).toEqual(await editor.report());
});

test("who closes the window opens nothing; where it does not open the page's own chooser does", async ({ editor }) => {
  await withPicking(editor, (picking) => (picking.answer = "AbortError"));
  await editor.click("button.import");
  await editor.idle();
  expect(await editor.report()).toBeNull();
  await withPicking(editor, (picking) => (picking.answer = "SecurityError"));
  const waiting = editor.page.waitForEvent("filechooser");
  await editor.click("button.import");
  await (await waiting).setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(complete) });
  await expect.poll(() => editor.report()).toEqual(JSON.parse(complete));
});
