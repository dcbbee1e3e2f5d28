// Nothing typed is lost: not by a reload, not without a network.
import { expect, test } from "../test.ts";
import type { EnginePage } from "../page.ts";

async function fillSome(editor: EnginePage): Promise<void> {
  await editor.newReport({ name: "乙镇人民政府", kind: "township" });
  await editor.click("applications.new.natural_person");
  await editor.keys("1", "7", "Tab", "4", "Enter");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("本年度工作概述。");
}

test("a reload brings the open report back, as it was, and work goes on", async ({ editor }) => {
  await fillSome(editor);
  const before = await editor.report();
  expect((await editor.saved()).edits).toBeGreaterThan(0);
  await editor.reload();
  expect(await editor.report()).toEqual(before);
  await editor.click("applications.new.natural_person");
  await editor.keys("9", "Enter");
  await editor.reload();
  expect(await editor.cell("applications.new.natural_person")).toBe(9);
});

test("the start page lists what is stored, and opens it", async ({ editor }) => {
  await fillSome(editor);
  const before = await editor.report();
  await editor.click("button.new_report");
  await editor.reload();
  expect(await editor.report()).toBeNull();
  await editor.click("recent.0");
  expect(await editor.report()).toEqual(before);
});

test("without a server the page comes again, with the report", async ({ editor, server }) => {
  await fillSome(editor);
  const before = await editor.report();
  await editor.ask(async () => void (await navigator.serviceWorker.ready), null);
  server.close();
  // Not by the driver's reload: Firefox's goes past service workers, as Shift and reload do.
  await editor.open(server.address);
  expect(await editor.report()).toEqual(before);
});
