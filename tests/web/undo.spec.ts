// Undo and redo with real keys: one list for cells and texts, with names, kept over a reload and a killed browser.
import { chromium, type BrowserContext } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../tools/browser.mjs";
import { expect, test, type Editor } from "./editor.ts";
import { port } from "./playwright.config.ts";
import { killProcessesOf, processesOf } from "./processes.ts";

const person = "applications.new.natural_person";
const overview = async (editor: Editor) => (await editor.report()).sections["overview"]?.text;

// Three steps: a cell, a paste of cells by clearing two at once, and a text.
async function threeSteps(editor: Editor): Promise<void> {
  await editor.newReport({ name: "乙局" });
  await editor.click(person);
  await editor.keys("1", "7", "Tab", "4", "Shift+Tab");
  await editor.keys("Shift+ArrowRight", "Delete");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("本年度工作概述");
}

const names = ["修改总体情况文字", "清除 2 个单元格", "修改 本年新收·商业企业", "修改 本年新收·自然人"];

test("after a reload three steps are taken back by their names, and made again", async ({ editor }) => {
  await threeSteps(editor);
  const end = await editor.report();
  expect((await editor.steps()).undo).toEqual(names);
  await editor.reload();
  expect((await editor.steps()).undo).toEqual(names);

  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("");
  await editor.keys("Control+z");
  expect(await editor.cell(person)).toBe(17);
  expect(await editor.locate(person)).not.toBeNull();
  await editor.keys("Control+z");
  expect(await editor.cell("applications.new.business")).toBeNull();
  expect(await editor.steps()).toEqual({ undo: names.slice(3), redo: names.slice(0, 3).reverse() });

  // What was taken back is kept too.
  await editor.reload();
  expect((await editor.steps()).redo).toEqual(names.slice(0, 3).reverse());
  await editor.keys("Control+y", "Control+Shift+Z", "Control+y");
  expect(await editor.report()).toEqual(end);
});

test("the steps are there in a new window, and not in the report file", async ({ editor, newEditor, context }) => {
  await threeSteps(editor);
  const report = await editor.report();
  const other = await newEditor(context);
  // A page of its own: newEditor gives the first page of a context.
  const second = Object.assign(other, { page: await context.newPage() });
  await second.page.goto("/");
  await second.idle();
  // They go with the writing.
  expect((await second.steps()).undo).toEqual([]);
  await second.click("button.take_over");
  expect((await second.steps()).undo).toEqual(names);
  await second.page.close();
  expect(JSON.stringify(report)).not.toContain("edit.");
});

test("a killed browser keeps the steps", async ({ newEditor }) => {
  const profile = mkdtempSync(join(tmpdir(), "gongkai-undo-"));
  const start = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport: { width: 1280, height: 720 } });
  const address = `http://127.0.0.1:${port}/`;
  let context: BrowserContext | undefined;
  try {
    context = await start();
    const editor = await (await newEditor(context)).open(address);
    await threeSteps(editor);
    await editor.keys("Control+z");
    const closed = context.waitForEvent("close");
    killProcessesOf(profile);
    await closed;
    await expect.poll(() => processesOf(profile)).toEqual([]);

    context = await start();
    const again = await (await newEditor(context)).open(address);
    expect(await again.steps()).toEqual({ undo: names.slice(1), redo: names.slice(0, 1) });
    await again.keys("Control+y");
    expect(await overview(again)).toBe("本年度工作概述");
    await again.keys("Control+z", "Control+z", "Control+z", "Control+z");
    expect(await again.cell(person)).toBeNull();
  } finally {
    await context?.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
});

// That a thousand are kept, and no more, tests/ui/undo_test.cpp shows.
test("sixty steps come back with a reload, are all taken back, and done again", async ({ editor }) => {
  await editor.newReport({ name: "乙局" });
  await editor.click(person);
  for (let step = 0; step < 60; step++) {
    await editor.page.keyboard.press(String(1 + (step % 9)));
    await editor.page.keyboard.press(step % 2 === 0 ? "ArrowDown" : "ArrowUp");
  }
  await editor.idle();
  await editor.reload();
  expect((await editor.steps()).undo).toHaveLength(60);
  for (let step = 0; step < 60; step++) await editor.page.keyboard.press("Control+z");
  await editor.idle();
  expect(await editor.cell(person)).toBeNull();
  await editor.reload();
  expect((await editor.steps()).redo).toHaveLength(60);
});

test("typing in a text is taken back by what was typed in one go, within the field and after it was left", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("一、第一句。第二句没有完");
  await editor.keys("Enter");
  await editor.type("又一段");
  expect((await editor.steps()).undo).toHaveLength(3);
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("一、第一句。第二句没有完\n");
  expect((await editor.field()).tag).toBe("TEXTAREA");
  expect((await editor.field()).value).toBe(await overview(editor));
  // And writing goes on at the same place.
  await editor.type("再");
  expect(await overview(editor)).toBe("一、第一句。第二句没有完\n再");
  await editor.keys("Escape", "Control+z", "Control+z");
  expect(await overview(editor)).toBe("一、第一句。");
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("");
  expect((await editor.steps()).undo).toEqual([]);
});

test("undo in a text goes on with what was done before it, no step twice and none lost", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click(person);
  await editor.keys("3", "Enter");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("甲");
  const seen = [await editor.report()];
  const states = async (key: string) => {
    await editor.keys(key);
    seen.push(await editor.report());
  };
  await states("Control+z");
  await states("Control+z");
  expect(await editor.cell(person)).toBeNull();
  await editor.keys("Control+z");
  expect(await editor.report()).toEqual(seen[2]);
  await states("Control+y");
  await states("Control+y");
  expect(seen[3]).toEqual(seen[1]);
  expect(seen[4]).toEqual(seen[0]);
});

test("what an input method brings is one step", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("甲。");
  await editor.compose("z", "zheng", "zhengfu");
  await editor.commit("政府");
  expect(await overview(editor)).toBe("甲。政府");
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("甲。");
  expect((await editor.field()).value).toBe("甲。");
  await editor.compose("x", "xinxi");
  await editor.commit("信息");
  expect(await overview(editor)).toBe("甲。信息");
  await editor.keys("Control+z", "Control+z");
  expect(await overview(editor)).toBe("");
});

test("undo from the browser's menu is the report's undo", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("甲");
  const choose = (inputType: string) =>
    editor.page.evaluate((type) => {
      const event = new InputEvent("beforeinput", { inputType: type, bubbles: true, cancelable: true });
      return !document.activeElement?.dispatchEvent(event);
    }, inputType);
  expect(await choose("historyUndo")).toBe(true);
  await editor.idle();
  expect(await overview(editor)).toBe("");
  expect((await editor.field()).value).toBe("");
  expect(await choose("historyRedo")).toBe(true);
  await editor.idle();
  expect(await overview(editor)).toBe("甲");
});

test("the start page's field has the browser's own undo", async ({ editor }) => {
  await editor.click("start.unit_name");
  await editor.type("甲");
  await editor.keys("Control+z");
  expect((await editor.field()).value).toBe("");
});

test("the buttons name their step, and the list goes back several at once", async ({ editor }) => {
  await threeSteps(editor);
  const { x, y, width, height } = await editor.place("button.undo");
  await editor.page.mouse.move(x + width / 2, y + height / 2);
  await editor.idle();
  expect(await editor.locate("button.undo.step")).not.toBeNull();
  await editor.click("button.undo_list");
  await editor.click("undo.2");
  expect((await editor.steps()).undo).toEqual(names.slice(3));
  expect(await editor.cell(person)).toBe(17);
});

test("words that undo brings back are shown, however far down they stand", async ({ editor }) => {
  await editor.openSample();
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.keys("Control+End");
  await editor.type("末尾的一句");
  await editor.keys("Control+Home", "Escape");
  await editor.click("nav.applications");
  await editor.keys("Control+z");
  const area = await editor.place("section.overview.text");
  const undone = await editor.picture({ clip: area });
  await editor.keys("Control+y");
  // The lower end of the text is in view, where the words appear and disappear.
  expect((await editor.picture({ clip: area })).equals(undone)).toBe(false);
  expect(await overview(editor)).toContain("末尾的一句");
});
