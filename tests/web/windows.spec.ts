// Several windows with the same report: one writes, the others follow and can take over.
import type { BrowserContext, CDPSession } from "@playwright/test";
import { Editor, expect, test } from "./editor.ts";

const person = "applications.new.natural_person";
const business = "applications.new.business";

async function anotherWindow(context: BrowserContext): Promise<Editor> {
  return new Editor(await context.newPage()).open();
}

async function begin(editor: Editor): Promise<void> {
  await editor.newReport({ name: "乙镇人民政府", kind: "township" });
  await editor.click(person);
  await editor.keys("1", "7", "Enter");
}

async function lifecycle(editor: Editor): Promise<(state: "frozen" | "active") => Promise<unknown>> {
  const devTools: CDPSession = await editor.page.context().newCDPSession(editor.page);
  return (state) => devTools.send("Page.setWebLifecycleState", { state });
}

test("a second window reads what the first writes, as it is written", async ({ editor, context }) => {
  await begin(editor);
  const second = await anotherWindow(context);
  expect(await second.report()).toEqual(await editor.report());
  expect(await second.locate("banner.keeping")).not.toBeNull();
  expect(await editor.locate("banner.keeping")).toBeNull();

  await editor.click(business);
  await editor.keys("2", "1", "Enter");
  await expect.poll(() => second.report()).toEqual(await editor.report());
  await editor.keys("Control+z");
  await expect.poll(() => second.report()).toEqual(await editor.report());
  expect(second.complaints).toEqual([]);
});

test("nothing is changed in a reading window, by keys, by an input method or by a click", async ({ editor, context }) => {
  await begin(editor);
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("本年度");
  const before = await editor.report();
  const second = await anotherWindow(context);
  await second.click(person);
  await second.keys("5", "Delete", "Backspace", "Control+d", "Control+z", "Control+Enter");
  expect(await second.locate("message")).not.toBeNull();
  await second.click("button.close_message");
  await second.compose("s", "sh");
  await second.commit("十");
  await second.click("nav.overview");
  await second.click("section.overview.text");
  await second.compose("g", "ga");
  await second.commit("改");
  await second.keys("a");
  expect(await second.locate("message")).not.toBeNull();
  expect((await second.field()).value).toBe("本年度");
  expect(await second.report()).toEqual(before);
  await editor.reload();
  expect(await editor.report()).toEqual(before);
  expect(second.complaints).toEqual([]);
});

test("taking over: the writer stores what it has, to the half-composed word, and reads from then on", async ({ editor, context }) => {
  await begin(editor);
  const second = await anotherWindow(context);
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  // A complete sentence is a step of its own, however long the next key is in coming.
  await editor.type("甲。");
  await editor.compose("z", "zh");
  await second.click("button.take_over");
  await second.idle();
  expect(await second.locate("banner.keeping")).toBeNull();
  expect((await second.report()).sections["overview"]?.text).toBe("甲。zh");
  await editor.idle();
  expect(await editor.locate("banner.keeping")).not.toBeNull();

  // Its steps have come with it.
  await second.click(business);
  await second.keys("9", "Enter", "Control+z", "Control+z");
  expect((await second.report()).sections["overview"]?.text).toBe("甲。");
  await expect.poll(() => editor.report()).toEqual(await second.report());
  expect(second.complaints).toEqual([]);
});

test("three windows: one writes at any time, and the last who took over has all", async ({ editor, context }) => {
  await begin(editor);
  const windows = [editor, await anotherWindow(context), await anotherWindow(context)];
  const writers = async () => {
    const banners = await Promise.all(windows.map((each) => each.locate("banner.keeping")));
    return banners.map((banner) => banner === null);
  };
  expect(await writers()).toEqual([true, false, false]);
  for (const [turn, value] of [[2, 3], [1, 4], [0, 5], [2, 6]] as const) {
    const writer = windows[turn] ?? editor;
    await writer.click("button.take_over");
    await Promise.all(windows.map((each) => each.idle()));
    expect(await writers()).toEqual(windows.map((each) => each === writer));
    await writer.click(business);
    await writer.keys(String(value), "Enter");
    const report = await writer.report();
    expect(await writer.cell(business)).toBe(value);
    for (const each of windows) await expect.poll(() => each.report()).toEqual(report);
  }
  for (const each of windows) expect(each.complaints).toEqual([]);
});

test("when the writing window is closed another takes over", async ({ editor, context }) => {
  await begin(editor);
  const second = await anotherWindow(context);
  await editor.page.close();
  await second.click("button.take_over");
  await second.click(business);
  await second.keys("4", "Enter");
  await second.reload();
  expect(await second.cell(business)).toBe(4);
  expect(await second.cell(person)).toBe(17);
  expect(await second.locate("banner.keeping")).toBeNull();
  expect(second.complaints).toEqual([]);
});

test("a frozen window loses its report to the one that takes over, and overwrites nothing when it wakes", async ({ editor, context }) => {
  await begin(editor);
  const second = await anotherWindow(context);
  const set = await lifecycle(editor);
  await set("frozen");
  await second.click("button.take_over");
  expect(await second.locate("banner.keeping")).toBeNull();
  await second.click(business);
  await second.keys("4", "Enter");
  await set("active");
  await editor.idle();
  await expect.poll(() => editor.locate("banner.keeping")).not.toBeNull();
  await editor.click(business);
  await editor.keys("9", "Enter");
  await second.reload();
  expect(await second.cell(business)).toBe(4);
  expect(second.complaints).toEqual([]);
});

test("what was typed before the browser froze the page is there when its tab is gone", async ({ editor, context }) => {
  await begin(editor);
  await editor.click(business);
  await editor.page.keyboard.press("6");
  await (await lifecycle(editor))("frozen");
  const other = await context.newPage();
  await editor.page.close();
  const again = await new Editor(other).open();
  expect(await again.cell(business)).toBe(6);
  expect(again.complaints).toEqual([]);
});

test("a tab that the browser discards leaves its report, and its lock, to the next", async ({ editor, context }) => {
  await begin(editor);
  await editor.click(business);
  await editor.keys("6");
  const before = await editor.report();
  const devTools = await context.newCDPSession(editor.page);
  const crashed = editor.page.waitForEvent("crash");
  // Ended without a word, as a discarded tab is.
  devTools.send("Page.crash").catch(() => undefined);
  await crashed;
  const again = await anotherWindow(context);
  expect(await again.report()).toEqual(before);
  expect(await again.locate("banner.keeping")).toBeNull();
  await again.click(person);
  await again.keys("3", "Enter");
  await again.reload();
  expect(await again.cell(person)).toBe(3);
  expect(again.complaints).toEqual([]);
});

test("the start page of another window lists what was just begun", async ({ editor, context }) => {
  const second = await anotherWindow(context);
  expect(await second.locate("recent.0")).toBeNull();
  await begin(editor);
  await expect.poll(() => second.locate("recent.0")).not.toBeNull();
});

test("without locks a second window cannot overwrite newer work, says so, and keeps its own", async ({ editor, context }) => {
  const withoutLocks = () => Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  await context.addInitScript(withoutLocks);
  await editor.reload();
  await begin(editor);
  const second = await anotherWindow(context);
  await editor.click(person);
  await editor.keys("2", "1", "Enter");
  const newest = await editor.report();

  await second.click(business);
  await second.keys("8", "Enter");
  expect(await second.locate("banner.keeping")).not.toBeNull();
  expect((await second.saved()).edits).toBe(0);
  await second.click("button.go_on_with_copy");
  expect(await second.cell(business)).toBe(8);
  expect((await second.report()).id).not.toBe(newest.id);
  expect(second.complaints).toEqual([]);

  await editor.reload();
  expect(await editor.report()).toEqual(newest);
});
