// What happens to the storage itself: full, cleared, set up by a newer version; and what a person throws away.
import { chromium, type BrowserContext } from "@playwright/test";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desktopBrowser, launchOptions } from "../../tools/browser.mjs";
import { Editor, expect, quietDay, test } from "./editor.ts";
import { port } from "./playwright.config.ts";

const origin = `http://127.0.0.1:${port}`;
const person = "applications.new.natural_person";
const business = "applications.new.business";
const dayInMilliseconds = 24 * 60 * 60 * 1000;

async function begin(editor: Editor, name = "丁局"): Promise<void> {
  await editor.newReport({ name });
  await editor.click(person);
  await editor.keys("1", "7", "Enter");
}

// The browser's own limit, in bytes; none: as it was.
async function limitStorage(editor: Editor, quotaSize?: number): Promise<void> {
  const devTools = await editor.page.context().newCDPSession(editor.page);
  await devTools.send("Storage.overrideQuotaForOrigin", quotaSize === undefined ? { origin } : { origin, quotaSize });
}

async function clearStorage(editor: Editor, storageTypes: string): Promise<void> {
  const devTools = await editor.page.context().newCDPSession(editor.page);
  await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes });
}

async function savedFile(editor: Editor, button: string): Promise<string> {
  const waiting = editor.page.waitForEvent("download");
  await editor.click(button);
  return readFileSync(await (await waiting).path(), "utf8");
}

// A page of the same origin without the program.
async function besideTheProgram(context: BrowserContext) {
  const page = await context.newPage();
  // With a sign of its own, or the browser looks for one.
  const body = '<!doctype html><link rel="icon" href="data:," />';
  await page.route("**/beside", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/beside");
  return page;
}

// The database as a newer version of the page would set it up.
function setUpNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gongkai", 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore("future");
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error ?? new Error("not opened"));
  });
}

test("when the storage is full a banner says so, editing goes on, a file rescues it, and writing goes on when there is room", async ({ browser, newEditor }) => {
  // Before the page begins, since the browser looks at its limit only now and then; without what the service worker keeps.
  const context = await browser.newContext();
  const editor = await newEditor(context);
  await editor.page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("none"))));
  await limitStorage(editor, 150_000);
  await editor.open();
  await begin(editor);
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  const { edits } = await editor.saved();
  await editor.page.keyboard.insertText("本年度公开政府信息。".repeat(5_000));
  await editor.idle();
  await editor.click("nav.applications");
  await editor.click(business);
  await editor.keys("8", "Enter");
  await expect.poll(() => editor.locate("banner.keeping")).not.toBeNull();
  expect(await editor.cell(business)).toBe(8);
  expect((await editor.saved()).edits).toBe(edits);

  const report = await editor.report();
  const rescued = await savedFile(editor, "button.rescue");
  expect(JSON.parse(rescued)).toEqual(report);

  await limitStorage(editor);
  await editor.click("button.retry_storing");
  await expect.poll(() => editor.locate("banner.keeping")).toBeNull();
  await editor.reload();
  expect(await editor.report()).toEqual(report);

  // The rescue file opens as what it was, in a browser that knows nothing of it.
  await clearStorage(editor, "all");
  await editor.page.evaluate(() => sessionStorage.clear());
  await editor.reload();
  await editor.drop("rescue.json", Buffer.from(rescued));
  expect(await editor.report()).toEqual(report);
  await context.close();
});

test("writing that failed goes on by itself", async ({ editor }) => {
  await begin(editor);
  await editor.page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("a disk error", "DataError");
    };
    window.addEventListener("disk-works", () => (IDBObjectStore.prototype.add = add), { once: true });
  });
  await editor.keys("3", "Enter");
  await expect.poll(() => editor.locate("banner.keeping")).not.toBeNull();
  await editor.page.evaluate(() => window.dispatchEvent(new Event("disk-works")));
  await expect.poll(() => editor.locate("banner.keeping"), { timeout: 20_000 }).toBeNull();
});

test("a report that could not be stored can be left and opened again, and is stored when that works", async ({ editor }) => {
  await begin(editor);
  await editor.page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    window.addEventListener("disk-works", () => Object.assign(IDBObjectStore.prototype, { add, put }), { once: true });
  });
  await editor.click(business);
  await editor.keys("8", "Enter");
  const report = await editor.report();
  await editor.click("button.new_report");
  await expect.poll(() => editor.locate("notice.storage")).not.toBeNull();
  await editor.click("recent.0");
  expect(await editor.report()).toEqual(report);
  await editor.page.evaluate(() => window.dispatchEvent(new Event("disk-works")));
  await editor.click(person);
  await editor.keys("1", "Enter");
  await expect.poll(() => editor.locate("banner.keeping")).toBeNull();
  const newest = await editor.report();
  await editor.reload();
  expect(await editor.report()).toEqual(newest);
});

test("a page with work that is not stored is not left without a question", async ({ editor }) => {
  await begin(editor);
  await editor.page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await editor.click(business);
  await editor.keys("8", "Enter");
  await expect.poll(() => editor.locate("banner.keeping")).not.toBeNull();
  const asked = editor.page.waitForEvent("dialog");
  await editor.page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  expect(await editor.cell(business)).toBe(8);
});

test("a page whose work is stored is left without a question", async ({ editor }) => {
  await begin(editor);
  const closed = editor.page.waitForEvent("close");
  await editor.page.close({ runBeforeUnload: true });
  await closed;
});

test("a private window keeps a report as long as it is open, and nothing of it is left for the next", async ({ browser, newEditor }) => {
  const first = await browser.newContext(); // off the record, as a private window is
  const editor = await (await newEditor(first)).open();
  await begin(editor);
  const report = await editor.report();
  expect((await editor.saved()).edits).toBeGreaterThan(0);
  await editor.reload();
  expect(await editor.report()).toEqual(report);
  await first.close();

  const next = await browser.newContext();
  const after = await (await newEditor(next)).open();
  expect(await after.report()).toBeNull();
  expect(await after.locate("recent.0")).toBeNull();
  expect(await after.locate("notice.storage")).toBeNull();
  await next.close();
});

test("where the browser keeps nothing at all one can still write, is told, and has a file", async () => {
  const profile = mkdtempSync(join(tmpdir(), "gongkai-blocked-"));
  mkdirSync(join(profile, "Default"));
  // The browser's own setting: no site may keep anything.
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, executablePath: desktopBrowser, viewport: { width: 1280, height: 720 } });
  try {
    const editor = await new Editor(context.pages()[0] ?? (await context.newPage())).open(`${origin}/`);
    expect(await editor.page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open("any");
      opening.onsuccess = () => resolve("open");
      opening.onerror = () => resolve("refused");
    }).catch(() => "refused"))).toBe("refused");
    expect(await editor.locate("message")).not.toBeNull();
    await begin(editor);
    expect(await editor.locate("banner.keeping")).not.toBeNull();
    await editor.click(business);
    await editor.keys("8", "Enter");
    expect(await editor.cell(business)).toBe(8);
    expect(JSON.parse(await savedFile(editor, "button.rescue"))).toEqual(await editor.report());
    expect(editor.complaints).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test("storage that is cleared while one writes costs nothing of the open report", async ({ editor }) => {
  await begin(editor);
  await clearStorage(editor, "indexeddb");
  await editor.click(business);
  await editor.keys("8", "Enter");
  await expect.poll(() => editor.locate("message")).not.toBeNull();
  const report = await editor.report();
  expect(report.tables["applications"]?.["new"]?.["business"]).toBe(8);
  await editor.reload();
  expect(await editor.report()).toEqual(report);
  // And on from there.
  await editor.click(person);
  await editor.keys("5", "Enter");
  await editor.reload();
  expect(await editor.cell(person)).toBe(5);
});

test("storage that was cleared before the start is said, with the names of what is gone", async ({ editor, context }) => {
  await begin(editor, "戊局");
  const file = await savedFile(editor, "button.export_json");
  const beside = await besideTheProgram(context);
  await editor.page.close();
  const watcher = new Editor(beside);
  await clearStorage(watcher, "indexeddb");
  await watcher.open();
  expect(await watcher.locate("notice.storage")).not.toBeNull();
  await watcher.drop("戊局.json", Buffer.from(file));
  expect(await watcher.report()).toEqual(JSON.parse(file));
  await watcher.click("button.new_report");
  await watcher.click("missing.close");
  await watcher.page.evaluate(() => sessionStorage.clear());
  await watcher.reload();
  expect(await watcher.locate("notice.storage")).toBeNull();
  expect(watcher.complaints).toEqual([]);
});

test("a database of a newer version is shown, read only, and not changed", async ({ editor, context }) => {
  await begin(editor);
  const report = await editor.report();
  const beside = await besideTheProgram(context);
  await beside.evaluate(setUpNewer);
  await editor.reload();
  expect(await editor.report()).toEqual(report);
  expect(await editor.locate("banner.keeping")).not.toBeNull();
  await editor.click(business);
  await editor.keys("8", "Enter");
  expect(await editor.report()).toEqual(report);
  const versions = await beside.evaluate(async () => (await indexedDB.databases()).flatMap(({ name, version }) => (name === "gongkai" ? [version] : [])));
  expect(versions).toEqual([2]);
});

test("a newer version that takes over the database meanwhile is told, and the file rescues", async ({ editor, context }) => {
  await begin(editor);
  const beside = await besideTheProgram(context);
  await beside.evaluate(setUpNewer);
  await editor.click(business);
  await editor.keys("8", "Enter");
  await expect.poll(() => editor.locate("banner.keeping")).not.toBeNull();
  expect(JSON.parse(await savedFile(editor, "button.rescue"))).toEqual(await editor.report());
});

test("a report in the bin comes back for thirty days, and not after", async ({ editor, context }) => {
  await begin(editor, "甲局");
  const report = await editor.report();
  await editor.click("button.new_report");
  await editor.click("recent.0.bin");
  expect(await editor.locate("recent.0")).toBeNull();
  await editor.reload();
  await editor.click("button.bin");
  await editor.click("bin.0.restore");
  await editor.click("recent.0");
  expect(await editor.report()).toEqual(report);

  await editor.click("button.new_report");
  await editor.click("recent.0.bin");
  const later = async (days: number) => {
    const page = await context.newPage();
    return new Editor(page).open("/", new Date(quietDay.getTime() + days * dayInMilliseconds));
  };
  expect(await (await later(29)).locate("button.bin")).not.toBeNull();
  const afterwards = await later(31);
  expect(await afterwards.locate("button.bin")).toBeNull();
  expect(await afterwards.locate("notice.storage")).toBeNull();
});

test("what is not opened, and what is left for another, is no less stored", async ({ editor }) => {
  await begin(editor, "甲局");
  const first = await editor.report();
  await editor.click("button.new_report");
  await begin(editor, "乙局");
  await editor.page.evaluate(() => sessionStorage.clear());
  await editor.reload();
  await editor.click("button.new_report");
  await editor.click("recent.1");
  expect(await editor.report()).toEqual(first);
});

test("a report that is open in another window does not go to the bin", async ({ editor, context }) => {
  await begin(editor);
  const second = await new Editor(await context.newPage()).open();
  await second.click("button.new_report");
  await second.click("recent.0.bin");
  expect(await second.locate("message")).not.toBeNull();
  expect(await second.locate("recent.0")).not.toBeNull();
});

test("a file of a stored report opens beside it, with a comparison and a choice", async ({ editor }) => {
  await begin(editor);
  const file = await editor.report();
  await editor.click(person);
  await editor.keys("2", "0", "Enter");
  const mine = await editor.report();
  await editor.click("button.new_report");

  await editor.drop("丁局.json", Buffer.from(JSON.stringify(file)));
  expect(await editor.report()).toEqual(mine);
  await editor.click("button.import_keep");
  expect(await editor.report()).toEqual(mine);

  await editor.drop("丁局.json", Buffer.from(JSON.stringify(file)));
  await editor.click("button.import_both");
  const copy = await editor.report();
  expect(copy.id).not.toBe(file.id);
  expect({ ...copy, id: file.id }).toEqual(file);

  await editor.drop("丁局.json", Buffer.from(JSON.stringify(file)));
  await editor.click("button.import_take");
  expect(await editor.report()).toEqual(file);
  await editor.keys("Control+z");
  expect(await editor.report()).toEqual(mine);
});
