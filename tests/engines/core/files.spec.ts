// Files out and in, and what a click on a finding does.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../test.ts";
import type { EnginePage } from "../page.ts";
import { projectPath } from "../../web/editor.ts";
import type { ReportFile } from "../../web/report_page.ts";
import { sample } from "../../web/samples.ts";

async function openFile(editor: EnginePage, path: string): Promise<void> {
  await editor.session.chooseFile("#file", path);
  await expect.poll(async () => (await editor.report()) !== null).toBe(true);
  await editor.idle();
}

test("export gives UNIT-YEAR.json, and opening it gives the same report", async ({ editor, desktop, server }) => {
  await editor.openSample();
  const report = await editor.report();
  await editor.click("button.export_json");
  const path = join(desktop.downloads, `${sample.unit.name}-${sample.year}.json`);
  const content = () => (existsSync(path) ? readFileSync(path, "utf8") : "");
  await expect.poll(() => content().trimEnd().endsWith("}"), `${readdirSync(desktop.downloads).join()}`).toBe(true);
  expect(JSON.parse(content())).toEqual(report);
  expect(report.tables).toEqual(sample.tables);

  // Into a browser that has never seen it.
  await editor.ask(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    localStorage.clear();
    sessionStorage.clear();
  }, null);
  await editor.open(server.address);
  expect(await editor.report()).toBeNull();
  await openFile(editor, path);
  expect(await editor.report()).toEqual(report);
  rmSync(path);
});

test("a file is opened by dropping it on the window", async ({ editor }) => {
  await editor.drop("拖进来.json", JSON.stringify(sample));
  expect((await editor.report()).tables).toEqual(sample.tables);
});

test("a swapped digit in an opened file is named, mended by one click, and back after one undo", async ({ editor, desktop }) => {
  const report = JSON.parse(readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8")) as ReportFile;
  const granted = "applications.granted.natural_person";
  Object.assign(report.tables["applications"]?.["granted"] ?? {}, { natural_person: 64 });
  const path = join(desktop.folder, "swapped.json");
  writeFileSync(path, JSON.stringify(report));
  await openFile(editor, path);
  expect(await editor.cell(granted)).toBe(64);

  const suspected = (await editor.findings()).findIndex(({ suspects }) => suspects?.[0]?.cell === granted);
  await editor.keys("F8");
  await editor.click(`finding.${suspected}.mend.1`);
  expect(await editor.cell(granted)).toBe(46);
  expect((await editor.findings()).filter(({ state }) => state === "fail")).toEqual([]);
  await editor.keys("Control+z");
  expect(await editor.cell(granted)).toBe(64);
});

test("a file that is no report is refused in words, and nothing changes", async ({ editor, desktop }) => {
  await editor.openSample();
  const before = await editor.report();
  const path = join(desktop.folder, "no-report.json");
  writeFileSync(path, "<!doctype html><script>alert(1)</script>");
  await editor.session.chooseFile("#file", path);
  await expect.poll(() => editor.locate("message")).not.toBeNull();
  expect(await editor.report()).toEqual(before);
});
