// The page's test of itself: what it says where all is well, and where something is not.
import { expect, projectPath, test, type Editor } from "./editor.ts";

const parts = ["storage", "lock", "journal", "recovery", "file", "fonts"];

// What the panel says of each part.
async function results(editor: Editor): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const part of parts) {
    if (await editor.locate(`self_test.${part}.passed`)) said[part] = "passed";
    if (await editor.locate(`self_test.${part}.failed`)) said[part] = "failed";
  }
  return said;
}

const all = (failed: string[] = []) => Object.fromEntries(parts.map((part) => [part, failed.includes(part) ? "failed" : "passed"]));
const databases = (editor: Editor) => editor.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

async function selfTest(editor: Editor): Promise<void> {
  await editor.keys("Control+/");
  await editor.click("button.self_test");
  expect(await editor.locate("panel.self_test")).not.toBeNull();
}

for (const [page, address] of [
  ["the page", "/"],
  ["the single file", `file://${projectPath("dist/gongkai.html")}`],
] as const) {
  test(`${page} tests itself, leaves nothing behind, and touches no report`, async ({ newEditor, context }) => {
    const editor = await (await newEditor(context)).open(address);
    await editor.newReport({ name: "甲局" });
    await editor.click("applications.new.natural_person");
    await editor.keys("5", "Enter");
    const report = await editor.report();
    const before = await databases(editor);
    await selfTest(editor);
    expect(await results(editor)).toEqual(all());
    expect(await databases(editor)).toEqual(before);
    expect(await editor.report()).toEqual(report);
    await editor.keys("Escape");
    expect(await editor.locate("panel.self_test")).toBeNull();
    await editor.keys("6", "Enter");
    await editor.reload();
    expect((await editor.report()).unit).toMatchObject({ name: "甲局" });
  });
}

test("from the start page, too", async ({ editor }) => {
  await editor.click("button.self_test");
  expect(await results(editor)).toEqual(all());
});

test("a browser without locks is named", async ({ newEditor, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "locks"));
  const editor = await (await newEditor(context)).open();
  await editor.click("button.self_test");
  expect(await results(editor)).toEqual(all(["lock"]));
});

test("a storage that loses edits is named", async ({ editor }) => {
  await editor.page.evaluate(() => {
    // Says that it has stored each edit, and does so with every other one.
    const { add } = IDBObjectStore.prototype;
    let count = 0;
    IDBObjectStore.prototype.add = function (value: unknown, ...rest) {
      const real = add.call(this, value, ...rest);
      if (this.name === "journal" && ++count % 2 === 0) this.delete(IDBKeyRange.lowerBound(["gongkai-self-test", count]));
      return real;
    };
  });
  await editor.click("button.self_test");
  const said = await results(editor);
  expect(said).toMatchObject({ storage: "passed", journal: "failed", file: "passed" });
});

test("a storage that takes nothing is named, and the rest is tested all the same", async ({ editor }) => {
  await editor.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
  });
  await editor.click("button.self_test");
  expect(await results(editor)).toEqual(all(["storage", "journal", "recovery"]));
});
