// Nothing typed is lost: not by a reload, not when the browser is killed, not with a second window.
import { chromium, type BrowserContext } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../tools/browser.mjs";
import { expect, test, type Editor } from "./editor.ts";
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

test("a second window cannot overwrite newer work, and says so", async ({ editor, newEditor, context }) => {
  await fillSome(editor);
  const other = await newEditor(context);
  // A page of its own: newEditor gives the first page of a context.
  const second = Object.assign(other, { page: await context.newPage() });
  await second.page.goto("/");
  await second.idle();
  expect(await second.report()).toEqual(await editor.report());

  await editor.click("applications.new.natural_person");
  await editor.keys("2", "1", "Enter");
  const newest = await editor.report();

  await second.click("applications.new.business");
  await second.keys("8", "Enter");
  expect(await second.locate("message")).not.toBeNull();
  expect((await second.saved()).edits).toBe(0);
  await second.page.close();

  await editor.reload();
  expect(await editor.report()).toEqual(newest);
});
