// What earlier versions of the page have left in the browser's storage opens in this one. The fixtures are never changed; a release that
// stores something in another way adds one (tests/fixtures/storage).
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor, type ReportFile } from "./editor.ts";

const person = "applications.new.natural_person";

interface Stored {
  snapshots: { report: string; sequence: number }[];
  journal: { report: string; sequence: number; edit: string; stored_at: number }[];
  versions?: { report: string; saved_at: number; name: string; content: string }[];
  rule_pack?: string;
  // The report that this comes to, and its steps in words.
  holds?: ReportFile;
  undo?: string[];
  redo?: string[];
}

const storedBy = (release: string) => JSON.parse(readFileSync(projectPath(`tests/fixtures/storage/${release}.json`), "utf8")) as Stored;

// Puts records into the storage as another version of the page has left them, and starts a new window with them.
async function startWith(editor: Editor, stored: Stored): Promise<void> {
  await editor.page.evaluate(async (content) => {
    const fill = (name: string, records: Record<string, { key?: string; value: unknown }[]>) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(Object.keys(records), "readwrite");
          for (const [store, entries] of Object.entries(records))
            for (const { key, value } of entries) transaction.objectStore(store).put(value, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
        };
      });
    const values = (list: unknown[]) => list.map((value) => ({ value }));
    const page = [{ key: "open_report", value: content.snapshots[0]?.report as unknown }];
    if (content.rule_pack) page.push({ key: "rule_pack", value: content.rule_pack });
    await fill("gongkai", { snapshots: values(content.snapshots), journal: values(content.journal), page });
    if (content.versions) await fill("gongkai-versions", { versions: values(content.versions) });
  }, stored);
  await editor.page.evaluate(() => sessionStorage.clear());
  await editor.reload();
}

test("the storage of version 1 opens: the report as it was, its steps, its versions and the rules that were taken up", async ({ editor }) => {
  // The databases are set up when they are first used.
  await editor.newReport({ name: "空" });
  const stored = storedBy("version-1");
  await startWith(editor, stored);
  expect(await editor.report()).toEqual(stored.holds);
  expect(await editor.locate("message")).toBeNull();
  expect(await editor.locate("banner.keeping")).toBeNull();
  const { undo } = await editor.steps();
  expect(await editor.steps()).toEqual({ undo: stored.undo, redo: stored.redo });
  for (const _ of undo) await editor.keys("Control+z");
  expect(await editor.report()).not.toEqual(stored.holds);
  for (const _ of undo) await editor.keys("Control+y");
  expect(await editor.report()).toEqual(stored.holds);

  await editor.click("state.saving");
  await editor.idle();
  // One of its own from this start, and those that were stored.
  expect(await editor.locate(`version.${stored.versions?.length}`)).not.toBeNull();
  await editor.keys("Escape");
  expect(await editor.locate("findings.adjusted")).not.toBeNull();
});

test("what a version without steps has stored opens, with nothing to undo", async ({ editor }) => {
  await startWith(editor, storedBy("without-steps"));
  expect(await editor.cell(person)).toBe(5);
  expect((await editor.report()).sections["overview"]?.text).toBe("本年度公开");
  expect(await editor.steps()).toEqual({ undo: [], redo: [] });
  expect(await editor.locate("message")).toBeNull();
  // And from here on there is.
  await editor.click(person);
  await editor.keys("6", "Enter");
  await editor.reload();
  expect((await editor.steps()).undo).toEqual(["修改 本年新收·自然人"]);
  await editor.keys("Control+z");
  expect(await editor.cell(person)).toBe(5);
});

test("a damaged record of the steps, or one of a later version, costs no more than steps", async ({ editor }) => {
  const stored = storedBy("without-steps");
  const { report } = stored.snapshots[0] ?? { report: "" };
  const edits = ["", "{\"name\":", "<img src=x>", JSON.stringify({ name: "edit.cell", changes: [{ cell: "no.such.cell", before: null, after: 1 }], step: "made" }), JSON.stringify({ steps: { version: 2 } })];
  stored.journal = edits.map((edit, index) => ({ report, sequence: index + 1, edit, stored_at: 1764000000000 }));
  await startWith(editor, stored);
  expect(await editor.cell(person)).toBe(4);
  expect(await editor.steps()).toEqual({ undo: [], redo: [] });
  expect(await editor.locate("message")).toBeNull();
});
