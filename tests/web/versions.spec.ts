// Earlier versions of a report: kept by themselves and by name, compared, and brought back as a step.
import { thinned } from "../../web/thinned_versions.ts";
import { expect, quietDay, test, type Editor } from "./editor.ts";

const first = "applications.new.natural_person";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test("versions that were kept by themselves are thinned as they get older", () => {
  const now = 400 * day;
  const times = Array.from({ length: 12 * 24 * 40 }, (_, index) => now - index * 5 * minute);
  const kept = thinned(times, now);
  const ages = kept.map((time) => now - time);
  expect(ages).toEqual([...ages].sort((one, other) => one - other));
  expect(ages.filter((age) => age <= hour)).toHaveLength(13);
  // One an hour up to a day, then one a day.
  for (const [from, to, length] of [
    [hour, day, hour],
    [day, 30 * day, day],
  ] as const) {
    const stretches = kept.filter((time) => now - time > from && now - time <= to).map((time) => Math.floor(time / length));
    expect(new Set(stretches).size).toBe(stretches.length);
    expect(stretches.length).toBeGreaterThan(20);
  }
  expect(kept.length).toBeLessThanOrEqual(60);
  expect(thinned(kept, now)).toEqual(kept);
  expect(thinned([], now)).toEqual([]);
});

async function type(editor: Editor, value: string): Promise<void> {
  await editor.click(first);
  await editor.keys(...value, "Enter");
}

async function openVersions(editor: Editor): Promise<number> {
  await editor.click("state.saving");
  await editor.idle();
  let count = 0;
  while (await editor.locate(`version.${count}`)) count++;
  return count;
}

// A person's time, not the test's.
const passes = (editor: Editor, milliseconds: number) =>
  editor.page.evaluate((by) => {
    const { now } = Date;
    Date.now = () => now() + by;
  }, milliseconds);

async function keepAs(editor: Editor, name: string): Promise<void> {
  await openVersions(editor);
  await editor.click("versions.name");
  await editor.type(name);
  await editor.click("button.keep_version");
  await editor.keys("Escape");
  expect(await editor.locate("panel.versions")).toBeNull();
}

test("a version is kept at the beginning and every ten minutes of work, not with each edit", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await type(editor, "5");
  expect(await openVersions(editor)).toBe(1);
  await editor.keys("Escape");
  await passes(editor, 9 * minute);
  await type(editor, "6");
  expect(await openVersions(editor)).toBe(1);
  await editor.keys("Escape");
  await passes(editor, 2 * minute);
  await type(editor, "7");
  expect(await openVersions(editor)).toBe(2);
  await editor.keys("Escape");
  // Opened again as it was: nothing new. Then something is.
  await editor.reload();
  expect(await openVersions(editor)).toBe(2);
});

test("a version is compared with what is there now, and brought back as one step", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await type(editor, "5");
  await keepAs(editor, "送审稿");
  const kept = await editor.report();
  await type(editor, "6");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("全年平稳。");
  const now = await editor.report();

  expect(await openVersions(editor)).toBe(2);
  await editor.click("version.0");
  expect(await editor.locate("panel.import")).not.toBeNull();
  // The text and the table are two parts; the table alone is brought back.
  await editor.click("import.part.0");
  await editor.click("button.version_restore");
  expect(await editor.locate("panel.versions")).toBeNull();
  expect(await editor.cell(first)).toBe(5);
  expect((await editor.report()).sections).toEqual(now.sections);
  await editor.keys("Control+z");
  expect(await editor.report()).toEqual(now);

  await openVersions(editor);
  await editor.click("version.0");
  await editor.click("button.version_restore");
  expect(await editor.report()).toEqual(kept);
  expect((await editor.steps()).undo[0]).toBe("恢复历史版本");
  await editor.reload();
  expect(await editor.report()).toEqual(kept);
});

test("two versions are compared with each other; nothing is to be taken then", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await type(editor, "5");
  await keepAs(editor, "一稿");
  await type(editor, "6");
  await keepAs(editor, "二稿");
  await type(editor, "7");
  const now = await editor.report();
  expect(await openVersions(editor)).toBe(3);
  await editor.click("version.1.base");
  await editor.click("version.0");
  expect(await editor.locate("panel.import")).not.toBeNull();
  expect(await editor.locate("import.part.0")).not.toBeNull();
  expect(await editor.locate("button.version_restore")).toBeNull();
  await editor.click("button.version_back");
  expect(await editor.locate("panel.versions")).not.toBeNull();
  // The base once more: the others are compared with now again.
  await editor.click("version.1.base");
  await editor.click("version.0");
  await editor.click("button.version_restore");
  expect(await editor.cell(first)).toBe(6);
  await editor.keys("Control+z");
  expect(await editor.report()).toEqual(now);
});

test("a version is opened as a report of its own", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await type(editor, "5");
  await keepAs(editor, "一稿");
  await type(editor, "6");
  const { id } = await editor.report();
  await openVersions(editor);
  await editor.click("version.0");
  await editor.click("button.version_copy");
  expect(await editor.cell(first)).toBe(5);
  expect((await editor.report()).id).not.toBe(id);
});

test("versions go with a report whose time in the bin is over, and not before", async ({ newEditor, context }) => {
  const editor = await (await newEditor(context)).open();
  await editor.newReport({ name: "甲局" });
  await type(editor, "5");
  await editor.click("button.new_report");
  await editor.click("recent.0.bin");
  const count = (from: Editor) =>
    from.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("gongkai-versions");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction("versions").objectStore("versions").count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
  const before = await count(editor);
  expect(before).toBeGreaterThan(0);
  await editor.page.close();
  const soon = await (await newEditor(context)).open("/", new Date(quietDay.getTime() + 29 * day));
  expect(await count(soon)).toBe(before);
  await soon.page.close();
  const later = await (await newEditor(context)).open("/", new Date(quietDay.getTime() + 31 * day));
  await expect.poll(() => count(later)).toBe(0);
});
