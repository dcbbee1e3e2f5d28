// Nothing typed is lost: not by a reload, not when the browser is killed, not when the page is left in the middle of a word.
import { chromium, type BrowserContext } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../tools/browser.mjs";
import { Editor, expect, test } from "./editor.ts";
import { port } from "./playwright.config.ts";
import { killProcessesOf, processesOf } from "./processes.ts";

async function fillSome(editor: Editor): Promise<void> {
  await editor.newReport({ name: "乙镇人民政府", kind: "township" });
  await editor.click("applications.new.natural_person");
  await editor.keys("1", "7", "Tab", "4", "Enter");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("本年度工作概述。Zhengfu 100%");
}

test("a reload brings the open report back, as it was", async ({ editor }) => {
  await fillSome(editor);
  const before = await editor.report();
  await editor.reload();
  expect(await editor.report()).toEqual(before);
  expect((await editor.saved()).verified_at).toBeGreaterThan(0);
  // And work goes on.
  await editor.click("applications.new.natural_person");
  await editor.keys("9", "Enter");
  await editor.reload();
  expect(await editor.cell("applications.new.natural_person")).toBe(9);
});

test("the start page lists what is stored, and opens it", async ({ editor }) => {
  await fillSome(editor);
  const before = await editor.report();
  await editor.click("button.new_report");
  expect(await editor.report()).toBeNull();
  await editor.reload();
  expect(await editor.report()).toBeNull();
  await editor.click("recent.0");
  expect(await editor.report()).toEqual(before);
});

test("a killed browser loses nothing that was stored", async ({ newEditor }) => {
  const profile = mkdtempSync(join(tmpdir(), "gongkai-profile-"));
  const start = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1280, height: 720 } });
  const address = `http://127.0.0.1:${port}/`;
  let context: BrowserContext | undefined;
  try {
    context = await start();
    const editor = await (await newEditor(context)).open(address);
    await fillSome(editor);
    const before = await editor.report();
    const closed = context.waitForEvent("close");
    killProcessesOf(profile);
    await closed;
    await expect.poll(() => processesOf(profile)).toEqual([]);

    context = await start();
    const again = await (await newEditor(context)).open(address);
    expect(await again.report()).toEqual(before);
  } finally {
    await context?.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
});

test("the header says when the report was last verified, and draws nothing while nobody works", async ({ editor }) => {
  await fillSome(editor);
  const { verified_at } = await editor.saved();
  expect(Math.abs(verified_at - (await editor.page.evaluate(() => Date.now())))).toBeLessThan(60_000);
  const frames = await editor.frames();
  // Ten seconds of the page's clock in which nothing happens.
  await editor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
  expect(await editor.frames()).toBe(frames);
});

test("each character is in the storage before the next is typed", async ({ editor }) => {
  await editor.newReport({ name: "乙镇人民政府" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  for (const character of "本年度工作概述") {
    const before = await editor.saved();
    await editor.page.keyboard.insertText(character);
    // Well within 200 ms, although the machine may be busy: counted from the key, in the page.
    await expect.poll(async () => (await editor.saved()).edits, { intervals: [10], timeout: 2_000 }).toBe(before.edits + 1);
  }
});

const waysToLeave: Record<string, () => void> = {
  "the window is hidden": () => {
    Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  },
  "the page is frozen": () => void document.dispatchEvent(new Event("freeze")),
  "the page goes away": () => void window.dispatchEvent(new Event("pagehide")),
  "the field loses the focus": () => (document.activeElement as HTMLElement).blur(),
};

for (const [name, leave] of Object.entries(waysToLeave)) {
  test(`what an input method composes is stored when ${name}`, async ({ editor }) => {
    await editor.newReport({ name: "丙局" });
    await editor.click("nav.overview");
    await editor.click("section.overview.text");
    await editor.type("甲");
    await editor.compose("z", "zh", "zhe");
    await editor.page.evaluate(leave);
    await expect.poll(async () => (await editor.report()).sections["overview"]?.text).toBe("甲zhe");
    await editor.page.evaluate(() => void Reflect.deleteProperty(document, "hidden"));
    await editor.idle();
    await editor.reload();
    expect((await editor.report()).sections["overview"]?.text).toBe("甲zhe");
  });
}

test("what was typed just before the page is left, or its tab closed, is there", async ({ editor, context }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("applications.new.natural_person");
  await editor.page.keyboard.press("7");
  await editor.page.goto("about:blank");
  await editor.page.goto("/");
  await editor.idle();
  expect(await editor.cell("applications.new.natural_person")).toBe(7);

  await editor.click("applications.new.business");
  await editor.page.keyboard.press("8");
  const other = await context.newPage();
  await editor.page.close();
  const again = await new Editor(other).open();
  expect(await again.cell("applications.new.business")).toBe(8);
  expect(again.complaints).toEqual([]);
});

test("the browser is asked to keep the storage once there is something of the user's in it, and not before", async ({ editor }) => {
  await editor.page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    navigator.storage.persist = () => {
      asked.push(JSON.stringify(window.gongkai?.report()));
      return Promise.resolve(true);
    };
  });
  await editor.reload();
  const asked = () => editor.page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(await asked()).toEqual([]);
  await editor.newReport({ name: "甲局" });
  await editor.click("applications.new.natural_person");
  await editor.keys("1", "Enter", "2", "Enter");
  expect(await asked()).toHaveLength(1);
});

test("whatever happens to the window while the page reads what is stored, the open report comes back", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  const report = await editor.report();
  await editor.page.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    const framesLater = (count: number, run: () => void): number => requestAnimationFrame(() => (count === 0 ? run() : framesLater(count - 1, run)));
    // The disk takes its time.
    IDBOpenDBRequest.prototype.addEventListener = function (this: IDBOpenDBRequest, type: string, listener: EventListener, options?: AddEventListenerOptions) {
      const late = (event: Event) => void framesLater(5, () => listener.call(this, event));
      addEventListener.call(this, type, type === "success" ? late : listener, options);
    };
    const glance = () => {
      document.dispatchEvent(new Event("visibilitychange"));
      if (!("gongkai" in window && document.getElementById("loading") === null)) requestAnimationFrame(glance);
    };
    requestAnimationFrame(glance);
  });
  await editor.reload();
  expect(await editor.report()).toEqual(report);
  await editor.reload();
  expect(await editor.report()).toEqual(report);
});
